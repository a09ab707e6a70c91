Feature: How do I ask about all companies at once, or hand the log to tools for columns?

  "deals export --parquet" writes the log as Parquet files, cut by company: the events as they were recorded, the claims as
  they are seen now, and the figures of every company over time. "deals list --parquet" answers from these files alone, for
  any day, and says the same as the log does.

  Background:
    Given a folder with the log of the five example reports
    And the analyst has run deals export --parquet columns --partitions 4 --quiet

  Rule: The files answer as the log does

    Scenario Outline: All companies as of a day
      Given what deals list --as-of <day> -o json prints
      When the analyst runs deals list --parquet columns --as-of <day> -o json
      Then it prints the same

      Examples:
        | day        |
        | 2023-01-31 |
        | 2024-02-21 |
        | 2024-03-06 |
        | 2025-06    |

    Scenario: They need no log
      Given the log is gone
      When the analyst runs deals list --parquet columns --as-of 2024-03-06 -o csv
      Then it prints among other rows
        | company     | name        | deals | valuation       |
        | moonshot-ai | Moonshot AI | 2     | about 2.5bn USD |

    Scenario: One figure of all companies
      When the analyst runs deals list --parquet columns --figure valuations --as-of 2024-03-06 -o csv
      Then it prints among other rows
        | company     | path                              | value           | low        | high       | currency |
        | moonshot-ai | valuations.unstated.moonshot-2024 | about 2.5bn USD | 2500000000 | 2500000000 | USD      |

  Rule: What columns can't answer is refused

    Scenario Outline: Ask the log instead
      When the analyst runs deals list --parquet columns <flags>
      Then it says among other lines
        """
        Columns can't answer that: <what>.
        """
      And it ends with 1

      Examples:
        | flags                            | what                                                              |
        | --as-of 2024-06 --on 2024-01     | they hold each day as it was lived, with no hindsight             |
        | --recorded-by 100                | they hold the log up to the position at which they were written   |
        | --policy latest                  | they were written with the policy 'weighed'                       |
        | --where "status = closed"        | a condition is asked of whole states                              |

    Scenario: Written for the ends of months alone
      Given the analyst has run deals export --parquet months --every month --quiet
      When the analyst runs deals list --parquet months --as-of 2024-03-06
      Then it says among other lines
        """
        Columns can't answer that: they hold the last day of each month, and 2024-03-06 is none.
        """
      And it ends with 1

  Rule: Nothing is written over

    Scenario: A folder is there already
      When the analyst runs deals export --parquet columns
      Then it says among other lines
        """
        columns is there already.
        """
      And it ends with 1

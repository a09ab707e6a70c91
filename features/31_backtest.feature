Feature: What would I have known, month after month?

  Whoever tests an idea against the past needs what was known of every company on each of many days: the valuation as
  it was believed at the end of each month, and not as it turned out. A table that was put together later knows too
  much. A round that was reported in March stands in its February, and a sum that an outlet corrected in May was never
  wrong.

  Here each row is asked as it was lived: only what had been reported by the end of that day, as things stood on it.
  Only what is surely so is a value. What may hold, is planned or is surmised is marked, and stands apart.

  Background:
    Given the facts
      | reported   | source       | happened   | fact                                        |
      | 2024-01-20 | Example Wire |            | Robin is worth 50m USD                  |
      | 2024-03-05 | Example Wire | 2024-02-21 | Robin B is a Series B of Robin              |
      | 2024-03-05 | Example Wire | 2024-02-21 | Robin B raises about 60m USD                |
      | 2024-03-05 | Example Wire |            | Robin is worth more than 300m USD       |

  Rule: A row knows what had been reported by its day, and no more

    Scenario: Month ends of the first half of a year
      When somebody backtests the valuation and the latest amount every month from 2024 to 2024-05
      Then the rows are
        | company | day        | valuation         | latest amount |
        | Robin   | 2024-01-31 | 50m USD           |               |
        | Robin   | 2024-02-29 | 50m USD           |               |
        | Robin   | 2024-03-31 | more than 300m USD | about 60m USD |
        | Robin   | 2024-04-30 | more than 300m USD | about 60m USD |
        | Robin   | 2024-05-31 | more than 300m USD | about 60m USD |

    Scenario: There is no row before anything was known
      When somebody backtests the valuation every month from 2023-11 to 2024-01
      Then the rows are
        | company | day        | valuation |
        | Robin   | 2024-01-31 | 50m USD   |

    Scenario: An empty row, where every day is wanted
      When somebody backtests the valuation every month from 2023-11 to 2024-01, known or not
      Then the rows of Robin are
        | day        | valuation |
        | 2023-11-30 |           |
        | 2023-12-31 |           |
        | 2024-01-31 | 50m USD   |

    Scenario: The outlet corrects itself later
      Given the facts
        | label | reported   | source    | fact                             |
        |       | 2024-04-02 | Deal Post | Siskin A is a Series A of Siskin |
        | A     | 2024-04-02 | Deal Post | Siskin A raises 9m USD           |
      And these facts are corrected
        | on         | fact | source    | right                  |
        | 2024-05-10 | A    | Deal Post | Siskin A raises 6m USD |
      When somebody backtests the latest amount every month from 2024-04 to 2024-05
      Then the rows of Siskin are
        | day        | latest amount |
        | 2024-04-30 | 9m USD        |
        | 2024-05-31 | 6m USD        |

    Scenario: A slip of our own is mended in all rows
      Given the facts
        | label | reported   | source    | fact                             |
        |       | 2024-04-02 | Deal Post | Siskin A is a Series A of Siskin |
        | A     | 2024-04-02 | Deal Post | Siskin A raises 9m USD           |
      And these facts are corrected
        | on         | fact | right                  | reason           |
        | 2024-05-10 | A    | Siskin A raises 6m USD | Nine for a six.  |
      When somebody backtests the latest amount every month from 2024-04 to 2024-05
      Then the rows of Siskin are
        | day        | latest amount |
        | 2024-04-30 | 6m USD        |
        | 2024-05-31 | 6m USD        |

  Rule: A number comes with its bounds, its origins and the day from which it was known

    Scenario: About sixty million
      When somebody backtests the latest amount every month from 2024-03 to 2024-03
      Then the rows are
        | company | day        | latest amount | low     | high    | unit | agreement | origins | known since |
        | Robin   | 2024-03-31 | about 60m USD | 54000000 | 66000000 | USD  | sole      | 1       | 2024-03-05  |

  Rule: Maybe is not yes, and a plan is not so yet

    Scenario: Sources say, and plans
      Given the facts
        | reported   | source       | certainty | reality | fact                                    |
        | 2024-04-02 | Example Wire | hedged    |         | Plover is worth 90m USD             |
        | 2024-04-02 | Example Wire |           |         | Wren A is a Series A of Wren            |
        | 2024-04-02 | Example Wire |           | planned | Wren A raises 5m USD                    |
      When somebody backtests the valuation and the latest amount every month from 2024-04 to 2024-04
      Then the rows of Plover are
        | day        | valuation | mark   | marked  |
        | 2024-04-30 |           | hedged | 90m USD |
      And the rows of Wren are
        | day        | latest amount |
        | 2024-04-30 |               |

  Rule: The days are the last ones of days, weeks, months, quarters or years

    Scenario Outline: Every <period> from <first> to <last>
      When somebody backtests the valuation every <period> from <first> to <last>, known or not
      Then the days are <days>

      Examples:
        | period  | first      | last       | days                               |
        | day     | 2024-02-28 | 2024-03-01 | 2024-02-28, 2024-02-29, 2024-03-01 |
        | week    | 2024-02-26 | 2024-03-10 | 2024-03-03, 2024-03-10             |
        | month   | 2024-01    | 2024-03-15 | 2024-01-31, 2024-02-29             |
        | quarter | 2024       | 2024       | 2024-03-31, 2024-06-30, 2024-09-30, 2024-12-31 |
        | year    | 2023       | 2024       | 2023-12-31, 2024-12-31             |

    Scenario: The later day first
      When somebody backtests the valuation every month from 2024-06 to 2024-01
      Then the backtest is refused: "2024-06-01 lies after 2024-01-31."

    Scenario: A time in which nothing ends
      When somebody backtests the valuation every year from 2024-02 to 2024-06
      Then the backtest is refused: "No year ends from 2024-02-01 to 2024-06-30."

    Scenario: A figure that no company can have
      When somebody backtests the valuatoin every month from 2024 to 2024
      Then the backtest is refused: "No company has a figure 'valuatoin'."

  Rule: Many processes, or many machines, say the same

    Scenario: Two processes
      When somebody backtests the valuation every month from 2024-02 to 2024-03, over 2 processes
      Then the rows are
        | company | day        | valuation          |
        | Robin   | 2024-02-29 | 50m USD            |
        | Robin   | 2024-03-31 | more than 300m USD |

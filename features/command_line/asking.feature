Feature: How do I ask on the command line?

  One command for each question: "deals show" for a company on a day, "deals list" for all of them, "deals why" for
  what a figure rests on, "deals history" for how it came about, "deals portfolio" for an investor, "deals compare"
  for two companies. They all take the same three flags for the clocks: --as-of, --on and --recorded-by.

  An answer that has nothing to say is an answer: the command ends with 0. A name that is not known is none: it ends
  with 1, and the answer names those that look like it.

  Background:
    Given a folder with the log of the five example reports

  Rule: A known company of which nothing was reported yet is an empty answer

    Scenario: The day before the news
      When the analyst runs deals show "Moonshot AI" --as-of 2024-02-18
      Then it prints among other lines
        """
        Nothing was reported about Moonshot AI by 2024-02-18.
        """
      And it says nothing
      And it ends with 0

    Scenario: An unknown name
      When the analyst runs deals show "Moonshoot AI" --as-of 2024-03-06
      Then it prints nothing
      And it says among other lines
        """
        No entity 'Moonshoot AI'.
        Did you mean 'Moonshot AI' or 'moonshot-ai' or 'Moonshot AI developer platform'?
        """
      And it ends with 1

  Rule: Every answer prints the view that it was asked through

    Scenario: A month stands for its last day
      When the analyst runs deals show "Moonshot AI" --as-of 2024-02 --on 2024-02-20 -o json
      Then it prints an object with
        | key        | value        |
        | view.as_of | "2024-02-29" |
        | view.on    | "2024-02-20" |

  Rule: A company can be asked for by any of its names

    Scenario Outline: The chatbot by the name <name>
      When the analyst runs deals show <name> --as-of 2024-06-30
      Then it prints among other lines
        """
        Kimi kimi product
        """
      And it ends with 0

      Examples:
        | name |
        | Kimi |
        | Kiwi |
        | kimi |

  Rule: Each figure is one row for other programs

    Scenario: The valuations of a company as a table for a spreadsheet
      When the analyst runs deals show "Moonshot AI" --as-of 2024-03-06 -o csv
      Then it prints among other rows
        | path                                      | value           | agreement | origins | as_of      |
        | valuations.unstated.moonshot-2024         | about 2.5bn USD | sole      | 1       | 2024-03-06 |
        | valuations.unstated.moonshot-first-funding | 300m USD       | sole      | 1       | 2024-03-06 |

    Scenario: The holdings of an investor
      When the analyst runs deals portfolio HongShan --as-of 2024-03-06 -o csv
      Then it prints the rows
        | company     | tie    | deal          | reality   |
        | minimax     | joined | minimax-2024  | committed |
        | moonshot-ai | holds  |               | done      |
        | moonshot-ai | joined | moonshot-2024 | done      |

    Scenario: A company as one object
      When the analyst runs deals show "Moonshot AI" --as-of 2024-03-06 -o json
      Then it prints an object with
        | key                              | value         |
        | company.slug                     | "moonshot-ai" |
        | view.as_of                       | "2024-03-06"  |
        | view.recorded_by                 | null          |
        | valuations.0.basis               | "unstated"    |
        | valuations.0.figure.value.bound  | "about"       |
        | valuations.0.figure.value.low    | "2500000000"  |
        | valuations.0.figure.origins      | 1             |

  Rule: A figure can be followed to what it rests on

    Scenario: Why 300 million?
      When the analyst runs deals why "Moonshot AI" valuations.unstated.moonshot-first-funding --as-of 2024-03-06 -o csv
      Then it prints the rows
        | report                    | para | origin           |
        | bloomberg-rewrite-2024-02 | 4    | outlet:bloomberg |

    Scenario: How the valuation came about
      When the analyst runs deals history "Moonshot AI" valuations.unstated.moonshot-2024 --as-of 2024-03-06 -o csv
      Then it prints the rows
        | from_day   | value           | origins |
        | 2024-02-28 | 2.5bn USD       | 0       |
        | 2024-03-05 | about 2.5bn USD | 1       |

  Rule: What is different between two days has its reasons

    Scenario: What the second report of March has told
      When the analyst runs deals diff "Moonshot AI" 2024-02-28 2024-03-05 -o csv
      Then it prints among other rows
        | sort    | path                                       | before    | after           | learned    | from       |
        | changed | valuations.unstated.moonshot-2024          | 2.5bn USD | about 2.5bn USD | 2024-03-05 | 2024-02-28 |
        | new     | valuations.unstated.moonshot-first-funding |           | 300m USD        | 2024-03-05 | 2024-02-28 |
        | said    | comment-declined                           |           | moonshot-ai     | 2024-03-05 | 2024-02-28 |
      And it ends with 0

    Scenario: The news of a day
      When the analyst runs deals news --since 2024-06-30 --as-of 2024-06-30 -o csv
      Then it prints among other rows
        | company     | sort           | path                                      | before  | after    |
        | moonshot-ai | newly-disputed | deals.moonshot-2024.amount.cheque.alibaba | 1bn USD | 800m USD |

    Scenario: No news
      When the analyst runs deals news --since 2024-07-01 --as-of 2024-12-31
      Then it prints among other lines
        """
        Nothing was learned from 2024-07-01 to 2024-12-31.
        """
      And it ends with 0

    Scenario: What nobody has told of for a year
      When the analyst runs deals stale MiniMax --as-of 2025-06-30 -o csv
      Then it prints among other rows
        | path                      | sort   | value               | since      | days |
        | deals.minimax-2024.status | round  | in-progress         | 2024-03-05 | 482  |

    Scenario: Both questions go the right way round
      When the analyst runs deals diff "Moonshot AI" 2024-06 2024-02
      Then it prints nothing
      And it says
        """
        2024-06-30 lies after 2024-02-29.
        Give the earlier day first.
        """
      And it ends with 1

  Rule: What cannot be decided is said to be so

    Scenario: Which of two is worth more
      When the analyst runs deals compare MiniMax "Moonshot AI" --as-of 2024-03-06 -o csv
      Then it prints the rows
        | name        | answer        | valuation           | from       | to         |
        | MiniMax     | not decidable | more than 2.5bn USD | 2500000000 |            |
        | Moonshot AI | not decidable | about 2.5bn USD     | 2250000000 | 2750000000 |
      And it ends with 0

  Rule: A screen answers yes and maybe apart

    Scenario: Rounds of more than 700 million, as rows
      When the analyst runs deals list --where "amount > 700m USD and lead = Alibaba" --as-of 2024-03-06 -o csv
      Then it prints among other rows
        | company     | answer | matched       | why                                    | as_of      |
        | moonshot-ai | yes    | moonshot-2024 | amount 1bn USD; lead Alibaba           | 2024-03-06 |
        | minimax     | maybe  | minimax-2024  | amount at least 600m USD (in-progress) | 2024-03-06 |
      And it ends with 0

    Scenario: As one object, with two conditions
      When the analyst runs deals list --where "type = series-unknown" --where "valuation < 1bn USD" --as-of 2024-02-29 -o json
      Then it prints an object with
        | key        | value                                             |
        | where      | ["type = series-unknown", "valuation < 1bn USD"] |
        | yes        | []                                                |
        | maybe      | []                                                |
        | view.as_of | "2024-02-29"                                      |

    Scenario: A condition that can't be read
      When the analyst runs deals list --where "stage >= seed and amnt > 700m USD"
      Then it prints nothing
      And it says
        """
        --where: There is no field 'amnt'.
          stage >= seed and amnt > 700m USD
                            ^^^^
        Did you mean 'amount'?
          deals list --help
        """
      And it ends with 2

    Scenario: A name that nobody has
      When the analyst runs deals list --where "lead = Alibabba"
      Then it says among other lines
        """
        No entity 'Alibabba'.
        """
      And it ends with 1

  Rule: What was known on many days is a row for each company and day

    Scenario: The valuation at two month ends
      When the analyst runs deals backtest --from 2024-02 --to 2024-03 --figure valuation -o csv
      Then it prints among other rows
        | company     | day        | valuation           | valuation_low | valuation_high | valuation_agreement |
        | moonshot-ai | 2024-02-29 | 2.5bn USD           | 2500000000    | 2500000000     | sole                |
        | moonshot-ai | 2024-03-31 | about 2.5bn USD     | 2250000000    | 2750000000     | sole                |
        | minimax     | 2024-03-31 | more than 2.5bn USD | 2500000000    |                | sole                |
      And it ends with 0

    Scenario: A figure that no company has
      When the analyst runs deals backtest --from 2024-02 --to 2024-03 --figure metrics.headcuont -o csv
      Then it says
        """
        No company had a figure 'metrics.headcuont' on any of these days.
        """
      And it ends with 0

  Rule: A wrong use is told apart from an empty answer

    Scenario Outline: deals <command>
      When the analyst runs deals <command>
      Then it prints nothing
      And it ends with <code>

      Examples:
        | command                             | code |
        | show "Moonshot AI" --as-of 2024-02-30 | 2  |
        | show "Moonshot AI" --as-off 2024    | 2    |
        | show                                | 2    |
        | shwo "Moonshot AI"                  | 2    |
        | why cafe1234                        | 1    |
        | history "Moonshot AI" weight        | 1    |

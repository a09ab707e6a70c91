Feature: What is it called?

  Companies change their names, outlets misspell them, translators put them into other scripts. All of these
  are names of one thing, and each is a fact with a source and a day. Whichever name one asks by, the answer
  is about that thing; and it is shown under the name that was right on the day asked.

  A name that nobody recorded is refused, with names that look like it. It is never guessed.

  Rule: A change of name shows the old name before the day and the new one after

    Background:
      Given the facts
        | reported   | source       | happened   | fact                                                        |
        | 2022-06-01 | Example Wire |            | Old Mill Capital is a backer of Wren Foods                  |
        | 2023-06-07 | Example Wire | 2023-06-06 | Old Mill Capital changes its name from Old Mill Capital to Millrace |

    Scenario Outline: On <day> it is shown as <name>
      Then Old Mill Capital is shown as <name> as of <day>

      Examples:
        | day        | name             |
        | 2022-06-01 | Old Mill Capital |
        | 2023-06-07 | Millrace         |
        | 2024-01-01 | Millrace         |

    Scenario: In hindsight the old name is right for the days before
      Then Millrace is shown as Old Mill Capital as of 2024-01-01, on 2023-01-01

    Scenario: Both names find it
      Then the name Old Mill Capital stands for Millrace
      And the names of Millrace as of 2024-01-01 are
        | name             | type    | happened   |
        | Millrace         | trading | 2023-06-06 |
        | Old Mill Capital | former  | 2023-06-06 |

    Scenario: What it held under the old name it holds under the new one
      Then the holders of Wren Foods as of 2024-01-01 are
        | holder   | holds |
        | Millrace | yes   |

  Rule: A planned change of name is not yet one

    Scenario: A new name for next year
      Given the facts
        | reported   | source       | reality | due     | fact                                               |
        | 2024-03-05 | Example Wire |         |         | Wren Seed is a seed of Wren Foods                  |
        | 2024-03-05 | Example Wire | planned | 2024-06 | Wren Foods changes its name from Wren Foods to Nest |
      Then Wren Foods is shown as Wren Foods as of 2024-12-31

  Rule: Misspellings and other scripts are names too

    Scenario: A misspelt product and a company in two scripts
      Given the facts
        | reported   | source       | fact                                            |
        | 2024-03-05 | Example Wire | Wren Foods launches Crumbly                     |
        | 2024-03-06 | Harbour Post | Crumbly has the misspelling name Krumbly        |
        | 2024-03-06 | Harbour Post | Wren Foods has the translation name 鹪鹩食品    |
      Then the name Krumbly stands for Crumbly
      And the name krumbly stands for Crumbly
      And the name 鹪鹩食品 stands for Wren Foods
      And Krumbly is shown as Crumbly as of 2024-03-06

    Scenario: A name learned later still finds the thing on earlier days
      Given the facts
        | reported   | source       | fact                                     |
        | 2024-03-05 | Example Wire | Wren Foods launches Crumbly              |
        | 2024-03-06 | Harbour Post | Crumbly has the misspelling name Krumbly |
      Then Krumbly is shown as Crumbly as of 2024-03-05

  Rule: A bare old name is a former name, and is never the one shown

    Scenario: An outlet adds "formerly known as"
      Given the facts
        | reported   | source       | fact                                         |
        | 2024-03-05 | Example Wire | Millrace is a backer of Wren Foods           |
        | 2024-03-05 | Example Wire | Millrace has the former name Old Mill Capital |
      Then Old Mill Capital is shown as Millrace as of 2024-03-05

  Rule: An unknown name is refused with near ones, never guessed

    Scenario: A slip of the pen
      Given the facts
        | reported   | source       | fact                              |
        | 2024-03-05 | Example Wire | Wren Seed is a seed of Wren Foods |
      When somebody asks for Wern Foods
      Then the refusal says "No company 'Wern Foods'."
      And the refusal says "Did you mean 'Wren Foods' or 'wren-foods'?"

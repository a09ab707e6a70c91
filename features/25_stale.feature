Feature: What has nobody told of for long?

  A figure does not become wrong by getting old; it becomes due to be asked again. A rumour that nobody has taken up
  for a quarter, a round that was under way half a year ago and of which no word has come since, a plan whose day has
  passed in silence, a headcount last seen more than a year ago: all of them are stale, from the day of the last
  word on. How many days make it so can be chosen.

  Any new word makes it fresh again. Nothing of a deal that is done, ended or shelved is waited for.

  Background:
    Given the facts
      | reported   | source       | certainty | happened   | fact                                    |
      | 2023-02-10 | Example Wire |           |            | Lark B is a Series B of Lark Freight    |
      | 2023-02-10 | Example Wire |           | 2023-02-10 | the status of Lark B is in-progress     |

  Rule: A rumour is stale after a quarter without a word

    Background:
      Given the facts
        | reported   | source      | certainty | label | fact                        |
        | 2023-03-01 | Deal Letter | hedged    | A     | Birch Capital leads Lark B  |

    Scenario Outline: A rumour is asked about on <day>: <stale>
      Then whether the deals Lark B lead Birch Capital of Lark Freight is stale as of <day> is <stale>

      Examples:
        | day        | stale |
        | 2023-03-01 | no    |
        | 2023-05-30 | no    |
        | 2023-05-31 | yes   |

    Scenario: Somebody takes it up
      Given the facts
        | reported   | source       | certainty | fact                       |
        | 2023-05-20 | Harbour Post | hedged    | Birch Capital leads Lark B |
      Then whether the deals Lark B lead Birch Capital of Lark Freight is stale as of 2023-06-30 is no

    Scenario: It turns out to be true
      Given the facts
        | reported   | source       | fact                       |
        | 2023-05-20 | Harbour Post | Birch Capital leads Lark B |
      Then whether the deals Lark B lead Birch Capital of Lark Freight is stale as of 2024-12-31 is no

    Scenario: The investor denies it
      Given the facts
        | reported   | source       | fact                    |
        | 2023-05-20 | Harbour Post | Birch Capital denies A  |
      Then whether the deals Lark B lead Birch Capital of Lark Freight is stale as of 2024-12-31 is no

  Rule: An open round is stale after half a year without news of it

    Scenario: In progress, and no word for a year
      Then what is stale as of 2024-02-10 is
        | company      | figure              | sort  | value       | since      | days |
        | Lark Freight | deals Lark B status | round | in-progress | 2023-02-10 | 365  |

    Scenario: A word of any part of it makes it fresh
      Given the facts
        | reported   | source      | fact                                        |
        | 2024-01-15 | Deal Letter | Birch Capital declines to comment on Lark B |
      Then nothing is stale as of 2024-02-10

    Scenario Outline: A round that is <status> is never stale
      Given the facts
        | reported   | source      | happened   | fact                             |
        | 2023-06-01 | Deal Letter | 2023-06-01 | the status of Lark B is <status> |
      Then nothing is stale as of 2030-01-01

      Examples:
        | status     |
        | closed     |
        | withdrawn  |
        | terminated |
        | shelved    |

    Scenario: What is planned to be closed is still open
      Given the facts
        | reported   | source      | happened   | reality | due  | fact                           |
        | 2023-06-01 | Deal Letter | 2023-06-01 | planned | 2025 | the status of Lark B is closed |
      Then whether the deals Lark B status of Lark Freight is stale as of 2024-02-10 is yes

  Rule: A plan is stale from the day after its own

    Scenario Outline: A plan for June is asked about on <day>: <stale>
      Given the facts
        | reported   | source      | reality | due     | fact                  |
        | 2023-02-20 | Deal Letter | planned | 2023-06 | Lark B raises 90m USD |
      Then whether the deals Lark B amount round of Lark Freight is stale as of <day> is <stale>

      Examples:
        | day        | stale |
        | 2023-06-30 | no    |
        | 2023-07-01 | yes   |

  Rule: What goes on is stale a year after it was last seen

    Background:
      Given the facts
        | reported   | source       | happened   | fact                                          |
        | 2023-02-10 | Harbour Post | 2022-12-31 | Wren Foods is worth 40m USD                   |
        | 2023-02-10 | Harbour Post | 2023-02    | the headcount of Wren Foods is 120            |
        | 2023-02-10 | Harbour Post | 2023-02    | Cedar Partners is a backer of Wren Foods      |

    Scenario: More than a year later
      Then what is stale of Wren Foods as of 2024-02-10 is
        | figure                | sort   | value          | since      | days |
        | valuations unstated   | figure | 40m USD        | 2022-12-31 | 406  |
      And what is stale of Wren Foods as of 2024-02-11 is
        | figure                  | sort   | value          | since      | days |
        | valuations unstated     | figure | 40m USD        | 2022-12-31 | 407  |
        | holdings Cedar Partners | figure | Cedar Partners | 2023-02-10 | 366  |
        | metrics headcount       | figure | 120            | 2023-02-10 | 366  |

    Scenario: Seen again
      Given the facts
        | reported   | source      | happened | fact                                     |
        | 2024-01-10 | Deal Letter | 2024-01  | Cedar Partners is a backer of Wren Foods |
        | 2024-01-10 | Deal Letter | 2024-01  | the headcount of Wren Foods is 150       |
        | 2024-01-10 | Deal Letter | 2024-01  | Wren Foods is worth 60m USD              |
      Then nothing is stale of Wren Foods as of 2024-06-30

  Rule: How long one waits can be chosen

    Scenario: A month for rounds
      Then nothing is stale as of 2023-03-31
      And with 30 days for rounds, what is stale as of 2023-03-31 is
        | company      | figure              | sort  | days |
        | Lark Freight | deals Lark B status | round | 49   |

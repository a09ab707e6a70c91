Feature: What was known of a company on a day?

  The main question of the book. Ask for a company and a day, and the answer is what could be known at
  the end of that day from what had been published by then. Nothing that came out later is mixed in.

  Before the first report there is nothing to say, and that is an answer, not an error. As reports come
  in the picture grows: the newest reading of a number is the current one, older ones become history.

  Background:
    Given the facts
      | reported   | source       | happened   | fact                                          |
      | 2023-05-10 | Example Wire | 2023-05-08 | Osprey Seed is a seed of Osprey Energy        |
      | 2023-05-10 | Example Wire | 2023-05-08 | Osprey Seed raises 3m USD                     |
      | 2023-05-10 | Example Wire | 2023-05-08 | the status of Osprey Seed is closed           |
      | 2023-05-10 | Example Wire | 2023-05-08 | the headcount of Osprey Energy is 12          |
      | 2024-02-01 | Deal Letter  | 2024-01-30 | Osprey A is a Series A of Osprey Energy after Osprey Seed |
      | 2024-02-01 | Deal Letter  | 2024-01-30 | Osprey A raises 25m USD                       |
      | 2024-02-01 | Deal Letter  | 2024-01-30 | the status of Osprey A is announced           |
      | 2024-02-01 | Deal Letter  | 2024-01-30 | Osprey Energy is worth 140m USD post-money in Osprey A |
      | 2024-02-01 | Deal Letter  | 2024-01    | the headcount of Osprey Energy is about 60    |
      | 2024-04-15 | Deal Letter  | 2024-04-12 | the status of Osprey A is closed              |

  Rule: A report counts from the day on which it came out

    Scenario: Before the first report nothing is known
      Then nothing is known of Osprey Energy as of 2023-05-09
      And no deals of Osprey Energy are known as of 2023-05-09

    Scenario: On the day of the first report its facts are known
      Then the deals of Osprey Energy as of 2023-05-10 are
        | deal        | value | status |
        | Osprey Seed | seed  | closed |

    Scenario: What comes out later does not change what was known before
      Then the deals of Osprey Energy as of 2024-01-31 are
        | deal        | value | status |
        | Osprey Seed | seed  | closed |
      And no valuations of Osprey Energy are known as of 2024-01-31

  Rule: A month or a year stands for its last day

    Scenario Outline: The first report came out on 10 May 2023
      Then <what> is known of Osprey Energy as of <day>

      Examples:
        | day        | what      |
        | 2023-04    | nothing   |
        | 2023-05-09 | nothing   |
        | 2023-05    | something |
        | 2023       | something |

  Rule: A deal moves from one status to the next

    Scenario Outline: The Series A is announced and then closed
      Then the status of Osprey A as of <day> is
        | value    |
        | <status> |

      Examples:
        | day        | status    |
        | 2024-02-01 | announced |
        | 2024-04-14 | announced |
        | 2024-04-15 | closed    |

  Rule: The latest reading of a number is the current one, and the rest is history

    Scenario: Headcount in two years
      Then the metrics of Osprey Energy as of 2024-02-01 are
        | metric    | value    | happened | earlier | agreement |
        | headcount | about 60 | 2024-01  | 12      | sole      |

  Rule: The latest deal stands first

    Scenario: Seed and Series A
      Then the deals of Osprey Energy as of 2024-04-15 are
        | deal        | value    | status | previous    |
        | Osprey A    | series-a | closed | Osprey Seed |
        | Osprey Seed | seed     | closed |             |

  Rule: The list of companies has a line for each of which something was known

    Scenario: Two companies, one of them known only later
      Given the facts
        | reported   | source      | fact                              |
        | 2024-05-02 | Deal Letter | Pike Seed is a seed of Pike Water |
      Then the companies known as of 2024-02-01 are
        | company       | deals | amount  | value    |
        | Osprey Energy | 2     | 25m USD | 140m USD |
      And the companies known as of 2024-05-02 are
        | company       | deals | amount  | value    |
        | Osprey Energy | 2     | 25m USD | 140m USD |
        | Pike Water    | 1     |         |          |

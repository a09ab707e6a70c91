Feature: Can anything be lost or changed?

  What was recorded stays as it was recorded. A mistake is put right by a further fact that says so, never by
  changing the old one; so an answer that was given once can always be explained.

  The promise does not rest on good will. The database itself refuses to change or delete; and if somebody with
  the file in hand takes these guards down, the chain of hashes over all entries tells where it was tampered with.

  Background:
    Given the facts
      | reported   | source       | fact                                     |
      | 2024-03-05 | Example Wire | Avocet Seed is a seed of Avocet Foods    |
      | 2024-03-05 | Example Wire | Avocet Seed raises 2m GBP                |

  Rule: What is recorded twice is one

    Scenario: The same report is handed in again
      When these facts are recorded
        | reported   | source       | fact                                  |
        | 2024-03-05 | Example Wire | Avocet Seed is a seed of Avocet Foods |
        | 2024-03-05 | Example Wire | Avocet Seed raises 2m GBP             |
      Then nothing is new
      And the log holds 9 events

  Rule: A known report that says something else now is refused

    Scenario: Somebody edits a report that was recorded
      When these facts are handed in
        | reported   | source       | fact                                  |
        | 2024-03-05 | Example Wire | Avocet Seed is a seed of Avocet Foods |
        | 2024-03-05 | Example Wire | Avocet Seed raises 3m GBP             |
      Then the refusal says "The report 'example-wire-2024-03-05' is recorded with other facts:"
      And the log holds 9 events
      And the sums of Avocet Seed as of 2024-03-05 are
        | value  |
        | 2m GBP |

  Rule: The database itself refuses to change or delete

    Scenario Outline: Somebody tries to <what> the <part> with a database tool
      When somebody tries to <what> the <part> at position 9 with a database tool
      Then the database refuses
      And the log is found whole
      And the sums of Avocet Seed as of 2024-03-05 are
        | value  |
        | 2m GBP |

      Examples:
        | what    | part  |
        | change  | entry |
        | delete  | entry |
        | replace | entry |
        | change  | words |
        | delete  | words |
        | replace | words |

  Rule: Tampering is found, and where

    Scenario: An untouched log
      Then the log is found whole

    Scenario Outline: With the guards down, somebody manages to <what> the <part> at position <position>
      When somebody takes the guards of the database down
      And then manages to <what> the <part> at position <position>
      Then the log is found tampered with at position <position>

      Examples:
        | what   | part  | position |
        | change | words | 3        |
        | change | entry | 3        |
        | delete | entry | 3        |
        | delete | words | 9        |

    Scenario: That the guards are down is told, though nothing was changed yet
      When somebody takes the guards of the database down
      Then the log is found unguarded, with all entries whole

    Scenario: A forger makes nine million of two
      When somebody takes the guards of the database down
      And then manages to put "9E+6" for "2E+6" at position 9
      Then the log is found tampered with at position 9

    Scenario: Only an end that was written down elsewhere shows that the log was cut short
      Given the end of the log is written down elsewhere
      When somebody takes the guards of the database down
      And then cuts off all after position 7
      And then puts the guards up again
      Then the log is found whole
      But held against the end that was written down, it is found cut at position 8

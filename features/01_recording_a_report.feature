Feature: What does a report say?

  An analyst reads a report and puts down each thing that it states as a fact of its own: who led the
  round, how much came in, what the company is said to be worth, who declined to comment. A fact keeps
  what stood in the report and nothing more: its paragraph, the voice that the report credits, how sure
  the report was, and whether the thing was done or only planned.

  The report is the unit of recording. It goes in whole, and it goes in once.

  Rule: Each statement is a fact with its source and its paragraph

    Scenario: A short report of a seed round
      Given the facts
        | reported   | source       | happened   | fact                                           |
        | 2024-03-05 | Example Wire |            | Tern Seed is a seed of Tern Robotics           |
        | 2024-03-05 | Example Wire | 2024-02-20 | Birch Capital leads Tern Seed                  |
        | 2024-03-05 | Example Wire | 2024-02-20 | Tern Seed raises 4m EUR                        |
        | 2024-03-05 | Example Wire | 2024-03    | Tern Robotics declines to comment on Tern Seed |
      Then the timeline of Tern Robotics as of 2024-03-05 is
        | happened   | fact             | reported   | source       | paragraph |
        | 2024-02-20 | round led        | 2024-03-05 | Example Wire | 2         |
        | 2024-02-20 | amount reported  | 2024-03-05 | Example Wire | 3         |
        |            | deal reported    | 2024-03-05 | Example Wire | 1         |
        | 2024-03    | comment declined | 2024-03-05 | Example Wire | 4         |
      And the sums of Tern Seed as of 2024-03-05 are
        | basis | value  | sources      |
        | round | 4m EUR | Example Wire |

  Rule: How sure the report was and how far the thing had come are two things

    Scenario: A listing that may be planned is hedged and planned
      Given the facts
        | reported   | source       | certainty | reality | fact                                   |
        | 2024-03-05 | Example Wire | hedged    | planned | Tern Listing is an IPO of Tern Robotics |
      Then the timeline of Tern Robotics as of 2024-03-05 is
        | fact          | certainty | reality |
        | deal reported | hedged    | planned |

    Scenario: A round under way is not a round done
      Given the facts
        | reported   | source       | reality     | fact                                    |
        | 2024-03-05 | Example Wire |             | Tern A is a Series A of Tern Robotics   |
        | 2024-03-05 | Example Wire | in-progress | Tern A raises at least 30m EUR          |
        | 2024-03-05 | Example Wire | committed   | Birch Capital joins Tern A              |
      Then the sums of Tern A as of 2024-03-05 are
        | basis | value           | certainty | reality     |
        | round | at least 30m EUR | asserted  | in-progress |
      And the participants of Tern A as of 2024-03-05 are
        | value         | role     | reality   |
        | Birch Capital | investor | committed |

  Rule: Whoever has no name in the report stays without one

    Scenario: Two unnamed investors are never taken for one
      Given the facts
        | reported   | source       | fact                                             |
        | 2024-03-05 | Example Wire | Tern A is a Series A of Tern Robotics            |
        | 2024-03-05 | Example Wire | Birch Capital and (a family office) joins Tern A |
        | 2024-03-05 | Example Wire | (a family office) joins Tern A                   |
      Then the participants of Tern A as of 2024-03-05 are
        | value             | role     |
        | Birch Capital     | investor |
        | (a family office) | investor |
        | (a family office) | investor |

  Rule: A backer is not yet a participant in the round

    Scenario: One outlet calls it a backer, the other says that it joined
      Given the facts
        | reported   | source       | fact                                             |
        | 2024-03-05 | Example Wire | Tern A is a Series A of Tern Robotics            |
        | 2024-03-05 | Example Wire | Cedar Partners is a backer of Tern Robotics      |
        | 2024-03-06 | Harbour Post | Birch Capital joins Tern A as an existing backer |
        | 2024-03-06 | Harbour Post | Elm Bank joins Tern A through Elm Growth Fund    |
      Then the holders of Tern Robotics as of 2024-03-06 are
        | holder         | holds |
        | Cedar Partners | yes   |
      And the participants of Tern A as of 2024-03-06 are
        | value         | existing | through         |
        | Birch Capital | yes      |                 |
        | Elm Bank      | unstated | Elm Growth Fund |

  Rule: A founding is told with its day, its founders, or an age alone

    Scenario: Two reports on one beginning
      Given the person Ada Brook
      And the facts
        | reported   | source       | happened | fact                                |
        | 2024-03-05 | Example Wire | 2021-04  | Tern Robotics is founded            |
        | 2024-03-05 | Example Wire |          | Tern Robotics is about 3 years old  |
        | 2024-03-06 | Harbour Post |          | Tern Robotics is founded by Ada Brook |
      Then the founding of Tern Robotics as of 2024-03-06 is
        | step    | value   | age           | founders  |
        | founded | 2021-04 | about 3 years | Ada Brook |

  Rule: An outlet's opinion is kept apart from the facts

    Scenario: A superlative changes no figure
      Given the facts
        | reported   | source       | fact                                                                         |
        | 2024-03-05 | Example Wire | Tern A is a Series A of Tern Robotics                                        |
        | 2024-03-05 | Example Wire | Tern A raises 30m EUR                                                        |
        | 2024-03-05 | Example Wire | it is a matter of superlative for Tern A that no robot maker ever raised more |
      Then the sums of Tern A as of 2024-03-05 are
        | basis | value   | others |
        | round | 30m EUR |        |
      And the assessments of Tern Robotics as of 2024-03-05 are
        | what                            | about  | source       |
        | no robot maker ever raised more | Tern A | Example Wire |

Feature: Who runs a company?

  Reports tell of people in office in two ways: that somebody took or left an office, with a day or without,
  and that somebody holds it, which only shows that they were there on the day of the report.

  Who was seen in office is taken to be there still until something else is said. Who was seen in office later
  may have been there before, unless it is known when they came. And two outlets may call one person by
  different offices: both stand.

  Rule: Who took office is there from that day, and not a day before

    Background:
      Given the facts
        | reported   | source       | happened   | fact                                                             |
        | 2024-02-12 | Example Wire |            | Ada Brook serves as chief executive of Teal Motors               |
        | 2024-04-02 | Deal Letter  | 2023-09-11 | Ada Brook becomes chief executive of Teal Motors in place of Cem Dural |
        | 2024-04-02 | Deal Letter  | 2023-09-11 | Cem Dural leaves as chief executive of Teal Motors               |

    Scenario: Seen in office in February, and nothing else known
      Then the people of Teal Motors as of 2024-02-12 are
        | person    | role            | holds | since | first seen |
        | Ada Brook | chief-executive | yes   |       | 2024-02-12 |

    Scenario: Before she was seen she may have been in office
      Then the people of Teal Motors as of 2024-02-12, on 2023-06-30 are
        | person    | role            | holds | first seen |
        | Ada Brook | chief-executive | maybe | 2024-02-12 |

    Scenario: Once it is known when she came, she is not even a maybe before
      Then the people of Teal Motors as of 2024-04-02, on 2023-09-10 are
        | person    | holds | until      |
        | Cem Dural | maybe | 2023-09-11 |

    Scenario: From that day on she is in office, and he is not
      Then the people of Teal Motors as of 2024-04-02, on 2023-09-11 are
        | person    | holds | since      |
        | Ada Brook | yes   | 2023-09-11 |

  Rule: Who was seen in office is carried on, with the day when last seen

    Scenario: Nothing has been said for a year
      Given the facts
        | reported   | source       | fact                                            |
        | 2024-02-12 | Example Wire | Ada Brook serves as chairman of Teal Motors     |
      Then the people of Teal Motors as of 2025-03-01 are
        | person    | role     | holds | last seen  |
        | Ada Brook | chairman | yes   | 2024-02-12 |

  Rule: Who left is gone

    Scenario: An office left between two sightings
      Given the facts
        | reported   | source       | happened   | fact                                         |
        | 2024-02-12 | Example Wire | 2024-02-12 | Ada Brook serves as chairman of Teal Motors  |
        | 2024-05-03 | Deal Letter  | 2024-05-01 | Ada Brook leaves as chairman of Teal Motors  |
      Then the people of Teal Motors as of 2024-05-03, on 2024-04-30 are
        | person    | holds | until      |
        | Ada Brook | yes   | 2024-05-01 |
      And no people of Teal Motors are known as of 2024-05-03

    Scenario: It is not known when in the month she left
      Given the facts
        | reported   | source       | happened   | fact                                        |
        | 2024-02-12 | Example Wire | 2024-02-12 | Ada Brook serves as chairman of Teal Motors |
        | 2024-06-03 | Deal Letter  | 2024-05    | Ada Brook leaves as chairman of Teal Motors |
      Then the people of Teal Motors as of 2024-06-03, on 2024-04-30 are
        | person    | holds |
        | Ada Brook | yes   |
      And the people of Teal Motors as of 2024-06-03, on 2024-05-15 are
        | person    | holds |
        | Ada Brook | maybe |
      And no people of Teal Motors are known as of 2024-06-03, on 2024-05-31

  Rule: What is only hedged is no more than a maybe

    Scenario: An outlet thinks that he may run the company
      Given the facts
        | reported   | source       | certainty | fact                                               |
        | 2024-02-12 | Example Wire | hedged    | Cem Dural serves as chief executive of Teal Motors |
      Then the people of Teal Motors as of 2024-02-12 are
        | person    | holds |
        | Cem Dural | maybe |

  Rule: Two outlets that name different offices both stand

    Scenario: Chairman for one, chief executive for the other
      Given the facts
        | reported   | source       | fact                                               |
        | 2024-02-12 | Example Wire | Ada Brook serves as chairman of Teal Motors        |
        | 2024-02-14 | Harbour Post | Ada Brook serves as chief executive of Teal Motors |
      Then the people of Teal Motors as of 2024-02-14 are
        | person    | role            | holds | sources      |
        | Ada Brook | chairman        | yes   | Example Wire |
        | Ada Brook | chief-executive | yes   | Harbour Post |

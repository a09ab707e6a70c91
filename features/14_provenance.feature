Feature: How do we know?

  No figure stands on its own. Each can be followed back to the facts that it rests on, and each fact to its
  report, its paragraph, the voice that the report credits and the origin behind it. The values that were not
  chosen have their evidence too.

  The history of a figure tells what was believed from which day, as report followed report. It is what one
  needs to see whether a decision was sound when it was made.

  Background:
    Given the facts
      | reported   | source                              | voice           | fact                                  |
      | 2024-03-05 | Example Wire                        | people familiar | Grebe A is a Series A of Grebe Labs   |
      | 2024-03-05 | Example Wire                        | people familiar | Grebe Labs is worth about 300m USD    |
      | 2024-03-06 | Harbour Post, relaying Example Wire |                 | Grebe Labs is worth about 300m USD    |
      | 2024-04-02 | Deal Letter                         | named Ada Brook | Grebe Labs is worth 340m USD          |

  Rule: Every figure leads to its facts, its reports and their origins

    Scenario: A valuation that two reports of one origin state
      Then the evidence for the valuation of Grebe Labs as of 2024-03-31 is
        | value         | report                  | paragraph | voice           | origin              |
        | about 300m USD | example-wire-2024-03-05 | 2         | people-familiar | outlet:example-wire |
        | about 300m USD | harbour-post-2024-03-06 | 1         |                 | outlet:example-wire |

    Scenario: The value that was not chosen has its evidence too
      Then the evidence for the valuation of Grebe Labs as of 2024-04-02 is
        | value          | report                  | voice           | origin              |
        | 340m USD       | deal-letter-2024-04-02  | named:Ada Brook | named:Ada Brook     |
        | about 300m USD | example-wire-2024-03-05 | people-familiar | outlet:example-wire |
        | about 300m USD | harbour-post-2024-03-06 |                 | outlet:example-wire |

  Rule: The history of a figure tells what was believed from which day

    Scenario: Three reports, two beliefs
      Then the history of the valuation of Grebe Labs as of 2024-06-30 is
        | from       | value          | agreement | origins | others         | sources                    |
        | 2024-03-05 | about 300m USD | sole      | 1       |                | Example Wire               |
        | 2024-04-02 | 340m USD       | disputed  | 1       | about 300m USD | Deal Letter                |

    Scenario: A history too ends with the day asked
      Then the history of the valuation of Grebe Labs as of 2024-03-05 is
        | from       | value          | agreement |
        | 2024-03-05 | about 300m USD | sole      |

  Rule: A figure says since when it is known

    Scenario: Known since the first report that states it
      Then the valuations of Grebe Labs as of 2024-03-31 are
        | value          | known since |
        | about 300m USD | 2024-03-05  |

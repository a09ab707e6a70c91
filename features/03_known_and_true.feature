Feature: What was known, and what was true?

  Three clocks run through every fact. One tells when the thing happened in the world, one when a report
  made it known, one when it was put on record here. Each can be asked for.

  "As of" is the clock of knowledge: only what had been reported by the end of that day. "On" is the
  clock of the world: as things stood on that day. When the second lies before the first, the past is
  seen with what was learned later: hindsight. "Recorded by" is our own clock: only what this log held,
  so that an answer that was given once can be given again, word for word.

  Rule: What happened before it was reported is not known until the report is out

    Background:
      Given the facts
        | reported   | source       | happened   | fact                                    |
        | 2024-06-20 | Example Wire | 2024-04-02 | Heron B is a Series B of Heron Medical  |
        | 2024-06-20 | Example Wire | 2024-04-02 | Heron B raises 80m USD                  |
        | 2024-06-20 | Example Wire | 2024-04-02 | the status of Heron B is closed         |

    Scenario: In May nobody outside knew of the round of April
      Then nothing is known of Heron Medical as of 2024-05-31

    Scenario: In hindsight the round was closed in May
      Then the status of Heron B as of 2024-06-20, on 2024-05-31 is
        | value  | happened   | known since |
        | closed | 2024-04-02 | 2024-06-20  |

    Scenario: In hindsight the round was not yet closed in March
      Then no status of Heron B is known as of 2024-06-20, on 2024-03-31
      And no sums of Heron B are known as of 2024-06-20, on 2024-03-31

  Rule: A fact with no day may have held earlier, and is then shown as possible only

    Scenario: A round reported in June without a day
      Given the facts
        | reported   | source       | fact                                   |
        | 2024-06-20 | Example Wire | Heron B is a Series B of Heron Medical |
        | 2024-06-20 | Example Wire | Heron B raises 80m USD                 |
      Then the sums of Heron B as of 2024-06-20 are
        | basis | value   | possibly |
        | round | 80m USD |          |
      And the sums of Heron B as of 2024-06-20, on 2024-05-31 are
        | basis | value | possibly |
        | round |       | 80m USD  |

  Rule: What was put on record later does not change what the log had answered

    Background:
      Given the facts, recorded on 2024-07-01
        | reported   | source       | fact                                   |
        | 2024-06-20 | Example Wire | Heron B is a Series B of Heron Medical |
        | 2024-06-20 | Example Wire | Heron B raises about 80m USD           |
      And the facts, recorded on 2024-09-15
        | reported   | source       | fact                   |
        | 2024-06-18 | Deal Letter  | Heron B raises 83m USD |

    Scenario: The older report was found two months later
      Then the sums of Heron B as of 2024-06-30 are
        | basis | value   | agreement | sources     |
        | round | 83m USD | agreed    | Deal Letter |

    Scenario: The answer of July is still to be had
      Then the sums of Heron B as of 2024-06-30, recorded by 2024-07-31 are
        | basis | value         | agreement | sources      |
        | round | about 80m USD | sole      | Example Wire |

    Scenario: A position of the log does as well as a day
      The first report, with the names that it brought, fills the log up to its ninth place.

      Then the sums of Heron B as of 2024-06-30, recorded by 9 are
        | basis | value         | agreement | sources      |
        | round | about 80m USD | sole      | Example Wire |

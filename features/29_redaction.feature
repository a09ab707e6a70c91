Feature: What if a law demands that something be forgotten?

  Nothing that was recorded is changed or deleted, with one exception: a court, or a person's right to be forgotten,
  may demand that words go. Then the words of an event are taken out for good, and a further event says that they
  were, and why. The event itself keeps its place and its hashes, so that everything around it can still be checked.

  To be wrong is no ground for that: what is wrong is corrected or taken back, and stays visible.

  Background:
    Given the facts
      | label | reported   | source       | fact                                      |
      | A     | 2024-03-05 | Example Wire | Avocet Seed is a seed of Avocet Foods     |
      | B     | 2024-03-05 | Example Wire | Avocet Seed raises 2m GBP                 |
      | C     | 2024-03-05 | Example Wire | Jane Roe joins Avocet Seed                |

  Rule: The words are gone, and the log is whole

    Scenario: An investor has herself forgotten
      Given the end of the log is written down elsewhere
      When on 2024-06-01 all that speaks of Jane Roe is redacted for the reason "Request 17."
      Then no participants of Avocet Seed are known as of 2024-06-01
      And the words of C are redacted
      And the log is found whole
      And held against the end that was written down, it is found whole

    Scenario: What was known before does not say it either
      When on 2024-06-01 all that speaks of Jane Roe is redacted for the reason "Request 17."
      Then no participants of Avocet Seed are known as of 2024-03-05
      And the sums of Avocet Seed as of 2024-03-05 are
        | value  |
        | 2m GBP |

  Rule: The same report, handed in again, brings nothing back

    Scenario: The report file still has it
      When on 2024-06-01 all that speaks of Jane Roe is redacted for the reason "Request 17."
      And these facts are recorded
        | reported   | source       | fact                                      |
        | 2024-03-05 | Example Wire | Avocet Seed is a seed of Avocet Foods     |
        | 2024-03-05 | Example Wire | Avocet Seed raises 2m GBP                 |
        | 2024-03-05 | Example Wire | Jane Roe joins Avocet Seed                |
      Then nothing is new
      And the words of C are redacted

    Scenario: The report file has it no more
      When on 2024-06-01 all that speaks of Jane Roe is redacted for the reason "Request 17."
      And these facts are recorded
        | reported   | source       | fact                                      |
        | 2024-03-05 | Example Wire | Avocet Seed is a seed of Avocet Foods     |
        | 2024-03-05 | Example Wire | Avocet Seed raises 2m GBP                 |
      Then nothing is new
      And the words of C are redacted

  Rule: What a redacted event did is undone

    Scenario: A correction is redacted
      When these facts are corrected
        | label | on         | fact | right                     |
        | D     | 2024-05-01 | B    | Avocet Seed raises 3m GBP |
      Then the sums of Avocet Seed as of 2024-05-01 are
        | value  |
        | 3m GBP |
      When on 2024-06-01 the words of D are redacted for the reason "A settlement."
      Then the sums of Avocet Seed as of 2024-05-01 are
        | value  |
        | 2m GBP |

    Scenario: What corrects a redacted event stands
      When these facts are corrected
        | label | on         | fact | right                     |
        | D     | 2024-05-01 | B    | Avocet Seed raises 3m GBP |
      And on 2024-06-01 the words of B are redacted for the reason "A settlement."
      Then the sums of Avocet Seed as of 2024-05-01 are
        | value  |
        | 3m GBP |

  Rule: A redaction can't be undone, and is nothing that a report can state

    Scenario: Taken back
      When on 2024-06-01 all that speaks of Jane Roe is redacted for the reason "Request 17."
      And these facts are taken back
        | on         | fact      |
        | 2024-06-02 | the redaction |
      Then what was recorded is refused with "is a redaction, and stays"

    Scenario: Corrected
      When on 2024-06-01 all that speaks of Jane Roe is redacted for the reason "Request 17."
      And these facts are corrected
        | on         | fact | right                     |
        | 2024-06-02 | C    | Avocet Seed raises 3m GBP |
      Then what was recorded is refused with "were taken out of the log"

    Scenario: Stated by a report
      When the report file wire.yaml is handed in
        """
        report: {id: wire-9, outlet: example-wire, published: 2024-06-01}
        facts:
          - fact-redacted: {event: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef, reason: "No."}
        """
      Then what was recorded is refused with "fact-redacted"

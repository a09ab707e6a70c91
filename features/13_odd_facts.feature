Feature: What if a report says something odd?

  Reports make slips, and the world does odd things: a first funding is dated before the founding, somebody leaves an
  office before taking it, a deal closes before it is announced. The book takes all of this in as it was stated. It
  does not mend it and does not refuse it; it says that it is odd, next to every answer that rests on it.

  Rule: What is odd is kept as stated, with a caution

    Scenario: Funded a month before it was founded
      Given the facts
        | reported   | source       | happened | fact                                 |
        | 2024-03-05 | Example Wire | 2023-03  | Ruff Games is founded                |
        | 2024-03-05 | Example Wire |          | Ruff Seed is a seed of Ruff Games    |
        | 2024-03-05 | Example Wire | 2023-02  | Ruff Seed raises 2m USD              |
      Then the cautions of Ruff Games as of 2024-03-05 are
        | caution               |
        | funded before founded |
      And the sums of Ruff Seed as of 2024-03-05 are
        | value  | happened |
        | 2m USD | 2023-02  |

    Scenario: Funded in the month of its founding is not odd
      Given the facts
        | reported   | source       | happened | fact                              |
        | 2024-03-05 | Example Wire | 2023-03  | Ruff Games is founded             |
        | 2024-03-05 | Example Wire |          | Ruff Seed is a seed of Ruff Games |
        | 2024-03-05 | Example Wire | 2023-03  | Ruff Seed raises 2m USD           |
      Then no cautions of Ruff Games are known as of 2024-03-05

    Scenario: Gone before coming
      Given the facts
        | reported   | source       | happened | fact                                       |
        | 2024-03-05 | Example Wire | 2023-09  | Ada Brook becomes chairman of Ruff Games   |
        | 2024-03-06 | Deal Letter  | 2023-05  | Ada Brook leaves as chairman of Ruff Games |
      Then the cautions of Ruff Games as of 2024-03-06 are
        | caution           |
        | left before taken |

    Scenario: Closed before it was announced
      Given the facts
        | reported   | source       | happened   | fact                                 |
        | 2024-03-05 | Example Wire |            | Ruff A is a Series A of Ruff Games   |
        | 2024-03-05 | Example Wire | 2024-01-10 | the status of Ruff A is closed       |
        | 2024-03-06 | Deal Letter  | 2024-03-01 | the status of Ruff A is announced    |
      Then the cautions of Ruff Games as of 2024-03-06 are
        | caution          |
        | status backwards |

    Scenario: Dated after the report that tells it
      Given the facts
        | reported   | source       | happened   | fact                               |
        | 2024-03-05 | Example Wire |            | Ruff A is a Series A of Ruff Games |
        | 2024-03-05 | Example Wire | 2024-03-06 | Birch Capital leads Ruff A         |
      Then the cautions of Ruff Games as of 2024-03-05 are
        | caution               |
        | happened after report |
      And the leads of Ruff A as of 2024-03-06 are
        | value         | happened   |
        | Birch Capital | 2024-03-06 |

  Rule: A word that nobody has listed is kept as given

    Scenario: A new sort of deal
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Ruff One is a barter of Ruff Games |
      Then the deals of Ruff Games as of 2024-03-05 are
        | deal     | value  |
        | Ruff One | barter |
      And the cautions of Ruff Games as of 2024-03-05 are
        | caution        |
        | unlisted value |

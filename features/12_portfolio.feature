Feature: What does an investor hold?

  The same facts, seen from the other side. A portfolio has a line for each tie of an investor to a company:
  a round that it led, one that it joined, a part that it holds, shares that it bought or sold.

  Next to a round stands the investor's own cheque where a report names one. The size of the whole round is
  never taken for it, and a round joined is not yet a stake reported.

  Background:
    Given the facts
      | reported   | source       | happened | fact                                     |
      | 2024-03-05 | Example Wire |          | Finch A is a Series A of Finch Bio       |
      | 2024-03-05 | Example Wire |          | Finch A raises 50m USD                   |
      | 2024-03-05 | Example Wire | 2024-02  | Birch Capital leads Finch A              |
      | 2024-03-05 | Example Wire | 2024-02  | Cedar Partners joins Finch A             |
      | 2024-03-05 | Example Wire |          | Birch Capital puts 20m USD into Finch A  |
      | 2024-04-10 | Deal Letter  |          | Swallow B is a Series B of Swallow Air   |
      | 2024-04-10 | Deal Letter  | 2024-04  | Birch Capital joins Swallow B            |
      | 2024-04-10 | Deal Letter  |          | Birch Capital is a backer of Dunlin      |

  Rule: Each tie is a line, with the investor's own sum and never the round's

    Scenario: An investor that led, joined and holds
      Then the portfolio of Birch Capital as of 2024-04-10 is
        | company     | tie    | deal      | own sums |
        | Dunlin      | holds  |           |          |
        | Finch Bio   | led    | Finch A   | 20m USD  |
        | Swallow Air | joined | Swallow B |          |

    Scenario: One that joined, with no sum of its own
      Then the portfolio of Cedar Partners as of 2024-04-10 is
        | company   | tie    | deal    | own sums |
        | Finch Bio | joined | Finch A |          |

  Rule: A portfolio too is that of a day

    Scenario: Before the second report
      Then the portfolio of Birch Capital as of 2024-03-05 is
        | company   | tie | deal    |
        | Finch Bio | led | Finch A |

    Scenario: In hindsight, while February lasts, the lead is possible only
      Then the portfolio of Birch Capital as of 2024-03-05, on 2024-02-15 is
        | tie | value | possibly  |
        | led |       | Finch Bio |

  Rule: A stake holds from its start to its end, and is carried on from when it was last seen

    Background:
      Given the facts
        | reported   | source      | fact                                              |
        | 2024-05-02 | Deal Letter | Cedar Partners holds 12 % of Dunlin since 2021-09-01 |
        | 2024-05-02 | Deal Letter | Elm Bank holds 5 % of Dunlin until 2023-06-30     |

    Scenario: It may have been held before its end, as long as no start is known
      Then the portfolio of Elm Bank as of 2024-06-30, on 2023-06-29 is
        | tie   | value | possibly |
        | holds |       | Dunlin   |

    Scenario: After the end there is nothing
      Then no portfolio of Elm Bank is known as of 2024-06-30, on 2023-07-01

    Scenario: Before the start there is nothing
      Then no portfolio of Cedar Partners is known as of 2024-06-30, on 2021-08-31

    Scenario: The holders of the company say when each was last seen
      Then the holders of Dunlin as of 2024-06-30 are
        | holder         | holds | quantity   | since      | last seen  |
        | Birch Capital  | yes   |            |            | 2024-04-10 |
        | Cedar Partners | yes   | 12 percent | 2021-09-01 | 2024-05-02 |

  Rule: Existing shares that change hands are no new money

    Scenario: A seller and a buyer
      Given the facts
        | reported   | source      | happened | fact                                             |
        | 2024-06-12 | Deal Letter | 2024-06  | Birch Capital sells 3 % of Dunlin to Elm Bank    |
      Then the portfolio of Elm Bank as of 2024-06-30 is
        | company | tie    |
        | Dunlin  | bought |
      And no deals of Dunlin are known as of 2024-06-30

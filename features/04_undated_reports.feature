Feature: What if a report shows no date?

  Copies lose their date lines. Then the day on which a report came out is put down as the days between which
  it must have come out, with the reason for each. It counts as known only from the last of them: nobody shall
  be told that something was known when perhaps it was not. But the answer says that it may have been.

  Background:
    Given the facts
      | reported                          | source       | fact                                  |
      | 2024-03-05                        | Example Wire | Dipper A is a Series A of Dipper Data |
      | between 2024-02-27 and 2024-03-31 | Harbour Post | Dipper A raises 60m USD               |

  Rule: An undated report counts from the last day on which it can have come out

    Scenario Outline: Asked on <day>
      Then no sums of Dipper A are known as of <day>

      Examples:
        | day        |
        | 2024-03-05 |
        | 2024-03-30 |

    Scenario: On the last day it is known
      Then the sums of Dipper A as of 2024-03-31 are
        | value   | known since |
        | 60m USD | 2024-03-31  |

  Rule: The answer says that an undated report may have been out already

    Scenario: Between the first day and the last
      Then the cautions of Dipper Data as of 2024-03-05 are
        | caution               | text                                                                                                                                          |
        | may have been known   | The undated report 'harbour-post-between-2024-02-27-and-2024-03-31' may have been out already: it came out between 2024-02-27 and 2024-03-31. |

    Scenario: Once it counts, that it may have been known earlier
      Then the cautions of Dipper Data as of 2024-03-31 are
        | caution                     |
        | may have been known earlier |

    Scenario: Before its first day there is no word of it
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-02-20 | Example Wire | Dipper Seed is a seed of Dipper Data |
      Then no cautions of Dipper Data are known as of 2024-02-26

  Rule: What an undated report states as done had happened by its last day

    Scenario: No day is stated for the sum
      Then the sums of Dipper A as of 2024-12-31, on 2024-03-30 are
        | value | possibly |
        |       | 60m USD  |
      And the sums of Dipper A as of 2024-12-31, on 2024-03-31 are
        | value   | possibly |
        | 60m USD |          |

Feature: By which rule is one of several figures chosen?

  One figure is shown and the others stand beside it. Which one that is depends on the policy of choosing, and the
  figure always names the rule that decided. No policy lets silence or a plan stand before what is told as done, and
  none chooses what is denied or withdrawn.

  "weighed", the usual one, asks how sure a report is, then on whose word it rests, how many origins agree, how near
  the report is to them, how precise and how new it is. "latest" takes what an origin said last, "first" what was told
  first, and "most-origins" what most origins say, however weak each of them is.

  Background:
    Given the facts
      | reported   | source                     | voice           | fact                                  |
      | 2024-02-01 | Example Wire               |                 | Grebe B is a Series B of Grebe Energy |
      | 2024-02-01 | Example Wire               | people familiar | Grebe B raises 60m USD                |
      | 2024-03-01 | Companies Register, filing |                 | Grebe B raises 42m USD                |
      | 2024-03-10 | Harbour Post               | people familiar | Grebe B raises 50m USD                |
      | 2024-03-12 | Morning Ledger             | people familiar | Grebe B raises 50m USD                |
      | 2024-04-01 | Deal Letter                |                 | Grebe B raises 45m USD                |

  Rule: Weighed: the best founded figure

    Scenario: The filing goes before all others
      Then the sums of Grebe B as of 2024-04-01 are
        | value   | rule                 | others                    |
        | 42m USD | stronger attribution | 50m USD; 60m USD; 45m USD |
      And the sums of Grebe B as of 2024-04-01, chosen by weighed are
        | value   | rule                 | others                    |
        | 42m USD | stronger attribution | 50m USD; 60m USD; 45m USD |

  Rule: Latest: what was said last

    Scenario: The newest report counts, whoever it is by
      Then the sums of Grebe B as of 2024-04-01, chosen by latest are
        | value   | rule           | others                    |
        | 45m USD | later reported | 50m USD; 42m USD; 60m USD |

    Scenario: A copy that comes later is no news
      Given the facts
        | reported   | source                             | fact                   |
        | 2024-05-01 | Daily Round, relaying Harbour Post | Grebe B raises 50m USD |
      Then the sums of Grebe B as of 2024-05-01, chosen by latest are
        | value   | rule           |
        | 45m USD | later reported |

    Scenario: Silence and plans are not what was said last
      Given the facts
        | reported   | source       | reality | fact                       |
        | 2024-05-01 | Daily Round  |         | Grebe B raises undisclosed |
        | 2024-05-02 | Example Wire | planned | Grebe B raises 70m USD     |
      Then the sums of Grebe B as of 2024-05-02, chosen by latest are
        | value   |
        | 45m USD |

  Rule: First: what was told first

    Scenario: The first report of it counts
      Then the sums of Grebe B as of 2024-04-01, chosen by first are
        | value   | rule           | others                    |
        | 60m USD | first reported | 42m USD; 50m USD; 45m USD |

    Scenario: What its own origin took back was told first, and stands no more
      Given the facts
        | reported   | source       | voice | fact                   |
        | 2024-04-20 | Example Wire |       | Grebe B raises 45m USD |
        | 2024-04-21 | Deal Letter  |       | Grebe B raises 44m USD |
      Then the sums of Grebe B as of 2024-04-21, chosen by first are
        | value   |
        | 42m USD |

  Rule: Most origins: what most say

    Scenario: Two leaks go before one filing
      Then the sums of Grebe B as of 2024-04-01, chosen by most-origins are
        | value   | rule         | origins | others                    |
        | 50m USD | more origins | 2       | 42m USD; 60m USD; 45m USD |

    Scenario: Copies are not many
      Given the facts
        | reported   | source                             | fact                   |
        | 2024-04-02 | Daily Round, relaying Deal Letter  | Grebe B raises 45m USD |
        | 2024-04-03 | Evening Bell, relaying Deal Letter | Grebe B raises 45m USD |
      Then the sums of Grebe B as of 2024-04-03, chosen by most-origins are
        | value   | origins |
        | 50m USD | 2       |

  Rule: A rumour of a round is not its closing

    Scenario Outline: Rumoured at one size, closed at another, under <policy>
      Given the facts
        | reported   | source       | happened   | certainty | reality | voice           | fact                                  |
        | 2024-01-10 | Example Wire |            |           |         |                 | Grebe C is a Series C of Grebe Energy |
        | 2024-01-10 | Example Wire | 2024-01    | hedged    | planned | people familiar | Grebe C raises 100m USD               |
        | 2024-06-03 | Deal Letter  | 2024-06-01 |           |         | the company     | Grebe C raises 72m USD                |
      Then the sums of Grebe C as of 2024-01-10, chosen by <policy> are
        | value    | reality |
        | 100m USD | planned |
      And the sums of Grebe C as of 2024-06-03, chosen by <policy> are
        | value   | reality | agreement | earlier  |
        | 72m USD | done    | sole      | 100m USD |

      Examples:
        | policy       |
        | weighed      |
        | latest       |
        | first        |
        | most-origins |

  Rule: A grade is shown beside its source, and not computed with

    Scenario: A well graded outlet wins nothing by its grade
      Given the facts
        | reported   | source | fact                                                             |
        | 2024-04-02 | Desk   | Deal Letter is graded A and 2                                    |
        | 2024-04-02 | Desk   | the report by Companies Register of 2024-03-01 is graded D and 4 |
      Then the sums of Grebe B as of 2024-04-02 are
        | value   | rule                 |
        | 42m USD | stronger attribution |
      And the evidence for the deals.grebe-b.amount.round of Grebe Energy as of 2024-04-02 is
        | value   | report                        | grade |
        | 42m USD | companies-register-2024-03-01 | D4    |
        | 50m USD | harbour-post-2024-03-10       |       |
        | 50m USD | morning-ledger-2024-03-12     |       |
        | 60m USD | example-wire-2024-02-01       |       |
        | 45m USD | deal-letter-2024-04-01        | A2    |
      And the evidence for the deals.grebe-b.amount.round of Grebe Energy as of 2024-04-01 is
        | value   | report                        | grade |
        | 42m USD | companies-register-2024-03-01 |       |
        | 50m USD | harbour-post-2024-03-10       |       |
        | 50m USD | morning-ledger-2024-03-12     |       |
        | 60m USD | example-wire-2024-02-01       |       |
        | 45m USD | deal-letter-2024-04-01        |       |

    Scenario: A report graded on its own does not take the grade of its outlet
      Given the facts
        | reported   | source | fact                                                      |
        | 2024-04-02 | Desk   | Deal Letter is graded A and 2                             |
        | 2024-04-03 | Desk   | the report by Deal Letter of 2024-04-01 is graded C and 5 |
      Then the evidence for the deals.grebe-b.amount.round of Grebe Energy as of 2024-04-03, chosen by latest is
        | value   | report                        | grade |
        | 45m USD | deal-letter-2024-04-01        | C5    |
        | 50m USD | harbour-post-2024-03-10       |       |
        | 50m USD | morning-ledger-2024-03-12     |       |
        | 42m USD | companies-register-2024-03-01 |       |
        | 60m USD | example-wire-2024-02-01       |       |

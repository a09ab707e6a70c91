Feature: Was it an up round?

  A round is up, flat or down by its price per share against the round before it. Where no prices are known,
  headline valuations are compared and the answer says so: the value after the money of the earlier round
  against the value before that of the later one, or two values on one and the same basis.

  A target is no valuation, and neither is a plan or what is denied. Values that can be one number leave the
  answer open, and two currencies are never compared. By how much the value changed is derived, and stands
  beside the multiple that a report states.

  Background:
    Given the facts
      | reported   | source       | fact                                            |
      | 2022-05-20 | Example Wire | Dunlin A is a Series A of Dunlin                |
      | 2024-02-20 | Example Wire | Dunlin B is a Series B of Dunlin after Dunlin A |

  Rule: The price per share decides

    Scenario Outline: From <before> to <after> a share
      Given the facts
        | reported   | source       | fact                                            |
        | 2022-06-01 | Example Wire | a share in Dunlin A costs <before>              |
        | 2024-03-05 | Example Wire | a share in Dunlin B costs <after>               |
        | 2022-06-01 | Example Wire | Dunlin is worth 100m USD post-money in Dunlin A |
        | 2024-03-05 | Example Wire | Dunlin is worth 300m USD post-money in Dunlin B |
      Then the round steps of Dunlin as of 2024-03-05 are
        | deal     | previous | direction   | possibly   | by              |
        | Dunlin B | Dunlin A | <direction> | <possibly> | price per share |

      Examples:
        | before    | after           | direction | possibly       |
        | 10.00 USD | 14.00 USD       | up        |                |
        | 10.00 USD | 10.00 USD       | flat      |                |
        | 10.00 USD | 7.50 USD        | down      |                |
        | 10.00 USD | about 10.50 USD |           | up; flat; down |

  Rule: Without prices, headline valuations are compared, and it is said

    Scenario Outline: Worth <before>, then <after>
      Given the facts
        | reported   | source       | fact                                 |
        | 2022-06-01 | Example Wire | Dunlin is worth <before> in Dunlin A |
        | 2024-03-05 | Example Wire | Dunlin is worth <after> in Dunlin B  |
      Then the round steps of Dunlin as of 2024-03-05 are
        | direction   | by   | why   |
        | <direction> | <by> | <why> |

      Examples:
        | before              | after               | direction | by                                               | why |
        | 100m USD post-money | 250m USD pre-money  | up        | headline valuation, post-money against pre-money |     |
        | 100m USD post-money | 100m USD pre-money  | flat      | headline valuation, post-money against pre-money |     |
        | 300m USD post-money | 250m USD post-money | down      | headline valuation, post-money                   |     |

    Scenario Outline: It cannot be said: <before>, then <after>
      Given the facts
        | reported   | source       | fact                                 |
        | 2022-06-01 | Example Wire | Dunlin is worth <before> in Dunlin A |
        | 2024-03-05 | Example Wire | Dunlin is worth <after> in Dunlin B  |
      Then the round steps of Dunlin as of 2024-03-05 are
        | direction | possibly | why                                                                           |
        |           |          | They have no price per share, and no valuations on one basis in one currency. |

      Examples:
        | before              | after               |
        | 100m USD pre-money  | 250m USD post-money |
        | 100m USD post-money | 250m EUR post-money |

  Rule: A target is no valuation

    Scenario: A valuation target that never became a valuation
      Given the facts
        | reported   | source       | fact                                              |
        | 2022-06-01 | Example Wire | Dunlin is worth 100m USD post-money in Dunlin A   |
        | 2024-03-05 | Example Wire | Dunlin aims at a valuation of 1bn USD in Dunlin B |
        | 2024-07-01 | Deal Letter  | the status of Dunlin B is withdrawn               |
      Then the round steps of Dunlin as of 2024-03-05 are
        | deal     | direction | why                                  |
        | Dunlin B |           | Only a target is known of its price. |
      And the round steps of Dunlin as of 2024-07-01 are
        | deal     | direction | why                                       |
        | Dunlin B |           | The round is not said to have come about. |
      And the valuations of Dunlin as of 2024-07-01 are
        | basis      | deal     | value    |
        | target     | Dunlin B | 1bn USD  |
        | post-money | Dunlin A | 100m USD |

  Rule: What no report is sure of makes it no more than perhaps

    Scenario: A rumoured valuation
      Given the facts
        | reported   | source       | certainty | fact                                            |
        | 2022-06-01 | Example Wire |           | Dunlin is worth 100m USD post-money in Dunlin A |
        | 2024-03-05 | Example Wire | hedged    | Dunlin is worth 250m USD pre-money in Dunlin B  |
      Then the round steps of Dunlin as of 2024-03-05 are
        | direction | possibly | why                                  |
        |           | up       | No report is sure of one of the two. |

  Rule: A stated step-up stands beside the derived one

    Scenario Outline: "<stated>"
      Given the facts
        | reported   | source       | fact                                                         |
        | 2022-06-01 | Example Wire | Dunlin is worth 300m USD post-money in Dunlin A              |
        | 2024-03-05 | Example Wire | Dunlin is worth 2.5bn USD pre-money in Dunlin B              |
        | 2024-03-05 | Example Wire | the value of Dunlin in Dunlin B grew to <stated> what it was |
      Then the round steps of Dunlin as of 2024-03-05 are
        | direction | step up    | least | most | stated   | agrees   |
        | up        | 8.33 times | 8.03  | 8.65 | <stated> | <agrees> |

      Examples:
        | stated    | agrees |
        | 8 times   | yes    |
        | 8.3 times | yes    |
        | 10 times  | no     |

    Scenario: The step-up leads to its events
      Given the facts
        | reported   | source       | fact                                            |
        | 2022-06-01 | Example Wire | Dunlin is worth 300m USD post-money in Dunlin A |
        | 2024-03-05 | Deal Letter  | Dunlin is worth 600m USD pre-money in Dunlin B  |
      Then the evidence for the step-up of Dunlin as of 2024-03-05 is
        | value      | report                  |
        | 2.00 times | example-wire-2022-06-01 |
        | 2.00 times | deal-letter-2024-03-05  |

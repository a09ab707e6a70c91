Feature: What if one thing has two names, or two things one?

  A careless desk, two outlets, a translation: one company stands in the record twice. Once that is found out, the one
  is merged into the other. Nothing that was recorded changes: it keeps the name that it was recorded under, and every
  answer from then on knows that both are one. A merge can be taken back like any other entry.

  What looks alike and is not the same is put on record too, so that nobody merges it by mistake.

  Rule: After a merge there is one

    Background:
      Given the facts, recorded on 2024-03-06
        | reported   | source       | fact                                           |
        | 2024-03-05 | Example Wire | Sable A is a Series A of Sable Power           |
        | 2024-03-05 | Example Wire | Sable A raises 30m USD                         |
        | 2024-03-05 | Example Wire | Birch Capital leads Sable A                    |
        | 2024-03-06 | Harbour Post | Sable Round is a Series A of Sable Power Limited |
        | 2024-03-06 | Harbour Post | Sable Round raises 30m USD                     |
        | 2024-03-06 | Harbour Post | Cedar Partners joins Sable Round               |

    Scenario: Two companies with a round each become one with one round, and its sum does not double
      When on 2024-06-01 Sable Power Limited is found to be Sable Power
      And on 2024-06-01 Sable Round is found to be Sable A
      Then the deals of Sable Power as of 2024-06-01 are
        | deal    | value    | origins |
        | Sable A | series-a | 2       |
      And the sums of Sable A as of 2024-06-01 are
        | value   | agreement | origins |
        | 30m USD | agreed    | 2       |
      And Sable Power has raised 30m USD in all as of 2024-06-01
      And the participants of Sable A as of 2024-06-01 include
        | value          |
        | Cedar Partners |

    Scenario: Any of its names leads to the one
      When on 2024-06-01 Sable Power Limited is found to be Sable Power
      Then Sable Power Limited is shown as Sable Power as of 2024-06-01
      And the companies known as of 2024-06-01 are
        | company        | deals |
        | Birch Capital  | 0     |
        | Cedar Partners | 0     |
        | Sable Power    | 2     |

    Scenario: A slip of ours is mended for every day
      When on 2024-06-01 Sable Power Limited is found to be Sable Power
      Then the deals of Sable Power as of 2024-03-06 include
        | deal        |
        | Sable A     |
        | Sable Round |

    Scenario: The time before the merge can still be asked for
      When on 2024-06-01 Sable Power Limited is found to be Sable Power
      Then the deals of Sable Power as of 2024-06-01, recorded by 2024-05-31 are
        | deal    |
        | Sable A |
      And the deals of Sable Power Limited as of 2024-06-01, recorded by 2024-05-31 are
        | deal        |
        | Sable Round |

    Scenario: A merge that was a mistake is taken back
      When on 2024-06-01 Sable Power Limited is found to be Sable Power
      And on 2024-06-02 the merge is taken back
      Then the deals of Sable Power as of 2024-06-02 are
        | deal    |
        | Sable A |
      And the deals of Sable Power Limited as of 2024-06-02 are
        | deal        |
        | Sable Round |

    Scenario: An investor under two names holds its rounds in one portfolio
      When on 2024-06-01 Cedar Partners is found to be Birch Capital
      Then the portfolio of Birch Capital as of 2024-06-01 includes
        | company             | tie    |
        | Sable Power         | led    |
        | Sable Power Limited | joined |

  Rule: What is two stays two

    Background:
      Given the facts
        | reported   | source       | fact                                     |
        | 2024-03-05 | Example Wire | Sable A is a Series A of Sable Power     |
        | 2024-03-06 | Harbour Post | Sable Seed is a seed of Sable Powertrain |

    Scenario: What is on record as two is not merged
      When on 2024-06-01 Sable Power and Sable Powertrain are found to be two
      And on 2024-06-02 Sable Powertrain is found to be Sable Power
      Then what was recorded is refused with "are on record as two"
      And the deals of Sable Power as of 2024-06-02 are
        | deal    |
        | Sable A |

    Scenario: Once that is taken back, it can be merged
      When on 2024-06-01 Sable Power and Sable Powertrain are found to be two
      And on 2024-06-02 the judgement is taken back
      And on 2024-06-03 Sable Powertrain is found to be Sable Power
      Then it is not refused
      And the deals of Sable Power as of 2024-06-03 include
        | deal       |
        | Sable Seed |

    Scenario: What is merged is not two
      When on 2024-06-01 Sable Powertrain is found to be Sable Power
      And on 2024-06-02 Sable Power and Sable Powertrain are found to be two
      Then what was recorded is refused with "are on record as one"

  Rule: A change of name is no second thing

    Scenario: A fund that changed its name between announcement and effect
      Given the facts
        | reported   | source       | happened   | reality | due        | fact                                                           |
        | 2023-05-02 | Example Wire |            |         |            | Old Quay Fund is a backer of Sable Power                       |
        | 2023-06-06 | Example Wire |            | planned | 2023-09-01 | Old Quay Fund changes its name from Old Quay Fund to Stonepier |
        | 2023-06-20 | Harbour Post |            |         |            | Stonepier is a backer of Sable Powertrain                      |
        | 2023-09-04 | Example Wire | 2023-09-01 |         |            | Old Quay Fund changes its name from Old Quay Fund to Stonepier |
      Then Old Quay Fund is shown as Old Quay Fund as of 2023-08-31
      And Old Quay Fund is shown as Stonepier as of 2023-09-04
      And the portfolio of Old Quay Fund as of 2023-09-04 are
        | company          |
        | Sable Power      |
        | Sable Powertrain |

    Scenario: A paper that used the new name early had recorded it as a fund of its own
      Given the facts
        | reported   | source       | happened   | fact                                                           |
        | 2023-05-02 | Example Wire |            | Old Quay Fund is a backer of Sable Power                       |
        | 2023-06-20 | Harbour Post |            | Stonepier is a backer of Sable Powertrain                      |
        | 2023-09-04 | Example Wire | 2023-09-01 | Old Quay Fund changes its name from Old Quay Fund to Stonepier |
      When on 2023-09-05 Stonepier is found to be Old Quay Fund
      Then the portfolio of Stonepier as of 2023-09-05 are
        | company          |
        | Sable Power      |
        | Sable Powertrain |
      And Stonepier is shown as Stonepier as of 2023-09-05

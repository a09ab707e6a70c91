Feature: What becomes of what somebody denies, confirms or withdraws?

  Whoever speaks to a report speaks to all that was copied from it. A claim that a voice at least as strong denies, or
  whose report was withdrawn, is no figure any more; it stays visible beside the one that stands, or in its place, with
  who denied it. So do its copies of the same origin. A weaker voice that denies it makes a dispute.

  Who confirms a claim is one more origin of it, and speaks for it with all the weight of their voice. Of one speaker
  the later word stands. And what was believed before a denial came out was believed: an earlier day still shows it.

  Rule: A filing outweighs a leak

    Background:
      Given the facts
        | reported   | source                              | voice           | label    | fact                               |
        | 2024-03-05 | Example Wire                        |                 |          | Heron C is a Series C of Heron Bio |
        | 2024-03-05 | Example Wire                        | people familiar | the leak | Heron C raises 80m EUR             |
        | 2024-03-06 | Harbour Post, relaying Example Wire |                 |          | Heron C raises 80m EUR             |
        | 2024-03-20 | Companies Register, filing          |                 |          | Heron C raises 55m EUR             |

    Scenario: The filing is chosen, and what it contradicts is in dispute
      Then the sums of Heron C as of 2024-03-20 are
        | value   | agreement | others  | rule                 |
        | 55m EUR | disputed  | 80m EUR | stronger attribution |

    Scenario: The company denies the leak in its filing, and the matter is settled
      Given the facts
        | reported   | source                     | fact                      |
        | 2024-03-20 | Companies Register, filing | Heron C raises 55m EUR    |
        | 2024-03-21 | Companies Register, filing | Heron Bio denies the leak |
      Then the sums of Heron C as of 2024-03-21 are
        | value   | agreement | others  | why not | rule       |
        | 55m EUR | sole      | 80m EUR | denied  | not denied |

  Rule: A forged release falls with all its copies

    Background:
      Given the facts
        | reported   | source                                                    | voice           | fact                                |
        | 2024-05-02 | PR Desk, press release                                    | the company     | Ibis A is a Series A of Ibis Robots |
        | 2024-05-02 | PR Desk, press release                                    | the company     | Ibis A raises 120m USD              |
        | 2024-05-02 | Harbour Post                                              | the company     | Ibis A raises 120m USD              |
        | 2024-05-03 | Deal Letter, relaying the report by PR Desk of 2024-05-02 |                 | Ibis A raises about 120m USD        |
        | 2024-05-03 | Morning Ledger                                            | people familiar | Ibis A raises 20m USD               |

    Scenario: Until the denial is out the release is believed
      Then the sums of Ibis A as of 2024-05-03 are
        | value    | denied |
        | 120m USD | no     |

    Scenario: The company denies it, and what others had from it goes too
      Given the facts
        | reported   | source      | fact                                                             |
        | 2024-05-04 | Deal Letter | Ibis Robots denies the report by PR Desk of 2024-05-02 as forged |
      Then the sums of Ibis A as of 2024-05-04 are
        | value   | agreement | others                   | why not        |
        | 20m USD | sole      | 120m USD; about 120m USD | denied; denied |
      And the sums of Ibis A as of 2024-05-03 are
        | value    | denied |
        | 120m USD | no     |
      And no dispute of Ibis Robots is open as of 2024-05-04

    Scenario: The wire withdraws it as a hoax
      Given the facts
        | reported   | source  | fact                                                        |
        | 2024-05-04 | PR Desk | the report by PR Desk of 2024-05-02 was withdrawn as a hoax |
      Then the sums of Ibis A as of 2024-05-04 are
        | value   | others                   | why not              |
        | 20m USD | 120m USD; about 120m USD | withdrawn; withdrawn |
      And the cautions of Ibis Robots as of 2024-05-04 include
        | caution          | text                                                                                 |
        | report withdrawn | The report 'pr-desk-2024-05-02' was withdrawn (hoax); what it stated is not counted. |

    Scenario: What the company itself says later is no copy
      Given the facts
        | reported   | source      | voice       | fact                                                             |
        | 2024-05-04 | Deal Letter |             | Ibis Robots denies the report by PR Desk of 2024-05-02 as forged |
        | 2024-09-01 | Deal Letter | the company | Ibis A raises 120m USD                                           |
      Then the sums of Ibis A as of 2024-09-01 are
        | value    | origins | sources     |
        | 120m USD | 1       | Deal Letter |

  Rule: Who confirms is one more origin

    Scenario: The company confirms what people familiar with the matter said
      Given the facts
        | reported   | source       | voice           | label    | fact                               |
        | 2024-03-05 | Example Wire |                 |          | Heron C is a Series C of Heron Bio |
        | 2024-03-05 | Example Wire | people familiar | the leak | Heron C raises 80m EUR             |
        | 2024-03-06 | Harbour Post | people familiar |          | Heron C raises 60m EUR             |
        | 2024-03-06 | Deal Letter  | people familiar |          | Heron C raises 60m EUR             |
      And the facts
        | reported   | source      | fact                        |
        | 2024-03-08 | Deal Letter | Heron Bio confirms the leak |
      Then the sums of Heron C as of 2024-03-07 are
        | value   | origins | rule         |
        | 60m EUR | 2       | more origins |
      And the sums of Heron C as of 2024-03-08 are
        | value   | origins | rule                 | sources                   |
        | 80m EUR | 2       | stronger attribution | Deal Letter, Example Wire |

    Scenario: Who confirms a deal confirms no sum of it
      Given the facts
        | reported   | source       | fact                               |
        | 2024-03-05 | Example Wire | Heron C is a Series C of Heron Bio |
        | 2024-03-05 | Example Wire | Heron C raises 80m EUR             |
        | 2024-03-08 | Deal Letter  | Heron Bio confirms Heron C         |
      Then the deals of Heron Bio as of 2024-03-08 are
        | deal    | value    | origins |
        | Heron C | series-c | 2       |
      And the sums of Heron C as of 2024-03-08 are
        | value   | origins |
        | 80m EUR | 1       |

    Scenario Outline: Of one speaker the later word stands
      Given the facts
        | reported   | source       | voice           | label    | fact                               |
        | 2024-03-05 | Example Wire |                 |          | Heron C is a Series C of Heron Bio |
        | 2024-03-05 | Example Wire | people familiar | the leak | Heron C raises 80m EUR             |
      And the facts
        | reported   | source      | fact                       |
        | 2024-03-08 | Deal Letter | Heron Bio <first> the leak |
        | 2024-04-08 | Deal Letter | Heron Bio <then> the leak  |
      Then the sums of Heron C as of 2024-04-08 are
        | value   | origins   | denied   |
        | <value> | <origins> | <denied> |

      Examples:
        | first    | then     | value   | origins | denied |
        | denies   | confirms | 80m EUR | 2       | no     |
        | confirms | denies   |         | 0       | yes    |

  Rule: A denied valuation is no chapter of the past

    Background:
      Given the facts
        | reported   | source       | happened | label    | fact                        |
        | 2023-06-01 | Example Wire | 2023-05  |          | Heron Bio is worth 400m EUR |
        | 2024-03-05 | Harbour Post | 2024-02  | the leak | Heron Bio is worth 2bn EUR  |
      And the facts
        | reported   | source       | fact                      |
        | 2024-03-20 | Example Wire | Heron Bio denies the leak |

    Scenario: It does not push the one before it into history
      Then the valuations of Heron Bio as of 2024-03-05 are
        | value   | earlier  |
        | 2bn EUR | 400m EUR |
      And the valuations of Heron Bio as of 2024-03-20 are
        | value    | earlier | others  | why not |
        | 400m EUR |         | 2bn EUR | denied  |

    Scenario: What was believed, and from which day, can still be told
      Then the history of the valuations of Heron Bio as of 2024-12-31 is
        | from       | value    | others  | why not |
        | 2023-06-01 | 400m EUR |         |         |
        | 2024-03-05 | 2bn EUR  |         |         |
        | 2024-03-20 | 400m EUR | 2bn EUR | denied  |

    Scenario: A later report that restates the denied figure from the same origin brings nothing back
      Given the facts
        | reported   | source                             | happened | fact                       |
        | 2024-04-02 | Deal Letter, relaying Harbour Post | 2024-02  | Heron Bio is worth 2bn EUR |
      Then the valuations of Heron Bio as of 2024-04-02 are
        | value    | earlier | others  | why not |
        | 400m EUR |         | 2bn EUR | denied  |

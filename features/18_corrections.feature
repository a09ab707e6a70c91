Feature: What if we, or they, were wrong?

  Nothing is ever overwritten. What was wrong is corrected or taken back by a further entry, which says whose error it
  was. A slip of ours, such as a number misread, was never believed by anybody: it is mended for every day that can be
  asked for, and only the log of that time still shows it. An error of theirs was in the paper, and was believed until
  the day on which the correction came out.

  A correction is an entry too. It can be corrected or taken back in its turn.

  Rule: A slip of ours was never believed

    Background:
      Given the facts, recorded on 2024-03-05
        | reported   | source       | label | fact                                    |
        | 2024-03-05 | Example Wire |       | Quill A is a Series A of Quill Textiles |
        | 2024-03-05 | Example Wire | A     | Quill A raises 50m EUR                  |
      And these facts are corrected
        | on         | fact | right                 | reason           |
        | 2024-06-01 | A    | Quill A raises 5m EUR | A zero too many. |

    Scenario Outline: On <day> it is right
      Then the sums of Quill A as of <day> are
        | value  | others | known since |
        | 5m EUR |        | 2024-03-05  |

      Examples:
        | day        |
        | 2024-03-05 |
        | 2024-05-31 |
        | 2024-06-01 |

    Scenario: What we answered at the time can still be asked for
      Then the sums of Quill A as of 2024-03-05, recorded by 2024-05-31 are
        | value   |
        | 50m EUR |

    Scenario: The figure tells why it is as it is
      Then the reasons behind the amount.round of Quill Textiles as of 2024-06-01 are
        | fault | reason           | report          |
        | ours  | A zero too many. | desk-2024-06-01 |

  Rule: An error of theirs was believed until it was corrected

    Scenario: The outlet corrects a sum three months later
      Given the facts
        | reported   | source       | label | fact                                    |
        | 2024-03-05 | Example Wire |       | Quill A is a Series A of Quill Textiles |
        | 2024-03-05 | Example Wire | A     | Quill A raises 50m EUR                  |
      When these facts are corrected
        | on         | fact | source       | right                 |
        | 2024-06-01 | A    | Example Wire | Quill A raises 5m EUR |
      Then the sums of Quill A as of 2024-05-31 are
        | value   | known since |
        | 50m EUR | 2024-03-05  |
      And the sums of Quill A as of 2024-06-01 are
        | value  | others | known since | agreement |
        | 5m EUR |        | 2024-06-01  | sole      |

    Scenario: The outlet withdraws what it said
      Given the facts
        | reported   | source       | label | fact                                    |
        | 2024-03-05 | Example Wire |       | Quill A is a Series A of Quill Textiles |
        | 2024-03-05 | Example Wire | A     | Birch Capital leads Quill A             |
      When these facts are taken back
        | on         | fact | source       |
        | 2024-06-01 | A    | Example Wire |
      Then the leads of Quill A as of 2024-05-31 are
        | value         |
        | Birch Capital |
      And no leads of Quill A are known as of 2024-06-01

    Scenario: The correction turns out to be forged
      Given the facts
        | reported   | source       | label | fact                                    |
        | 2024-03-05 | Example Wire |       | Quill A is a Series A of Quill Textiles |
        | 2024-03-05 | Example Wire | A     | Quill A raises 50m EUR                  |
      When these facts are corrected
        | on         | fact | source  | right                 |
        | 2024-06-01 | A    | PR Desk | Quill A raises 5m EUR |
      And these facts are recorded
        | reported   | source       | fact                                                            |
        | 2024-06-04 | Example Wire | the correction by PR Desk of 2024-06-01 was withdrawn as a hoax |
      Then the sums of Quill A as of 2024-06-03 are
        | value  |
        | 5m EUR |
      And the sums of Quill A as of 2024-06-04 are
        | value   | others |
        | 50m EUR |        |
      And what changed of Quill Textiles from 2024-06-03 to 2024-06-04 includes
        | change  | figure                     | before | after   | because          |
        | changed | deals Quill A amount round | 5m EUR | 50m EUR | report retracted |

  Rule: A correction carries the whole statement, so that a fact can move

    Scenario: A tender offer filed under the wrong company
      Given the facts
        | reported   | source       | label | fact                                         |
        | 2024-03-05 | Example Wire |       | Birch Capital is a backer of Quill Textiles  |
        | 2024-03-05 | Example Wire |       | Birch Capital is a backer of Quill Aerospace |
        | 2024-03-05 | Example Wire | A     | Quill Tender is a tender offer of Quill Textiles |
      When these facts are corrected
        | on         | fact | right                                             |
        | 2024-06-01 | A    | Quill Tender is a tender offer of Quill Aerospace |
      Then no deals of Quill Textiles are known as of 2024-03-05
      And the deals of Quill Aerospace as of 2024-03-05 are
        | deal         | value        |
        | Quill Tender | tender-offer |

    Scenario: The day was wrong, and not the sum
      Given the facts
        | reported   | source       | happened   | label | fact                                    |
        | 2024-03-05 | Example Wire |            |       | Quill A is a Series A of Quill Textiles |
        | 2024-03-05 | Example Wire | 2024-02-01 | A     | Quill A raises 5m EUR                   |
      When these facts are corrected
        | on         | fact | happened   | right                 |
        | 2024-06-01 | A    | 2024-02-10 | Quill A raises 5m EUR |
      Then the sums of Quill A as of 2024-03-05 are
        | value  | happened   |
        | 5m EUR | 2024-02-10 |

  Rule: Corrections and retractions can be corrected and taken back themselves

    Background:
      Given the facts, recorded on 2024-03-05
        | reported   | source       | label | fact                                    |
        | 2024-03-05 | Example Wire |       | Quill A is a Series A of Quill Textiles |
        | 2024-03-05 | Example Wire | A     | Quill A raises 50m EUR                  |

    Scenario: A corrected correction
      When these facts are corrected
        | on         | fact | label | right                 |
        | 2024-06-01 | A    | C     | Quill A raises 5m EUR |
        | 2024-06-02 | C    | D     | Quill A raises 6m EUR |
      Then the sums of Quill A as of 2024-06-02 are
        | value  | others |
        | 6m EUR |        |
      When these facts are taken back
        | on         | fact |
        | 2024-06-03 | D    |
      Then the sums of Quill A as of 2024-06-03 are
        | value  | others |
        | 5m EUR |        |
      When these facts are taken back
        | on         | fact |
        | 2024-06-04 | C    |
      Then the sums of Quill A as of 2024-06-04 are
        | value   | others |
        | 50m EUR |        |

    Scenario: A retraction that is taken back
      When these facts are taken back
        | on         | fact | label |
        | 2024-06-01 | A    | R     |
      Then no sums of Quill A are known as of 2024-03-05
      When these facts are taken back
        | on         | fact |
        | 2024-06-02 | R    |
      Then the sums of Quill A as of 2024-03-05 are
        | value   |
        | 50m EUR |
      And the sums of Quill A as of 2024-06-30, recorded by 2024-05-31 are
        | value   |
        | 50m EUR |
      And no sums of Quill A are known as of 2024-06-30, recorded by 2024-06-01

    Scenario: Two corrections of one fact, each from a source of its own, are rivals
      When these facts are corrected
        | on         | fact | source       | right                 |
        | 2024-06-01 | A    | Example Wire | Quill A raises 5m EUR |
        | 2024-06-02 | A    | Harbour Post | Quill A raises 6m EUR |
      Then the sums of Quill A as of 2024-06-01 are
        | value  | others |
        | 5m EUR |        |
      And the sums of Quill A as of 2024-06-02 include
        | agreement |
        | disputed  |

    Scenario: What changes nothing is refused
      When these facts are corrected
        | on         | fact | right                  |
        | 2024-06-01 | A    | Quill A raises 50m EUR |
      Then what was recorded is refused with "Nothing is corrected"

    Scenario: What was taken back is refused, with what to do
      When these facts are taken back
        | on         | fact | label |
        | 2024-06-01 | A    | R     |
      And these facts are corrected
        | on         | fact | right                 |
        | 2024-06-02 | A    | Quill A raises 5m EUR |
      Then what was recorded is refused with "take back what took it back"

  Rule: A correction that arrives before its fact waits for it

    Scenario: Two desks exchange their files in the wrong order
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-04 | Harbour Post | Quill A is a Series A of Quill Textiles |
      And these facts, which are not recorded yet
        | reported   | source       | label | fact                   |
        | 2024-03-05 | Example Wire | A     | Quill A raises 50m EUR |
      When these facts are corrected
        | on         | fact | source       | right                 |
        | 2024-06-01 | A    | Example Wire | Quill A raises 5m EUR |
      Then no sums of Quill A are known as of 2024-06-01
      And the record has the warning waits-for-event as of 2024-06-01
      When these facts are recorded
        | reported   | source       | fact                   |
        | 2024-03-05 | Example Wire | Quill A raises 50m EUR |
      Then the sums of Quill A as of 2024-05-31 are
        | value   |
        | 50m EUR |
      And the sums of Quill A as of 2024-06-01 are
        | value  |
        | 5m EUR |
      And the record has no warning as of 2024-06-01

  Rule: A report file that was edited is taken in as corrections of our own, and never silently

    Background:
      Given the report file quill.yaml
        """
        report: {id: wire-1, outlet: example-wire, published: 2024-03-05}
        outlets: {example-wire: {name: Example Wire}}
        companies: {quill-textiles: {name: Quill Textiles}, birch-capital: {name: Birch Capital}}
        deals: {quill-a: {name: Quill A}}
        facts:
          - deal-reported: {deal: quill-a, company: quill-textiles, type: series-a}
          - amount-reported: {deal: quill-a, amount: 50m EUR, basis: round}
          - round-led: {deal: quill-a, by: birch-capital}
        """

    Scenario: A sum corrected, a lead taken out, a valuation added
      When the revised report file quill.yaml is handed in for the reason "The paper copy says so."
        """
        report: {id: wire-1, outlet: example-wire, published: 2024-03-05}
        outlets: {example-wire: {name: Example Wire}}
        companies: {quill-textiles: {name: Quill Textiles}, birch-capital: {name: Birch Capital}}
        deals: {quill-a: {name: Quill A}}
        facts:
          - deal-reported: {deal: quill-a, company: quill-textiles, type: series-a}
          - amount-reported: {deal: quill-a, amount: 5m EUR, basis: round}
          - valuation-reported: {company: quill-textiles, amount: 20m EUR, deal: quill-a}
        """
      Then 2 facts are corrected or taken back
      And the sums of Quill A as of 2024-03-05 are
        | value  |
        | 5m EUR |
      And no leads of Quill A are known as of 2024-03-05
      And the valuations of Quill Textiles as of 2024-03-05 are
        | value   |
        | 20m EUR |
      And the reasons behind the amount.round of Quill Textiles as of 2024-03-05 are
        | fault | reason                  |
        | ours  | The paper copy says so. |

    Scenario: Without being told to, the file is refused
      When the report file quill.yaml is handed in
        """
        report: {id: wire-1, outlet: example-wire, published: 2024-03-05}
        outlets: {example-wire: {name: Example Wire}}
        companies: {quill-textiles: {name: Quill Textiles}, birch-capital: {name: Birch Capital}}
        deals: {quill-a: {name: Quill A}}
        facts:
          - deal-reported: {deal: quill-a, company: quill-textiles, type: series-a}
          - amount-reported: {deal: quill-a, amount: 5m EUR, basis: round}
          - round-led: {deal: quill-a, by: birch-capital}
        """
      Then the refusal says "deals import --revise quill.yaml"
      And the sums of Quill A as of 2024-03-05 are
        | value   |
        | 50m EUR |

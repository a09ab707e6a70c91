Feature: Who spoke, who kept silent, and what was denied?

  That somebody was asked and said nothing is a fact, and it has four forms: they declined to comment; they
  did not respond; they had no immediate comment; they confirmed something and kept the details back. That a
  report does not mention a comment at all is no fact, and nothing is put down for it.

  A denial is a fact about another fact. It never removes what it denies. It marks it, and what is denied by
  a voice at least as strong is no figure any more: it is shown beside the one that stands, or in its place.

  Background:
    Given the facts
      | reported   | source       | voice           | fact                              | label           |
      | 2024-03-05 | Example Wire |                 | Plover D is a Series D of Plover  |                 |
      | 2024-03-05 | Example Wire | people familiar | Plover is worth 3bn USD           | the leaked figure |

  Rule: Silence has four forms

    Scenario: Four who were asked
      Given the facts
        | reported   | source       | fact                                                  |
        | 2024-03-06 | Deal Letter  | Plover declines to comment on Plover D                |
        | 2024-03-06 | Deal Letter  | Birch Capital does not respond about Plover D         |
        | 2024-03-06 | Deal Letter  | Cedar Partners gives no immediate comment on Plover D |
        | 2024-03-06 | Deal Letter  | Elm Bank confirms Plover D but withholds the terms    |
      Then the comments of Plover as of 2024-03-06 are
        | who            | kind             | what                 | about    | source      |
        | Plover         | comment declined |                      | Plover D | Deal Letter |
        | Birch Capital  | no response      | no-response          | Plover D | Deal Letter |
        | Cedar Partners | no response      | no-immediate-comment | Plover D | Deal Letter |
        | Elm Bank       | detail withheld  | the terms            | Plover D | Deal Letter |

    Scenario: Nobody was asked
      Then no comments of Plover are known as of 2024-03-05

  Rule: A denial by a voice at least as strong marks the claim

    Scenario: The company denies the leaked figure
      Given the facts
        | reported   | source      | voice       | fact                                   |
        | 2024-03-06 | Deal Letter | the company | Plover denies the leaked figure        |
        | 2024-03-06 | Deal Letter | one unnamed person | Plover is worth about 2bn USD   |
      Then the valuations of Plover as of 2024-03-05 are
        | value   | others |
        | 3bn USD |        |
      And the valuations of Plover as of 2024-03-06 are
        | value         | agreement | others  | why not | rule       |
        | about 2bn USD | sole      | 3bn USD | denied  | not denied |
      And the comments of Plover as of 2024-03-06 are
        | who    | kind        | about             |
        | Plover | fact denied | the leaked figure |

    Scenario: A figure that is denied and has no rival stays visible, and is no value
      Given the facts
        | reported   | source      | fact                            |
        | 2024-03-06 | Deal Letter | Plover denies the leaked figure |
      Then the valuations of Plover as of 2024-03-06 are
        | value | denied | others  | why not |
        |       | yes    | 3bn USD | denied  |

    Scenario: A denial reaches the copies of what it denies
      Given the facts
        | reported   | source                              | voice           | fact                          |
        | 2024-03-05 | Harbour Post, relaying Example Wire |                 | Plover is worth 3bn USD       |
        | 2024-03-07 | Deal Letter                         | the company     | Plover denies the leaked figure |
        | 2024-03-07 | Deal Letter                         | people familiar | Plover is worth about 2bn USD |
      Then the valuations of Plover as of 2024-03-07 are
        | value         | agreement | others  | why not |
        | about 2bn USD | sole      | 3bn USD | denied  |

  Rule: A denial by a weaker voice is kept, and changes no figure

    Scenario: People familiar with the matter deny what a filing says
      Given the facts
        | reported   | source                     | fact                    | label          |
        | 2024-03-06 | Companies Register, filing | Plover is worth 2bn USD | the filed figure |
      And the facts
        | reported   | source       | voice           | fact                                        |
        | 2024-03-08 | Example Wire | people familiar | (people close to Plover) denies the filed figure |
      Then the valuations of Plover as of 2024-03-08 are
        | value   | agreement | denied | others  | rule                 |
        | 2bn USD | disputed  | no     | 3bn USD | stronger attribution |

  Rule: A denial of a deal reaches all that is said of it

    Scenario: The company denies the whole round
      Given the facts
        | reported   | source       | fact                                |
        | 2024-03-05 | Harbour Post | Birch Capital leads Plover D        |
        | 2024-03-06 | Deal Letter  | Plover denies Plover D as no talks  |
      Then the leads of Plover D as of 2024-03-05 are
        | value         | denied | others |
        | Birch Capital | no     |        |
      And the leads of Plover D as of 2024-03-06 are
        | value | denied | others        |
        |       | yes    | Birch Capital |

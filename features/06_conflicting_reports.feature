Feature: What if reports disagree?

  Two outlets, two sums. The book shows one value, the one that speaks best for itself, and beside it all
  that was said otherwise, with the rule that decided. Nothing is averaged and nothing is thrown away.

  The rules are tried in turn: what is done goes before what is planned; what is asserted before what is
  hedged; the stronger voice before the weaker (a filing, the company, a named person, a document, people
  familiar, another outlet, nobody); more independent origins; the value that passed through fewer hands;
  the more precise one; the later one.

  A figure is sole where one origin stands behind it, agreed where several do whose values can all be true,
  and disputed where they cannot.

  Rule: The figure names the rule that chose it

    Scenario: The filing goes before the people familiar
      Given the facts
        | reported   | source                     | voice           | fact                                    |
        | 2024-03-05 | Example Wire               |                 | Lark B is a Series B of Lark Freight    |
        | 2024-03-05 | Example Wire               | people familiar | Lark B raises 90m USD                   |
        | 2024-03-01 | Companies Register, filing |                 | Lark B raises 75m USD                   |
      Then the sums of Lark B as of 2024-03-05 are
        | value   | agreement | origins | others  | rule                 | sources            |
        | 75m USD | disputed  | 1       | 90m USD | stronger attribution | Companies Register |

    Scenario: An assertion goes before a rumour
      Given the facts
        | reported   | source       | certainty | fact                                 |
        | 2024-03-05 | Example Wire |           | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire |           | Lark B raises 90m USD                |
        | 2024-03-06 | Deal Letter  | hedged    | Lark B raises 120m USD               |
      Then the sums of Lark B as of 2024-03-06 are
        | value   | agreement | others   | rule                   |
        | 90m USD | disputed  | 120m USD | asserted before hedged |

    Scenario: What is done goes before what was planned, and does not contradict it
      Given the facts
        | reported   | source       | reality | fact                                 |
        | 2024-01-05 | Example Wire |         | Lark B is a Series B of Lark Freight |
        | 2024-01-05 | Example Wire | planned | Lark B raises 120m USD               |
        | 2024-03-06 | Deal Letter  |         | Lark B raises 90m USD                |
      Then the sums of Lark B as of 2024-03-06 are
        | value   | agreement | others   | rule                 |
        | 90m USD | sole      | 120m USD | done before not done |

    Scenario: Two origins go before one
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire | Lark B raises 90m USD                |
        | 2024-03-06 | Deal Letter  | Lark B raises 75m USD                |
        | 2024-03-06 | Harbour Post | Lark B raises 90m USD                |
      Then the sums of Lark B as of 2024-03-06 are
        | value   | agreement | origins | others  | rule         |
        | 90m USD | disputed  | 2       | 75m USD | more origins |

    Scenario: The precise sum goes before the round one that it agrees with
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire | Lark B raises 88.4m USD              |
        | 2024-03-06 | Deal Letter  | Lark B raises about 90m USD          |
      Then the sums of Lark B as of 2024-03-06 are
        | value     | agreement | others        | rule         |
        | 88.4m USD | agreed    | about 90m USD | more precise |

    Scenario: With all else equal the later report goes before the earlier
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire | Lark B raises 75m USD                |
        | 2024-03-06 | Deal Letter  | Lark B raises 90m USD                |
      Then the sums of Lark B as of 2024-03-06 are
        | value   | agreement | others  | rule           |
        | 90m USD | disputed  | 75m USD | later reported |

  Rule: An outlet that corrects itself does not disagree with itself

    Scenario: The same outlet names another sum a week later
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire | Lark B raises 75m USD                |
        | 2024-03-12 | Example Wire | Lark B raises 90m USD                |
      Then the sums of Lark B as of 2024-03-11 are
        | value   | agreement | others |
        | 75m USD | sole      |        |
      And the sums of Lark B as of 2024-03-12 are
        | value   | agreement | others  | why not                                    |
        | 90m USD | sole      | 75m USD | replaced by a later statement of its origin |

  Rule: Growth is no dispute

    Scenario: The final close of a round includes the first
      Given the facts
        | reported   | source       | happened   | fact                                 |
        | 2024-03-05 | Example Wire |            | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire | 2024-03-01 | Lark B has raised 40m USD to date    |
        | 2024-06-10 | Deal Letter  | 2024-06-01 | Lark B has raised 90m USD to date    |
      Then the sums of Lark B as of 2024-06-10 are
        | basis   | value   | agreement | others | earlier |
        | to-date | 90m USD | sole      |        | 40m USD |

  Rule: An undisclosed sum is neither zero nor a rival

    Scenario: One report has a sum, the company keeps it to itself
      Given the facts
        | reported   | source       | voice       | fact                                 |
        | 2024-03-05 | Example Wire |             | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire |             | Lark B raises 90m USD                |
        | 2024-03-06 | Deal Letter  | the company | Lark B raises undisclosed            |
      Then the sums of Lark B as of 2024-03-06 are
        | value   | agreement | others      |
        | 90m USD | sole      | undisclosed |

  Rule: Sums of different sorts are never rivals and never added

    Scenario: A cheque, its part in loans, and the round
      Given the facts
        | reported   | source       | fact                                                    |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight                    |
        | 2024-03-05 | Example Wire | Lark B raises 90m USD                                   |
        | 2024-03-05 | Example Wire | Birch Capital puts 60m USD into Lark B                  |
        | 2024-03-05 | Example Wire | Birch Capital puts half of its cheque into Lark B as debt |
      Then the sums of Lark B as of 2024-03-05 are
        | basis  | form | party         | value      | agreement |
        | round  |      |               | 90m USD    | sole      |
        | cheque |      | Birch Capital | 60m USD    | sole      |
        | cheque | debt | Birch Capital | 50 percent | sole      |

    Scenario: Pre-money, post-money and a target are three lines
      Given the facts
        | reported   | source       | fact                                                     |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight                     |
        | 2024-03-05 | Example Wire | Lark Freight is worth 400m USD pre-money in Lark B       |
        | 2024-03-06 | Deal Letter  | Lark Freight is worth 490m USD post-money in Lark B      |
        | 2024-03-06 | Harbour Post | Lark Freight aims at a valuation of 1bn USD              |
      Then the valuations of Lark Freight as of 2024-03-06 include
        | basis      | deal   | value    | agreement |
        | pre-money  | Lark B | 400m USD | sole      |
        | post-money | Lark B | 490m USD | sole      |
        | target     |        | 1bn USD  | sole      |

  Rule: Reports that name no lead in common dispute it

    Scenario: Two leads named apart
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight |
        | 2024-03-05 | Example Wire | Birch Capital leads Lark B           |
        | 2024-03-06 | Deal Letter  | Cedar Partners leads Lark B          |
      Then the leads of Lark B as of 2024-03-06 are
        | value          | agreement | others         |
        | Birch Capital  | disputed  | Cedar Partners |
        | Cedar Partners | disputed  | Birch Capital  |

    Scenario: Two leads named together
      Given the facts
        | reported   | source       | fact                                          |
        | 2024-03-05 | Example Wire | Lark B is a Series B of Lark Freight          |
        | 2024-03-05 | Example Wire | Birch Capital and Cedar Partners leads Lark B |
        | 2024-03-06 | Deal Letter  | Cedar Partners leads Lark B                   |
      Then the leads of Lark B as of 2024-03-06 are
        | value          | agreement | others |
        | Birch Capital  | sole      |        |
        | Cedar Partners | agreed    |        |

Feature: What is still in dispute?

  A dispute is open where reports state what can't all be true, where a voice no stronger than the claim
  denies it, or where somebody put a doubt about it on record. Each has its sides: who says so, since when, which one
  is chosen and why. What a stronger voice denied is settled, and so is what was withdrawn.

  Sums that meet are no dispute, and sums in two currencies can't be held against each other.

  Rule: Each dispute is listed with its sides

    Scenario: Two sums for one round
      Given the facts
        | reported   | source                             | voice           | fact                                 |
        | 2024-03-01 | Example Wire                       | people familiar | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire                       | people familiar | Egret A raises 30m GBP               |
        | 2024-03-02 | Daily Round, relaying Example Wire |                 | Egret A raises 30m GBP               |
        | 2024-03-09 | Deal Letter                        | the company     | Egret A raises 25m GBP               |
      Then the open disputes of Egret Foods as of 2024-03-09 are
        | path                       | grounds  | since      | side   | value   | chosen | why                  | who          | first reported | last reported |
        | deals.egret-a.amount.round | disputed | 2024-03-09 | stated | 25m GBP | yes    | stronger attribution | Egret Foods  | 2024-03-09     | 2024-03-09    |
        | deals.egret-a.amount.round | disputed | 2024-03-09 | stated | 30m GBP | no     | stronger attribution | Example Wire | 2024-03-01     | 2024-03-02    |
      And no dispute of Egret Foods is open as of 2024-03-08

    Scenario: Two companies that are said to lead one round are one dispute
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-01 | Example Wire | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire | Birch Capital leads Egret A          |
        | 2024-03-02 | Deal Letter  | Alder Partners leads Egret A         |
      Then the open disputes of all companies as of 2024-03-02 are
        | company     | path               | side   | value          | chosen | why               |
        | Egret Foods | deals.egret-a.lead | stated | Birch Capital  | yes    | no lead in common |
        | Egret Foods | deals.egret-a.lead | stated | Alder Partners | yes    | no lead in common |

    Scenario: Whether an investor joined is in dispute
      Given the facts
        | reported   | source       | happened | voice       | fact                                 |
        | 2024-03-01 | Example Wire |          |             | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire | 2024-02  | the company | Birch Capital joins Egret A          |
        | 2024-03-01 | Deal Letter  |          |             | Birch Capital has not joined Egret A |
      Then the open disputes of Egret Foods as of 2024-03-01 are
        | path                                 | side   | value         | chosen |
        | deals.egret-a.investor.birch-capital | stated | Birch Capital | yes    |
        | deals.egret-a.investor.birch-capital | not so | Birch Capital | no     |

  Rule: A denial settles a dispute where it is the stronger voice

    Background:
      Given the facts
        | reported   | source                     | voice           | label            | fact                                 |
        | 2024-03-01 | Example Wire               |                 |                  | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire               | people familiar | the leak         | Egret A raises 30m GBP               |
        | 2024-03-09 | Companies Register, filing |                 | the filed figure | Egret A raises 25m GBP               |

    Scenario: The company denies the leak
      Given the facts
        | reported   | source      | fact                        |
        | 2024-03-10 | Deal Letter | Egret Foods denies the leak |
      Then no dispute of Egret Foods is open as of 2024-03-10

    Scenario: People close to it deny the filing
      Given the facts
        | reported   | source      | fact                                            |
        | 2024-03-10 | Deal Letter | Egret Foods denies the leak                     |
        | 2024-03-11 | Deal Letter | (people close to Egret) denies the filed figure |
      Then the open disputes of Egret Foods as of 2024-03-11 are
        | path                       | grounds   | since      | side   | value   | chosen | why               | who         |
        | deals.egret-a.amount.round | contested | 2024-03-11 | stated | 25m GBP | yes    | not denied        | filing      |
        | deals.egret-a.amount.round | contested | 2024-03-11 | denied | 25m GBP | no     | in a weaker voice | Deal Letter |

  Rule: Between two voices of one strength nothing is chosen, and the dispute stays open

    Background:
      Given the facts
        | reported   | source       | voice                   | label     | fact                                        |
        | 2024-03-01 | Example Wire |                         |           | Egret Sale is an acquisition of Egret Foods |
        | 2024-03-01 | Example Wire | the company Giant Foods | the price | Egret Sale raises 2bn GBP                   |

    Scenario: The buyer names a price, and the target denies it
      Given the facts
        | reported   | source      | fact                         |
        | 2024-03-04 | Deal Letter | Egret Foods denies the price |
      Then the sums of Egret Sale as of 2024-03-04 are
        | value | others  | why not |
        |       | 2bn GBP | denied  |
      And the open disputes of Egret Foods as of 2024-03-04 are
        | path                          | grounds   | since      | side   | value   | chosen | why                  | who         |
        | deals.egret-sale.amount.round | contested | 2024-03-04 | stated | 2bn GBP | no     | denied               | Giant Foods |
        | deals.egret-sale.amount.round | contested | 2024-03-04 | denied | 2bn GBP | no     | in a voice as strong | Deal Letter |

    Scenario: The buyer takes it back itself
      Given the facts
        | reported   | source      | fact                         |
        | 2024-03-04 | Deal Letter | Giant Foods denies the price |
      Then no dispute of Egret Foods is open as of 2024-03-04

  Rule: A doubt that is put on record stays open until it is taken back

    Scenario: The desk doubts a figure
      Given the facts
        | reported   | source       | label   | fact                                 |
        | 2024-03-01 | Example Wire |         | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire | the sum | Egret A raises 30m GBP               |
      And the facts
        | reported   | source | label     | fact                                             |
        | 2024-03-05 | Desk   | the doubt | the sum is in doubt: the currency may be dollars |
      Then the open disputes of Egret Foods as of 2024-03-05 are
        | path                       | grounds | since      | side    | value   | chosen | why                         | who          |
        | deals.egret-a.amount.round | doubted | 2024-03-05 | stated  | 30m GBP | yes    | only value                  | Example Wire |
        | deals.egret-a.amount.round | doubted | 2024-03-05 | doubted | 30m GBP | no     | the currency may be dollars | Desk         |
      And the sums of Egret A as of 2024-03-05 are
        | value   | agreement |
        | 30m GBP | sole      |
      When these facts are taken back
        | on         | fact      |
        | 2024-04-01 | the doubt |
      Then no dispute of Egret Foods is open as of 2024-04-01

  Rule: What can't be held against each other is no dispute

    Scenario: A sum in pounds and a sum in euros
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-01 | Example Wire | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire | Egret A raises 30m GBP               |
        | 2024-03-02 | Deal Letter  | Egret A raises 35m EUR               |
      Then the sums of Egret A as of 2024-03-02 are
        | value   | agreement      | others  |
        | 35m EUR | not-comparable | 30m GBP |
      And no dispute of Egret Foods is open as of 2024-03-02

    Scenario: Sums that meet
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-01 | Example Wire | Egret A is a Series A of Egret Foods |
        | 2024-03-01 | Example Wire | Egret A raises about 30m GBP         |
        | 2024-03-02 | Deal Letter  | Egret A raises more than 29m GBP     |
      Then no dispute of Egret Foods is open as of 2024-03-02

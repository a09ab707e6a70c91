Feature: How precise is it?

  Reports say "about", "at least", "nearly"; they say "in February", "last autumn" or nothing at all. None
  of this is rounded off here. A sum keeps its words, a date keeps its precision, and the day asked decides
  whether a thing had happened, had not, or may have.

  Two sums agree when one and the same number can be meant by both. Two that overlap cannot be ranked.

  Rule: A sum keeps its words

    Scenario Outline: "<wording>" is kept as stated
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Kestrel A is a Series A of Kestrel   |
        | 2024-03-05 | Example Wire | Kestrel A raises <wording>           |
      Then the sums of Kestrel A as of 2024-03-05 are
        | value   |
        | <value> |

      Examples:
        | wording              | value               |
        | $1 billion           | 1bn USD             |
        | at least 600m USD    | at least 600m USD   |
        | more than $2.5bn     | more than 2.5bn USD |
        | nearly 450m euros    | about 450m EUR      |
        | $3.5B–$5B            | 3.5bn–5bn USD       |
        | up to 18B USD        | up to 18bn USD      |
        | 10亿美元             | 1bn USD             |
        | ₹5.2 crore           | 52m INR             |
        | undisclosed          | undisclosed         |

  Rule: Sums agree when one number can be meant by both

    Scenario Outline: "<one>" and "<other>"
      Given the facts
        | reported   | source       | fact                               |
        | 2024-03-05 | Example Wire | Kestrel A is a Series A of Kestrel |
        | 2024-03-05 | Example Wire | Kestrel A raises <one>             |
        | 2024-03-06 | Deal Letter  | Kestrel A raises <other>           |
      Then the sums of Kestrel A as of 2024-03-06 are
        | agreement   |
        | <agreement> |

      Examples:
        | one              | other             | agreement      |
        | about 15m USD    | 14.2m USD         | agreed         |
        | 15m USD          | 14,999,987 USD    | agreed         |
        | at least 10m USD | 12m USD           | agreed         |
        | 12m USD          | more than 15m USD | disputed       |
        | 12m USD          | 15m USD           | disputed       |
        | 12m USD          | 12m EUR           | not-comparable |
        | 12m USD          | undisclosed       | sole           |

  Rule: Sums that overlap cannot be ranked

    Scenario Outline: Worth "<one>" or worth "<other>"
      Given the facts
        | reported   | source       | fact                    |
        | 2024-03-05 | Example Wire | Kestrel is worth <one>  |
        | 2024-03-05 | Example Wire | Merlin is worth <other> |
      Then whether Kestrel is worth more than Merlin as of 2024-03-05 is <verdict>

      Examples:
        | one                 | other         | verdict       |
        | 3bn USD             | 2.5bn USD     | true          |
        | 2bn USD             | 2.5bn USD     | false         |
        | more than 2.5bn USD | 2.1bn USD     | true          |
        | more than 2.5bn USD | about 2.5bn USD | not decidable |
        | 3bn USD             | 3bn EUR       | not decidable |
        | 3bn USD             | undisclosed   | not decidable |

  Rule: A date keeps its precision, and the day asked decides

    Scenario Outline: A round led in "<happened>", seen on <day>
      Given the facts
        | reported   | source       | happened   | fact                                |
        | 2024-06-30 | Example Wire |            | Kestrel A is a Series A of Kestrel  |
        | 2024-06-30 | Example Wire | <happened> | Birch Capital leads Kestrel A       |
      Then the leads of Kestrel A as of 2024-06-30, on <day> are
        | value  | possibly   | happened |
        | <sure> | <possibly> | <when>   |

      Examples:
        | happened            | day        | sure          | possibly      | when        |
        | 2024-02-21          | 2024-02-21 | Birch Capital |               | 2024-02-21  |
        | February 2024       | 2024-02-21 |               | Birch Capital |             |
        | in February 2024    | 2024-02-29 | Birch Capital |               | 2024-02     |
        | before 2024-02      | 2024-01-31 | Birch Capital |               | [..2024-01] |
        | before 2024-02      | 2024-01-30 |               | Birch Capital |             |
        | last November       | 2023-11-30 | Birch Capital |               | 2023-11     |
        | Q1 2024             | 2024-03-30 |               | Birch Capital |             |

    Scenario: Before the earliest day it is not even possible
      Given the facts
        | reported   | source       | happened      | fact                               |
        | 2024-06-30 | Example Wire |               | Kestrel A is a Series A of Kestrel |
        | 2024-06-30 | Example Wire | February 2024 | Birch Capital leads Kestrel A      |
      Then no leads of Kestrel A are known as of 2024-06-30, on 2024-01-31

  Rule: What is reported as done cannot have happened after the report

    Scenario: "In March", said on 5 March, means by 5 March
      Given the facts
        | reported   | source       | happened | fact                               |
        | 2024-03-05 | Example Wire |          | Kestrel A is a Series A of Kestrel |
        | 2024-03-05 | Example Wire | 2024-03  | Birch Capital leads Kestrel A      |
      Then the leads of Kestrel A as of 2024-03-31, on 2024-03-05 are
        | value         | possibly |
        | Birch Capital |          |
      And the leads of Kestrel A as of 2024-03-31, on 2024-03-04 are
        | value | possibly      |
        |       | Birch Capital |

  Rule: What had not happened by a day may have happened since

    Scenario: An investor that had not joined
      Given the facts
        | reported   | source       | happened | fact                               |
        | 2024-03-05 | Example Wire |          | Kestrel A is a Series A of Kestrel |
        | 2024-03-05 | Example Wire |          | Birch Capital has not joined Kestrel A |
      Then the participants of Kestrel A as of 2024-03-05 are
        | value         | possibly      | negative |
        | Birch Capital |               | yes      |
      And the participants of Kestrel A as of 2024-04-30 are
        | value | possibly      |
        |       | Birch Capital |

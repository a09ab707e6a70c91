Feature: What do the five example reports tell?

  Five real reports of 2024 come with the tracker, as report files, with every fact that they state. They tell of
  one round of Moonshot AI, a company that makes the chatbot Kimi. Three of them show no date. Most rework
  one agency's story, some without saying so. One credits nobody. The later ones put the sums differently.

  They are a good test of a reader: the round must not be added to itself, copies must not count as confirmations,
  and a name that a copy has lost must stay lost.

  Background:
    Given the five example reports

  Rule: On each day the answer is what had been published by then

    Scenario: On 18 February 2024 nothing is known
      Then nothing is known of Moonshot AI as of 2024-02-18

    Scenario: On 28 February one report is out, and it credits nobody
      Then the valuations of Moonshot AI as of 2024-02-28 are
        | basis    | value     | agreement | origins | untraced | sources    |
        | unstated | 2.5bn USD | sole      | 0       | 1        | AllAboutAI |
      And the cautions of Moonshot AI as of 2024-02-28 are
        | caution             |
        | may have been known |
        | may have been known |

    Scenario: On 6 March several reports carry the valuation, from one origin
      Then the valuations of Moonshot AI as of 2024-03-06 are
        | basis    | deal                         | value         | agreement | origins | others    |
        | unstated | Moonshot AI round of 2024    | about 2.5bn USD | sole    | 1       | 2.5bn USD |
        | unstated | First funding of Moonshot AI | 300m USD      | sole      | 1       |           |
      And the leads of moonshot-2024 as of 2024-03-06 are
        | value   | agreement | origins |
        | Alibaba | sole      | 1       |
      And the sums of moonshot-2024 as of 2024-03-06 are
        | basis  | party   | value   | origins | untraced |
        | round  |         | 1bn USD | 1       | 0        |
        | cheque | Alibaba | 1bn USD | 0       | 2        |

    Scenario: On 30 June the 800 million are neither added to the billion nor lost
      Then the sums of moonshot-2024 as of 2024-06-30 are
        | basis    | form | party               | value      | agreement | others  |
        | round    |      |                     | 1bn USD    | sole      |         |
        | cheque   |      | Alibaba             | 800m USD   | disputed  | 1bn USD |
        | cheque   | debt | Alibaba             | 50 percent | sole      |         |
        | unstated |      | Alibaba, (partners) | 1bn USD    | sole      |         |

  Rule: Who is seen in office later was not there before coming

    Scenario: Alibaba on 15 August 2023, with what was known on 6 March 2024
      Then the people of Alibaba as of 2024-03-06, on 2023-08-15 do not include
        | person   |
        | Eddie Wu |

    Scenario: Alibaba on 15 August 2023, when only one report was out
      Then the people of Alibaba as of 2024-02-29, on 2023-08-15 are
        | person      | role            | holds | first seen |
        | Joseph Tsai | chairman        | maybe | 2024-02-28 |
        | Eddie Wu    | chief-executive | maybe | 2024-02-28 |

    Scenario: Alibaba at the end of March 2024
      Then the people of Alibaba as of 2024-03-31 include
        | person   | role            | holds | since   |
        | Eddie Wu | chief-executive | yes   | 2023-09 |

  Rule: A name written two ways is one product

    Scenario: The chatbot is Kimi, and is found by Kiwi
      Then the name Kiwi stands for Kimi
      And Kiwi is shown as Kimi as of 2024-06-30

    Scenario: Sequoia China is HongShan now
      Then the name Sequoia China stands for HongShan
      And Sequoia China is shown as HongShan as of 2024-06-30

  Rule: What the words leave open is not decided

    Scenario: "More than 2.5 billion" and "about 2.5 billion"
      Then the valuations of MiniMax as of 2024-03-06 are
        | value               |
        | more than 2.5bn USD |
      And whether MiniMax is worth more than Moonshot AI as of 2024-03-06 is not decidable

  Rule: A name that the text lost stays lost

    Scenario: A fourth company without a name in Alibaba's portfolio
      Then the portfolio of Alibaba as of 2024-06-30 includes
        | company                     | tie   |
        | (a name lost after MiniMax) | holds |

  Rule: Each report goes in once, and the order in which they come in does not matter

    Scenario: All five are handed in a second time
      When the five example reports are handed in again
      Then nothing is new

    Scenario Outline: Handed in in the order <order>
      Given another log with the five example reports in the order <order>
      Then both logs give the same state of every company as of <day>

      Examples:
        | order     | day        |
        | 5 4 3 2 1 | 2024-06-30 |
        | 3 1 5 2 4 | 2024-06-30 |
        | 2 5 1 4 3 | 2024-03-06 |

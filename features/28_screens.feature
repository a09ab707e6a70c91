Feature: Which companies have a round like this?

  Analysts screen: all Series B rounds over 100 million in the first quarter that Birch Capital led. Reports do not
  answer that plainly. They say "at least 60 million", "in February", "sources say"; they contradict each other, or
  keep the sum to themselves. A screen that takes one number for each cell answers yes or no, and is wrong both ways.

  Here a screen answers yes and maybe apart. Yes is what holds whatever the reports leave open; maybe is what may hold,
  with the reason that leaves it open; the rest is no. What is not known is not no. A plan is not so yet.

  Rule: A date is in a week only where every day that it may be is

    Scenario Outline: A round led in February 2024
      Given the facts
        | reported   | source       | happened | fact                                     |
        | 2024-03-05 | Example Wire |          | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | 2024-02  | Birch Capital leads Robin B              |
      Then whether "<where>" holds of Robin Logistics as of 2024-03-31 is <answer>

      Examples:
        | where                             | answer |
        | date in 2024-02-01..2024-02-07    | maybe  |
        | date in 2024-02                   | yes    |
        | date in Q1 2024                   | yes    |
        | date in 2024-03                   | no     |
        | date < 2024-03                    | yes    |
        | date >= 2024-02-15                | maybe  |

    Scenario: The reason stands beside each maybe
      Given the facts
        | reported   | source       | happened   | fact                                     |
        | 2024-03-05 | Example Wire |            | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | 2024-02    | Birch Capital leads Robin B              |
        | 2024-03-05 | Example Wire |            | Siskin A is a Series A of Siskin Foods   |
        | 2024-03-05 | Example Wire | 2024-02-06 | Cedar Partners leads Siskin A            |
        | 2024-03-05 | Example Wire |            | Plover A is a Series A of Plover Games   |
      Then the companies where "date in 2024-02-01..2024-02-07" as of 2024-03-31 are
        | company         | answer | deal     | why                    |
        | Siskin Foods    | yes    | Siskin A | date 6 Feb 2024        |
        | Plover Games    | maybe  | Plover A | date before 6 Mar 2024 |
        | Robin Logistics | maybe  | Robin B  | date February 2024     |

  Rule: A sum is over a bound only where every sum that its words allow is

    Scenario Outline: "<wording>", held against 70 million dollars
      Given the facts
        | reported   | source       | fact                                     |
        | 2024-03-05 | Example Wire | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | Robin B raises <wording>                 |
      Then whether "amount > 70m USD" holds of Robin Logistics as of 2024-03-31 is <answer>

      Examples:
        | wording           | answer |
        | 75m USD           | yes    |
        | 70m USD           | no     |
        | at least 60m USD  | maybe  |
        | more than 70m USD | yes    |
        | about 75m USD     | maybe  |
        | up to 70m USD     | no     |
        | 60m–80m USD       | maybe  |
        | undisclosed       | maybe  |
        | 90m EUR           | maybe  |

  Rule: What is not known is not no

    Scenario: A round of which nobody tells the sum
      Given the facts
        | reported   | source       | fact                                     |
        | 2024-03-05 | Example Wire | Robin B is a Series B of Robin Logistics |
      Then the companies where "amount > 70m USD" as of 2024-03-31 are
        | company         | answer | why              | events |
        | Robin Logistics | maybe  | amount not known | 0      |

  Rule: A disputed figure answers by all its sides

    Background:
      Given the facts
        | reported   | source       | fact                                     |
        | 2024-03-05 | Example Wire | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | Robin B raises 75m USD                   |
        | 2024-03-06 | Deal Letter  | Robin B raises 90m USD                   |

    Scenario Outline: 75 million, says the one; 90 million, says the other
      Then whether "amount > <bound>" holds of Robin Logistics as of 2024-03-31 is <answer>

      Examples:
        | bound   | answer |
        | 70m USD | yes    |
        | 80m USD | maybe  |
        | 90m USD | no     |

    Scenario: Both sides are named
      Then the companies where "amount > 80m USD" as of 2024-03-31 are
        | company         | answer | why                                 | events |
        | Robin Logistics | maybe  | amount disputed: 90m USD or 75m USD | 2      |

  Rule: What is only rumoured, or has no name, is maybe

    Scenario: A lead by hearsay
      Given the facts
        | reported   | source       | certainty | fact                                     |
        | 2024-03-05 | Example Wire |           | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | hedged    | Birch Capital leads Robin B              |
        | 2024-03-05 | Example Wire |           | Cedar Partners joins Robin B             |
      Then the companies where "lead = Birch Capital" as of 2024-03-31 are
        | company         | answer | why                             |
        | Robin Logistics | maybe  | lead only hedged: Birch Capital |
      And there are no companies where "lead = Cedar Partners" as of 2024-03-31

    Scenario: Co-investors may be anybody
      Given the facts
        | reported   | source       | fact                                            |
        | 2024-03-05 | Example Wire | Robin B is a Series B of Robin Logistics        |
        | 2024-03-05 | Example Wire | Birch Capital and (co-investors) joins Robin B  |
        | 2024-03-05 | Example Wire | Cedar Partners is a backer of Siskin Foods      |
      Then the companies where "investor = Cedar Partners" as of 2024-03-31 are
        | company         | answer | why                     |
        | Robin Logistics | maybe  | investor (co-investors) |

  Rule: What one screen says of deals it says of one and the same deal

    Background:
      Given the facts
        | reported   | source       | fact                                               |
        | 2024-03-05 | Example Wire | Robin A is a Series A of Robin Logistics           |
        | 2024-03-05 | Example Wire | Robin A raises 20m USD                             |
        | 2024-03-05 | Example Wire | Birch Capital leads Robin A                        |
        | 2024-03-05 | Example Wire | Robin B is a Series B of Robin Logistics after Robin A |
        | 2024-03-05 | Example Wire | Robin B raises 90m USD                             |
        | 2024-03-05 | Example Wire | Cedar Partners leads Robin B                       |

    Scenario Outline: A small round led by Birch and a large one led by Cedar
      Then whether "<where>" holds of Robin Logistics as of 2024-03-31 is <answer>

      Examples:
        | where                                                      | answer |
        | type = series-b and amount > 70m USD                       | yes    |
        | lead = Cedar Partners and amount > 70m USD                 | yes    |
        | lead = Birch Capital and amount > 70m USD                  | no     |
        | deal(lead = Birch Capital) and deal(amount > 70m USD)      | yes    |
        | amount > 70m USD and not lead = Birch Capital              | yes    |
        | not deal(lead = Birch Capital)                             | no     |
        | stage >= series-b and lead in (Birch Capital, Cedar Partners) | yes |

    Scenario: The deal that it is stands beside the company
      Then the companies where "stage < series-b and amount < 50m USD" as of 2024-03-31 are
        | company         | answer | deal    | why                                |
        | Robin Logistics | yes    | Robin A | stage series-a; amount 20m USD     |

  Rule: A plan is not so yet, and what is under way is

    Scenario: A listing that is planned, and a round in progress
      Given the facts
        | reported   | source       | reality     | due     | fact                                     |
        | 2024-03-05 | Example Wire | planned     | 2024-06 | Robin Listing is an IPO of Robin Logistics |
        | 2024-03-05 | Example Wire | planned     | 2024-06 | Robin Listing raises about 500m USD      |
        | 2024-03-05 | Example Wire |             |         | Siskin A is a Series A of Siskin Foods   |
        | 2024-03-05 | Example Wire | in-progress |         | Siskin A raises at least 300m USD        |
      Then there are no companies where "type = ipo" as of 2024-12-31
      And the companies where "amount > 200m USD" as of 2024-12-31 are
        | company      | answer | why                                   |
        | Siskin Foods | yes    | amount at least 300m USD (in-progress) |

  Rule: A screen is asked through the clocks like any question

    Background:
      Given the facts
        | reported   | source       | happened | fact                                     |
        | 2024-03-05 | Example Wire | 2024-02  | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | 2024-02  | Robin B raises 75m USD                   |
        | 2024-04-10 | Deal Letter  | 2024-02  | Robin B raises 60m USD                   |

    Scenario Outline: A round of February, reported in March, disputed in April
      Then whether "amount > 70m USD" holds of Robin Logistics as of <day> is <answer>

      Examples:
        | day                       | answer |
        | 2024-03-04                | no     |
        | 2024-03-05                | yes    |
        | 2024-04-10                | maybe  |
        | 2024-03-05, on 2024-02-10 | maybe  |

  Rule: Everything that is known can be asked for

    Scenario Outline: <where>
      Given the person Ada Brook
      And the facts
        | reported   | source       | happened | fact                                                |
        | 2024-03-05 | Example Wire | 2021-04  | Robin Logistics is founded                          |
        | 2024-03-05 | Example Wire |          | Elm Bank is a backer of Robin Logistics             |
        | 2024-03-05 | Example Wire |          | Robin Logistics is worth about 400m USD             |
        | 2024-03-05 | Example Wire |          | Robin Logistics aims at a valuation of 1bn USD      |
        | 2024-03-05 | Example Wire |          | the headcount of Robin Logistics is about 60        |
        | 2024-03-05 | Example Wire |          | Ada Brook serves as chief executive of Robin Logistics |
      Then whether "<where>" holds of Robin Logistics as of 2024-03-31 is <answer>

      Examples:
        | where                                   | answer |
        | founded in 2021                         | yes    |
        | founded < 2021-04-15                    | maybe  |
        | backer = Elm Bank                       | yes    |
        | valuation > 350m USD                    | yes    |
        | valuation > 400m USD                    | maybe  |
        | valuation > 800m USD                    | no     |
        | valuation.target >= 1bn USD             | yes    |
        | metric.headcount > 50                   | yes    |
        | people.chief-executive = Ada Brook      | yes    |
        | name has robin                          | yes    |
        | known-since in 2024-03                  | yes    |

  Rule: A name that nobody has is refused

    Scenario: Nearly Birch Capital
      Given the facts
        | reported   | source       | fact                                     |
        | 2024-03-05 | Example Wire | Robin B is a Series B of Robin Logistics |
        | 2024-03-05 | Example Wire | Birch Capital leads Robin B              |
      When somebody screens for "lead = Birch Capitol"
      Then the refusal says "No entity 'Birch Capitol'."

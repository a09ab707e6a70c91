Feature: How much has the company raised?

  Total raised is the new money that investors put in for shares, or for the right to shares. Debt, gifts in
  kind and existing shares that change hands are none of it. They are named and left out, each with the reason.

  The answer is an interval for each currency. Its floor is what surely came in by the day. Its ceiling is what
  came in at most over the deals that are known, and it is open where nobody says how much it was. A figure
  that is inside another one is not added to it, and deals that may be one are not added up.

  Background:
    Given the facts
      | reported   | source       | fact                            |
      | 2023-05-10 | Example Wire | Plover Seed is a seed of Plover |
      | 2023-05-10 | Example Wire | Plover Seed raises 2m USD       |

  Rule: Rounds are added up, and two reports of one round are one round

    Scenario: A seed round and a Series A, told twice
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD          |
        | 2024-03-06 | Deal Letter  | Plover A raises 10m USD          |
      Then the total raised of Plover as of 2024-03-06 is
        | currency | floor   | ceiling | value   |
        | USD      | 12m USD | 12m USD | 12m USD |
      And the parts of the total of Plover as of 2024-03-06 are
        | deal        | sum     | floor   | ceiling |
        | Plover A    | 10m USD | 10m USD | 10m USD |
        | Plover Seed | 2m USD  | 2m USD  | 2m USD  |

    Scenario: Before the Series A was reported
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD          |
      Then the total raised of Plover as of 2024-03-04 is
        | floor  | ceiling |
        | 2m USD | 2m USD  |

    Scenario: A round whose day is not known may have come later than the day asked
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD          |
      Then the total raised of Plover as of 2024-03-05, on 2024-01-31 is
        | floor  | ceiling |
        | 2m USD | 12m USD |

  Rule: What is inside a round is not added to it

    Scenario: A first close inside a final close
      Given the facts
        | reported   | source       | happened   | fact                               |
        | 2024-03-05 | Example Wire |            | Plover A is a Series A of Plover   |
        | 2024-03-05 | Example Wire | 2024-03-01 | Plover A has raised 6m USD to date |
        | 2024-09-12 | Deal Letter  | 2024-09-10 | Plover A raises 10m USD            |
      Then the total raised of Plover as of 2024-06-30 is
        | floor  | ceiling |
        | 8m USD | 8m USD  |
      And the total raised of Plover as of 2024-09-12 is
        | floor   | ceiling |
        | 12m USD | 12m USD |
      And the sums left out of the total of Plover as of 2024-09-12 is
        | deal     | sum    | reason       |
        | Plover A | 6m USD | inside round |

    Scenario: A tranche and a cheque inside a round
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover        |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD                 |
        | 2024-03-05 | Example Wire | Birch Capital puts 7m USD into Plover A |
        | 2024-03-05 | Example Wire | the first tranche of Plover A is 4m USD |
      Then the total raised of Plover as of 2024-03-05 is
        | floor   | ceiling |
        | 12m USD | 12m USD |
      And the sums left out of the total of Plover as of 2024-03-05 is
        | deal     | sum    | reason       |
        | Plover A | 7m USD | inside round |
        | Plover A | 4m USD | inside round |

    Scenario: Only one investor's cheque is known
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover        |
        | 2024-03-05 | Example Wire | Birch Capital puts 7m USD into Plover A |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling | value           |
        | 9m USD |         | at least 9m USD |

  Rule: Debt, gifts in kind and existing shares are not money raised

    Scenario: 15M that is 5M equity and 10M debt
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 15m USD          |
        | 2024-03-05 | Example Wire | Plover A raises 5m USD in shares |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD in debt  |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling |
        | 7m USD | 7m USD  |
      And the sums left out of the total of Plover as of 2024-03-05 is
        | deal     | sum     | reason       | why                                   |
        | Plover A | 10m USD | debt         | it is debt, which buys no shares      |
        | Plover A | 15m USD | inside round | it is inside another sum of the round |

    Scenario: Half of an investor's cheque is a loan
      Given the facts
        | reported   | source       | fact                                                        |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover                            |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD                                     |
        | 2024-03-05 | Example Wire | Birch Capital puts 8m USD into Plover A                     |
        | 2024-03-05 | Example Wire | Birch Capital puts half of its cheque into Plover A as debt |
      Then the parts of the total of Plover as of 2024-03-05 include
        | deal     | sum     | floor  | ceiling | reason      |
        | Plover A | 10m USD | 6m USD | 6m USD  | partly debt |

    Scenario: Cloud credits
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover        |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD                 |
        | 2024-03-05 | Example Wire | Plover A raises 3m USD as cloud-credits |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling |
        | 9m USD | 9m USD  |
      And the sums left out of the total of Plover as of 2024-03-05 is
        | deal     | sum    | reason  |
        | Plover A | 3m USD | in kind |

    Scenario Outline: A <sort>
      Given the facts
        | reported   | source       | fact                              |
        | 2024-03-05 | Example Wire | Plover Deal is a <sort> of Plover |
        | 2024-03-05 | Example Wire | Plover Deal raises 10m USD        |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling |
        | 2m USD | 2m USD  |
      And the sums left out of the total of Plover as of 2024-03-05 is
        | deal        | sum     | reason   |
        | Plover Deal | 10m USD | <reason> |

      Examples:
        | sort         | reason        |
        | secondary    | secondary     |
        | tender offer | secondary     |
        | venture debt | debt          |
        | grant        | grant         |
        | acquisition  | not new money |

  Rule: A deal of which nobody says the sort is not silently one for shares

    Scenario: Ten million, and no word of what for
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Plover Deal is an undisclosed of Plover |
        | 2024-03-05 | Example Wire | Plover Deal raises 10m USD              |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling | value      |
        | 2m USD | 12m USD | 2m–12m USD |
      And the parts of the total of Plover as of 2024-03-05 include
        | deal        | sum     | floor | ceiling | reason  | why                                   |
        | Plover Deal | 10m USD | 0 USD | 10m USD | unclear | of what sort its deal is, is not said |

    Scenario Outline: Once another report says that it was a <sort>
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Plover Deal is an undisclosed of Plover |
        | 2024-03-05 | Example Wire | Plover Deal raises 10m USD              |
        | 2024-03-09 | Deal Letter  | Plover Deal is a <sort> of Plover       |
      Then the total raised of Plover as of 2024-03-09 is
        | floor   | ceiling   |
        | <floor> | <ceiling> |

      Examples:
        | sort     | floor   | ceiling |
        | Series A | 12m USD | 12m USD |
        | loan     | 2m USD  | 2m USD  |

    Scenario: What is paid for shares is money for shares, whatever the deal is called
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Plover Deal is an undisclosed of Plover |
        | 2024-03-05 | Example Wire | Plover Deal raises 10m USD in shares    |
      Then the total raised of Plover as of 2024-03-05 is
        | floor   | ceiling |
        | 12m USD | 12m USD |

  Rule: What is not said opens the ceiling

    Scenario: An undisclosed round
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises undisclosed      |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling | value           |
        | 2m USD |         | at least 2m USD |
      And the parts of the total of Plover as of 2024-03-05 are
        | deal        | sum    | floor  | ceiling | why                         |
        | Plover A    |        | 0 USD  |         | how much it was is not said |
        | Plover Seed | 2m USD | 2m USD | 2m USD  |                             |

    Scenario: A round of which no sum is known
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
      Then the parts of the total of Plover as of 2024-03-05 include
        | deal     | sum | ceiling | why                  |
        | Plover A |     |         | no sum of it is said |

  Rule: What is not sure is in the ceiling and not in the floor

    Scenario: A rumour, a plan and a round that was withdrawn
      Given the facts
        | reported   | source       | certainty | reality | fact                                     |
        | 2024-03-05 | Example Wire |           |         | Plover A is a Series A of Plover         |
        | 2024-03-05 | Example Wire | hedged    |         | Plover A raises 10m USD                  |
        | 2024-03-05 | Example Wire |           |         | Plover B is a Series B of Plover         |
        | 2024-03-05 | Example Wire |           | planned | Plover B raises 40m USD                  |
        | 2024-03-05 | Example Wire |           |         | Plover Bridge is a bridge of Plover      |
        | 2024-03-05 | Example Wire |           |         | Plover Bridge raises 5m USD              |
        | 2024-03-05 | Example Wire |           |         | the status of Plover Bridge is withdrawn |
      Then the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling | value      |
        | 2m USD | 12m USD | 2m–12m USD |
      And the sums left out of the total of Plover as of 2024-03-05 is
        | deal          | sum     | reason   |
        | Plover Bridge | 5m USD  | not done |
        | Plover B      | 40m USD | planned  |

    Scenario: A sum that the desk has put in doubt
      Given the facts
        | reported   | source       | label   | fact                             |
        | 2024-03-05 | Example Wire |         | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | the sum | Plover A raises 10m USD          |
      And the facts
        | reported   | source | fact                                        |
        | 2024-03-20 | Desk   | the sum is in doubt: no other outlet has it |
      Then the total raised of Plover as of 2024-03-19 is
        | floor   | ceiling |
        | 12m USD | 12m USD |
      And the total raised of Plover as of 2024-03-20 is
        | floor  | ceiling |
        | 2m USD | 12m USD |
      And the parts of the total of Plover as of 2024-03-20 include
        | deal     | sum     | floor | ceiling | reason  | why                                 |
        | Plover A | 10m USD | 0 USD | 10m USD | doubted | there is a doubt about it on record |

    Scenario: What is in doubt and comes from another source too counts
      Given the facts
        | reported   | source       | label   | fact                             |
        | 2024-03-05 | Example Wire |         | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | the sum | Plover A raises 10m USD          |
        | 2024-03-06 | Deal Letter  |         | Plover A raises 10m USD          |
      And the facts
        | reported   | source | fact                                        |
        | 2024-03-20 | Desk   | the sum is in doubt: no other outlet has it |
      Then the total raised of Plover as of 2024-03-20 is
        | floor   | ceiling |
        | 12m USD | 12m USD |

    Scenario: Two reports that disagree
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 9m USD           |
        | 2024-03-06 | Deal Letter  | Plover A raises 12m USD          |
      Then the total raised of Plover as of 2024-03-06 is
        | floor   | ceiling |
        | 11m USD | 14m USD |

  Rule: Deals that may be one are not added up

    Scenario: Two reports of one week that may tell of one round
      Given the facts
        | reported   | source       | fact                                       |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover           |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD                    |
        | 2024-03-07 | Deal Letter  | Plover Funding is a bridge of Plover       |
        | 2024-03-07 | Deal Letter  | Plover Funding raises 8m USD               |
      Then the total raised of Plover as of 2024-03-07 is
        | floor   | ceiling |
        | 20m USD | 20m USD |
      When these facts are recorded
        | reported   | source | fact                                                                   |
        | 2024-03-08 | Desk   | Plover A and Plover Funding may be the same deal: both name one lawyer |
      Then the total raised of Plover as of 2024-03-08 is
        | floor   | ceiling |
        | 12m USD | 20m USD |
      And the parts of the total of Plover as of 2024-03-08 include
        | deal           | sum    | floor | ceiling | why                                     |
        | Plover Funding | 8m USD | 0 USD | 8m USD  | its deal may be the same as another one |

  Rule: Currencies are never added

    Scenario: A round in dollars and one in euros
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 10m EUR          |
      Then the total raised of Plover as of 2024-03-05 is
        | currency | floor   | ceiling |
        | EUR      | 10m EUR | 10m EUR |
        | USD      | 2m USD  | 2m USD  |

  Rule: A total that a report states stands beside the derived one

    Scenario: It fits
      Given the facts
        | reported   | source       | fact                             |
        | 2024-03-05 | Example Wire | Plover A is a Series A of Plover |
        | 2024-03-05 | Example Wire | Plover A raises 10m USD          |
        | 2024-03-05 | Example Wire | Plover raised 12m USD over all   |
      Then the stated totals of Plover as of 2024-03-05 are
        | value   | agrees |
        | 12m USD | yes    |

    Scenario: It counts something that is not known, or not money raised
      Given the facts
        | reported   | source       | fact                           |
        | 2024-03-05 | Example Wire | Plover raised 30m USD over all |
      Then the stated totals of Plover as of 2024-03-05 are
        | value   | agrees | why                                                                                            |
        | 30m USD | no     | It is more than the known deals brought: a deal is missing, or it holds what is left out here. |
      And the total raised of Plover as of 2024-03-05 is
        | floor  | ceiling |
        | 2m USD | 2m USD  |

Feature: What became of a plan?

  Companies plan listings, splits and closings, with a day or without. A plan is a fact about the day on which
  it was one. It never comes true by waiting: when its day has passed and nobody has said a word, it is overdue,
  and nothing more. Only a later report that says so makes it done, shelved or revoked.

  Background:
    Given the facts
      | reported   | source       | happened   | reality | due     | fact                                        |
      | 2024-01-10 | Example Wire |            |         |         | Curlew Listing is an IPO of Curlew Chips    |
      | 2024-01-10 | Example Wire | 2024-01-10 | planned | 2024-06 | the status of Curlew Listing is listed      |
      | 2024-01-10 | Example Wire |            | planned | 2024-06 | Curlew Listing raises about 500m USD        |

  Rule: A plan is shown as one, with its day

    Scenario: While its day lies ahead
      Then the status of Curlew Listing as of 2024-01-10 is
        | value  | reality | due     | overdue |
        | listed | planned | 2024-06 | no      |
      And the sums of Curlew Listing as of 2024-01-10 are
        | value          | reality | overdue |
        | about 500m USD | planned | no      |

  Rule: A plan whose day has passed in silence is overdue, never done

    Scenario Outline: Asked on <day>
      Then the sums of Curlew Listing as of <day> are
        | value          | reality | overdue   |
        | about 500m USD | planned | <overdue> |
      And the status of Curlew Listing as of <day> is
        | value  | reality | overdue   |
        | listed | planned | <overdue> |

      Examples:
        | day        | overdue |
        | 2024-06-30 | no      |
        | 2024-07-01 | yes     |
        | 2030-01-01 | yes     |

  Rule: What is reported as done takes the place of the plan

    Scenario: The listing comes, a little smaller
      Given the facts
        | reported   | source      | happened   | fact                                   |
        | 2024-06-21 | Deal Letter | 2024-06-20 | the status of Curlew Listing is listed |
        | 2024-06-21 | Deal Letter | 2024-06-20 | Curlew Listing raises 430m USD         |
      Then the status of Curlew Listing as of 2024-07-01 is
        | value  | reality | happened   | overdue |
        | listed | done    | 2024-06-20 | no      |
      And the sums of Curlew Listing as of 2024-07-01 are
        | value    | reality | agreement | overdue | earlier        |
        | 430m USD | done    | sole      | no      | about 500m USD |

  Rule: Another report ends a plan

    Scenario: The listing is shelved
      Given the facts
        | reported   | source      | happened   | fact                                    |
        | 2024-05-15 | Deal Letter | 2024-05-14 | the status of Curlew Listing is shelved |
      Then the status of Curlew Listing as of 2024-07-01 is
        | value   | reality | happened   |
        | shelved | done    | 2024-05-14 |

  Rule: Nobody is in office by a plan

    Scenario: A chief executive who is to come
      Given the facts
        | reported   | source      | reality | due        | fact                                              |
        | 2024-05-15 | Deal Letter | planned | 2024-09-01 | Ada Brook becomes chief executive of Curlew Chips |
      Then no people of Curlew Chips are known as of 2024-12-31

    Scenario: Once it is said that she came, she is in office from that day
      Given the facts
        | reported   | source      | reality | due        | happened   | fact                                              |
        | 2024-05-15 | Deal Letter | planned | 2024-09-01 |            | Ada Brook becomes chief executive of Curlew Chips |
        | 2024-09-20 | Deal Letter |         |            | 2024-09-16 | Ada Brook becomes chief executive of Curlew Chips |
      Then no people of Curlew Chips are known as of 2024-09-20, on 2024-09-15
      And the people of Curlew Chips as of 2024-09-20 are
        | person    | role            | holds | since      |
        | Ada Brook | chief-executive | yes   | 2024-09-16 |

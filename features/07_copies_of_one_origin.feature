Feature: How many independent sources are there?

  One agency's story comes back through ten outlets, reworded, translated, some crediting nobody. That is
  one source, not ten. What counts here is the origin: the root of the chain through which a claim came.

  The origin is the last voice of the chain that can be told from others (a filing, a company, a named
  person, a document), else the last outlet credited, else the outlet that the report reworks, else the
  report's own outlet. A round-up that credits nobody has an unknown origin. It is shown, and never counted.

  Background:
    Given the facts
      | reported   | source         | fact                               |
      | 2024-03-05 | Morning Agency | Swift C is a Series C of Swift Pay |
      | 2024-03-05 | Morning Agency | Swift C raises 200m USD            |

  Rule: Copies of one story are one origin

    Scenario: Two outlets rework the agency's story
      Given the facts
        | reported   | source                                | fact                    |
        | 2024-03-06 | Harbour Post, relaying Morning Agency | Swift C raises 200m USD |
        | 2024-03-07 | Deal Letter, relaying Morning Agency  | Swift C raises 200m USD |
      Then the sums of Swift C as of 2024-03-07 are
        | value   | agreement | origins | sources                                   |
        | 200m USD | sole      | 1       | Deal Letter, Harbour Post, Morning Agency |

    Scenario: A report credits the agency in its text
      Given the facts
        | reported   | source       | voice          | fact                    |
        | 2024-03-06 | Harbour Post | Morning Agency | Swift C raises 200m USD |
      Then the sums of Swift C as of 2024-03-06 are
        | value    | agreement | origins |
        | 200m USD | sole      | 1       |

    Scenario: Two outlets quote one press release
      Given the facts
        | reported   | source       | voice                 | fact                           |
        | 2024-03-06 | Harbour Post | the company Swift Pay | Swift Pay is worth 2bn USD     |
        | 2024-03-07 | Deal Letter  | the company Swift Pay | Swift Pay is worth 2bn USD     |
      Then the valuations of Swift Pay as of 2024-03-07 are
        | value   | agreement | origins | sources                   |
        | 2bn USD | sole      | 1       | Deal Letter, Harbour Post |

    Scenario: The subject speaking for itself is the same voice as the company by its name
      Given the facts
        | reported   | source       | voice                 | fact                       |
        | 2024-03-06 | Harbour Post | the company           | Swift Pay is worth 2bn USD |
        | 2024-03-07 | Deal Letter  | the company Swift Pay | Swift Pay is worth 2bn USD |
      Then the valuations of Swift Pay as of 2024-03-07 are
        | value   | agreement | origins |
        | 2bn USD | sole      | 1       |

  Rule: An outlet with its own reporting is one more origin

    Scenario: A second outlet found out for itself
      Given the facts
        | reported   | source       | voice           | fact                    |
        | 2024-03-06 | Harbour Post | people familiar | Swift C raises 200m USD |
      Then the sums of Swift C as of 2024-03-06 are
        | value    | agreement | origins |
        | 200m USD | agreed    | 2       |

  Rule: Who credits nobody is shown and not counted

    Scenario: A round-up repeats the sum
      Given the facts
        | reported   | source                | fact                    |
        | 2024-03-06 | Deal Base, aggregator | Swift C raises 200m USD |
      Then the sums of Swift C as of 2024-03-06 are
        | value    | agreement | origins | untraced | sources                   |
        | 200m USD | sole      | 1       | 1        | Deal Base, Morning Agency |

    Scenario: A round-up alone gives a figure that rests on no known origin
      Given the facts
        | reported   | source                | fact                        |
        | 2024-03-06 | Deal Base, aggregator | Swift Pay is worth 2bn USD  |
      Then the valuations of Swift Pay as of 2024-03-06 are
        | value   | agreement | origins | untraced |
        | 2bn USD | sole      | 0       | 1        |

  Rule: Copies do not outvote

    Scenario: Three copies against one report of its own
      Given the facts
        | reported   | source                                | fact                    |
        | 2024-03-06 | Harbour Post, relaying Morning Agency | Swift C raises 200m USD |
        | 2024-03-06 | Deal Letter, relaying Morning Agency  | Swift C raises 200m USD |
        | 2024-03-08 | Example Wire                          | Swift C raises 230m USD |
      Then the sums of Swift C as of 2024-03-08 are
        | value    | agreement | origins | others   | rule           |
        | 230m USD | disputed  | 1       | 200m USD | later reported |

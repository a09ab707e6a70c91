Feature: What changed, and why?

  Somebody who looked at a company in March looks again in June. What is different is shown figure by figure: what
  is new, changed, gone, denied, newly disputed, resolved, confirmed or overdue, with what it was, what it is, and the
  reports that made it so. Each day is seen as it was lived, with what was known on it.

  That time has passed, or that one more outlet has copied the same story, is no change. What was said and not said
  is told beside the figures. Over all companies the same is called the news, each fact told once, of the company
  that it is about.

  Background:
    Given the facts
      | reported   | source       | label | fact                                 |
      | 2024-03-05 | Example Wire |       | Lark B is a Series B of Lark Freight |
      | 2024-03-05 | Example Wire | A     | Lark B raises 75m USD                |

  Rule: Each difference has its sort, and names what made it so

    Scenario: A new round
      Then what changed of Lark Freight from 2024-03-04 to 2024-03-05 is
        | change | figure                     | before | after        | learned    | sources      |
        | new    | deals Lark B type          |        | series-b     | 2024-03-05 | Example Wire |
        | new    | deals Lark B amount round  |        | 75m USD      | 2024-03-05 | Example Wire |
        | new    | total-raised USD           |        | 75m USD      | 2024-03-05 | Example Wire |
        | new    | names trading Lark-Freight |        | Lark Freight | 2024-03-05 | Example Wire |

    Scenario: The outlet names another sum a week later
      Given the facts
        | reported   | source       | fact                  |
        | 2024-03-12 | Example Wire | Lark B raises 90m USD |
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-31 includes
        | change  | figure                    | before  | after   | learned    | sources      |
        | changed | deals Lark B amount round | 75m USD | 90m USD | 2024-03-12 | Example Wire |

    Scenario: Another outlet contradicts it, and is contradicted by the company
      Given the facts
        | reported   | source      | label | voice                    | fact                  |
        | 2024-03-12 | Deal Letter | B     |                          | Lark B raises 90m USD |
        | 2024-03-20 | Deal Letter |       | the company Lark Freight | Lark Freight denies B |
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-12 includes
        | change         | figure                    | sources     |
        | newly disputed | deals Lark B amount round | Deal Letter |
      And what changed of Lark Freight from 2024-03-12 to 2024-03-20 includes
        | change   | figure                    | after   | learned    | sources     |
        | resolved | deals Lark B amount round | 75m USD | 2024-03-20 | Deal Letter |

    Scenario: A second outlet has the same sum from its own sources
      Given the facts
        | reported   | source      | fact                  |
        | 2024-03-12 | Deal Letter | Lark B raises 75m USD |
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-12 includes
        | change    | figure                    | before  | after   | sources     |
        | confirmed | deals Lark B amount round | 75m USD | 75m USD | Deal Letter |

    Scenario: The report is withdrawn
      Given the facts
        | reported   | source      | fact                                                             |
        | 2024-03-12 | Deal Letter | the report by Example Wire of 2024-03-05 was withdrawn as a hoax |
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-12 includes
        | change | figure                    | before  | after | sources     |
        | gone   | deals Lark B amount round | 75m USD |       | Deal Letter |

    Scenario: A copy changes nothing, and neither does time
      Given the facts
        | reported   | source                                | fact                  |
        | 2024-03-12 | Deal Letter, relaying Example Wire    | Lark B raises 75m USD |
      Then nothing changed of Lark Freight from 2024-03-05 to 2025-03-05

  Rule: A withdrawn listing is a change; a plan that passes its day in silence is overdue

    Background:
      Given the facts
        | reported   | source       | happened   | reality | due     | fact                                     |
        | 2024-01-10 | Example Wire |            |         |         | Curlew Listing is an IPO of Curlew Chips |
        | 2024-01-10 | Example Wire | 2024-01-10 | planned | 2024-06 | the status of Curlew Listing is listed   |

    Scenario: The company takes its application back
      Given the facts
        | reported   | source      | happened   | fact                                      |
        | 2024-05-15 | Deal Letter | 2024-05-14 | the status of Curlew Listing is withdrawn |
      Then what changed of Curlew Chips from 2024-05-14 to 2024-07-01 is
        | change  | figure                      | before | after     | learned    | sources     |
        | changed | deals Curlew Listing status | listed | withdrawn | 2024-05-15 | Deal Letter |

    Scenario: Its day passes, and nobody says a word
      Then nothing changed of Curlew Chips from 2024-01-10 to 2024-06-30
      And what changed of Curlew Chips from 2024-06-30 to 2024-07-01 is
        | change  | figure                      | before | after  | learned | sources |
        | overdue | deals Curlew Listing status | listed | listed |         |         |

    Scenario: With the day of the world held fast only what was learned counts
      Then nothing changed of Curlew Chips from 2024-01-10 to 2024-07-01, on 2024-07-01

  Rule: A correction is named as the reason, from the day on which it was reported

    Scenario: The outlet had two digits the wrong way round
      When the outlet Example Wire corrects A to 57m USD on 2024-03-12
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-12 includes
        | change  | figure                    | before  | after   | learned    | because        |
        | changed | deals Lark B amount round | 75m USD | 57m USD | 2024-03-12 | fact corrected |

    Scenario: A slip of our own was never believed by anyone
      When the desk corrects A to 57m USD, a slip of its own
      Then nothing changed of Lark Freight from 2024-03-11 to 2024-03-12

  Rule: A judgement that leaves less of a total sure is named as the reason

    Scenario: A doubt is put on record
      Given the facts
        | reported   | source | fact                                  |
        | 2024-03-12 | Desk   | A is in doubt: no other outlet has it |
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-12 is
        | change  | figure           | before  | after         | learned    | because       |
        | changed | total-raised USD | 75m USD | up to 75m USD | 2024-03-12 | fact disputed |

    Scenario: Two deals are found to be perhaps one
      Given the facts
        | reported   | source       | fact                                                    |
        | 2024-03-06 | Harbour Post | Lark Bridge is a bridge of Lark Freight                 |
        | 2024-03-06 | Harbour Post | Lark Bridge raises 70m USD                              |
        | 2024-03-12 | Desk         | Lark B and Lark Bridge may be the same deal: one lawyer |
      Then what changed of Lark Freight from 2024-03-11 to 2024-03-12 is
        | change  | figure           | before   | after        | learned    | because          |
        | changed | total-raised USD | 145m USD | 75m–145m USD | 2024-03-12 | deals maybe same |

  Rule: The earlier day goes first

    Scenario: The days the wrong way round
      When somebody asks what changed of Lark Freight from 2024-06-30 to 2024-02-29
      Then the refusal says "2024-06-30 lies after 2024-02-29."
      And the refusal says "Give the earlier day first."

  Rule: What was said, and not said, is told beside the figures

    Scenario: An investor will not comment
      Given the facts
        | reported   | source      | fact                                       |
        | 2024-03-12 | Deal Letter | Birch Capital declines to comment on Lark B |
      Then what was said of Lark Freight from 2024-03-11 to 2024-03-12 is
        | kind             | who           | learned    |
        | comment declined | Birch Capital | 2024-03-12 |

  Rule: The news is what was learned of all companies, each fact once

    Scenario: A contradiction, a round and its investor
      Given the facts
        | reported   | source       | fact                                  |
        | 2024-03-12 | Deal Letter  | Wren Seed is a seed of Wren Foods     |
        | 2024-03-12 | Deal Letter  | Birch Capital leads Wren Seed         |
        | 2024-03-13 | Harbour Post | Lark B raises 90m USD                 |
      Then the news since 2024-03-12 as of 2024-03-31 is
        | company      | change         | figure                       | after         | learned    |
        | Lark Freight | newly disputed | deals Lark B amount round    | 90m USD       | 2024-03-13 |
        | Lark Freight | changed        | total-raised USD             | 75m–90m USD   | 2024-03-13 |
        | Wren Foods   | new            | deals Wren Seed type         | seed          | 2024-03-12 |
        | Wren Foods   | new            | deals Wren Seed lead Birch Capital | Birch Capital | 2024-03-12 |

    Scenario: The first day counts
      Then the news since 2024-03-06 as of 2024-03-31 is nothing
      And the news since 2024-03-05 as of 2024-03-31 includes
        | company      | change | figure            |
        | Lark Freight | new    | deals Lark B type |

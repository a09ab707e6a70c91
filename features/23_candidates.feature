Feature: Are these two the same?

  Two reports give one company two names, and two people record it under two slugs; one round is told twice and
  looks like two. Names and facts can show that this may be so, never that it is. So what may be one thing is
  listed, with what speaks for it and what against, and a person decides: merge, not the same, or maybe the same.
  What was decided is on record and is not asked again.

  The score orders the list and is no probability. Below 85 nothing is listed unless it is asked for.

  Rule: Names that differ in what is no part of the name suggest one thing

    Scenario Outline: <one> and <other> may be one company
      Given the facts
        | reported   | source       | fact                      |
        | 2024-03-05 | Example Wire | Birch is a backer of <one>   |
        | 2024-03-06 | Harbour Post | Cedar is a backer of <other> |
      Then the candidates for company as of 2024-03-06 are
        | one   | other   | reasons  |
        | <one> | <other> | <reason> |

      Examples:
        | one              | other                | reason                      |
        | Wren Foods       | Wren Foods Inc.      | same but for the legal form |
        | Moonshoot AI     | Moonshot AI          | one letter apart            |
        | Good Will        | Goodwill             | same but for punctuation    |
        | Foods of Wren    | Wren of Foods        | words in another order      |

    Scenario Outline: <one> and <other> are two
      Given the facts
        | reported   | source       | fact                      |
        | 2024-03-05 | Example Wire | Birch is a backer of <one>   |
        | 2024-03-06 | Harbour Post | Cedar is a backer of <other> |
      Then there are no candidates as of 2024-03-06

      Examples:
        | one           | other          |
        | Arc           | Ark            |
        | Wren Fund I   | Wren Fund II   |
        | Wren Capital  | Wren Ventures  |
        | Moonshot      | Moonshot AI    |
        | Wren China    | Wren India     |
        | Clipboard     | Flipboard      |

    Scenario: A former name is a name too
      Given the facts
        | reported   | source       | fact                                                       |
        | 2024-03-05 | Example Wire | Millrace changes its name from Old Mill Capital to Millrace |
        | 2024-03-06 | Harbour Post | Old Mill Capital Ltd is a backer of Wren Foods             |
      Then the candidates for company as of 2024-03-06 are
        | one      | other                | reasons                                                  |
        | Millrace | Old Mill Capital Ltd | same but for the legal form, a former name of the other |

  Rule: What is known of both makes it more or less likely

    Scenario: One founder behind two names of which one has a word more
      Given the facts
        | reported   | source       | fact                              |
        | 2024-03-05 | Example Wire | Moonshot is founded by Ann Reed    |
        | 2024-03-06 | Harbour Post | Moonshot AI is founded by Ann Reed |
      Then the candidates for company as of 2024-03-06 are
        | one      | other       | score | reasons                   |
        | Moonshot | Moonshot AI | 94    | a word more, same founder |

    Scenario: One report that speaks of both takes them for two
      Given the facts
        | reported   | source       | fact                                    |
        | 2024-03-05 | Example Wire | Birch is a backer of Wren Foods          |
        | 2024-03-05 | Example Wire | Birch is a backer of Wren Foods Inc.     |
      Then there are no candidates as of 2024-03-05
      And the candidates for company from 60 on as of 2024-03-05 are
        | one        | other           | score | reasons                                   |
        | Wren Foods | Wren Foods Inc. | 68    | same but for the legal form, side by side |

    Scenario: Two people with one name at two companies
      Given the facts
        | reported   | source       | fact                                              |
        | 2024-03-05 | Example Wire | Ann Reed serves as chief executive of Wren Foods   |
        | 2024-03-06 | Harbour Post | Ann Q. Reed serves as chief executive of Lark Tea  |
      Then there are no candidates as of 2024-03-06
      And the candidates for person from 50 on as of 2024-03-06 are
        | one         | other    | score | reasons                           |
        | Ann Q. Reed | Ann Reed | 60    | a name more, no company in common |

    Scenario: One name at one company
      Given the facts
        | reported   | source       | fact                                              |
        | 2024-03-05 | Example Wire | Ann Reed serves as chief executive of Wren Foods   |
        | 2024-03-06 | Harbour Post | Ann Q. Reed serves as chair of Wren Foods          |
      Then the candidates for person as of 2024-03-06 are
        | one         | other    | score | reasons                   |
        | Ann Q. Reed | Ann Reed | 99    | a name more, same company |

  Rule: Two reports of one round under two slugs are suggested as one deal

    Background:
      Given the facts
        | reported   | source       | happened   | fact                                    |
        | 2024-03-05 | Example Wire | 2024-03-04 | Lark B is a Series B of Lark Freight    |
        | 2024-03-05 | Example Wire |            | Lark B raises about 90m USD              |
        | 2024-03-05 | Example Wire |            | Birch Capital leads Lark B               |

    Scenario: The same company, time, sum and lead
      Given the facts
        | reported   | source       | happened | fact                                                 |
        | 2024-03-09 | Harbour Post | 2024-03  | Lark round of March is a series-unknown of Lark Freight |
        | 2024-03-09 | Harbour Post |          | Lark round of March raises 88.4m USD                  |
        | 2024-03-09 | Harbour Post |          | Birch Capital leads Lark round of March               |
      Then the candidates for deal as of 2024-03-09 are
        | one    | other               | reasons                                                          |
        | Lark B | Lark round of March | same company, types go together, dates meet, sums meet, same lead |

    Scenario: A cheque that fits into the round
      Given the facts
        | reported   | source       | happened | fact                                                 |
        | 2024-03-09 | Harbour Post | 2024-03  | Lark round of March is a series-unknown of Lark Freight |
        | 2024-03-09 | Harbour Post |          | Birch Capital puts 60m USD into Lark round of March   |
      Then the candidates for deal as of 2024-03-09 are
        | one    | other               | score | reasons                                                       |
        | Lark B | Lark round of March | 87    | same company, types go together, dates meet, a part that fits |

    Scenario: The next round is another deal
      Given the facts
        | reported   | source       | happened   | fact                                          |
        | 2024-03-20 | Harbour Post | 2024-03-19 | Lark C is a Series C of Lark Freight          |
        | 2024-03-20 | Harbour Post |            | Lark C raises about 90m USD                   |
      Then there are no candidates as of 2024-03-20

    Scenario: The same round a year later is another deal
      Given the facts
        | reported   | source       | happened   | fact                                          |
        | 2025-03-20 | Harbour Post | 2025-03-19 | Lark B again is a Series B of Lark Freight    |
        | 2025-03-20 | Harbour Post |            | Lark B again raises about 90m USD             |
      Then there are no candidates as of 2025-03-20

  Rule: What was decided is remembered

    Scenario: Not the same
      Given the facts
        | reported   | source       | fact                                                                       |
        | 2024-03-05 | Example Wire | Birch is a backer of Wren Foods                                             |
        | 2024-03-06 | Harbour Post | Cedar is a backer of Wren Foods Inc.                                        |
        | 2024-03-07 | Desk         | Wren Foods and Wren Foods Inc. are not the same company: two register entries |
      Then there are no candidates as of 2024-03-07
      And all candidates as of 2024-03-07 are
        | one        | other           | on record    | why                  |
        | Wren Foods | Wren Foods Inc. | not the same | two register entries |
      And the candidates for company as of 2024-03-06 are
        | one        | other           | on record |
        | Wren Foods | Wren Foods Inc. |           |

    Scenario: Maybe the same
      Given the facts
        | reported   | source       | happened   | fact                                                              |
        | 2024-03-05 | Example Wire | 2024-03-04 | Lark B is a Series B of Lark Freight                               |
        | 2025-03-09 | Harbour Post | 2025-03-01 | Lark loan is a loan of Lark Freight                                |
        | 2025-03-10 | Desk         |            | Lark B and Lark loan may be the same deal: one says that it closed late |
      Then the candidates for deal as of 2025-03-10 are
        | one    | other     | on record      | why                           |
        | Lark B | Lark loan | maybe the same | one says that it closed late |

  Rule: Nothing is merged by itself

    Scenario: Two slugs stay two until somebody merges them
      Given the facts
        | reported   | source       | fact                                 |
        | 2024-03-05 | Example Wire | Birch is a backer of Wren Foods       |
        | 2024-03-06 | Harbour Post | Cedar is a backer of Wren Foods Inc.  |
      Then the candidates for company as of 2024-03-06 are
        | one        | other           |
        | Wren Foods | Wren Foods Inc. |
      And the holders of Wren Foods as of 2024-03-06 are
        | holder | holds |
        | Birch  | yes   |

Feature: How does a table of deals come in?

  Much of what is known of deals stands in tables that others keep: exports of databases, lists of rounds, filings. A map
  says once what a row of such a table states, in the words of a report file, with holes that the row fills. Each row is
  then a report like any other, with the same checks, and nothing is guessed: an empty cell states nothing, a date is as
  precise as its source, and a row that can't be read is handed back with the reason.

  Background:
    Given the map rounds.yaml
      """
      map: rounds
      tables:
        rounds: {file: "*.csv"}
      reports:
        - report: {id: ledger-2024, outlet: ledger, published: 2024-03-01}
          outlets:
            - {slug: ledger, name: Round Ledger}
        - for: rounds
          lists:
            backers: {split: <backers>, at: ";", as: backer}
          values:
            issuer: {slug: <company>}
            deal: {slug: <company> <round>}
            when: {date: <day>, precision: <precision>, first-of-year: year}
          report: {id: {slug: ledger-2024 <company> <round>}, outlet: ledger, published: 2024-03-01}
          companies:
            - {slug: <issuer>, name: <company>}
            - {each: backers, slug: {slug: <backer>}, name: <backer>}
          deals:
            - {slug: <deal>, name: <company> <round>}
          facts:
            - deal-reported: {deal: <deal>, company: <issuer>, type: <round>}
              happened: <when>
            - amount-reported:
                deal: <deal>
                amount: {amount: <sum>, currency: <currency>, words: {not disclosed: undisclosed}}
                basis: round
              if: sum
              happened: <when>
            - {each: backers, round-joined: {deal: <deal>, by: {slug: <backer>}}}
      """

  Rule: A row states what a report file would state

    Scenario: Rounds of two companies
      When the table is handed in
        | company | round    | day        | precision | sum     | currency | backers      |
        | Halm    | seed     | 2022-03-05 | day       | 1500000 | USD      | Birch; Alder |
        | Stilt   | series-a | 2023-07-11 | day       | 8000000 | EUR      |              |
      Then nothing is rejected
      And the sums of Halm seed as of 2024-03-01 are
        | basis | value    | happened   | sources      |
        | round | 1.5m USD | 2022-03-05 | Round Ledger |
      And the sums of Stilt series-a as of 2024-03-01 are
        | basis | value  | happened   |
        | round | 8m EUR | 2023-07-11 |
      And the portfolio of Birch as of 2024-03-01 is
        | company | deal      |
        | Halm    | Halm seed |

    Scenario: What a table tells was known from its day, and not from the days that it tells of
      When the table is handed in
        | company | round | day        | precision | sum     | currency | backers |
        | Halm    | seed  | 2022-03-05 | day       | 1500000 | USD      |         |
      Then nothing is known of Halm as of 2024-02-29
      And something is known of Halm as of 2024-03-01

  Rule: A date is as precise as its source is

    Scenario: The source says that only the year is known
      When the table is handed in
        | company | round    | day        | precision | sum     | currency | backers |
        | Halm    | seed     | 2007-01-01 | year      | 1500000 | USD      |         |
        | Stilt   | series-a | 2007-01-01 | day       | 8000000 | USD      |         |
      Then nothing is worth a look
      And the sums of Halm seed as of 2024-03-01 are
        | basis | value    | happened |
        | round | 1.5m USD | 2007     |
      And the sums of Stilt series-a as of 2024-03-01 are
        | basis | value  | happened   |
        | round | 8m USD | 2007-01-01 |

    Scenario: Nobody says how precise a first of January is
      When the table is handed in
        | company | round | day        | precision | sum     | currency | backers |
        | Halm    | seed  | 2007-01-01 |           | 1500000 | USD      |         |
      Then what is worth a look is
        | line | remark                                                                        |
        | 2    | '2007-01-01' may stand for the whole year; kept as the year, as the map says. |
      And the sums of Halm seed as of 2024-03-01 are
        | basis | value    | happened |
        | round | 1.5m USD | 2007     |

  Rule: What is not disclosed is not zero

    Scenario: An empty cell, and one that says that it is not disclosed
      When the table is handed in
        | company | round    | day        | precision | sum           | currency | backers |
        | Halm    | seed     | 2022-03-05 | day       |               |          |         |
        | Stilt   | series-a | 2023-07-11 | day       | not disclosed |          |         |
      Then no sums of Halm seed are known as of 2024-03-01
      And the sums of Stilt series-a as of 2024-03-01 are
        | basis | value       |
        | round | undisclosed |

  Rule: A row that can't be read is handed back with the reason, and the others go in

    Scenario: A sum without a currency, and one that a spreadsheet took for a day
      When the table is handed in
        | company | round    | day        | precision | sum     | currency | backers |
        | Halm    | seed     | 2022-03-05 | day       | 1500000 |          |         |
        | Stilt   | series-a | 2023-07-11 | day       | 5/18/27 | EUR      |         |
        | Quill   | seed     | 2023-07-11 | day       | 2000000 | EUR      |         |
      Then the rejected rows are
        | line | company | reason                                  |
        | 2    | Halm    | The amount '1500000' names no currency. |
        | 3    | Stilt   | The amount '5/18/27 EUR' can't be read. |
      And the sums of Quill seed as of 2024-03-01 are
        | basis | value  |
        | round | 2m EUR |

  Rule: A table that is handed in again adds nothing, and changes nothing

    Scenario: The same table twice
      Given the table was handed in
        | company | round | day        | precision | sum     | currency | backers |
        | Halm    | seed  | 2022-03-05 | day       | 1500000 | USD      | Birch   |
      When the table is handed in
        | company | round | day        | precision | sum     | currency | backers |
        | Halm    | seed  | 2022-03-05 | day       | 1500000 | USD      | Birch   |
      Then nothing of the table is new

    Scenario: A row that says something else than it did
      Given the table was handed in
        | company | round | day        | precision | sum     | currency | backers |
        | Halm    | seed  | 2022-03-05 | day       | 1500000 | USD      |         |
      When the table is handed in
        | company | round | day        | precision | sum     | currency | backers |
        | Halm    | seed  | 2022-03-05 | day       | 1700000 | USD      |         |
      Then the rejected rows are
        | line | company | reason                                                           |
        | 2    | Halm    | The report 'ledger-2024-halm-seed' is recorded with other facts. |
      And the sums of Halm seed as of 2024-03-01 are
        | basis | value    |
        | round | 1.5m USD |

  Rule: A filing that amends another one is a newer claim

    Background:
      Given the map filings.yaml
        """
        map: filings
        tables:
          filings: {file: "*.csv"}
        reports:
          - for: filings
            values:
              offering: {slug: {first: ["offering <amends>", "offering <number>"]}}
            report: {id: filing-<number>, kind: filing, published: <day>}
            companies:
              - {slug: halm, name: Halm}
            deals:
              - {slug: <offering>, name: {first: ["offering <amends>", "offering <number>"]}}
            facts:
              - deal-reported: {deal: <offering>, company: halm}
              - amount-reported: {deal: <offering>, amount: {amount: <sold>, currency: USD}, basis: to-date}
                happened: <day>
        """

    Scenario: Three days later more was sold
      When the table is handed in
        | number | amends | day        | sold   |
        | 1      |        | 2025-01-31 | 0      |
        | 2      | 1      | 2025-02-03 | 500000 |
      Then no dispute of Halm is open as of 2025-02-03
      And the sums of offering 1 as of 2025-02-03 are
        | basis   | value       | happened   |
        | to-date | 500,000 USD | 2025-02-03 |
      And the sums of offering 1 as of 2025-02-01 are
        | basis   | value | happened   |
        | to-date | 0 USD | 2025-01-31 |

    Scenario: Two filings of one day that differ
      When the table is handed in
        | number | amends | day        | sold   |
        | 2      | 1      | 2025-02-03 | 500000 |
        | 3      | 1      | 2025-02-03 | 800000 |
      Then the open disputes of Halm as of 2025-02-03 are
        | path                            | value       |
        | deals.offering-1.amount.to-date | 800,000 USD |
        | deals.offering-1.amount.to-date | 500,000 USD |

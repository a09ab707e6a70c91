Feature: How do I import tables on the command line?

  "deals import --map MAP FILE" takes FILE as data of whatever make, and MAP as what says what its rows state. What can't
  be taken in is counted by its reasons, and with --rejects kept in a table that can be mended and handed in again.

  Background:
    Given an empty folder
    And a file map.yaml
      """
      map: rounds
      tables:
        rounds: {file: "*.csv"}
      reports:
        - for: rounds
          report: {id: round-<number>, outlet: ledger, published: 2024-03-01}
          outlets:
            - {slug: ledger, name: Round Ledger}
          companies:
            - {slug: {slug: <company>}, name: <company>}
          deals:
            - {slug: deal-<number>}
          facts:
            - deal-reported: {deal: deal-<number>, company: {slug: <company>}}
              happened: {date: <day>}
            - amount-reported: {deal: deal-<number>, amount: {amount: <sum>, currency: USD}, basis: round}
      """
    And a file rounds.csv
      """
      number,company,day,sum
      1,Halm,2022-03-05,1500000
      2,Stilt,2007-01-01,5/18/27
      3,Quill,2007-01-01,2000000
      """

  Rule: One command takes a table in

    Scenario: Two of three rows go in
      When the analyst runs deals import --map map.yaml rounds.csv --rejects rejects.csv
      Then it prints
        """
        rounds: 3 records, 2 reports new
          16 facts new, 0 known
          1 record rejected, written to rejects.csv
              1  reports[0].facts[1].amount-reported.amount: The amount … can't be read.
          1 remark
              1  … may stand for the whole year; kept as the day, as the map says.
        """
      And it ends with 0

    Scenario: The rejected row, mended and handed in
      Given the analyst has run deals import --map map.yaml rounds.csv --rejects rejects.csv
      And in the file rejects.csv "5/18/27" becomes "18000000"
      When the analyst runs deals import --map map.yaml rejects.csv
      Then it prints among other lines
        """
        rounds: 1 record, 1 report new
        """

    Scenario: Tried first
      When the analyst runs deals import --map map.yaml rounds.csv --dry-run -o json
      Then it prints an object with
        | key      | value |
        | reports  | 2     |
        | rejected | 1     |
      When the analyst runs deals import --map map.yaml rounds.csv
      Then it prints among other lines
        """
        rounds: 3 records, 2 reports new
        """

    Scenario: Handed in again
      Given the analyst has run deals import --map map.yaml rounds.csv
      When the analyst runs deals import --map map.yaml rounds.csv
      Then it prints among other lines
        """
        rounds: 3 records, 0 reports new
          0 facts new, 16 known
        """

    Scenario: Nothing is said where nobody asked
      When the analyst runs deals import -q --map map.yaml rounds.csv
      Then it prints nothing
      And it says nothing

  Rule: A map with a fault takes nothing in

    Scenario: A column that the table has not
      Given a file rounds.csv
        """
        number,company,days,sum
        1,Halm,2022-03-05,1500000
        """
      When the analyst runs deals import --map map.yaml rounds.csv
      Then it says
        """
        map.yaml:15: reports[0].facts[0].happened.date: There is no column 'day'.
            happened: {date: <day>}
          Did you mean 'days'?
        """
      And it ends with 1

Feature: How do I go through what may be one thing?

  "deals candidates" lists pairs of slugs with what speaks for and against their being one, and below each the
  commands that decide it, ready but for the reason. It decides nothing itself.

  Background:
    Given a folder with the log of the five example reports

  Rule: Each pair is shown with its reasons and the commands that decide it

    Scenario: A product under two slugs
      When the analyst runs deals candidates --as-of 2024-06-30
      Then it prints among other lines
        """
        Ernie (ernie) · Ernie Bot (ernie-bot) · product · 92 of 100
        +82 'Ernie' and 'Ernie Bot': one name has a word more. e097c258 8162f195
        +10 Both are of Baidu. 3cc337be c664398e
        $ deals merge ernie-bot ernie --type product --reason WHY
        $ deals distinct ernie-bot ernie --type product --reason WHY
        """
      And it ends with 0

    Scenario: Rows for other programs
      When the analyst runs deals candidates --as-of 2024-06-30 -o csv
      Then it prints the rows
        | type    | a     | b         | score | on_record | reasons                  |
        | product | ernie | ernie-bot | 92    |           | a word more; same maker |

    Scenario: Nothing looks like one thing
      When the analyst runs deals candidates --type person --as-of 2024-06-30
      Then it prints among other lines
        """
        No two slugs look like one thing.
        """
      And it ends with 0

  Rule: A decision is not asked again

    Scenario: The commands are there to be run
      Given the analyst has run deals distinct ernie-bot ernie --type product --reason "Two services."
      When the analyst runs deals candidates --as-of 2030-01-01
      Then it prints among other lines
        """
        No two slugs look like one thing.
        """

    Scenario: What was decided can be looked up, and taken back
      Given the analyst has run deals distinct ernie-bot ernie --type product --reason "Two services."
      When the analyst runs deals candidates --all --as-of 2030-01-01 -o csv
      Then it prints the rows
        | a     | b         | on_record    |
        | ernie | ernie-bot | not the same |

    Scenario: Merged, the two are one
      Given the analyst has run deals merge ernie-bot ernie --type product --reason "One service."
      When the analyst runs deals candidates --as-of 2030-01-01
      Then it prints among other lines
        """
        No two slugs look like one thing.
        """

Feature: How do I record on the command line?

  Whole reports come in as files: "deals import". A single fact can be put down with "deals record", which has one
  command for each kind of fact and tells what each kind asks for. With --dry-run both say what they would do, and
  do nothing.

  Rule: A report file goes in with one command, and once

    Background:
      Given an empty folder
      And a file stilt.yaml
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        companies:
          stilt-bank: {name: Stilt Bank}
        facts:
          - valuation-reported: {company: stilt-bank, amount: 1bn EUR}
            para: 1
        """

    Scenario: Handed in, and handed in again
      When the analyst runs deals import stilt.yaml
      Then it prints
        """
        stilt.yaml: 6 new, 0 known
        """
      And it ends with 0
      When the analyst runs deals import stilt.yaml
      Then it prints
        """
        stilt.yaml: 0 new, 6 known
        """
      And it ends with 0

    Scenario: Tried first
      When the analyst runs deals import --dry-run stilt.yaml
      Then it ends with 0
      When the analyst runs deals import stilt.yaml
      Then it prints
        """
        stilt.yaml: 6 new, 0 known
        """

    Scenario: Edited after it was recorded
      Given the analyst has run deals import stilt.yaml
      And a file stilt.yaml
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        companies:
          stilt-bank: {name: Stilt Bank}
        facts:
          - valuation-reported: {company: stilt-bank, amount: 2bn EUR}
            para: 1
        """
      When the analyst runs deals import stilt.yaml
      Then it prints nothing
      And it ends with 1
      When the analyst runs deals show "Stilt Bank" --as-of 2024-03-05 -o csv
      Then it prints among other rows
        | path                | value   |
        | valuations.unstated | 1bn EUR |

  Rule: A file with a fault goes in not at all

    Scenario: One of two files has a fault
      Given an empty folder
      And a file good.yaml
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        """
      And a file bad.yaml
        """
        report: {id: harbour-post-2024-03-06, outlet: harbour-post, published: 2024-03-06}
        facts:
          - round-lead: {deal: stilt-a}
        """
      When the analyst runs deals import good.yaml bad.yaml
      Then it prints nothing
      And it says
        """
        bad.yaml:3: facts[0].round-lead: There is no kind of fact 'round-lead'.
            - round-lead: {deal: stilt-a}
          Did you mean 'round-led'?
        """
      And it ends with 1

  Rule: A single fact is recorded by its kind

    New names come first: here in a note of the desk, which is a report too.

    Background:
      Given an empty folder
      And the analyst has run deals record entity-declared --report desk-1 --published 2024-03-05 --type outlet --slug example-wire
      And the analyst has run deals record entity-declared --report desk-1 --type company --slug tern-robotics
      And the analyst has run deals record entity-named --report desk-1 --entity tern-robotics --name "Tern Robotics"

    Scenario: A valuation from a report that is new
      When the analyst runs deals record valuation-reported --report wire-1 --outlet example-wire --published 2024-03-05 --company "Tern Robotics" --amount "nearly 40m EUR" --para 2
      Then it prints among other lines
        """
        recorded at position 6
        """
      And it ends with 0
      When the analyst runs deals show "Tern Robotics" --as-of 2024-03-05 -o csv
      Then it prints among other rows
        | path                | value         | sources                        |
        | valuations.unstated | about 40m EUR | wire-1 2024-03-05 example-wire |

    Scenario: The same fact given twice
      Given the analyst has run deals record valuation-reported --report desk-1 --company "Tern Robotics" --amount "40m EUR"
      When the analyst runs deals record valuation-reported --report desk-1 --company tern-robotics --amount "40m EUR"
      Then it prints among other lines
        """
        known since position 5; nothing was changed
        """
      And it ends with 0

    Scenario: A sum of no currency
      When the analyst runs deals record valuation-reported --report desk-1 --company tern-robotics --amount 40m
      Then it prints nothing
      And it says among other lines
        """
        --amount: The amount '40m' names no currency.
        """
      And it ends with 2

    Scenario: A company that nobody has heard of
      When the analyst runs deals record valuation-reported --report desk-1 --company "Tern Robots" --amount "40m EUR"
      Then it prints nothing
      And it says among other lines
        """
        Did you mean 'Tern Robotics' or 'tern-robotics'?
        """
      And it ends with 1

  Rule: The log can be checked by anyone

    Scenario: An untouched log
      Given an empty folder
      And the analyst has run deals record entity-declared --report desk-1 --published 2024-03-05 --type company --slug tern-robotics
      When the analyst runs deals verify
      Then it prints among other lines
        """
        Whole and unchanged: 2 events.
        """
      And it ends with 0

    Scenario: What is odd, though storable
      Given a folder with the log of the five example reports
      When the analyst runs deals check --as-of 2024-03-06 -o csv
      Then it ends with 0
      And it prints among other rows
        | code                        |
        | may-have-been-known-earlier |

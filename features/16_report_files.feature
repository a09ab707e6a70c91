Feature: How is a report written down?

  A report is written down in a file of its own: what is known of the report, the things that it names, and its
  facts, each with its kind and what the kind asks for. Such files can be read, reviewed, shared, and handed in
  anywhere with the same result.

  A file goes in whole or not at all. All that is wrong with it is said at once, with the line and the remedy.

  Rule: A file that is in order goes in whole

    Scenario: The smallest report that says something
      Given the report file stilt.yaml
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        companies:
          stilt-bank: {name: Stilt Bank}
        deals:
          stilt-a: {name: Stilt A}
        facts:
          - deal-reported: {deal: stilt-a, company: stilt-bank, type: series-a}
            para: 1
          - amount-reported: {deal: stilt-a, amount: nearly 45m euros, basis: round}
            para: 1
            happened: last month
            attribution: [people-familiar]
            certainty: hedged
        """
      Then the sums of Stilt A as of 2024-03-05 are
        | basis | value         | happened | certainty | sources      |
        | round | about 45m EUR | 2024-02  | hedged    | Harbour Post |

    Scenario: One fact points to another by its ref
      Given the report file stilt.yaml
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        companies:
          stilt-bank: {name: Stilt Bank}
        facts:
          - valuation-reported: {company: stilt-bank, amount: 1bn EUR}
            para: 1
            ref: rumour
            attribution: [people-familiar]
          - fact-denied: {speaker: stilt-bank, about: "ref:rumour", grounds: untrue}
            para: 2
        """
      Then the valuations of Stilt Bank as of 2024-03-05 are
        | value | denied | others  |
        |       | yes    | 1bn EUR |

  Rule: All that is wrong is said at once, and nothing goes in

    Scenario: Four mistakes in one file
      When the report file stilt.yaml is handed in
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        companies:
          stilt-bank: {name: Stilt Bank}
        facts:
          - round-lead: {deal: stilt-a, by: stilt-bank}
          - valuation-reported: {company: stilt-bank, amount: 45m}
          - valuation-reported: {company: stilt-bnak, amount: 45m EUR}
          - {company-founded: {company: stilt-bank}, happened: 2024-02-30}
        """
      Then it is refused with the problems
        | line | problem                                                  | remedy                                                                                              |
        | 7    | There is no kind of fact 'round-lead'.                   | Did you mean 'round-led'?                                                                           |
        | 8    | The amount '45m' names no currency.                      | Write for example '45m USD'.                                                                        |
        | 9    | Nothing is declared as 'stilt-bnak'.                     | Did you mean 'stilt-bank'? Else declare it under 'companies': stilt-bnak: {name: NAME}.             |
        | 10   | Can't read '2024-02-30' as a date: 2024-02 has no day 30. | Write it like 2024-02-21, 2024-02, 2023-11~ or 2023-09/.., or like Q3 2025 or before May 2024. |
      And the log holds 0 events

    Scenario: A report without a day, of which it is not said when it was taken
      When the report file stilt.yaml is handed in
        """
        report: {id: harbour-post-undated, outlet: harbour-post}
        outlets:
          harbour-post: {name: Harbour Post}
        """
      Then it is refused with the problems
        | line | problem                                     | remedy                                                                 |
        | 1    | The report does not say by when it was out. | Give 'published', or 'retrieved': the day on which the copy was taken. |
      And the log holds 0 events

    Scenario: A deal type that nobody has listed is kept as given
      Given the report file stilt.yaml
        """
        report: {id: harbour-post-2024-03-05, outlet: harbour-post, published: 2024-03-05}
        outlets:
          harbour-post: {name: Harbour Post}
        companies:
          stilt-bank: {name: Stilt Bank}
        deals:
          stilt-a: {name: Stilt A}
        facts:
          - deal-reported: {deal: stilt-a, company: stilt-bank, type: barter}
            para: 1
        """
      Then the deals of Stilt Bank as of 2024-03-05 are
        | deal    | value  |
        | Stilt A | barter |
      And the cautions of Stilt Bank as of 2024-03-05 are
        | caution        |
        | unlisted value |

Feature: How do I put the record right on the command line?

  "deals correct" puts the right statement in the place of a wrong one, "deals retract" takes one back, "deals dispute"
  puts doubt on record; "deals merge" and "deals distinct" say that two names are one thing, or two. Each tells what was
  in force and what is now, and with --dry-run does nothing else. An edited report file goes in with "deals import
  --revise".

  Background:
    Given a folder with the log of the five example reports

  Rule: A wrong fact is corrected from what is in force of it

    Scenario: A sum misread
      When the analyst runs deals correct 7c0712ad --set amount="about 2.4bn USD" --fault ours --reason "Misread."
      Then it prints among other lines
        """
        was Moonshot AI valued at about 2.5bn USD (basis unstated) in Moonshot AI round of 2024 ·
        now Moonshot AI valued at about 2.4bn USD (basis unstated) in Moonshot AI round of 2024 ·
        """
      And it ends with 0
      When the analyst runs deals show "Moonshot AI" --as-of 2024-03-06 -o csv
      Then it prints among other rows
        | path                              | value           |
        | valuations.unstated.moonshot-2024 | about 2.4bn USD |

    Scenario: Tried first
      When the analyst runs deals correct 7c0712ad --set happened="last month" --fault ours --reason "Said so." -n -o json
      Then it prints an object with
        | key      | value            |
        | kind     | "fact-corrected" |
        | new      | true             |
        | position | null             |
        | dry_run  | true             |

    Scenario: An error of theirs, without the report that corrected it
      When the analyst runs deals correct 7c0712ad --set amount="3bn USD" --fault theirs --reason "So they say."
      Then it prints nothing
      And it says
        """
        No report is given that corrects the error of theirs.
        Give that report: the correction counts from its day. A slip of ours is 'ours'.
        """
      And it ends with 1

  Rule: Why a figure is as it is, is told with it

    Scenario: A corrected valuation
      Given the analyst has run deals correct 7c0712ad --set amount="3bn USD" --fault theirs --reason "A slip." --report wire-9 --outlet Wire --published 2024-05-01
      When the analyst runs deals why "Moonshot AI" valuations.unstated.moonshot-2024 --as-of 2024-05-01
      Then it prints among other lines
        """
        7c0712ad was corrected by 742dbfa1: A slip. (theirs the fault, wire-9, 2024-05-01)
        """

  Rule: What was done is undone by taking it back

    Scenario: A merge and its undoing
      Given the analyst has run deals merge minimax zhipu --reason "Mistaken." --report desk-1 --outlet desk --published 2024-06-01
      When the analyst runs deals distinct MiniMax Zhipu --reason "They are two."
      Then it says among other lines
        """
        If that is wrong, take it back first.
        """
      And it ends with 1

Feature: How do I keep a log on the command line?

  "deals rebuild" keeps ready what lists are answered from, "deals upgrade" brings a log of an earlier version up;
  "deals redact" takes words out that a law forbids, and asks to be told that this is for good.

  Background:
    Given a folder with the log of the five example reports

  Rule: Words are taken out only where that is said twice

    Scenario: Tried first
      When the analyst runs deals redact 7c0712ad --reason "Court order 7." --dry-run
      Then it prints
        """
        Would take the words of one event out of the log: 7c0712ad (valuation-reported).
        """
      And it ends with 0
      When the analyst runs deals log --kind valuation-reported --limit 2
      Then it prints among other lines
        """
        157 7c0712ad Moonshot AI valued at about 2.5bn USD (basis bloomberg-rewrite-2024-02,
        """

    Scenario: For good
      Given the analyst has run deals redact 7c0712ad --reason "Court order 7." --for-good
      When the analyst runs deals log --kind valuation-reported --limit 2
      Then it prints among other lines
        """
        157 7c0712ad valuation-reported (redacted) bloomberg-rewrite-2024-02
        """
      When the analyst runs deals verify
      Then it prints among other lines
        """
        Whole and unchanged: 584 events.
        The words of 1 were taken out, as later ones say.
        """
      When the analyst runs deals why 7c0712ad -o json
      Then it ends with 0

    Scenario: By the way
      When the analyst runs deals redact 7c0712ad --reason "Court order 7."
      Then it says among other lines
        """
        What is taken out can't be brought back.
        """
      And it ends with 2

    Scenario: Somebody's name, with what others say of it
      When the analyst runs deals redact "about:Eddie Wu" --reason "Request 17." --dry-run -o json
      Then it prints an object with
        | key     | value |
        | known   | []    |
        | dry_run | true  |

  Rule: The latest layout is left as it is

    Scenario: Nothing to do
      When the analyst runs deals upgrade
      Then it prints among other lines
        """
        deals.db has layout 2, the latest.
        """
      And it ends with 0

  Rule: What lists are answered from is made from the log, and can be done without

    Scenario: Made, compared and dropped
      When the analyst runs deals rebuild
      Then it prints
        """
        The read model goes up to position 581.
        """
      When the analyst runs deals rebuild --check
      Then it prints
        """
        The read model says what the log says.
        """
      And it ends with 0
      When the analyst runs deals rebuild --drop
      Then it prints
        """
        Dropped the read model.
        """
      When the analyst runs deals rebuild --drop
      Then it prints
        """
        There was no read model.
        """

    Scenario: Either compared or dropped
      When the analyst runs deals rebuild --check --drop
      Then it ends with 2

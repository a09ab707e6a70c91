"""How people write numbers and dates: the small grammars behind `amount`, `quantity` and `date_wording`."""

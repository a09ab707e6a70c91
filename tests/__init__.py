"""What dealtracker promises, held to it."""

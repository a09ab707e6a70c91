"""One step for each layout, from the first to the latest."""

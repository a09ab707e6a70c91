"""The steps from each layout of a log to the next, as revisions of Alembic."""

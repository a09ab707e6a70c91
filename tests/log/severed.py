"""A process whose connection to PostgreSQL is lost: URL, MOMENT. It prints what it is told."""

import sys
from contextlib import closing

import psycopg

from dealtracker.events.error import DealsError
from dealtracker.tracker.log import Log
from tests.log.sample import events, record

CUT = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity
WHERE application_name = 'dealtracker' AND pid <> pg_backend_pid()
"""
CUT_INSIDE = """
CREATE FUNCTION cut() RETURNS trigger LANGUAGE plpgsql
AS 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END';
CREATE TRIGGER cut BEFORE INSERT ON payload FOR EACH ROW EXECUTE FUNCTION cut();
"""


def main(url: str, moment: str) -> None:
    """Read after somebody has ended the connection, or write while somebody does."""
    with Log.open(url) as log:
        with closing(psycopg.connect(url.replace("+psycopg", ""), autocommit=True)) as other:
            other.execute(CUT if moment == "reading" else CUT_INSIDE)
        try:
            record(log, events(5, first=9)) if moment == "writing" else log.head
        except DealsError as error:
            sys.stdout.write(f"{error.what}\n")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])

"""A process of its own that appends batch after batch: FILE, NAME, SIZE, COUNT."""

import sys

from dealtracker.tracker.log import Log
from tests.log.sample import events, record


def tell(word: object) -> None:
    """Let whoever started this know at once."""
    sys.stdout.write(f"{word}\n")
    sys.stdout.flush()


def main(path: str, name: str, size: int, count: int) -> None:
    """Append so many batches of this size, and tell each one that is done."""
    batches = [events(size, first=size * number, report=f"report-{name}") for number in range(count)]
    with Log.open(path) as log:
        tell("ready")
        for batch in batches:
            tell(record(log, batch, recorder=name).head.position)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))

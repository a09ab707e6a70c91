"""What a process is told to do, and the words in which it tells how far it is."""

from __future__ import annotations

import msgspec


class Job(msgspec.Struct, kw_only=True):
    """What one process does.

    Attributes:
        place: The path or URL of the log.
        name: The writer's name; its batches are named after it.
        words: The pipe into which it tells how far it is.
        count: How many batches it gives.
        least: The fewest facts of a batch.
        most: The most facts of a batch.
        pause: The longest rest between two batches, in seconds.
        wait: How long it waits for another writer, in seconds.
        threads: How many threads give batches at once, each all of its own.
        again: How often it gives a batch again that may or may not have been recorded.
        checkpoint: After how many pages SQLite moves them into the file; 0 for the log's own choice.
        hours: How far its clock is ahead of the machine's.
        leap: How many hours its clock jumps to and fro.
        room: How many bytes a file may have that it writes; 0 for no limit.
        unprivileged: Whether it does without the rights of root.
        task: What it does: 'write'; 'record', which runs `deals record` for each batch; 'upgrade';
            'verify', once; or 'read', slowly and time and again, until it is stopped.
    """

    place: str
    name: str
    words: str = ""
    count: int = 1000
    least: int = 1
    most: int = 300
    pause: float = 0.0
    wait: float = 30.0
    threads: int = 1
    again: int = 0
    checkpoint: int = 0
    hours: float = 0.0
    leap: float = 0.0
    room: int = 0
    unprivileged: bool = False
    task: str = "write"


READY = "ready"
"""The log is about to be opened."""
OPEN = "open"
"""The log is open."""
TRY = "try"
"""A batch is about to be given: its name follows."""
LOCK = "lock"
"""The lock of the one writer is asked for."""
WRITE = "write"
"""The lock is held, and rows are written."""
COMMIT = "commit"
"""All is written, and the commit is asked for."""
DONE = "done"
"""The batch is acknowledged, its name follows; or the log was read, or verified, so many events."""
FAILED = "failed"
"""An error with words was raised: its class and its text follow."""
BROKE = "broke"
"""Anything else was raised: what should never be."""
END = "end"
"""All that was asked for was done."""

BETWEEN, WAITING, INSIDE, COMMITTING = "between transactions", "at the lock", "inside one", "in its commit"
STATES = {LOCK: WAITING, WRITE: INSIDE, COMMIT: COMMITTING}
"""What a process was doing whose last word this was; with any other it was between transactions."""

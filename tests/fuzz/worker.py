"""`python -m tests.fuzz.worker NAME SECONDS SEED FOLDER PACKAGE...`: try one target in this process.

The search is guided by the code of the packages that an input reaches. What is found is put down in the
folder, and the search goes on: for each breach, by where it comes from, the shortest input. What ends the
process itself, or takes too long, libFuzzer puts down there.
"""

from __future__ import annotations

import sys
import traceback
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType

    from .target import Target

SLOW = 5.0
"""Seconds of a processor for one input, beyond which it took too long."""

_HANGS = 60
_MEGABYTES = 2_000


def main(name: str, seconds: str, seed: str, folder: str, *guide: str) -> None:
    """Try one target for some seconds; libFuzzer ends the process."""
    atheris = import_module("atheris")  # only where fuzzing is asked for
    with atheris.instrument_imports(include=list(guide)):  # much is imported when it is used
        _try(atheris, name, int(seconds), seed, Path(folder))


def _try(atheris: ModuleType, name: str, seconds: int, seed: str, place: Path) -> None:
    targets = import_module("tests.fuzz.targets").TARGETS
    target: Target = next(each for each in targets if each.name == name)
    seeds, corpus, found = (place / each for each in ("seeds", "corpus", "found"))
    for folder in (seeds, corpus, found):
        folder.mkdir(parents=True, exist_ok=True)
    for data in target.seeds():
        (seeds / sha256(data).hexdigest()[:16]).write_bytes(data)
    finder = Finder(target, found)
    flags = {
        "max_total_time": seconds,
        "seed": seed,
        "max_len": target.longest,
        "timeout": _HANGS,
        "rss_limit_mb": _MEGABYTES,
        "print_final_stats": 1,
        "artifact_prefix": f"{found}/",
    }
    atheris.Setup(
        [name, *(f"-{key}={value}" for key, value in flags.items()), str(corpus), str(seeds)], finder
    )
    atheris.Fuzz()


class Finder:
    """Gives inputs to a target, and puts down those that should not be possible."""

    def __init__(self, target: Target, folder: Path) -> None:
        self._target = target
        self._folder = folder
        self._shortest: dict[str, int] = {}

    def __call__(self, data: bytes) -> None:
        """Try one input."""
        started = process_time()
        try:
            self._target.check(data)
        except Exception as error:  # noqa: BLE001  # whatever comes out here was found
            self._put_down(data, "".join(traceback.format_exception(error)), _place(error))
        if process_time() - started > SLOW:
            self._put_down(data, f"{process_time() - started:.1f} seconds", "slow")

    def _put_down(self, data: bytes, said: str, place: str) -> None:
        if len(data) >= self._shortest.get(place, sys.maxsize):
            return
        self._shortest[place] = len(data)
        name = sha256(place.encode()).hexdigest()[:12]
        (self._folder / f"{name}.input").write_bytes(data)
        (self._folder / f"{name}.txt").write_text(f"{place}\n{data[:2000]!r}\n\n{said}", "utf-8", "replace")


def _place(error: Exception) -> str:
    """Where an error comes from: two of one place are one finding."""
    frames = traceback.extract_tb(error.__traceback__)
    own = [each for each in frames if "oracle.py" not in each.filename]
    return " ".join(
        [type(error).__name__, *(f"{Path(each.filename).name}:{each.lineno}" for each in own[-2:])]
    )


if __name__ == "__main__":
    main(*sys.argv[1:])

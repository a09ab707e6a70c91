"""All ways in from outside that are tried."""

from __future__ import annotations

from collections.abc import Iterator

from dealtracker.events.codec import encode
from dealtracker.tracker.cli.demo import example_reports
from dealtracker.tracker.report_file import read_reports

from . import asked, kept, report, seed, wording
from .bench import examples
from .target import Target


def _payloads() -> Iterator[bytes]:
    for event in _of_each_kind().values():
        yield b"%s 1\n%s" % (event[0].encode(), event[1].encode())


def _of_each_kind() -> dict[str, tuple[str, str]]:
    """A payload of each kind that the examples have."""
    files = read_reports(example_reports())
    return {
        event.kind: (event.kind, encode(event.report, event.statement))
        for file in files
        for event in file.events
    }


def _heads() -> Iterator[bytes]:
    head = examples().tracker.head
    yield str(head).encode()
    yield (
        f"deals-head 1\nposition {head.position}\nchain {head.chain}\nsigned 2026-01-31T12:00:00.000000Z\n"
        f"key {head.chain}\nsignature {head.chain * 2}\n"
    ).encode()


def _choices() -> Iterator[bytes]:
    """What choices may follow from: nothing in it stands for anything."""
    for start in range(0, 256, 5):
        yield bytes((start + step * (1 + start % 7)) % 256 for step in range(120))


def _lines() -> Iterator[bytes]:
    for number, text in enumerate(seed.texts_of("cli/catalogue.py", "projections/test_screen_language.py")):
        yield bytes([number % 64]) + text


TARGETS = (
    Target(name="report file", few=10, check=report.import_bytes, seeds=seed.files, longest=30_000),
    Target(name="report file, well formed", few=10, check=report.import_made, seeds=_choices),
    Target(
        name="YAML and JSON", check=report.read_yaml, seeds=seed.small_files, guide=("dealtracker", "ruamel")
    ),
    Target(
        name="amount",
        check=wording.read_amount,
        seeds=lambda: seed.texts_of("events/test_amount_wording.py", "events/test_amount.py"),
        longest=300,
    ),
    Target(
        name="quantity",
        check=wording.read_quantity,
        seeds=lambda: seed.texts_of("events/test_quantity.py"),
        longest=300,
    ),
    Target(
        name="date",
        check=wording.read_date,
        seeds=lambda: seed.texts_of("events/test_date_wording.py", "events/test_date_relative.py"),
        longest=200,
    ),
    Target(
        name="EDTF", check=wording.read_edtf, seeds=lambda: seed.texts_of("events/test_edtf.py"), longest=200
    ),
    Target(
        name="slug, voice and text",
        check=wording.read_words,
        seeds=lambda: seed.texts_of("events/test_statement.py", "events/test_kinds.py"),
        longest=300,
    ),
    Target(name="payload", check=kept.read_payload, seeds=_payloads),
    Target(
        name="exported log", few=10, check=kept.read_export, seeds=lambda: [kept.exported()], longest=20_000
    ),
    Target(
        name="exported log, forged",
        few=10,
        check=kept.read_sealed,
        seeds=kept.exported_lines,
        longest=20_000,
    ),
    Target(name="head", check=wording.read_head, seeds=_heads, longest=600),
    Target(
        name="beginning of an id",
        check=kept.find_event,
        seeds=lambda: [b"7c07", b"7c0712ad", b"ab", b"7C0712AD"],
        longest=80,
    ),
    Target(
        name="screen",
        check=asked.read_screen,
        seeds=lambda: seed.texts_of("projections/test_screen_language.py", "projections/test_screen.py"),
        longest=2_100,
    ),
    Target(
        name="name and figure",
        few=10,
        check=asked.find_name,
        seeds=lambda: seed.texts_of("projections/test_path.py", "projections/test_name.py"),
        longest=300,
    ),
    Target(name="command line", few=10, check=asked.type_line, seeds=_lines, longest=400),
    Target(name="command line, recording", few=10, check=asked.record_line, seeds=_choices, longest=400),
    Target(name="answer", few=10, check=asked.ask, seeds=_choices, longest=1_000),
)

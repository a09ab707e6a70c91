"""Report files: bytes as they come, and files that are made from bytes, with facts of every kind."""

from __future__ import annotations

import json
from contextlib import suppress
from hashlib import sha256
from typing import Any

from dealtracker.events.amount import Amount
from dealtracker.events.attribute import Attribute, attributes
from dealtracker.events.edtf import Edtf
from dealtracker.events.kinds import KINDS
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.events.statement import Statement
from dealtracker.tracker.report_file import ReportFileError, read_report, write_report
from dealtracker.tracker.report_file.problem import Problems
from dealtracker.tracker.report_file.source import text_of
from dealtracker.tracker.report_file.yaml import Listed, Mapped, Node, read_tree
from tests.projections.any_fact import AMOUNTS, DATES, QUANTITIES, VOICES

from .bench import bench
from .choice import Choice
from .oracle import examine, hold

SECTIONS = {
    "companies": {"acme": {"name": "Acme"}, "bolt": {"name": "Bolt"}},
    "people": {"ann": {"name": "Ann"}},
    "products": {"gadget": {"name": "Gadget"}},
    "outlets": {"wire": {"name": "The Wire"}},
    "deals": {"acme-a": {"name": "Series A"}},
}
SLUGS = tuple(slug for named in SECTIONS.values() for slug in named)
_HARM = (
    "", " ", "\x1b[2J", "\u202egnp", "=1+1", "'; DROP TABLE log; --", "%s", "{}", "9" * 60, "1e99", "-1",
    "ref:f0", "true", "null", "../../etc/passwd", "\U000e0041", "a\nb", "|x|", "0" * 64, "名", "é", "\uff41",
)  # fmt: skip
_BESIDE = [each for each in attributes(Statement) if each.name != "fact"]
_PLAIN: dict[type, tuple[Any, ...]] = {
    int: (1, 0, -1, 10**9, "1"),
    bool: (True, False, "yes"),
    dict: ({"round-led": {"deal": "acme-a", "by": "bolt"}}, {"amount": "ten"}),
    Amount: (*AMOUNTS, {"bound": "exact", "low": "1E+8", "high": "1E+8", "currency": "USD"}),
    Quantity: (*QUANTITIES, {"bound": "exact", "low": "8", "high": "8", "unit": "shares"}),
    Edtf: (*DATES, "last month", 2024),
}


def import_bytes(data: bytes) -> None:
    """A report file is refused, or recorded whole."""
    bench().take_in(data)


def import_made(data: bytes) -> None:
    """The same of files that are well formed, whatever their facts say; what is read is written back."""
    name = f"r-{sha256(data).hexdigest()[:12]}"  # each is another report, so that it is recorded
    file = json.dumps(made(Choice(data), name), ensure_ascii=False).encode("utf-8", "replace")
    bench().take_in(file)
    try:
        read = read_report(file, "made.json")
    except ReportFileError as error:
        examine(error)
        return
    again = read_report(write_report(read.report, read.events), "again.yaml")
    lost = {each.id for each in read.events} ^ {each.id for each in again.events}
    hold(not lost, f"written and read again, {len(lost)} events differ")


def made(choice: Choice, name: str = "r") -> dict[str, Any]:
    """A report file with a few facts."""
    day = choice.one(("2024-03-05", "2024-02/2024-03", "2024-02-30", choice.text()))
    report = {"id": choice.one((name, name, choice.text())), "outlet": "wire", "published": day}
    facts = [_fact(choice) for _ in range(1 + choice.number(3))]
    return {"report": report, **SECTIONS, "facts": facts}


def _fact(choice: Choice) -> dict[str, Any]:
    kind = choice.one(list(KINDS))
    said = {kind: _some(attributes(KINDS[kind]), choice)} | _some(_BESIDE, choice, each=6)
    return said | {"ref": choice.one(("f0", "f1", "f2"))} if choice.often(3) else said


def _some(known: tuple[Attribute, ...] | list[Attribute], choice: Choice, each: int = 2) -> dict[str, Any]:
    wanted = [one for one in known if one.required or not choice.often(each)]
    return {one.name: _values(one, choice) for one in wanted}


def _values(attribute: Attribute, choice: Choice) -> Any:
    if attribute.many and not choice.often(4):
        return [_value(attribute, choice) for _ in range(choice.number(3))]
    return _value(attribute, choice)


def _value(attribute: Attribute, choice: Choice) -> Any:
    if not choice.often(6):
        return choice.one(_HARM) if choice.often() else choice.text()
    if attribute.name == "attribution":
        return choice.one(VOICES)
    if attribute.type is Unnamed and not choice.often(4):
        return {"unnamed": choice.text() or "some", "count": choice.number(4)}
    if attribute.refers:
        return choice.one((*SLUGS, "report:r", "ref:f0", "ref:f1", "r"))
    if attribute.known:
        return choice.one(attribute.known)
    return choice.one(_PLAIN.get(attribute.type, ("this", "that", "Acme")))


def read_yaml(data: bytes) -> None:
    """A text is refused or becomes a tree; of JSON the same as any other reader makes of it."""
    try:
        text = text_of(data, "x.yaml")
        tree = read_tree(text, Problems("x.yaml", text))
    except ReportFileError as error:
        examine(error)
        return
    with suppress(ValueError, RecursionError):
        said = _worded(json.loads(text, parse_int=_number, parse_float=_number, parse_constant=_number))
        hold(_plain(tree) == said, f"{text!r} is read as {_plain(tree)!r}")


def _plain(node: Node) -> Any:
    if isinstance(node, Mapped):
        return {name: _plain(value) for name, (_, value) in node.entries.items()}
    if isinstance(node, Listed):
        return [_plain(each) for each in node.items]
    return _number(node.text) if node.plain else node.text


def _number(text: str) -> tuple[str]:
    """What stands without quotes."""
    return (text,)


def _worded(value: Any) -> Any:
    """What JSON holds, in the texts that were written."""
    if isinstance(value, dict):
        return {_whole(name): _worded(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_worded(each) for each in value]
    if value is None or isinstance(value, bool):
        return _number(json.dumps(value))
    return _whole(value) if isinstance(value, str) else value


def _whole(text: str) -> str:
    """Halves of characters, which JSON can name and no text holds, are lost."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")

"""From what was given on the command line to a statement: names become slugs, wordings become values."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any

import click

from ...events.amount import Amount, bare_dollar
from ...events.attribute import Attribute, attributes
from ...events.attribution import VOICES
from ...events.date_wording import parse_date, wording_of
from ...events.edtf import Edtf
from ...events.error import DealsError, WordingError
from ...events.fact import Fact
from ...events.kinds import EntityDeclared, EntityNamed, ReportPublished
from ...events.mention import unlisted
from ...events.nesting import is_too_deep
from ...events.party import Unnamed
from ...events.statement import Statement
from ...projections.report import Report, reports
from ..error import NameUnknownError
from ..names import folded
from ..standing import report_of
from ..tracker import Tracker
from .failure import Misuse
from .kind_option import flag_of
from .lazy import meant

_ALIKE = 0.85
"""From which likeness on a new outlet may be a known one misspelt."""

_BOOLS = {"yes": True, "true": True, "no": False, "false": False}

_SHORT_ID = re.compile(r"[0-9a-f]{4,64}")


class Reader:
    """Reads one statement from what was given for it.

    Attributes:
        id: The id of the report that states it.
        warnings: What was taken in and is worth a look.
        beside: What has to be recorded along with it: a new outlet.
        wordings: The wordings of what was read, where reading them lost something.
    """

    def __init__(
        self,
        tracker: Tracker,
        given: Mapping[str, Any],
        *,
        called: Callable[[Attribute], str] = flag_of,
    ) -> None:
        self.id: str = given["report"]
        self.warnings: list[str] = []
        self.beside: list[Statement[Fact]] = []
        self.wordings: dict[str, str] = {}
        self._called = called
        self._tracker = tracker
        self._given = given

    def report(self) -> ReportPublished | str:
        """The report: its id where it is recorded, else itself, from the flags that describe it."""
        described = {name: self._given.get(name) for name in ("outlet", "published")}
        if not any(described.values()):
            return self.id
        if self._recorded() is not None:
            raise Misuse(
                f"The report {self.id!r} is recorded.", "Leave out --outlet and --published.", ctx=_ctx()
            )
        known = {each.name: each for each in attributes(ReportPublished)}
        values = {name: self.value(known[name], text) for name, text in described.items() if text}
        return ReportPublished(report=self.id, **values)

    def statement(self, kind: type[Fact]) -> Statement[Fact]:
        """The statement of a fact of this kind."""
        fact = self._fact(kind)
        beside: dict[str, Any] = {}
        for each in attributes(Statement):
            given = self._given.get(each.name)
            if each.name not in ("fact", "as_stated") and given not in (None, (), False):
                beside[each.name] = self.value(each, given)
        for attribute, value in unlisted(fact):
            hint = meant(value, attribute.known)
            self.warnings.append(
                f"{value!r} is not a listed {attribute.name}; it is kept as given. {hint}".rstrip()
            )
        return Statement(fact=fact, **beside, as_stated=self.wordings | self._as_stated())

    def changed(self, attribute: Attribute, texts: Sequence[str]) -> Any:
        """The value of one attribute of a recorded fact, from all that was given; declares no outlet."""
        if attribute.type is bool:
            if texts[0] not in _BOOLS:
                raise Misuse(f"{attribute.name}: {texts[0]!r} is neither yes nor no.", ctx=_ctx())
            return _BOOLS[texts[0]]
        value = self.value(attribute, texts if attribute.many else texts[0])
        if self.beside:
            raise NameUnknownError(texts[0], self._tracker.names.near(texts[0], "outlet"), "outlet")
        return value

    def _fact(self, kind: type[Fact]) -> Fact:
        values: dict[str, Any] = {}
        for each in attributes(kind):
            given = self._given.get(f"attribute_{each.name}")
            if each.name == "report" and given is None:
                given = self.id
            if given not in (None, ()):
                values[each.name] = given if kind is EntityDeclared else self.value(each, given)
        try:
            return kind(**values)
        except WordingError as error:
            raise Misuse(error.what, error.remedy, ctx=_ctx()) from None

    def value(self, attribute: Attribute, given: Any) -> Any:
        """The value of one attribute; a wording that can't be read is a wrong use of its flag."""
        try:
            value = self._read(attribute, given)
            convert = attribute.field.converter
            return convert(value) if convert else value
        except WordingError as error:
            raise Misuse(f"{self._called(attribute)}: {error.what}", error.remedy, ctx=_ctx()) from None

    def _read(self, attribute: Attribute, given: Any) -> Any:
        if attribute.name == "attribution":
            return [self._voice(each) for each in given]
        if attribute.many:
            return [value for text in given for value in self._several(attribute, text)]
        if attribute.type is Edtf:
            return self._date(attribute, given)
        if attribute.type is dict:
            return _object(given)
        if attribute.type is Amount and bare_dollar(given):
            self.warnings.append(f"{self._called(attribute)}: a bare '$' is taken for US dollars.")
        return self._reference(attribute, given) if attribute.refers else given

    def _date(self, attribute: Attribute, given: str) -> Edtf:
        """The date; its wording is kept where it was read against the report's day, or says more."""
        when = parse_date(given, against=None if attribute.name == "published" else self._published())
        if wording := wording_of(given, when):
            self.wordings[attribute.name] = wording
        return when

    def _several(self, attribute: Attribute, given: str) -> Iterable[Any]:
        """The values in one text: one name, even with a comma in it, or several with commas between them."""
        if attribute.type is Unnamed and given.startswith(("unnamed:", "{")):
            return [self._unnamed(given)]
        try:
            return [self._reference(attribute, given)]
        except DealsError:
            parts = [part.strip() for part in given.split(",")]
            if len(parts) == 1 or not all(parts):
                raise
            return [self._reference(attribute, part) for part in parts]

    def _unnamed(self, given: str) -> Unnamed:
        if given.startswith("unnamed:"):
            return Unnamed(unnamed=given.removeprefix("unnamed:"))
        said = _object(given)
        if said.get("of"):
            said["of"] = self._tracker.resolve(said["of"], "company")
        try:
            return Unnamed(**said)
        except TypeError:
            raise WordingError(
                f"{given!r} is not a party.",
                remedy='Write {"unnamed": "WORDING", "count": N, "kind": "KIND", "of": "NAME"}.',
            ) from None

    def _reference(self, attribute: Attribute, given: str) -> str:
        """The slug, report or event that a text stands for."""
        if given.startswith("report:") or attribute.refers == ("report",):
            return given
        sorts = tuple(each for each in attribute.refers if each not in ("report", "event"))
        if not sorts:
            return self._tracker.event(given).id
        if sorts == ("outlet",) and attribute.name == "outlet":
            return self._outlet(given)
        try:
            return self._named(given, sorts)
        except NameUnknownError:
            if "event" not in attribute.refers or not _SHORT_ID.fullmatch(given):
                raise
            return self._tracker.event(given).id

    def _named(self, name: str, sorts: tuple[str, ...]) -> str:
        """The slug of a name, of one of several sorts."""
        for sort in sorts:
            try:
                return self._tracker.resolve(name, sort)
            except NameUnknownError:
                continue
        if len(sorts) == 1:
            return self._tracker.resolve(name, sorts[0])
        raise NameUnknownError(
            name, self._tracker.names.near(name), "" if len(sorts) > 2 else " or ".join(sorts)
        )

    def _outlet(self, name: str) -> str:
        """The slug of an outlet; one that is like none that is known is declared along with its report."""
        try:
            return self._tracker.resolve(name, "outlet")
        except NameUnknownError as error:
            slug = re.sub(r"[^a-z0-9]+", "-", name.casefold()).strip("-")
            if not slug or get_close_matches(folded(name), map(folded, error.near), cutoff=_ALIKE):
                raise
        self.beside.append(Statement(fact=EntityDeclared(type="outlet", slug=slug)))
        self.beside += [Statement(fact=EntityNamed(entity=slug, name=name))] if name != slug else []
        self.warnings.append(f"A new outlet, {slug}, is declared along with the report.")
        return slug

    def _voice(self, given: str) -> str:
        """A voice, with the slug for the name behind its colon."""
        kind, _, who = (part.strip() for part in given.partition(":"))
        sort = VOICES.get(kind)
        if who and sort is not None and sort.takes == "slug":
            return f"{kind}:{self._tracker.resolve(who, 'outlet' if kind == 'outlet' else 'company')}"
        return given

    def _as_stated(self) -> dict[str, str]:
        worded = {}
        for given in self._given.get("as_stated", ()):
            name, sign, wording = given.partition("=")
            if not (name and sign and wording):
                raise Misuse(f"--as-stated: {given!r} words nothing.", "Write ATTRIBUTE=WORDING.", ctx=_ctx())
            worded[name.strip().replace("-", "_")] = wording.strip()
        return worded

    def _published(self) -> Edtf | None:
        """When the report came out, as far as is known: relative dates are read against it."""
        report = report_of(self._tracker.log, self.id)
        if report is not None:
            return Edtf.parse(report.published) if report.published else None
        given = self._given.get("published") or self._given.get("attribute_published")
        return parse_date(given) if given else None

    def _recorded(self) -> Report | None:
        return reports(self._tracker.log.about([f"report:{self.id}"])).get(self.id)


def _object(given: str) -> dict[str, Any]:
    if is_too_deep(given):
        raise WordingError(f"{given!r} is nested too deep.", remedy="No fact needs that.")
    try:
        said = json.loads(given, object_pairs_hook=_once)
    except ValueError as error:
        raise WordingError(f"{given!r} is not JSON: {error}.", remedy="Put it in single quotes.") from None
    if not isinstance(said, dict):
        raise WordingError(f"{given!r} is not a JSON object.", remedy='Write {"NAME": VALUE, ...}.')
    return said


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """An object; a key that stands twice may mean either."""
    said = dict(pairs)
    if len(said) < len(pairs):
        raise ValueError("a key stands twice in it")
    return said


def _ctx() -> click.Context | None:
    return click.get_current_context(silent=True)

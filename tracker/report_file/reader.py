"""Reads a report file: everything is checked before anything is handed on."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any

from attrs import field, frozen

from ...events.attribute import attributes
from ...events.event import Event
from ...events.kinds.identity import EntityDeclared, EntityNamed
from ...events.kinds.report import ReportPublished
from ...events.progress import Told, counted, nobody
from ...events.reported import reported_interval
from ...events.statement import Statement
from .entity import declare, named
from .fact import read_facts
from .form import Form
from .near import did_you_mean
from .problem import Place, Problem, Problems, ReportFileError
from .reading import Reading
from .slug import SECTIONS, Sorts
from .source import load, text_of
from .yaml import Mapped, Node, read_tree

Source = Path | tuple[str, str | bytes]
"""A report file: its path, or its name with what stands in it."""

_FEW = 10
"""After so many files it is told how far it has come."""

KEYS = ("report", *SECTIONS, "facts")


@frozen(kw_only=True)
class ReportFile:
    """One report with all that its file says, checked and ready to be recorded.

    Attributes:
        name: The name of the file.
        report: The report itself.
        events: All that it states: its own publication, the slugs and names that it declares, its facts.
        places: Where each event stands in the file, by its id.
        warnings: What was taken in and is worth a look.
    """

    name: str
    report: ReportPublished
    events: tuple[Event[Any], ...]
    places: Mapping[str, Place] = field(repr=False)
    warnings: tuple[Problem, ...] = ()


def read_report(source: str | bytes, name: str, *, known: Mapping[str, Sorts] | None = None) -> ReportFile:
    """The report in a file; `known` has the sorts of the slugs that need not be declared in it.

    Raises:
        ReportFileError: Something is wrong with it; the error has every problem, not the first alone.
    """
    return read_reports([(name, source)], known=known)[0]


def read_reports(
    sources: Collection[Source], *, known: Mapping[str, Sorts] | None = None, told: Told = nobody
) -> tuple[ReportFile, ...]:
    """The reports in several files; each may use the slugs that another one declares.

    Raises:
        ReportFileError: Something is wrong with one of them or more; it has every problem of every file.
    """
    drafts: list[_Draft] = []
    found: list[Problem] = []
    for source in counted(sources, "files", len(sources), told, every=_FEW):
        with _gathering(found):
            drafts.append(_draft(source))
    slugs: dict[str, Sorts] = {}
    for draft in drafts:
        slugs |= draft.reading.slugs.declared
    files: list[ReportFile] = []
    slugs |= known or {}
    for draft in drafts:
        draft.reading.slugs.known = slugs
        with _gathering(found):
            files.append(_finished(draft))
            _refuse_rival(draft, files)
    if found:
        raise ReportFileError(found)
    return tuple(files)


def read_tree_of(tree: Mapped, name: str, *, known: Mapping[str, Sorts]) -> ReportFile:
    """The report in a tree that was made, and not read from a text.

    Raises:
        ReportFileError: Something is wrong with it.
    """
    draft = _drafted(tree, Problems(name))
    draft.reading.slugs.known = known
    return _finished(draft)


@frozen
class _Draft:
    """A file of which the slugs are known, and nothing is checked yet."""

    tree: Mapped
    reading: Reading


@contextmanager
def _gathering(found: list[Problem]) -> Iterator[None]:
    """Keep the problems of one file, and go on with the next."""
    try:
        yield
    except ReportFileError as error:
        found.extend(error.problems)


def _draft(source: Source) -> _Draft:
    name, content = (str(source), load(source)) if isinstance(source, Path) else source
    text = text_of(content, name)
    problems = Problems(name, text)
    return _drafted(read_tree(text, problems), problems)


def _drafted(tree: Node, problems: Problems) -> _Draft:
    draft = _Draft(_top(tree, problems), Reading(problems))
    declare(draft.tree, draft.reading)
    return draft


def _finished(draft: _Draft) -> ReportFile:
    tree, reading, problems = draft.tree, draft.reading, draft.reading.problems
    report = _report(tree, reading)
    if report:
        reading.came_out(report)
    events, places = _events(tree, report, reading)
    if report is None or problems.found:
        raise ReportFileError(problems.in_order())
    return ReportFile(
        name=problems.file,
        report=report,
        events=events,
        places=MappingProxyType(places),
        warnings=problems.warned(),
    )


def _refuse_rival(draft: _Draft, files: list[ReportFile]) -> None:
    """Of two files that give one report other facts, at most one can be right."""
    *others, file = files
    for other in others:
        if other.report.report == file.report.report and other.places.keys() != file.places.keys():
            at = draft.tree.get("report") or draft.tree
            what = f"{other.name} holds the report '{file.report.report}' too, with other facts."
            draft.reading.problems.give_up(at, what, "Keep each report in one file, or give it another id.")


def _top(tree: Node, problems: Problems) -> Mapped:
    if not isinstance(tree, Mapped):
        problems.give_up(tree, "This is not a report file.", "Start it with 'report: {id: ...}'.")
    for key, _ in tree.entries.values():
        if key.text not in KEYS:
            hint = did_you_mean(key.text, KEYS) or f"It has {', '.join(KEYS)}."
            problems.add(key, f"A report file has no '{key.text}'.", hint)
    return tree


def _report(tree: Mapped, reading: Reading) -> ReportPublished | None:
    """The report itself; None where something is wrong with it."""
    given, before = tree.get("report"), len(reading.problems.found)
    if not isinstance(given, Mapped):
        remedy = "Write 'report: {id: SLUG, outlet: SLUG, published: DAY}'."
        reading.problems.add(given or tree, "The file does not say which report it holds.", remedy)
        return None
    wanted = {"id" if each.name == "report" else each.name: each for each in attributes(ReportPublished)}
    form = Form("A report", reading)
    form.read(given, wanted)
    form.require(given, given, wanted)
    if len(reading.problems.found) > before:
        return None
    report = ReportPublished(**form.values)
    if reported_interval(report)[1] == date.max:
        reading.problems.add(
            given,
            "The report does not say by when it was out.",
            "Give 'published', or 'retrieved': the day on which the copy was taken.",
        )
    return report


def _events(
    tree: Mapped, report: ReportPublished | None, reading: Reading
) -> tuple[tuple[Event[Any], ...], dict[str, Place]]:
    """All that a file states, in its order, and where each of it stands."""
    report_id = report.report if report else ""
    stated = [*named(tree, report_id, reading), *read_facts(tree, report_id, reading)]
    if report:
        at = tree.get("report") or tree
        stated.insert(0, (at, Event.of(report_id, Statement(fact=report))))
    places: dict[str, Place] = {}
    for at, event in stated:
        if event.id in places:
            _repeated(at, event, places[event.id], reading.problems)
        places.setdefault(event.id, Place(at.line, at.column, at.path))
    return tuple(event for _, event in stated), places


def _repeated(at: Node, event: Event[Any], first: Place, problems: Problems) -> None:
    """Say that a report states two equal things, which only `item` tells apart."""
    remedy = "If the report states two equal things, tell them apart with 'item: 1' and 'item: 2'."
    if isinstance(event.fact, (EntityDeclared, EntityNamed)):
        remedy = "Take one of them out."
    problems.add(at, f"This repeats what line {first.line} says.", remedy)

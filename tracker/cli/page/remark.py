"""What was said and not said, what authorities did, and views: each as it was stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType

from ....events.answer import Answer
from ....events.date_wording import describe
from ....projections.company import CompanyState
from ....projections.remark import Remark
from .figure import Setting, mark, standing
from .paper import plain, sheet, short, words

_DID = {
    "comment-declined": "declined to comment",
    "no-response": "",
    "detail-withheld": "kept back details",
    "statement-made": "said",
    "fact-confirmed": "confirmed",
    "fact-denied": "denied",
    "authority-acted": "acted",
    "assessment-made": "",
}


def remarks(state: CompanyState, setting: Setting) -> Iterator[tuple[str, RenderableType]]:
    """The parts that hold remarks, with their headings."""
    parts = (
        ("Voices and silences", state.comments),
        ("Authorities", state.authority),
        ("Views, which change no figure", state.assessments),
    )
    for heading, found in parts:
        if found:
            yield heading, _sheet(found, setting)


def _sheet(found: Sequence[Remark], setting: Setting) -> RenderableType:
    table = sheet("dim", ("", 4), ("", 5), "")
    for each in found:
        marks = standing(each.certainty, each.reality, negative=each.negative)
        marks += [mark("possible")] if each.holds is Answer.MAYBE else []
        who = setting.party(each.who) or "the report"
        said = ": ".join(filter(None, (_DID.get(each.kind, each.kind), each.what)))
        when = describe(each.happened) if each.happened else ""
        how = words(when, setting.source([each.event]), sep=" · ")
        table.add_row(plain(who), words(plain(said), *marks), how, short(each.event))
    return table

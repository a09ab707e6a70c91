"""What was said and not said, what authorities did, and views: each as it was stated."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import RenderableType
from rich.text import Text

from ....events.answer import Answer
from ....events.date_wording import describe
from ....projections.company import CompanyState
from ....projections.remark import Remark
from .figure import HOW, LABEL, VALUE, Setting, count, mark, standing
from .paper import SHORT, Pieces, plain, sheet, short, words

_DID = {
    "comment-declined": "declined to comment",
    "no-response": "did not respond",
    "detail-withheld": "kept back {}",
    "statement-made": "{}",
    "fact-confirmed": "confirmed it",
    "fact-denied": "denied it: {}",
    "authority-acted": "{}",
    "assessment-made": "{}",
}


def remarks(state: CompanyState, setting: Setting, *, views: bool) -> Iterator[tuple[str, RenderableType]]:
    """The parts that hold remarks, with their headings."""
    if state.comments:
        yield "Voices and silences", remark_sheet(state.comments, setting)
    if state.authority:
        yield "Authorities", remark_sheet(state.authority, setting)
    if state.assessments and views:
        yield "Views, which change no figure", remark_sheet(state.assessments, setting)
    elif state.assessments:
        hidden = f"{count(len(state.assessments), 'view')} of reports; --views shows them."
        yield "Views, which change no figure", plain(hidden, "dim")


def remark_sheet(found: Sequence[Remark], setting: Setting) -> RenderableType:
    """Remarks one below the other: who, what, where from, and the id to ask further."""
    table, last = sheet(LABEL, -VALUE, -HOW, SHORT), ""
    for each in found:
        who = setting.party(each.who) or "the report"
        marks = standing(each.certainty, each.reality, negative=each.negative)
        marks += [mark(each.set_aside)] if each.set_aside else []
        marks += [mark("possible")] if each.holds is Answer.MAYBE else []
        when = describe(each.happened) if each.happened else ""
        how = Pieces(when, *setting.source([each.event]), sep=" · ")
        table.add_row(
            plain("" if who == last else who, "dim"),
            Pieces(_said(each, setting), *marks),
            how,
            short(each.event),
        )
        last = who
    return table


def _said(remark: Remark, setting: Setting) -> Text:
    form = (
        "gave no immediate comment" if remark.what == "no-immediate-comment" else _DID.get(remark.kind, "{}")
    )
    said = form.format(remark.what).removesuffix(" ").removesuffix(":")
    about = setting.party(remark.about)
    silent = remark.kind not in ("statement-made", "assessment-made") and about
    return words(said, plain(f"({about})", "dim") if silent else "")

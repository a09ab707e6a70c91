"""The page of a person, a product, a deal or an outlet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.table import Table

from ....events.answer import Answer
from ....events.date_wording import describe
from ....projections.entity import EntityState
from ....projections.sentence import sentence, text
from ....projections.timeline import Entry
from .company import deal_lines, nothing
from .figure import HOW, LABEL, VALUE, Line, Setting, mark, standing
from .paper import SHORT, Page, Pieces, part, plain, sheet, short


def entity_page(state: EntityState, name: str) -> Page:
    """The page; `name` is what to call it where nothing was known of its name yet."""
    setting = Setting.of(state)
    body = [part(heading, setting.sheet(lines)) for heading, lines in _parts(state, setting) if lines]
    body.append(part("All that is stated with it", entries_sheet(state.entries, setting)))
    empty = [plain(nothing(name, state.view))]
    beside = f"{state.entity}  {' and '.join(state.names.types)}"
    return Page(name=name, beside=beside, view=state.view, body=empty if state.empty else body)


def _parts(state: EntityState, setting: Setting) -> Iterator[tuple[str, list[Line]]]:
    yield "Names", [Line(line.type, line.figure, str) for line in state.names.lines]
    if state.product is not None:
        lines = [Line(each.step, each.figure, text, each.territory) for each in state.product.steps]
        yield "Product", lines + [Line(aspect, figure, text) for aspect, figure in state.product.aspects]
    if state.deal is not None:
        yield f"Deal of {setting.party(state.deal.company)}", list(deal_lines(state.deal, setting))


def entries_sheet(entries: Sequence[Entry], setting: Setting) -> Table:
    """Facts in the order of the world: when, what, where from, and the id to ask further."""
    table = sheet(LABEL + 2, -VALUE - 1, -HOW + 1, SHORT)
    for each in entries:
        marks = standing(each.certainty, each.reality, negative=each.negative)
        marks += [mark(each.set_aside)] if each.set_aside else []
        marks += [mark("possible")] if each.holds is Answer.MAYBE else []
        when = describe(each.happened) if each.happened else f"by {each.known_since}"
        said = Pieces(plain(sentence(each.fact, setting.name)), *marks)
        table.add_row(
            plain(when, "" if each.happened else "dim"),
            said,
            Pieces(*setting.source([each.event]), sep=" · "),
            short(each.event),
        )
    return table

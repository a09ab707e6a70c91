"""Flags made from the classes of facts: their names, their help, their known values."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Any

import click
from click.shell_completion import CompletionItem

from ...events.amount import Amount
from ...events.attribute import Attribute, attributes
from ...events.edtf import Edtf
from ...events.fact import Fact
from ...events.party import Unnamed
from ...events.quantity import Quantity
from ...events.statement import Statement
from .example import ParamType

Option = Callable[[Any], Any]

_METAVARS = {Amount: "AMOUNT", Quantity: "QUANTITY", Edtf: "DATE", Unnamed: "PARTY", int: "N", dict: "JSON"}
_RENAMED = {"report": "about-report"}
"""Attributes whose flag has another name, because theirs is taken."""


class OpenChoice(ParamType):
    """One of the values to start from, or another one: an open list only completes."""

    name = "value"

    def __init__(self, known: tuple[str, ...]) -> None:
        self.known = known

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002  # as click calls it
        param: click.Parameter,  # noqa: ARG002  # as click calls it
        incomplete: str,
    ) -> list[CompletionItem]:
        """The known values that begin like that."""
        return [CompletionItem(each) for each in self.known if each.startswith(incomplete)]


def flag_of(attribute: Attribute) -> str:
    """The flag of an attribute."""
    return "--" + _RENAMED.get(attribute.name, attribute.name).replace("_", "-")


def attribute_options(kind: type[Fact]) -> list[Option]:
    """A flag for each attribute of a kind, those that have to be given first."""
    known = sorted(attributes(kind), key=lambda each: not each.required)
    return [_option(each) for each in known]


def _option(attribute: Attribute) -> Option:
    renamed = attribute.name in _RENAMED
    return click.option(
        *(f"attribute_{attribute.name}", flag_of(attribute)),
        type=_type(attribute),
        metavar=_metavar(attribute),
        multiple=attribute.many,
        required=attribute.required and not renamed,
        help=_help(attribute) + (" [default: that of --report]" if renamed else ""),
    )


def _type(attribute: Attribute) -> ParamType:
    if attribute.closed:
        return click.Choice(attribute.known)
    return OpenChoice(attribute.known) if attribute.known else click.STRING


def _metavar(attribute: Attribute) -> str | None:
    if attribute.closed:
        return None
    if attribute.refers and attribute.type is not Unnamed:
        return "ID" if attribute.refers == ("event",) else "NAME"
    return _METAVARS.get(attribute.type, "TEXT")


def _help(attribute: Attribute) -> str:
    listed = f" Such as {', '.join(attribute.known)}." if attribute.known and not attribute.closed else ""
    again = " May be given again." if attribute.many else ""
    return attribute.help + listed + again


def _beside() -> list[Option]:
    """The flags for what stands beside the fact of a statement."""
    return [_beside_option(each) for each in attributes(Statement) if each.name != "fact"]


def _beside_option(attribute: Attribute) -> Option:
    flag, text = flag_of(attribute), attribute.help
    if attribute.type is bool:
        return click.option(flag, is_flag=True, help=text)
    if issubclass(attribute.type, Enum):
        choices = click.Choice([each.value for each in attribute.type])
        return click.option(flag, type=choices, help=text)
    many = attribute.many or attribute.type is dict
    metavar = "ATTRIBUTE=WORDING" if attribute.type is dict else "VOICE" if many else _metavar(attribute)
    return click.option(flag, metavar=metavar, multiple=many, help=text)


BESIDE = _beside()
REPORT: list[Option] = [
    click.option("--report", required=True, metavar="ID", help="The report that states it."),
]
NEW_REPORT: list[Option] = [
    click.option(
        "--outlet", metavar="NAME", help="Of a report that is not recorded yet: its outlet, known or new."
    ),
    click.option(
        "--published", metavar="DATE", help="Of a report that is not recorded yet: when it came out."
    ),
]

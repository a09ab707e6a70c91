"""Reads the attributes of one class out of one mapping, and says all that is wrong with them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from ...events.amount import Amount, bare_dollar
from ...events.attribute import Attribute, attributes
from ...events.attribution import VOICES
from ...events.date_wording import parse_date, wording_of
from ...events.edtf import Edtf
from ...events.error import WordingError
from ...events.party import Unnamed
from ...events.word import is_event_id, to_flag
from .near import did_you_mean
from .reading import Reading
from .yaml import Listed, Mapped, Node, Scalar

PARTY = "An unnamed party"


class Form:
    """The attributes of one thing as a file states them.

    Attributes:
        what: What is read, for messages: "round-led".
        values: Attribute to value, of those that could be read.
        wordings: Attribute to the wording of its date, where the date alone says less.
    """

    def __init__(self, what: str, reading: Reading) -> None:
        self.what = what
        self.values: dict[str, Any] = {}
        self.wordings: dict[str, str] = {}
        self._reading = reading
        self._problems = reading.problems

    def read(self, given: Mapped, wanted: Mapping[str, Attribute]) -> None:
        """Read each key; the wanted ones by their key in the file."""
        for name, (key, node) in given.entries.items():
            if name in wanted:
                self._take(node, wanted[name])
            else:
                self.unknown(key, wanted)

    def require(self, at: Node, given: Mapped, wanted: Mapping[str, Attribute]) -> None:
        """Find what has to be there and is not."""
        for name, attribute in wanted.items():
            if attribute.required and name not in given.entries:
                meaning = attribute.help[:1].lower() + attribute.help[1:]
                self._problems.add(at, f"{self.what} needs '{name}'.", f"Add '{name}': {meaning}")

    def unknown(self, key: Scalar, wanted: Iterable[str]) -> None:
        """Say that there is no such key, and which ones there are."""
        hint = did_you_mean(key.text, wanted) or f"It has {', '.join(wanted)}."
        self._problems.add(key, f"{self.what} has no '{key.text}'.", hint)

    def _take(self, node: Node, attribute: Attribute) -> None:
        before = len(self._problems.found)
        try:
            value = self._value(node, attribute)
            if len(self._problems.found) == before:
                convert = attribute.field.converter
                self.values[attribute.name] = convert(value) if convert else value
        except WordingError as error:
            self._problems.add_error(node, error)

    def _value(self, node: Node, attribute: Attribute) -> object:
        if not attribute.many:
            return self._one(node, attribute)
        nodes = node.items if isinstance(node, Listed) else (node,)
        return [self._one(each, attribute) for each in nodes]

    def _one(self, node: Node, attribute: Attribute) -> object:
        if isinstance(node, Mapped):
            return self._mapping(node, attribute)
        if isinstance(node, Listed):
            self._problems.add(
                node, f"'{attribute.name}' takes one value, and this is a list.", "Write one value."
            )
            return None
        if node.is_nothing:
            self._problems.add(node, f"'{attribute.name}' has no value.", "Write it, or leave the key out.")
            return None
        return self._scalar(node, attribute)

    def _scalar(self, node: Scalar, attribute: Attribute) -> object:
        if attribute.type is Edtf:
            return self._date(node, attribute)
        if attribute.type is Amount:
            return self._amount(node)
        if attribute.type is bool:
            return to_flag(node.text)
        if attribute.refers:
            return self._reference(node, attribute)
        if attribute.name == "attribution":
            return self._voice(node)
        if attribute.type is str and node.flag is not None and not attribute.closed:
            self._problems.add(
                node, f"'{attribute.name}' is a text, and this is yes or no.", "Put it in quotes."
            )
        return node.text

    def _date(self, node: Scalar, attribute: Attribute) -> Edtf:
        """The date; its wording is kept where it says more or was read against the report's day."""
        when = parse_date(node.text, against=self._reading.day)
        if wording := wording_of(node.text, when):
            self.wordings[attribute.name] = wording
        return when

    def _amount(self, node: Scalar) -> str:
        if bare_dollar(node.text):
            self._problems.warn(
                node,
                "A bare '$' is taken for US dollars.",
                "Write 'USD', or the code of the dollar that is meant.",
            )
        return node.text

    def _reference(self, node: Scalar, attribute: Attribute) -> str:
        text = node.text.strip()
        sorts = tuple(sort for sort in attribute.refers if sort not in ("report", "event"))
        if "event" in attribute.refers and text.startswith("ref:"):
            return self._reading.id_of(node, text.removeprefix("ref:"))
        if sorts and text and not text.startswith("report:") and not is_event_id(text):
            self._reading.slugs.check(node, text, sorts)
        return text

    def _voice(self, node: Scalar) -> str:
        kind, _, who = (part.strip() for part in node.text.partition(":"))
        sort = VOICES.get(kind.casefold())
        if sort is None:
            hint = did_you_mean(kind, VOICES) or f"The voices are {', '.join(VOICES)}."
            self._problems.add(node, f"There is no voice '{kind}'.", hint)
        elif who and sort.takes == "slug":
            self._reading.slugs.check(node, who, ("outlet" if kind == "outlet" else "company",))
        return node.text

    def _mapping(self, node: Mapped, attribute: Attribute) -> object:
        if attribute.type is Unnamed:
            return self._unnamed(node)
        if attribute.type in (bool, int, str, Edtf):
            self._problems.add(
                node, f"'{attribute.name}' takes one value, and this is a mapping.", "Write one value."
            )
            return None
        if attribute.name == "statement":
            from .statement import corrected

            return corrected(node, self._reading)
        return self._texts(node)

    def _unnamed(self, node: Mapped) -> Unnamed | None:
        wanted = {each.name: each for each in attributes(Unnamed)}
        before = len(self._problems.found)
        form = Form(PARTY, self._reading)
        form.read(node, wanted)
        form.require(node, node, wanted)
        return Unnamed(**form.values) if len(self._problems.found) == before else None

    def _texts(self, node: Mapped) -> dict[str, str]:
        """Key to text, of a mapping that holds nothing else."""
        texts = {}
        for name, (_, value) in node.entries.items():
            if isinstance(value, Scalar) and not value.is_nothing:
                texts[name] = value.text
            else:
                self._problems.add(value, f"'{name}' takes a text.", "Write one value, in quotes.")
        return texts

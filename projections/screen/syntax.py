"""The language of screens, read by recursive descent.

    screen    = both {"or" both}
    both      = single {"and" single}
    single    = "not" single | "(" screen ")" | "deal" "(" screen ")" | condition
    condition = field ["not"] operator value | field ["not"] "in" "(" value {"," value} ")"

A value goes on to the next "and", "or", comma or parenthesis; in quotes it may hold these too. What is said
of deals outside of "deal(...)" is said of one deal.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NoReturn

from ...events.error import WordingError
from .error import ScreenError, meant
from .field import FIELDS, Field
from .finding import Test
from .kind import Resolve, Written
from .term import All, Condition, OneDeal, Some, Term
from .token import Token, tokens

LONGEST, DEEPEST = 2_000, 40

_MARKS = ("(", ")", ",", "=", "!=", "<", "<=", ">", ">=")
_OPERATORS = (*_MARKS[3:], "in", "has")
_MEANT = {
    "==": "=",
    "=>": ">=",
    "=<": "<=",
    "<>": "!=",
    "is": "=",
    "~": "has",
    "contains": "has",
    "like": "has",
}


def parse(text: str, resolve: Resolve) -> Term:
    """The term that a text states.

    Raises:
        ScreenError: It can't be read; the error points to the place.
    """
    if len(text) > LONGEST:
        raise ScreenError(text, LONGEST, LONGEST, f"A screen is at most {LONGEST:,} characters long.")
    return _Reader(text, resolve).whole()


class _Reader:
    """Reads one text, token by token."""

    def __init__(self, text: str, resolve: Resolve) -> None:
        self.text = text
        self.resolve = resolve
        self.tokens = tokens(text)
        self.at = 0
        self.depth = 0
        self.turned: Token | None = None

    @property
    def next(self) -> Token:
        return self.tokens[self.at]

    def take(self) -> Token:
        token = self.next
        self.at += 1
        return token

    def refuse(self, why: str, remedy: str = "", *, at: Token | None = None) -> NoReturn:
        place = at or self.next
        raise ScreenError(self.text, place.start, place.end, why, remedy)

    def whole(self) -> Term:
        """The term; what it says of deals is said of one."""
        term = self.either()
        if self.next.text or self.next.quoted:
            self.refuse(f"{self.next.text!r} has no place here.", "Join conditions by 'and' or 'or'.")
        of_deal = list(term.on_deals())
        if of_deal and all(condition.denied for condition in of_deal):
            why = "This may mean a deal of which it is not so, or that there is no deal of which it is so."
            self.refuse(
                why, "Write deal(not ...) for the first, not deal(...) for the second.", at=self.turned
            )
        return OneDeal(term, any=True) if of_deal else term

    def either(self) -> Term:
        return self.joined("or", self.both, Some)

    def both(self) -> Term:
        return self.joined("and", self.single, All)

    def joined(self, word: str, read: Callable[[], Term], join: type[All]) -> Term:
        """Terms with a word between them."""
        terms = [read()]
        while self.next.says(word):
            self.take()
            terms.append(read())
        return join(tuple(terms)) if len(terms) > 1 else terms[0]

    def single(self) -> Term:
        self.depth += 1
        if self.depth > DEEPEST:
            self.refuse(f"This is more than {DEEPEST} levels deep.", "Write it flatter.")
        term = self.opened()
        self.depth -= 1
        return term

    def opened(self) -> Term:
        """What begins with 'not' or a parenthesis, or a condition."""
        first = self.next
        if first.says("not"):
            self.turned = self.take()
            return self.single().negated()
        if first.says("("):
            return self.closed()
        if first.says("deal") and self.tokens[self.at + 1].says("("):
            self.take()
            return OneDeal(self.closed())
        return self.condition()

    def closed(self) -> Term:
        opening = self.take()
        term = self.either()
        if not self.next.says(")"):
            self.refuse("This parenthesis is not closed.", "Add ')'.", at=opening)
        self.take()
        return term

    def condition(self) -> Term:
        field, part = self.field()
        turned = self.next.says("not")
        if turned:
            self.take()
        operator = self.operator(field)
        test = self.test(field, operator)
        return Condition(field, part, test, unlike=turned != (operator == "!="))

    def field(self) -> tuple[Field, str]:
        """The field that is asked for, and which part of it."""
        word = self.next
        known = f"The fields are {', '.join(FIELDS)}."
        if not word.text or word.quoted or word.says(*_MARKS):
            self.refuse("A condition begins with a field.", known)
        name, _, part = word.text.casefold().removeprefix("deal.").partition(".")
        field = FIELDS.get(name)
        if field is None:
            self.refuse(f"There is no field {word.text!r}.", meant(name, FIELDS) or known)
        if part and not field.open and part not in field.parts:
            parts = f"There are {', '.join(field.parts)}." if field.parts else "It stands alone."
            self.refuse(f"The field {name!r} has no {part!r}.", meant(part, field.parts) or parts)
        if field.needs_part and not part:
            self.refuse(f"Which {name} is not said.", f"Write for example {name}.{field.parts[0]}.")
        self.take()
        return field, part

    def operator(self, field: Field) -> str:
        word, taken = self.next, f"{field.name!r} takes {' '.join(field.kind.operators)}."
        operator = word.text.casefold()
        if word.quoted or operator not in _OPERATORS:
            said = f"{word.text!r} is no comparison." if word.text else "A comparison is missing."
            near = f"Did you mean {_MEANT[operator]!r}?" if operator in _MEANT else taken
            self.refuse(said, near)
        if operator not in field.kind.operators:
            self.refuse(f"{field.name!r} can't be compared by {operator!r}.", taken)
        self.take()
        return operator

    def test(self, field: Field, operator: str) -> Test:
        """The test that the values behind an operator make."""
        first = self.next
        values = self.values(field, operator)
        try:
            return field.kind.test("=" if operator == "!=" else operator, values, self.resolve)
        except WordingError as error:
            end, word = self.tokens[self.at - 1].end, self.next
            hint = f"A value that holds {word.text!r} stands in quotes." if word.says("and", "or") else ""
            remedy = " ".join(filter(None, (error.remedy, hint)))
            raise ScreenError(self.text, first.start, end, error.what, remedy) from None

    def values(self, field: Field, operator: str) -> Sequence[Written]:
        """One value, or a list of them."""
        if operator != "in" or not self.next.says("("):
            return [self.value(field)]
        opening = self.take()
        values = [self.value(field)]
        while self.next.says(","):
            self.take()
            values.append(self.value(field))
        if not self.next.says(")"):
            self.refuse("This list is not closed.", "Add ')'.", at=opening)
        self.take()
        return values

    def value(self, field: Field) -> Written:
        first = last = self.next
        if first.quoted:
            self.take()
            return Written(first.text, quoted=True)
        while self.next.text and not self.next.says("and", "or", *_MARKS):
            last = self.take()
        if self.next is first:
            self.refuse("A value is missing.", f"{field.name!r} is compared with {field.kind.says}.")
        if self.next.says("(", *_MARKS[3:]):
            remedy = "Join conditions by 'and' or 'or'; a value that holds it stands in quotes."
            self.refuse(f"{self.next.text!r} has no place in a value.", remedy)
        return Written(self.text[first.start : last.end])

"""Words, slugs, texts and topics: the plain values that attributes are made of.

Each `to_...` function turns what a person wrote into the value that is kept, or raises a
`WordingError` that names the text. They run where a fact is made, never where it is read back.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from .error import WordingError
from .visible import quoted

TEXT_LIMIT = 10_000
SLUG_LIMIT = 63
_COUNTLESS = 10**12

_COUNT = re.compile(r"\d{1,12}")
_SLUG = re.compile(r"[a-z0-9]+(?:[-.][a-z0-9]+)*")
_EVENT_ID = re.compile(r"[0-9a-f]{64}")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def to_text(value: str) -> str:
    """Text as stated: NFC, no outer white space, no control characters.

    >>> to_text("  Series B ")
    'Series B'
    """
    if not isinstance(value, str):
        raise WordingError(f"{value!r} is not a text.", remedy="Put it in quotes.")
    if _CONTROL.search(value):
        raise WordingError(f"{value[:60]!r} holds control characters.", remedy="Take them out.")
    text = unicodedata.normalize("NFC", value).strip()
    if len(text) > TEXT_LIMIT:
        raise WordingError(
            f"{text[:40]!r}... is {len(text):,} characters long.",
            remedy=f"A text holds at most {TEXT_LIMIT:,} characters.",
        )
    return text


def to_required_text(value: str) -> str:
    """Text that has to say something."""
    text = to_text(value)
    if not text:
        raise WordingError("An empty text says nothing.", remedy="Write it, or leave the fact out.")
    return text


def to_word(value: str) -> str:
    """A word of an open list, in kebab-case: 'Series A' and 'series-a' are one.

    >>> to_word("Series A")
    'series-a'
    """
    return re.sub(r"[\s_]+", "-", to_text(value).casefold())


def to_required_word(value: str) -> str:
    """A word of an open list that has to say something."""
    return to_word(to_required_text(value))


def to_slug(value: str) -> str:
    """The stable short name of an entity: lower-case letters and digits, joined by '-' or '.'."""
    text = to_text(value)
    if len(text) > SLUG_LIMIT or not _SLUG.fullmatch(text):
        raise WordingError(
            f"{text[:60]!r} is not a slug.",
            remedy="A slug is lower-case letters and digits joined by '-', such as 'moonshot-ai'.",
        )
    return text


def to_optional_slug(value: str) -> str:
    """A slug, or nothing where the report does not say."""
    return to_slug(value) if value else ""


def to_report_id(value: str) -> str:
    """The id of a report: written like a slug."""
    return to_slug(value)


def is_event_id(text: str) -> bool:
    """Whether a text has the shape of a whole event id, which no slug has."""
    return _EVENT_ID.fullmatch(text) is not None


def to_event_id(value: str) -> str:
    """The whole id of an event: 64 hexadecimal digits."""
    text = to_text(value).casefold()
    if not is_event_id(text):
        raise WordingError(
            f"{text[:70]!r} is not the id of an event.",
            remedy="Give the whole id: 64 hexadecimal digits, as 'deals log' prints it.",
            command="deals log -o jsonl",
        )
    return text


def to_topics(value: str | Iterable[str]) -> tuple[str, ...]:
    """What something is about: slugs, whole event ids, or 'report:ID'."""
    return tuple(dict.fromkeys(_to_topic(each) for each in each_of(value)))


def to_some_topics(value: str | Iterable[str]) -> tuple[str, ...]:
    """What something is about, at least one thing."""
    topics = to_topics(value)
    if not topics:
        raise WordingError(
            "Nothing is named that it is about.", remedy="Give a slug, an event's id, or report:ID."
        )
    return topics


def _to_topic(value: str) -> str:
    text = to_text(value)
    if is_event_id(text):
        return text
    if text.startswith("report:"):
        return "report:" + to_report_id(text.removeprefix("report:"))
    return to_slug(text)


def to_count(value: int | str) -> int:
    """A whole number from 0 upwards."""
    number = value if type(value) is int else int(value) if _COUNT.fullmatch(str(value)) else -1
    if not 0 <= number < _COUNTLESS:
        raise WordingError(f"{quoted(value)} is not a whole number.", remedy="Write digits, such as 3.")
    return number


def to_flag(value: bool | str) -> bool:
    """Yes or no."""
    if isinstance(value, bool):
        return value
    answer = {"yes": True, "true": True, "no": False, "false": False}.get(str(value).casefold())
    if answer is None:
        raise WordingError(f"{value!r} is neither yes nor no.", remedy="Write 'true' or 'false'.")
    return answer


def each_of(value: object) -> Iterable[Any]:
    """One value, or each of several; a text is one value, and so is a mapping."""
    if isinstance(value, Iterable) and not isinstance(value, (str, bytes, Mapping)):
        return value
    return (value,)

"""Who says so: the chain of voices through which a fact came, nearest first.

`[outlet:bloomberg, people-familiar]` reads: Bloomberg reports it, and had it from people familiar
with the matter. How strong a voice is, and whether two mentions of it are the same voice, is
decided here, where the word lives.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from attrs import frozen

from .error import WordingError
from .word import each_of, to_required_text, to_slug, to_text

NONE, RELAYED, ANONYMOUS, DOCUMENT, NAMED, COMPANY, FILING = range(7)


@frozen
class VoiceSort:
    """What sort of voice it is.

    Attributes:
        strength: Filing 6, company 5, named person 4, document 3, anonymous 2, relayed 1, none 0.
        identifiable: Whether two mentions of it are known to be one and the same voice.
        takes: What may follow the colon: "slug", "name", or nothing.
        needs: Whether it has to.
        meaning: What it says, for help texts and the schema.
    """

    strength: int
    identifiable: bool
    takes: str
    needs: bool
    meaning: str


VOICES = {
    "filing": VoiceSort(FILING, True, "", False, "a filing with an authority"),
    "court": VoiceSort(FILING, True, "", False, "a court paper"),
    "company": VoiceSort(COMPANY, True, "slug", False, "the company; bare: the subject of the fact"),
    "named": VoiceSort(NAMED, True, "name", True, "a named person"),
    "analyst": VoiceSort(NAMED, True, "name", True, "a named analyst or research house"),
    "document": VoiceSort(DOCUMENT, True, "", False, "a paper seen, neither release nor filing"),
    "people-familiar": VoiceSort(ANONYMOUS, False, "slug", False, "several unnamed people"),
    "single-anonymous": VoiceSort(ANONYMOUS, False, "slug", False, "one unnamed person"),
    "outlet": VoiceSort(RELAYED, False, "slug", True, "another outlet's report"),
    "aggregator": VoiceSort(NONE, False, "", False, "a database or round-up"),
    "social-post": VoiceSort(NONE, False, "", False, "a post by nobody in particular"),
    "none": VoiceSort(NONE, False, "", False, "nobody is credited"),
}


@frozen
class Voice:
    """One voice of a chain.

    Attributes:
        kind: One of `VOICES`, or a word that is not known here.
        who: The slug or name behind the colon; empty where there is none.
    """

    kind: str
    who: str = ""

    @staticmethod
    @cache
    def parse(text: str) -> Voice:
        """The voice in 'company:alibaba', 'named:Joseph Tsai', 'people-familiar'."""
        kind, _, who = text.partition(":")
        return Voice(kind, who)

    @property
    def sort(self) -> VoiceSort:
        """What sort it is; an unlisted word is taken for nobody."""
        return VOICES.get(self.kind, VOICES["none"])

    def __str__(self) -> str:
        return f"{self.kind}:{self.who}" if self.who else self.kind


def to_attribution(value: str | Iterable[str]) -> tuple[str, ...]:
    """A chain of voices, nearest first, each checked and written the one way.

    >>> to_attribution(["outlet:bloomberg", "people-familiar"])
    ('outlet:bloomberg', 'people-familiar')
    """
    return tuple(_to_voice(each) for each in each_of(value))


def _to_voice(value: str) -> str:
    kind, _, who = to_text(value).partition(":")
    kind, who = kind.strip().casefold(), who.strip()
    sort = VOICES.get(kind)
    if sort is None or (who and not sort.takes) or (sort.needs and not who):
        raise WordingError(
            f"{value!r} is not a voice.", remedy="The voices are " + ", ".join(map(_form, VOICES)) + "."
        )
    if who:
        who = to_slug(who) if sort.takes == "slug" else to_required_text(who)
    return str(Voice(kind, who))


def _form(kind: str) -> str:
    sort = VOICES[kind]
    behind = f":{sort.takes.upper()}"
    return kind + (behind if sort.needs else f"[{behind}]" if sort.takes else "")

"""Origins: where a claim comes from in the end. Ten copies of one story are one origin."""

from __future__ import annotations

from functools import lru_cache

from ..events.attribution import NONE, RELAYED, Voice
from .report import Report

SECOND_HAND = frozenset({"aggregator", "social-post", "none"})
UNSOURCED = frozenset({"aggregator"})


def origin(chain: tuple[str, ...], report: Report, subject: str = "") -> str | None:
    """The root of the chain of relays through which a claim came; None where it is not known.

    It is the last identifiable voice of the chain (filing, company, named person, document), else
    the last outlet in it, else what the report relays, else the report's own outlet. A re-report or
    an aggregator that credits nobody has an unknown origin: shown, never counted as one more.

    Args:
        chain: The voices, nearest first.
        report: The report that makes the claim.
        subject: The slug that a bare `company` stands for.
    """
    credited = _credited(chain)
    if credited == "company":
        return _company(subject)
    return credited if credited != "" else _of_report(report, subject)


@lru_cache(maxsize=65536)
def _credited(chain: tuple[str, ...]) -> str | None:
    """The root of a chain by itself, without its subject; empty where it names nobody that can be told."""
    voices = [Voice.parse(text) for text in chain]
    for voice in reversed(voices):
        if voice.sort.identifiable:
            return str(voice)
    for voice in reversed(voices):
        if voice.kind == "outlet":
            return str(voice)
    return None if any(voice.kind in SECOND_HAND for voice in voices) else ""


def _company(subject: str) -> str:
    return f"company:{subject}" if subject else "company"


def _of_report(report: Report, subject: str) -> str | None:
    """The origin of what a report says without crediting a voice."""
    own = _OWN_VOICE.get(report.kind)
    if own:
        return _company(subject) if own == "company" else own
    if report.relays:
        relayed = report.relays[0]
        return relayed if relayed.startswith("report:") else f"outlet:{relayed}"
    if report.kind in UNSOURCED:
        return None
    return f"outlet:{report.outlet}" if report.outlet else f"report:{report.id}"


def strength(chain: tuple[str, ...], report: Report) -> int:
    """How strong the voice behind a claim is, from filing (6) to nobody (0).

    The last voice that says more than that an outlet relayed it decides; a report that is itself a
    filing or a release speaks with that voice. An outlet that credits nobody vouches for it as much as
    one that relays it, or else its copies would be stronger than the story itself.
    """
    if chain:
        return _told(chain)
    if report.kind in _OWN_VOICE:
        return Voice(_OWN_VOICE[report.kind]).sort.strength
    return NONE if report.kind in UNSOURCED and not report.relays else RELAYED


@lru_cache(maxsize=65536)
def _told(chain: tuple[str, ...]) -> int:
    """How strong the last voice of a chain is that says more than that an outlet relayed it."""
    strengths = [Voice.parse(text).sort.strength for text in chain]
    return next((each for each in reversed(strengths) if each != RELAYED), RELAYED)


def hands(chain: tuple[str, ...], report: Report) -> int:
    """Through how many other outlets a claim came, as far as is known: each may have blurred it.

    What credits nobody though it is a round-up came through more hands than can be told.
    """
    if origin(chain, report) is None:
        return _UNTOLD
    return len(_outlets(chain).union(report.relays) - {report.outlet})


@lru_cache(maxsize=65536)
def _outlets(chain: tuple[str, ...]) -> frozenset[str]:
    """The outlets in a chain."""
    voices = map(Voice.parse, chain)
    return frozenset(voice.who for voice in voices if voice.kind == "outlet")


_UNTOLD = 1000
_OWN_VOICE = {"filing": "filing", "court": "court", "press-release": "company"}

"""Facts about voices: silence in its four forms, statements, confirmations and denials."""

from __future__ import annotations

from attrs import field, frozen

from ..fact import Fact
from ..party import Parties, to_parties, to_some_parties
from ..value import Act, Grounds, SilenceForm, Topics
from ..word import to_required_text, to_required_word, to_some_topics, to_text, to_topics, to_word


@frozen(kw_only=True)
class CommentDeclined(Fact):
    """Somebody was asked, and declined to comment.

    Attributes:
        speaker: Who was asked.
        to: Who asked.
        about: About what.
    """

    speaker: Parties = field(converter=to_some_parties)
    to: Parties = field(default=(), converter=to_parties)
    about: Topics = field(default=(), converter=to_topics)


@frozen(kw_only=True)
class NoResponse(Fact):
    """Somebody was asked, and stayed silent.

    Attributes:
        speaker: Who was asked.
        to: Who asked.
        about: About what.
        form: No response at all, or no immediate comment.
    """

    speaker: Parties = field(converter=to_some_parties)
    to: Parties = field(default=(), converter=to_parties)
    about: Topics = field(default=(), converter=to_topics)
    form: SilenceForm = field(default="no-response", converter=to_required_word)


@frozen(kw_only=True)
class DetailWithheld(Fact):
    """Somebody confirmed something, but kept details back.

    Attributes:
        speaker: Who.
        about: About what.
        what: Which details.
    """

    speaker: Parties = field(converter=to_some_parties)
    about: Topics = field(default=(), converter=to_topics)
    what: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class StatementMade(Fact):
    """A named or quoted voice says, pledges, claims, aims, praises or suspects something.

    Attributes:
        speaker: Who speaks.
        act: What sort of speech it is.
        gist: What is said, in the recorder's words.
        about: About what.
        channel: Where it was said: an interview, a post, a filing.
        place: The place or the medium.
    """

    speaker: Parties = field(converter=to_some_parties)
    act: Act = field(default="says", converter=to_required_word)
    gist: str = field(converter=to_required_text)
    about: Topics = field(default=(), converter=to_topics)
    channel: str = field(default="", converter=to_text)
    place: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class FactConfirmed(Fact):
    """A voice confirms a fact, a deal or a report.

    Attributes:
        speaker: Who confirms.
        about: What is confirmed.
        channel: Where.
    """

    speaker: Parties = field(converter=to_some_parties)
    about: Topics = field(converter=to_some_topics)
    channel: str = field(default="", converter=to_text)


@frozen(kw_only=True)
class FactDenied(Fact):
    """A voice denies a fact, a deal or a report; what is denied stays on record.

    Attributes:
        speaker: Who denies.
        about: What is denied.
        grounds: On which grounds.
        channel: Where.
    """

    speaker: Parties = field(converter=to_some_parties)
    about: Topics = field(converter=to_some_topics)
    grounds: Grounds = field(default="", converter=to_word)
    channel: str = field(default="", converter=to_text)

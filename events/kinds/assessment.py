"""Views, kept apart from facts: they never change a state."""

from __future__ import annotations

from attrs import field, frozen

from ..fact import Fact
from ..party import Parties, to_parties
from ..value import Dimension, Topics
from ..word import to_required_text, to_required_word, to_topics


@frozen(kw_only=True)
class AssessmentMade(Fact):
    """The report's own view or background: a motive, a comparison, a superlative, an outlook.

    Attributes:
        holder: Whose view it is; empty for the outlet's own.
        dimension: What sort of view.
        gist: What it says, in the recorder's words.
        about: About what.
    """

    holder: Parties = field(default=(), converter=to_parties)
    dimension: Dimension = field(converter=to_required_word)
    gist: str = field(converter=to_required_text)
    about: Topics = field(default=(), converter=to_topics)

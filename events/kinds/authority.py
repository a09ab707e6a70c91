"""Facts about what states, courts and regulators do."""

from __future__ import annotations

from attrs import field, frozen

from ..fact import Fact
from ..party import Parties, to_parties, to_some_parties
from ..value import AuthorityAction
from ..word import to_required_word, to_text


@frozen(kw_only=True)
class AuthorityActed(Fact):
    """A state, court or regulator acted.

    Attributes:
        authority: Who acted.
        action: What it did.
        target: Against or for whom.
        gist: What it is about, in the recorder's words.
        status: How far it is.
    """

    authority: Parties = field(converter=to_some_parties)
    action: AuthorityAction = field(converter=to_required_word)
    target: Parties = field(default=(), converter=to_parties)
    gist: str = field(default="", converter=to_text)
    status: str = field(default="", converter=to_text)

"""Facts about identity: that a slug stands for something, and what it is called."""

from __future__ import annotations

from typing import ClassVar

from attrs import field, frozen

from ..fact import Fact, Time
from ..value import EntitySlug, EntityType, NameType, to_entity_type
from ..word import to_required_text, to_required_word, to_slug


@frozen(kw_only=True)
class EntityDeclared(Fact):
    """A slug stands for a company, person, product, deal or outlet.

    Attributes:
        type: The sort of thing it is.
        slug: Its stable short name in the log.
    """

    type: EntityType = field(converter=to_entity_type)
    slug: EntitySlug = field(converter=to_slug)


@frozen(kw_only=True)
class EntityNamed(Fact):
    """Something has a name.

    Attributes:
        entity: What is named.
        name: The name as written.
        type: The sort of name; a bare old name is 'former'.
    """

    TIME: ClassVar[Time] = Time.STATE

    entity: EntitySlug = field(converter=to_slug)
    name: str = field(converter=to_required_text)
    type: NameType = field(default="trading", converter=to_required_word)


@frozen(kw_only=True)
class EntityRenamed(Fact):
    """Something changed its name, told as a change; a planned change has `due`.

    Attributes:
        entity: What was renamed.
        old: The name before.
        new: The name after.
    """

    TIME: ClassVar[Time] = Time.TRANSITION

    entity: EntitySlug = field(converter=to_slug)
    old: str = field(converter=to_required_text)
    new: str = field(converter=to_required_text)

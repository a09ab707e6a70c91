"""The scanner of YAML that stops at what is not read here, before it looks further.

Of YAML a plain record needs no more than JSON has. What goes beyond is refused at its first sign: an anchor
before it is known what it stands for, a bracket before the scanner looks through all that are open.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NoReturn

from ruamel.yaml import YAML
from ruamel.yaml.scanner import Scanner, ScannerError

from .limit import DEPTH


def _never(what: str) -> Callable[[_Plain], NoReturn]:
    def refuse(scanner: _Plain) -> NoReturn:
        raise ScannerError(None, None, what, scanner.reader.get_mark())

    return refuse


class _Plain(Scanner):
    """A scanner of plain records."""

    fetch_anchor = fetch_alias = _never("anchors are not read")
    fetch_tag = _never("tags are not read")
    fetch_directive = _never("directives are not read")

    def fetch_flow_collection_start(self, *args: Any, **more: Any) -> None:
        """Take in a bracket that opens, unless too many are open."""
        if self.flow_level > DEPTH:
            _never("nested too deep")(self)
        super().fetch_flow_collection_start(*args, **more)


def plain_yaml() -> YAML:
    """A reader of plain records, which has no use for comments either."""
    yaml = YAML(typ="safe", pure=True)
    yaml.Scanner = _Plain
    return yaml

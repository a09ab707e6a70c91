"""Elements of XML as records: what stands in them is found by the way to it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any
from xml.etree import ElementTree as ET

from attrs import frozen

from .error import DataFileError

LARGEST = 20_000_000
"""The most bytes of a file of XML."""

_WRAPPED = re.compile(rb"<XML>(.*?)</XML>", re.DOTALL)
_SPACE = re.compile(r"\s+")


@frozen
class Element:
    """An element of XML.

    Attributes:
        node: As the parser gave it, its names without name spaces.
    """

    node: ET.Element

    def cell(self, way: str) -> str | None:
        """The text of the first element on a way, such as `offering/amount`, `.` or `offering/@id`.

        None where there is no such element.
        """
        path, at, attribute = way.partition("@")
        found = self.node if path in ("", ".") else self.node.find(path.rstrip("/"))
        if found is None:
            return None
        if at:
            return found.get(attribute)
        return _SPACE.sub(" ", "".join(found.itertext()))

    def each(self, way: str) -> Iterator[Element]:
        """The elements on a way."""
        return map(Element, self.node.iterfind(way))


class _Plain(ET.TreeBuilder):
    """Builds a tree of plain data: a document type could define what expands without end."""

    def doctype(self, *_: Any) -> None:
        raise _TypedError

    def start(self, tag: Any, attrs: dict[Any, Any]) -> Any:
        """Begin an element, under its name without a name space."""
        return super().start(tag.rpartition("}")[2], attrs)

    def end(self, tag: Any) -> Any:
        """End an element."""
        return super().end(tag.rpartition("}")[2])


class _TypedError(Exception):
    """The document declares a type of its own."""


def elements(content: bytes, name: str, wanted: str) -> Iterator[Element]:
    """Each element of that name in a file: a document of XML, or several in an envelope of `<XML>`.

    Raises:
        DataFileError: It is no XML, or holds no such element.
    """
    documents = _WRAPPED.findall(content) or [content]
    found = False
    for document in documents:
        root = _parsed(document.strip(), name)
        for node in root.iter(wanted):
            found = True
            yield Element(node)
    if not found:
        raise DataFileError(name, f"There is no element '{wanted}' in it.", "Check 'element' in the map.")


def _parsed(document: bytes, name: str) -> ET.Element:
    parser = ET.XMLParser(target=_Plain())  # noqa: S314  # it refuses what could do harm
    try:
        parser.feed(document)
        root: ET.Element = parser.close()
    except _TypedError:
        why = "It declares a document type, which is not read here."
        raise DataFileError(name, why, "Take out the line with <!DOCTYPE.") from None
    except ET.ParseError as error:
        raise DataFileError(name, f"It is no XML: {error}.", "Mend it, or leave it out.") from None
    return root

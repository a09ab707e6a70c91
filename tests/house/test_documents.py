"""The documents hang together."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.house.tree import ROOT, files

FENCED = re.compile(r"^(```|~~~).*?^\1", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\(<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)", re.MULTILINE)
HEADING = re.compile(r"^#+\s+(.+?)\s*#*$", re.MULTILINE)


def prose(document: Path) -> str:
    """The document without its blocks of code."""
    return FENCED.sub("", document.read_text("utf-8"))


def links(document: Path) -> list[str]:
    """The links of a document that lead to a place in the repository."""
    found = [inline or reference for inline, reference in LINK.findall(prose(document))]
    return [unquote(link) for link in found if not re.match(r"[a-z]+:", link)]


def anchors(document: Path) -> set[str]:
    """The names under which the headings of a document can be linked to."""
    titles = (re.sub(r"[^\w\- ]", "", title.lower()) for title in HEADING.findall(prose(document)))
    return {title.replace(" ", "-") for title in titles}


@pytest.mark.parametrize("name", files("*.md"))
def test_links_resolve(name: str) -> None:
    """Each link between documents leads to a file that is there, and to a heading in it."""
    broken = []
    for link in links(ROOT / name):
        path, _, anchor = link.partition("#")
        target = (ROOT / name).parent / path if path else ROOT / name
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert broken == []

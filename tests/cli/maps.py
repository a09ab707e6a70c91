"""What can be done wrongly with maps and the data that they are for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.cli.mistake import Mistake

_FAMILY = "Maps"
_MAP = """\
map: rounds
tables:
  rounds: {file: "*.csv"}
reports:
  - for: rounds
    report: {id: round-<number>, outlet: wire, published: <day>}
    outlets:
      - {slug: wire, name: Wire}
    companies:
      - {slug: {slug: <company>}, name: <company>}
    deals:
      - {slug: deal-<number>}
    facts:
      - deal-reported: {deal: deal-<number>, company: {slug: <company>}}
"""
_DATA = "number,company,day\n1,Halm,2024-03-05\n"


def _files(map_: str = _MAP, data: str | bytes = _DATA, name: str = "rounds.csv") -> Callable[[], object]:
    def prepare() -> None:
        Path("map.yaml").write_text(map_, "utf-8")
        Path(name).write_bytes(data.encode() if isinstance(data, str) else data)

    return prepare


def _mistake(title: str, prepare: Callable[[], object], line: str = "rounds.csv") -> Mistake:
    return Mistake(_FAMILY, title, f"import --map map.yaml {line}", prepare)


_XML = _MAP.replace('"*.csv"', '"*.xml", element: filing')
_TYPED = '<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY a "b">]>\n<x/>\n'

MAPS = (
    _mistake("a report file where a map is due", _files("report: {id: wire-1, published: 2024-03-05}\n")),
    _mistake(
        "several mistakes at once",
        _files(
            _MAP.replace("deal-reported", "deal-told")
            .replace("{slug: <company>}, name", "{slugg: <company>}, named")
            .replace("published", "publishd")
        ),
    ),
    _mistake("a column that there is not", _files(_MAP.replace("<day>", "<date>"))),
    _mistake(
        "a list that there is not",
        _files(_MAP.replace("      - deal-reported:", "      - each: investors\n        deal-reported:")),
    ),
    _mistake("a table that there is not", _files(_MAP.replace("for: rounds", "for: round"))),
    _mistake("an encoding that there is not", _files(_MAP.replace('"*.csv"', '"*.csv", encoding: mac'))),
    _mistake("a pattern that is none", _files(_MAP.replace("<day>", "{find: '(', in: <day>}"))),
    _mistake("a file that fits no table", _files(name="rounds.txt"), "rounds.txt"),
    _mistake(
        "a table without a file", _files(_MAP.replace("reports:", "  more: {file: more.csv}\nreports:"))
    ),
    _mistake("no such file", _files(), "other.csv"),
    _mistake("an empty file", _files(data="")),
    _mistake("a column that stands twice", _files(data="number,company,day,day\n")),
    _mistake("letters written otherwise", _files(data=b"number,company,day\n1,Halm\xfc,2024-03-05\n")),
    _mistake("a quote that never closes", _files(data='number,company,day\n1,"Halm,2024-03-05\n')),
    _mistake("no XML", _files(_XML, "<filing>", "a.xml"), "a.xml"),
    _mistake("XML of other elements", _files(_XML, "<x/>", "a.xml"), "a.xml"),
    _mistake("XML that declares a type", _files(_XML, _TYPED, "a.xml"), "a.xml"),
    _mistake("a file of rejects that is there", _files(), "rounds.csv --rejects map.yaml"),
    Mistake(_FAMILY, "rejects of no map", "import rounds.yaml --rejects rejects.csv"),
)

"""The lists of a record: other tables, parts of a text, elements of XML."""

from __future__ import annotations

from .case import HEAD, Desk, fact_map, table

JOINED = """\
map: profiles
tables:
  companies: {file: "companies*"}
  rounds: {file: "rounds*"}
reports:
  - for: companies
    lists:
      rounds: {table: rounds, key: of, is: <key>, apart: <type>}
    values:
      deal: {slug: "<key> <type> <again?>"}
    report: {id: profile-<key>, outlet: wire, published: 2024-03-05}
    outlets:
      - {slug: wire, name: Wire}
    companies:
      - {slug: <key>, name: <name>}
    deals:
      - {each: rounds, slug: <deal>}
    facts:
      - each: rounds
        deal-reported: {deal: <deal>, company: <key>, type: <type>}
      - each: rounds
        if: sum
        amount-reported: {deal: <deal>, amount: {amount: <sum>, currency: USD}, basis: round}
    flags:
      - {each: rounds, if: again, say: Another round is like it.}
"""
COMPANIES = ("companies.csv", "key,name\nhalm,Halm\nstilt,Stilt\nquiet,Quiet\n")
INVESTORS = """\
    lists:
      investors: {split: <backers>, at: ";", as: backer}
"""


def listed(fact: str, company: str = "{each: investors, slug: {slug: <backer>}, name: <backer>}") -> str:
    text = fact_map(fact, INVESTORS)
    return text.replace(
        "      - {slug: halm, name: Halm}\n", f"      - {{slug: halm, name: Halm}}\n      - {company}\n"
    )


class TestJoined:
    """Rows of other tables."""

    def test_rows_of_another_table(self, desk: Desk) -> None:
        """A profile states the rounds of its company, in the order of their table, and no others."""
        rounds = ("rounds.csv", "of,type,sum\nstilt,seed,1\nhalm,seed,2\nhalm,series-a,3\n")
        desk.take(JOINED, COMPANIES, rounds)
        said = [(e.report, e.fact.deal, str(e.fact.amount)) for e in desk.facts("amount-reported")]
        assert said == [
            ("profile-halm", "halm-seed", "2 USD"),
            ("profile-halm", "halm-series-a", "3 USD"),
            ("profile-stilt", "stilt-seed", "1 USD"),
        ]

    def test_equal_items_are_told_apart(self, desk: Desk) -> None:
        """The second of two rounds of one sort has a number, and is flagged."""
        desk.take(JOINED, COMPANIES, ("rounds.csv", "of,type,sum\nhalm,seed,2\nhalm,seed,2\nhalm,seed,5\n"))
        assert [e.fact.deal for e in desk.facts("amount-reported")] == [
            "halm-seed",
            "halm-seed-2",
            "halm-seed-3",
        ]
        assert desk.remarks() == [
            "Another round is like it. (rounds, line 3)",
            "Another round is like it. (rounds, line 4)",
        ]

    def test_rows_without_a_record(self, desk: Desk) -> None:
        """A row that belongs to no record is rejected, and not lost in silence."""
        desk.take(JOINED, COMPANIES, ("rounds.csv", "of,type,sum\nhalm,seed,2\nlost,seed,7\n"))
        (note,) = desk.rejected
        assert (note.line, note.cells["sum"]) == (3, "7")
        assert note.reason == "No record has the of 'lost' of this row of rounds."

    def test_a_table_of_two_reports(self, desk: Desk) -> None:
        """What one sort of report leaves over, another may take: only what nobody takes is rejected."""
        more = (
            JOINED.partition("reports:\n")[2].replace("profile-", "person-").replace("companies", "people", 1)
        )
        text = JOINED.replace("reports:\n", '  people: {file: "people*"}\nreports:\n') + more
        rounds = ("rounds.csv", "of,type,sum\nhalm,seed,2\nada,seed,3\nlost,seed,7\n")
        desk.take(text, COMPANIES, ("people.csv", "key,name\nada,Ada Quill\n"), rounds)
        assert [note.cells["of"] for note in desk.rejected] == ["lost"]
        assert {e.report for e in desk.facts("amount-reported")} == {"profile-halm", "person-ada"}

    def test_a_fault_in_a_row_rejects_the_report(self, desk: Desk) -> None:
        """A report goes in whole or not at all; the reason names table, line and field. Others go in."""
        rounds = ("rounds.csv", "of,type,sum\nhalm,seed,2\nhalm,series-a,5/18\nstilt,seed,1\n")
        desk.take(JOINED, COMPANIES, rounds)
        assert [e.fact.deal for e in desk.facts("amount-reported")] == ["stilt-seed"]
        (note,) = desk.rejected
        assert note.cells == {"key": "halm", "name": "Halm"}
        assert note.reason.startswith("reports[0].facts[1].amount-reported.amount (rounds, line 3): ")


class TestSplit:
    """Parts of a text."""

    def test_items_of_a_text(self, desk: Desk) -> None:
        """Each item is named, once, and a fact can be stated of each or of all."""
        fact = "{each: investors, round-joined: {deal: halm-a, by: {slug: <backer>}}}"
        desk.take(listed(fact), table("backers", "Birch; Elm Capital ;;Birch"))
        assert desk.reasons()[0].endswith("tell them apart with 'item: 1' and 'item: 2'.")
        desk.take(listed(fact), table("backers", "Birch; Elm Capital ;"))
        assert [e.fact.by for e in desk.facts("round-joined")] == [("birch",), ("elm-capital",)]

    def test_all_at_once(self, desk: Desk) -> None:
        """A list in one attribute, each once; without any the attribute is left out."""
        fact = "round-joined: {deal: halm-a, by: {all: investors, give: {slug: <backer>}}}"
        desk.take(listed(fact), table("backers", "Birch; Elm;Birch"))
        (joined,) = desk.facts("round-joined")
        assert joined.fact.by == ("birch", "elm")

    def test_items_that_do_not_count(self, desk: Desk) -> None:
        """Conditions tell which items are meant."""
        joined = "round-joined: {deal: halm-a, by: {slug: <backer>}}"
        fact = f"{{each: investors, unless: {{backer: [others, n/a]}}, {joined}}}"
        desk.take(listed(fact), table("backers", "Birch;others"))
        assert [e.fact.by for e in desk.facts("round-joined")] == [("birch",)]

    def test_one_slug_of_two_names(self, desk: Desk) -> None:
        """Both names are kept: neither is lost, and neither is refused."""
        fact = "{each: investors, if: {backer: Birch}, round-joined: {deal: halm-a, by: birch}}"
        desk.take(listed(fact), table("backers", "Birch;BIRCH"))
        named = [e.fact.name for e in desk.facts("entity-named") if e.fact.entity == "birch"]
        assert named == ["Birch", "BIRCH"]


XML = (
    HEAD.replace('{file: "rounds*.csv"}', '{file: "*.xml", element: filing}')
    + """\
  - for: rounds
    lists:
      people: {element: people/person}
      roles: {in: people, element: role, as: role}
    report: {id: filing-<@number>, outlet: wire, published: <signed>}
    outlets:
      - {slug: wire, name: Wire}
    companies:
      - {slug: halm, name: <issuer/name>}
    people:
      - {each: people, slug: {slug: <name>}, name: <name>}
    facts:
      - {each: roles, role-held: {person: {slug: <name>}, company: halm, role: {slug: <role>}}}
"""
)
FILING = """
<?xml version="1.0" encoding="utf-8"?>
<f:filing xmlns:f="urn:filing" number="7"><f:signed>2024-03-05</f:signed>
  <f:issuer><f:name>Halm
     Robotics</f:name></f:issuer>
  <f:people>
    <f:person><f:name>Ada Quill</f:name><f:role>Director</f:role><f:role>President</f:role></f:person>
    <f:person><f:name>Ben Reed</f:name><f:role>Director</f:role></f:person>
  </f:people>
</f:filing>
"""


class TestElements:
    """Elements of XML."""

    def test_lists_in_lists(self, desk: Desk) -> None:
        """Each role is that of its person, whatever the name space and the white space in front."""
        desk.take(XML, ("a.xml", FILING))
        said = [(*e.fact.person, e.fact.role) for e in desk.facts("role-held")]
        assert said == [("ada-quill", "director"), ("ada-quill", "president"), ("ben-reed", "director")]
        assert "Halm Robotics" in [e.fact.name for e in desk.facts("entity-named")]
        assert [e.report for e in desk.facts("report-published")] == ["filing-7"]

    def test_several_in_an_envelope(self, desk: Desk) -> None:
        """A submission holds its documents between <XML> and </XML>."""
        envelope = f"<SUBMISSION>\n<XML>{FILING}</XML>\n&& no XML\n<XML>{FILING.replace('7', '8')}</XML>\n"
        desk.take(XML, ("a.xml", envelope))
        assert [e.report for e in desk.facts("report-published")] == ["filing-7", "filing-8"]

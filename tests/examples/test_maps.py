"""The example maps, each over a few made-up records in the columns of its source, with the traps of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from dealtracker.events.event import Event
from dealtracker.tracker.mapping import Listeners, MappedImport, Note
from dealtracker.tracker.tracker import Tracker

MAPS = Path(__file__).parents[2] / "examples" / "maps"

COMPANIES = """\
permalink,name,category_code,funding_total_usd,status,country_code,state_code,region,city,funding_rounds,\
founded_at,founded_month,founded_quarter,founded_year,first_funding_at,last_funding_at,last_milestone_at
/company/halm,Halm™,hardware,3000000,operating,USA,CA,SF Bay,San Francisco,3,2006-01-01,,,,,,
/company/n-plus,#NAME?,web,,closed,DEU,,Berlin,Berlin,1,,,,,,,
/company/spoilt,Spoilt,web,5/18/27,operating,,,,,0,,,,,,,
"""
ROUNDS = """\
company_permalink,company_name,company_category_code,company_country_code,company_state_code,company_region,\
company_city,funding_round_type,funded_at,funded_month,funded_quarter,funded_year,raised_amount_usd
/company/halm,Halm™,hardware,USA,CA,SF Bay,San Francisco,angel,2007-01-01,2007-01,2007-Q1,2007,1000000
/company/halm,Halm™,hardware,USA,CA,SF Bay,San Francisco,series-c+,2009-03-01,2009-03,2009-Q1,2009,2000000
/company/halm,Halm™,hardware,USA,CA,SF Bay,San Francisco,series-c+,2009-03-01,2009-03,2009-Q1,2009,2000000
/company/n-plus,#NAME?,web,DEU,,Berlin,Berlin,venture,2010-05-17,2010-05,2010-Q2,2010,
"""
ACQUISITIONS = """\
company_permalink,company_name,company_category_code,company_country_code,company_state_code,company_region,\
company_city,acquirer_permalink,acquirer_name,acquirer_category_code,acquirer_country_code,\
acquirer_state_code,acquirer_region,acquirer_city,acquired_at,acquired_month,acquired_quarter,acquired_year,\
price_amount,price_currency_code
/company/stilt,Stilt,web,USA,CA,SF Bay,Oakland,/company/halm,Halm™,hardware,USA,CA,,,2012-10-03,,,,4300000,EUR
/company/quiet,Quiet,web,USA,CA,SF Bay,Oakland,/company/halm,Halm™,hardware,USA,CA,,,2013-01-01,,,,,USD
,,,,,,,,,,,,,,,,,,,
"""


class Case:
    """One map, and what came of an import through it."""

    def __init__(self, folder: Path, tracker: Tracker, name: str) -> None:
        self.tracker = tracker
        self.rejected: list[Note] = []
        self.flagged: list[Note] = []
        self._folder = folder
        self._map = MAPS / f"{name}.yaml"

    def take(self, **files: str | bytes) -> MappedImport:
        """Import files, by their names; two underscores stand for the dot."""
        paths = []
        for name, content in files.items():
            path = self._folder / name.replace("__", ".").replace("_", "-")
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            paths.append(path)
        listeners = Listeners(rejected=self.rejected.append, flagged=self.flagged.append)
        return self.tracker.import_mapped(self._map, paths, listeners=listeners)

    def said(self, kind: str) -> list[Event[Any]]:
        """The recorded events of a kind."""
        return self.tracker.log.of_kinds([kind])

    def sums(self) -> list[tuple[str, str, str, str]]:
        """The recorded sums: deal, basis, amount, day."""
        return [
            (e.fact.deal, e.fact.basis, str(e.fact.amount), str(e.statement.happened or ""))
            for e in self.said("amount-reported")
        ]


@pytest.fixture
def case(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Case]:
    with Tracker.open(tmp_path / "deals.db") as tracker:
        yield Case(tmp_path, tracker, request.param)


def mapped(name: str) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("case", [name], indirect=True)


@mapped("crunchbase-2013")
class TestCrunchbase:
    """The export of 2013: three tables in the letters and line ends of a Mac."""

    def take(self, case: Case) -> MappedImport:
        """Import the made-up export."""
        old = {
            name: text.replace("\n", "\r").encode("mac-roman")
            for name, text in (("companies", COMPANIES), ("rounds", ROUNDS), ("acquisitions", ACQUISITIONS))
        }
        return case.take(**{f"crunchbase-{name}__csv": content for name, content in old.items()})

    def test_rounds(self, case: Case) -> None:
        """Years and months come back; what is not disclosed is no sum; equal rounds stay two, and flagged."""
        self.take(case)
        assert case.sums() == [
            ("halm-angel-2007-01-01", "round", "1m USD", "2007"),
            ("halm-series-c-2009-03-01", "round", "2m USD", "2009-03"),
            ("halm-series-c-2009-03-01-2", "round", "2m USD", "2009-03"),
            ("stilt-acquired-2012-10-03", "price", "4.3m EUR", "2012-10-03"),
        ]
        deals = {e.fact.deal: (e.fact.type, str(e.statement.happened)) for e in case.said("deal-reported")}
        assert deals["n-plus-venture-2010-05-17"] == ("series-unknown", "2010-05-17")
        assert deals["quiet-acquired-2013-01-01"] == ("acquisition", "2013")
        assert any("another round of this type" in note.reason for note in case.flagged)

    def test_companies(self, case: Case) -> None:
        """Names are kept as they stand, also one that a spreadsheet has spoilt; no day is made up."""
        self.take(case)
        names = {e.fact.entity: e.fact.name for e in case.said("entity-named")}
        assert (names["halm"], names["n-plus"]) == ("Halm™", "#NAME?")
        assert [str(e.statement.happened) for e in case.said("company-founded")] == ["2006"]
        assert [e.fact.company for e in case.said("company-wound-up")] == [("n-plus",)]

    def test_rejects(self, case: Case) -> None:
        """A total that a spreadsheet took for a day rejects its profile; empty rows are no records."""
        done = self.take(case)
        (note,) = case.rejected
        assert (note.cells["name"], note.line) == ("Spoilt", 4)
        assert "5/18/27" in note.reason
        assert (done.records, done.reports) == (5, 5)

    def test_known_from_the_export_on(self, case: Case) -> None:
        """What the export tells was known by its month, and not on the day that it tells of."""
        self.take(case)
        assert case.tracker.company("halm", as_of="2013-09-30").empty
        assert len(case.tracker.company("halm", as_of="2013-10-31").deals) == 3


NIGERIA = """\
Company,Round_Type,Amount_USD,Date,Investors,Source_URLs,Notes
Halm (Stilt),Series C (first close),110000000,2024-10,Birch Capital; others (press),https://www.wire.example/a,
Halm (Stilt),Series C,200000000,2025-10,Birch Capital (press),https://wire.example/b; https://halm.example,
Reed,Pre-Series A,15000000,2022-08,,https://wire.example/c,$5M equity + $10M debt per Wire.
Quill,Acquisition,,2020-10,Halm (acquirer); Elm (historical),https://wire.example/d,
Brook,Secondary / Visa stake,200000000,2019-11,Elm,,
Fen,Growth / raise talks (2025 press),40000000,,,,
"""


@mapped("nigeria")
class TestNigeria:
    """A compilation of rounds with the addresses of the press."""

    def test_a_first_close_inside_the_whole(self, case: Case) -> None:
        """Both are one deal, of which the later sum includes the earlier one."""
        case.take(rounds__csv=NIGERIA)
        assert [each for each in case.sums() if each[0] == "halm-series-c"] == [
            ("halm-series-c", "round", "110m USD", "2024-10"),
            ("halm-series-c", "round", "200m USD", "2025-10"),
        ]
        (status,) = case.said("status-reported")
        assert (status.fact.status, status.fact.close) == ("partially-closed", "first")

    def test_names(self, case: Case) -> None:
        """A name in brackets is a former one; brackets of the compiler are no part of an investor's name."""
        case.take(rounds__csv=NIGERIA)
        former = [(e.fact.entity, e.fact.name) for e in case.said("entity-named") if e.fact.type == "former"]
        assert set(former) == {("halm", "Stilt")}
        assert {e.fact.by for e in case.said("round-joined")} == {("birch-capital",)}
        assert [(e.fact.party, e.fact.role) for e in case.said("party-named")] == [(("halm",), "buyer")]

    def test_debt_is_no_equity(self, case: Case) -> None:
        """What the note calls debt is stated beside the sum, in its form."""
        case.take(rounds__csv=NIGERIA)
        debt = [(e.fact.deal, str(e.fact.amount)) for e in case.said("amount-reported") if e.fact.form]
        assert debt == [("reed-pre-series-a", "10m USD")]

    def test_what_is_no_money_raised(self, case: Case) -> None:
        """A stake bought from others has a price, a sum from talks is hedged, a missing date is flagged."""
        case.take(rounds__csv=NIGERIA)
        said = {e.fact.deal: e for e in case.said("amount-reported")}
        assert said["brook-secondary-visa-stake"].fact.basis == "price"
        assert said["fen-growth-raise-talks"].statement.certainty == "hedged"
        assert "The row has no date." in [note.reason for note in case.flagged]

    def test_where_it_comes_from(self, case: Case) -> None:
        """One source is the voice; which of several says what is not told, so that none is."""
        case.take(rounds__csv=NIGERIA)
        voices = {(e.report, e.statement.attribution) for e in case.said("deal-reported")}
        assert (
            "nigeria-halm-stilt-series-c-first-close-2024-10-110000000",
            ("outlet:wire.example",),
        ) in voices
        assert ("nigeria-halm-stilt-series-c-2025-10-200000000", ("aggregator",)) in voices


def filing(signed: str, **said: str) -> str:
    """A filing in the elements of Form D; what is not given is left out or as usual."""
    amended = said.get("amends", "")
    first_sale = said.get("first_sale", "<value>2024-12-11</value>")
    previous = f"<previousAccessionNumber>{amended}</previousAccessionNumber>" if amended else ""
    return f"""
<?xml version="1.0"?>
<edgarSubmission>
  <submissionType>{"D/A" if amended else "D"}</submissionType>
  <primaryIssuer><cik>0000000042</cik><entityName>Halm, Inc.</entityName>
    <issuerPreviousNameList><previousName>Stilt LLC</previousName></issuerPreviousNameList>
    <yearOfInc><withinFiveYears>true</withinFiveYears><value>2020</value></yearOfInc>
  </primaryIssuer>
  <relatedPersonsList>
    <relatedPersonInfo>
      <relatedPersonName><firstName>Ada</firstName><lastName>Quill</lastName></relatedPersonName>
      <relatedPersonRelationshipList>
        <relationship>Executive Officer</relationship><relationship>Director</relationship>
      </relatedPersonRelationshipList>
    </relatedPersonInfo>
    <relatedPersonInfo>
      <relatedPersonName><firstName>N/A</firstName><lastName>Halm GP, LLC</lastName></relatedPersonName>
      <relatedPersonRelationshipList><relationship>Promoter</relationship></relatedPersonRelationshipList>
    </relatedPersonInfo>
  </relatedPersonsList>
  <offeringData>
    <issuerSize><revenueRange>{said.get("revenue", "Decline to Disclose")}</revenueRange></issuerSize>
    <typeOfFiling><newOrAmendment>{previous}</newOrAmendment>
      <dateOfFirstSale>{first_sale}</dateOfFirstSale></typeOfFiling>
    <typesOfSecuritiesOffered><isDebtType>true</isDebtType></typesOfSecuritiesOffered>
    <offeringSalesAmounts><totalOfferingAmount>{said.get("offered", "Indefinite")}</totalOfferingAmount>
      <totalAmountSold>{said.get("sold", "0")}</totalAmountSold>
      <clarificationOfResponse>{said.get("words", "")}</clarificationOfResponse></offeringSalesAmounts>
    <signatureBlock><signature><signatureDate>{signed}</signatureDate></signature></signatureBlock>
  </offeringData>
</edgarSubmission>
"""


FIRST = "0000000042-25-000001"


@mapped("form-d")
class TestFormD:
    """Filings of the SEC."""

    def test_an_amendment_is_a_newer_claim(self, case: Case) -> None:
        """It is about the same deal; the earlier day shows what was filed then, and nothing is corrected."""
        case.take(
            d_0000000042_25_000001__xml=filing("2025-01-31"),
            d_0000000042_25_000002__xml=filing("2025-02-03", amends=FIRST, offered="900000", sold="500000"),
        )
        deal = f"form-d-{FIRST}"
        assert case.sums() == [
            (deal, "target", "indefinite", "2025-01-31"),
            (deal, "to-date", "0 USD", "2025-01-31"),
            (deal, "target", "900,000 USD", "2025-02-03"),
            (deal, "to-date", "500,000 USD", "2025-02-03"),
        ]
        assert case.said("fact-corrected") == []
        assert [e.fact.report for e in case.said("report-revised")] == [f"sec-{FIRST}"]
        assert case.tracker.conflicts("cik-0000000042", as_of="2025-03-01") == ()

    @pytest.mark.parametrize(
        ("words", "said"),
        [("", "says not that it was wrong"), ("To correct an error in the sum.", "says that it corrects")],
    )
    def test_a_correction_only_where_the_filing_says_so(self, case: Case, words: str, said: str) -> None:
        """No field tells; where the words beside the sums do, the filing is handed to a reader."""
        case.take(d_0000000042_25_000002__xml=filing("2025-02-03", amends=FIRST, words=words))
        remarks = [note.reason for note in case.flagged if "amends" in note.reason]
        assert len(remarks) == 1
        assert said in remarks[0]
        assert case.said("fact-corrected") == []

    def test_two_filings_of_one_day_conflict(self, case: Case) -> None:
        """Nothing tells which of them holds."""
        case.take(
            d_0000000042_25_000002__xml=filing("2025-02-03", amends=FIRST, sold="500000"),
            d_0000000042_25_000003__xml=filing("2025-02-03", amends=FIRST, sold="800000"),
        )
        (conflict,) = case.tracker.conflicts("cik-0000000042", as_of="2025-03-01")
        assert "to-date" in conflict.path

    def test_what_has_yet_to_occur(self, case: Case) -> None:
        """No sale yet: the deal is planned, and has no day."""
        case.take(
            d_0000000042_25_000001__xml=filing("2025-01-31", first_sale="<yetToOccur>true</yetToOccur>")
        )
        (deal,) = case.said("deal-reported")
        assert (deal.statement.reality, deal.statement.happened) == ("planned", None)

    def test_people_and_organisations(self, case: Case) -> None:
        """An organisation that stands among the persons is none; a former name is one."""
        case.take(d_0000000042_25_000001__xml=filing("2025-01-31"))
        roles = {(e.fact.person, e.fact.role) for e in case.said("role-held")}
        ada = ("ada-quill-0000000042",)
        assert roles == {(ada, "executive-officer"), (ada, "director")}
        kinds = {e.fact.slug: e.fact.type for e in case.said("entity-declared")}
        assert kinds["halm-gp-llc"] == "company"
        names = {(e.fact.name, e.fact.type) for e in case.said("entity-named")}
        assert ("Stilt LLC", "former") in names

    def test_a_file_without_a_number(self, case: Case) -> None:
        """Which filing it is can't be told, so that it is rejected."""
        case.take(primary_doc__xml=filing("2025-01-31"))
        assert "needs 'id'" in case.rejected[0].reason

    @pytest.mark.parametrize(
        ("words", "read"),
        [
            ("$1,000,001 - $5,000,000", "1,000,001–5m USD"),
            ("Decline to Disclose", "undisclosed"),
            ("No Revenues", "0 USD"),
        ],
    )
    def test_revenue(self, case: Case, words: str, read: str) -> None:
        """A range is kept as one; declining is undisclosed, and none is nothing."""
        case.take(d_0000000042_25_000001__xml=filing("2025-01-31", revenue=words))
        assert [str(e.fact.amount) for e in case.said("metric-reported")] == [read]

    def test_revenue_that_does_not_apply(self, case: Case) -> None:
        """Then nothing is said of it."""
        case.take(d_0000000042_25_000001__xml=filing("2025-01-31", revenue="Not Applicable"))
        assert case.said("metric-reported") == []

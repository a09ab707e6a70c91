"""The pages that people look at: what stands on them, and that it can be read."""

import re
from pathlib import Path

import pytest

from dealtracker.projections.path import figures
from dealtracker.projections.sentence import text
from dealtracker.tracker import Tracker
from tests.cli.conftest import Run


def squeezed(page: str) -> str:
    """A page as one line of words, so that line breaks don't matter."""
    return " ".join(page.split())


def block(page: str, heading: str) -> str:
    """The part of a page below a heading."""
    found = re.search(rf"(?ms)^{re.escape(heading)}\n(.*?)(?=^\S|\Z)", page)
    assert found, page
    return found[1]


def test_head_of_a_page(filled: Path, run: Run) -> None:
    """A page begins with the name and the slug, then the resolved view with the position of the log."""
    lines = run("show 'Moonshot AI' --as-of 2024-03 --on 2024-03-06").stdout.splitlines()
    assert lines[:2] == ["Moonshot AI  moonshot-ai", "as of 2024-03-31 · on 2024-03-06 · log at position 581"]


def test_nothing_known_yet(filled: Path, run: Run) -> None:
    """Of a known company of which nothing was reported yet, that is the answer, and no error."""
    page = run("show 'Moonshot AI' --as-of 2024-02-18").stdout
    assert page.splitlines()[-1] == "Nothing was reported about Moonshot AI by 2024-02-18."


def test_nothing_known_yet_but_perhaps(filled: Path, run: Run) -> None:
    """Where an undated report may have been out already, the empty answer warns of it."""
    page = squeezed(run("show minimax --as-of 2024-02-27").stdout)
    assert "Nothing was reported about MiniMax by 2024-02-27." in page
    baichuan = squeezed(run("show baichuan --as-of 2024-02-27").stdout)
    assert "'bloomberg-rewrite-2024-02' may have been out already" in baichuan


def test_figure_with_its_evidence(filled: Path, run: Run) -> None:
    """A figure stands with its value, source, day, age, origins, and an id to ask further."""
    page = block(run("show 'Moonshot AI' --as-of 2024-03-06").stdout, "Valuation")
    assert re.match(r" +valued at +about 2.5bn USD +bloomberg-rewrite-2024-02 +7c0712ad\n", page)
    told = ("2024-03-05, 1 day old", "1 origin, 2 reports", "also said 2.5bn USD", "2024-02-28, 7 days old")
    places = [page.index(each) for each in told]
    assert places == sorted(places)
    assert "says" in run("why 7c0712ad").stdout


def test_disputes_are_marked_by_a_sign_and_a_word(filled: Path, run: Run) -> None:
    """A disputed figure has a sign and a word beside it, and what stands against it below."""
    deal = block(
        run("show 'Moonshot AI' --as-of 2024-06-30").stdout, "Moonshot AI round of 2024  (moonshot-2024)"
    )
    assert re.search(r"800m USD \(of Alibaba\) ≠ disputed", squeezed(deal))
    assert "≠ against 1bn USD" in squeezed(deal)
    assert "round in all 1bn USD" in squeezed(deal)


def test_unsure_offices_are_marked(filled: Path, run: Run) -> None:
    """Who only may have been in office is marked so; who was not yet is not named."""
    people = squeezed(block(run("show alibaba --as-of 2024-03-06 --on 2023-08-15").stdout, "People"))
    assert "? perhaps Joseph Tsai" in people
    assert "Eddie Wu" not in people


def test_plans_are_marked(filled: Path, run: Run) -> None:
    """What is planned, committed or under way has its mark."""
    page = squeezed(run("show minimax --as-of 2024-03-06").stdout)
    assert re.search(r"HongShan (?:\S+ )*→ committed", page)
    assert re.search(r"at least 600m USD (?:\S+ )*… in progress", page)


def test_views_on_request(filled: Path, run: Run) -> None:
    """Opinions are counted, and shown on request."""
    line = "show 'Moonshot AI' --as-of 2024-03-06"
    assert "16 views of reports; --views shows them." in run(line).stdout
    assert "No round was larger." in run(f"{line} --views").stdout


@pytest.mark.parametrize("width", [80, 100, 120])
def test_no_word_is_lost(width: int, filled: Path, run: Run) -> None:
    """At any width every value and every source is on the page, no line is too long, no word cut off."""
    page = run("show 'Moonshot AI' --as-of 2024-06-30 --views", COLUMNS=str(width)).stdout
    assert max(len(line) for line in page.splitlines()) <= width
    assert "…\n" not in page.replace("… in progress", "")
    words = set(page.split())
    with Tracker.open("deals.db") as tracker:
        state = tracker.company("moonshot-ai", as_of="2024-06-30")
    for path, figure in figures(state):
        said = text(figure.value, lambda slug: state.labels.get(slug, slug))
        assert path.startswith(("names", "valuation-steps", "relations")) or set(said.split()) <= words, path


def test_page_is_the_same_wherever_it_is_piped(filled: Path, run: Run) -> None:
    """What is piped is a hundred letters wide, without colour and without white space at line ends."""
    page = run("show 'Moonshot AI'").stdout
    assert page == run("show 'Moonshot AI'", COLUMNS="100").stdout
    assert "\x1b" not in page
    assert not re.search(r"[ \t]$", page, re.MULTILINE)


def test_page_of_a_product(filled: Path, run: Run) -> None:
    """A product is found by a misspelt name, and shown under its own, with all names."""
    page = run("show Kiwi --as-of 2024-06-30").stdout
    assert page.startswith("Kimi  kimi  product\n")
    assert "misspelling      Kiwi" in page
    assert "launched         November 2023" in page


def test_page_of_a_deal_and_a_person(filled: Path, run: Run) -> None:
    """A deal has its sums and sides, a person all that is stated with them."""
    deal = run("show moonshot-2024 --as-of 2024-06-30").stdout
    assert "800m USD (of Alibaba) ≠ disputed" in squeezed(block(deal, "Deal of Moonshot AI"))
    person = run("show 'Eddie Wu' --as-of 2024-03-06").stdout
    assert re.search(r"September 2023 +Eddie Wu became chief-executive", person)


def test_entity_of_which_nothing_was_known(filled: Path, run: Run) -> None:
    """A person of whom nothing was reported yet is an empty answer as well."""
    said = run("show 'Eddie Wu' --as-of 2024-02-18 -q").stdout
    assert said == "Nothing was reported about Eddie Wu by 2024-02-18.\n"

"""The machine form is a contract: its keys, its shapes, and one whole answer kept as a file."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from dealtracker.events.edtf import Edtf
from dealtracker.events.kinds import (
    AmountReported,
    CommentDeclined,
    DealReported,
    EntityNamed,
    RoleHeld,
    RoundJoined,
    RoundLed,
    StakeHeld,
    StatusReported,
    ValuationReported,
)
from dealtracker.events.party import Unnamed
from dealtracker.events.quantity import Quantity
from dealtracker.projections import machine
from dealtracker.projections.agreement import Agreement
from dealtracker.projections.view import View

from .case import ACME, DEAL, declared, news, say, state, usd

GOLDEN = Path(__file__).with_name("acme.json")

EVENTS = [
    *declared(ACME, "bolt"),
    *news(
        "2024-03-05",
        EntityNamed(entity=ACME, name="Acme"),
        DealReported(deal=DEAL, company=ACME, type="series-a"),
        say(
            AmountReported(deal=DEAL, amount=usd("about 10m"), basis="round"),
            para=1,
            attribution="people-familiar",
        ),
        say(StatusReported(deal=DEAL, status="announced"), happened="2024-03"),
        RoundLed(deal=DEAL, by="bolt"),
        RoundJoined(deal=DEAL, by=Unnamed(unnamed="two others", count=2)),
        say(ValuationReported(company=ACME, amount="undisclosed", deal=DEAL), certainty="hedged"),
        StakeHeld(holder="bolt", company=ACME, quantity="about 10 %"),
        RoleHeld(person="ann", company=ACME, role="chief-executive"),
        CommentDeclined(speaker=ACME, about=DEAL),
    ),
    *news(
        "2024-03-07",
        AmountReported(deal=DEAL, amount=usd("12m"), basis="round"),
        outlet="paper",
        kind="aggregator",
    ),
]


def answer() -> dict[str, Any]:
    return machine.company(state(EVENTS, "2024-03-31", "2024-03-20"))


def test_the_answer_kept_as_a_file() -> None:
    """The machine form of a small company is what it always was: to change it is to change the contract."""
    assert answer() == json.loads(GOLDEN.read_text(encoding="utf-8"))


def test_the_parts_of_an_answer() -> None:
    """A company has its slug and name, the view, and every part that is promised, in that order."""
    promised = [
        "company", "view", "names", "founded", "status", "deals", "valuations", "holdings", "portfolio",
        "people",
        "products", "metrics", "relations", "authority", "comments", "assessments", "warnings",
    ]  # fmt: skip
    said = answer()
    assert [key for key in said if key in promised] == promised
    assert said["company"] == {"slug": ACME, "name": "Acme"}
    assert said["view"] == {
        "as_of": "2024-03-31",
        "on": "2024-03-20",
        "recorded_by": None,
        "position": None,
        "policy": "weighed",
    }


def test_the_shape_of_a_figure() -> None:
    """A figure has its value, its reasons, how well they agree, what else was said."""
    figure = answer()["deals"][0]["amounts"][0]["figure"]
    promised = {
        "value",
        "because",
        "happened",
        "known_since",
        "agreement",
        "origins",
        "others",
        "possibly",
        "rule",
    }
    assert promised <= set(figure)
    assert figure["value"] == {
        "bound": "about",
        "low": "10000000",
        "high": "10000000",
        "currency": "USD",
        "as_stated": "",
    }
    assert [each["value"]["low"] for each in figure["others"]] == ["12000000"]


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (
            usd("at least 600m"),
            {"bound": "at-least", "low": "600000000", "high": None, "currency": "USD", "as_stated": ""},
        ),
        (
            Quantity.parse("8.33 times"),
            {"bound": "exact", "low": "8.33", "high": "8.33", "unit": "times", "as_stated": ""},
        ),
        (Edtf.parse("2023-11~"), "2023-11~"),
        (date(2024, 3, 5), "2024-03-05"),
        (datetime(2024, 3, 5, 12, tzinfo=UTC), "2024-03-05T12:00:00+00:00"),
        (Agreement.SOLE, "sole"),
        (Unnamed(unnamed="co-investors"), {"unnamed": "co-investors", "count": None, "kind": "", "of": ""}),
        (("bolt", None, True, 3), ["bolt", None, True, 3]),
        (
            View.of("2024-02"),
            {
                "as_of": "2024-02-29",
                "on": "2024-02-29",
                "recorded_by": None,
                "position": None,
                "policy": "weighed",
            },
        ),
    ],
)
def test_plain_values(value: Any, plain: Any) -> None:
    """Money is decimal strings, null for an open end; a date its EDTF text; a party a slug or its wording."""
    assert machine.plain(value) == plain


def test_a_row_of_the_log() -> None:
    """A row has the event with its stamps, and beside the promised keys only what is not empty."""
    event = evolve(
        EVENTS[6], position=7, recorded=datetime(2024, 3, 8, tzinfo=UTC), recorder="ann", chain="ab"
    )
    row = machine.event(event)
    assert list(row) == [
        "position", "id", "kind", "fact", "report", "para", "happened", "attribution", "certainty", "reality",
        "recorded", "recorder", "chain",
    ]  # fmt: skip
    assert (row["position"], row["kind"], row["para"], row["attribution"]) == (
        7,
        "amount-reported",
        1,
        ["people-familiar"],
    )
    assert set(row["fact"]) == {"deal", "amount", "basis"}
    denied = evolve(event, statement=evolve(event.statement, negative=True, due=Edtf.parse("2024")))
    assert machine.event(denied) == {**row, "due": "2024", "negative": True}

"""The page of one piece of bookkeeping: what it says, and what it made of what was in force."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from rich.console import RenderableType

from .paper import SHORT, plain, sheet, short


def booked_page(data: Mapping[str, Any]) -> RenderableType:
    """The sentence; below it what was in force and what is, and where the bookkeeping stands."""
    table = sheet(SHORT, -1)
    plainly, _, _ = data["sentence"].partition("; now ") if data["about"] else (data["sentence"], "", "")
    table.add_row(short(data["id"]), plain(plainly))
    if data["before"] != data["after"]:
        for name, said in (("was", data["before"]), ("now", data["after"])):
            for each in said or ["nothing"]:
                table.add_row(plain(f"{name:>{SHORT}}", "dim"), plain(each))
    table.add_row("", plain(_standing(data), "dim"))
    return table


def _standing(data: Mapping[str, Any]) -> str:
    if not data["new"]:
        return f"known since position {data['position']}; nothing was changed"
    done = "would be recorded" if data["dry_run"] else f"recorded at position {data['position']}"
    return f"{done}, in {data['report']}"

"""The flags that commands share, each one declared here and nowhere else."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, time
from functools import wraps
from typing import Any, TypeVar

import click
from click.core import ParameterSource

from .example import Exampled, ParamType
from .failure import Misuse
from .setting import read_settings

_MOST = 10**18
POLICIES = ("weighed", "latest", "first", "most-origins")
OUTPUTS = ("table", "json", "jsonl", "csv", "markdown")
Command = TypeVar("Command", bound=Callable[..., Any])


class Day(ParamType):
    """A day; a month or a year means its last day."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a wrong use that names the text."""
        from ...events.error import DealsError
        from ...projections.view import day

        try:
            return day(value)
        except DealsError as error:
            raise misused(error, param, ctx) from None


class FirstDay(Day):
    """A day; a month or a year means its first day."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """The day, or a wrong use that names the text."""
        from ...events.error import DealsError
        from ...projections.view import first_day

        try:
            return first_day(value)
        except DealsError as error:
            raise misused(error, param, ctx) from None


class Moment(Day):
    """A position of the log, an instant, or the end of a day, in UTC."""

    name = "moment"

    def convert(  # type: ignore[override]  # a moment is no day
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> datetime | int:
        """The position or the instant, or a wrong use that names the text."""
        if isinstance(value, (datetime, int)):
            return value
        if re.fullmatch(r"\d{1,18}", value):
            return int(value)
        if re.match(r"\d{4}-\d\d-\d\d[T ]", value):
            try:
                moment = datetime.fromisoformat(value)
            except ValueError:
                self.fail(f"{value!r} is no instant; write for example 2024-03-06T12:00:00Z.", param, ctx)
            return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return datetime.combine(super().convert(value, param, ctx), time.max, UTC)


class Count(click.IntRange):
    """A whole number from 0 on, and none that no log could hold."""

    def __init__(self) -> None:
        super().__init__(min=0)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """The number, or a wrong use that names the text."""
        number = super().convert(value, param, ctx)
        if number >= _MOST:
            self.fail(f"{value!r} is more than there can be.", param, ctx)
        return number


def misused(error: Any, param: click.Parameter | None, ctx: click.Context | None) -> Misuse:
    """A value that can't be read, as a wrong use of its flag or its place."""
    named = param.opts[-1] if isinstance(param, click.Option) else param.human_readable_name if param else ""
    return Misuse(f"{named}: {error.what}", error.remedy, param=param, ctx=ctx)


def _flag(*names: str, **extra: Any) -> Callable[[Command], Command]:
    """A shared flag, with the variable that sets it."""
    name = max(names, key=len).lstrip("-").upper().replace("-", "_")
    return click.option(*names, envvar=f"DEALS_{name}", **extra)


LOG = _flag("--log", metavar="PATH|URL", default="deals.db", show_default=True, help="The log.")
AS_OF = _flag(
    "--as-of", type=Day(), metavar="DAY", help="Only what had been reported by then. [default: today]"
)
ON = _flag(
    "--on", type=Day(), metavar="DAY", help="As things stood in the world on that day. [default: --as-of]"
)
RECORDED_BY = _flag(
    "--recorded-by",
    type=Moment(),
    metavar="MOMENT",
    help="Only what the log held by then: a position, an instant or a day (UTC).",
)
POLICY = _flag(
    "--policy",
    type=click.Choice(POLICIES),
    default="weighed",
    show_default=True,
    help="Which of several stated values is chosen.",
)
OUTPUT = _flag(
    *("-o", "--output"),
    type=click.Choice(OUTPUTS),
    default="table",
    show_default=True,
    help="The form of the answer.",
)
COLOR = _flag(
    *("--color",),
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="When to use colour.",
)
QUIET = _flag("-q", "--quiet", is_flag=True, help="Say nothing but what was asked for.")
VERBOSE = _flag("-v", "--verbose", is_flag=True, help="Tell where each setting comes from.")
DRY_RUN = _flag("-n", "--dry-run", is_flag=True, help="Show what would be done, and write nothing.")
RECORDER = _flag("--recorder", metavar="NAME", default="", help="Who records. [default: the user's name]")

ASKING = (AS_OF, ON, RECORDED_BY, POLICY, LOG, OUTPUT, COLOR, QUIET, VERBOSE)
SPANNING = (ON, RECORDED_BY, POLICY, LOG, OUTPUT, COLOR, QUIET, VERBOSE)
LOOKING = (LOG, OUTPUT, COLOR, QUIET, VERBOSE)
WRITING = (DRY_RUN, RECORDER, LOG, OUTPUT, COLOR, QUIET, VERBOSE)
_SHARED = ("log", "as_of", "on", "recorded_by", "policy", "output", "color", "quiet", "dry_run", "recorder")


class Settled(Exampled):
    """A command whose shared flags can be set by files too."""

    def make_context(
        self, info_name: str | None, args: list[str], parent: click.Context | None = None, **extra: Any
    ) -> click.Context:
        """The context, with what the files say."""
        helped = extra.get("resilient_parsing") or {"-h", "--help"} & set(args)
        if not helped:
            settings = read_settings()
            extra |= {"default_map": settings.values}
            if parent is not None:
                parent.meta["dealtracker.settings"] = settings
        return super().make_context(info_name, args, parent, **extra)


def sharing(flags: tuple[Callable[[Any], Any], ...]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Give a command shared flags; it gets them as a `Session`, before its own arguments."""

    def decorate(command: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(command)
        def run(**given: Any) -> Any:
            from .session import Session

            ctx = click.get_current_context()
            shared = {name: given.pop(name) for name in _SHARED if name in given}
            if given.pop("verbose"):
                _tell_settings(ctx)
            shared["color"] = colored(shared["color"])
            on_line = ctx.get_parameter_source("log") is ParameterSource.COMMANDLINE
            return command(Session(given=on_line, **shared), **given)

        decorated = run
        for flag in reversed(flags):
            decorated = flag(decorated)
        return decorated

    return decorate


asking = sharing(ASKING)
spanning = sharing(SPANNING)
looking = sharing(LOOKING)
writing = sharing(WRITING)


def colored(wish: str) -> bool:
    """Whether to use colour on stdout: the flag, then NO_COLOR, then FORCE_COLOR, then the terminal."""
    if wish != "auto":
        return wish == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"


def _tell_settings(ctx: click.Context) -> None:
    """Say where each shared flag comes from, on stderr."""
    from ...events.visible import visible
    from .session import address

    for param in ctx.command.params:
        if param.name in _SHARED:
            value = ctx.params[param.name]
            shown = "" if value is None else f" {address(str(value)) if param.name == 'log' else value}"
            click.echo(visible(f"{param.opts[-1]}{shown}: {_source(ctx, param)}"), err=True)


def _source(ctx: click.Context, param: click.Parameter) -> str:
    source = ctx.get_parameter_source(str(param.name))
    if source is ParameterSource.ENVIRONMENT:
        return f"from {param.envvar}"
    if source is ParameterSource.DEFAULT_MAP:
        return f"from {ctx.meta['dealtracker.settings'].files[param.name]}"
    return "from the command line" if source is ParameterSource.COMMANDLINE else "by default"


def for_every(default: str, help: str) -> Callable[[Command], Command]:  # noqa: A002  # click's own word
    """How often something is told: on the last day of each."""
    kinds = click.Choice(("day", "week", "month", "quarter", "year"))
    return click.option("--every", type=kinds, default=default, show_default=True, help=help)

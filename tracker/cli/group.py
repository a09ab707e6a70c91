"""The group `deals` itself: the table of its commands, and what holds for all of them."""

from __future__ import annotations

import sys
from typing import Any

import click

from .failure import Misuse, exit_code, telling_when_reader_goes
from .lazy import Lazy, LazyGroup

TABLE = {
    "What goes in": {
        "init": Lazy("init:init", "Make a log, or tell that it is there."),
        "record": Lazy("record:record", "Record one fact that a report states."),
        "import": Lazy("import_:import_", "Record report files, all that is in them or nothing."),
    },
    "What was wrong": {
        "correct": Lazy("correct:correct", "Put the right statement in the place of a wrong one."),
        "retract": Lazy("retract:retract", "Take an event out of account."),
        "dispute": Lazy("dispute:dispute", "Put doubt about an event on record."),
        "merge": Lazy("merge:merge", "Let one slug stand for two: A is given up, B stays."),
        "distinct": Lazy("distinct:distinct", "Put on record that two slugs are two things."),
        "redact": Lazy("redact:redact", "Take the words of an event out of the log, for good."),
    },
    "What can be asked": {
        "show": Lazy("show:show", "Show what was known of a company, a person, a product or a deal."),
        "list": Lazy("list_:list_", "List the companies of which something was known."),
        "timeline": Lazy("timeline:timeline", "Tell what happened to a company, in order."),
        "backtest": Lazy(
            "backtest:backtest", "Tell what was known of all companies at the end of each month."
        ),
        "history": Lazy("history:history", "Tell how a figure came to be what it is."),
        "diff": Lazy("diff:diff", "Tell what is different about a company between two days."),
        "news": Lazy("news:news", "Tell what was learned of all companies since a day."),
        "stale": Lazy("stale:stale", "List what was told once, and of which no word has come for long."),
        "conflicts": Lazy("conflicts:conflicts", "List the open disputes, with their sides."),
        "why": Lazy("why:why", "Show what a figure or an event rests on."),
        "portfolio": Lazy("portfolio:portfolio", "Show what an investor holds, led and joined."),
        "compare": Lazy("compare:compare", "Say which of two companies is worth more, if that can be said."),
        "candidates": Lazy("candidates:candidates", "List what may be one thing under two slugs."),
        "log": Lazy("log:log", "Print the log, event by event."),
    },
    "The log as a whole": {
        "check": Lazy("check:check", "List what is odd, though storable."),
        "verify": Lazy("verify:verify", "Check that the log is whole and unchanged."),
        "head": Lazy("head:head", "Print the end of the log."),
        "export": Lazy("export:export", "Write all of the log into a new file, or as columns into a folder."),
        "backup": Lazy("backup:backup", "Keep the log as it is now in a new file."),
        "copy": Lazy("copy:copy", "Copy a log to another place."),
        "rebuild": Lazy("rebuild:rebuild", "Make the read model anew, by which lists are answered."),
        "upgrade": Lazy("upgrade:upgrade", "Bring the layout of an old log up."),
    },
    "Round about": {
        "demo": Lazy("demo:demo", "Show in one screen what this is good for, on five real reports."),
        "schema": Lazy("schema:schema", "Print the JSON Schema of report files."),
        "completion": Lazy("completion:completion", "Print the script that completes commands in a shell."),
    },
}

EXAMPLES = (
    "deals demo                                       # five real reports in one screen",
    "deals import reports/*.yaml                      # record what reports state",
    'deals show "Moonshot AI" --as-of 2024-03-06      # what was known on that day',
    'deals why "Moonshot AI" valuation                # what a figure rests on',
    "deals list --as-of 2024-02 -o csv > known.csv    # for other programs",
)
HELP = """What was known about a private company on a day, who said so, and how sure may we be?

Every question takes --as-of (what had been reported by that day), --on (as things stood in the world
on that day), --recorded-by (what the log held by then) and --policy (which of several stated values
is chosen). Each flag can be set by a variable (DEALS_LOG, DEALS_AS_OF, ...) or in a file deals.toml
here or above; `-v` tells which one counted.
"""


class Deals(LazyGroup):
    """The command line as a whole."""

    def main(  # type: ignore[override]  # click tells its standalone mode apart by overloads
        self, args: Any = None, prog_name: str | None = "deals", **extra: Any
    ) -> Any:
        """Run it; in the usual standalone mode the process ends with the exit code."""
        if not extra.pop("standalone_mode", True):
            return super().main(args, prog_name, standalone_mode=False, **extra)
        sys.exit(exit_code(lambda: self._run(args, prog_name, extra)))

    def make_context(self, *args: Any, **extra: Any) -> click.Context:
        """The context; printing help may find that its reader has gone."""
        with telling_when_reader_goes():
            return super().make_context(*args, **extra)

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command that is asked for, up to the last that it prints."""
        with telling_when_reader_goes():
            done = super().invoke(ctx)
            sys.stdout.flush()
            return done

    def _run(self, args: Any, prog_name: str | None, extra: dict[str, Any]) -> Any:
        given = sys.argv[1:] if args is None else list(args)
        for each in given:
            if any("\ud800" <= character <= "\udfff" for character in each):
                raise Misuse(f"The argument {each!r} is not UTF-8.")
        return super().main(given, prog_name, standalone_mode=False, **extra)


def _print_version(ctx: click.Context, _param: click.Parameter, wanted: bool) -> None:
    if not wanted or ctx.resilient_parsing:
        return
    from importlib.metadata import version

    click.echo(f"dealtracker {version('dealtracker')}")
    ctx.exit()


@click.group(
    cls=Deals,
    table=TABLE,
    help=HELP,
    examples=EXAMPLES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    subcommand_metavar="COMMAND ...",
)
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_version,
    help="Print the version.",
)
def deals() -> None:
    """Stand before every command."""

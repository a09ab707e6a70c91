"""The one place where errors become messages and exit codes.

0 done, 1 could not, 2 wrong use, 130 interrupted. A message says what is wrong, what to do about it,
and a command that helps, one line each, on stderr. No stack trace, unless DEALS_DEBUG is set.
"""

from __future__ import annotations

import io
import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple

import click
from click.core import ParameterSource

DONE, COULD_NOT, MISUSED, INTERRUPTED = 0, 1, 2, 130

_NO_ARGUMENTS: type | tuple[()] = getattr(click.exceptions, "NoArgsIsHelpError", ())
"""What newer versions of click raise where only help was wanted."""


class Misuse(click.UsageError):
    """A wrong use of the command line, in three parts."""

    def __init__(
        self,
        what: str,
        remedy: str = "",
        *,
        param: click.Parameter | None = None,
        ctx: click.Context | None = None,
    ) -> None:
        super().__init__(what, ctx)
        self.remedy = remedy
        self.param = param


class ReaderGoneError(Exception):
    """The reader of a pipe has gone: it has enough, and nothing is wrong."""


@contextmanager
def telling_when_reader_goes() -> Iterator[None]:
    """Let a broken pipe pass through click, which would end the process at once."""
    try:
        yield
    except BrokenPipeError:
        raise ReaderGoneError from None


class Message(NamedTuple):
    """What is said of an error, and the exit code."""

    code: int
    what: str
    remedy: str = ""
    command: str = ""


def exit_code(run: Callable[[], Any]) -> int:
    """Run a command to its end, say what went wrong, and give its exit code."""
    _mend_stdout()
    try:
        with _ending_in_order():
            code = run()
            sys.stdout.flush()
    except (click.exceptions.Abort, KeyboardInterrupt):
        click.echo("Interrupted.", err=True)
        return INTERRUPTED
    except (ReaderGoneError, BrokenPipeError):
        _let_go_of_stdout()
        return DONE
    except Exception as error:  # noqa: BLE001  # the one place where every error ends
        return say(error)
    return code if isinstance(code, int) else DONE


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Let a request to end be the same as Ctrl-C: what was begun is cleared away, the terminal as it was."""
    usual = threading.current_thread() is threading.main_thread() and (
        signal.getsignal(signal.SIGTERM) is signal.SIG_DFL
    )
    if usual:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    finally:
        if usual:
            signal.signal(signal.SIGTERM, signal.SIG_DFL)


def say(error: Exception) -> int:
    """Say what an error means, and give its exit code."""
    from ...events.visible import said, visible_lines

    message = message_of(error)
    lines = [said(message.what), said(message.remedy), said(message.command)]
    if message.command:
        lines[-1] = f"  {lines[-1]}"
    if os.environ.get("DEALS_DEBUG"):
        lines.insert(0, visible_lines("".join(traceback.format_exception(error))).rstrip())
    if isinstance(error, OSError):
        _let_go_of_stdout()
    with suppress(OSError):
        for line in filter(None, lines):
            click.echo(line, err=True)
    return message.code


def message_of(error: Exception) -> Message:
    """What is said of an error."""
    from ...events.error import DealsError

    if isinstance(error, DealsError):
        return Message(COULD_NOT, error.what, error.remedy, error.command)
    if isinstance(error, click.UsageError):
        return _misuse(error)
    if isinstance(error, click.ClickException):
        return Message(COULD_NOT, error.format_message())
    if isinstance(error, OSError):
        place = f"{error.filename}: " if error.filename else ""
        return Message(COULD_NOT, f"{place}{error.strerror or error}.")
    return Message(
        COULD_NOT,
        f"This should not have happened: {type(error).__name__}: {error}",
        "Please report it with the command that you ran; DEALS_DEBUG=1 shows where it happened.",
    )


def _misuse(error: click.UsageError) -> Message:
    if isinstance(error, _NO_ARGUMENTS):
        return Message(MISUSED, error.format_message())
    what, remedy = _worded(error)
    remedy = " ".join(filter(None, (remedy, _origin(error))))
    path = error.ctx.command_path if error.ctx else "deals"
    return Message(MISUSED, what, remedy, f"{path} --help")


def _worded(error: click.UsageError) -> tuple[str, str]:
    """What is wrong and what to do about it, in our words where click has its own."""
    name = _name(getattr(error, "param", None))
    if isinstance(error, click.NoSuchOption):
        near = " or ".join(repr(each) for each in error.possibilities or ())
        return f"No option {error.option_name!r}.", f"Did you mean {near}?" if near else ""
    if isinstance(error, click.MissingParameter) and name:
        meaning = getattr(error.param, "help", None) or ""
        return f"{name} is missing.", f"Give it: {meaning[:1].lower()}{meaning[1:]}" if meaning else ""
    if isinstance(error, click.BadParameter) and name:
        return f"{name}: {error.message}", ""
    return error.format_message(), getattr(error, "remedy", "")


def _name(param: click.Parameter | None) -> str:
    """What a parameter is called on the command line."""
    if isinstance(param, click.Option):
        return max(param.opts, key=len)
    return (param.metavar or (param.name or "").upper()) if param else ""


def _origin(error: click.UsageError) -> str:
    """Where a bad value came from, if not from the command line."""
    param = getattr(error, "param", None)
    if error.ctx is None or param is None or param.name is None:
        return ""
    source = error.ctx.get_parameter_source(param.name)
    if source is ParameterSource.ENVIRONMENT:
        return f"It comes from the environment: {param.envvar}."
    if source is ParameterSource.DEFAULT_MAP:
        return f"It comes from {error.ctx.meta['dealtracker.settings'].files[param.name]}."
    return ""


def _mend_stdout() -> None:
    """Let what is printed on a closed stdout go nowhere, and say letters that it does not know in others."""
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w", encoding="utf-8")
    if isinstance(sys.stdout, io.TextIOWrapper) and sys.stdout.encoding.casefold() != "utf-8":
        sys.stdout.reconfigure(errors="backslashreplace")


def _let_go_of_stdout() -> None:
    """Nothing more can be written there; else Python would try once more when it ends."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

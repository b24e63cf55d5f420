"""Failures as one line on standard error each, and the exit codes that go with them."""

from __future__ import annotations

import contextlib
import os
import sys
import traceback
from collections.abc import Iterator
from typing import Any, NoReturn

import click

FINE, USAGE, SOME_FAILED, INTERRUPTED = 0, 2, 3, 130

NAME = "cijferspoor"
DEBUG_VARIABLE = "CIJFERSPOOR_DEBUG"


class OutputError(Exception):
    """The records cannot be written; the message says where and why."""


class Stopped(BaseException):
    """The process was told to end (SIGTERM, SIGHUP)."""

    def __init__(self, signal_number: int) -> None:
        super().__init__(signal_number)
        self.exit_code = 128 + signal_number


def complain(message: str, trace: str | None = None) -> None:
    """Print ``cijferspoor: message`` as one line on standard error, and the traceback when debugging."""
    line = " ".join("".join(c if c.isprintable() else " " for c in message).split())
    with contextlib.suppress(OSError, ValueError):  # nobody listens to standard error: nothing to tell
        click.echo(f"{NAME}: {line}", err=True)
        if trace and os.environ.get(DEBUG_VARIABLE):
            click.echo(trace, err=True)


def describe_internal(error: BaseException) -> str:
    """One line for an error that is our own mistake."""
    if isinstance(error, MemoryError):
        return "not enough memory; split the input or use fewer --jobs"
    detail = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return (
        f"internal error ({detail[:300]}); please report this with the input, "
        f"{DEBUG_VARIABLE}=1 shows where it happened"
    )


class OneLineGroup(click.Group):
    """A command group whose every failure is one line and an exit code, never a traceback."""

    def main(self, *args: Any, **extra: Any) -> NoReturn:
        """Run the command line and exit."""
        extra["standalone_mode"] = False
        with _reported():
            sys.exit(super().main(*args, **extra) or FINE)

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command. Here and not in ``main``, where click has its own ideas about Ctrl-C and pipes."""
        with _reported():
            return super().invoke(ctx)


@contextlib.contextmanager
def _reported() -> Iterator[None]:
    try:
        yield
    except click.ClickException as error:
        sys.exit(_usage(error))
    except (click.exceptions.Exit, SystemExit):
        raise
    except (KeyboardInterrupt, click.Abort):
        complain("interrupted")
        sys.exit(INTERRUPTED)
    except Stopped as stopped:
        complain("stopped")
        sys.exit(stopped.exit_code)
    except BrokenPipeError:
        # The reader (head, less) has seen enough: that is no failure.
        abandon_stdout()
        sys.exit(FINE)
    except OutputError as error:
        abandon_stdout()
        complain(str(error))
        sys.exit(SOME_FAILED)
    except OSError as error:
        abandon_stdout()
        complain(f"{error.filename or 'standard output'}: cannot be written or read ({error.strerror or error})")
        sys.exit(SOME_FAILED)
    except Exception as error:  # the last resort: a bug of ours must not end in a traceback
        abandon_stdout()
        complain(describe_internal(error), traceback.format_exc())
        sys.exit(SOME_FAILED)


def _usage(error: click.ClickException) -> int:
    if isinstance(error, getattr(click.exceptions, "NoArgsIsHelpError", ())):
        error.show()  # a bare command shows its help
        return error.exit_code
    command = error.ctx.command_path if isinstance(error, click.UsageError) and error.ctx else NAME
    complain(f"{error.format_message().rstrip('.')} (see {command} --help)")
    return error.exit_code


def abandon_stdout() -> None:
    """Point standard output at nothing, so that flushing it at exit cannot fail again."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())
        os.close(nothing)

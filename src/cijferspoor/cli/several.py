"""Options that take several values after one name: ``--against a b c``, which click itself does not offer."""

from __future__ import annotations

import click

_END = "--"


class Several(click.Option):
    """An option (``multiple=True``) that takes every word up to the next option, at least one."""


class SeveralCommand(click.Command):
    """A command that understands its ``Several`` options.

    ``--against a b`` is read as ``--against a --against b`` before click sees it. The words end at the next option
    or at ``--``; ``-`` alone (standard input) is a word. ``--against=a`` takes the one value, as argparse does.
    """

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Parse the command line.

        Raises:
            click.BadOptionUsage: an option that wants words got none.
        """
        names = {name for param in self.params if isinstance(param, Several) for name in param.opts}
        return super().parse_args(ctx, _spelled_out(args, names, ctx))


def _spelled_out(args: list[str], names: set[str], ctx: click.Context) -> list[str]:
    spelled: list[str] = []
    waiting = list(reversed(args))
    while waiting:
        word = waiting.pop()
        if word == _END:
            return [*spelled, word, *reversed(waiting)]
        if word not in names:
            spelled.append(word)
            continue
        if not waiting or _is_option(waiting[-1]):
            raise click.BadOptionUsage(word, f"Option {word!r} needs at least one value after it.", ctx)
        while waiting and not _is_option(waiting[-1]):
            # A value that is empty ("$UNSET") stays one, for the command to complain about.
            spelled += [word, waiting.pop()]
    return spelled


def _is_option(word: str) -> bool:
    return word.startswith("-") and word != "-"

"""Short ways to ask one figure of a text what it is linked to."""

from __future__ import annotations

from cijferspoor import Figure, extract_text


def figure_of(text: str, quote: str, published: str | None = None) -> Figure:
    """The last figure of a text whose quote reads ``quote``."""
    found = [figure for figure in extract_text(text, published=published).figures if figure.quote == quote]
    assert found, f"no figure {quote!r} in {text!r}"
    return found[-1]


def rules(figure: Figure, field: str) -> list[tuple[str, str]]:
    """Rule and words of each step of the explanation that fills ``field``."""
    return [(cue.rule, cue.text) for cue in figure.explanation or () if cue.field == field]


def the_rule(figure: Figure, field: str) -> str | None:
    """The one rule that filled ``field``, or None."""
    found = rules(figure, field)
    assert len(found) <= 1, found
    return found[0][0] if found else None

"""What a phrase says about time, before it is known when the article was written.

Parsers make these; ``resolve`` turns them into dates. ``side`` is -1 for the nearest past, 1 for the
nearest to come, 0 for whichever the sentence's tense asks for.
"""

from __future__ import annotations

from dataclasses import dataclass

from cijferspoor.records import DateRange


@dataclass(frozen=True, slots=True)
class Fixed:
    """Dates that need nothing else: a year, a decade, a century."""

    dates: DateRange


@dataclass(frozen=True, slots=True)
class InYear:
    """A part of a year, with the year when the text gives one.

    ``kind`` is ``month``, ``day``, ``quarter``, ``half``, ``season``, ``week``, ``holiday`` or ``school``;
    ``first`` and ``last`` number it: the month and the day, the quarter, a season's first month, the days
    from Easter.
    """

    kind: str
    first: int
    last: int = 0
    year: int | Expression | None = None
    side: int = 0


@dataclass(frozen=True, slots=True)
class Current:
    """The unit the article was published in, or one so many further: ``vorig jaar`` is year -1.

    ``nearest`` is for ``komend weekend``, the first that has not begun.
    """

    unit: str
    shift: int = 0
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class Rolling:
    """So many units up to (-1) or from (1) the publication: ``de afgelopen tien jaar``."""

    unit: str
    count: float
    direction: int
    more: tuple[tuple[str, int], ...] = ()
    """Smaller units after it: ``binnen 2 jaar en 3 maanden``."""


@dataclass(frozen=True, slots=True)
class Ago:
    """The unit so many back (-1) or on (1); ``least`` differs in ``twee tot drie jaar geleden``."""

    unit: str
    count: float
    direction: int
    least: float | None = None


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week, 0 is Monday; ``week`` counts ISO weeks from now when the text says so."""

    index: int
    side: int = 0
    week: int | None = None


@dataclass(frozen=True, slots=True)
class Same:
    """A stretch already named: ``dat jaar``, ``die periode``.

    ``year`` moves it there (``dezelfde periode van vorig jaar``). ``own`` may fall back on the publication's
    own unit where nothing was named.
    """

    unit: str
    year: int | Expression | None = None
    own: bool = False


@dataclass(frozen=True, slots=True)
class Offset:
    """So many units before (negative) or after what was named: ``een jaar eerder``."""

    unit: str
    count: float


@dataclass(frozen=True, slots=True)
class Beside:
    """The units that border on what was named: ``in de zes jaar ervoor``."""

    unit: str
    count: float
    direction: int


@dataclass(frozen=True, slots=True)
class Slice:
    """The first or last units of a whole: ``de eerste vier maanden van dit jaar``."""

    whole: Expression
    unit: str
    count: int
    from_end: bool = False


@dataclass(frozen=True, slots=True)
class Nth:
    """A weekday of a month or year by its rank, 0 for the last: ``de laatste zondag van oktober``."""

    whole: Expression
    index: int
    rank: int


@dataclass(frozen=True, slots=True)
class Around:
    """The unit a day lies in: ``de week van 12 juni``."""

    whole: Expression
    unit: str


@dataclass(frozen=True, slots=True)
class Rest:
    """A whole up to (-1) or from (1) the publication: ``eerder dit jaar``, ``later deze maand``."""

    whole: Expression
    direction: int


@dataclass(frozen=True, slots=True)
class Part:
    """The begin (-1), middle (0) or end (1) of a whole: as long as the whole, since no border is given.

    Only an open or closing end looks at which: ``tot eind 2020`` counts 2020 in.
    """

    whole: Expression
    place: int


@dataclass(frozen=True, slots=True)
class Between:
    """From the start of one to the end of another; ``until`` leaves a closing month or season out."""

    first: Expression
    last: Expression
    until: bool = False


@dataclass(frozen=True, slots=True)
class Open:
    """A stretch without one end. ``side``: ``from``, ``after``, ``before``, ``until`` or ``through``."""

    anchor: Expression
    side: str


Expression = (
    Fixed
    | InYear
    | Current
    | Rolling
    | Ago
    | Weekday
    | Same
    | Offset
    | Beside
    | Slice
    | Nth
    | Around
    | Rest
    | Part
    | Between
    | Open
)


def bare(expression: Expression) -> Expression:
    """The whole of a part: ``eind mei`` lends its year to a range as ``mei`` does."""
    return expression.whole if isinstance(expression, Part) else expression

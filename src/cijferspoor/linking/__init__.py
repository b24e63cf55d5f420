"""Links from each figure to what it counts, its age, period and source, by rules over the sentence."""

from cijferspoor.linking.figure import Link, LinkedFigure
from cijferspoor.linking.link import link_article

__all__ = ["Link", "LinkedFigure", "link_article"]

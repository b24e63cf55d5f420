"""Links from each figure to what it counts, its age, period and source, by rules over the sentence."""

from cijferspoor.linking.figure import Link, LinkedFigure
from cijferspoor.linking.link import link_article
from cijferspoor.linking.tables import TableFigures, link_tables, prose_sentences

__all__ = ["Link", "LinkedFigure", "TableFigures", "link_article", "link_tables", "prose_sentences"]

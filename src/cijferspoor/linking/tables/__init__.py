"""Tables: a number in a cell is a figure when its headers tell what it counts."""

from cijferspoor.linking.tables.link import TableFigures, link_tables, prose_sentences

__all__ = ["TableFigures", "link_tables", "prose_sentences"]

"""Writing records: JSON, JSON Lines, CSV and a table, streamed article by article."""

from cijferspoor.export.atomic import open_output
from cijferspoor.export.batch import ArticleRecords, select
from cijferspoor.export.columns import COLUMNS
from cijferspoor.export.plain import plain
from cijferspoor.export.schema import record_schema
from cijferspoor.export.sink import Sink
from cijferspoor.export.table import TableLook
from cijferspoor.export.text import ArticleText, TextWriter
from cijferspoor.export.writers import FORMATS, Format, Writer, make_writer

__all__ = [
    "COLUMNS",
    "FORMATS",
    "ArticleRecords",
    "ArticleText",
    "Format",
    "Sink",
    "TableLook",
    "TextWriter",
    "Writer",
    "make_writer",
    "open_output",
    "plain",
    "record_schema",
    "select",
]

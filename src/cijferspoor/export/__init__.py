"""Writing records in every format, streamed article by article."""

from cijferspoor.export.atomic import open_output
from cijferspoor.export.batch import ArticleRecords, select
from cijferspoor.export.columns import COLUMNS
from cijferspoor.export.csvfile import CSV_DIALECTS, CsvDialect
from cijferspoor.export.plain import plain
from cijferspoor.export.schema import record_schema
from cijferspoor.export.sink import Sink
from cijferspoor.export.table import TableLook
from cijferspoor.export.text import ArticleText, DocumentsWriter, TextWriter
from cijferspoor.export.writer import ExportError, Writer
from cijferspoor.export.writers import (
    BINARY_FORMATS,
    FILE_FORMATS,
    FORMATS,
    Format,
    make_writer,
)

__all__ = [
    "BINARY_FORMATS",
    "COLUMNS",
    "CSV_DIALECTS",
    "FILE_FORMATS",
    "FORMATS",
    "ArticleRecords",
    "ArticleText",
    "CsvDialect",
    "DocumentsWriter",
    "ExportError",
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

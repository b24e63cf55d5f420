"""cijferspoor: every figure in a Dutch article, with the trail back to the words that carry it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cijferspoor.checking.against import check_figures
    from cijferspoor.checking.consistency import find_inconsistencies
    from cijferspoor.checking.results import Check, Evidence, Finding
    from cijferspoor.lexicon import LexiconError, load_lexicon
    from cijferspoor.nlp.words import PipelineError
    from cijferspoor.pipeline import Extraction, extract, extract_article, extract_text
    from cijferspoor.reading.errors import ReadError
    from cijferspoor.reading.options import Columns, ReadOptions
    from cijferspoor.records.figure import ArticleInfo, Figure, Skipped

__version__ = "0.1.0"

__all__ = [
    "ArticleInfo", "Check", "Columns", "Evidence", "Extraction", "Figure", "Finding", "LexiconError", "PipelineError",
    "ReadError", "ReadOptions", "Skipped", "__version__", "check_figures", "extract", "extract_article", "extract_text",
    "find_inconsistencies", "load_lexicon",
]  # fmt: skip

_HOMES = {
    "Check": "cijferspoor.checking.results",
    "Evidence": "cijferspoor.checking.results",
    "Finding": "cijferspoor.checking.results",
    "check_figures": "cijferspoor.checking.against",
    "find_inconsistencies": "cijferspoor.checking.consistency",
    "Extraction": "cijferspoor.pipeline",
    "extract": "cijferspoor.pipeline",
    "extract_article": "cijferspoor.pipeline",
    "extract_text": "cijferspoor.pipeline",
    "ArticleInfo": "cijferspoor.records.figure",
    "Columns": "cijferspoor.reading.options",
    "ReadOptions": "cijferspoor.reading.options",
    "Figure": "cijferspoor.records.figure",
    "Skipped": "cijferspoor.records.figure",
    "LexiconError": "cijferspoor.lexicon",
    "load_lexicon": "cijferspoor.lexicon",
    "PipelineError": "cijferspoor.nlp.words",
    "ReadError": "cijferspoor.reading.errors",
}


def __getattr__(name: str) -> object:
    """Import the flow when it is first asked for, so that ``cijferspoor --version`` is quick."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)

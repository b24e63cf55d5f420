"""cijferspoor: every figure in a Dutch article, with the trail back to the words that carry it."""

from cijferspoor.pipeline import Extraction, extract, extract_article, extract_text
from cijferspoor.records.figure import Figure, Skipped

__version__ = "0.1.0"

__all__ = ["Extraction", "Figure", "Skipped", "__version__", "extract", "extract_article", "extract_text"]

"""Writing verdicts and findings in every format, article by article."""

from cijferspoor.checking.output.batch import ArticleChecks, ArticleFindings
from cijferspoor.checking.output.claimreview import Reviewer
from cijferspoor.checking.output.flat import CHECK_COLUMNS, FINDING_COLUMNS
from cijferspoor.checking.output.grid import CheckLook
from cijferspoor.checking.output.words import finding_tally, several, verdict_tally
from cijferspoor.checking.output.writers import Manner, make_check_writer, make_finding_writer

CHECK_FORMATS: tuple[str, ...] = ("table", "json", "jsonl", "csv", "html", "claimreview")
"""All formats; findings have no ClaimReview, for that reviews a claim against a source."""

__all__ = [
    "CHECK_COLUMNS",
    "CHECK_FORMATS",
    "FINDING_COLUMNS",
    "ArticleChecks",
    "ArticleFindings",
    "CheckLook",
    "Manner",
    "Reviewer",
    "finding_tally",
    "make_check_writer",
    "make_finding_writer",
    "several",
    "verdict_tally",
]

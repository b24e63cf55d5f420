"""Checking: do records that were made earlier still stand in the articles as they are now?"""

from cijferspoor.checking.claims import STATUSES, Claim, Status, Verdict, lost
from cijferspoor.checking.files import RecordsError
from cijferspoor.checking.ledger import Ledger
from cijferspoor.checking.load import load_claims
from cijferspoor.checking.table import render_verdicts
from cijferspoor.checking.verify import verify_article
from cijferspoor.checking.writers import VERDICT_COLUMNS, make_verdict_writer

__all__ = [
    "STATUSES",
    "VERDICT_COLUMNS",
    "Claim",
    "Ledger",
    "RecordsError",
    "Status",
    "Verdict",
    "load_claims",
    "lost",
    "make_verdict_writer",
    "render_verdicts",
    "verify_article",
]

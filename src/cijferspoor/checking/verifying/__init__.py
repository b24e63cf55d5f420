"""Verifying: do records that were made earlier still stand in the articles as they are now?"""

from cijferspoor.checking.stored import RecordsError
from cijferspoor.checking.verifying.claims import STATUSES, Claim, Status, Verdict, lost
from cijferspoor.checking.verifying.ledger import Ledger
from cijferspoor.checking.verifying.load import load_claims
from cijferspoor.checking.verifying.table import render_verdicts
from cijferspoor.checking.verifying.verify import verify_article
from cijferspoor.checking.verifying.writers import VERDICT_COLUMNS, make_verdict_writer

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

"""Claims and verdicts while a run is going on, outside memory: a corpus has millions."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from types import TracebackType

from cijferspoor.checking.verifying.claims import STATUSES, Claim, Verdict

_TABLES = """
CREATE TABLE documents (number INTEGER PRIMARY KEY, name BLOB UNIQUE, reason TEXT);
CREATE TABLE claims (number INTEGER PRIMARY KEY, document INTEGER, claim TEXT, status INTEGER, verdict TEXT);
"""


class Ledger:
    """Puts claims under their documents, in the order in which the documents first came; a context manager.

    A temporary database, which SQLite keeps in memory while it is small, moves to disk when it grows and removes
    when it is closed.
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)

    def __enter__(self) -> Ledger:
        self._database.executescript(_TABLES)
        self._database.execute("BEGIN")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._database.close()

    def add(self, claim: Claim) -> None:
        """Enter a claim."""
        name = _key(claim.document)
        self._database.execute("INSERT OR IGNORE INTO documents (name) VALUES (?)", [name])
        (document,) = self._database.execute("SELECT number FROM documents WHERE name = ?", [name]).fetchone()
        told = json.dumps(claim.model_dump(mode="json"))
        self._database.execute("INSERT INTO claims (document, claim) VALUES (?, ?)", [document, told])

    def indexed(self) -> None:
        """To be called once, after the last claim."""
        self._database.execute("CREATE INDEX claims_document ON claims (document)")

    def claims(self, document: str) -> dict[int, Claim]:
        """The claims about a document by their number, in order; none for a document that no record is of."""
        query = "SELECT claims.number, claim FROM claims JOIN documents ON documents.number = document WHERE name = ?"
        rows = self._database.execute(f"{query} ORDER BY claims.number", [_key(document)])
        return {number: Claim.model_validate(json.loads(told)) for number, told in rows}

    def decide(self, numbers: Sequence[int], verdicts: Sequence[Verdict]) -> None:
        """Keep a verdict on each claim; of two documents with one name the better verdict counts."""
        rows = [
            (STATUSES.index(verdict.status), json.dumps(verdict.model_dump(mode="json")), number)
            for number, verdict in zip(numbers, verdicts, strict=True)
        ]
        self._database.executemany(
            "UPDATE claims SET status = ?1, verdict = ?2 WHERE number = ?3 AND (status IS NULL OR status > ?1)", rows
        )

    def failed(self, document: str, reason: str) -> None:
        """Note why a document could not be read."""
        self._database.execute("UPDATE documents SET reason = ? WHERE name = ?", [_plain(reason), _key(document)])

    def outcomes(self) -> Iterator[tuple[str | None, list[tuple[Claim, Verdict | None]]]]:
        """For each document why it could not be read, if so, and its claims with their verdicts, if any."""
        documents = self._database.execute("SELECT number, reason FROM documents ORDER BY number")
        for number, reason in documents:
            query = "SELECT claim, verdict FROM claims WHERE document = ? ORDER BY number"
            yield (
                reason,
                [
                    (
                        Claim.model_validate(json.loads(claim)),
                        Verdict.model_validate(json.loads(verdict)) if verdict else None,
                    )
                    for claim, verdict in self._database.execute(query, [number])
                ],
            )


def _key(name: str) -> bytes:
    """Half a character, from a name that is not UTF-8, is no text to SQLite."""
    return name.encode("utf-8", "surrogatepass")


def _plain(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode("utf-8")

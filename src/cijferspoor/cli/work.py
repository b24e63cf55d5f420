"""What happens to one article, in this process or in a worker."""

from __future__ import annotations

import traceback
from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from cijferspoor.cli.failures import describe_internal
from cijferspoor.cli.order import Task
from cijferspoor.export import ArticleRecords, ArticleText, select
from cijferspoor.lexicon import Lexicon, default_lexicon, load_lexicon

if TYPE_CHECKING:
    from cijferspoor.pipeline import Extraction
    from cijferspoor.reading import Source


@dataclass(frozen=True, slots=True)
class Outcome:
    """An article's records or text, or why there are none.

    ``skipped`` counts all its skipped numerals, whether they were asked for or not. ``failure`` is one line
    that begins with the input's name; ``notes`` are remarks on an article that was read.
    """

    name: str
    written: ArticleRecords | ArticleText | None = None
    kinds: Counter[str] = field(default_factory=Counter)
    skipped: int = 0
    failure: str | None = None
    trace: str | None = None
    notes: tuple[str, ...] = ()


def work(source: Source, task: Task) -> Outcome:
    """Read one article and extract from it. Never raises an Exception: a failure is an outcome too."""
    from cijferspoor import pipeline, reading  # noqa: PLC0415 - the heavy part, loaded once it is needed

    name = source.document
    try:
        lexicon = _lexicon(task.lexicon)
        options = task.reading or reading.ReadOptions()
        article = reading.read(source, published=task.published, options=options, lexicon=lexicon)
        if task.as_text:
            text = ArticleText(article.id, article.text, article.sha256, article.info)
            return Outcome(name, text, notes=article.notes)
        return _records(pipeline.extract_article(article, lexicon=lexicon, pipeline=task.pipeline), task)
    except reading.ReadError as error:
        return Outcome(name, failure=str(error))
    except OSError as error:
        return Outcome(name, failure=f"{name}: cannot be read ({error.strerror or error})")
    except Exception as error:  # one bad article must not stop the others
        return Outcome(name, failure=f"{name}: {describe_internal(error)}", trace=traceback.format_exc())


def _records(extraction: Extraction, task: Task) -> Outcome:
    article = extraction.article
    skipped = extraction.skipped if task.skipped else ()
    records = select(extraction.figures, skipped, kinds=task.kinds, about=task.about)
    published = article.published.dates if article.published else None
    return Outcome(
        article.id,
        ArticleRecords(article.id, published, records, article.info, article.text),
        kinds=Counter(record.kind for record in records if record.kind != "skipped"),
        skipped=len(extraction.skipped),
        notes=article.notes,
    )


@lru_cache(maxsize=1)
def _lexicon(directory: Path | None) -> Lexicon:
    return default_lexicon() if directory is None else load_lexicon(directory)

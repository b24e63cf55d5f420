"""Which Dutch pipelines there are, and what a loaded one says of an article.

The one that is shipped, ``nl_cijferspoor_sm``, is the default. Any other spaCy pipeline for Dutch can take its
place: an installed package or a folder. Components are judged by what they provide, not by name.
"""

from __future__ import annotations

import json
import warnings
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from importlib.metadata import entry_points
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token
from spacy.util import get_package_path, load_config

from cijferspoor.nlp.words import PROVIDES, Clause, PipelineError, Syntax, Word

SHIPPED = "nl_cijferspoor_sm"
"""The name of the pipeline inside the package."""
NONE = "none"
"""The name that asks for no pipeline: word lists only."""
_BATCH = 64
_GIVES = {"token.pos": "pos", "token.morph": "morph", "token.lemma": "lemma", "token.dep": "dep", "doc.ents": "ents"}


@dataclass(frozen=True, slots=True)
class PipelineInfo:
    """A pipeline as its own ``meta.json`` describes it; ``path`` is its folder."""

    name: str
    version: str
    license: str
    components: tuple[str, ...]
    provides: tuple[str, ...]
    path: Path
    shipped: bool = False


class Pipeline:
    """A loaded pipeline. ``provides`` holds those of ``PROVIDES`` that it gives; ``note`` is what spaCy warned of."""

    def __init__(self, nlp: Language, name: str, note: str = "") -> None:
        self.nlp = nlp
        self.note = note
        self.name = name
        self.provides = frozenset(given for name in nlp.pipe_names for given in _given(nlp.get_pipe_meta(name).assigns))

    def analyse(self, text: str, sentences: Iterable[tuple[int, int]]) -> Syntax:
        """The analysis of sentences of a text, given by their half-open offsets.

        One article is one batch, whatever else is worked on, so its analysis is the same every time.
        """
        spans = list(sentences)
        docs = self.nlp.pipe((self._uncut(text[start:end]) for start, end in spans), batch_size=_BATCH)
        clauses = {start: clause_of(list(doc), start) for (start, _), doc in zip(spans, docs, strict=True)}
        return Syntax(clauses, self.provides)

    def _uncut(self, sentence: str) -> Doc:
        """A Doc that the parser must take as one sentence: reading has found the sentences."""
        doc = self.nlp.make_doc(sentence)
        for token in doc:
            token.is_sent_start = token.i == 0
        return doc


def _promised(folder: Path) -> tuple[str, ...]:
    """What the components named in a pipeline's configuration give, without loading the pipeline."""
    blank = spacy.blank("nl")
    config = load_config(folder / "config.cfg")
    given: set[str] = set()
    for component in config.get("components", {}).values():
        with suppress(ValueError):  # a factory of a package that is not there
            meta = blank.get_factory_meta(component.get("factory", ""))
            given.update(_given(meta.assigns))
    return tuple(part for part in PROVIDES if part in given)


def _given(assigns: Iterable[str]) -> Iterable[str]:
    """Those of ``PROVIDES`` that a component gives, by what it assigns."""
    return (_GIVES[attribute] for attribute in assigns if attribute in _GIVES)


def clause_of(words: Sequence[Token], start: int) -> Clause:
    """The spaCy tokens of one sentence as a clause; ``start`` is the offset of their Doc in the article."""
    first = words[0].i if words else 0
    return Clause(
        tuple(
            Word(
                start=start + token.idx,
                end=start + token.idx + len(token.text),
                text=token.text,
                pos=token.pos_,
                lemma=token.lemma_,
                dep=token.dep_,
                # A pipeline that cuts sentences otherwise may put the head in another one.
                head=token.head.i - first if 0 <= token.head.i - first < len(words) else at,
                plural="Plur" in token.morph.get("Number", []),
                finite="Fin" in token.morph.get("VerbForm", []),
                infinitive="Inf" in token.morph.get("VerbForm", []),
            )
            for at, token in enumerate(words)
        )
    )


def load_pipeline(name: str | Path | None = None) -> Pipeline | None:
    """The pipeline of that name or in that folder; the shipped one without a name, None for ``"none"``.

    A pipeline is loaded once a process.

    Raises:
        PipelineError: there is none of that name, it is not Dutch, or it cannot be loaded.
    """
    return _load(str(name) if name is not None else SHIPPED)


@lru_cache(maxsize=4)
def _load(name: str) -> Pipeline | None:
    if name == NONE:
        return None
    path: str | Path = shipped_path() if name == SHIPPED else name
    if name != SHIPPED and name not in _installed_names() and not Path(name).is_dir():
        raise PipelineError(f"there is no pipeline {name!r}: `cijferspoor pipelines` lists those that can be used")
    try:
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            nlp = spacy.load(path)
    except Exception as error:  # spaCy raises many kinds; each means that the pipeline cannot be used
        reason = str(error).strip().splitlines()[0] if str(error).strip() else type(error).__name__
        raise PipelineError(f"the pipeline {name!r} cannot be loaded ({reason})") from error
    if nlp.lang != "nl":
        raise PipelineError(f"the pipeline {name!r} is for {nlp.lang!r}, not for Dutch ('nl')")
    # W095: it was made for another release of spaCy; other warnings are no concern of the user's.
    old = any("[W095]" in str(warning.message) for warning in caught)
    return Pipeline(
        nlp, name, f"the pipeline {name} was made for another spaCy than {spacy.about.__version__}" if old else ""
    )


def _installed_names() -> list[str]:
    """The names of installed pipeline packages; they are not imported, for one of them may be broken."""
    return sorted({point.name for point in entry_points(group="spacy_models")})


def shipped_path() -> Path:
    """The folder of the shipped pipeline."""
    return Path(__file__).with_name(SHIPPED)


def installed_pipelines() -> list[PipelineInfo]:
    """The Dutch pipelines that can be given by name, the shipped one first."""
    found = [_info(shipped_path(), shipped=True)] if shipped_path().is_dir() else []
    for name in _installed_names():
        try:
            info = _info(_data_folder(get_package_path(name)), shipped=False)
        except (OSError, ValueError, KeyError, ImportError):
            continue  # an entry point without its files
        found.append(info)
    return [info for info in found if info is not None]


def _data_folder(package: Path) -> Path:
    """The folder with the model, inside a package as ``spacy package`` makes it."""
    if (package / "config.cfg").is_file():
        return package
    found = next((path.parent for path in sorted(package.glob("*/config.cfg"))), None)
    if found is None:
        raise OSError(f"{package}: holds no pipeline")
    return found


def _info(folder: Path, *, shipped: bool) -> PipelineInfo | None:
    meta = json.loads((folder / "meta.json").read_text(encoding="utf-8"))
    if meta.get("lang") != "nl":
        return None
    return PipelineInfo(
        name=f"{meta['lang']}_{meta['name']}",
        version=str(meta.get("version", "")),
        license=str(meta.get("license", "")) or "not stated",
        components=tuple(meta.get("pipeline", ())),
        provides=_promised(folder),
        path=folder,
        shipped=shipped,
    )

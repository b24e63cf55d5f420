"""What Word documents and Excel workbooks have in common: parts that refer to each other, and core properties."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from cijferspoor.reading.document import RawDocument
from cijferspoor.reading.office.package import Package, resolve
from cijferspoor.reading.office.properties import author_of, stamp_date, title_of

if TYPE_CHECKING:
    from lxml.etree import _Element

_RELATIONSHIP = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"


def related(package: Package, source: str) -> dict[str, str]:
    """The parts that ``source`` refers to, by the last word of the relation's type; external ones are left alone."""
    found: dict[str, str] = {}
    for relation in _relations(package, source):
        kind = relation.get("Type", "").rpartition("/")[2]
        found.setdefault(kind, resolve(source, relation.get("Target", "")))
    return found


def targets(package: Package, source: str) -> dict[str, str]:
    """The parts that ``source`` refers to, by the id of the relation; external ones are left alone."""
    return {
        relation.get("Id", ""): resolve(source, relation.get("Target", "")) for relation in _relations(package, source)
    }


def part(package: Package, parts: dict[str, str], kind: str) -> _Element | None:
    """The root of the part of this kind, or None when there is none."""
    return package.xml(parts[kind]) if kind in parts else None


def with_properties(document: RawDocument, package: Package) -> RawDocument:
    """The core properties; the type of their relationship is ``.../core-properties``."""
    root = part(package, related(package, ""), "core-properties")
    if root is None:
        return document
    created, modified = (stamp_date(root.findtext(f"{_TERMS}{name}")) for name in ("created", "modified"))
    return replace(
        document,
        title=title_of(root.findtext(f"{_DC}title")),
        author=author_of(root.findtext(f"{_DC}creator")),
        created=created or modified,
    )


def _relations(package: Package, source: str) -> list[_Element]:
    folder, _, name = source.rpartition("/")
    root = package.xml(f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels")
    relations = [] if root is None else list(root.iterchildren(_RELATIONSHIP))
    return [relation for relation in relations if relation.get("TargetMode", "Internal") == "Internal"]

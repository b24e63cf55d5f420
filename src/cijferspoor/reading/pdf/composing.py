"""Blocks of all pages to one text: paragraphs that go on joined, markers of notes out, the start of each page known."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from cijferspoor.reading.document import RawDocument, TableCell, TextBuilder, tidy
from cijferspoor.reading.pdf.hyphens import Joiner
from cijferspoor.reading.pdf.paragraphs import NOTE_SIZE, Block, Steps, blocks, bullet, goes_on, numbered, stopped
from cijferspoor.reading.pdf.shapes import Fragment, Line, Page, Region, row_text, same_size

_UNIT = re.compile(r"(?:^|[\s\d/(])(?:[mkdch]?m|ha|px)$")
"""What a raised 2 or 3 belongs to: square and cubic metres."""
_MARKS = re.compile(r"(?<=\S)[⁰¹²³⁴-⁹]+(?:[,;][⁰¹²³⁴-⁹]+)*")
_TEN = re.compile(r"(?<!\d)10$")
"""What a raised number after it is the power of, unless the page has a note of that number."""
_RAISED = re.compile("[⁰¹²³⁴-⁹]")
_FIRST_MARK = re.compile(r"^[⁰¹²³⁴-⁹]+(?=\w)")
_NOTE_NUMBER = re.compile(r"(?P<raised>[⁰¹²³⁴-⁹]+)|(?P<plain>\d{1,3})[.)]?\s")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_CAPTION = re.compile(r"(?:tabel|figuur|grafiek|kaart|foto|bron)\b", re.IGNORECASE)


def drop_markers(page_regions: Sequence[Sequence[Region]], body: float) -> None:
    """Takes the raised numbers of notes out of the lines, so that ``229³`` is the number 229.

    A marker goes when the note with its number is in the document; any other raised digit stays as a superscript,
    which no reader takes for a digit of the number before it.
    """
    everywhere: set[str] = set()
    pages = [[line for region in regions for line in region.lines] for regions in page_regions]
    here = [{number for line in lines if (number := _note_number(line, body))} for lines in pages]
    everywhere.update(*here)
    for lines, notes in zip(pages, here, strict=True):
        for line in lines:
            marked = [_RAISED.search(part.text) is not None for part in line.parts]
            if any(marked):
                line.parts = [
                    replace(part, text="".join(_unmarked(part.text, notes, everywhere))) for part in line.parts
                ]
                line.measure()
                line.text = _FIRST_MARK.sub(r"\g<0> ", line.text)


def _note_number(line: Line, body: float) -> str:
    match = _NOTE_NUMBER.match(line.text)
    if match is None:
        return ""
    if match["raised"]:
        return match["raised"].translate(_PLAIN)
    return match["plain"] if line.size < NOTE_SIZE * body else ""


def _unmarked(text: str, notes: set[str], everywhere: set[str]) -> Iterator[str]:
    """The pieces of a text between the markers of notes: of those on its page, or at the end of the document."""
    done = 0
    for match in _MARKS.finditer(text):
        numbers = re.split("[,;]", match.group().translate(_PLAIN))
        before = text[: match.start()]
        squared = numbers in (["2"], ["3"]) and _UNIT.search(before)
        known = notes if _TEN.search(before) else everywhere
        if not squared and all(number in known for number in numbers):
            yield text[done : match.start()]
            done = match.end()
    yield text[done:]


def compose(pages: Sequence[Page], page_regions: Sequence[Sequence[Region]], body: float) -> RawDocument:
    """The text of all pages, with tables and page starts."""
    flow = _flow(pages, page_regions, body)
    joiner = Joiner(tidy(line.text) for block in flow for line in block.lines)
    builder = TextBuilder()
    written = [_write(builder, block, joiner) for block in flow]
    raw = builder.document()
    tables = iter(raw.tables)
    starts: dict[int, int] = {}
    cursor = 0
    for block, (text, offsets) in zip(flow, written, strict=True):
        if block.kind == "table":
            table = next(tables)
            at, cursor = table.start, table.end
        elif text:
            at = raw.text.index(text, cursor)
            cursor = at + len(text)
        else:
            continue
        for line, offset in zip(block.lines, offsets, strict=True):
            starts.setdefault(line.page, at + offset)
    return replace(raw, pages=_page_starts(starts, len(pages), len(raw.text)))


def _flow(pages: Sequence[Page], page_regions: Sequence[Sequence[Region]], body: float) -> list[Block]:
    """The blocks of all pages in order; a paragraph that goes on takes in what goes on with it."""
    steps = Steps([region for regions in page_regions for region in regions])
    flow: list[Block] = []
    last: Block | None = None
    for page, regions in zip(pages, page_regions, strict=True):
        notes: list[Block] = []
        begun = len(flow)
        for region in regions:
            found = blocks(region, steps, body)
            notes.extend(block for block in found if block.kind == "note")
            text = [block for block in found if block.kind != "note"]
            if last is not None and text and _join(flow, last, text, begun):
                begun = len(flow)
            flow.extend(text)
            last = _last(text, last)
        flow.extend(notes)
        flow.extend(_aside(text, page.number) for text in page.turned)
    return flow


def _join(flow: list[Block], last: Block, text: list[Block], begun: int) -> bool:
    """Adds what goes on with ``last`` to it and takes it from ``text``.

    Notes at the foot of the page before it then come before the paragraph, so that pages follow each other.
    """
    place = 0
    while place < len(text) - 1 and not stopped(last.lines[-1].text) and _floats(text[place], last):
        place += 1
    other = text[place]
    if not goes_on(last, other) or (place and not _starts_small(other)):
        return False
    if flow[-1] is not last and other.lines[0].page != last.lines[-1].page:
        flow.remove(last)
        flow.append(last)
    last.lines.extend(other.lines)
    last.right, last.justified = other.right, other.justified
    del text[place]
    return True


def _floats(block: Block, last: Block) -> bool:
    """A table or a caption that stands at the head of a page, in the middle of a paragraph."""
    if block.kind == "table":
        return True
    return _CAPTION.match(block.lines[0].text) is not None and not same_size(block.lines[0].size, last.size)


def _starts_small(block: Block) -> bool:
    letter = next((char for char in block.lines[0].text if char.isalnum()), "")
    return letter.islower()


def _last(text: Sequence[Block], last: Block | None) -> Block | None:
    """The block that the next column or page may go on with: the last one, unless it is a table."""
    for block in reversed(text):
        if block.kind in ("paragraph", "item"):
            return block
    return last


def _aside(text: str, page: int) -> Block:
    return Block("aside", [Line([Fragment(text, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0)], page)])


def _write(builder: TextBuilder, block: Block, joiner: Joiner) -> tuple[str, list[int]]:
    """Adds a block to the text. Returns its words and where in them each of its lines begins."""
    if block.kind == "table":
        cells = [[joiner.join([tidy(line.text) for line in cell])[0] for cell in row] for row in block.rows]
        builder.table([[TableCell(cell) for cell in row] for row in cells])
        return "", [0] * len(block.lines)
    first = block.lines[0]
    alone = block.kind == "paragraph" and len(block.lines) == 1 and not numbered(first)
    alone = alone and first.x1 < block.right - first.size
    lines = [tidy(row_text(line) if alone else line.text).replace("\n", " ") for line in block.lines]
    if block.kind == "item":
        lines[0] = lines[0][bullet(block.lines[0]) :]
    text, starts = joiner.join(lines)
    if block.kind == "item":
        builder.item(text)
        return (f"- {text}" if text else ""), [0, *(start + 2 for start in starts[1:])]
    builder.paragraph(text)
    return text, starts


def _page_starts(starts: dict[int, int], count: int, end: int) -> tuple[int, ...]:
    """Where each page starts; one without text starts where the next text does."""
    offsets = []
    following = end
    for page in range(count, 0, -1):
        following = min(following, starts.get(page, following))
        offsets.append(following)
    return tuple(reversed(offsets))

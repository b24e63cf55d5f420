"""Ways to damage a file: as a whole, by its tokens, inside its packing. Equal random numbers give equal damage."""

from __future__ import annotations

import copy
import gzip
import io
import random
import re
import zipfile
import zlib
from collections.abc import Callable, Sequence
from contextlib import suppress

from lxml import etree

LARGEST = 300_000
"""Bytes of the largest file that is made: damage shows in small files, and the tests stay fast."""

_BROKEN = (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, IndexError)
"""What unpacking raises of a seed that is no sound archive: it is damaged as plain bytes."""
_XML = re.compile(rb"\s*<(?:\?xml|[\w-]+(?::[\w-]+)? xmlns)")
_TOKEN = re.compile(rb"<[^<>]{0,200}>|\\[a-z]{1,20}-?\d{0,6}|\d{1,10}|[A-Za-z_/-]{2,40}|\s+|[^\s\w]")
_NASTY: tuple[bytes, ...] = (
    b"\x00", b"\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xed\xa0\x80", b"\xc3", b"\r", b"\r\n", b"\x0b", b"\x0c",
    b"\x1b[31m",
    b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\xe2\x80\xae", b"\xf0\x9f\x98\x80", b"\xcc\x81",
    b"0", b"-1", b"65535", b"65536", b"2147483647", b"2147483648", b"4294967295", b"99999999999999999999", b"1e999",
    b"&#0;", b"&#13;", b"&#xD800;", b"&#x85;", b"&#27;", b"&#1114112;", b"&nbsp;", b"&amp",
    b"&lol;", b"\\ud800", b"\\u0000",
    b"<", b">", b"<!--", b"-->", b"<![CDATA[", b"]]>", b"<?", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"<table>", b"<tr>",
    b"</tr>",
    b"<td rowspan=65535 colspan=1000>", b"</td>", b"<p>", b"</p>", b"<svg>", b"<template>", b"<script>",
    b'"', b"'", b"{", b"}", b"[", b"]", b"(", b")", b"\\", b"/", b"\\bin99999999 ", b"\\'", b"\\u-32768?", b"\\uc9 ",
    b"\\trowd",
    b"\\cell", b"\\row", b"=?utf-8?b?//8=?=", b"=?x?q?=ff?=", b"charset=unicode_escape", b"charset=punycode",
    b"Content-Type: multipart/mixed; boundary=a\n\n", b"--", b"=ED=A0=80", b"obj", b"endobj", b"stream", b"endstream",
    b"/Kids", b"/Parent", b"/Count", b"/Length", b" 0 R", b"<<", b">>", b" Tf", b" Tj", b" Tm", b" Do", b" re W n",
    b" Td",
)  # fmt: skip
"""Bytes that mean something to one of the formats, or nothing to any."""


def mutated(seed: bytes, others: Sequence[bytes], chance: random.Random, times: int) -> bytes:
    """``seed`` damaged ``times`` times, or its contents when it is packed. ``others`` are there to splice with."""
    if chance.random() < 0.8:
        with suppress(*_BROKEN):
            if seed.startswith(b"PK\x03\x04"):
                return _inside_zip(seed, chance, times)
            if seed.startswith(b"\x1f\x8b"):
                return gzip.compress(mutated(gzip.decompress(seed), others, chance, times), 1, mtime=0)
    if _XML.match(seed) and chance.random() < 0.7:
        with suppress(etree.XMLSyntaxError, ValueError):
            return _elements(seed, chance, times)
    if seed.startswith(b"%PDF") and chance.random() < 0.5:
        return _inside_pdf(seed, chance, times)
    for _ in range(times):
        seed = (
            chance.choice(_WAYS)(seed, chance)
            if chance.random() < 0.9 or not others
            else _spliced(seed, others, chance)
        )
        seed = seed[:LARGEST]
    return seed


def _place(data: bytes, chance: random.Random) -> int:
    return chance.randrange(len(data) + 1)


def _block(data: bytes, chance: random.Random) -> tuple[int, int]:
    start = _place(data, chance)
    return start, min(len(data), start + chance.choice((1, 2, 8, 50, 500, 5_000)))


def _cut(data: bytes, chance: random.Random) -> bytes:
    return data[: _place(data, chance)]


def _flipped(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 20))):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def _removed(data: bytes, chance: random.Random) -> bytes:
    start, end = _block(data, chance)
    return data[:start] + data[end:]


def _repeated(data: bytes, chance: random.Random) -> bytes:
    start, end = _block(data, chance)
    return data[:end] + data[start:end] * chance.choice((1, 1, 3, 30)) + data[end:]


def _moved(data: bytes, chance: random.Random) -> bytes:
    start, end = _block(data, chance)
    rest, place = data[:start] + data[end:], _place(data[: len(data) - (end - start)], chance)
    return rest[:place] + data[start:end] + rest[place:]


def _nasty(data: bytes, chance: random.Random) -> bytes:
    start = _place(data, chance)
    return (
        data[:start]
        + chance.choice(_NASTY) * chance.choice((1, 1, 1, 40))
        + data[start + chance.choice((0, 0, 1, 4)) :]
    )


def _tokens(data: bytes, chance: random.Random) -> bytes:
    """One token made another: of the same file, a nasty one, or gone."""
    tokens = [match.span() for match in _TOKEN.finditer(data)]
    if not tokens:
        return data
    (start, end), (first, last) = chance.choice(tokens), chance.choice(tokens)
    new = chance.choice((data[first:last], data[first:last] * 2, chance.choice(_NASTY), b"", data[start:end] * 30))
    return data[:start] + new + data[end:]


def _elements(data: bytes, chance: random.Random, times: int) -> bytes:
    """XML that stays XML: elements gone, copied, moved, put into others, with other words or attributes."""
    root = etree.fromstring(data)
    for _ in range(times):
        every = [node for node in root.iter() if isinstance(node.tag, str)]
        node, other = chance.choice(every), chance.choice(every)
        way = chance.randrange(7)
        if way == 0 and node is not root:
            _parent(node).remove(node)
        elif way == 1 and node not in other.iter():
            other.append(copy.deepcopy(node))
        elif way == 2 and node is not root and other not in node.iter():
            other.insert(chance.randrange(len(other) + 1), node)
        elif way == 3 and node.attrib:
            key = chance.choice(sorted(node.attrib))
            node.set(
                key,
                chance.choice(("", "0", "-1", "1", "65535", "99999999999999999999", "true", *other.attrib.values())),
            )
        elif way == 4:
            for key, value in other.attrib.items():
                node.set(key, value)
        elif way == 5:
            node.text, node.tail = (
                chance.choice((other.text, "12 zaken", " ", "\n\t", "\u2028", "\x85", None)),
                other.tail,
            )
        elif node is not root:
            node.tag = other.tag
    return etree.tostring(root)


def _parent(node: etree._Element) -> etree._Element:
    parent = node.getparent()
    assert parent is not None
    return parent


_WAYS: tuple[Callable[[bytes, random.Random], bytes], ...] = (
    _cut, _flipped, _removed, _repeated, _moved, _nasty, _nasty, _tokens, _tokens, _tokens,
)  # fmt: skip


def _spliced(data: bytes, others: Sequence[bytes], chance: random.Random) -> bytes:
    other = chance.choice(others)
    return data[: _place(data, chance)] + other[_place(other, chance) :]


def _inside_zip(data: bytes, chance: random.Random, times: int) -> bytes:
    """A part damaged and packed again, parts exchanged, left out or added; the zip itself stays whole."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = [(info.filename, archive.read(info), info.compress_type) for info in archive.infolist()]
    contents = [content for _, content, _ in parts]
    for _ in range(chance.choice((1, 1, 2))):
        at = chance.randrange(len(parts))
        name, content, method = parts[at]
        way = chance.random()
        if way < 0.8:
            parts[at] = (name, mutated(content, contents, chance, times), method)
        elif way < 0.9:
            parts[at] = (name, chance.choice(contents), method)
        elif len(parts) > 1:
            del parts[at]
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content, method in parts:
            archive.writestr(zipfile.ZipInfo(name), content[:LARGEST], method, 1)
    return buffer.getvalue()


_STREAM = re.compile(rb"/FlateDecode[^>]*>>\s*stream\r?\n(.*?)\r?\nendstream", re.DOTALL)


def _inside_pdf(data: bytes, chance: random.Random, times: int) -> bytes:
    """One packed stream damaged and packed again; its length is left to be found out."""
    streams = list(_STREAM.finditer(data))
    if not streams:
        return chance.choice(_WAYS)(data, chance)
    match = chance.choice(streams)
    try:
        content = zlib.decompress(match[1])
    except zlib.error:
        return _flipped(data, chance)
    return data[: match.start(1)] + zlib.compress(mutated(content, (), chance, times), 1) + data[match.end(1) :]

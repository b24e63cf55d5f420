"""One article of ours, in blocks, from which every format is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

PUBLISHED = "2024-03-12"


@dataclass(frozen=True)
class Block:
    """A piece of an article: a heading, a paragraph, a list of items or a table of rows."""

    kind: Literal["heading", "paragraph", "items", "table"]
    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()


TITLE = "Opvang voor 148 minderjarigen in Waterdrecht"

BLOCKS: tuple[Block, ...] = (
    Block(
        "paragraph",
        "In Waterdrecht kregen vorig jaar 148 minderjarige slachtoffers van uitbuiting een plek in de noodopvang van "
        "Stichting Noorderhaven. Dat zijn er ruim een kwart meer dan in 2022, toen de stichting 117 kinderen opving.",
    ),
    Block("paragraph", "Het ging om 12 jongens en 136 meisjes."),
    Block("heading", "Steeds jonger"),
    Block(
        "paragraph",
        "Bijna een derde van de slachtoffers was jonger dan 15 jaar, blijkt uit het jaarverslag van de stichting. Van "
        "de 15- en 16-jarigen had 40 procent eerder hulp gezocht. Gemiddeld bleven de kinderen 3,5 maanden in de "
        "opvang; zeker 25 van hen langer dan een half jaar.",
    ),
    Block(
        "paragraph",
        "“Wij zien dat meisjes steeds jonger worden benaderd”, zegt directeur Femke Aardema. Volgens haar meldden zich "
        "in de eerste twee maanden van dit jaar al 31 meisjes, tegen 19 in dezelfde periode vorig jaar.",
    ),
    Block(
        "items",
        "In 2021 waren er 96 meldingen.\nIn 2022 waren er 117 meldingen, van wie 58 over jongeren uit de regio.\n"
        "Het aantal meldingen steeg van 117 in 2022 naar 148 in 2023.",
    ),
    Block("heading", "Geld voor zes extra plekken"),
    Block(
        "paragraph",
        "De gemeente trekt 1,2 miljoen euro uit voor zes extra opvangplekken. Een plek kost ongeveer 85.000 euro per "
        "jaar. Tussen 2019 en 2022 gaf de gemeente hooguit 300.000 euro per jaar uit aan de noodopvang van jongeren.",
    ),
    Block(
        "paragraph",
        "Vier op de tien gemeenten in de provincie hebben geen eigen opvang. Dat aandeel daalde met 3 procentpunt ten "
        "opzichte van 2020. Per 100.000 inwoners zijn er in de regio 24 plekken beschikbaar.",
    ),
)

TABLE = Block(
    "table",
    rows=(
        ("Jaar", "Aantal meldingen", "Percentage minderjarig"),
        ("2021", "96", "61,5"),
        ("2022", "117", "58"),
        ("2023", "148", "63"),
    ),
)


def lines(*, bullet: str = "- ", heading: str = "") -> list[str]:
    """The article as blocks of text, the title first."""
    made = [f"{heading}{TITLE}"]
    for block in BLOCKS:
        if block.kind == "items":
            made.append("\n".join(f"{bullet}{item}" for item in block.text.split("\n")))
        else:
            made.append(f"{heading}{block.text}" if heading and block.kind == "heading" else block.text)
    return made


def plain() -> str:
    """The article as plain text."""
    return "\n\n".join(lines()) + "\n"

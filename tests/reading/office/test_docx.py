"""Word documents: the words that a reader sees, in order, and what the file says of itself."""

from __future__ import annotations

import io
from datetime import datetime

import docx as python_docx
import pytest

from cijferspoor.reading.document import TextBuilder
from tests.reading.office.packages import W_NAMESPACES, docx, docx_parts, paragraph, problem, read, relations, zipped


def saved(document: object) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)  # type: ignore[attr-defined]
    return buffer.getvalue()


def test_paragraphs_headings_lists_and_breaks_stand_as_the_text_builder_makes_them() -> None:
    document = python_docx.Document()
    document.add_heading("Meer fietsen in de stad", 1)
    document.add_paragraph("In 2020 telde de gemeente\n1.200 fietsen.\tDat is veel.")
    document.add_paragraph("")
    document.add_paragraph("elektrisch: 300", style="List Bullet")
    document.add_paragraph("gewoon: 900", style="List Number")
    document.add_paragraph("Bron: de gemeente.")
    expected = TextBuilder()
    expected.paragraph("Meer fietsen in de stad")
    expected.paragraph("In 2020 telde de gemeente\n1.200 fietsen. Dat is veel.")
    expected.item("elektrisch: 300")
    expected.item("gewoon: 900")
    expected.paragraph("Bron: de gemeente.")
    result = read("docx", saved(document))
    assert result.text == expected.document().text
    assert result.reader == "docx"
    assert result.notes == ()


@pytest.mark.parametrize(
    ("properties", "expected"),
    [
        ('<w:numPr><w:ilvl w:val="0"/><w:numId w:val="3"/></w:numPr>', "- tekst\n"),
        ('<w:numPr><w:numId w:val="0"/></w:numPr>', "tekst\n"),
        ('<w:pStyle w:val="Opsomming"/>', "- tekst\n"),
        ('<w:pStyle w:val="Dieper"/>', "- tekst\n"),
        ('<w:pStyle w:val="Dieper"/><w:numPr><w:numId w:val="0"/></w:numPr>', "tekst\n"),
        ('<w:pStyle w:val="Lijstalinea"/>', "tekst\n"),
        ('<w:pStyle w:val="Kop1"/>', "tekst\n"),
        ('<w:outlineLvl w:val="1"/><w:numPr><w:numId w:val="3"/></w:numPr>', "tekst\n"),
        ('<w:pStyle w:val="Rond1"/>', "tekst\n"),
    ],
)
def test_a_list_item_is_known_by_its_numbering_or_style(properties: str, expected: str) -> None:
    styles = """
    <w:style w:type="paragraph" w:styleId="Opsomming"><w:name w:val="List Bullet"/></w:style>
    <w:style w:type="paragraph" w:styleId="Nummers"><w:name w:val="Eigen"/><w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Dieper"><w:name w:val="Eigen 2"/><w:basedOn w:val="Nummers"/></w:style>
    <w:style w:type="paragraph" w:styleId="Lijstalinea"><w:name w:val="List Paragraph"/></w:style>
    <w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/><w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr></w:style>
    <w:style w:type="paragraph" w:styleId="Rond1"><w:name w:val="Rond"/><w:basedOn w:val="Rond2"/></w:style>
    <w:style w:type="paragraph" w:styleId="Rond2"><w:name w:val="Rond"/><w:basedOn w:val="Rond1"/></w:style>
    """  # noqa: E501 (one style a line)
    assert docx(paragraph("tekst", properties), styles=styles).text == expected


def run(inside: str, properties: str = "") -> str:
    return f"<w:r><w:rPr>{properties}</w:rPr>{inside}</w:r>"


def t(text: str) -> str:
    return f'<w:t xml:space="preserve">{text}</w:t>'


BOX = f"<w:txbxContent>{paragraph('In het kader 40.')}</w:txbxContent>"


@pytest.mark.parametrize(
    ("inside", "expected"),
    [
        (f"<w:hyperlink>{run(t('een link'))}</w:hyperlink>", "een link"),
        (f"<w:smartTag>{run(t('20'))}</w:smartTag>{run(t(' jaar'))}", "20 jaar"),
        (f"<w:sdt><w:sdtPr/><w:sdtContent>{run(t('veld'))}</w:sdtContent></w:sdt>", "veld"),
        (
            f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run(t('Klik hier'))}</w:sdtContent></w:sdt>"
            f"{run(t('na'))}",
            "na",
        ),
        (f'<w:fldSimple w:instr="PAGE">{run(t("7"))}</w:fldSimple>', "7"),
        (run(t("80") + "<w:noBreakHyphen/>" + t("plus")), "80-plus"),
        (run(t("fiet") + "<w:softHyphen/>" + t("sers\u00ad")), "fietsers"),
        (run(t("een") + "<w:br/>" + t("en") + "<w:cr/>" + t("drie") + "<w:tab/>" + t("vier")), "een\nen\ndrie vier"),
        (run(t("km")) + run(t("2"), '<w:vertAlign w:val="superscript"/>'), "km²"),
        (run(t("in 2020")) + run(t("1"), '<w:vertAlign w:val="superscript"/>') + run(t(" was")), "in 2020¹ was"),
        (run(t("de 19")) + run(t("e"), '<w:vertAlign w:val="superscript"/>'), "de 19e"),
        (run(t("CO")) + run(t("2"), '<w:vertAlign w:val="subscript"/>'), "CO2"),
        (run(t("ziet ") + '<w:sym w:font="Symbol" w:char="F0B3"/>' + t(" 65")), "ziet ≥ 65"),
        (run(t("a") + '<w:sym w:font="Wingdings" w:char="F0E0"/>' + t("b")), "a b"),
        (run(t("regel\n  verder")), "regel verder"),
        ("<m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f>", "1/2"),
        (f"<w:ruby><w:rt>{run(t('boven'))}</w:rt><w:rubyBase>{run(t('onder'))}</w:rubyBase></w:ruby>", "onder"),
    ],
)  # fmt: skip
def test_what_stands_in_a_paragraph(inside: str, expected: str) -> None:
    assert docx(f"<w:p>{inside}</w:p>").text == f"{expected}\n"


def field(kind: str) -> str:
    return run(f'<w:fldChar w:fldCharType="{kind}"/>')


def test_a_field_gives_its_result_and_not_its_instruction() -> None:
    inner = field("begin") + run("<w:instrText>REF a</w:instrText>") + field("separate") + run(t("99")) + field("end")
    body = (
        f"<w:p>{run(t('Zie '))}{field('begin')}{run('<w:instrText> IF 3 </w:instrText>')}{inner}{field('separate')}"
        f"{run(t('tabel 4'))}{field('end')}{run(t('.'))}</w:p>"
    )
    assert docx(body).text == "Zie tabel 4.\n"


def test_a_field_that_is_never_closed_does_not_swallow_the_rest() -> None:
    body = f"<w:p>{run(t('Voor '))}{field('begin')}{run(t('weg'))}</w:p>" + paragraph("Na 5 jaar.")
    assert docx(body).text == "Voor\n\nNa 5 jaar.\n"


def test_tracked_changes_are_read_as_accepted() -> None:
    deleted = f"<w:del>{run('<w:delText>1.000</w:delText>')}{run(t('999'))}</w:del>"
    moved = f"<w:moveFrom>{run(t('oud'))}</w:moveFrom><w:moveTo>{run(t(' nieuw'))}</w:moveTo>"
    result = docx(f"<w:p>{run(t('Er zijn '))}{deleted}<w:ins>{run(t('1.200'))}</w:ins>{moved}</w:p>")
    assert result.text == "Er zijn 1.200 nieuw\n"
    assert result.notes == ("has tracked changes: read as if all were accepted",)


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    body = paragraph("Er zijn 12", "<w:rPr><w:del/></w:rPr>") + paragraph(" fietsen.") + paragraph("Einde.")
    assert docx(body).text == "Er zijn 12 fietsen.\n\nEinde.\n"
    assert docx(paragraph("Er zijn 12", "<w:rPr><w:del/></w:rPr>")).text == "Er zijn 12\n"


def test_hidden_text_and_the_table_of_contents_are_left_out_with_a_note() -> None:
    styles = '<w:style w:type="paragraph" w:styleId="Inhopg1"><w:name w:val="toc 1"/></w:style>'
    off = '<w:vanish w:val="0"/>'
    hidden = f"<w:p>{run(t('zichtbaar'))}{run(t(' geheim 7'), '<w:vanish/>')}{run(t(' wel'), off)}</w:p>"
    result = docx(paragraph("Inkomen 12", '<w:pStyle w:val="Inhopg1"/>') + hidden, styles=styles)
    assert result.text == "zichtbaar wel\n"
    assert result.notes == ("the table of contents is left out", "hidden text is left out")


@pytest.mark.parametrize(
    "drawing",
    [
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{BOX}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{BOX}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>",
        f"<w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict>",
    ],
)
def test_a_text_box_stands_once_after_its_paragraph(drawing: str) -> None:
    body = f"<w:p>{run(t('Voor '))}{run(drawing)}{run(t('en na.'))}</w:p>{paragraph('Volgende.')}"
    assert docx(body).text == "Voor en na.\n\nIn het kader 40.\n\nVolgende.\n"


def test_notes_stand_after_the_body_and_do_not_glue_to_numbers() -> None:
    references = (("end", 3), ("foot", 2), ("foot", 5))
    end, foot, deleted = (run(f'<w:{kind}noteReference w:id="{n}"/>') for kind, n in references)
    marked = run('<w:footnoteReference w:id="4" w:customMarkFollows="1"/>' + t("9"))
    body = (
        f"<w:p>{run(t('In 2020'))}{end}{run(t(' waren er 12'))}{foot}{run(t('.'))}{marked}"
        f"<w:del>{deleted}</w:del></w:p>{paragraph('Einde.')}"
    )
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>' + "".join(
        f'<w:footnote w:id="{number}"><w:p>{run("<w:footnoteRef/>")}{run(t(f" Noot {number}."))}</w:p></w:footnote>'
        for number in (2, 4, 5)
    )
    ends = f'<w:endnote w:id="3"><w:p>{run(t("Eindnoot."))}</w:p></w:endnote>'
    result = docx(body, footnotes=notes, endnotes=ends)
    assert result.text == "In 2020 waren er 12.\n\nEinde.\n\nEindnoot.\n\nNoot 2.\n\nNoot 4.\n"


def test_headers_footers_and_comments_are_left_out() -> None:
    document = python_docx.Document()
    document.sections[0].header.paragraphs[0].text = "Kopregel 2019"
    document.sections[0].footer.paragraphs[0].text = "Pagina 3"
    document.add_paragraph("Er zijn 12 fietsen.")
    assert read("docx", saved(document)).text == "Er zijn 12 fietsen.\n"
    remark = f'<w:comment w:id="1">{paragraph("Klopt dit, 13?")}</w:comment>'
    mark = run('<w:commentReference w:id="1"/>')
    marked = f'<w:p><w:commentRangeStart w:id="1"/>{run(t("12"))}{mark}</w:p>'
    assert docx(marked, comments=remark).text == "12\n"


def test_blocks_in_content_controls_insertions_and_custom_xml_are_read_in_order() -> None:
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{paragraph('een')}</w:sdtContent></w:sdt><w:ins>{paragraph('twee')}</w:ins>"
        f"<w:customXml>{paragraph('drie')}</w:customXml><w:del>{paragraph('weg')}</w:del><w:altChunk/>"
    )
    result = docx(body)
    assert result.text == "een\n\ntwee\n\ndrie\n"
    assert any("altChunk" in note for note in result.notes)


@pytest.mark.parametrize(
    ("core", "expected"),
    [
        ("<dcterms:created>2020-05-14T09:00:00Z</dcterms:created>", "2020-05-14"),
        ("<dcterms:created>2020-05-14T22:30:00Z</dcterms:created>", "2020-05-15"),
        ("<dcterms:created>2020-12-31T22:30:00Z</dcterms:created>", "2020-12-31"),
        ("<dcterms:created>2020-12-31T23:30:00Z</dcterms:created>", "2021-01-01"),
        ("<dcterms:created>2020-05-14T23:30:00-05:00</dcterms:created>", "2020-05-14"),
        ("<dcterms:created>2020-05</dcterms:created>", "2020-05"),
        ("<dcterms:created>2020</dcterms:created>", "2020"),
        ("<dcterms:created>2020-02-31T09:00:00Z</dcterms:created>", None),
        ("<dcterms:created>9999-12-31T23:59:59Z</dcterms:created>", None),
        ("<dcterms:created>gisteren</dcterms:created>", None),
        ("<dcterms:created>1601-01-01T00:00:00Z</dcterms:created>", None),
        ("<dcterms:created>2013-12-23T23:15:00Z</dcterms:created>", None),
        (
            "<dcterms:created>2013-12-23T23:15:00Z</dcterms:created><dcterms:modified>2021-03-04T10:00:00Z</dcterms:modified>",
            "2021-03-04",
        ),
        (
            "<dcterms:created>2013-12-24T08:00:00Z</dcterms:created><dcterms:modified>2021-03-04T10:00:00Z</dcterms:modified>",
            "2013-12-24",
        ),
    ],
)
def test_created_is_the_date_in_amsterdam_and_not_a_templates(core: str, expected: str | None) -> None:
    result = docx(paragraph("tekst"), core=core)
    assert result.created == expected
    assert result.published is None


def test_title_and_author_are_the_files_own_and_not_a_templates() -> None:
    document = python_docx.Document()
    document.add_paragraph("tekst")
    plain = read("docx", saved(document))
    assert (plain.title, plain.author, plain.created) == (None, None, None)
    document.core_properties.title = "Fietsen\n in 2020"
    document.core_properties.author = "J. de Vries"
    document.core_properties.created = datetime(2020, 5, 14, 9, 0)
    own = read("docx", saved(document))
    assert (own.title, own.author, own.created) == ("Fietsen in 2020", "J. de Vries", "2020-05-14")
    assert docx(paragraph("x"), core="<dc:title>Word Document</dc:title>").title is None


def test_a_strict_document_one_in_utf16_and_one_with_its_text_elsewhere_are_read() -> None:
    parts = docx_parts(paragraph("Er zijn 12 fietsen."))
    text = str(parts["word/document.xml"])
    strict = text.replace("http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main")  # fmt: skip  # noqa: E501
    wide = ('<?xml version="1.0" encoding="UTF-16"?>' + text).encode("utf-16")
    moved = {name: part for name, part in parts.items() if name != "word/document.xml"}
    moved |= {"teksten/Document2.xml": text, "_rels/.rels": relations(officeDocument="/teksten/document2.xml")}
    for variant in (parts | {"word/document.xml": strict}, parts | {"word/document.xml": wide}, moved):
        assert read("docx", zipped(variant)).text == "Er zijn 12 fietsen.\n"


def test_broken_picture_links_and_missing_parts_do_not_stop_the_reading() -> None:
    parts = docx_parts(paragraph("Er zijn 12 fietsen."))
    parts["word/_rels/document.xml.rels"] = relations(image="NULL", styles="weg.xml", numbering="../../../etc/passwd")
    assert read("docx", zipped(parts)).text == "Er zijn 12 fietsen.\n"
    del parts["_rels/.rels"], parts["word/_rels/document.xml.rels"]
    assert read("docx", zipped(parts)).text == "Er zijn 12 fietsen.\n"


def test_a_document_of_pictures_says_so_and_an_empty_one_is_empty() -> None:
    assert docx("<w:p/>").text == ""
    parts = docx_parts("<w:p/>") | {"word/media/image1.png": b"\x89PNG"}
    assert "OCR" in problem("docx", zipped(parts))


def test_a_document_without_a_body_says_so() -> None:
    parts = docx_parts("") | {"word/document.xml": f"<w:document {W_NAMESPACES}/>"}
    assert "no text part" in problem("docx", zipped(parts))
    del parts["word/document.xml"]
    assert "no text part" in problem("docx", zipped(parts))

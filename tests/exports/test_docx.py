"""DOCX: python-docx finds headings, tables and pictures as a screen reader does; LibreOffice prints it."""

import re
import tempfile
import unittest

from docx import Document
from docx.oxml.ns import qn
from editions import convert, in_each
from pypdf import PdfReader

LANGUAGES = {"sv": "sv-SE", "en": "en-GB"}
FEWEST_PAGES = 5


def headings(document):
    """The level and the text of each heading, in order."""
    levels = [(re.fullmatch(r"[Hh]eading (\d)", paragraph.style.name), paragraph.text) for paragraph in document.paragraphs]
    return [(int(level.group(1)), text) for level, text in levels if level]


def without_spaces(text):
    return re.sub(r"\s", "", text)


class Docx(unittest.TestCase):
    @in_each("docx")
    def test_headings_go_down_one_level_at_a_time(self, edition):
        document = Document(edition.file("docx"))
        levels = [level for level, _ in headings(document)]
        self.assertEqual(levels[:1], [1])
        self.assertLessEqual(set(levels), {1, 2, 3})
        self.assertTrue(all(below <= above + 1 for above, below in zip(levels, levels[1:])), levels)
        self.assertTrue(all(text.strip() for _, text in headings(document)))

    @in_each("docx")
    def test_tables_repeat_their_header_and_have_whole_rows(self, edition):
        document = Document(edition.file("docx"))
        self.assertGreaterEqual(len(document.tables), len(edition.tables))
        for table in document.tables:
            first, *others = table.rows
            self.assertIsNotNone(first._tr.find(f"{qn('w:trPr')}/{qn('w:tblHeader')}"), first.cells[0].text)
            self.assertTrue(others)
            self.assertEqual({len(row.cells) for row in table.rows}, {len(table.columns)})

    @in_each("docx")
    def test_every_picture_says_what_it_shows(self, edition):
        document = Document(edition.file("docx"))
        pictures = list(document.element.body.iter(qn("wp:docPr")))
        self.assertTrue(pictures)
        silent = [picture.get("name") for picture in pictures if not (picture.get("descr") or "").strip()]
        self.assertEqual(silent, [])
        numbers = [picture.get("id") for picture in pictures]
        self.assertEqual(len(set(numbers)), len(numbers), "numbers of pictures")

    @in_each("docx")
    def test_it_says_its_title_and_its_language(self, edition):
        document = Document(edition.file("docx"))
        self.assertIn(edition.collection["label"], document.core_properties.title)
        languages = {lang.get(qn("w:val")) for lang in document.styles.element.iter(qn("w:lang"))}
        self.assertEqual(languages, {LANGUAGES[edition.lang]})

    @in_each("docx")
    def test_libreoffice_prints_it_whole(self, edition):
        document = Document(edition.file("docx"))
        with tempfile.TemporaryDirectory() as folder:
            pages = PdfReader(convert(edition.file("docx"), "pdf", folder)).pages
            self.assertGreaterEqual(len(pages), FEWEST_PAGES)
            printed = without_spaces("".join(page.extract_text() for page in pages))
        self.assertIn(without_spaces(edition.collection["label"]), printed)
        missing = [text for _, text in headings(document) if without_spaces(text) not in printed]
        self.assertEqual(missing, [])


if __name__ == "__main__":
    unittest.main()

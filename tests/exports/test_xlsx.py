"""XLSX: openpyxl and LibreOffice read it, and it is as the UK Analysis Function asks of accessible spreadsheets."""

import tempfile
import unittest

from editions import convert, in_each
from located import check_cells
from openpyxl import load_workbook


def marked_table(sheet):
    """The rows of a sheet's only table."""
    (table,) = sheet.tables.values()
    return [[cell.value for cell in row] for row in sheet[table.ref]]


def values(sheet):
    """What stands in each cell that has anything; fractions as far as LibreOffice writes them, which is 15 digits."""
    filled = ((cell.coordinate, cell.value) for row in sheet for cell in row if cell.value is not None)
    return {place: round(value, 12) if isinstance(value, float) else value for place, value in filled}


class Xlsx(unittest.TestCase):
    @in_each("xlsx")
    def test_cover_and_notes_come_first_and_every_table_has_a_sheet(self, edition):
        book = load_workbook(edition.file("xlsx"))
        cover, notes, *sheets = book.worksheets
        self.assertEqual([len(cover.tables), len(sheets)], [0, len(edition.tables)])
        self.assertIn(edition.collection["label"], [cell.value for cell in cover["A"]])
        said = " ".join(str(cell) for sheet in (cover, notes) for row in sheet.values for cell in row if cell)
        self.assertIn(edition.collection["note"][0], said)
        self.assertTrue(all(len(name) <= 31 for name in book.sheetnames), book.sheetnames)

    @in_each("xlsx")
    def test_every_table_is_marked_whole_and_named(self, edition):
        book = load_workbook(edition.file("xlsx"))
        for sheet in book.worksheets[2:]:
            self.assertEqual(len(sheet.tables), 1, sheet.title)
            self.assertIsNotNone(sheet.freeze_panes, sheet.title)
            header, *rows = marked_table(sheet)
            self.assertTrue(all(isinstance(name, str) and name.strip() for name in header), f"{sheet.title}: {header}")
            self.assertEqual(len(set(header)), len(header), f"{sheet.title}: {header}")
            self.assertTrue(rows)
            blank = [row for row in rows if any(cell is None or cell == "" for cell in row)]
            self.assertEqual(blank, [], sheet.title)

    @in_each("xlsx")
    def test_no_cells_are_merged_and_numbers_are_numbers(self, edition):
        book = load_workbook(edition.file("xlsx"))
        for sheet in book.worksheets:
            self.assertEqual(sheet.merged_cells.ranges, set(), sheet.title)
        for sheet in book.worksheets[2:]:
            _, *rows = marked_table(sheet)
            for column in zip(*rows, strict=True):
                if any(isinstance(cell, (int, float)) for cell in column):
                    texts = {cell for cell in column if not isinstance(cell, (int, float))}
                    self.assertLessEqual(texts, {".", ".."}, sheet.title)

    @in_each("xlsx")
    def test_it_says_its_title_and_its_language(self, edition):
        book = load_workbook(edition.file("xlsx"))
        self.assertIn(edition.collection["label"], book.properties.title)
        said = [book.properties.language or ""]
        said += [str(each.value) for each in book.custom_doc_props.props if each.name.lower() in ("language", "språk")]
        self.assertTrue(any(language.startswith(edition.lang) for language in said), said)

    @in_each("xlsx")
    def test_every_value_is_that_of_json_stat(self, edition):
        book = load_workbook(edition.file("xlsx"))
        for sheet, table in zip(book.worksheets[2:], edition.tables.values(), strict=True):
            self.assertIn(table.title, [cell.value for cell in sheet["A"]])
            header, *rows = marked_table(sheet)
            check_cells(self, table, header, rows)

    @in_each("xlsx")
    def test_libreoffice_reads_the_same_cells(self, edition):
        book = load_workbook(edition.file("xlsx"))
        with tempfile.TemporaryDirectory() as folder:
            read = load_workbook(convert(edition.file("xlsx"), "xlsx", folder))
            self.assertEqual(read.sheetnames, book.sheetnames)
            for ours, theirs in zip(book.worksheets, read.worksheets, strict=True):
                cells, found = values(ours), values(theirs)
                self.assertEqual(found, cells, ours.title)


if __name__ == "__main__":
    unittest.main()

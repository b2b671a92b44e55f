"""CSV: as Swedish Excel reads it, strict, and without anything that a spreadsheet takes for a formula."""

import csv
import re
import unittest

from editions import in_each
from located import NUMBER, check_cells

MARK = b"\xef\xbb\xbf"
WRONG_DECIMALS = {"sv": re.compile(r"^\D?\d[\d\u00a0]*\.\d+\s?%?$"), "en": re.compile(r"^\D?\d+,\d{1,2}\s?%?$")}


def files(edition):
    """The bytes of each table's file; there is exactly one a table."""
    paths = [path for name, path in edition.unpacked("csv").items() if name.endswith(".csv")]
    for table in edition.tables.values():
        (path,) = [path for path in paths if path.stem.endswith(table.id)]
        yield table, path.read_bytes()


def all_rows(written):
    lines = written.decode("utf-8-sig").splitlines(keepends=True)
    return [row for row in csv.reader(lines, delimiter=";", strict=True) if row]


def header_and_rows(table, written):
    """The header is the first row that names a dimension; the table ends with the file, or before a line of one cell."""
    rows = all_rows(written)
    names = {table.name(dimension) for dimension in table.dimensions}
    start = next(place for place, row in enumerate(rows) if len(row) > 1 and names & set(row))
    end = next((place for place, row in enumerate(rows) if place > start and len(row) == 1), len(rows))
    return rows[start], rows[start + 1 : end]


class Csv(unittest.TestCase):
    @in_each("csv")
    def test_it_has_the_mark_by_which_excel_knows_utf_8(self, edition):
        for table, written in files(edition):
            self.assertTrue(written.startswith(MARK), table.id)
            self.assertEqual(written.count(MARK), 1, table.id)

    @in_each("csv")
    def test_the_table_has_a_header_and_equal_rows(self, edition):
        for table, written in files(edition):
            header, rows = header_and_rows(table, written)
            self.assertTrue(all(name.strip() for name in header) and len(set(header)) == len(header), header)
            self.assertEqual({len(row) for row in rows}, {len(header)}, table.id)

    @in_each("csv")
    def test_nothing_is_taken_for_a_formula(self, edition):
        for table, written in files(edition):
            cells = [cell for row in all_rows(written) for cell in row if cell]
            dangerous = [cell for cell in cells if cell[0] in "=+-@\t\r" and not NUMBER.match(cell)]
            self.assertEqual(dangerous, [], table.id)

    @in_each("csv")
    def test_decimals_are_written_as_the_language_does(self, edition):
        for table, written in files(edition):
            _, rows = header_and_rows(table, written)
            wrong = [cell for row in rows for cell in row if WRONG_DECIMALS[edition.lang].match(cell)]
            self.assertEqual(wrong, [], table.id)

    @in_each("csv")
    def test_every_value_is_that_of_json_stat(self, edition):
        for table, written in files(edition):
            check_cells(self, table, *header_and_rows(table, written))


if __name__ == "__main__":
    unittest.main()

"""PX: pyaxis reads every file, and every value is that of JSON-stat."""

import logging
import re
import unittest

from editions import in_each
from pyaxis import pyaxis

# How PX writes what is no number.
SIGNS = {"not_applicable": '"."', "not_collected": '".."', "suppressed": '"..."'}
MANDATORY = ["CHARSET", "AXIS-VERSION", "CODEPAGE", "LANGUAGE", "CREATION-DATE", "DECIMALS", "MATRIX", "SUBJECT-CODE"]
MANDATORY += ["SUBJECT-AREA", "TITLE", "CONTENTS", "UNITS", "LAST-UPDATED", "SOURCE", "NOTEX"]
# pyaxis replaces the signs of values that it is told of: here none, so that they are seen as they stand.
NEVER = r"(?!)"


def read(path):
    logging.disable(logging.INFO)
    return pyaxis.parse(str(path), encoding="utf-8", null_values=NEVER, sd_values=NEVER)


class Px(unittest.TestCase):
    @in_each("px")
    def test_there_is_a_file_for_every_table(self, edition):
        self.assertEqual(sorted(edition.unpacked("px")), sorted(f"{id}.px" for id in edition.tables))

    @in_each("px")
    def test_every_value_is_that_of_json_stat(self, edition):
        for path in edition.unpacked("px").values():
            self.check_values(edition.tables[path.stem], read(path))

    def check_values(self, table, px):
        codes = {}
        for dimension in table.dimensions:
            labels = px["METADATA"][f"VALUES({table.name(dimension)})"]
            of_variable = px["METADATA"][f"CODES({table.name(dimension)})"]
            self.assertEqual(labels, [table.label(dimension, code) for code in of_variable], table.id)
            codes[dimension] = dict(zip(labels, of_variable, strict=True))
        cells = {}
        for row in px["DATA"].to_dict("records"):
            at = tuple(codes[dimension][row[table.name(dimension)]] for dimension in table.dimensions)
            cells[at] = row["DATA"]
        # Of years, PX has points in time only.
        year = table.dimensions.index("year") if "year" in table.dimensions else None
        expected = {at: value for at, value in table.cells.items() if year is None or at[year] != "total"}
        self.assertEqual(cells, {at: SIGNS.get(value, str(value)) for at, value in expected.items()}, table.id)

    @in_each("px")
    def test_every_file_says_what_it_is(self, edition):
        for path in edition.unpacked("px").values():
            metadata, table = read(path)["METADATA"], edition.tables[path.stem]
            self.assertEqual([keyword for keyword in MANDATORY if keyword not in metadata], [], table.id)
            self.assertEqual(metadata.get("STUB", []) + metadata.get("HEADING", []), [*map(table.name, table.dimensions)])
            self.assertEqual(metadata["CODEPAGE"], ["utf-8"])
            self.assertEqual(metadata["LANGUAGE"], [edition.lang])
            self.assertEqual(metadata["TITLE"], [table.title])
            self.assertRegex(metadata["LAST-UPDATED"][0], r"^\d{8} \d\d:\d\d$")
            self.assertLessEqual(len(metadata["MATRIX"][0]), 20)
            for dimension in table.dimensions:
                total = metadata.get(f"ELIMINATION({table.name(dimension)})")
                expected = None if dimension == "year" else [table.label(dimension, "total")]
                self.assertEqual(total, expected, f"{table.id} {dimension}")

    @in_each("px")
    def test_texts_stand_between_quotation_marks_on_lines_of_256_characters(self, edition):
        for path in edition.unpacked("px").values():
            metadata = path.read_text(encoding="utf-8").split("DATA=")[0]
            texts = re.findall(r'"[^"\r\n]*"', metadata)
            self.assertLessEqual(max(map(len, texts)), 256, path.name)
            outside = re.sub(r'"[^"\r\n]*"', "", metadata)
            self.assertRegex(outside, r"^[A-Z0-9\-=;,()\s]*$", path.name)


if __name__ == "__main__":
    unittest.main()

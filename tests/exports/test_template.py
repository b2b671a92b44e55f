"""The empty case file: frictionless takes its description for one, and finds by it what is right and what is wrong in a list."""

import json
import os
import tempfile
import unittest
from pathlib import Path

from frictionless import Dialect, Resource, Schema, formats

FOLDER = Path(os.environ["EXPORTS"]).parent / "template"

# Made-up persons, one cell a column, and what is wrong with the second.
ROWS = {
    "sv": (["2021", "Syd", "kvinna", "31", "Nigeria", "Människohandel", "tiggeri", "", "", ""], "Sydd"),
    "en": (["2021", "South", "woman", "31", "Nigeria", "Human trafficking", "begging", "", "", ""], "Syd"),
}


class Template(unittest.TestCase):
    def test_a_list_is_checked_by_it(self):
        for lang, (row, wrong) in ROWS.items():
            with self.subTest(lang):
                self.assertEqual(self.errors(lang, [row]), [])
                self.assertEqual(self.errors(lang, [row, [row[0], wrong, *row[2:]]]), [("constraint-error", 3, "region")])
                self.assertEqual(self.errors(lang, [["", *row[1:]]]), [("constraint-error", 2, row_name(lang))])

    def errors(self, lang, rows):
        header = (FOLDER / f"{lang}.csv").read_text(encoding="utf-8-sig")
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "list.csv"
            path.write_text(header + "".join(";".join(row) + "\n" for row in rows), encoding="utf-8")
            dialect = Dialect(controls=[formats.CsvControl(delimiter=";")])
            # Read here: a description named by an absolute path is not safe to frictionless.
            schema = Schema.from_descriptor(json.loads((FOLDER / f"{lang}.json").read_text(encoding="utf-8")))
            report = Resource(path="list.csv", basepath=folder, dialect=dialect, schema=schema).validate()
            return [tuple(error) for error in report.flatten(["type", "rowNumber", "fieldName"])]


def row_name(lang):
    return {"sv": "år", "en": "year"}[lang]

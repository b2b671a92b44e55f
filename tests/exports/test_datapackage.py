"""Data package: frictionless validates it, and the parts add up to the totals of JSON-stat."""

import csv
import unittest
from itertools import product

from editions import in_each
from frictionless import Package, validate


class DataPackage(unittest.TestCase):
    @in_each("datapackage")
    def test_frictionless_finds_it_valid(self, edition):
        files = edition.unpacked("datapackage")
        report = validate(str(files["datapackage.json"]), type="package")
        self.assertTrue(report.valid, report.flatten(["name", "rowNumber", "fieldName", "message"]))
        self.assertGreaterEqual(report.stats["tasks"], len(edition.tables))

    @in_each("datapackage")
    def test_it_says_what_it_is(self, edition):
        files = edition.unpacked("datapackage")
        package = Package(str(files["datapackage.json"]))
        self.assertIn(edition.collection["label"], package.title)
        self.assertTrue(package.sources)
        self.assertIn(edition.collection["note"][0], package.description)
        for resource in package.resources:
            self.assertTrue(resource.schema.fields, resource.name)

    @in_each("datapackage")
    def test_the_parts_add_up_to_the_totals(self, edition):
        files = edition.unpacked("datapackage")
        package = Package(str(files["datapackage.json"]))
        resources = {resource.name.replace("-", "_"): resource for resource in package.resources}
        for id, table in edition.tables.items():
            parts = self.parts(table, resources[id], files)
            for at, value in table.cells.items():
                below = list(product(*(self.codes_below(table, place, code) for place, code in enumerate(at))))
                # Of hidden parts nothing can be said but that they are not more than the total.
                hides = any(table.cells[leaf] == "suppressed" for leaf in below)
                if isinstance(value, int):
                    compare = self.assertLessEqual if hides else self.assertEqual
                    compare(sum(parts.get(leaf, 0) for leaf in below), value, f"{id} {at}")

    def parts(self, table, resource, files):
        """The counts of the rows without a total, by their codes."""
        names = [field.name for field in resource.schema.fields]
        (count,) = [field.name for field in resource.schema.fields if field.type == "integer" and field.name not in table.dimensions]
        self.assertLessEqual(set(table.dimensions), set(names), table.id)
        with open(files[resource.path], encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, delimiter=resource.dialect.to_dict().get("csv", {}).get("delimiter", ",")))
        parts = {}
        for row in rows:
            at = tuple(row[dimension] for dimension in table.dimensions)
            if "total" not in at:
                self.assertNotIn(at, parts, f"{table.id} twice")
                parts[at] = int(row[count]) if row[count].isdigit() else 0
        self.assertTrue(parts or not table.cells, table.id)
        return parts

    def codes_below(self, table, place, code):
        codes = table.codes(table.dimensions[place])
        return [each for each in codes if each != "total"] if code == "total" else [code]


if __name__ == "__main__":
    unittest.main()

"""JSON-stat: the validator, the toolkit of its makers, and what was published."""

import json
import subprocess
import unittest
from pathlib import Path

from editions import EDITIONS, FACTS, NODE
from jsonstat_validator import validate_jsonstat


class JsonStat(unittest.TestCase):
    def test_the_validator_accepts_the_collection_and_each_dataset(self):
        for edition in EDITIONS:
            with self.subTest(edition.folder.name):
                self.assertTrue(validate_jsonstat(edition.collection))
                for table in edition.tables.values():
                    self.assertTrue(validate_jsonstat(table.dataset), table.id)

    def test_the_toolkit_finds_every_cell_by_its_codes(self):
        script = Path(__file__).parent / "jsonstat.mjs"
        for edition in EDITIONS:
            with self.subTest(edition.folder.name):
                done = subprocess.run(
                    [NODE, script, edition.file("jsonstat")], capture_output=True, text=True, timeout=60, check=False
                )
                self.assertEqual(done.returncode, 0, done.stderr)
                read = json.loads(done.stdout)
                self.assertEqual(read.keys(), edition.tables.keys())
                for id, cells in read.items():
                    table = edition.tables[id]
                    expected = {"/".join(at): value for at, value in table.cells.items()}
                    self.assertEqual(cells, expected, id)

    def test_it_has_what_was_published(self):
        editions = [edition for edition in EDITIONS if edition.year == "2021" and edition.of_whole_country]
        self.assertEqual({edition.lang for edition in editions}, {"sv", "en"})
        facts = FACTS["2021"]
        for edition in editions:
            adults = edition.tables["adults_by_sex_crime"].cells
            self.assertEqual(adults["total", "total"], facts["adults"]["total"])
            for sex, crimes in facts["adults"]["sex_crime"].items():
                self.assertEqual(adults[sex, "total"], facts["adults"]["sex"][sex])
                for crime, count in crimes.items():
                    self.assertEqual(adults[sex, crime], count, f"{sex} {crime}")
            children = edition.tables["children_by_sex"].cells
            for sex, count in facts["children"]["sex"].items():
                self.assertEqual(children[sex,], count, sex)
            related = edition.tables["related_children_by_age_place"].cells
            for place, count in facts["related_children"]["place"].items():
                self.assertEqual(related["total", place], count, place)
            years = edition.tables["adults_by_year_crime_sex"].cells
            for year, count in FACTS["adults_by_year"]["total"].items():
                self.assertEqual(years[year, "total", "total"], count, year)
            self.assertEqual(years["2018", "exploitation", "total"], "not_collected")


if __name__ == "__main__":
    unittest.main()

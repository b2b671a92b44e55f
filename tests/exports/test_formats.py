"""Every format is there, in every edition, and what is not written yet is said."""

import unittest

from editions import EDITIONS, FORMATS, NOT_YET


class Formats(unittest.TestCase):
    def test_there_are_editions_in_both_languages_for_several_years_and_a_region(self):
        self.assertEqual({edition.lang for edition in EDITIONS}, {"sv", "en"})
        self.assertGreater(len({edition.year for edition in EDITIONS}), 1)
        self.assertTrue(any(not edition.of_whole_country for edition in EDITIONS))

    def test_every_file_is_of_one_known_format_and_every_format_is_written_or_said_not_to_be(self):
        for edition in EDITIONS:
            found = []
            for path in sorted(edition.folder.iterdir()):
                formats = [code for code, is_of in FORMATS.items() if is_of(path)]
                self.assertEqual(len(formats), 1, f"{path}: {formats}")
                found += formats
            self.assertEqual(sorted(found), sorted(FORMATS.keys() - NOT_YET), edition.folder.name)


if __name__ == "__main__":
    unittest.main()

"""Cells of a sheet found by their words: the column of each dimension, and what stands over a column of numbers."""

import re
from itertools import product

# What stands over the numbers where every dimension has a column of its own.
COUNTED = {"antal", "antal personer", "number", "number of persons", "count", "personer", "persons"}
# How a sheet shows what is no number.
SIGNS = {"not_applicable": ".", "not_collected": "..", "suppressed": ".."}
NO_BREAK_SPACE = "\u00a0"
NUMBER = re.compile(r"^[+\-\u2212\u00b1]?\d[\d\u00a0 .,]*\s?%?$")


def number(cell):
    """A count as a number, whether it stands as one or as text; any other cell as it is."""
    if cell in ("\u2013", "-"):
        return 0
    if isinstance(cell, str) and re.fullmatch(r"\d[\d\u00a0,]*", cell):
        return int(re.sub(r"[\u00a0,]", "", cell))
    return int(cell) if isinstance(cell, float) and cell.is_integer() else cell


def check_cells(test, table, header, rows):
    """Every cell of a table that its words name has the value that JSON-stat has there, the total among them."""
    keys = {dimension: header.index(table.name(dimension)) for dimension in table.dimensions if table.name(dimension) in header}
    across = [dimension for dimension in table.dimensions if dimension not in keys]
    columns = {place: codes for place, name in enumerate(header) if (codes := codes_of_column(table, across, name)) is not None}
    test.assertTrue(columns, f"{table.id}: no column of counts among {header}")
    found = {}
    for row in rows:
        codes = {dimension: code_of(table, dimension, row[place]) for dimension, place in keys.items()}
        test.assertNotIn(None, codes.values(), f"{table.id}: {row}")
        for place, of_column in columns.items():
            at = tuple({**codes, **of_column}[dimension] for dimension in table.dimensions)
            found[at] = number(row[place])
    for at, value in found.items():
        expected = table.cells[at]
        test.assertEqual(value, SIGNS.get(expected, expected), f"{table.id} {at}")
    total = tuple("total" for _ in table.dimensions)
    test.assertIn(total, found, f"{table.id} has no total")


def code_of(table, dimension, label):
    text = str(label).strip(f" {NO_BREAK_SPACE}")
    return next((code for code in table.codes(dimension) if table.label(dimension, code) == text), None)


def codes_of_column(table, across, name):
    """The codes for which a column's name stands: `Kvinnor`, `Vuxna, kvinnor`; a dimension not named is a total."""
    said = str(name).lower()
    if not across:
        return {} if said in COUNTED else None
    for codes in product(*(table.codes(dimension) for dimension in across)):
        at = dict(zip(across, codes, strict=True))
        labels = [table.label(dimension, code).lower() for dimension, code in at.items()]
        short = [label for label, code in zip(labels, codes, strict=True) if code != "total"] or labels[:1]
        if any(said == between.join(words) for words in (labels, short) for between in (", ", " ", ": ", " \u2013 ")):
            return at
    return None

"""An attacker who has a published report, a solver, and no idea of how the report was protected.

What is known is written as a program in whole numbers, from the JSON-stat collection alone: the innermost cells of all
tables are unknown, each is nobody or somebody, every printed number is a sum of them, and where tables count the same
persons they agree. A small count is safe if, for all that is known, it may be 0 and may be as large as a small
count can be. Nothing here comes from the program that is attacked, which has its own linear programs, by another
solver, and its own list of where tables agree.

The solver is HiGHS, warm: one program answers all questions. Linear programs are tried first, for all counts at once;
where their optimum is not of whole numbers, the attacker, who knows that persons come whole, asks again for whole ones.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

import highspy
import numpy as np

TOTAL = "total"
INFINITY = highspy.kHighsInf
TOLERANCE = 1e-6
# How much more the count that is asked for weighs than those that may be settled along with it.
WEIGHT = 1000.0
# A sum of unknowns: how often each is in it.
Sum = Mapping[int, int]


class Impossible(Exception):
    """Nothing fits what is known: then it is wrong, or was read wrongly."""


@dataclass(frozen=True)
class Safety:
    """What a count may be, for all that is known."""

    may_be_zero: bool
    may_be_large: bool

    def __bool__(self) -> bool:
        return self.may_be_zero and self.may_be_large


class Program:
    """Whole numbers, none below zero, and what is known of their sums."""

    def __init__(self) -> None:
        self.unknowns = 0
        self.rows: dict[tuple[tuple[int, int], ...], tuple[float, float]] = {}

    def unknown(self) -> int:
        """One more of them."""
        self.unknowns += 1
        return self.unknowns - 1

    def know(self, terms: Sum, least: float, most: float) -> None:
        """A sum is within bounds."""
        key = tuple(sorted((unknown, times) for unknown, times in terms.items() if times))
        low, high = self.rows.get(key, (-INFINITY, INFINITY))
        self.rows[key] = (max(low, least), min(high, most))

    def holds(self, values: Sequence[int]) -> bool:
        """Whether some numbers fit all that is known."""
        sums = ((sum(times * values[each] for each, times in key), bounds) for key, bounds in self.rows.items())
        return all(least <= value <= most for value, (least, most) in sums)

    def fixed(self) -> dict[int, int]:
        """The unknowns that single rows tell, again and again: parts of nobody are nobody. Most of a table is that."""
        known: dict[int, int] = {}
        rows = list(self.rows.items())
        while True:
            before, waiting = len(known), []
            for key, (least, most) in rows:
                rest = [(each, times) for each, times in key if each not in known]
                told = sum(times * known[each] for each, times in key if each in known)
                if not rest:
                    if not least <= told <= most:
                        raise Impossible(f"{told} is not within {least} and {most}")
                elif most == told and all(times > 0 for _, times in rest):
                    known |= dict.fromkeys((each for each, _ in rest), 0)
                elif least == told and all(times < 0 for _, times in rest):
                    known |= dict.fromkeys((each for each, _ in rest), 0)
                elif least == most and len(rest) == 1:
                    ((each, times),) = rest
                    value, remainder = divmod(int(least) - told, times)
                    if remainder or value < 0:
                        raise Impossible(f"{times} times an unknown is {int(least) - told}")
                    known[each] = value
                else:
                    waiting.append((key, (least, most)))
            rows = waiting
            if len(known) == before:
                return known

    def settle(self, sums: Sequence[Sum], large: int) -> list[Safety]:
        """Of each sum: whether it may be 0, and whether it may be as large as that."""
        return Questions(self, sums, large).answers()

    def bounds(self, terms: Sum) -> tuple[int, int | None]:
        """The least and the most that a sum can be, in whole numbers; None where there is no most."""
        questions = Questions(self, [terms], 0)
        return questions.extreme(0, 1), questions.extreme(0, -1)


class Questions:
    """One program and many questions about it. Each asked-for sum is a row of its own, and beside it stands a *share*:
    as much of the sum as counts, so that many sums can be made large at once without any growing for ever."""

    def __init__(self, program: Program, sums: Sequence[Sum], large: int) -> None:
        self.large = large
        self.fixed = program.fixed()
        self.free = {
            each: place for place, each in enumerate(each for each in range(program.unknowns) if each not in self.fixed)
        }
        self.told = np.array(
            [sum(times * self.fixed.get(each, 0) for each, times in terms.items()) for terms in sums], dtype=int
        )
        self.asked = np.zeros((len(sums), len(self.free)), dtype=int)
        for place, terms in enumerate(sums):
            for each, times in terms.items():
                if each in self.free:
                    self.asked[place, self.free[each]] += times
        self.known: dict[tuple[tuple[int, int], ...], tuple[float, float]] = {}
        for key, (least, most) in program.rows.items():
            rest = tuple((self.free[each], times) for each, times in key if each in self.free)
            told = sum(times * self.fixed[each] for each, times in key if each in self.fixed)
            if rest:
                low, high = self.known.get(rest, (-INFINITY, INFINITY))
                self.known[rest] = (max(low, least - told), min(high, most - told))
        self.matrix = np.zeros((len(self.known), len(self.free)), dtype=int)
        for place, key in enumerate(self.known):
            for each, times in key:
                self.matrix[place, each] = times
        self.limits = np.array(list(self.known.values()), dtype=float).reshape(-1, 2)
        self.zero = (self.told == 0) & ~self.asked.any(axis=1)
        self.big = self.told >= large
        self.linear = self.solver(whole=False)
        self.whole: highspy.Highs | None = None

    def solver(self, whole: bool) -> highspy.Highs:
        """The program as HiGHS has it: unknowns, then shares; rows that are known, then sums, then limits of shares."""
        solver = highspy.Highs()
        for option, value in (("output_flag", False), ("threads", 1), ("random_seed", 0)):
            solver.setOptionValue(option, value)
        if not whole:
            # Presolving would throw away the basis from which the next question is answered.
            solver.setOptionValue("presolve", "off")
            solver.setOptionValue("solver", "simplex")
        unknowns, shares = len(self.free), len(self.asked)
        solver.addVars(unknowns, np.zeros(unknowns), np.full(unknowns, INFINITY))
        solver.addVars(shares, np.zeros(shares), np.full(shares, float(self.large)))
        if whole:
            kinds = [highspy.HighsVarType.kInteger] * unknowns
            solver.changeColsIntegrality(unknowns, np.arange(unknowns, dtype=np.int32), np.array(kinds))
        for key, (least, most) in self.known.items():
            solver.addRow(
                least,
                most,
                len(key),
                np.array([e for e, _ in key], dtype=np.int32),
                np.array([t for _, t in key], dtype=float),
            )
        for row in self.asked:
            (places,) = np.nonzero(row)
            solver.addRow(-INFINITY, INFINITY, len(places), places.astype(np.int32), row[places].astype(float))
        for place, row in enumerate(self.asked):
            (places,) = np.nonzero(row)
            columns = np.append(places, unknowns + place).astype(np.int32)
            solver.addRow(
                -float(self.told[place]), INFINITY, len(columns), columns, np.append(row[places], -1).astype(float)
            )
        return solver

    def answers(self) -> list[Safety]:
        """Asks all, those first that one answer may settle together."""
        for low in (True, False):
            done = self.zero if low else self.big
            # As long as one program settles several at once, it is the quickest way.
            while not done.all():
                before = int(done.sum())
                self.take(self.optimum(np.where(done, 0.0, 1.0), low))
                if int(done.sum()) < before + 3:
                    break
            for place in range(len(self.asked)):
                if not done[place]:
                    self.ask(place, low)
        return [Safety(bool(zero), bool(big)) for zero, big in zip(self.zero, self.big, strict=True)]

    def ask(self, place: int, low: bool) -> None:
        """One sum: may it be 0, or large? What cannot be is left unsettled."""
        done = self.zero if low else self.big
        weights = np.where(done, 0.0, 1.0)
        weights[place] = WEIGHT
        self.take(self.optimum(weights, low))
        if done[place]:
            return
        alone = np.zeros(len(self.asked))
        alone[place] = 1.0
        solution = self.optimum(alone, low)
        self.take(solution)
        value = float(self.asked[place] @ solution) + self.told[place]
        if done[place] or (value > TOLERANCE if low else value < self.large - TOLERANCE):
            return
        # The linear program says that it may be; now whole persons must say so, too.
        bounds = (0.0, 0.0) if low else (float(self.large), INFINITY)
        found = self.among_whole_numbers(place, *bounds)
        if found is not None:
            self.take(found)
            assert done[place], "a whole answer that is none"

    def optimum(self, weights: np.ndarray, low: bool) -> np.ndarray:
        """The unknowns where the weighted sums are least, or their shares most."""
        unknowns = len(self.free)
        costs = np.zeros(unknowns + len(weights))
        if low:
            costs[:unknowns] = weights @ self.asked
        else:
            costs[unknowns:] = -weights
        self.linear.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        self.linear.run()
        status = self.linear.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise Impossible("no numbers fit what is known")
        assert status == highspy.HighsModelStatus.kOptimal, status
        return np.array(self.linear.getSolution().col_value[:unknowns])

    def among_whole_numbers(self, place: int, least: float, most: float) -> np.ndarray | None:
        """Any whole unknowns with a sum within bounds."""
        if self.whole is None:
            self.whole = self.solver(whole=True)
        row = len(self.known) + place
        told = float(self.told[place])
        self.whole.changeRowBounds(row, least - told, most - told)
        self.whole.run()
        status = self.whole.getModelStatus()
        found = np.array(self.whole.getSolution().col_value[: len(self.free)])
        self.whole.changeRowBounds(row, -INFINITY, INFINITY)
        if status == highspy.HighsModelStatus.kInfeasible:
            return None
        assert status == highspy.HighsModelStatus.kOptimal, status
        return found

    def take(self, solution: np.ndarray) -> None:
        """Settles all that an answer in whole numbers settles. That it fits is checked without tolerances."""
        whole = np.rint(solution).astype(int)
        if len(whole) and np.abs(solution - whole).max() > TOLERANCE:
            return
        rows = self.matrix @ whole
        assert (whole >= 0).all() and (rows >= self.limits[:, 0]).all() and (rows <= self.limits[:, 1]).all(), (
            "does not fit"
        )
        values = self.asked @ whole + self.told
        self.zero |= values == 0
        self.big |= values >= self.large

    def extreme(self, place: int, sign: int) -> int | None:
        """The least (1) or most (-1) of a sum in whole numbers; None where there is none."""
        solver = self.solver(whole=True)
        unknowns = len(self.free)
        costs = np.append(sign * self.asked[place].astype(float), np.zeros(len(self.asked)))
        solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
        solver.setOptionValue("mip_rel_gap", 0.0)
        solver.run()
        status = solver.getModelStatus()
        if status == highspy.HighsModelStatus.kInfeasible:
            raise Impossible("no numbers fit what is known")
        if status in (highspy.HighsModelStatus.kUnbounded, highspy.HighsModelStatus.kUnboundedOrInfeasible):
            return None
        assert status == highspy.HighsModelStatus.kOptimal, status
        solution = np.array(solver.getSolution().col_value[:unknowns])
        return int(round(float(self.asked[place] @ solution))) + int(self.told[place])


@dataclass(frozen=True)
class Cell:
    """A cell of a table, by the codes of its categories."""

    table: str
    at: tuple[str, ...]


@dataclass(frozen=True)
class Part:
    """Some persons of a table: those in given categories, told apart by some dimensions."""

    table: str
    by: tuple[str, ...] = ()
    where: tuple[tuple[str, str], ...] = ()


class Table:
    """A dataset of a collection."""

    def __init__(self, dataset: dict) -> None:
        self.id: str = dataset["extension"]["id"]
        self.dimensions: list[str] = dataset["id"]
        self.categories: list[list[str]] = [dataset["dimension"][name]["category"]["index"] for name in self.dimensions]
        self.labels: list[dict[str, str]] = [
            dataset["dimension"][name]["category"]["label"] for name in self.dimensions
        ]
        self.notes: list[str] = dataset["note"]
        self.title: str = dataset["label"]
        status = dataset.get("status", {})
        self.shown: dict[Cell, int] = {}
        self.hidden: list[Cell] = []
        self.impossible: set[Cell] = set()
        places = product(*self.categories)
        for place, (at, value) in enumerate(zip(places, dataset["value"], strict=True)):
            cell = Cell(self.id, at)
            if value is not None:
                self.shown[cell] = value
            elif status[str(place)] == "suppressed":
                self.hidden.append(cell)
            else:
                self.impossible.add(cell)

    def above(self, at: tuple[str, ...]) -> Iterator[Cell]:
        """A cell, and all totals in which it is."""
        for own in product(*((category, TOTAL) for category in at)):
            yield Cell(self.id, own)


def tables(collection: dict) -> dict[str, Table]:
    """A collection's tables by their ids."""
    return {table.id: table for table in map(Table, collection["link"]["item"])}


def agreements(year: str) -> list[tuple[Part, Part]]:
    """Where the report's tables count the same persons, as their titles say."""
    then, by_form = (("year", year),), "adults_by_year_crime_sex_form"
    adults, children = (("agegroup", "adult"),), (("agegroup", "child"),)
    labour, multiple = (("form", "labour"),), (("form", "multiple"),)
    return [
        (Part("adults_by_sex_crime", ("sex", "crime")), Part(by_form, ("sex", "crime"), then)),
        (Part("adults_by_sex_form", ("sex", "form")), Part(by_form, ("sex", "form"), then)),
        (Part("adults_by_sex_crime", ("sex", "crime")), Part("adults_by_year_crime_sex", ("sex", "crime"), then)),
        (Part("adults_by_year_crime_sex", ("year", "crime", "sex")), Part(by_form, ("year", "crime", "sex"))),
        (Part("adults_by_sex_form", ("sex",)), Part("adults_by_sex_crime", ("sex",))),
        (Part("adults_by_origin_form", ("form",)), Part("adults_by_sex_form", ("form",))),
        (Part("children_by_sex", ("sex",)), Part("children_by_sex_form", ("sex",))),
        (Part("children_by_origin_form", ("form",)), Part("children_by_sex_form", ("form",))),
        (Part("children_by_sex", ("sex",)), Part("children_by_year_sex", ("sex",), then)),
        (Part("victims_by_region_agegroup_sex", ("sex",), adults), Part("adults_by_sex_form", ("sex",))),
        (Part("victims_by_region_agegroup_sex", ("sex",), children), Part("children_by_sex_form", ("sex",))),
        (Part("labour_by_sector_sex", ("sex",)), Part("adults_by_sex_form", ("sex",), labour)),
        (Part("multiple_by_combination_agegroup", (), adults), Part("adults_by_sex_form", (), multiple)),
        (Part("multiple_by_combination_agegroup", (), children), Part("children_by_sex_form", (), multiple)),
    ]


# Rows that are no country, or no one combination: that they are there says nothing of how many are in them.
WITHOUT_COUNTRY = {"stateless", "not_recorded", "other_origins", TOTAL}
OTHER_COMBINATIONS = {"other_combinations", TOTAL}
LISTED = {
    "adults_by_origin_form": WITHOUT_COUNTRY,
    "children_by_origin_form": WITHOUT_COUNTRY,
    "multiple_by_combination_agegroup": OTHER_COMBINATIONS,
}
# Forms that are told as other where they are rare.
RARE_FORMS = "sexual begging criminality forced_marriage organ_removal military".split()


class Attacker:
    """What is known of one release."""

    def __init__(self, collection: dict, fewest: int = 0, layout: Sequence[str] = ()) -> None:
        """`fewest` is from how many persons on a country or combination has a row, as the report says. `layout` names
        what else is read off what is there and what is not: methods of this class."""
        self.program = Program()
        self.tables = tables(collection)
        self.collection = collection
        self.year = str(collection["extension"]["year"])
        self.inner: dict[Cell, int] = {}
        self.sums: dict[Cell, dict[int, int]] = {}
        self.either: list[tuple[Cell, int]] = []
        for table in self.tables.values():
            self.unknowns(table)
        for table in self.tables.values():
            for cell, value in table.shown.items():
                self.program.know(self.sums.get(cell, {}), value, value)
        for one, other in agreements(self.year):
            if one.table in self.tables and other.table in self.tables:
                self.agree(one, other)
        if fewest:
            self.rows_are_of(fewest)
            self.forms_are_of(fewest)
        self.footnotes()
        for fact in layout:
            getattr(self, fact)()

    def unknowns(self, table: Table) -> None:
        for at in product(*([category for category in axis if category != TOTAL] for axis in table.categories)):
            if Cell(table.id, at) in table.impossible:
                continue
            unknown = self.program.unknown()
            self.inner[Cell(table.id, at)] = unknown
            for cell in table.above(at):
                self.sums.setdefault(cell, {})[unknown] = 1

    def persons(self, part: Part) -> dict[tuple[str, ...], dict[int, int]]:
        """The persons of a part, by the categories that are told apart."""
        table, found = self.tables[part.table], {}
        for cell, unknown in self.inner.items():
            at = dict(zip(table.dimensions, cell.at, strict=True)) if cell.table == part.table else None
            if at is not None and all(at[name] == code for name, code in part.where):
                found.setdefault(tuple(at[name] for name in part.by), {})[unknown] = 1
        return found

    def agree(self, one: Part, other: Part) -> None:
        left, right = self.persons(one), self.persons(other)
        for key in left.keys() | right.keys():
            terms = dict(left.get(key, {}))
            terms |= {unknown: -1 for unknown in right.get(key, {})}
            self.program.know(terms, 0, 0)

    def rows_are_of(self, fewest: int) -> None:
        """Each row by name is of so many at least."""
        for id, unnamed in LISTED.items():
            for code in self.tables[id].categories[0] if id in self.tables else []:
                if code not in unnamed:
                    at = (code, *(TOTAL for _ in self.tables[id].dimensions[1:]))
                    self.program.know(self.sums[Cell(id, at)], fewest, INFINITY)

    def forms_are_of(self, fewest: int) -> None:
        """A form that is told by itself is that of so many adults of all years, or of so many of the year's children."""
        adults, children = "adults_by_year_crime_sex_form", "children_by_sex_form"
        if adults not in self.tables or children not in self.tables:
            return
        for form in RARE_FORMS:
            if form not in self.tables[adults].categories[-1]:
                continue
            of_adults = Cell(adults, (TOTAL, TOTAL, TOTAL, form))
            of_children = Cell(children, (TOTAL, form))
            is_adults = self.program.unknown()
            self.either.append((of_adults, fewest))
            self.program.know({is_adults: 1}, 0, 1)
            self.program.know({**self.sums[of_adults], is_adults: -fewest}, 0, INFINITY)
            self.program.know({**self.sums.get(of_children, {}), is_adults: fewest}, fewest, INFINITY)

    def footnotes(self) -> None:
        """A footnote that counts some of them says that there are so many at least."""
        for id in ("adults_by_sex_crime", "adults_by_origin_form", "children_by_origin_form"):
            for note in self.tables[id].notes if id in self.tables else []:
                counted = re.match(r"För (\d[\d\u00a0]*) personer är (?:åldern|flera)", note)
                if counted:
                    whole = Cell(id, tuple(TOTAL for _ in self.tables[id].dimensions))
                    self.program.know(self.sums[whole], int(counted[1].replace("\u00a0", "")), INFINITY)

    def sectors_are_somebodys(self) -> None:
        """The table of sectors is there only if a sector is known of somebody."""
        if "labour_by_sector_sex" in self.tables:
            named = [
                code
                for code in self.tables["labour_by_sector_sex"].categories[0]
                if code not in (TOTAL, "not_recorded")
            ]
            sums = [self.sums[Cell("labour_by_sector_sex", (code, TOTAL))] for code in named]
            self.program.know({unknown: 1 for terms in sums for unknown in terms}, 1, INFINITY)

    def year_is_somebodys(self) -> None:
        """The report is about a year in which there is anybody."""
        if self.collection["extension"]["region"] is None:
            everybody = [
                Cell("victims_by_region_agegroup_sex", (TOTAL,) * 3),
                Cell("related_children_by_age_place", (TOTAL,) * 2),
            ]
            self.program.know({unknown: 1 for cell in everybody for unknown in self.sums[cell]}, 1, INFINITY)

    def regions_are_those_named(self) -> None:
        """In other regions than those by which the report is called there is nobody."""
        table = self.tables["victims_by_region_agegroup_sex"]
        covered = self.collection["note"][1]
        named = {code for code, label in table.labels[0].items() if re.search(rf"\b{re.escape(label)}\b", covered)}
        for code in table.categories[0][:-1] if named else []:
            if code not in named:
                self.program.know(self.sums[Cell(table.id, (code, TOTAL, TOTAL))], 0, 0)

    def learn(self, cell: Cell, value: int) -> None:
        """A number besides; tables in which it stands, too, learn it by agreeing."""
        self.program.know(self.sums[cell], value, value)

    def bounds(self, cell: Cell) -> tuple[int, int | None]:
        """What a cell can be."""
        return self.program.bounds(self.sums[cell])

    def attack(self, cells: Sequence[Cell], threshold: int) -> list[Cell]:
        """Those of some cells that cannot be 0, or cannot be as large as a small count can be."""
        found = self.program.settle([self.sums[cell] for cell in cells], threshold - 1)
        return [cell for cell, safety in zip(cells, found, strict=True) if not safety]

    def attack_groups(self, groups: Sequence[tuple[Cell, Sequence[Cell]]]) -> list[Cell]:
        """Those of some cells of which it follows that nobody of their group is known to be anywhere else."""
        found = self.program.settle([self.together(others) for _, others in groups], 1)
        return [part for (part, _), safety in zip(groups, found, strict=True) if not safety]

    def together(self, cells: Sequence[Cell]) -> Sum:
        """Those of some cells, who are not the same."""
        terms: dict[int, int] = {}
        for cell in cells:
            for each, times in self.sums[cell].items():
                terms[each] = terms.get(each, 0) + times
        return terms

    def fits(self, truth: Mapping[Cell, int]) -> bool:
        """Whether what was counted fits all that is known, as it must if the attacker reads the report rightly."""
        either = [int(truth[cell] >= fewest) for cell, fewest in self.either]
        return self.program.holds([*(truth[cell] for cell in self.inner), *either])


SMALL_GROUP = 10


def small_counts(published: Mapping[str, Table], truth: Mapping[Cell, int], threshold: int, groups: bool) -> list[Cell]:
    """What may not become known: small counts, and counts of all in a small group, which say what each in it is."""
    of_groups = {part for part, _ in small_groups(published, truth)} if groups else set()
    return [cell for cell, value in truth.items() if 0 < value < threshold or cell in of_groups]


def small_groups(published: Mapping[str, Table], truth: Mapping[Cell, int]) -> list[tuple[Cell, list[Cell]]]:
    """Cells in which all of a small group are, each with the cells in which others of the group would be. Of a region by which the
    report is called, alone or with others, it is no news that nobody is in the regions that have no lists; so these are no others.
    Nor are those of whom nothing was recorded: all of whom anything is known would still be alike."""
    small = [cell for cell, value in truth.items() if 0 < value < SMALL_GROUP]
    return [(cell, others) for cell in small for others in groups_of(published[cell.table], cell, truth)]


def groups_of(table: Table, cell: Cell, truth: Mapping[Cell, int]) -> Iterator[list[Cell]]:
    """The others of groups all of which are in a cell, by a category that says something of them where there can be others."""
    for place, name in enumerate(table.dimensions):

        def there(code: str) -> Cell:
            return Cell(table.id, (*cell.at[:place], code, *cell.at[place + 1 :]))

        tells = [code for code in table.categories[place] if not says_nothing(name, code)]
        others = [code for code in tells if code != cell.at[place] and there(code) in truth]
        if name == "region":
            others = [code for code in others if truth[Cell(table.id, (code, TOTAL, TOTAL))]]
        group = there(TOTAL)
        if cell.at[place] in tells and others and truth.get(group) == truth[cell]:
            yield [there(code) for code in others]


def says_nothing(dimension: str, category: str) -> bool:
    """Whether nothing is known of a person by a category: not when, and not that something was not recorded."""
    unknown = (("form", "unknown"), ("combination", "multiple"))
    return dimension == "year" or category in (TOTAL, "not_recorded") or (dimension, category) in unknown

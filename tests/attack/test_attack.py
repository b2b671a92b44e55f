"""An attacker on random releases. `REPORT` is the built program of examples/report; `ATTACK_SEED` adds releases that
were never tried before."""

import json
import os
import random
import subprocess
import tempfile
import time
import unittest
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import cached_property
from itertools import product
from pathlib import Path

import paper
from attacker import Attacker, Cell, Program, Table, small_counts, small_groups, tables
from lists import CaseList, case_list

REPORT = os.environ["REPORT"]
RELEASES = int(os.environ.get("ATTACK_RELEASES", "300"))
# Seeds of lists that were never tried before, in the run that they are handed to.
FRESH = [int(os.environ["ATTACK_SEED"]) + place for place in range(20)] if os.environ.get("ATTACK_SEED") else []
# In which category what is rare is told.
TOGETHER = {"origin": "other_origins", "combination": "other_combinations", "form": "other"}
# What can be read off the layout besides, and is protected against.
LAYOUT = ("regions_are_those_named", "sectors_are_somebodys")
# What can be read off the layout, and is not: that there is a report of a year. Only measured.
LAYOUT_MEASURED = ("year_is_somebodys",)
# How many secondary cells of a release are shown again, one at a time.
REVEALED = 4


@dataclass(frozen=True)
class Setting:
    """How a list is made into a release."""

    threshold: int
    fewest: int
    groups: bool
    selection: tuple[str, ...]

    @classmethod
    def of(cls, seed: int, cases: CaseList) -> "Setting":
        """The setting of a seed."""
        chance = random.Random(f"setting {seed}")
        selection: list[str] = []
        if chance.random() < 0.35 and cases.regions:
            selection += ["--region", chance.choice(cases.regions)]
        if chance.random() < 0.3:
            selection += ["--year", str(chance.choice(cases.years))]
        # Each threshold with lists of each shape.
        threshold = 3 + (seed + seed // 10) % 8
        # A row of its own for fewer than may be printed could not be protected: that it is there says that it is small.
        fewest = threshold + chance.randint(0, 4) if chance.random() < 0.5 else 0
        return cls(threshold, fewest, chance.random() < 0.7, tuple(selection))

    @property
    def arguments(self) -> list[str]:
        arguments = ["--publish", "--threshold", str(self.threshold), *self.selection]
        arguments += ["--fewest", str(self.fewest)] if self.fewest else []
        return arguments + ([] if self.groups else ["--no-groups"])


@dataclass
class Outcome:
    """What came of one release."""

    seed: int
    setting: Setting
    shape: str
    persons: int
    refusal: str = ""
    faults: list[str] = field(default_factory=list)
    breaches: list[str] = field(default_factory=list)
    primaries: int = 0
    groups: int = 0
    sizes: int = 0
    secondaries: int = 0
    revealed: int = 0
    revealed_found: int = 0
    told_by_layout: dict[str, int] = field(default_factory=dict)
    is_partial: bool = False
    pages: int = 0
    seconds: dict[str, float] = field(default_factory=Counter)

    def __str__(self) -> str:
        return f"seed {self.seed} ({self.shape}, {self.persons} rows): report {' '.join(self.setting.arguments)}"


@dataclass(frozen=True)
class Pair:
    """A release, and what was counted."""

    internal: dict
    published: dict

    @cached_property
    def tables(self) -> dict[str, Table]:
        return tables(self.published)

    @cached_property
    def truth(self) -> dict[Cell, int]:
        """What was counted in each cell that the release has: what is rare is told together there."""
        counted = {Cell(table.id, at): 0 for table in self.tables.values() for at in product(*table.categories)}
        for table in tables(self.internal).values():
            for cell, value in table.shown.items() if table.id in self.tables else []:
                own = self.tables[table.id]
                axes = zip(own.dimensions, own.categories, cell.at, strict=True)
                at = tuple(code if code in axis else TOGETHER[name] for name, axis, code in axes)
                counted[Cell(table.id, at)] += value
        return {cell: value for cell, value in counted.items() if cell not in self.tables[cell.table].impossible}


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [REPORT, "--date", "2026-11-23", *arguments], capture_output=True, text=True, timeout=240, check=False
    )


def attack(seed: int) -> Outcome:
    """Makes a list and its release, and attacks it."""
    cases = case_list(seed)
    setting = Setting.of(seed, cases)
    outcome = Outcome(seed, setting, cases.shape, len(cases.rows))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "cases.csv"
        cases.write(path)
        began = time.monotonic()
        published = run(*setting.arguments, str(path))
        outcome.seconds["report"] += time.monotonic() - began
        if published.returncode:
            said = published.stderr.strip().split("\n")
            # The first line is the account: so many rows, so many persons.
            outcome.refusal = said[-1]
            if published.returncode != 1 or published.stdout or len(said) != 2 or not said[-1].endswith("."):
                outcome.faults.append(f"refused with {published.returncode}, {said}")
            return outcome
        internal = run(*setting.selection, str(path))
        pair = Pair(json.loads(internal.stdout), json.loads(published.stdout))
        began = time.monotonic()
        check(pair, outcome)
        outcome.seconds["attack"] += time.monotonic() - began
        if seed % 4 == 0:
            read_page(pair, outcome, path, Path(folder) / "out")
    return outcome


def check(pair: Pair, outcome: Outcome) -> None:
    """Asks of every small count whether it is safe."""
    setting, truth = outcome.setting, pair.truth
    small = small_counts(pair.tables, truth, setting.threshold, setting.groups)
    shown = {cell: value for table in pair.tables.values() for cell, value in table.shown.items()}
    outcome.primaries = len(small)
    outcome.faults += [f"{cell} is {value}, not {truth[cell]}" for cell, value in shown.items() if truth[cell] != value]
    attacker = Attacker(pair.published, setting.fewest, LAYOUT)
    if not attacker.fits(truth):
        outcome.faults.append("what was counted is not among what the attacker thinks possible")
        return
    found = [*(cell for cell in small if cell in shown), *attacker.attack(small, setting.threshold)]
    # A row that is there for so many says how many there may be; of all in a small group it is then enough, and asked below, that
    # others can be among them.
    sizes = {cell for cell in found if setting.fewest and truth[cell] >= setting.threshold}
    outcome.sizes = len(sizes)
    small = [cell for cell in small if cell not in sizes]
    outcome.breaches += [f"{cell}, {truth[cell]}, is within {attacker.bounds(cell)}" for cell in found if cell not in sizes]
    groups = small_groups(pair.tables, truth) if setting.groups else []
    outcome.groups = len(groups)
    outcome.breaches += [f"{cell} is all of its group" for cell in attacker.attack_groups(groups)]
    for fact in LAYOUT_MEASURED if outcome.seed % 4 == 1 else ():
        knowing = Attacker(pair.published, setting.fewest, (*LAYOUT, fact))
        assert knowing.fits(truth), fact
        outcome.told_by_layout[fact] = len(knowing.attack(small, setting.threshold))
    outcome.is_partial = "Urval: Hela landet" not in pair.published["note"]
    if outcome.seed % 2:
        reveal(pair, outcome, small)


def reveal(pair: Pair, outcome: Outcome, small: Sequence[Cell]) -> None:
    """Shows a number again that is hidden for the sake of others. If that gives nothing away, it was hidden for
    nothing, or the attacker is blind."""
    hidden = [cell for table in pair.tables.values() for cell in table.hidden]
    secondary = sorted(set(hidden) - set(small), key=lambda cell: (cell.table, cell.at))
    secondary = [cell for cell in secondary if pair.truth[cell] > 0]
    outcome.secondaries = len(secondary)
    for cell in random.Random(outcome.seed).sample(secondary, min(REVEALED, len(secondary))):
        attacker = Attacker(pair.published, outcome.setting.fewest)
        attacker.learn(cell, pair.truth[cell])
        outcome.revealed += 1
        outcome.revealed_found += bool(attacker.attack(small, outcome.setting.threshold))


def read_page(pair: Pair, outcome: Outcome, path: Path, out: Path) -> None:
    """The report as a page says no more than its tables show."""
    written = run(*outcome.setting.arguments, "--out", str(out), str(path))
    assert written.returncode == 0, written.stderr
    (html,) = out.glob("*.html")
    page = paper.Page(html.read_text(encoding="utf-8"))
    outcome.faults += [f"page: {fault}" for fault in paper.faults(page, pair.tables)]
    outcome.pages += 1


class TheAttacker(unittest.TestCase):
    """Attacks whose answers are known."""

    def test_rows_and_columns(self):
        program = Program()
        cells = [[program.unknown() for _ in range(2)] for _ in range(3)]
        for row, total in zip(cells, (7, 3, 6), strict=True):
            program.know(dict.fromkeys(row, 1), total, total)
        for column, total in zip(zip(*cells, strict=True), (9, 7), strict=True):
            program.know(dict.fromkeys(column, 1), total, total)
        for cell in cells[2]:
            program.know({cell: 1}, 3, 3)
        self.assertEqual(program.bounds({cells[0][0]: 1}), (3, 6))
        self.assertEqual(
            [bool(safety) for safety in program.settle([{cells[0][0]: 1}, {cells[1][0]: 1}], 3)], [False, True]
        )

    def regions(self, hidden: str) -> tuple[Program, dict[str, int]]:
        counts = dict(zip("ABIJKLMN", (2, 2, 8, 8, 3, 3, 3, 7), strict=True))
        program = Program()
        unknown = {name: program.unknown() for name in counts}
        for name in set(counts) - set(hidden):
            program.know({unknown[name]: 1}, counts[name], counts[name])
        for group in ("ABIJ", "KLMN", "LM", "ABIJKN"):
            total = sum(counts[name] for name in group)
            program.know({unknown[name]: 1 for name in group}, total, total)
        return program, unknown

    def test_two_ways_to_divide_a_country(self):
        program, unknown = self.regions("ABKLM")
        self.assertEqual(program.bounds({unknown["K"]: 1}), (3, 3))
        program, unknown = self.regions("ABKLMN")
        known = {name: program.bounds({unknown[name]: 1}) for name in "ABKLM"}
        self.assertEqual(known, {"A": (0, 4), "B": (0, 4), "K": (0, 10), "L": (0, 6), "M": (0, 6)})

    def test_persons_come_whole(self):
        # Somebody in each pair of three: half a person each would do, a person and a half in all. Whole ones are two.
        program = Program()
        cells = [program.unknown() for _ in range(3)]
        for pair in ((0, 1), (1, 2), (2, 0)):
            program.know({cells[each]: 1 for each in pair}, 1, 2)
        program.know(dict.fromkeys(cells, 1), 0, 2)
        self.assertEqual(program.bounds(dict.fromkeys(cells, 1)), (2, 2))
        self.assertEqual(program.bounds({cells[0]: 1}), (0, 1))
        self.assertEqual(program.bounds({program.unknown(): 1}), (0, None))


class RandomReleases(unittest.TestCase):
    """Releases of random lists, all attacked beforehand."""

    @classmethod
    def setUpClass(cls):
        began = time.monotonic()
        seeds = [*FRESH, *range(RELEASES)]
        with ProcessPoolExecutor(max_workers=2) as workers:
            cls.outcomes = list(workers.map(attack, seeds))
        cls.released = [outcome for outcome in cls.outcomes if not outcome.refusal]
        cls.say(time.monotonic() - began)

    @classmethod
    def say(cls, seconds: float) -> None:
        """What was done, in numbers."""
        total = lambda name: sum(getattr(outcome, name) for outcome in cls.released)  # noqa: E731
        spent = sum((Counter(outcome.seconds) for outcome in cls.outcomes), Counter())
        breaches = sum(len(outcome.breaches) for outcome in cls.released)
        print(
            f"\n{len(cls.released)} releases, {total('primaries')} small counts, {breaches} breaches, "
            f"{total('sizes')} sizes of groups that rows tell; "
            f"{len(cls.outcomes) - len(cls.released)} refused; {total('pages')} pages read; "
            f"{total('revealed_found')} of {total('revealed')} numbers shown again give something away; "
            f"{seconds:.0f} s ({', '.join(f'{name} {value:.0f} s' for name, value in spent.items())})"
        )
        for fact in LAYOUT_MEASURED:
            measured = [outcome.told_by_layout[fact] for outcome in cls.released if fact in outcome.told_by_layout]
            told = sum(count > 0 for count in measured)
            print(f"not protected against, {fact}: {sum(measured)} small counts in {told} of {len(measured)} releases")

    def none(self, name: str) -> None:
        found = {str(outcome): getattr(outcome, name) for outcome in self.outcomes if getattr(outcome, name)}
        told = "\n".join(f"{release}\n    " + "\n    ".join(faults[:8]) for release, faults in list(found.items())[:10])
        self.assertEqual(len(found), 0, f"\n{told}")

    def test_every_small_count_is_safe(self):
        self.none("breaches")

    def test_what_is_shown_was_counted(self):
        self.none("faults")

    def test_few_are_refused(self):
        refused = [f"{outcome}: {outcome.refusal}" for outcome in self.outcomes if outcome.refusal]
        print("\n".join(refused))
        self.assertLessEqual(len(refused), len(self.outcomes) / 20)

    def test_there_was_something_to_attack(self):
        self.assertGreater(sum(outcome.primaries for outcome in self.released), 50 * len(self.released))
        self.assertGreater(sum(outcome.is_partial for outcome in self.released), 20)
        settings = [outcome.setting for outcome in self.released if outcome.primaries]
        self.assertEqual({setting.threshold for setting in settings}, set(range(3, 11)))
        ways = Counter((setting.fewest > 0, setting.groups, bool(setting.selection)) for setting in settings)
        self.assertEqual(len(ways), 8)
        self.assertGreater(min(ways.values()), len(settings) / 50)

    def test_the_attacker_finds_what_is_shown_again(self):
        with_secondary = [outcome for outcome in self.released if outcome.revealed]
        found = sum(outcome.revealed_found for outcome in with_secondary)
        revealed = sum(outcome.revealed for outcome in with_secondary)
        blind = [str(outcome) for outcome in with_secondary if not outcome.revealed_found]
        print(f"{len(blind)} of {len(with_secondary)} releases with none found")
        self.assertGreater(found, 0.5 * revealed)
        self.assertLess(len(blind), 0.2 * len(with_secondary), blind[:5])


if __name__ == "__main__":
    unittest.main()

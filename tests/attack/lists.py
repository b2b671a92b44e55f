"""Random case lists, the same ones from the same seed. Every person in them is made up."""

import csv
import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HEADERS = "år region kön ålder nationalitet brott exploateringsform roll vistelse bransch".split()
REGIONS = ("Nord", "Mitt", "Bergslagen", "Väst", "Stockholm", "Öst", "Syd")
REGION_CODES = {"Nord": "nord", "Mitt": "mitt", "Bergslagen": "bergslagen", "Väst": "vast"}
REGION_CODES |= {"Stockholm": "stockholm", "Öst": "ost", "Syd": "syd"}
ORIGINS = (
    "RO BG UA TH NG VN PL HU SK LT LV EE MD AL RS BA MK SE NO FI DK DE FR ES IT PT GR CZ RU BY GE AM TR SY IQ IR AF PK "
    "IN BD NP LK CN MN PH ID KE UG TZ ET ER SO SD GH GM CM MA DZ TN EG BR CO VE PE"
).split()
FORMS = (
    "sexuell",
    "arbetskraft",
    "tiggeri",
    "kriminalitet",
    "tvångsäktenskap",
    "organhandel",
    "krigstjänst",
    "annan form",
)
SECTORS = ("grön näring", "bygg", "hotell och restaurang", "industri", "städ", "annan bransch", "")
TRAFFICKING, EXPLOITATION = "människohandel", "människoexploatering"
# Exploitation is counted from this year on; rows of it before are set aside, and a list of nothing else has nobody.
EXPLOITATION_COUNTED = 2019

Row = tuple[str, ...]


@dataclass(frozen=True)
class CaseList:
    """A made-up case list."""

    shape: str
    rows: tuple[Row, ...]

    @property
    def regions(self) -> list[str]:
        """The codes of the regions in which there is anybody."""
        return sorted({REGION_CODES[row[1]] for row in self.rows if row[1]})

    @property
    def years(self) -> list[int]:
        """The years in which there is anybody."""
        return sorted({int(row[0]) for row in self.rows})

    def write(self, path: Path) -> None:
        """Writes it as a Swedish Excel would."""
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file, delimiter=";")
            writer.writerow(HEADERS)
            writer.writerows(self.rows)


@dataclass(frozen=True)
class World:
    """What the persons of one list are drawn from: each list has its own, so that tables differ in what is sparse."""

    years: tuple[int, ...]
    regions: tuple[str, ...]
    origins: tuple[str, ...]
    forms: tuple[str, ...]
    skew: float
    children: float
    related: float
    missing: float
    several: float
    sectors: bool

    def person(self, chance: random.Random) -> Row:
        """One person."""
        year = chance.choice(self.years)
        region = self.often(chance, self.regions)
        origin = self.often(chance, self.origins)
        if chance.random() < self.related:
            age = self.perhaps(chance, str(chance.randint(0, 17)))
            place = chance.choice(("i Sverige", "i hemlandet", ""))
            return (
                str(year),
                region,
                chance.choice(("flicka", "pojke")),
                age,
                origin,
                "",
                "",
                "närstående barn",
                place,
                "",
            )
        if chance.random() < 0.05:
            origin = "/".join(chance.sample(ORIGINS, 2))
        is_child = chance.random() < self.children
        # Of a child without an age only the word for the sex says that it is one.
        sex = chance.choices(
            ("flicka", "pojke") if is_child else ("kvinna", "man", "annat"), (6, 4) if is_child else (6, 4, 0.1)
        )[0]
        age = chance.randint(3, 17) if is_child else chance.randint(18, 70)
        crimes = (TRAFFICKING, EXPLOITATION) if year >= EXPLOITATION_COUNTED else (TRAFFICKING,)
        form = " + ".join(
            dict.fromkeys(self.often(chance, self.forms) for _ in range(2 if chance.random() < self.several else 1))
        )
        sector = chance.choice(SECTORS) if self.sectors and form == "arbetskraft" else ""
        return (
            str(year),
            self.perhaps(chance, region),
            self.perhaps(chance, sex),
            self.perhaps(chance, str(age)),
            self.perhaps(chance, origin),
            self.perhaps(chance, self.often(chance, crimes)),
            self.perhaps(chance, form),
            "",
            "",
            sector,
        )

    def often(self, chance: random.Random, values: tuple[str, ...]) -> str:
        """One of the values, the first ones more often than the last."""
        return chance.choices(values, [1 / (place + 1) ** self.skew for place in range(len(values))])[0]

    def perhaps(self, chance: random.Random, value: str) -> str:
        """The value, or an empty cell."""
        return "" if chance.random() < self.missing else value


def world(chance: random.Random, most_origins: int = 60) -> World:
    """A world of its own for each list."""
    first = chance.randint(2018, 2020)
    return World(
        years=tuple(range(first, first + chance.randint(1, 4))),
        regions=tuple(chance.sample(REGIONS, chance.randint(1, len(REGIONS)))),
        origins=tuple(chance.sample(ORIGINS, chance.randint(1, most_origins))),
        forms=tuple(chance.sample(FORMS, chance.randint(1, len(FORMS)))),
        skew=chance.choice((0.0, 0.7, 1.2, 2.0)),
        children=chance.choice((0.0, 0.1, 0.3, 1.0)),
        related=chance.choice((0.0, 0.0, 0.1, 0.3)),
        missing=chance.choice((0.0, 0.02, 0.1, 0.3)),
        several=chance.choice((0.0, 0.05, 0.2)),
        sectors=chance.random() < 0.4,
    )


def one_person(chance: random.Random) -> Iterator[Row]:
    """One person in all."""
    yield world(chance).person(chance)


def all_alike(chance: random.Random) -> Iterator[Row]:
    """Everyone alike: whatever is known of one is known of all."""
    person = world(chance).person(chance)
    yield from [person] * chance.randint(2, 40)


def few(chance: random.Random) -> Iterator[Row]:
    """Tiny groups."""
    own = world(chance, most_origins=6)
    yield from (own.person(chance) for _ in range(chance.randint(2, 15)))


def some(chance: random.Random) -> Iterator[Row]:
    """A region's list."""
    own = world(chance, most_origins=25)
    yield from (own.person(chance) for _ in range(chance.randint(15, 90)))


def many(chance: random.Random) -> Iterator[Row]:
    """A country's list."""
    own = world(chance)
    yield from (own.person(chance) for _ in range(chance.randint(90, 400)))


def crowd_and_stragglers(chance: random.Random) -> Iterator[Row]:
    """Many who are alike, and a few who are not: small counts beside large ones."""
    own = world(chance, most_origins=12)
    yield from [own.person(chance)] * chance.randint(20, 150)
    yield from (own.person(chance) for _ in range(chance.randint(1, 12)))


SHAPES: tuple[Callable[[random.Random], Iterator[Row]], ...] = (
    one_person,
    all_alike,
    few,
    few,
    some,
    some,
    some,
    many,
    many,
    crowd_and_stragglers,
)


def case_list(seed: int) -> CaseList:
    """The list of a seed."""
    chance = random.Random(seed)
    shape = SHAPES[seed % len(SHAPES)]
    return CaseList(shape.__name__, tuple(shape(chance)))

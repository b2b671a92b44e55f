"""The report as a page, read back: its tables, and the numbers in its sentences."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from attacker import TOTAL, Table

HIDDEN = ".."
NUMBER = re.compile(r"\d[\d\u00a0\u202f]*(?:,\d+)?")


@dataclass
class Grid:
    """A table on the page."""

    caption: str = ""
    head: list[list[str]] = field(default_factory=list)
    body: list[list[str]] = field(default_factory=list)

    def column(self, start: str) -> int | None:
        """The column whose heading begins so, if there is one."""
        return next((place for place, name in enumerate(self.head[-1]) if name.startswith(start)), None)


class Page(HTMLParser):
    """The tables of a page and, by section, its sentences: those that are neither in tables, figures nor notes."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.grids: list[Grid] = []
        self.notes: list[str] = []
        self.sentences: list[tuple[str, str]] = []
        self.open: list[tuple[str, str]] = []
        self.section = ""
        self.cell: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        own = dict(attributes)
        if tag in ("br", "img", "meta", "link", "hr", "input", "col", "wbr"):
            return
        self.open.append((tag, own.get("class") or ""))
        if tag == "section":
            self.section = own.get("id") or ""
        elif tag == "table":
            self.grids.append(Grid())
        elif tag == "tr":
            (self.grids[-1].head if self.within("thead") else self.grids[-1].body).append([])
        if tag in ("caption", "th", "td", "p", "li"):
            self.cell = []

    def handle_endtag(self, tag: str) -> None:
        text = "".join(self.cell).strip()
        if tag == "caption":
            self.grids[-1].caption = re.sub(r"^Tabell \d+\. ", "", text)
        elif tag in ("th", "td"):
            (self.grids[-1].head if self.within("thead") else self.grids[-1].body)[-1].append(text)
        elif tag == "li" and any("notes" in classes for _, classes in self.open):
            self.notes.append(text)
        elif tag in ("p", "li") and self.within("section") and not self.within("figure"):
            self.sentences.append((self.section, text))
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        if not self.within("svg"):
            self.cell.append(data)

    def within(self, tag: str) -> bool:
        return any(each == tag for each, _ in self.open)


def count(text: str) -> int | None:
    """A printed count; none where there is no number."""
    if text == "–":
        return 0
    return int(re.sub(r"\D", "", text)) if re.fullmatch(r"\d[\d\u00a0\u202f]*", text) else None


def signed(text: str) -> int | None:
    """A printed change."""
    whole = re.fullmatch(r"([+−±])?(\d[\d\u00a0\u202f]*)(?:\u00a0%| %)?", text)
    return (-1 if whole[1] == "−" else 1) * int(re.sub(r"\D", "", whole[2])) if whole else None


def faults(page: Page, tables: dict[str, Table]) -> Iterator[str]:
    """What the page says beyond what the tables show: numbers that stand in no cell that is shown, shares and changes
    that do not follow from shown counts, categories said to be empty that are not shown to be, and numbers in sentences
    that are no shown count, nor the difference of two. A percentage is followed up in tables only, and a figure's
    drawing not at all; and a number is looked for among all that its table shows, not in its own cell alone."""
    shown = {table.title: printable(table) for table in tables.values()}
    for grid in page.grids:
        places = (grid.column(name) for name in ("Plats", "Andel", "Förändring", "I procent"))
        derived = {place for place in places if place is not None}
        if grid.caption in shown:
            printed = Counter(
                value
                for row in grid.body
                for place, text in enumerate(row)
                if place and place not in derived and (value := count(text)) is not None
            )
            yield from (f"{grid.caption}: {value} is nowhere shown" for value in printed - shown[grid.caption] if value)
        yield from shares(grid)
        yield from changes(grid)
    yield from empty_categories(page, tables)
    yield from sentences(page, tables)


def printable(table: Table) -> Counter[int]:
    """How often a table may print a number: a total may stand above its parts and once more below them."""
    values: Counter[int] = Counter()
    for cell, value in table.shown.items():
        values[value] += 2 ** cell.at.count(TOTAL)
    return values


def shares(grid: Grid) -> Iterator[str]:
    number, share = grid.column("Antal"), grid.column("Andel")
    if number is None or share is None:
        return
    whole = count(grid.body[-1][number])
    for row in grid.body:
        own, said = count(row[number]), row[share]
        if own is None or whole is None:
            if re.search(r"\d", said):
                yield f"{grid.caption}: {row[0]} has a share, {said}, without its counts"
        elif (
            re.search(r"\d", said)
            and abs(100 * own / max(whole, 1) - float(re.sub(r"[^\d,]", "", said).replace(",", "."))) > 0.051
        ):
            yield f"{grid.caption}: {row[0]}, {own} of {whole}, is not {said}"
    place, form = grid.column("Plats"), grid.column("Vanligaste form")
    for row in grid.body if place is not None and form is not None else []:
        if count(row[number]) is None and (row[place], row[form]) != ("", HIDDEN):
            yield f"{grid.caption}: {row[0]} is hidden, but {row[place]} {row[form]}"


def changes(grid: Grid) -> Iterator[str]:
    by, percent = grid.column("Förändring"), grid.column("I procent")
    if by is None or percent is None:
        return
    years = re.findall(r"\d{4}", grid.head[-1][by])
    first, last = (grid.head[-1].index(year) for year in years)
    for row in grid.body:
        before, after = count(row[first]), count(row[last])
        if before is None or after is None:
            if re.search(r"\d", row[by] + row[percent]):
                yield f"{grid.caption}: {row[0]} changes by {row[by]} {row[percent]} without its counts"
            continue
        change = signed(row[by])
        if change is not None and change != after - before:
            yield f"{grid.caption}: {row[0]} changes by {row[by]} from {before} to {after}"
        said = signed(row[percent])
        if said is not None and abs(100 * (after - before) / max(before, 1) - said) > 0.51:
            yield f"{grid.caption}: {row[0]} changes by {row[percent]} from {before} to {after}"


def empty_categories(page: Page, tables: dict[str, Table]) -> Iterator[str]:
    """A note may say that there is nobody in a category where the total of one table at least says so."""
    empty: set[str] = set()
    for table in tables.values():
        for place, labels in enumerate(table.labels):
            for code, label in labels.items():
                of_all = tuple(code if own == place else TOTAL for own in range(len(table.labels)))
                zero = (value for cell, value in table.shown.items() if cell.at == of_all)
                if next(zero, None) == 0:
                    empty.add(label.lower())
    for note in page.notes:
        said = re.match(r"Inga personer finns i: (.*?)\. De raderna", note)
        for label in said[1].split(", ") if said else []:
            if label.lower() not in empty:
                yield f"nobody is said to be in {label}, which no table shows"


def sentences(page: Page, tables: dict[str, Table]) -> Iterator[str]:
    values = {value for table in tables.values() for value in table.shown.values()}
    changes = {
        abs(one - other)
        for table in tables.values()
        if "year" in table.dimensions
        for one_cell, one in table.shown.items()
        for other_cell, other in table.shown.items()
        if one_cell.at[1:] == other_cell.at[1:]
    }
    for section, sentence in page.sentences:
        if section in ("crimes", "method", "appendix"):
            continue
        # Years, percentages and ages are no counts.
        rest = re.sub(
            r"\b(?:19|20)\d\d\b|\d+(?:,\d+)?\s*(?:%|procent)|\d+–\d+ år|\d+ år\b|den 1 juli|"
            r"(?:tabell|[Ff]igur|[Kk]arta) \d+",
            "",
            sentence,
        )
        for found in NUMBER.findall(rest):
            value = int(re.sub(r"\D", "", found))
            if value not in values | changes and not sentence.startswith(("Totalt är", "Totalt finns")):
                yield f"{sentence!r}: {value} is no shown count, and no difference of two"

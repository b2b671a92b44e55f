"""The exports that `cargo xtask test` has written: a folder per edition, named by its language, `sv-2021`, `en-2021-syd`."""

import json
import os
import subprocess
import tempfile
import zipfile
from dataclasses import dataclass
from functools import cached_property, wraps
from itertools import product
from pathlib import Path

# The formats that are not written yet. One that is written must leave this list: a test sees to it.
NOT_YET = set()

FOLDER = Path(os.environ["EXPORTS"])
SOFFICE = os.environ["SOFFICE"]
NODE = os.environ.get("NODE", "node")
FACTS = json.loads((Path(__file__).parent.parent / "facts" / "kanda-fall.json").read_text(encoding="utf-8"))

# How each format's file is known.
FORMATS = {
    "docx": lambda path: path.suffix == ".docx",
    "xlsx": lambda path: path.suffix == ".xlsx",
    "html": lambda path: path.suffix == ".html",
    "jsonstat": lambda path: path.suffix == ".json",
    "px": lambda path: any(name.endswith(".px") for name in names_in(path)),
    "datapackage": lambda path: "datapackage.json" in names_in(path),
    "csv": lambda path: any(name.endswith(".csv") for name in names_in(path)) and "datapackage.json" not in names_in(path),
}


def names_in(path):
    """The names of the files in a zip archive; none in any other file."""
    if path.suffix != ".zip":
        return []
    with zipfile.ZipFile(path) as archive:
        return archive.namelist()


@dataclass(frozen=True)
class Table:
    """A table as JSON-stat has it: what every other format must agree with."""

    dataset: dict

    @property
    def id(self):
        return self.dataset["extension"]["id"]

    @property
    def title(self):
        return self.dataset["label"]

    @property
    def dimensions(self):
        return self.dataset["id"]

    def name(self, dimension):
        return self.dataset["dimension"][dimension]["label"]

    def codes(self, dimension):
        return self.dataset["dimension"][dimension]["category"]["index"]

    def label(self, dimension, code):
        return self.dataset["dimension"][dimension]["category"]["label"][code]

    @cached_property
    def cells(self):
        """Each cell's codes in the order of the dimensions, with its count, or with the reason why there is none."""
        places = product(*(self.codes(dimension) for dimension in self.dimensions))
        status = self.dataset.get("status", {})
        values = enumerate(self.dataset["value"])
        return {at: status[str(place)] if value is None else value for at, (place, value) in zip(places, values, strict=True)}


@dataclass(frozen=True)
class Edition:
    """A folder of exports."""

    folder: Path

    @property
    def lang(self):
        return self.folder.name.split("-")[0]

    @property
    def year(self):
        return self.folder.name.split("-")[1]

    @property
    def of_whole_country(self):
        return len(self.folder.name.split("-")) == 2

    def file(self, code):
        """The file of a format; there is exactly one."""
        found = [path for path in sorted(self.folder.iterdir()) if FORMATS[code](path)]
        assert len(found) == 1, f"{code} in {self.folder.name}: {[path.name for path in found]}"
        return found[0]

    @cached_property
    def collection(self):
        return json.loads(self.file("jsonstat").read_text(encoding="utf-8"))

    @cached_property
    def tables(self):
        return {table.id: table for table in map(Table, self.collection["link"]["item"])}

    def unpacked(self, code):
        """The files in a format's archive, by name, in a folder beside the editions."""
        folder = FOLDER.parent / "unpacked" / self.folder.name / code
        with zipfile.ZipFile(self.file(code)) as archive:
            assert archive.testzip() is None
            archive.extractall(folder)
        return {path.relative_to(folder).as_posix(): path for path in sorted(folder.rglob("*")) if path.is_file()}


EDITIONS = [Edition(folder) for folder in sorted(FOLDER.iterdir()) if folder.is_dir()]


def in_each(code):
    """Runs a test on every edition of a format; on none while the format is not written yet."""

    def run_on_each(test):
        @wraps(test)
        def run(self):
            for edition in [] if code in NOT_YET else EDITIONS:
                with self.subTest(edition.folder.name):
                    test(self, edition)

        return run

    return run_on_each


def convert(path, to, folder):
    """What LibreOffice makes of a file, without a window. A profile of its own, so that no other office is asked."""
    with tempfile.TemporaryDirectory() as profile:
        command = [SOFFICE, "--headless", "--norestore", f"-env:UserInstallation=file://{profile}"]
        command += ["--convert-to", to, "--outdir", str(folder), str(path)]
        done = subprocess.run(command, capture_output=True, text=True, timeout=240, check=False)
    made = Path(folder) / f"{path.stem}.{to.split(':')[0]}"
    assert done.returncode == 0 and made.is_file(), f"LibreOffice on {path.name}: {done.stdout}{done.stderr}"
    return made

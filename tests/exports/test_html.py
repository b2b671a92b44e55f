"""HTML: whole, without script, from nowhere else, and heard as it is seen."""

import re
import unittest
from html.parser import HTMLParser

from editions import in_each

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
RESOURCES = {"src", "srcset", "poster", "data", "background"}


class Page(HTMLParser):
    """What is in a page, and what is wrong with its tags."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.wrong, self.elements, self.styles = [], [], [], []
        self.svgs, self.title = [], ""
        self.feed(text)
        self.close()
        self.wrong += [f"<{tag}> is not closed" for tag in self.open]

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        if tag == "svg" and "svg" not in self.open:
            self.svgs.append({**dict(attributes), "has-title": False})
        if tag == "title" and "svg" in self.open:
            self.svgs[-1]["has-title"] = True
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag):
        if tag in VOID or not self.open or self.open[-1] != tag:
            self.wrong.append(f"</{tag}> closes {self.open[-1:]}, line {self.getpos()[0]}")
        else:
            self.open.pop()

    def handle_data(self, data):
        if self.open[-1:] == ["style"]:
            self.styles.append(data)
        if self.open[-1:] == ["title"] and "svg" not in self.open:
            self.title += data


class Html(unittest.TestCase):
    @in_each("html")
    def test_it_is_whole(self, edition):
        text = edition.file("html").read_text(encoding="utf-8")
        page = Page(text)
        self.assertRegex(text, r"(?i)^\ufeff?<!doctype html>")
        self.assertEqual(page.wrong, [])
        ids = [attributes["id"] for _, attributes in page.elements if "id" in attributes]
        self.assertEqual(len(set(ids)), len(ids), "ids are there twice")

    @in_each("html")
    def test_it_runs_nothing_and_fetches_nothing(self, edition):
        text = edition.file("html").read_text(encoding="utf-8")
        page = Page(text)
        self.assertNotRegex(text, r"(?i)<script")
        for tag, attributes in page.elements:
            self.assertEqual([name for name in attributes if name.startswith("on")], [], tag)
            fetched = [value or "" for name, value in attributes.items() if name in RESOURCES]
            fetched += [attributes.get("href") or ""] if tag in ("link", "image", "use") else []
            self.assertTrue(all(re.match(r"(data:|#|$)", value) for value in fetched), f"{tag}: {fetched}")
            self.assertNotRegex(attributes.get("style") or "", r"url\((?!['\"]?(data:|#))")
        for style in page.styles:
            self.assertNotRegex(style, r"@import|url\((?!['\"]?(data:|#))")

    @in_each("html")
    def test_it_says_its_language_and_its_title(self, edition):
        page = Page(edition.file("html").read_text(encoding="utf-8"))
        (root,) = [attributes for tag, attributes in page.elements if tag == "html"]
        self.assertEqual((root.get("lang") or "").split("-")[0], edition.lang)
        self.assertIn(edition.collection["label"], page.title)

    @in_each("html")
    def test_headings_go_down_one_level_at_a_time_from_one_first(self, edition):
        page = Page(edition.file("html").read_text(encoding="utf-8"))
        levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
        self.assertEqual((levels[0], levels.count(1)), (1, 1))
        self.assertTrue(all(below <= above + 1 for above, below in zip(levels, levels[1:])), levels)

    @in_each("html")
    def test_every_picture_says_what_it_shows(self, edition):
        page = Page(edition.file("html").read_text(encoding="utf-8"))
        images = [attributes for tag, attributes in page.elements if tag == "img"]
        self.assertTrue(images or page.svgs)
        self.assertEqual([image for image in images if not (image.get("alt") or "").strip()], [])
        for svg in page.svgs:
            hidden = svg.get("aria-hidden") == "true"
            named = svg["has-title"] or svg.get("aria-label") or svg.get("aria-labelledby")
            self.assertTrue(hidden or named, svg)

    @in_each("html")
    def test_every_table_says_what_it_counts(self, edition):
        page = Page(edition.file("html").read_text(encoding="utf-8"))
        tags = [tag for tag, _ in page.elements]
        self.assertGreaterEqual(tags.count("table"), len(edition.tables))
        self.assertEqual(tags.count("caption"), tags.count("table"))


if __name__ == "__main__":
    unittest.main()

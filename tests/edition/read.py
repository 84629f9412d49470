"""The printed book of made-up records, some of them hostile, as readers see it that are not ours: qpdf, poppler, pdfua.

Each check is first shown something wrong. Usage: read.py DALC FOLDER. The last line counts the tests."""

import re
import shutil
import subprocess
import sys
import unicodedata
from html.parser import HTMLParser
from pathlib import Path

import pikepdf

HERE = Path(__file__).parent
CONTENT = [HERE.parent / "golden/tout/content", HERE / "hostile"]
BOOKS = {"fr": "edition", "es": "es/edicion", "pt": "pt/edicao", "en": "en/edition"}
END = "¶"
PDFUA = Path(sys.executable).with_name("pdfua")


def said(*command: object) -> str:
    done = subprocess.run([str(word) for word in command], capture_output=True, text=True, errors="replace", check=False)
    return done.stdout + done.stderr + f"\n[{done.returncode}]"


def build(dalc: str, out: Path, *more: Path) -> None:
    folders = [word for folder in [*CONTENT, *more] for word in ("--content", folder)]
    done = said(dalc, "build", *folders, "--out", out, "--date", "2026-11-23")
    if not done.endswith("[0]"):
        sys.exit(done)


def plain(text: str) -> str:
    """A text without what typesetting may change: spaces, hyphens at ends of lines, ligatures, signs without width."""
    text = unicodedata.normalize("NFKC", text)
    return re.sub(r"[\s\u00ad\u200b\u200c\u200d\u2060\ufeff-]+", "", text)


class Page(HTMLParser):
    """The page that holds the same: its entries with their addresses, and what its indexes lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.entries: list[tuple[str, str]] = []
        self.index: list[str] = []
        self.open: list[tuple[str, dict]] = []
        self.words = ""
        self.title = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.open.append((tag, dict(attrs)))
        if tag in ("h3", "h4", "a"):
            self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open[-1][0] != tag:
            self.open.pop()
        if not self.open:
            return
        _, own = self.open.pop()
        classes = " ".join(attrs.get("class") or "" for _, attrs in self.open)
        if tag in ("h3", "h4") and "notice" in classes and "prose" not in classes:
            self.title = self.words
        if tag == "a" and own.get("rel") == "bookmark" and "notice" in classes:
            self.entries.append((self.title, self.words))
        if tag == "a" and "index-livre" in classes and "renvois" in classes:
            self.index.append(self.words)


class Book:
    """A book, and the page that holds the same."""

    def __init__(self, folder: Path, lang: str) -> None:
        self.lang = lang
        self.pdf = next((folder / BOOKS[lang]).glob("*.pdf"))
        self.page = Page((folder / BOOKS[lang] / "index.html").read_text())
        self.sheets = said("pdftotext", "-raw", self.pdf, "-").split("\f")
        self.text = plain("".join(self.sheets))


def qpdf(book: Book) -> list[str]:
    told = said("qpdf", "--check", book.pdf)
    return [] if told.endswith("[0]") and "No syntax or stream encoding errors" in told else [told]


def standard(book: Book) -> list[str]:
    info, meta = said("pdfinfo", book.pdf), said("pdfinfo", "-meta", book.pdf)
    faults = [] if re.search(r"^Tagged: +yes", info, re.M) else ["is not tagged"]
    faults += [] if re.search(r"^Title: +\S.*23", info, re.M) else ["has no title with its date"]
    faults += [] if "<pdfuaid:part>1</pdfuaid:part>" in meta else ["does not claim PDF/UA-1"]
    with pikepdf.open(book.pdf) as pdf:
        faults += [] if str(pdf.Root.get("/Lang", "")) == book.lang else [f"is in {pdf.Root.get('/Lang')}"]
        shows = pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle", False)
        faults += [] if shows else ["does not show its title"]
    return faults


def fonts(book: Book) -> list[str]:
    rows = said("pdffonts", book.pdf).splitlines()[2:-1]
    rows = [row for row in rows if row.strip() and not row.startswith("[")]
    loose = [row for row in rows if not re.search(r"\byes +yes +yes +\d+ +\d+$", row)]
    return loose if rows else ["has no font"]


def pdfua(book: Book) -> list[str]:
    told = said(PDFUA, "check", book.pdf)
    return [] if told.endswith("[0]") and "result: PASS" in told else [told]


def structure(book: Book) -> list[str]:
    """Headings that go down one step at a time, contents, lists, a table with its heads, a picture in words, links."""
    tree = said("pdfinfo", "-struct", book.pdf)
    levels = [int(level) for level in re.findall(r"^ *H([1-6])\b", tree, re.M)]
    skips = [f"H{b} after H{a}" for a, b in zip([0, *levels], levels) if b > a + 1]
    wanted = ["Document", "TOC", "TOCI", "L", "LI", "Table", "TH", "TD", "Figure", "Link", "P"]
    lacks = [f"has no {tag}" for tag in wanted if not re.search(rf"^ *{tag}\b", tree, re.M)]
    return skips + lacks + ([] if levels.count(1) >= 10 else [f"has {levels.count(1)} chapters"])


def whole(book: Book) -> list[str]:
    """Every entry of the page, its name and its permanent address, is in the book; and the addresses are links."""
    links = said("pdfinfo", "-url", book.pdf)
    faults = [title for title, _ in book.page.entries if plain(legible(title)) not in book.text]
    faults += [address for _, address in book.page.entries if address not in links]
    return faults if len(book.page.entries) > 25 else ["the page has few entries"]


def legible(text: str) -> str:
    return text.replace("\U0001f600", "\ufffd")


def pages(book: Book) -> list[str]:
    """Each line of an index names the page on which the entry is: the cover has no number, the next sheet is 1."""
    # An end of line is kept as a sign, which may stand within a name.
    lines = END.join(plain(line) for sheet in book.sheets for line in sheet.splitlines()) + END
    faults = [] if len(book.page.index) > 9 else ["the indexes have few lines"]
    for name in set(book.page.index):
        letters = f"{END}?".join(re.escape(letter) for letter in plain(legible(name)))
        found = re.findall(rf"{letters}{END}?\.{{2,}}{END}?(\d+){END}", lines)
        if not found:
            faults.append(f"no line for {name}")
        for number in set(found):
            if plain(legible(name)) not in plain("".join(book.sheets[int(number) : int(number) + 1])):
                faults.append(f"{name} is not on page {number}")
    return faults


def outline(book: Book) -> list[str]:
    """The bookmarks are the chapters, and in them every entry."""
    with pikepdf.open(book.pdf) as pdf, pdf.open_outline() as tree:
        names: list[str] = []

        def walk(items: list) -> None:
            for item in items:
                names.append(plain(item.title))
                walk(item.children)

        walk(tree.root)
        chapters = len(tree.root)
    lost = [title for title, _ in book.page.entries if plain(legible(title)) not in names]
    return lost + ([] if chapters >= 10 else [f"{chapters} chapters"])


def hostile(book: Book) -> list[str]:
    """What a record says is shown as it is written, whatever it would be to Typst."""
    written = (HERE / "hostile/partenariats/piege.md").read_text()
    values = re.findall(r'^(?:titre|resume|note) = "(.*)"$', written, re.M)
    values = [re.sub(r'\\u200b', "", value).replace('\\"', '"').replace("\\\\", "\\") for value in values]
    values += ["#show: none", "#let x = 1 ; $ integral $ ; @renvoi ; #code ; un lien et & < > \" '.", "#a", "$c", "@d"]
    return [value for value in values if plain(legible(value)) not in book.text]


CHECKS = [qpdf, standard, fonts, pdfua, structure, whole, pages, outline, hostile]


def drop(found: pikepdf.Dictionary, key: str) -> None:
    if key in found:
        del found[key]


def spoiled(book: Book, folder: Path) -> Book:
    """The same without what makes it readable: no structure, no language, no font, no outline, its first sheets gone."""
    other = object.__new__(Book)
    other.__dict__.update(book.__dict__)
    other.pdf = folder / "spoiled.pdf"
    with pikepdf.open(book.pdf) as pdf:
        for key in ("/StructTreeRoot", "/MarkInfo", "/Lang", "/ViewerPreferences", "/Outlines"):
            drop(pdf.Root, key)
        for page in pdf.pages:
            for font in page.get("/Resources", {}).get("/Font", {}).values():
                for below in font.get("/DescendantFonts", []):
                    drop(below["/FontDescriptor"], "/FontFile3")
                    drop(below["/FontDescriptor"], "/FontFile2")
            drop(page.obj, "/Annots")
        del pdf.pages[:4]
        pdf.save(other.pdf)
    whole = other.pdf.read_bytes()
    other.pdf.write_bytes(whole[: len(whole) // 2] + whole[len(whole) // 2 + 200 :])
    other.sheets = book.sheets[4:]
    other.text = plain("".join(other.sheets))
    return other


def same(dalc: str, folder: Path) -> list[str]:
    """The same records make the same bytes; a site that changes elsewhere keeps its book as it stands."""
    build(dalc, folder / "again")
    first, again = (next((folder / name / "edition").glob("*.pdf")) for name in ("site", "again"))
    faults = [] if first.read_bytes() == again.read_bytes() else ["other bytes"]
    more = folder / "more"
    more.mkdir()
    (more / "site.toml").write_text("apercus = true\n")
    before = again.stat().st_ino
    build(dalc, folder / "again", more)
    faults += [] if again.stat().st_ino == before else ["is set again although nothing of it changed"]
    return faults


def main(dalc: str, folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    build(dalc, folder / "site")
    told: list[tuple[str, list[str]]] = []
    books = [Book(folder / "site", lang) for lang in BOOKS]
    for check in CHECKS:
        told += [(f"{check.__name__} ({book.lang})", check(book)) for book in books]
    for check in CHECKS:
        try:
            blind = not check(spoiled(books[0], folder))
        except pikepdf.PdfError:
            blind = False
        told.append((f"{check.__name__} sees a spoiled book", ["does not"] if blind else []))
    told.append(("the same bytes, and kept", same(dalc, folder)))
    for name, faults in told:
        print("ok" if not faults else "FAILED", name, *[str(fault)[:600] for fault in faults[:10]], sep="\n    " if faults else " ")
    failed = sum(1 for _, faults in told if faults)
    print(f"{len(told) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))

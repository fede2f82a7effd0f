"""The texts that the tests keep in `tests/export/golden`, of a deck with every sign in every word, tabs and line ends too:
scenes cannot hold those. Each is read by a reader from elsewhere."""

import json
import re
import tempfile
from pathlib import Path

from anki.collection import Collection, ImportCsvRequest
from lxml import etree, html
from markdown_it import MarkdownIt
from reading import holds, same, words

TESTS = Path(__file__).parent.parent
GOLDEN = TESTS / "export" / "golden"


def signs() -> str:
    """The signs, as the tests in Rust write them."""
    source = (TESTS / "export" / "mod.rs").read_text(encoding="utf-8")
    literal = re.search(r'const SIGNS: &str =\s*("(?:\\.|[^"\\])*");', source).group(1)
    text = json.loads(literal)
    for sign in '&<>"~=#{}\\`\t\n🍰ش':
        holds(f"{sign!r} is among the signs", sign in text, text)
    return words(text)


def parsed(name: str) -> etree._Element:
    return etree.parse(str(GOLDEN / name), etree.XMLParser(resolve_entities=False, no_network=True)).getroot()


def shown(markup: str) -> str:
    return words(html.fromstring(f"<div>{markup}</div>").text_content()) if markup else ""


def moodle(wanted: str) -> None:
    root = parsed("signs.moodle.xml")
    rows = [shown(text) for text in root.xpath("//subquestion/text/text()")]
    same("Moodle: rows", [row for row in rows if row], [f"{number} {wanted}" for number in (1, 2, 3)])
    names = {words(text).removesuffix(", to drag") for text in root.xpath("//name/text/text()")}
    same("Moodle: names", names, {f"Signs / {wanted}"})
    text = root.xpath("//question[@type='ddwtos']/questiontext/text/text()")[0]
    same("Moodle: gaps", re.findall(r"\[\[\d+]]", text), ["[[1]]", "[[2]]", "[[3]]"])


def qti(wanted: str) -> None:
    space = {"q": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"}
    item = parsed("signs.qti-item.xml")
    choices = item.xpath("//q:qti-simple-match-set[1]/q:qti-simple-associable-choice/text()", namespaces=space)
    same("QTI: rows", [words(choice) for choice in choices], [f"{number} {wanted}" for number in (1, 2, 3)])
    same("QTI: title", words(item.get("title")), f"Signs / {wanted}")


def h5p(wanted: str) -> None:
    content = json.loads((GOLDEN / "signs.h5p-content.json").read_text(encoding="utf-8"))["question"]
    same("H5P: title", shown(content["settings"]["questionTitle"]), f"Signs / {wanted}")
    texts = [shown(element["type"]["params"]["text"]) for element in content["task"]["elements"]]
    for number in (1, 2, 3):
        holds(f"H5P: card {number}", f"{number} {wanted}" in texts, texts)


def anki(wanted: str) -> None:
    path = str(GOLDEN / "signs.anki.txt")
    with tempfile.TemporaryDirectory() as folder:
        collection = Collection(str(Path(folder) / "collection.anki2"))
        collection.import_csv(ImportCsvRequest(path=path, metadata=collection.get_csv_metadata(path, None)))
        notes = [collection.get_note(note) for note in collection.find_notes("tag:layercake")]
        same("Anki: notes", len(notes), 3)
        for number, note in enumerate(notes, 1):
            front, back = (shown(field.replace("<br>", " ")) for field in note.fields)
            same("Anki: front", front, f"T-{number} · RDS {number} {wanted} AWS, customer or both?")
            holds("Anki: back", f"Because {wanted}" in back, back)
        collection.close()


def markdown(wanted: str) -> None:
    page = MarkdownIt("commonmark").enable("table").render((GOLDEN / "signs.md").read_text(encoding="utf-8"))
    body = html.fromstring(f"<div>{page}</div>")
    heading = words(body.findall(".//h3")[0].text_content())
    same("Markdown: heading", heading, f"#Service: {wanted}")
    cells = [words(cell.text_content()) for cell in body.findall(".//td")]
    holds("Markdown: a cell has all signs and nothing else", f"AWS: {wanted}" in cells, cells)
    same("Markdown: cells in rows", {len(row) for row in body.findall(".//tr")} <= {4, 5}, True)
    same("Markdown: elements that came in with the words", body.xpath(".//script | .//b | .//code"), [])


def svg(wanted: str) -> None:
    root = parsed("signs.svg")
    space = {"s": "http://www.w3.org/2000/svg"}
    for element in ("title", "text"):
        found = [words(text) for text in root.xpath(f"//s:{element}/text()", namespaces=space)]
        same(f"SVG: {element}", found, [wanted])


def main() -> None:
    wanted = signs()
    for check in (moodle, qti, h5p, anki, markdown, svg):
        check(wanted)
    print("every sign came back from Moodle XML, QTI, H5P, Anki, Markdown and SVG")


main()

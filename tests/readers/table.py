"""Notes in Markdown, read by markdown-it with tables on: a row for each layer, a cell for each service, a table of tasks
for each service, and links that lead somewhere."""

import re
from collections.abc import Iterator
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token
from reading import arguments, holds, listed, same, words

OWNERS = {"aws": "AWS", "customer": "Customer", "shared": "Shared"}
Table = list[list[str]]


def tokens(path: Path) -> list[Token]:
    return MarkdownIt("commonmark").enable("table").parse(path.read_text(encoding="utf-8"))


def text(token: Token) -> str:
    return words("".join(child.content for child in token.children or []))


def tables(found: list[Token]) -> Iterator[Table]:
    """All tables, as rows of cells."""
    rows: Table | None = None
    for token in found:
        if token.type == "table_open":
            rows = []
        elif token.type == "table_close" and rows is not None:
            same("a table has as many cells in each row", len({len(row) for row in rows}), 1)
            yield rows
            rows = None
        elif token.type == "tr_open" and rows is not None:
            rows.append([])
        elif token.type == "inline" and rows is not None:
            rows[-1].append(text(token))


def unlinked(found: list[Token]) -> set[str]:
    """The numbers of the sources that are not of the web: those without a link in the list of sources."""
    numbers = set()
    for place, token in enumerate(found):
        if token.type == "list_item_open" and token.info:
            inside = found[place + 2].children or []
            if not any(child.type == "link_open" for child in inside):
                numbers.add(token.info)
    return numbers


def links(name: str, found: list[Token]) -> int:
    """How many links there are. The number of a source is one, or that source has no address."""
    count, other = 0, unlinked(found)
    for token in found:
        inside = 0
        for child in token.children or []:
            if child.type == "link_open":
                inside += 1
                count += 1
                holds(f"{name}: a link is one of the web", str(child.attrs["href"]).startswith("https://"), child.attrs)
            elif child.type == "link_close":
                inside -= 1
            elif child.type == "text" and not inside:
                numbers = set(re.findall(r"\[(\d+)]", child.content))
                holds(f"{name}: a number without a link is of a source without one", numbers <= other, (numbers, other))
    return count


def main() -> None:
    files, _ = arguments()
    layers = listed(files, "layers")
    duties = {(duty["service"], duty["layer"]): OWNERS.get(duty["owner"], "") for duty in listed(files, "duties")}
    few = tokens(files / "table.md")
    first = next(tables(few))
    same("what stands above the columns", first[0], ["Layer", "EC2", "RDS", "Lambda"])
    wanted = [
        [layer["name"], *(duties[service, layer["id"]] for service in ("ec2", "rds", "lambda"))]
        for layer in reversed(layers)
    ]
    same("rows, as the program lists them", first[1 : 1 + len(layers)], wanted)
    same("rows below: the sum", len(first) - 1 - len(layers), 1)

    whole = tokens(files / "all.md")
    services = listed(files, "services")
    found = list(tables(whole))
    of_layers = [table[1:] for table in found if table[0][0] == "Layer"]
    same("whole catalogue: tables of layers", len(of_layers), len(services))
    same("whole catalogue: rows in each", {len(table) for table in of_layers}, {len(layers)})
    beyond = {False: "", True: " (beyond the exam)"}
    tasks = sorted(
        (words(task["text"]) + beyond[task["beyond_exam"]], OWNERS[task["owner"]]) for task in listed(files, "tasks")
    )
    rows = sorted((row[0], row[1]) for table in found if table[0][0] == "Task" for row in table[1:])
    same("whole catalogue: tasks", rows, tasks)
    headings = {text(after) for before, after in zip(whole, whole[1:]) if before.type == "heading_open"}
    for service in services:
        holds("whole catalogue: a heading for each service", service["name"] in headings, (service["name"], headings))
    count = [links(name, found) for name, found in (("table.md", few), ("all.md", whole))]
    holds("there are links to the sources", min(count) > 20, count)
    print(f"table.md: {len(layers)} layers, 3 services; all.md: {len(services)} services, {len(tasks)} tasks; {sum(count)} links")


main()

"""The comparison in Markdown, read by markdown-it with tables on: a row for each layer, a cell for each service."""

from markdown_it import MarkdownIt
from reading import arguments, listed, same


def main() -> None:
    files, _ = arguments()
    tokens = MarkdownIt("commonmark").enable("table").parse((files / "table.md").read_text(encoding="utf-8"))
    same("tables", sum(token.type == "table_open" for token in tokens), 1)
    rows: list[list[str]] = []
    for token in tokens:
        if token.type == "tr_open":
            rows.append([])
        elif token.type == "inline" and rows:
            rows[-1].append("".join(child.content for child in token.children or []))
    same("what stands above the columns", rows[0], ["Layer", "EC2", "RDS", "Lambda"])
    same("cells in each row", {len(row) for row in rows}, {4})
    owners = {"aws": "AWS", "customer": "Customer", "shared": "Shared"}
    layers = listed(files, "layers")
    duties = {(duty["service"], duty["layer"]): owners.get(duty["owner"], "") for duty in listed(files, "duties")}
    wanted = [
        [layer["name"], *(duties[service, layer["id"]] for service in ("ec2", "rds", "lambda"))]
        for layer in reversed(layers)
    ]
    same("rows, as the program lists them", rows[1 : 1 + len(layers)], wanted)
    same("rows below: the sum", len(rows) - 1 - len(layers), 1)
    print(f"table.md: {len(layers)} layers, 3 services, and the sum")


main()

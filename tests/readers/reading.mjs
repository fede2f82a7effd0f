// What the checks in JavaScript share: what is expected, and how it is told that something else was found.

import { readFileSync } from "node:fs";
import { isDeepStrictEqual } from "node:util";

/** What our formats call the owners. */
const SIDES = { Aws: "AWS", Customer: "Customer", Shared: "Shared" };

/** The folder with the files, and the hostile scene. */
export const [files, hostile] = process.argv.slice(2);

export const read = (name) => readFileSync(`${files}/${name}`, "utf8");

/** Ends the check unless it is true. */
export function holds(what, is, found) {
    if (is) return;
    console.error(`${what}: not so, found ${JSON.stringify(found, null, 1)}`);
    process.exit(1);
}

/** Ends the check unless both are the same. */
export function same(what, found, wanted) {
    if (isDeepStrictEqual(found, wanted)) return;
    const told = [found, wanted].map((value) => JSON.stringify(value, null, 1));
    console.error(`${what}:\n  found    ${told[0]}\n  expected ${told[1]}`);
    process.exit(1);
}

/** A text as it is read: a line end and a tab are blanks in all of our formats. */
export const words = (text) => text.split(/\s+/).filter(Boolean).join(" ");

/** The scene of a file. RON is JSON with other brackets, keys without quotes, and comments. */
export function scene(path = hostile) {
    const token = /"(?:\\.|[^"\\])*"|\/\/[^\n]*|[()[\]:,]|\w+|\s+/g;
    const json = (part) => {
        if (part.startsWith("//")) return "";
        if (part === "(") return "{";
        if (part === ")") return "}";
        return /^[A-Za-z_]\w*$/.test(part) && part !== "true" && part !== "false" ? `"${part}"` : part;
    };
    const text = readFileSync(path, "utf8").match(token).map(json).join("");
    const found = JSON.parse(text.replace(/,(\s*[}\]])/g, "$1"));
    const card = ({ text, reason, owner, ...rest }) => ({ ...rest, text: words(text), reason: words(reason), side: SIDES[owner] });
    return { ...found, title: words(found.title), story: words(found.story), cards: found.cards.map(card) };
}

/** What the program lists of this kind. */
export const listed = (kind) => JSON.parse(read(`${kind}.json`));

/** What our formats call the owner of a task that was listed. */
export const side = ({ owner }) => ({ aws: "AWS", customer: "Customer", shared: "Shared" })[owner];

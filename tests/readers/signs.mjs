// The GIFT text that the tests keep, of a deck with every sign in every word, tabs and line ends too, read by gift-pegjs.

import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "gift-pegjs";
import { hostile, same, words } from "./reading.mjs";

const tests = dirname(dirname(hostile));
const source = readFileSync(join(tests, "export/mod.rs"), "utf8");
const signs = words(JSON.parse(source.match(/const SIGNS: &str =\s*("(?:\\.|[^"\\])*");/)[1])).replaceAll("->", "→");

const [, question] = parse(readFileSync(join(tests, "export/golden/signs.gift"), "utf8"));
same("GIFT: name", words(question.title), `Signs / ${signs}`);
const rows = question.matchPairs.map(({ subquestion, subanswer }) => [words(subquestion.text), subanswer]);
same("GIFT: rows", rows, ["AWS", "Customer", "Shared"].map((side, place) => [`${place + 1} ${signs}`, side]));
const reasons = words(question.globalFeedback.text);
same("GIFT: reasons", reasons, [1, 2, 3].map((number) => `${number} ${signs}: Because ${signs}`).join(" "));
console.log("every sign came back from GIFT");

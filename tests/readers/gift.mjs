// GIFT, read by gift-pegjs: every row with its answer, and every sign of its words.

import { parse } from "gift-pegjs";
import { holds, listed, read, same, scene, side, words } from "./reading.mjs";

/** An arrow parts a row from its answer, so the words have another one. */
const arrows = (text) => words(text.replaceAll("->", "→"));

const questions = (name) => {
    const all = parse(read(name));
    const kinds = [...new Set(all.map(({ type }) => type))].sort();
    same(`${name}: kinds`, kinds, ["Category", "Matching"]);
    return all.filter(({ type }) => type === "Matching");
};

const rows = ({ matchPairs }) => matchPairs.map(({ subquestion, subanswer }) => [words(subquestion.text), subanswer]);

const wanted = scene();
const [question, ...more] = questions("hostile-gift.gift");
same("hostile: further questions", more.length, 0);
same("hostile: name", words(question.title), wanted.title);
same("hostile: format of the text", question.stem.format, "plain");
same("hostile: text", words(question.stem.text), `${arrows(wanted.story)} Who does it?`);
same("hostile: rows", rows(question), wanted.cards.map((card) => [arrows(card.text), card.side]));
const reasons = wanted.cards.map((card) => arrows(`${card.text}: ${card.reason}`));
same("hostile: reasons, each in a line of its own", question.globalFeedback.text.split("\n").map(words), reasons);
const category = parse(read("hostile-gift.gift")).find(({ type }) => type === "Category").title;
// A stroke would begin a category inside.
same("hostile: category", category, `Layercake/${wanted.title.replaceAll("/", "-")}`);

const tasks = listed("tasks").map((task) => JSON.stringify([arrows(task.text), side(task)]));
const all = questions("all-gift.gift");
same("all tasks: rows", all.flatMap(rows).map((row) => JSON.stringify(row)).sort(), tasks.sort());
holds("all tasks: each question has 2 to 20 rows", all.every((one) => rows(one).length >= 2 && rows(one).length <= 20), all);
console.log(`gift-pegjs read ${tasks.length} tasks in ${all.length} questions, and the hostile scene`);

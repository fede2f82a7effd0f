// xAPI statements, checked by the validator of Learning Locker: a store of learning records takes each of them.

import { createRequire } from "node:module";
import { holds, read, same } from "./reading.mjs";

const require = createRequire(import.meta.url);
const { default: complaints } = require("xapi-validation");

const lines = read("results.xapi").split("\n");
same("the last line ends", lines.pop(), "");
holds("there are statements", lines.length >= 2, lines.length);
const learner = read("learner.txt");
const ids = new Set();
for (const line of lines) {
    const statement = JSON.parse(line);
    const told = complaints(statement).map(({ name, path, data }) => `${name} at ${path.join(".")}: ${JSON.stringify(data)}`);
    same("what the validator says", told, []);
    ids.add(statement.id);
    same("who it was", statement.actor.account.name, learner);
    const { interactionType, source, target, correctResponsesPattern } = statement.object.definition;
    same("kind of the question", interactionType, "matching");
    const known = [source, target].map((all) => new Set(all.map(({ id }) => id)));
    const pairs = (response) => response.split("[,]").map((pair) => pair.split("[.]"));
    for (const response of [...correctResponsesPattern, statement.result.response]) {
        // The source stands before the target.
        const strange = pairs(response).filter((pair) => pair.length !== 2 || pair.some((id, place) => !known[place].has(id)));
        same("pairs that name what is not there", strange, []);
    }
    const { min, max, raw, scaled } = statement.result.score;
    holds("the score is in its bounds", min <= raw && raw <= max && Math.abs(scaled - raw / max) < 0.001, statement.result.score);
    const right = correctResponsesPattern.includes(statement.result.response);
    same("it is a success if all is right", statement.result.success, right);
}
same("each statement has an id of its own", ids.size, lines.length);
console.log(`Learning Locker's validator accepts ${lines.length} statements`);

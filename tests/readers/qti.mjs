// QTI 3, played by qti-components: each item of the package is shown, and scores its right pairs and no others.

import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { withPage } from "./browser.mjs";
import { files, holds, listed, same, scene, side, words } from "./reading.mjs";

const require = createRequire(import.meta.url);
const player = join(dirname(require.resolve("@citolab/qti-components/package.json")), "cdn/index.global.js");

/** Shows an item in the page, answers it in three ways and tells what came of it. */
const PLAY = `async (xml) => {
    const host = document.createElement("div");
    document.body.replaceChildren(host);
    host.append((await QtiComponents.qtiTransformItem().parse(xml)).htmlDoc());
    const item = host.querySelector("qti-assessment-item");
    const match = host.querySelector("qti-match-interaction");
    await customElements.whenDefined("qti-match-interaction");
    // It reads its item in steps, and tells of none of them.
    for (let tries = 0; tries < 250 && !match.correctResponse?.length; tries++) await new Promise((done) => setTimeout(done, 20));
    const score = (response) => {
        item.updateResponseVariable("RESPONSE", response);
        item.processResponse();
        return Number(item.variables.find(({ identifier }) => identifier === "SCORE").value);
    };
    const right = match.correctResponse;
    const sets = [...host.querySelectorAll("qti-simple-match-set")].map((set) =>
        [...set.querySelectorAll("qti-simple-associable-choice")].map((choice) => [choice.identifier, choice.textContent]));
    const sides = sets[1].map(([identifier]) => identifier);
    const wrong = right.map((pair) => {
        const [row, owner] = pair.split(" ");
        return row + " " + sides.find((side) => side !== owner && !right.includes(row + " " + side));
    });
    return {
        title: item.title, shown: host.innerText, rows: sets[0], sides: sets[1], right,
        nothing: score([]), all: score(right), wrong: score(wrong), one: score([right[0], ...wrong.slice(1)]),
    };
}`;

/** The files that the manifest of a package names, as texts. */
function unpacked(name) {
    const folder = `${files}/${name}.unpacked`;
    mkdirSync(folder);
    const done = spawnSync("python3", ["-m", "zipfile", "-e", `${files}/${name}`, folder], { encoding: "utf8" });
    same(`${name}: unpacked`, [done.status, done.stderr], [0, ""]);
    return folder;
}

/** What the manifest says, read by the browser's parser. */
const MANIFEST = `(xml) => {
    const found = new DOMParser().parseFromString(xml, "application/xml");
    const texts = (name) => [...found.getElementsByTagName(name)].map((element) => element.textContent);
    const resources = [...found.getElementsByTagName("resource")].map((one) => ({
        identifier: one.getAttribute("identifier"), type: one.getAttribute("type"), href: one.getAttribute("href"),
        files: [...one.getElementsByTagName("file")].map((file) => file.getAttribute("href")),
    }));
    return {
        error: found.querySelector("parsererror")?.textContent ?? null, space: found.documentElement.namespaceURI,
        schema: [...texts("schema"), ...texts("schemaversion")], resources,
    };
}`;

async function items(page, name) {
    const folder = unpacked(name);
    const manifest = await page.run(`(${MANIFEST})(${JSON.stringify(readFileSync(`${folder}/imsmanifest.xml`, "utf8"))})`);
    same(`${name}: errors of the manifest`, manifest.error, null);
    same(`${name}: namespace`, manifest.space, "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1");
    same(`${name}: schema`, manifest.schema, ["QTI Package", "3.0.0"]);
    const identifiers = manifest.resources.map(({ identifier }) => identifier);
    same(`${name}: identifiers are unique`, new Set(identifiers).size, identifiers.length);
    const found = [];
    for (const { identifier, type, href, files: listedFiles } of manifest.resources) {
        same(`${identifier}: type`, type, "imsqti_item_xmlv3p0");
        same(`${identifier}: files`, listedFiles, [href]);
        const xml = readFileSync(`${folder}/${href}`, "utf8");
        holds(`${identifier}: the item is known by the name in the manifest`, xml.includes(`identifier="${identifier}"`), xml);
        found.push(await page.run(`(${PLAY})(${JSON.stringify(xml)})`));
    }
    for (const { title, rows, right, ...item } of found) {
        same(`${title}: a right pair for each row`, right.map((pair) => pair.split(" ")[0]), rows.map(([row]) => row));
        const scores = [item.nothing, item.wrong, item.one, item.all];
        same(`${title}: scores of nothing, of all wrong, of one right, of all right`, scores, [0, 0, 1, rows.length]);
    }
    return found;
}

/** The rows of an item with the names of their right sides. */
function answers({ rows, sides, right }) {
    const names = new Map(sides);
    return rows.map(([, text], place) => [words(text), names.get(right[place].split(" ")[1])]);
}

const frame = `${files}/qti.html`;
writeFileSync(frame, `<!doctype html><meta charset="utf-8"><script src="${pathToFileURL(player).href}"></script><body>`);
await withPage(async (page) => {
    await page.open(pathToFileURL(frame).href);
    const wanted = scene();
    const [item, ...more] = await items(page, "hostile-qti.zip");
    same("hostile: further items", more.length, 0);
    same("hostile: title", words(item.title), wanted.title);
    same("hostile: rows", answers(item), wanted.cards.map(({ text, side }) => [text, side]));
    for (const text of [wanted.story, ...wanted.cards.map((card) => card.text), "Who does it?"]) {
        holds(`hostile: “${text}” is on the page`, words(item.shown).includes(text), item.shown);
    }
    const all = await items(page, "all-qti.zip");
    const tasks = listed("tasks").map((task) => JSON.stringify([words(task.text), side(task)]));
    same("all tasks: rows", all.flatMap(answers).map((row) => JSON.stringify(row)).sort(), tasks.sort());
    same("errors in the page", page.faults, []);
    console.log(`qti-components played ${all.length} items with ${tasks.length} tasks, and the hostile scene`);
});

// H5P: the package is checked by the validator of Lumi's H5P server, and played by h5p-standalone, the core of H5P.
//
// The libraries of H5P are in no registry, so they are stood in for here: the core finds them by the names and versions
// in the package, gives them what is in it, and fails where something is not declared.

import { createServer } from "node:http";
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, extname, join, normalize } from "node:path";
import * as lumi from "@lumieducation/h5p-server";
import { withPage } from "./browser.mjs";
import { files, holds, listed, same, scene, side, words } from "./reading.mjs";

const require = createRequire(import.meta.url);
const { default: PackageValidator } = require("@lumieducation/h5p-server/build/src/PackageValidator");
const { default: PackageImporter } = require("@lumieducation/h5p-server/build/src/PackageImporter");
const player = dirname(require.resolve("h5p-standalone"));

/** What a page has at most, or nobody could drag on it. */
const MOST_CARDS = 12;

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** Libraries by name and version. The first draws one page after the other, the second the title, which is HTML there,
 * and all cards and boxes, each card by the library that the package names for it. */
const LIBRARIES = {
    "H5P.QuestionSet 1.20": `function (params, id) {
        this.attach = ($box) => {
            for (const question of params.questions) H5P.newRunnable(question, id, H5P.jQuery("<div></div>").appendTo($box));
        };
    }`,
    "H5P.DragQuestion 1.14": `function (params, id) {
        const { settings, task } = params.question;
        const add = (kind) => H5P.jQuery('<div class="' + kind + '"></div>');
        this.attach = ($box) => {
            const $page = add("page").appendTo($box);
            add("title").appendTo($page).html(settings.questionTitle);
            for (const element of task.elements) H5P.newRunnable(element.type, id, add("element").appendTo($page));
            for (const zone of task.dropZones) add("zone").appendTo($page).html(zone.label);
            parent.played.push({ size: settings.size, ...task });
        };
    }`,
    "H5P.AdvancedText 1.1": `function (params) {
        this.attach = ($box) => $box.html(params.text);
    }`,
};

/** Validates a package as a server does that is given it, and lays it open in a folder. */
async function opened(name) {
    const [folder, known] = [mkdtempSync(join(files, "h5p-")), mkdtempSync(join(files, "h5p-known-"))];
    const storage = new lumi.fsImplementations.FileLibraryStorage(known);
    const validator = new PackageValidator(new lumi.H5PConfig(undefined, {}), new lumi.LibraryManager(storage));
    await validator.validateFileSizes(join(files, name));
    const parts = { includeContent: true, includeLibraries: true, includeMetadata: true };
    await PackageImporter.extractPackage(join(files, name), folder, parts);
    await validator.validateExtractedPackage(folder, true, true);
    for (const [name, code] of Object.entries(LIBRARIES)) library(folder, name, code);
    return folder;
}

function library(folder, name, code) {
    const [machineName, majorVersion, minorVersion] = name.split(/[ .](?=\d)/);
    const place = join(folder, `${machineName}-${majorVersion}.${minorVersion}`);
    mkdirSync(place);
    const about = { title: machineName, machineName, majorVersion, minorVersion, patchVersion: 0, runnable: 1 };
    writeFileSync(join(place, "library.json"), JSON.stringify({ ...about, preloadedJs: [{ path: "library.js" }] }));
    const events = `${machineName}.prototype = Object.create(H5P.EventDispatcher.prototype);`;
    const start = "{ H5P.EventDispatcher.call(this);";
    writeFileSync(join(place, "library.js"), `${machineName} = ${code.replace("{", start)};\n${events}\n`);
}

/** Serves the player and one package to the browser beside it. */
function served(folder) {
    const server = createServer(({ url }, answer) => {
        const [, place, ...rest] = normalize(decodeURIComponent(url.split("?")[0])).split("/");
        const file = join({ player, package: folder }[place] ?? folder, ...rest);
        try {
            const body = readFileSync(file);
            answer.writeHead(200, { "Content-Type": TYPES[extname(file)] ?? "application/octet-stream" }).end(body);
        } catch {
            answer.writeHead(404).end();
        }
    });
    return new Promise((done) => server.listen(0, "127.0.0.1", () => done(server)));
}

const PAGE = `<!doctype html><meta charset="utf-8"><body><div id="h5p"></div>
<script src="/player/main.bundle.js"></script>
<script>
const { H5P } = H5PStandalone;
const options = { h5pJsonPath: "/package", frameJs: "/player/frame.bundle.js", frameCss: "/player/styles/h5p.css" };
window.played = [];
window.ready = new H5P(document.getElementById("h5p"), options);
</script>`;

/** What the player shows of a package. */
async function play(page, name) {
    const folder = await opened(name);
    writeFileSync(join(folder, "page.html"), PAGE);
    const server = await served(folder);
    try {
        await page.open(`http://127.0.0.1:${server.address().port}/package/page.html`);
        const started = `Promise.race([
            ready.then(async () => { while (!played.length) await new Promise((done) => setTimeout(done, 20)); return true; }),
            new Promise((done) => setTimeout(() => done(false), 15000)),
        ])`;
        holds(`${name}: the core of H5P starts it`, await page.run(started), page.faults);
        return await page.run(`(() => {
            const pages = document.querySelector("iframe").contentDocument.querySelectorAll(".page");
            const texts = (page, kind) => [...page.querySelectorAll("." + kind)].map((element) => element.innerText);
            return [...pages].map((page, place) => ({
                ...played[place], title: texts(page, "title")[0], texts: texts(page, "element"), labels: texts(page, "zone"),
                strange: page.querySelectorAll("script, img, b, a").length,
            }));
        })()`);
    } finally {
        server.close();
        server.closeAllConnections();
    }
}

/** Each card with the box that it belongs into. All is inside the page, and no card lies on anything. */
function answers({ title, size, elements, dropZones, texts, labels, strange }) {
    same(`${title}: texts and boxes are all drawn`, [texts.length, labels.length], [elements.length, dropZones.length]);
    same(`${title}: elements that came in with the words`, strange, 0);
    const cards = elements.flatMap((element, place) => (element.dropZones.length ? [place] : []));
    // Boxes name cards by their places, so whatever cannot be dragged comes after them.
    same(`${title}: cards come first`, cards, cards.map((_, place) => place));
    holds(`${title}: 1 to ${MOST_CARDS} cards`, cards.length >= 1 && cards.length <= MOST_CARDS, cards.length);
    // Percent of an em, and what DragQuestion adds: room around an element, a handle to its left, a label above a box.
    const [wide, high] = [1600 / size.width, 1600 / size.height];
    const room = ({ x, y, width, height }) => [x - 0.9 * wide, y, x + (width + 0.8) * wide, y + (height + 0.8) * high];
    const box = ({ x, y, width, height }) => [x, y - 1.3 * high, x + width * wide, y + height * high];
    const boxes = [...elements.map(room), ...dropZones.map(box)];
    for (const [left, top, right, bottom] of boxes) {
        holds(`${title}: it is inside the page`, left >= 0 && top >= 0 && right <= 100 && bottom <= 100, [left, top, right, bottom]);
    }
    const apart = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
    const pairs = boxes.flatMap((a, place) => boxes.slice(place + 1).map((b) => [a, b]));
    same(`${title}: what lies on something`, pairs.filter(([a, b]) => !apart(a, b)), []);
    const everywhere = dropZones.map((_, place) => String(place));
    for (const place of cards) same(`${title}: a card goes into every box`, elements[place].dropZones, everywhere);
    return cards.map((place) => {
        const right = dropZones.findIndex(({ correctElements }) => correctElements.includes(String(place)));
        return [words(texts[place]), words(labels[right] ?? "none")];
    });
}

await withPage(async (page) => {
    const wanted = scene();
    const [hostile, ...more] = await play(page, "hostile-h5p.h5p");
    same("hostile: further pages", more.length, 0);
    same("hostile: title", words(hostile.title), wanted.title);
    same("hostile: cards", answers(hostile), wanted.cards.map(({ text, side }) => [text, side]));
    holds("hostile: the story is told", hostile.texts.some((text) => words(text).includes(wanted.story)), hostile.texts);
    const all = await play(page, "all-h5p.h5p");
    const tasks = listed("tasks").map((task) => JSON.stringify([words(task.text), side(task)]));
    same("all tasks: cards", all.flatMap(answers).map((row) => JSON.stringify(row)).sort(), tasks.sort());
    same("errors in the pages", page.faults, []);
    console.log(`Lumi's H5P server accepts both packages; h5p-standalone played ${tasks.length} tasks on ${all.length} pages, and the hostile scene`);
});
process.exit(0);

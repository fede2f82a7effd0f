// H5P: the package is checked by the validator of Lumi's H5P server, and played by h5p-standalone, the core of H5P.
//
// The libraries of H5P are in no registry, so `DragQuestion` and `AdvancedText` are stood in for here: the core finds
// them by the names and versions in the package, gives them what is in it, and fails where something is not declared.

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

/** What a package has at most, or nobody could drag on its page. */
const MOST_CARDS = 12;

const TYPES = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };

/** Draws the title, which is HTML there, and all cards and boxes, each card by the library that the package names. */
const DRAG_QUESTION = `H5P.DragQuestion = function (params, id, extras) {
    H5P.EventDispatcher.call(this);
    this.attach = ($box) => {
        const { elements, dropZones } = params.question.task;
        for (const element of elements) {
            const $card = H5P.jQuery('<div class="card"></div>').appendTo($box);
            H5P.newRunnable(element.type, id, $card);
        }
        H5P.jQuery('<p class="title"></p>').appendTo($box).html(params.question.settings.questionTitle);
        for (const zone of dropZones) H5P.jQuery('<div class="zone"></div>').appendTo($box).html(zone.label);
        parent.played = { params, title: extras.metadata?.title ?? null };
    };
};
H5P.DragQuestion.prototype = Object.create(H5P.EventDispatcher.prototype);`;

const ADVANCED_TEXT = `H5P.AdvancedText = function (params) {
    H5P.EventDispatcher.call(this);
    this.attach = ($box) => $box.html(params.text);
};
H5P.AdvancedText.prototype = Object.create(H5P.EventDispatcher.prototype);`;

/** Validates a package as a server does that is given it, and lays it open in a folder. */
async function opened(name) {
    const [folder, known] = [mkdtempSync(join(files, "h5p-")), mkdtempSync(join(files, "h5p-known-"))];
    const storage = new lumi.fsImplementations.FileLibraryStorage(known);
    const validator = new PackageValidator(new lumi.H5PConfig(undefined, {}), new lumi.LibraryManager(storage));
    await validator.validateFileSizes(join(files, name));
    const parts = { includeContent: true, includeLibraries: true, includeMetadata: true };
    await PackageImporter.extractPackage(join(files, name), folder, parts);
    await validator.validateExtractedPackage(folder, true, true);
    library(folder, "H5P.DragQuestion", [1, 14], DRAG_QUESTION);
    library(folder, "H5P.AdvancedText", [1, 1], ADVANCED_TEXT);
    return folder;
}

function library(folder, machineName, [majorVersion, minorVersion], code) {
    const place = join(folder, `${machineName}-${majorVersion}.${minorVersion}`);
    mkdirSync(place);
    const about = { title: machineName, machineName, majorVersion, minorVersion, patchVersion: 0, runnable: 1 };
    writeFileSync(join(place, "library.json"), JSON.stringify({ ...about, preloadedJs: [{ path: "library.js" }] }));
    writeFileSync(join(place, "library.js"), code);
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
            ready.then(async () => { while (!window.played) await new Promise((done) => setTimeout(done, 20)); return true; }),
            new Promise((done) => setTimeout(() => done(false), 15000)),
        ])`;
        holds(`${name}: the core of H5P starts it`, await page.run(started), page.faults);
        return await page.run(`(() => {
            const inside = document.querySelector("iframe").contentDocument;
            const texts = (kind) => [...inside.querySelectorAll(kind)].map((element) => element.innerText);
            return { ...played, cards: texts(".card"), zones: texts(".zone"), titles: texts(".title"), scripts: inside.body.querySelectorAll(".card script").length };
        })()`);
    } finally {
        server.close();
        server.closeAllConnections();
    }
}

/** Each card with the box that it belongs into; places are inside the page and no card lies on another. */
function answers(name, { params, cards, zones, scripts }) {
    const { elements, dropZones } = params.question.task;
    const size = params.question.settings.size;
    same(`${name}: cards and boxes are all drawn`, [cards.length, zones.length], [elements.length, dropZones.length]);
    holds(`${name}: 1 to ${MOST_CARDS} cards`, elements.length >= 1 && elements.length <= MOST_CARDS, elements.length);
    same(`${name}: no script came in with the words`, scripts, 0);
    // Percent of an em, and what DragQuestion adds: room around a card and a handle to its left, a label above a box.
    const [wide, high] = [1600 / size.width, 1600 / size.height];
    const card = ({ x, y, width, height }) => [x - 0.9 * wide, y, x + (width + 0.8) * wide, y + (height + 0.8) * high];
    const box = ({ x, y, width, height }) => [x, y - 1.3 * high, x + width * wide, y + height * high];
    const boxes = [...elements.map(card), ...dropZones.map(box)];
    for (const [left, top, right, bottom] of boxes) {
        holds(`${name}: it is inside the page`, left >= 0 && top >= 0 && right <= 100 && bottom <= 100, [left, top, right, bottom]);
    }
    const apart = (a, b) => a[2] <= b[0] || b[2] <= a[0] || a[3] <= b[1] || b[3] <= a[1];
    const pairs = boxes.flatMap((a, place) => boxes.slice(place + 1).map((b) => [a, b]));
    holds(`${name}: nothing lies on anything`, pairs.every(([a, b]) => apart(a, b)), boxes);
    const everywhere = dropZones.map((_, place) => String(place));
    for (const element of elements) same(`${name}: a card goes into every box`, element.dropZones, everywhere);
    return cards.map((text, place) => {
        const right = dropZones.findIndex(({ correctElements }) => correctElements.includes(String(place)));
        return [words(text), words(zones[right] ?? "none")];
    });
}

await withPage(async (page) => {
    const wanted = scene();
    const hostile = await play(page, "hostile-h5p.h5p");
    same("hostile: title", hostile.titles.map(words), [wanted.title]);
    same("hostile: cards", answers("hostile", hostile), wanted.cards.map(({ text, side }) => [text, side]));
    const service = await play(page, "all-h5p.h5p");
    const tasks = listed("tasks").filter((task) => task.service === "rds").slice(0, MOST_CARDS);
    same("one service: cards", answers("one service", service).sort(), tasks.map((task) => [words(task.text), side(task)]).sort());
    same("errors in the pages", page.faults, []);
    console.log(`Lumi's H5P server accepts both packages; h5p-standalone played ${hostile.cards.length} and ${service.cards.length} cards`);
});
process.exit(0);

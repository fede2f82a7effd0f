// SVG, drawn by Chromium: as a page of its own, and as a picture in a page, which is how most people use it.

import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { withPage } from "./browser.mjs";
import { files, holds, same } from "./reading.mjs";

const names = readdirSync(files).filter((name) => name.endsWith(".svg"));
holds("there are drawings", names.length >= 9, names);

await withPage(async (page) => {
    for (const name of names) {
        const text = readFileSync(`${files}/${name}`, "utf8");
        const [width, height] = ["width", "height"].map((side) => Number(text.match(new RegExp(` ${side}="([0-9.]+)`))[1]));
        const size = [Math.ceil(width), Math.ceil(height)];
        const address = pathToFileURL(`${files}/${name}`).href;
        await page.open(address);
        same(`${name}: what kind of page it is`, await page.run("document.documentElement.localName"), "svg");
        const letters = await page.run("[...document.querySelectorAll('text')].map((text) => text.textContent).join(' ')");
        same(`${name}: it has text unless it was outlined`, letters.includes("Guest operating system"), !name.includes("outlined"));
        const kind = await page.run("document.fonts.size > 0 && [...document.fonts].every((font) => font.status !== 'error')");
        same(`${name}: its fonts are inside and sound, unless it was outlined`, kind, !name.includes("outlined"));
        writeFileSync(`${files}/${name}.page.png`, await page.picture(...size));
        const frame = `${files}/${name}.html`;
        writeFileSync(frame, `<!doctype html><style>body { margin: 0 } img { display: block }</style><img src="${address}">`);
        await page.open(pathToFileURL(frame).href);
        same(`${name}: it loads as a picture`, await page.run("document.images[0].naturalWidth > 0"), true);
        writeFileSync(`${files}/${name}.image.png`, await page.picture(...size));
    }
    same("errors in the pages", page.faults, []);
});
console.log(`${names.length} drawings drawn by Chromium`);

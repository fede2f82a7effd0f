// A page of a browser without a window, for the checks that need one: what is asked of it goes by its own protocol.

import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import CDP from "chrome-remote-interface";

const START_MS = 20000;
const STEP_MS = 50;

const FLAGS = [
    "--headless=new",
    "--no-sandbox", // only files of ours are opened, and a sandbox does not start everywhere
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--allow-file-access-from-files",
    "--force-color-profile=srgb",
    "--remote-debugging-port=0",
];

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** Runs `work` with a page, and closes the browser whatever happens. */
export async function withPage(work) {
    const folder = mkdtempSync(join(tmpdir(), "readers-"));
    const browser = spawn("chromium", [...FLAGS, `--user-data-dir=${folder}`, "about:blank"], { stdio: "ignore" });
    const gone = new Promise((done) => browser.once("exit", done));
    try {
        const client = await CDP({ port: await port(folder, browser) });
        await client.Page.enable();
        await client.Runtime.enable();
        const faults = [];
        client.Runtime.exceptionThrown(({ exceptionDetails: { text, exception } }) =>
            faults.push(exception?.description ?? text),
        );
        const result = await work(new Page(client, faults));
        await client.close();
        return result;
    } finally {
        browser.kill();
        await Promise.race([gone, wait(5000)]);
        rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
    }
}

async function port(folder, browser) {
    for (let waited = 0; waited < START_MS; waited += STEP_MS) {
        if (browser.exitCode !== null) throw new Error(`Chromium ended with exit code ${browser.exitCode}`);
        try {
            const [found] = readFileSync(join(folder, "DevToolsActivePort"), "utf8").split("\n");
            if (Number(found) > 0) return Number(found);
        } catch {
            // Not written yet.
        }
        await wait(STEP_MS);
    }
    throw new Error(`Chromium did not start within ${START_MS / 1000} seconds`);
}

class Page {
    constructor(client, faults) {
        this.client = client;
        this.faults = faults;
    }

    /** Opens an address and waits for it and its fonts. */
    async open(address) {
        const loaded = this.client.Page.loadEventFired();
        await this.client.Page.navigate({ url: address });
        await loaded;
        await this.run("document.fonts.ready.then(() => true)");
    }

    /** What an expression gives; a promise is waited for. */
    async run(expression) {
        const options = { expression, awaitPromise: true, returnByValue: true };
        const { result, exceptionDetails } = await this.client.Runtime.evaluate(options);
        if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
        return result.value;
    }

    /** The bytes of a picture of its upper left part. */
    async picture(width, height) {
        await this.client.Emulation.setDeviceMetricsOverride({ width, height, deviceScaleFactor: 1, mobile: false });
        const { data } = await this.client.Page.captureScreenshot({ format: "png" });
        return Buffer.from(data, "base64");
    }
}

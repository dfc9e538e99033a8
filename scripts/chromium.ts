import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, dirname, join} from "node:path";
import {fileURLToPath} from "node:url";
import {chromium} from "playwright-core";

/** How Chromium is started: without a window, and without traffic of its own. */
export const chromiumFlags: readonly string[] = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
];

const commands = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

const applications = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe"
];

/**
 * Returns the path of a Chromium: the one that CHROMIUM_PATH names, one that is
 * installed, or Playwright’s own; if there is none, gets one. Throws an
 * error that says what to install if none can be had.
 */
export function chromiumPath(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`missing CHROMIUM_PATH: ${named}`);
    return named;
  }
  return findChromium() ?? getChromium();
}

function findChromium(): string | null {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const installed = folders.flatMap((folder) => commands.map((command) => join(folder, command)));
  return [...installed, ...applications, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
}

function getChromium(): string {
  const path = getFromDebian() ?? getFromPlaywright();
  if (path) return path;
  throw new Error(
    "missing Chromium for the browser tests: install Debian’s package (apt-get install chromium), " +
      "or run npx playwright-core install chromium, or set CHROMIUM_PATH to the browser you have"
  );
}

function getFromDebian(): string | null {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return null;
  run("apt-get", ["update"]);
  run("apt-get", ["install", "-y", "--no-install-recommends", "chromium", "fonts-liberation"]);
  return findChromium();
}

function getFromPlaywright(): string | null {
  const playwright = createRequire(import.meta.url).resolve("playwright-core/package.json");
  run(process.execPath, [join(dirname(playwright), "cli.js"), "install", "chromium"]);
  return findChromium();
}

// Whether it worked shows in what is found afterwards.
function run(command: string, args: readonly string[]): void {
  process.stderr.write(`getting Chromium: ${[command, ...args].join(" ")}\n`);
  spawnSync(command, args, {stdio: ["ignore", 2, 2], env: {...process.env, DEBIAN_FRONTEND: "noninteractive"}});
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(`${chromiumPath()}\n`);

import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {chartBook} from "../../src/charts/chart-book.ts";
import {xmlProblem} from "../charts/drawn.ts";
import {run} from "./run.ts";

const estate = "data/topologies/contoso.yaml";

function sizeOf(png: Uint8Array): {width: number; height: number} {
  const view = new DataView(png.buffer, png.byteOffset);
  return {width: view.getUint32(16), height: view.getUint32(20)};
}

test("chart --list names every chart with what it shows", async () => {
  const {code, stdout} = await run(["chart", "--list"]);
  expect(code).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(chartBook.length);
  for (const {name, summary} of chartBook) expect(stdout).toMatch(new RegExp(`^${name} +${summary}$`, "m"));
});

test("chart NAME FILE --out x.svg writes the picture, and says so", async () => {
  const {code, stdout, stderr, files} = await run(["chart", "cost-by-category", estate, "--out", "x.svg"]);
  expect([code, stdout, stderr]).toEqual([0, "", "wrote x.svg\n"]);
  const svg = files.get("x.svg") ?? "";
  expect(xmlProblem(svg.trimEnd())).toBeUndefined();
  expect(svg).toContain(">It costs 2,092.76 USD a month, 46 % of it for extras</text>");
  expect(svg).toContain("Tollgate 0.0.0-test, cost-by-category on 2026-11-23");
  expect(svg).toMatch(/^<svg [^>]*width="900"/);
});

test("chart … --out x.png writes a PNG of twice the width, the same bytes each time", async () => {
  const argv = ["chart", "cost-by-category", estate, "--out", "x.png", "--width", "480", "--theme", "dark"];
  const png = (await run(argv)).binaries.get("x.png") ?? new Uint8Array();
  expect([...png.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  expect(sizeOf(png).width).toBe(960);
  expect(sizeOf(png).height).toBeGreaterThan(600);
  // Text that is not drawn, for want of a font, would leave a far smaller picture.
  expect(png.length).toBeGreaterThan(40_000);
  await run(["chart", "network-slots", estate, "--out", "y.png"]);
  const again = (await run(argv)).binaries.get("x.png") ?? new Uint8Array();
  expect(digest(again)).toBe(digest(png));
});

test("chart … --out x.html writes a page that loads and runs nothing, with the data as a table", async () => {
  const {files} = await run(["chart", "network-slots", estate, "--out", "x.HTML"]);
  const html = files.get("x.HTML") ?? "";
  expect(html).toMatch(/^<!doctype html>/);
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(html).not.toMatch(/<script|<link|<img|src=|href=/);
  expect(html).toContain(
    `<tr><td>web</td><td class="number">1</td><td class="number">5</td><td>hub</td><td>shop</td></tr>`
  );
});

test("chart … --out x.csv writes the data behind it", async () => {
  const {files} = await run(["chart", "network-slots", estate, "--out", "x.csv"]);
  expect(files.get("x.csv")).toContain("plan,slot,of,virtual network,apps\r\nweb,1,5,hub,shop\r\n");
});

test("the day and the options are traced: other inputs, another trace", async () => {
  const inputs = async (...more: string[]) => {
    const {files} = await run(["chart", "cost-by-category", estate, "--out", "x.svg", ...more]);
    return /inputs ([\da-f]{16})/.exec(files.get("x.svg") ?? "")?.[1];
  };
  const first = await inputs();
  expect(first).toBeDefined();
  expect(await inputs()).toBe(first);
  expect(await inputs("--theme", "dark", "--width", "600")).toBe(first);
  expect(await inputs("--on", "2027-04-01")).not.toBe(first);
  expect(await inputs("--borrow-prices-from", "westus")).not.toBe(first);
});

test("chart tells everything that is wrong with its arguments at once, each with what is allowed", async () => {
  const argv = [
    "chart",
    "cost-by-categry",
    estate,
    "--out",
    "x.gif",
    "--width",
    "12",
    "--theme",
    "blue",
    "--on",
    "soon"
  ];
  const {code, stderr, files} = await run(argv);
  expect(code).toBe(2);
  expect(files.size).toBe(0);
  const lines = stderr.trimEnd().split("\n");
  expect(lines[0]).toMatch(/^unknown chart: cost-by-categry \(did you mean cost-by-category/);
  expect(lines.slice(1)).toEqual([
    "unknown kind of picture: x.gif (--out ends in one of .svg, .png, .html, .csv)",
    "not a width: 12 (--width, whole pixels from 320 to 2400)",
    "unknown theme: blue (known: light, dark)",
    "not a day: soon (write YYYY-MM-DD, as 2027-04-01)"
  ]);
});

test("chart without anything says what is missing", async () => {
  const {code, stderr} = await run(["chart"]);
  expect(code).toBe(2);
  expect(stderr).toMatch(/^missing chart \(known: cost-by-category, /);
  expect(stderr).toContain("missing topology file (--help shows how to call it)\n");
  expect(stderr).toContain("missing option: --out (a file that ends in one of .svg, .png, .html, .csv)\n");
});

test("chart of a day in the past draws what there was to build then; --build-on after --on is refused", async () => {
  const argv = ["chart", "topology-comparison", estate, "--out", "x.svg", "--on", "2026-01-01"];
  expect((await run(argv)).code).toBe(0);
  const {code, stderr} = await run([...argv, "--build-on", "2026-02-01"]);
  expect([code, stderr]).toEqual([2, "runs before it is built: --on 2026-01-01, --build-on 2026-02-01\n"]);
});

function digest(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

import {expect, test} from "vitest";
import {parseHTML} from "linkedom";
import type {ForecastCost} from "../../src/forecast/forecast-result.ts";
import {forecast} from "../../src/forecast/forecast.ts";
import {grouped} from "../../src/number-text.ts";
import {embeddedSheet} from "../../src/prices/embedded-sheet.ts";
import {xmlProblem} from "../charts/drawn.ts";
import {today} from "../evaluated.ts";
import {example} from "../examples.ts";
import {run} from "./run.ts";

const contoso = "data/topologies/contoso.yaml";

async function html(file: string, ...more: readonly string[]): Promise<string> {
  const {code, files, stderr} = await run(["report", file, "--out", "out/report.html", ...more]);
  expect(code, stderr).toBe(0);
  expect([...files.keys()]).toEqual(["out/report.html"]);
  return files.get("out/report.html") ?? "";
}

for (const name of ["contoso", "at-the-edge", "broken-rules", "unknowns-and-ranges"]) {
  test(`report ${name} to HTML: the numbers of the evaluation, well-formed, loading nothing`, async () => {
    const page = await html(`data/topologies/${name}.yaml`);
    const {bill, findings, capacity} = example(name);
    const {document} = parseHTML(page);
    const text = document.body.textContent ?? "";
    const total = grouped(bill.totalPerMonth.amount, 2);
    expect(document.querySelector(".answer")?.textContent).toContain(
      `${bill.complete ? "It costs" : "It costs at least"} ${total} ${bill.currency} a month`
    );
    for (const {severity, resource, message} of findings.filter((d) => d.severity === "error").slice(0, 8)) {
      expect(text, severity).toContain(`${resource}: ${message}`.slice(0, 60));
    }
    for (const {resource, status} of capacity.filter((d) => d.status === "over")) {
      expect(text).toContain(resource);
      expect(text).toContain(`✕ ${status}`);
    }
    for (const {resource} of bill.unpriced.slice(0, 40)) expect(text).toContain(resource);
    expect(xmlProblem(page.replace("<!doctype html>", ""))).toBeUndefined();
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:"`);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|image|use)\b|\ssrc=|@import|url\((?!#)|\son\w+=/);
    expect(page.replaceAll(/<a href="https:/g, "")).not.toMatch(/href="(?!#)/);
  });
}

test("report FILE: the categories and the dearest lines are those of the bill, to the cent", async () => {
  const {document} = parseHTML(await html(contoso));
  const tables = [...document.querySelectorAll("section > .scroll table")];
  const rows = (caption: string) =>
    [
      ...(tables
        .find((d) => d.querySelector("caption")?.textContent?.startsWith(caption))
        ?.querySelectorAll("tbody tr") ?? [])
    ].map((row) => [...row.children].map((d) => d.textContent));
  const {bill} = example("contoso");
  const categories = rows("The month by what it is for");
  expect(categories).toHaveLength(bill.byCategory.size + 1);
  expect(categories.at(-1)).toEqual(["total", "2,092.76"]);
  const lines = rows("The 10 dearest lines of 14");
  const dearest = bill.lines.map(({costPerMonth}) => costPerMonth.amount.toNumber()).sort((a, b) => b - a);
  const estimate = await run(["estimate", contoso]);
  expect(lines).toHaveLength(10);
  for (const [i, row] of lines.entries()) {
    expect(Math.abs(Number(row[2]?.replaceAll(",", "")) - (dearest[i] ?? 0))).toBeLessThan(0.01);
    expect(estimate.stdout).toMatch(new RegExp(`${row[2]}  \\[\\d+\\]`));
  }
  expect(lines[1]?.[1]).toBe("3 instances × 730 h × 0.315 USD/h");
});

test("report FILE: headings nest, tables have captions and headers, pictures have a text, no id is twice", async () => {
  const {document} = parseHTML(await html("data/topologies/at-the-edge.yaml"));
  const levels = [...document.querySelectorAll("h1, h2, h3, h4")].map(({tagName}) => Number(tagName.slice(1)));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, i) => i === 0 || level <= (levels[i - 1] ?? 0) + 1)).toBe(true);
  for (const table of document.querySelectorAll("table")) {
    expect(table.querySelector("caption")?.textContent).toBeTruthy();
    expect(table.querySelectorAll("th[scope=col]").length).toBeGreaterThan(0);
  }
  const pictures = [...document.querySelectorAll("figure > div > svg")];
  expect(pictures.length).toBeGreaterThanOrEqual(10);
  for (const svg of pictures) expect(svg.getAttribute("aria-label")).toBeTruthy();
  const ids = [...document.querySelectorAll("[id]")].map(({id}) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("report FILE has a budget over the next months where something is a range, with the amounts of the forecast, and otherwise none", async () => {
  const file = "data/topologies/uncertain.yaml";
  const page = await html(file);
  const {document} = parseHTML(page);
  const section = [...document.querySelectorAll("section")].find((own) => own.querySelector("h2")?.textContent === "Budget over the next months")!; // prettier-ignore
  const found = forecast(example("uncertain").topology, embeddedSheet, {on: today, months: 24, seed: 1});
  const cells = [...section.querySelectorAll("table tbody tr")].map((row) => [...row.children].map((own) => own.textContent)); // prettier-ignore
  const amounts = ({p10, p50, p90, certain}: ForecastCost) => [p10, p50, p90, certain].map(({amount}) => grouped(amount, 2)); // prettier-ignore
  for (const year of found.years) expect(cells).toContainEqual([year.year, String(year.months), ...amounts(year)]);
  expect(cells).toContainEqual(["total", "24", ...amounts(found.total)]);
  const [largest] = found.sensitivity;
  expect(cells).toContainEqual([largest!.driver.name, ...[largest!.costAtLow, largest!.costAtHigh, largest!.swing].map(({amount}) => grouped(amount, 2))]); // prettier-ignore
  expect(cells).toContainEqual(["gateway/store/vpn", "throughput", "650 Mbps", "2028-04", "not"]);
  expect(section.textContent).toContain("Drawn over 24 months from 2026-12 to 2028-11: 10,000 samples, seed 1");
  expect(section.querySelector("figure svg")?.getAttribute("aria-label")).toContain("At P90 the estate passes");
  expect(await html(file)).toBe(page);
  expect(await html(contoso)).not.toContain("Budget over the next months");
});

test("report FILE says of what grows alone what it costs, and why what grows beyond all counting cannot be forecast", async () => {
  const growing = (percent: number) => ({
    "growing.json": JSON.stringify({
      defaults: {region: "eastus"},
      plans: {web: {sku: "P1v3", instances: 1}},
      apps: {shop: {plan: "web"}},
      traffic: [{app: "shop", to: "internet", sentGB: 500}],
      growth: {sentGBPercentPerMonth: percent}
    })
  });
  const textOf = async (percent: number) =>
    (await run(["report", "growing.json", "--out", "a.md"], {files: growing(percent)})).files.get("a.md") ?? "";
  const text = await textOf(2);
  expect(text).toContain("| Year | Months | Cost |");
  expect(text).not.toContain("P90");
  expect(await textOf(900)).toMatch(/## Budget over the next months\n\nGrows beyond what is counted: .* in 20\d\d/);
});

test("report FILE defines every colour that its pictures use", async () => {
  const page = await html("data/topologies/uncertain.yaml");
  const used = new Set([...page.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name));
  expect(used).toContain("--accent");
  for (const name of used) expect(page.split(`${name}: #`).length, name).toBe(3);
});

test("report FILE writes the same bytes on every run, and says by which command", async () => {
  const first = await html(contoso, "--on", "2026-12-01");
  expect(await html(contoso, "--on", "2026-12-01")).toBe(first);
  expect(first).toContain(
    "tollgate report data/topologies/contoso.yaml --out out/report.html --on 2026-12-01 --build-on 2026-11-23"
  );
});

test("report FILE --out FILE.md writes the document and its charts beside it, all at once", async () => {
  const {files, stderr, code} = await run(["report", contoso, "--out", "docs/contoso.md"]);
  expect(code).toBe(0);
  const [path, ...charts] = [...files.keys()];
  expect(path).toBe("docs/contoso.md");
  expect(charts).toContain("docs/contoso-charts/cost-by-category.svg");
  expect(stderr).toBe(`wrote docs/contoso.md and ${charts.length} charts beside it\n`);
  const markdown = files.get("docs/contoso.md") ?? "";
  const linked = [...markdown.matchAll(/!\[[^\n]+\]\(<([^>]+)>\)/g)].map(([, target]) => `docs/${target}`);
  expect(linked.sort()).toEqual(charts.sort());
  for (const chart of charts) expect(xmlProblem((files.get(chart) ?? "").trim()), chart).toBeUndefined();
  expect(markdown).toContain("| total | 2,092.76 |");
});

test("report FILE: names of a hostile document are text in the page and in the document", async () => {
  for (const name of ["<script>alert(1)</script>", "]]>", `"onload="alert(1)`, "a|b\u202e*c*", "long".repeat(2_500)]) {
    const spec = {
      ...{version: 1, name, defaults: {region: "eastus"}},
      plans: {[name]: {sku: "P1v3", os: "windows", instances: 2}},
      apps: {[name]: {plan: name}}
    };
    const files = {"hostile.json": JSON.stringify(spec)};
    const page = (await run(["report", "hostile.json", "--out", "a.html"], {files})).files.get("a.html") ?? "";
    expect(xmlProblem(page.replace("<!doctype html>", ""))).toBeUndefined();
    expect(page).not.toMatch(/<script|<[^>]*\son\w+=|\u202e|(long){60}/);
    const text = (await run(["report", "hostile.json", "--out", "a.md"], {files})).files.get("a.md") ?? "";
    expect(text).not.toMatch(/<script|\u202e|(?<!\\)\|b|(long){60}/);
    expect(text.startsWith("# ")).toBe(true);
  }
});

test("report FILE after the retirement says what no longer works", async () => {
  const page = await html(contoso, "--on", "2027-04-01", "--build-on", "2026-11-23");
  expect(page).toMatch(/the rules find \d+ errors?/);
  expect(page).toContain("✕ error");
});

test("report says everything that is wrong with how it is called, before it reads", async () => {
  const {code, stderr, files} = await run(["report", "--out", "a.pdf", "--on", "tomorrow"]);
  expect(code).toBe(2);
  expect(stderr).toContain("missing topology file");
  expect(stderr).toContain("unknown kind of report: a.pdf (--out is a file that ends in .html or .md)");
  expect(stderr).toContain("not a day: tomorrow");
  expect(files.size).toBe(0);
  expect((await run(["report", contoso])).stderr).toBe("missing option: --out (a file that ends in .html or .md)\n");
  expect(
    (await run(["report", contoso, "--out", "a.html", "--build-on", "2027-01-01", "--on", "2026-01-01"])).stderr
  ).toContain("runs before it is built");
});

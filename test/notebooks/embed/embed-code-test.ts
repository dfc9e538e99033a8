import {beforeAll, expect, test} from "vitest";
import {embedded} from "../../../notebooks/embed/embedded.ts";
import {embedCode, embedNote} from "../../../notebooks/embed/embed-code.ts";
import {embedHash} from "../../../notebooks/embed/embed-hash.ts";
import {chartTrace} from "../../../src/charts/chart-trace.ts";
import type {ChartInput} from "../../../src/charts/chart.ts";
import {examples} from "../../../notebooks/examples.ts";
import {costByResourceChart} from "../../../src/charts/cost-by-resource.ts";
import {topologyComparisonChart} from "../../../src/charts/topology-comparison.ts";
import {topologyDiagramChart} from "../../../src/charts/topology-diagram.ts";
import {embeddedSheet, evaluate, readTopology} from "../../../src/index.ts";
import {installDocument} from "../dom.ts";

beforeAll(() => void installDocument());

const today = "2026-11-23";
const page = "https://example.com/tollgate/estate.html#v=1&estate=large";

function inputOf(text: string, on = today, buildOn = today): ChartInput {
  const evaluation = evaluate(readTopology(text, "mine.yaml"), embeddedSheet, {on});
  return {evaluation, options: {on, buildOn}};
}

/** Returns the address that the HTML of a frame has, as a browser reads it. */
function addressIn(html: string): URL {
  const [, address = ""] = /^<iframe src="([^"]*)"/.exec(html) ?? [];
  return new URL(address.replaceAll("&amp;", "&"));
}

const contoso = () => inputOf(examples.get("contoso") ?? "");
const plan = (name: string) => `{ ${JSON.stringify(name)}: { sku: P1v3, os: windows, region: eastus, instances: 2 } }`;
const hostile = `<script>alert(1)</script>"'>&--\u202e`;

for (const [name, text] of examples) {
  test(`embedHash(input) of ${name}.yaml names it, and for any change holds what is drawn`, async () => {
    expect(await embedHash(inputOf(text))).toBe(`#v=1&day=${today}&estate=${name}`);
    const changed = inputOf(text.replace(/^name: .*$/m, "name: Changed"), "2027-04-01");
    const view = await embedHash(changed);
    expect(view).toMatch(/^#v=1&day=2027-04-01&build=2026-11-23&file=changed\.yaml&doc=[\w-]+$/);
    const request = {chart: "cost-by-resource", view, topology: null, on: null, buildOn: null};
    const again = await embedded(request, "2028-01-01");
    const traceOf = (input: ChartInput) => chartTrace("cost-by-resource", input);
    expect(traceOf(again.input)).toEqual(traceOf(changed));
  });
}

test("embedHash(input) holds no comment of the document", async () => {
  const secret = `# between us\nname: Mine\nplans: ${plan("web")} # dear\n`;
  const bare = `name: Mine\nplans: ${plan("web")}\n`;
  expect(await embedHash(inputOf(secret))).toBe(await embedHash(inputOf(bare)));
});

test("embedCode(chart, page) is a frame of embed.html beside the page", async () => {
  const input = contoso();
  for (const chart of [costByResourceChart, topologyComparisonChart, topologyDiagramChart]) {
    const html = await embedCode({chart, input}, page, today);
    const {origin, pathname, search, hash} = addressIn(html);
    expect([origin, pathname]).toEqual(["https://example.com", "/tollgate/embed.html"]);
    expect([search, hash]).toEqual([`?chart=${chart.name}`, `#v=1&day=${today}&estate=contoso`]);
    expect(html).toMatch(
      /^<iframe src="[^"<>]*" title="[^"<>]+" width="100%" height="\d{3,4}" style="border: 0" loading="lazy"><\/iframe>$/
    );
  }
});

test("embedCode(chart, page) of hostile names has them in its address, and as text", async () => {
  const input = inputOf(`name: ${JSON.stringify(hostile)}\nplans: ${plan(hostile)}\n`);
  const html = await embedCode({chart: costByResourceChart, input}, page, today);
  expect(html).toMatch(/^<iframe( \w+="[^"<>]*")+><\/iframe>$/);
  expect(html).not.toMatch(/\u202e/);
  const request = {chart: "cost-by-resource", view: addressIn(html).hash, topology: null, on: null, buildOn: null};
  expect((await embedded(request, today)).input.evaluation.topology.name).toBe(hostile);
});

test("embedCode(chart, page) says why there is none", async () => {
  const input = contoso();
  const own = {chart: {...costByResourceChart, name: "mine"}, input};
  await expect(embedCode(own, page, today)).rejects.toThrow(/one of this notebook alone/);
  const file = "file:///home/me/estate.html";
  await expect(embedCode({chart: costByResourceChart, input}, file, today)).rejects.toThrow(/opened as a file/);
  const random = Array.from({length: 8000}, (_, i) => ((i * 2654435761) >>> 0).toString(36)).join(" ");
  const large = inputOf(`name: ${random}\nplans: ${plan("web")}\n`);
  await expect(embedCode({chart: costByResourceChart, input: large}, page, today)).rejects.toThrow(/too large/);
});

test("embedCode(chart, page) gives no frame that would draw another picture", async () => {
  const input = contoso();
  const titled = (title: string): typeof costByResourceChart => ({
    ...costByResourceChart,
    draw: (...args) => ({...costByResourceChart.draw(...args), text: {title, subtitle: "", foot: ""}})
  });
  await expect(embedCode({chart: titled("Chosen"), input}, page, today)).rejects.toThrow(/what was chosen/);
  const borrowed = {...input, options: {...input.options, borrowPricesFrom: "westus"}};
  await expect(embedCode({chart: costByResourceChart, input: borrowed}, page, today)).rejects.toThrow(
    /what was chosen/
  );
});

test("embedNote(page) says for whom the frame works", () => {
  for (const own of ["http://127.0.0.1:8080/estate.html", "http://localhost/", "http://[::1]:1/"]) {
    expect(embedNote(own)).toContain("on this machine only");
  }
  expect(embedNote(page)).not.toContain("machine");
});

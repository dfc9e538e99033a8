import {expect, test} from "vitest";
import {lightPalette} from "../../src/charts/palette.ts";
import {svgText} from "../../src/charts/svg-text.ts";
import {topologyDiagramChart, topologyDiagramTable, topologyDiagramText} from "../../src/charts/topology-diagram.ts";
import {resourceId} from "../../src/topology/resource.ts";
import {evaluated} from "../evaluated.ts";
import {boxes, overlaps} from "./diagram-boxes.ts";
import {diagram, document, examples, resources, text, widths} from "./drawn-diagram.ts";

test("topologyDiagram(evaluation) says of each thing in words what it costs, holds and lacks", () => {
  const svg = diagram(examples.get("at-the-edge")!);
  const label = (id: string) => svg.querySelector(`[data-resource="${id}"]`)?.getAttribute("aria-label");
  expect(label("gateway/core/vpn")).toMatch(
    /^VPN gateway vpn, VpnGw1AZ; 354\.05 USD a month; SSTP connections 120 to 150 of 128, over; .*warning: /
  );
  expect(label("plan/venues")).toMatch(/^plan venues, P1v3 × 4; 919\.80 USD a month; network slots 5 of 5, full/);
  expect(svg.querySelector(`[data-resource="gateway/core/vpn"]`)?.getAttribute("data-status")).toBe("over");
});

test("topologyDiagram(evaluation) writes what it knows no price of as not known", () => {
  const svg = diagram(examples.get("unknowns-and-ranges")!);
  const words = svg.querySelector(`[data-resource="gateway/harbour/vpn"]`)?.textContent;
  expect(words).toContain("? no price");
});

test("topologyDiagram(evaluation, {selected}) marks exactly the resources of a flow’s legs, and dims the rest", () => {
  const evaluation = examples.get("contoso")!;
  const svg = diagram(evaluation, {selected: "shop datacenter"});
  expect(resources(svg, "g[data-selected]").sort()).toEqual([
    "app/shop",
    "gateway/hub/vpn",
    "plan/web",
    "site/datacenter",
    "virtualNetwork/hub"
  ]);
  expect(resources(svg, "g[data-resource]:not([opacity]):not([data-link])").sort()).toEqual(
    resources(svg, "g[data-selected]").sort()
  );
  const overPeering = diagram(evaluation, {selected: "shop data"});
  expect(resources(overPeering, "g[data-selected]").sort()).toEqual([
    "app/shop",
    "gateway/hub/vpn",
    "peering/data->hub",
    "plan/web",
    "virtualNetwork/data",
    "virtualNetwork/hub"
  ]);
});

test("topologyDiagram(evaluation, {selected}) marks a resource alone, and keeps what shares a way with it", () => {
  const svg = diagram(examples.get("hub-and-spoke")!, {selected: "gateway/laboratory/vpn"});
  expect(resources(svg, "[data-selected]")).toEqual(["gateway/laboratory/vpn"]);
  const lit = resources(svg, "g[data-resource]:not([opacity])");
  expect(lit).toContain("app/account");
  expect(lit).not.toContain("virtualNetwork/singapore");
});

test("topologyDiagram(evaluation, {selected}) shows an app that is counted as its plan, and ignores what is not there", () => {
  const evaluation = examples.get("large")!;
  const [app] = evaluation.topology.apps.values();
  const svg = diagram(evaluation, {selected: resourceId("app", app!.name)});
  expect(resources(svg, "[data-selected]")).toEqual([resourceId("plan", app!.plan)]);
  expect(text(examples.get("contoso")!, {selected: "plan/gone"})).toBe(text(examples.get("contoso")!));
});

test("topologyDiagram(evaluation, {interactive}) lets things and flows take the focus, as buttons", () => {
  const evaluation = examples.get("contoso")!;
  expect(text(evaluation)).not.toMatch(/tabindex|role="button"/);
  const svg = diagram(evaluation, {interactive: true});
  for (const selector of [`[data-resource="gateway/hub/vpn"]`, `[data-flow="shop data"]`]) {
    const element = svg.querySelector(selector);
    expect([element?.getAttribute("tabindex"), element?.getAttribute("role")]).toEqual(["0", "button"]);
  }
});

const hostile = [
  `<script>alert(1)</script>`,
  `]]>`,
  `"&'%/`,
  `x${"y".repeat(10_000)}`,
  `a\u202eb\u2066c`,
  `שלום`,
  `東京データ`
];

test("topologyDiagram(evaluation) shows hostile names as text, cut to their boxes", () => {
  const virtualNetworks = Object.fromEntries(hostile.map((name, i) => [name, {addressSpace: [`10.${i}.0.0/16`]}]));
  const plans = Object.fromEntries(hostile.map((name) => [name, {sku: "P1v3", instances: 1}]));
  const apps = Object.fromEntries(hostile.map((name) => [name, {plan: name}]));
  const traffic = hostile.map((name) => ({app: name, to: "internet", sentGB: 1}));
  const evaluation = evaluated({defaults: {region: "eastus"}, virtualNetworks, plans, apps, traffic});
  for (const width of widths) {
    const svg = diagram(evaluation, {width});
    const written = svgText(svg);
    expect(written).not.toContain("<script");
    expect(written).not.toContain("]]>");
    expect(written).not.toMatch(/[\u202e\u2066]|y{240}/u);
    expect(written.length).toBeLessThan(100_000);
    expect(written).toContain("a\\u202eb\\u2066c");
    expect(written).toMatch(/<tspan [^>]*unicode-bidi="isolate"[^>]*>שלום</);
    expect(Math.max(...[...svg.querySelectorAll("text, title")].map((d) => d.textContent!.length))).toBeLessThan(400);
    expect(overlaps(boxes(svg))).toEqual([]);
  }
});

test("topologyDiagram(evaluation) is the same, byte for byte, whatever the order of the document", () => {
  const networks = {
    hub: {addressSpace: ["10.0.0.0/16"], gateways: {vpn: {sku: "VpnGw1AZ"}}, subnets: {a: {prefix: "10.0.0.0/26"}}},
    data: {addressSpace: ["10.1.0.0/16"]}
  };
  const plans = {web: {sku: "P1v3", instances: 1}, api: {sku: "S1", instances: 2}};
  const apps = {
    shop: {plan: "web", integration: {via: "regional", subnet: "hub/a"}},
    api: {plan: "api", integration: {via: "regional", subnet: "hub/a"}}
  };
  const peerings = [
    {from: "hub", to: "data"},
    {from: "data", to: "hub"}
  ];
  const traffic = [
    {app: "shop", to: "data", sentGB: 10},
    {app: "api", to: "hub", sentGB: 20}
  ];
  const reversed = <T>(map: Record<string, T>) => Object.fromEntries(Object.entries(map).reverse());
  const defaults = {region: "eastus"};
  const one = evaluated({defaults, virtualNetworks: networks, plans, apps, peerings, traffic});
  const other = evaluated({
    traffic: traffic.toReversed(),
    peerings: peerings.toReversed(),
    apps: reversed(apps),
    plans: reversed(plans),
    virtualNetworks: reversed(networks),
    defaults
  });
  for (const width of widths) expect(text(other, {width})).toBe(text(one, {width}));
});

test("topologyDiagram(evaluation) draws a sentence where nothing is declared", () => {
  expect(text(evaluated({}))).toContain("This topology declares no plan and no network.");
});

test("topologyDiagramTable(evaluation) has a row for each link, with its GB, or null where they are not known", () => {
  const {columns, rows} = topologyDiagramTable(examples.get("contoso")!);
  expect(columns).toEqual(["from", "to", "kind", "GB a month"]);
  expect(rows).toContainEqual(["plan/web", "gateway/hub/vpn", "gateway integration", 1300]);
  expect(rows).toContainEqual(["gateway/hub/vpn", "site/datacenter", "VPN", 20]);
  expect(rows).toContainEqual(["virtualNetwork/data", "virtualNetwork/hub", "peering", 80]);
  expect(rows).toContainEqual(["plan/web", "hybridConnection/erp", "hybrid connection", 15]);
  expect(rows).toContainEqual(["plan/web", "internet", "internet", 1200]);
  const unknown = topologyDiagramTable(examples.get("unknowns-and-ranges")!).rows.map((row) => row[3]);
  expect(unknown).toContain(null);
});

test("topologyDiagramText(evaluation) says what carries most, and how many flows do not arrive", () => {
  const title = (name: string) => topologyDiagramText(examples.get(name)!).title;
  expect(title("contoso")).toBe("All that enters by a gateway passes hub/vpn: 1,300 GB a month");
  expect(title("hub-and-spoke")).toBe("The most, 2,500 GB a month, goes from shop/out to internet; every flow arrives");
  expect(title("broken-rules")).toMatch(/; \d flows do not arrive$/);
});

test("topologyDiagramChart draws with its text and its table", () => {
  const evaluation = examples.get("contoso")!;
  const {svg, text, table} = topologyDiagramChart.draw(
    {evaluation, options: {} as never},
    {document, palette: lightPalette}
  );
  expect(svgText(svg)).toBe(svgText(diagram(evaluation)));
  expect(text).toEqual(topologyDiagramText(evaluation));
  expect(table).toEqual(topologyDiagramTable(evaluation));
});

import {expect, test} from "vitest";
import {run} from "./run.ts";

const contoso = "data/topologies/contoso.yaml";
const broken = "data/topologies/broken-rules.yaml";
const spokes = "data/topologies/hub-and-spoke.yaml";

const json = async (...argv: string[]) => JSON.parse((await run(["path", ...argv, "--format", "json"])).stdout);

test("path APP DESTINATION FILE tells the steps, and what to know of the traffic", async () => {
  const {code, stdout} = await run(["path", "shop", "datacenter", contoso]);
  expect(code).toBe(0);
  expect(stdout.split("\n").slice(0, 6)).toEqual([
    "shop reaches datacenter in 2 steps",
    "",
    "  1. point-to-site VPN (SSTP) from the workers that host shop to the gateway",
    "     hub/vpn",
    "  2. site-to-site VPN from the gateway hub/vpn to datacenter, which routes the",
    "     pool 172.16.0.0/24 back"
  ]);
  for (const known of [
    "172.16.0.0/24",
    "10.10.0.4",
    "route tables do not affect this traffic",
    "but:",
    "service endpoints"
  ]) {
    expect(stdout).toContain(known);
  }
});

test("path exits with 3 where a step is missing, and marks it with its fix and source", async () => {
  const {code, stdout} = await run(["path", "accounts", "data", broken]);
  expect(code).toBe(3);
  expect(stdout).toContain("accounts does not reach data: there is no peering data -> billing\n");
  expect(stdout).toContain("\n✕ 2. there is no peering data -> billing\n     → add the peering data -> billing\n");
  expect(stdout).toMatch(/Peering \(2026-01-30\),\s+https:/);
});

test("path fits 80 columns, but for addresses of pages", async () => {
  for (const [app = "", to = "", file = ""] of [
    ["shop", "data", contoso],
    ["intranet", "hub/sql", contoso],
    ["legacy", "erp", contoso],
    ["account", "laboratory", spokes],
    ["forecasts", "billing", broken]
  ]) {
    const {stdout} = await run(["path", app, to, file]);
    const long = stdout.split("\n").filter((line) => line.length > 80 && !/^\s*https:\S+$/.test(line));
    expect(long, `${app} ${to}`).toEqual([]);
  }
});

test("path to an address is to the network or site that has it", async () => {
  const {code, stdout} = await run(["path", "shop", "10.20.4.5:1433", contoso]);
  expect(code).toBe(0);
  expect(stdout).toContain("shop reaches 10.20.4.5:1433 in data in 2 steps\n");
  expect((await run(["path", "intranet", "192.168.3.4", contoso])).stdout).toContain("192.168.3.4 in datacenter in");
  expect((await run(["path", "public-site", "8.8.8.8", contoso])).stdout).toContain(
    "8.8.8.8 on the internet in 1 step"
  );
});

test("on the day after the last one, a way over point-to-site is told to have stopped", async () => {
  const on = (day: string, app: string, to: string) => run(["path", app, to, contoso, "--on", day]);
  expect((await on("2027-03-31", "shop", "data")).code).toBe(0);
  const {code, stdout} = await on("2027-04-01", "shop", "data");
  expect(code).toBe(3);
  expect(stdout).toMatch(
    /^shop does not reach data on 2027-04-01: gateway-required integration stopped\nafter 2027-03-31/
  );
  expect(stdout).toContain("✕ 1. point-to-site VPN");
  expect(stdout).toContain("→ move shop to regional integration");
  expect(stdout).toContain("  2. peering hub -> data");
  for (const [app = "", to = ""] of [
    ["intranet", "hub/sql"],
    ["legacy", "erp"],
    ["shop", "internet"]
  ])
    expect((await on("2027-04-01", app, to)).code, app).toBe(0);
});

test("path --format json has the steps between resources, where traffic comes from, and each source", async () => {
  const way = await json("shop", "data", contoso);
  expect(way).toMatchObject({
    ...{app: "shop", destination: "data", place: "virtualNetwork/data", on: "2026-11-23", arrives: true},
    steps: [
      {kind: "pointToSite", from: "app/shop", to: "gateway/hub/vpn"},
      {kind: "peering", from: "virtualNetwork/hub", to: "virtualNetwork/data"}
    ],
    ...{obstacle: null, sourceAddresses: ["172.16.0.0/24"], dnsServers: ["10.10.0.4"]},
    ways: [{protocol: "tcp", endpoints: ["10.20.4.5:1433"], arrives: true, obstacle: null}]
  });
  for (const {statement, source} of way.notes) {
    expect(statement).not.toBe("");
    expect(source).toMatchObject({url: expect.stringMatching(/^https:/), retrieved: expect.any(String)});
  }
  expect((await json("account", "laboratory", spokes)).sourceAddresses).toEqual(["10.1.0.0/26"]);
});

test("path --format json tells the obstacle with its cause and source, and no steps where there are none", async () => {
  const way = await json("accounts", "data", broken);
  expect(way.steps.map(({kind}: {kind: string}) => kind)).toEqual(["pointToSite"]);
  expect(way).toMatchObject({
    arrives: false,
    obstacle: {cause: "peering", fix: "add the peering data -> billing", source: {heading: "Peering"}}
  });
  expect(await json("forecasts", "billing", broken)).toMatchObject({steps: [], notes: [], sourceAddresses: []});
  const after = await json("shop", "data", contoso, "--on", "2027-04-01");
  expect(after).toMatchObject({arrives: false, obstacle: {cause: "gateway-required-retired"}});
});

const several = `defaults: {region: eastus}
plans: {web: {sku: B1}}
hybridConnections: {erp: {host: erp.corp, port: 1433}}
apps: {shop: {plan: web, integration: {via: hybridConnections, connections: [erp]}}}
traffic:
  - {app: shop, to: erp, endpoints: ["erp.corp:1433"]}
  - {app: shop, to: erp, protocol: udp}
`;

test("of several flows between the two, each way is told, and one that stops decides", async () => {
  const files = {"my.yaml": several};
  const {code, stdout} = await run(["path", "shop", "erp", "my.yaml"], {files});
  expect(code).toBe(3);
  expect(stdout).toContain("shop reaches erp (tcp to erp.corp:1433) in 1 step\n");
  expect(stdout).toContain("shop does not reach erp (udp): hybrid connections carry TCP only\n");
  expect((await run(["path", "shop", "erp", "my.yaml", "--protocol", "tcp"], {files})).code).toBe(0);
  const {stdout: text} = await run(["path", "shop", "erp", "my.yaml", "--format", "json"], {files});
  expect(JSON.parse(text)).toMatchObject({arrives: false, obstacle: {missing: "hybrid connections carry TCP only"}});
});

test("names from a document cannot steer the terminal", async () => {
  const files = {"my.yaml": 'defaults: {region: eastus}\nplans: {w: {sku: B1}}\napps: {"\\u202eb": {plan: w}}\n'};
  const {stdout, code} = await run(["path", "\u202eb", "internet", "my.yaml"], {files});
  expect(code).toBe(0);
  expect(stdout).toContain("\\u202eb reaches the internet in 1 step");
  expect(stdout).not.toContain("\u202e");
});

test("path refuses what is wrong with exit code 2, and says what is known", async () => {
  const cases: [string[], string][] = [
    [[], "missing app"],
    [["shop"], "missing destination"],
    [["shop", "data"], "missing topology file"],
    [["shop", "data", contoso, "extra"], "too many arguments: extra"],
    [["shpo", "data", contoso], "unknown app: shpo (did you mean shop?"],
    [["shop", "dat", contoso], "unknown destination: dat (did you mean data"],
    [["shop", "10.99.0.1", contoso], "unknown address: 10.99.0.1 (no declared virtual network or site has it"],
    [["shop", "data", contoso, "--protocol", "sctp"], "unknown protocol: sctp (known: tcp, udp)"],
    [["shop", "data", contoso, "--on", "tomorrow"], "not a day: tomorrow"],
    [["shop", "data", contoso, "--format", "csv"], "unknown format: csv"]
  ];
  for (const [argv, message] of cases) {
    const {code, stdout, stderr} = await run(["path", ...argv]);
    expect(stderr, argv.join(" ")).toContain(message);
    expect(code, argv.join(" ")).toBe(2);
    expect(stdout).toBe("");
  }
});

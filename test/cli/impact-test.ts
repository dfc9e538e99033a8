import {expect, test} from "vitest";
import {run} from "./run.ts";

const contoso = "data/topologies/contoso.yaml";
const broken = "data/topologies/broken-rules.yaml";

test("impact shows who restarts, who is cut off, what keeps costing, and the sources, in 80 columns", async () => {
  const {code, stdout} = await run(["impact", "disconnect", contoso, "shop"]);
  expect(code).toBe(0);
  expect(stdout).toContain("disconnect shop from hub\n· possible; 1 app restarts; 1 app is cut off until more is done");
  expect(stdout).toMatch(/shop \(web\)\s+yes \[1\]\s+hub, data, datacenter\s+until it is connected again/);
  expect(stdout).toMatch(/gateway\/hub\/vpn.*156\.95/);
  expect(stdout).toContain("[1] Disconnecting an app from a network restarts it.");
  for (const line of stdout.split("\n")) if (!line.includes("https:")) expect(line.length).toBeLessThanOrEqual(80);
});

test("where the article contradicts itself both sources are shown", async () => {
  const {stdout} = await run(["impact", "sync", contoso]);
  expect(stdout).toContain("0 to 1 app restarts (the sources disagree)");
  expect(stdout).toMatch(/\[1\] Synchronising restarts/);
  expect(stdout.replaceAll(/\s+/g, " ")).toContain("and does not restart the app. — Gateway-required");
});

test("impact in JSON has stable keys, decimal texts, and null for what is not documented or not known", async () => {
  const {code, stdout} = await run([
    "impact",
    "resize-gateway",
    contoso,
    "hub",
    "--to",
    "VpnGw3AZ",
    "--format",
    "json"
  ]);
  expect(code).toBe(0);
  const [impact] = JSON.parse(stdout);
  expect(Object.keys(impact)).toEqual(
    `operation resource deed headline possible reasons doubts takes restarting cutOff apps others first then
    keepsCosting stopsCosting costChange capacity notes sources`.split(/\s+/)
  );
  expect(impact.costChange).toMatchObject({differencePerMonth: null, currency: "USD"});
  expect(impact.costChange.before.totalPerMonth).toMatch(/^\d+(\.\d+)?$/);
  const sync = JSON.parse((await run(["impact", "sync", contoso, "--format", "json"])).stdout)[0];
  expect(sync.apps[0].losesConnectivity[0]).toMatchObject({minutesAtLeast: 0, minutesAtMost: null, until: null});
});

test("what is not possible exits with 3, and says why", async () => {
  const basic = await run(["impact", "resize-gateway", contoso, "--to", "Basic"]);
  expect(basic.code).toBe(3);
  expect(basic.stdout).toContain("✕ not possible");
  expect((await run(["impact", "connect", broken])).code).toBe(3);
  expect((await run(["impact", "connect", broken, "accounts"])).code).toBe(0);
  expect((await run(["impact", "connect", broken, "accounts", "--on", "2027-04-01"])).code).toBe(3);
});

test("many impacts are one sentence each", async () => {
  const {stdout} = await run(["impact", "connect", broken]);
  expect(stdout).toContain("11 times connect; name one to see it whole");
  expect(stdout).toContain("  ✕ not possible: models is a Linux plan");
});

test("an operation that applies to nothing says so, and is fine", async () => {
  const {code, stdout} = await run(["impact", "sync", "data/topologies/hub-and-spoke.yaml"]);
  expect(stdout).toBe("sync: no app has gateway-required integration: only that is synchronised\n");
  expect(code).toBe(0);
  const json = await run(["impact", "sync", "data/topologies/hub-and-spoke.yaml", "--format", "json"]);
  expect([json.code, json.stdout]).toEqual([0, "[]\n"]);
});

test("bad usage exits with 2, every problem at once", async () => {
  const cases: [string[], string[]][] = [
    [["impact"], ["missing operation (known: connect", "missing topology file"]],
    [["impact", "conect", contoso], ["unknown operation: conect (did you mean connect?"]],
    [
      ["impact", "scale-plan"],
      ["missing topology file", "scale-plan needs --to or --instances"]
    ],
    [["impact", "sync", contoso, "--to", "P1v3"], ["sync takes no --to"]],
    [["impact", "scale-plan", contoso, "--instances", "0"], ["not a number of instances: 0"]],
    [["impact", "scale-plan", contoso, "--to", "P9v3"], ["unknown plan size: P9v3 (did you mean"]],
    [["impact", "resize-gateway", contoso, "--to", "VpnGw9AZ"], ["unknown gateway SKU: VpnGw9AZ (did you mean"]],
    [
      ["impact", "disconnect", contoso, "shp", "intranett"],
      ["unknown app: shp", "did you mean intranet?"]
    ],
    [["impact", "sync", contoso, "hub", "--plan", "wep"], ["unknown plan: wep (did you mean web?"]],
    [["impact", "connect", contoso, "public-site"], ["name the network to connect to with --network"]],
    [["impact", "connect", contoso, "--network", "hub"], ["missing target"]],
    [["impact", "delete-gateway", broken, "head-office"], ["head-office/circuit, head-office/vpn"]],
    [["impact", "resize-gateway", broken, "head-office/circuit", "--to", "VpnGw2AZ"], ["is an ExpressRoute gateway"]]
  ];
  for (const [argv, messages] of cases) {
    const {code, stdout, stderr} = await run(argv);
    for (const message of messages) expect(stderr, argv.join(" ")).toContain(message);
    expect([code, stdout], argv.join(" ")).toEqual([2, ""]);
  }
});

test("help lists the operations and what they take", async () => {
  const {stdout} = await run(["impact", "--help"]);
  for (const name of ["connect", "sync", "delete-gateway", "scale-plan"]) expect(stdout).toContain(`  ${name} `);
  expect(stdout).toContain("--instances");
});

import {expect, test} from "vitest";
import {run} from "./run.ts";

const example = "data/topologies/shared-network.yaml";

const record = {
  currencyCode: "USD",
  serviceName: "Azure App Service",
  productName: "Azure App Service Premium v3 Plan",
  skuName: "P1 v3",
  armRegionName: "eastus",
  unitOfMeasure: "100 Hours",
  type: "Consumption",
  retailPrice: "25",
  confidence: "A",
  retrieved: "2026-11-20",
  note: "line 7",
  source: 0
};
const sheet = (...records: object[]) =>
  JSON.stringify({
    id: "ours",
    sources: [{kind: "contract", title: "our agreement", url: "https://prices.example/ours"}],
    records
  });
const plan = (region: string) => `defaults: {region: ${region}}\nplans: {web: {sku: P1v3, instances: 2}}\n`;
const files = {"my.yaml": plan("eastus"), "far.yaml": plan("northeurope"), "ours.json": sheet(record)};

test("--price-sheet prices with a sheet of one's own, and with nothing else", async () => {
  const {stdout} = await run(["estimate", "my.yaml", "--price-sheet", "ours.json", "--format", "json"], {files});
  const {priceSheet, bill} = JSON.parse(stdout);
  expect(priceSheet).toEqual({id: "ours", oldest: "2026-11-20", newest: "2026-11-20"});
  // 2 × 730 × 25 / 100.
  expect(bill.totalPerMonth).toBe("365");
  expect(bill.lines[0].price).toMatchObject({source: "https://prices.example/ours", note: "line 7"});
  const other = await run(["estimate", "far.yaml", "--price-sheet", "ours.json", "--format", "json"], {files});
  expect(JSON.parse(other.stdout).bill.lines).toEqual([]);
});

test("a price that is not in force today is not used, whatever day the design runs", async () => {
  const next = {...record, retailPrice: "30", effectiveStartDate: "2027-01-01T00:00:00Z"};
  const present = {...record, effectiveStartDate: "2026-01-01T00:00:00Z", effectiveEndDate: "2026-12-31T23:59:00Z"};
  const total = async (today: string, on: string) => {
    const argv = ["estimate", "my.yaml", "--price-sheet", "both.json", "--format", "json", "--on", on];
    const {stdout} = await run(argv, {files: {...files, "both.json": sheet(next, present)}, today});
    return JSON.parse(stdout).bill.totalPerMonth;
  };
  expect(await total("2026-11-23", "2026-11-23")).toBe("365");
  expect(await total("2026-11-23", "2027-06-01")).toBe("365");
  // 2 × 730 × 30 / 100.
  expect(await total("2027-01-01", "2026-11-23")).toBe("438");
});

test("a price sheet with mistakes exits with 2, and tells each with its place", async () => {
  const wrong = {...files, "ours.json": sheet({...record, retailPrice: "-1", source: 3})};
  for (const argv of [
    ["estimate", "my.yaml"],
    ["prices", "list"],
    ["prices", "explain", "plan/web", "my.yaml"]
  ]) {
    const {code, stdout, stderr} = await run([...argv, "--price-sheet", "ours.json"], {files: wrong});
    expect(code, argv.join(" ")).toBe(2);
    expect(stderr).toMatch(/^ours\.json:1:\d+ records\[0\]\.retailPrice: not a number: -1 \(0 or more\)\n/);
    expect(stderr).toMatch(/ours\.json:1:\d+ records\[0\]\.source: unknown source: 3 \(0 to 0\)\n$/);
    expect(stdout).toBe("");
  }
  const absent = await run(["estimate", "my.yaml", "--price-sheet", "absent.json"], {files});
  expect(absent.stderr).toBe("absent.json cannot be read: there is no such file\n");
});

test("prices list and show read a sheet of one's own", async () => {
  const list = await run(["prices", "list", "--price-sheet", "ours.json"], {files});
  expect(list.stdout).toContain("price sheet ours: 1 prices");
  const show = await run(["prices", "show", "P1v3", "--price-sheet", "ours.json"], {files});
  expect(show.stdout).toContain("25 USD");
});

test("--borrow-prices-from fills gaps visibly, and only knows regions", async () => {
  const {stdout} = await run(["estimate", "far.yaml", "--borrow-prices-from", "EastUS"], {files});
  expect(stdout).toContain("459.90 USD a month, every price found\n1 price is borrowed from eastus, as asked for\n");
  expect(stdout).toContain("(borrowed from");
  const alone = await run(["estimate", "far.yaml"], {files, columns: 200});
  expect(alone.stdout).toContain("to fetch it: tollgate prices update --region northeurope --currency USD\n");
  const wrong = await run(["estimate", "far.yaml", "--borrow-prices-from", "estus"], {files});
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toMatch(/^unknown region: estus \(did you mean eastus/);
});

test("prices explain shows the arithmetic of a line step by step, and its record with all that is known of it", async () => {
  const argv = ["prices", "explain", "plan/web", "my.yaml", "--price-sheet", "ours.json"];
  const {code, stdout} = await run(argv, {files, columns: 400});
  expect(code).toBe(0);
  expect(stdout.split("\n\nconfidence")[0]).toBe(
    [
      "plan/web: P1 v3, eastus",
      "  quantity  2 instances × 730 h = 1,460 h",
      "  price     25 USD per 100 Hours",
      "  cost      1,460 h × 0.25 USD/h = 365 USD",
      "  record  25 USD per 100 Hours, Azure App Service / Azure App Service Premium v3 Plan / P1 v3, eastus, " +
        "Consumption, retrieved 2026-11-20, confidence A, line 7, our agreement, https://prices.example/ours"
    ].join("\n")
  );
});

test("prices explain shows each tier that is reached, from which record, and their sum", async () => {
  const {stdout} = await run(["prices", "explain", "internetEgress/1", "data/topologies/contoso.yaml"]);
  const [, ...lines] = stdout.split("\n");
  expect(lines).toContain("  price from 100 on     0.087 USD per 1 GB");
  expect(lines).toContain("  0 to 100 GB           100 GB × 0 USD/GB = 0 USD");
  expect(lines).toContain("  100 to 2,535 GB       2,435 GB × 0.087 USD/GB = 211.845 USD");
  expect(lines).toContain("  cost                  0 + 211.845 = 211.845 USD");
});

test("prices explain --format json gives records and steps as data; a meter narrows the lines", async () => {
  const explained = async (...words: string[]) =>
    JSON.parse((await run(["prices", "explain", ...words, "--format", "json"], {files})).stdout);
  expect(await explained("plan/web", "my.yaml")).toMatchObject({
    lines: [
      {
        resource: "plan/web",
        costPerMonth: "459.9",
        currency: "USD",
        steps: [{finds: "quantity"}, {finds: "price"}, {finds: "cost"}],
        records: [{retailPrice: "0.315", source: {kind: "derived-from-golden"}}]
      }
    ],
    unpriced: []
  });
  const meters = async (...words: string[]) =>
    (await explained("Gateway/Freight/VPN", ...words, example)).lines.map(({meter}: {meter: string}) => meter);
  expect(await meters()).toEqual(["VpnGw1AZ", "Standard IPv4 Static Public IP"]);
  expect(await meters("public", "ip")).toEqual(["Standard IPv4 Static Public IP"]);
});

test("prices explain says what is borrowed, what has no price, and which lines there are", async () => {
  const borrowed = await run(["prices", "explain", "plan/web", "far.yaml", "--borrow-prices-from", "eastus"], {files});
  expect(borrowed.stdout).toContain("plan/web: P1 v3, northeurope (price borrowed from eastus)\n");
  const missing = await run(["prices", "explain", "plan/web", "far.yaml"], {files});
  expect(missing.stdout).toContain("plan/web: P1 v3, northeurope\n  no price  no price of P1 v3");
  const cases: [string[], string][] = [
    [["plan/wb", "my.yaml"], "no such line: plan/wb (did you mean plan/web?)"],
    [["plan/web", "S1", "my.yaml"], "no such line: plan/web S1"],
    [["my.yaml"], "missing line or topology file"],
    [[], "missing line or topology file"]
  ];
  for (const [words, message] of cases) {
    const {code, stderr} = await run(["prices", "explain", ...words], {files});
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  }
});

test("prices explain goes on from the list price to what a reservation makes of it", async () => {
  const commitment =
    "{kind: reservation, sku: P1v3, os: windows, region: southeastasia, quantity: 2, term: 1 year, start: 2026-10-01}";
  const committed = `${plan("southeastasia")}commitments: [${commitment}]\n`;
  const {stdout} = await run(["prices", "explain", "plan/web", "my.yaml"], {files: {"my.yaml": committed}});
  expect(stdout).toContain("  price           2234 USD for 1 Year\n");
  // 1,460 × 2,234 / 8,760.
  expect(stdout).toMatch(/ {2}effective cost {2}1,460 h .* = 372\.333333333333 USD\n/);
});

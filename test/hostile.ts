/** Texts that would run, break out of what they stand in, turn it round, or fill it, where they were not taken as text. */
export const hostileTexts: readonly string[] = [
  "<script>window.__ran = 1</script>]]>",
  `"><img src=x onerror="window.__ran = 2">&amp;<!-- {{a}} \${b} --`,
  `=HYPERLINK(1)"onload="window.__ran = 3`,
  "[a](javascript:window.__ran=4) | `b` *c* ![d](https://e.example/f.png) right\u202eto left\u200f",
  "long".repeat(2_500)
];

/** Returns *name* as it is written where names are joined. */
const joined = (name: string) => name.replaceAll("%", "%25").replaceAll("/", "%2F");

/** Returns a topology document that has each of the *texts* wherever a document can have a text. */
export function hostileSpec(texts: readonly string[]): object {
  const each = <T>(entry: (text: string, i: number) => T) => Object.fromEntries(texts.map((d, i) => [d, entry(d, i)]));
  const [first = "a"] = texts;
  return {
    version: 1,
    name: texts.map((d) => d.slice(0, 100)).join(" "),
    defaults: {region: "eastus", subscription: first},
    tags: each((d) => d),
    virtualNetworks: each((d, i) => ({
      addressSpace: [`10.${i}.0.0/16`],
      subscription: d,
      tags: {[d]: d},
      subnets: {
        GatewaySubnet: {prefix: `10.${i}.0.0/27`},
        [d]: {prefix: `10.${i}.1.0/26`, delegation: "Microsoft.Web/serverFarms"}
      },
      privateEndpoints: {[d]: {to: d}},
      natGateways: {[d]: {subnets: [d]}},
      gateways: {
        [d]: {
          ...{kind: "vpn", sku: "VpnGw1AZ", vpnType: "routeBased"},
          pointToSite: {addressPool: [`172.16.${i}.0/24`], protocols: ["SSTP"]},
          siteToSite: {[`site ${d}`]: {addressSpace: [`192.168.${i}.0/24`], tunnels: 1, routesToPool: true}}
        }
      }
    })),
    plans: each(() => ({sku: "P1v3", os: "windows", instances: 2, subscription: first, tags: {[first]: first}})),
    hybridConnections: Object.fromEntries(texts.map((d) => [`listener ${d}`, {host: "a.example", port: 1433}])),
    apps: each((d, i) => ({
      plan: d,
      tags: {[d]: d},
      integration:
        i % 2 === 0
          ? {via: "gateway", virtualNetwork: d, certificateIssued: "2025-01-01"}
          : {via: "regional", subnet: `${joined(d)}/${joined(d)}`}
    })),
    traffic: texts.flatMap((d, i) => [
      {app: d, to: joined(d), sentGB: {low: 100 + i, typical: 300, high: 500, group: d}},
      {app: d, to: `${joined(d)}/${joined(d)}`, sentGB: 30},
      {app: d, to: "internet", sentGB: 10}
    ]),
    extras: texts.map((d) => ({name: d, costPerMonth: 12.5})),
    changes: [{from: "2027-01", plans: {[first]: {sku: "P2v3"}}}]
  };
}

/** Returns a price sheet of which every text is *text*, and that prices a plan. */
export function hostileSheet(text: string): object {
  return {
    id: text,
    sources: [{kind: text, title: text, url: "https://prices.example/a?b=%22%3E%3Cscript%3E", note: text}],
    records: [
      {
        ...{currencyCode: "USD", serviceName: "Azure App Service", productName: "Azure App Service Premium v3 Plan"},
        ...{skuName: "P1 v3", meterName: text, meterId: text, armRegionName: "eastus", unitOfMeasure: "1 Hour"},
        ...{type: "Consumption", retailPrice: "0.25", confidence: "A", retrieved: "2026-11-20"},
        ...{retrievedNote: text, note: text, source: 0}
      }
    ]
  };
}

import * as v from "valibot";
import {gatewayGenerations, gatewaySkuNames} from "../../catalog/gateway-skus.ts";
import {oneOf, variant} from "./choice.ts";
import {cidrs, cidrs4} from "./cidr-schema.ts";
import {uniqueList} from "./list.ts";
import {asMapping} from "./mapping.ts";
import {named} from "./named.ts";
import {whole} from "./number.ts";
import type {Reading, RunConfig} from "./problems.ts";
import {resourceEntries} from "./resource-schema.ts";
import {shape} from "./shape.ts";
import {flag} from "./text.ts";
import type {VolumeSpec} from "./volume-schema.ts";
import {volume} from "./volume-schema.ts";

const site = shape({
  addressSpace: v.nullish(cidrs),
  tunnels: v.optional(whole({of: "tunnels", min: 1})),
  bgp: v.optional(flag),
  routesToPool: v.optional(
    v.pipe(flag, v.description("Whether the site's gateway routes the point-to-site addresses back; default true."))
  )
});

const clients = volume({of: "connections"});

const otherConnections = peakAndAverage();

const pointToSite = shape({
  addressPool: v.nullish(cidrs4),
  protocols: v.nullish(uniqueList(oneOf("protocol", ["SSTP", "IkeV2", "OpenVPN"]), "protocol")),
  customRoutes: v.nullish(cidrs4),
  otherConnections: v.optional(
    v.pipe(otherConnections, v.description("People's VPN clients; a plain number is both peak and average."))
  )
});

const vpn = shape(
  {
    kind: v.optional(oneOf("kind", ["vpn"])),
    sku: oneOf<string>("sku", gatewaySkuNames("vpn")),
    generation: v.optional(whole({of: "a generation", min: 1, max: 2})),
    vpnType: v.optional(oneOf("vpnType", ["routeBased", "policyBased"])),
    activeActive: v.optional(flag),
    pointToSite: v.nullish(pointToSite),
    siteToSite: v.nullish(named(site)),
    ...resourceEntries
  },
  ({sku, generation}, report) => {
    const known: readonly number[] = sku === undefined ? [] : gatewayGenerations(sku);
    if (sku === undefined || generation === undefined || known.includes(generation)) return;
    report(`generation that ${sku} does not have: ${generation} (known: ${known.join(", ")})`, "generation");
  }
);

const expressRoute = shape({
  kind: oneOf("kind", ["expressRoute"]),
  sku: oneOf<string>("sku", gatewaySkuNames("expressRoute")),
  sites: v.nullish(named(site)),
  ...resourceEntries
});

/** The schema of a virtual network gateway: a VPN one unless it says otherwise. */
export const gateway = variant("kind", {vpn, expressRoute}, "vpn");

function peakAndAverage() {
  type Spec = VolumeSpec | {readonly peak?: VolumeSpec | undefined; readonly average?: VolumeSpec | undefined};
  const both = shape({peak: v.optional(clients), average: v.optional(clients)});
  const run = (reading: Reading, config: RunConfig) => {
    const written = asMapping(reading.value);
    const isBoth = written !== undefined && !("low" in written || "typical" in written || "high" in written);
    return (isBoth ? both : clients)["~run"]({value: reading.value}, config);
  };
  type Output = v.InferOutput<typeof clients> | v.InferOutput<typeof both>;
  return {...v.union([clients, both]), "~run": run} as unknown as v.GenericSchema<Spec, Output>;
}

import * as v from "valibot";
import type {Decimal} from "../../money.ts";
import {currencies} from "../../money.ts";
import {shown} from "../shown.ts";
import {app, hybridConnection} from "./app-schema.ts";
import {oneOf} from "./choice.ts";
import {commitment, extra} from "./commitment-schema.ts";
import {flow} from "./flow-schema.ts";
import {change, growth} from "./growth-schema.ts";
import {leaf} from "./leaf.ts";
import {list} from "./list.ts";
import {named} from "./named.ts";
import {decimal, readDecimal} from "./number.ts";
import {appServiceEnvironment, offer, plan} from "./plan-schema.ts";
import {region, tags} from "./resource-schema.ts";
import {shape} from "./shape.ts";
import {text} from "./text.ts";
import {connection, peering, virtualNetwork} from "./virtual-network-schema.ts";

const version = leaf<1 | Decimal, 1>({const: 1}, (written, refuse) => {
  const value = typeof written === "string" ? undefined : readDecimal(written, {}, () => undefined);
  return value?.eq(1) ? 1 : refuse(`unknown version: ${shown(written)} (known: 1)`);
});

const assumptions = shape({
  gatewayData: v.optional(oneOf("gatewayData", ["internet", "interRegion", "none"])),
  transitPeering: v.optional(oneOf("transitPeering", ["spokeEnd", "bothEnds"])),
  egressPool: v.optional(oneOf("egressPool", ["subscription", "billingAccount"])),
  environmentMinimum: v.optional(
    v.pipe(
      oneOf("environmentMinimum", ["cores", "twoInstances"]),
      v.description("What a zone-redundant App Service Environment is charged at least; default cores.")
    )
  )
});

const defaults = shape({
  region: v.optional(region),
  subscription: v.optional(text("a subscription")),
  offer: v.optional(offer)
});

// prettier-ignore
const entries = {
  version: v.optional(version),
  name: v.optional(text("a name")),
  currency: v.optional(oneOf("currency", currencies)),
  period: v.nullish(shape({hours: v.optional(decimal({of: "hours", above: 0, max: 8784}))})),
  defaults: v.nullish(v.pipe(defaults, v.description("What resources inherit."))),
  assumptions: v.nullish(v.pipe(assumptions, v.description("Readings where the sources are silent or leave two."))),
  virtualNetworks: v.nullish(v.pipe(named(virtualNetwork), v.description("Virtual networks by name."))),
  peerings: v.nullish(v.pipe(list(peering), v.description("Each direction is one entry, as in Azure."))),
  connections: v.nullish(v.pipe(list(connection), v.description("VPNs between two virtual networks."))),
  plans: v.nullish(v.pipe(named(plan), v.description("App Service plans by name."))),
  appServiceEnvironments: v.nullish(named(appServiceEnvironment)),
  hybridConnections: v.nullish(named(hybridConnection)),
  apps: v.nullish(v.pipe(named(app), v.description("Web apps by name."))),
  traffic: v.nullish(v.pipe(list(flow), v.description("What must be reached, and how much moves in a month."))),
  commitments: v.nullish(v.pipe(list(commitment), v.description("Reservations and savings plans, as bought."))),
  extras: v.nullish(v.pipe(list(extra), v.description("Costs that are not modelled, on the bill all the same."))),
  growth: v.nullish(growth),
  changes: v.nullish(v.pipe(list(change), v.description("Planned changes of plans."))),
  tags: v.nullish(tags)
};

/** The schema of a topology document: the one source of what may be written. */
export const topologySchema = shape(entries);

/** A topology as people write it, in a document, a test or a notebook. */
export type TopologySpec = v.InferInput<typeof topologySchema>;

/** A topology as written, each value read and right, nothing filled in. */
export type Written = v.InferOutput<typeof topologySchema>;

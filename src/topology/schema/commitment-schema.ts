import * as v from "valibot";
import {findName} from "../../catalog/find-name.ts";
import {gatewaySkuNames} from "../../catalog/gateway-skus.ts";
import {planSizes} from "../../catalog/plan-sizes.ts";
import {planTiers} from "../../catalog/plan-tiers.ts";
import {shown} from "../shown.ts";
import {asText} from "./text.ts";
import {oneOf, variant} from "./choice.ts";
import {date} from "./date-schema.ts";
import {leaf} from "./leaf.ts";
import {uniqueList} from "./list.ts";
import {decimal, whole} from "./number.ts";
import {os} from "./plan-schema.ts";
import type {Reading, RunConfig} from "./problems.ts";
import {region} from "./resource-schema.ts";
import {shape} from "./shape.ts";
import {text} from "./text.ts";

const common = {
  term: oneOf("term", ["1 year", "3 years"]),
  start: date,
  scope: v.optional(v.pipe(text("a scope"), v.description("The subscription that it covers; all where left out.")))
};

const reservableTiers = [...planTiers.values()].filter(({reservations}) => reservations === true).map(({name}) => name);

const reservedSku = v.pipe(
  oneOf<string>("sku", [...planSizes.keys()], (name) =>
    findName([...gatewaySkuNames("vpn"), ...gatewaySkuNames("expressRoute")], name) === undefined
      ? undefined
      : `not a reservable sku: ${name} (gateways have no reservations; plans of ${reservableTiers.join(", ")} do)`
  ),
  v.description("Size of the instances, as P1v3.")
);

const reservation = shape({
  kind: oneOf("kind", ["reservation"]),
  sku: reservedSku,
  os: v.optional(os),
  region: v.optional(region),
  quantity: whole({of: "instances", min: 1}),
  ...common
});

const savingsPlan = shape({
  kind: oneOf("kind", ["savingsPlan"]),
  costPerHour: decimal({of: "an amount", min: 0}),
  ...common
});

/** The schema of a commitment. */
export const commitment = variant("kind", {reservation, savingsPlan});

const amount = decimal({of: "an amount", min: 0});
const apps = uniqueList(text("an app"), "app");

const all = leaf<"all", "all">({type: "string", pattern: "^[aA][lL][lL]$"}, (written, refuse) =>
  asText(written)?.toLowerCase() === "all" ? "all" : refuse(`not flows: ${shown(written)} (all, or a list of apps)`)
);

/** The schema of a cost that is not modelled. */
export const extra = shape({
  name: text("a name"),
  costPerMonth: v.optional(amount),
  perGB: v.optional(amount),
  flows: v.optional(allOrApps())
});

function allOrApps() {
  const run = (reading: Reading, config: RunConfig) =>
    (Array.isArray(reading.value) ? apps : all)["~run"]({value: reading.value}, config);
  return {...v.union([all, apps]), "~run": run} as unknown as v.GenericSchema<
    "all" | readonly string[],
    "all" | readonly string[]
  >;
}

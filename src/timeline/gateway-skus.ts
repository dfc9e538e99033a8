import {groupBy} from "../group-by.ts";
import {listOrCount} from "../list-text.ts";
import type {Gateway} from "../topology/gateway.ts";
import {declaredSku, gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import {citedByRule} from "./cited.ts";
import type {Occasion} from "./timeline-event.ts";

// The rule that cites the page which gives a date, by the key of the page in the catalog.
const rules: Readonly<Record<string, string>> = {
  CONS24: "gateway-sku-retired",
  LEG: "legacy-gateway-sku-retired"
};

/** Returns the end of each SKU that gateways are declared as, with what it becomes. */
export function gatewaySkuRetirements(topology: Topology): Occasion[] {
  const groups = groupBy(gatewaysOf(topology), ({kind, sku}) => `${kind}/${sku}`);
  return [...groups.values()].flatMap(skuRetirement);
}

function skuRetirement(gateways: readonly Gateway[]): Occasion[] {
  const [first] = gateways;
  if (first === undefined) return [];
  const {sku, successor, facts} = declaredSku(first);
  const {value: date, source: key} = facts.lastDay;
  const rule = rules[key];
  if (date === null || successor === null) return [];
  if (rule === undefined) throw new Error(`no rule cites the end of ${sku}: ${key}`);
  const resources = gateways.map(gatewayId).sort();
  const message = `${sku}, the SKU of ${listOrCount(resources, "gateway")}; it becomes ${successor}, and is billed as that`;
  return [{kind: "gatewaySkuRetirement", date, what: "last day", resources, message, successor, ...citedByRule(rule)}];
}

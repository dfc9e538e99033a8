import {limits} from "../catalog/limits.ts";
import {listOrCount} from "../list-text.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {citedByRule} from "./cited.ts";
import type {Occasion} from "./timeline-event.ts";

/** Returns the end of gateway-required integration, once for all networks that apps are integrated with. */
export function featureRetirement(topology: Topology): Occasion[] {
  const uses = integrationsVia(topology, "gateway");
  if (uses.length === 0) return [];
  const apps = [...new Set(uses.map(({app}) => app.name))];
  const networks = [...new Set(uses.map(({integration}) => integration.virtualNetwork))].sort();
  return [
    {
      kind: "featureRetirement",
      date: limits.gatewayRequiredLastDay.value,
      what: "last day",
      resources: networks.map((name) => resourceId("virtualNetwork", name)),
      message: `gateway-required integration of ${listOrCount(apps, "app")} with ${listOrCount(networks, "network")}`,
      ...citedByRule("gateway-required-retiring")
    }
  ];
}

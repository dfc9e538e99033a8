import {joinNames} from "../../src/topology/resource.ts";
import type {Topology} from "../../src/topology/topology.ts";

/** Returns every subnet as text: `hub/apps 10.10.0.0/27 Microsoft.Web/serverFarms`. */
export function subnetTexts({virtualNetworks}: Topology): string[] {
  return [...virtualNetworks.values()].flatMap(({name, subnets}) =>
    [...subnets.values()].map((subnet) =>
      [joinNames(name, subnet.name), subnet.prefix.text, subnet.delegation ?? ""].join(" ").trim()
    )
  );
}

/** Returns the regional integration of an app as text: `hub/apps routeAll`; `none` if it has none. */
export function integrationOf({apps}: Topology, name: string): string {
  const found = apps
    .get(name)
    ?.integrations.flatMap((integration) =>
      integration.via === "regional"
        ? [joinNames(integration.virtualNetwork, integration.subnet) + (integration.routeAll ? " routeAll" : "")]
        : []
    );
  return found?.join(", ") || "none";
}

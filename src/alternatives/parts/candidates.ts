import {compareText} from "../../compare-text.ts";
import {integrationsVia} from "../../topology/integrations.ts";
import type {Plan} from "../../topology/plan.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";
import {mostNeeded, networksOfSite} from "./most-needed.ts";
import type {Needs} from "./needs.ts";

/**
 * Returns the networks that apps of the *plan* may integrate with regionally,
 * the best first: those that they need, before them one whose own gateway leads
 * to their sites, then the one needed most; then those where the plan is
 * already, those of the sites' gateways, and those that the alternative made.
 */
export function candidates(
  topology: Topology,
  original: Topology,
  plan: Plan,
  needs: readonly Needs[]
): readonly string[] {
  const wanted = new Set(needs.flatMap(({networks, nearby}) => [...networks, ...nearby]));
  const sites = [...new Set(needs.flatMap((own) => own.sites))];
  const hosts = sites.map((site) => networksOfSite(topology, site));
  const known = new Set(plansNetworks(topology, plan));
  const ranks = new Map(mostNeeded(topology, needs).map((name, i) => [name, i]));
  const isMade = ({name, subscription}: VirtualNetwork) =>
    !original.virtualNetworks.has(name) && subscription === plan.subscription;
  const kindOf = (network: VirtualNetwork): number => {
    if (wanted.has(network.name)) return 0;
    if (known.has(network.name)) return 1;
    if (hosts.some((names) => names.includes(network.name))) return 2;
    return isMade(network) ? 3 : 4;
  };
  const rankOf = (network: VirtualNetwork) => ({
    name: network.name,
    kind: kindOf(network),
    sitesElsewhere: hosts.filter((names) => !names.includes(network.name)).length,
    need: ranks.get(network.name) ?? ranks.size
  });
  return [...topology.virtualNetworks.values()]
    .filter(({region, deploymentModel}) => region === plan.region && deploymentModel === "resourceManager")
    .map(rankOf)
    .filter(({kind}) => kind < 4)
    .sort(
      (a, b) => a.kind - b.kind || a.sitesElsewhere - b.sitesElsewhere || a.need - b.need || compareText(a.name, b.name)
    )
    .map(({name}) => name);
}

function plansNetworks(topology: Topology, {name}: Plan): readonly string[] {
  const own = integrationsVia(topology, "regional").filter(({app}) => app.plan === name);
  return own.map(({integration}) => integration.virtualNetwork);
}

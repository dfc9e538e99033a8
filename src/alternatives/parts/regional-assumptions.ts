import {listText} from "../../list-text.ts";
import {rangeTexts} from "../../reachability/endpoints.ts";
import type {Topology} from "../../topology/topology.ts";
import type {VirtualNetwork} from "../../topology/virtual-network.ts";

/** Returns what was assumed in making the design *after* of the one *before*, as far as the networks tell. */
export function regionalAssumptions(before: Topology, after: Topology): readonly string[] {
  const networks = [...after.virtualNetworks.values()];
  const made = networks.filter(({name}) => !before.virtualNetworks.has(name));
  const extended = networks.filter((network) => hasMore(before.virtualNetworks.get(network.name), network));
  return [
    ...made.map(
      ({name, region, addressSpace}) =>
        `${name} is a new network in ${region}, with ${rangeTexts(addressSpace)}, which nothing in the document has`
    ),
    ...(extended.length > 0
      ? [
          `subnets that the document does not declare are taken not to exist in ${listText(extended.map(({name}) => name))}`
        ]
      : []),
    ...routingAll(before, after)
  ];
}

function hasMore(old: VirtualNetwork | undefined, {subnets}: VirtualNetwork): boolean {
  return old !== undefined && subnets.size > old.subnets.size;
}

function routingAll(before: Topology, after: Topology): readonly string[] {
  const names = [...after.apps.values()].flatMap(({name, integrations}) => {
    const isNew = integrations.some((own) => own.via === "regional" && own.routeAll);
    const wasSo = before.apps.get(name)?.integrations.some((own) => own.via === "regional" && own.routeAll);
    return isNew && !wasSo ? [name] : [];
  });
  if (names.length === 0) return [];
  const all = `${listText(names)} ${names.length === 1 ? "sends" : "send"} everything into the network`;
  return [`${all}, internet traffic too, since what is needed there has public addresses`];
}

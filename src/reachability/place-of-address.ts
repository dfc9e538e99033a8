import {InputError} from "../errors.ts";
import {listText} from "../list-text.ts";
import {once} from "../once.ts";
import type {Cidr} from "../topology/cidr.ts";
import {contains, parseCidr} from "../topology/cidr.ts";
import type {Destination} from "../topology/flow.ts";
import {gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import {addressTexts} from "./endpoints.ts";

/**
 * Returns where in the *topology* an address is: the network or site with the
 * longest prefix that holds it, or else the internet if it is public. Throws an
 * InputError where nothing has it, or several have it alike.
 */
export function placeOfAddress(topology: Topology, address: Cidr): Destination {
  const holding = holdersOf(topology, address);
  const longest = Math.max(...holding.map(({range}) => range.prefixLength));
  const [first, ...others] = holding.filter(({range}) => range.prefixLength === longest);
  const text = addressTexts([address]);
  if (first && others.length > 0) {
    const names = listText([first, ...others].map(({name}) => name));
    throw new InputError(`ambiguous address: ${text} (${first.range.text} is in ${names}: give one of these instead)`);
  }
  if (first) return first.destination;
  if (isPublic(address)) return {kind: "internet"};
  throw new InputError(`unknown address: ${text} (no declared virtual network or site has it, and it is not public)`);
}

/** A network or site, and a range of it. */
export interface Holding {
  readonly name: string;
  readonly range: Cidr;
  readonly destination: Destination;
}

/** Returns the networks and sites that have an address, networks first, each with the range that holds it. */
export function holdersOf(topology: Topology, address: Cidr): Holding[] {
  return ranges(topology).filter(({range}) => contains(range, address));
}

const ranges = once((topology: Topology): readonly Holding[] => {
  const networks = [...topology.virtualNetworks.values()].flatMap(({name, addressSpace}) =>
    addressSpace.map((range) => ({
      name,
      range,
      destination: {kind: "virtualNetwork" as const, virtualNetwork: name}
    }))
  );
  const sites = gatewaysOf(topology).flatMap((gateway) => [...gateway.sites.values()]);
  const ofSites = sites.flatMap(({name, addressSpace}) =>
    addressSpace.map((range) => ({name, range, destination: {kind: "site" as const, site: name}}))
  );
  // A site of several gateways is one place.
  const unique = new Map(ofSites.map((holding) => [JSON.stringify([holding.name, holding.range.text]), holding]));
  return [...networks, ...unique.values()];
});

// Of version 4, all that RFC 6890 sets apart for other uses; of version 6, only 2000::/3 is given out for the internet.
const apart = `0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24
  192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3`
  .split(/\s+/)
  .map(parseCidr);
const unicast6 = parseCidr("2000::/3");

function isPublic(address: Cidr): boolean {
  if (address.version === 6) return contains(unicast6, address);
  return !apart.some((range) => contains(range, address));
}

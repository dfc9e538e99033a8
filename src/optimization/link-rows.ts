import {groupBy} from "../group-by.ts";
import {about} from "./about.ts";
import type {Pair} from "./design.ts";
import {pairKey, pairOf} from "./design.ts";
import type {Model} from "./model.ts";
import type {ProgramBuilder} from "./program.ts";
import {term} from "./program.ts";

/** Two networks that some way joins, and the choices of how. */
export interface LinkVariables {
  readonly pair: Pair;
  readonly peering: number;
  readonly vpn: number | null;
}

/** Adds the choices of how networks are joined, and returns them by pairKey. */
export function addLinks(
  builder: ProgramBuilder,
  ways: Model["ways"],
  vpn: ReadonlySet<string>
): ReadonlyMap<string, LinkVariables> {
  const pairs = new Map(ways.flatMap(({candidate}) => candidate.way.links).map((pair) => [pairKey(pair), pair]));
  const links = new Map(
    [...pairs].map(([key, pair]): [string, LinkVariables] => [
      key,
      {pair, peering: builder.choice(), vpn: vpn.has(key) ? builder.choice() : null}
    ])
  );
  for (const {peering, vpn: other} of links.values()) {
    if (other !== null) builder.atMost(1, [term(peering), term(other)], about.link);
  }
  for (const {candidate, variable} of ways) {
    for (const pair of candidate.way.unlinked) {
      const link = links.get(pairKey(pair));
      if (link) builder.atMost(1, [term(variable), term(link.peering)], about.link);
      if (link && link.vpn !== null) builder.atMost(1, [term(variable), term(link.vpn)], about.link);
    }
  }
  return links;
}

/** A network that may use the gateway of another, and the choice of it. */
export interface TransitVariables {
  readonly spoke: string;
  readonly hub: string;
  readonly variable: number;
}

/** Adds the choices of which network uses which gateway, and returns them. */
export function addTransits(
  builder: ProgramBuilder,
  ways: Model["ways"],
  links: ReadonlyMap<string, LinkVariables>
): readonly TransitVariables[] {
  const known = new Map<string, TransitVariables>();
  for (const {candidate, variable} of ways) {
    for (const {spoke, hub} of candidate.way.transits) {
      const key = JSON.stringify([spoke, hub]);
      const transit = known.get(key) ?? {spoke, hub, variable: builder.choice()};
      known.set(key, transit);
      builder.atMost(0, [term(variable), term(transit.variable, -1)], about.use);
    }
  }
  for (const own of groupBy([...known.values()], ({spoke}) => spoke).values()) {
    builder.atMost(
      1,
      own.map(({variable}) => term(variable)),
      about.remote
    );
  }
  for (const {spoke, hub, variable} of known.values()) {
    const link = links.get(pairKey(pairOf(spoke, hub)));
    if (link && link.vpn !== null) builder.atMost(1, [term(variable), term(link.vpn)], about.link);
  }
  return [...known.values()];
}

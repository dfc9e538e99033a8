import {about} from "./about.ts";
import type {MeasuredWay} from "./candidates.ts";
import {summed} from "./candidates.ts";
import {pairKey} from "./design.ts";
import type {LinkVariables} from "./link-rows.ts";
import type {ProgramBuilder, Term} from "./program.ts";
import {term} from "./program.ts";
import {meterId} from "./volumes.ts";

/** What a choice adds to a meter, by meterId, or to what passes a gateway, by network. */
export interface VolumeTerm {
  readonly kind: "meter" | "gateway";
  readonly id: string;
  readonly term: Term;
}

/** Returns what the flows of a way add where it is taken: what crosses a link, as the link is made. */
export function volumeTerms(
  builder: ProgramBuilder,
  {way, byPeering, byVpn}: MeasuredWay,
  variable: number,
  links: ReadonlyMap<string, LinkVariables>
): readonly VolumeTerm[] {
  const crossing = new Map<string, {peering: number; vpn: number | null}>();
  for (const pair of way.links) {
    const link = links.get(pairKey(pair));
    if (!link) continue;
    const peering = builder.quantity(1);
    builder.atMost(0, [term(peering), term(link.peering, -1)], about.use);
    const vpn = link.vpn === null || byVpn === null ? null : builder.quantity(1);
    if (vpn !== null && link.vpn !== null) builder.atMost(0, [term(vpn), term(link.vpn, -1)], about.use);
    const either = [term(peering), ...(vpn === null ? [] : [term(vpn)])];
    builder.exactly(0, [...either, term(variable, -1)], about.use);
    crossing.set(pairKey(pair), {peering, vpn});
  }
  const terms = (volumes: typeof byPeering, isVpn: boolean): readonly VolumeTerm[] =>
    [
      ...summed(volumes.meters, meterId).map((part) => ({...part, kind: "meter" as const})),
      ...summed(volumes.gateways, (name) => name).map((part) => ({...part, kind: "gateway" as const}))
    ].flatMap(({kind, id, link, amount}) => {
      const across = link === null ? undefined : crossing.get(link);
      const by = across ? (isVpn ? across.vpn : across.peering) : isVpn ? null : variable;
      return by === null ? [] : [{kind, id, term: term(by, amount)}];
    });
  return [...terms(byPeering, false), ...(byVpn ? terms(byVpn, true) : [])];
}

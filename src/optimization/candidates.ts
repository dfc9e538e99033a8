import {isNear} from "../alternatives/parts/by-vpn.ts";
import {joinedTo} from "../alternatives/parts/joined.ts";
import type {CostCurve} from "../billing/cost-curve.ts";
import {costCurve} from "../billing/cost-curve.ts";
import type {Usage} from "../billing/usage.ts";
import {groupBy} from "../group-by.ts";
import {Decimal} from "../money.ts";
import {remoteGateways} from "../topology/gateways.ts";
import type {Mover} from "./base.ts";
import type {Pair, Refused, Way} from "./design.ts";
import {pairKey} from "./design.ts";
import type {GatewayCosts} from "./gateway-costs.ts";
import {gatewayCosts} from "./gateway-costs.ts";
import {listenerCosts} from "./listener-costs.ts";
import type {Cost} from "./priced.ts";
import type {Problem} from "./problem.ts";
import type {Volumes} from "./volumes.ts";
import {meterId, volumesOf} from "./volumes.ts";

/** A way that leads everywhere it must, and what its flows move. */
export interface MeasuredWay {
  readonly way: Way;
  readonly byPeering: Volumes;
  /** With those links by VPN that can be; null where none can. */
  readonly byVpn: Volumes | null;
}

/** A plan, and the ways that its apps can take. */
export interface PlanCandidates extends Mover {
  readonly candidates: readonly MeasuredWay[];
  readonly refused: readonly Refused[];
}

/** All that can be chosen, with what it costs. */
export interface Candidates {
  readonly plans: readonly PlanCandidates[];
  /** Pairs that can be joined by a VPN, as pairKey writes them. */
  readonly vpn: ReadonlySet<string>;
  /** By network: the gateways that every design has, and those that some have. */
  readonly gateways: ReadonlyMap<string, GatewayCosts>;
  /** What the listeners of hybrid connections cost that some designs have. */
  readonly listeners: ReadonlyMap<string, Cost>;
  /** By meterId. */
  readonly curves: ReadonlyMap<string, {readonly usage: Usage; readonly curve: CostCurve}>;
}

/** Returns what can be chosen in the *problem*, with what it costs. */
export function candidatesOf(problem: Problem): Candidates {
  const {plans, base} = problem;
  const gateways = allGateways(problem);
  const links = new Map(
    plans.flatMap(({ways}) => ways.flatMap((way) => way.links)).map((pair) => [pairKey(pair), pair])
  );
  const vpn = new Set([...links].flatMap(([key, pair]) => (canConnect(problem, gateways, pair) ? [key] : [])));
  const judged = plans.map((plan) => withVolumes(problem, plan, vpn));
  const curves = new Map<string, {usage: Usage; curve: CostCurve}>();
  for (const usage of judged.flatMap(({candidates}) => candidates.flatMap(usagesOf))) {
    const id = meterId(usage);
    if (curves.has(id)) continue;
    curves.set(id, {usage, curve: costCurve(usage, problem.sheet, problem.original.currency, problem.options)});
  }
  const listeners = listenerCosts(problem);
  const isPriced = (candidate: MeasuredWay) =>
    usagesOf(candidate).every((usage) => curves.get(meterId(usage))?.curve.complete ?? true) &&
    candidate.way.entrances.every((name) => gateways.get(name)?.isPriced ?? true) &&
    candidate.way.hybridConnections.every((name) => listeners.get(name)?.complete ?? true);
  return {plans: judged.map((plan) => priced(plan, isPriced)), vpn, gateways, curves, listeners};

  function allGateways(within: Problem) {
    const wanted = plans.flatMap(({ways}) => ways.flatMap(({links: own, entrances}) => [...own.flat(), ...entrances]));
    const names = new Set(
      [...base.topology.virtualNetworks.keys()].filter((name) => standsIn(name) || wanted.includes(name))
    );
    return new Map(
      [...names].flatMap((name) => {
        const costs = gatewayCosts(within, name);
        return costs ? [[name, costs] as const] : [];
      })
    );
  }

  function standsIn(name: string): boolean {
    return [...(base.topology.virtualNetworks.get(name)?.gateways.values() ?? [])].some(({kind}) => kind === "vpn");
  }
}

function canConnect({base: {topology}}: Problem, gateways: ReadonlyMap<string, GatewayCosts>, [a, b]: Pair): boolean {
  if (isNear(topology, a, b) || joinedTo(topology, a).includes(b)) return false;
  return [a, b].every((name) => {
    const costs = gateways.get(name);
    return costs?.joins === true && (costs.isPriced || costs.isStanding) && remoteGateways(topology, name).length === 0;
  });
}

function withVolumes(problem: Problem, plan: Problem["plans"][number], vpn: ReadonlySet<string>): PlanCandidates {
  const refused: Refused[] = [...plan.refused];
  const candidates = plan.ways.flatMap((way): MeasuredWay[] => {
    const byPeering = volumesOf(problem, way, new Set());
    if (typeof byPeering === "string") {
      refused.push({plan: way.plan, kind: way.kind, network: way.network, reason: byPeering});
      return [];
    }
    const own = new Set(way.links.map(pairKey).filter((key) => vpn.has(key)));
    const connected = own.size === 0 || way.transits.length > 0 ? "" : volumesOf(problem, way, own);
    return [{way, byPeering, byVpn: typeof connected === "string" ? null : connected}];
  });
  return {plan: plan.plan, needs: plan.needs, candidates, refused};
}

function usagesOf({byPeering, byVpn}: MeasuredWay): readonly Usage[] {
  return [...byPeering.meters, ...(byVpn?.meters ?? [])].map(({at}) => at);
}

// Where one has all its prices, what lacks some is no choice: it would look cheap.
function priced(plan: PlanCandidates, isPriced: (candidate: MeasuredWay) => boolean): PlanCandidates {
  const known = plan.candidates.filter(isPriced);
  if (known.length === 0) return plan;
  const lacking = plan.candidates.filter((candidate) => !known.includes(candidate));
  const refused = lacking.map(({way: {plan: name, kind, network}}) => {
    return {plan: name, kind, network, reason: "the price sheet lacks a price for what it moves"};
  });
  return {...plan, candidates: known, refused: [...plan.refused, ...refused]};
}

/** Returns the sums of *parts* alike in their place and link. */
export function summed<T>(
  parts: readonly {readonly at: T; readonly amount: Decimal; readonly link: string | null}[],
  idOf: (at: T) => string
): readonly {readonly id: string; readonly link: string | null; readonly amount: number}[] {
  return [...groupBy(parts, ({at, link}) => JSON.stringify([idOf(at), link]))].flatMap(([, own]) => {
    const [first] = own;
    const amount = own.reduce((sum, part) => sum.plus(part.amount), new Decimal(0));
    return first ? [{id: idOf(first.at), link: first.link, amount: amount.toNumber()}] : [];
  });
}

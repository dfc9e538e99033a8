import {groupBy} from "../group-by.ts";
import {about} from "./about.ts";
import type {Candidates} from "./candidates.ts";
import {addCommitments} from "./commitment-model.ts";
import {addGateways, addThroughput} from "./gateway-rows.ts";
import type {LinkVariables} from "./link-rows.ts";
import {addLinks, addTransits} from "./link-rows.ts";
import {addCurve} from "./meter-model.ts";
import type {Model, ModelParts} from "./model.ts";
import {ProgramBuilder, term} from "./program.ts";
import type {VolumeTerm} from "./volume-rows.ts";
import {volumeTerms} from "./volume-rows.ts";

/** Returns the program that finds the cheapest design. */
export function toModel(parts: ModelParts): Model {
  const {problem, candidates, standing, commitments} = parts;
  const builder = new ProgramBuilder();
  const ways = addWays(builder, parts);
  const links = addLinks(builder, ways, candidates.vpn);
  const transits = addTransits(builder, ways, links);
  const gateways = addGateways(builder, parts, ways, links, transits);
  addListeners(builder, candidates, ways);
  const volumes = ways.flatMap(({candidate, variable}) => volumeTerms(builder, candidate, variable, links));
  addMeters(builder, parts, volumes);
  addThroughput(builder, standing, gateways, volumes);
  addCuts(builder, parts, ways, links);
  builder.constant(standing.cost.toNumber());
  return {
    ...{ways, gateways},
    vpn: new Map([...links].flatMap(([key, {vpn}]) => (vpn === null ? [] : [[key, vpn]]))),
    commitments: addCommitments(builder, commitments, problem.original.hoursPerMonth),
    program: builder.program()
  };
}

type Ways = Model["ways"];

function addWays(builder: ProgramBuilder, {candidates, optional}: ModelParts): Ways {
  return candidates.plans.flatMap(({plan, candidates: own}) => {
    const ways = own.map((candidate) => ({candidate, variable: builder.choice()}));
    const terms = ways.map(({variable}) => term(variable));
    if (optional?.has(plan.name)) builder.atMost(1, terms, about.plan);
    else builder.exactly(1, terms, about.plan);
    return ways;
  });
}

// The listeners of a hybrid connection, which all its apps share.
function addListeners(builder: ProgramBuilder, {listeners}: Candidates, ways: Ways): void {
  for (const [name, {amount}] of listeners) {
    const listener = builder.choice(amount.toNumber());
    const users = ways.filter(({candidate}) => candidate.way.hybridConnections.includes(name));
    for (const {variable} of users) builder.atMost(0, [term(variable), term(listener, -1)], about.use);
  }
}

function addMeters(builder: ProgramBuilder, {candidates, standing}: ModelParts, volumes: readonly VolumeTerm[]): void {
  const metered = volumes.filter(({kind}) => kind === "meter");
  for (const [id, own] of groupBy(metered, (volume) => volume.id)) {
    const known = candidates.curves.get(id);
    if (!known) throw new Error(`no curve of ${id}`);
    const most = own.reduce((sum, volume) => sum + volume.term.factor, 0);
    const terms = own.map((volume) => volume.term);
    addCurve(builder, known.curve, standing.meters.get(id), most, terms);
  }
}

function addCuts(
  builder: ProgramBuilder,
  {cuts}: ModelParts,
  ways: Ways,
  links: ReadonlyMap<string, LinkVariables>
): void {
  for (const {ways: barred, vpn} of cuts) {
    const chosen = barred.flatMap((way) => ways.find(({candidate}) => candidate.way === way)?.variable ?? []);
    // A way that is no candidate any more is not taken again.
    if (chosen.length < barred.length) continue;
    const connected = vpn.flatMap((key) => links.get(key)?.vpn ?? []);
    const terms = [...chosen, ...connected].map((variable) => term(variable));
    builder.atMost(terms.length - 1, terms, about.cut);
  }
}

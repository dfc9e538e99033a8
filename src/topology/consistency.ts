import type {PartlyRead} from "./partly-read.ts";
import {isWritten} from "./partly-read.ts";
import type {DocumentProblem} from "./schema/problems.ts";
import type {Written} from "./schema/topology-schema.ts";
import {shown} from "./shown.ts";
import {subnetProblems} from "./subnet-problems.ts";

type Document = PartlyRead<Written>;
type Path = readonly (string | number)[];
type Report = (message: string, path: Path) => void;

/** Returns what parts of *document* that are right by themselves say wrongly together: what is twice, outside of its network, or without a region. */
export function consistencyProblems(document: Document): DocumentProblem[] {
  const problems: DocumentProblem[] = [];
  const report: Report = (message, path) => void problems.push({message, path, about: "value"});
  checkDuplicates(document, report);
  if (!isWritten(document.defaults, "region")) checkRegions(document, report);
  return [...problems, ...subnetProblems(document)];
}

function checkDuplicates({peerings, connections, extras, changes}: Document, report: Report): void {
  const once = (noun: string) => {
    const seen = new Set<string>();
    return (names: readonly (string | undefined)[], label: string, path: Path) => {
      if (names.includes(undefined)) return;
      const key = JSON.stringify(names);
      if (seen.has(key)) report(`duplicate ${noun}: ${label}`, path);
      seen.add(key);
    };
  };
  const peering = once("peering");
  for (const [i, link] of (peerings ?? []).entries()) {
    peering([link?.from, link?.to], `${shown(link?.from)} to ${shown(link?.to)}`, ["peerings", i]);
  }
  const connection = once("connection");
  for (const [i, link] of (connections ?? []).entries()) {
    const label = `${shown(link?.from)} and ${shown(link?.to)} (one entry is both directions)`;
    connection([link?.from, link?.to].sort(), label, ["connections", i]);
  }
  const extra = once("extra");
  for (const [i, cost] of (extras ?? []).entries()) extra([cost?.name], shown(cost?.name), ["extras", i, "name"]);
  const change = once("change");
  for (const [i, {from, plans} = {}] of (changes ?? []).entries()) {
    for (const plan of plans?.keys() ?? [])
      change([from, plan], `${shown(plan)} from ${from}`, ["changes", i, "plans", plan]);
  }
}

function checkRegions(document: Document, report: Report): void {
  const {virtualNetworks, plans, hybridConnections, commitments} = document;
  const check = (resource: object | undefined, path: Path, hint: string) => {
    if (resource === undefined || Object.hasOwn(resource, "region")) return;
    report(`missing key: region (${hint})`, [...path, "region"]);
  };
  const hint = "or give defaults.region";
  for (const [name, network] of virtualNetworks ?? []) check(network, ["virtualNetworks", name], hint);
  for (const [name, plan] of plans ?? []) {
    if (!isWritten(plan, "appServiceEnvironment")) check(plan, ["plans", name], hint);
  }
  for (const [i, commitment] of (commitments ?? []).entries()) {
    if (commitment?.kind === "reservation") check(commitment, ["commitments", i], hint);
  }
  const used = usedHybridConnections(document);
  for (const [name, connection] of hybridConnections ?? []) {
    if (!used.has(name)) check(connection, ["hybridConnections", name], `${hint}; no app uses it`);
  }
}

function usedHybridConnections({apps}: Document): Set<string> {
  const names = new Set<string>();
  for (const app of apps?.values() ?? []) {
    for (const integration of [app?.integration ?? []].flat()) {
      if (integration?.via !== "hybridConnections") continue;
      for (const name of integration.connections ?? []) names.add(name ?? "");
    }
  }
  return names;
}

import type {DnsChange, Resolver} from "../alternatives/dns-change.ts";
import type {FirewallSources, Origins} from "../alternatives/firewall-sources.ts";
import type {NetworkPair} from "../alternatives/joined-networks.ts";
import type {RankedAlternative} from "../alternatives/ranking.ts";
import type {ReachGroup} from "../alternatives/reach-change.ts";
import {pairCount} from "../alternatives/reach-change.ts";
import {groupBy} from "../group-by.ts";
import {listText} from "../list-text.ts";
import {counted} from "../number-text.ts";
import type {TextOptions} from "./paint.ts";
import {hanging, printable} from "./wrap.ts";

const shown = 3;
const rangesShown = 6;
const reasonsShown = 12;

/** Returns what an alternative is, what is against it, and what it changes beside money; large estates by counts and examples. */
export function changeText(result: RankedAlternative, {columns, paint}: TextOptions): string[] {
  const {name, summary, sameAs, reasons, assumptions} = result;
  if (sameAs !== null) return hanging("", `${name}: ${summary}; here the same design as ${sameAs}`, columns);
  const changes = name === "as-is" ? [] : changeLines(result);
  if (reasons.length + assumptions.length + changes.length === 0) return [];
  return [
    `${paint("bold", name)}${printable(`: ${summary}`)}`,
    ...atMost(reasons, "reason").flatMap((text) => hanging("  ✕ ", text, columns).map((line) => paint("red", line))),
    ...atMost(assumptions, "assumption").flatMap((text) => hanging("  assumed: ", text, columns)),
    ...changes.flatMap(([label, text]) => hanging(`  ${label}: `, text, columns))
  ];
}

/** What an alternative changes, and how, in few words each. */
export type Line = readonly [label: string, text: string];

/** Returns what an alternative changes beside money: reach, joined networks, firewalls, names. */
export function changeLines(result: RankedAlternative): Line[] {
  const lines = [
    ...reachLine("newly reached", result.newly),
    ...reachLine("no longer reached", result.noLonger),
    ...pairLine("networks joined", result.joined),
    ...pairLine("networks parted", result.parted),
    ...firewallLine(result.sources),
    ...dnsLine(result.dns)
  ];
  return lines.length > 0 ? lines : [["beside money", "nothing changes: the same reach, sources and name servers"]];
}

function reachLine(label: string, groups: readonly ReachGroup[]): Line[] {
  if (groups.length === 0) return [];
  const texts = [...groups]
    .sort((a, b) => pairCount([b]) - pairCount([a]))
    .map(({apps, places}) => {
      return `${listText(
        places.map(({name}) => name),
        shown
      )} from ${listText(apps, shown)}`;
    });
  return [[label, `${counted(pairCount(groups), "pair")} of app and place: ${some(texts, "group")}`]];
}

function pairLine(label: string, pairs: readonly NetworkPair[]): Line[] {
  if (pairs.length === 0) return [];
  const byWay = [...groupBy(pairs, ({by}) => by)].map(([by, own]) => {
    const names = own.map(({networks}) => networks.join(" – "));
    return `${counted(own.length, "pair")} by ${by === "vpn" ? "VPN" : by}, ${listText(names, shown)}`;
  });
  return [[label, byWay.join("; ")]];
}

function firewallLine(sources: readonly FirewallSources[]): Line[] {
  const changed = sources.filter((source) => source.changed);
  if (changed.length === 0) return [];
  const groups = groupBy(changed, ({ranges, managers, before}) => JSON.stringify([ranges, managers, before]));
  const texts = [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const before = first.before === null ? "nothing arrived before" : `before ${originsText(first.before)}`;
    return [
      `${originsText(first)} at ${listText(
        group.map(({to}) => to),
        shown
      )} (${before})`
    ];
  });
  return [["firewalls must allow", some(texts, "source")]];
}

function originsText({ranges, managers}: Origins): string {
  const texts = [...ranges, ...(managers ? ["the connection managers"] : [])];
  return texts.length > 0 ? listText(texts, rangesShown) : "no declared range";
}

function dnsLine(changes: readonly DnsChange[]): Line[] {
  if (changes.length === 0) return [];
  const texts = changes.map(({apps, before, after}) => {
    return `${resolversText(after)} for ${listText(apps, shown)} (before ${resolversText(before)})`;
  });
  return [["names resolved by", some(texts, "group")]];
}

function resolversText(resolvers: readonly Resolver[]): string {
  if (resolvers.length === 0) return "public DNS";
  return resolvers.map(resolverText).join(" and ");
}

function resolverText(resolver: Resolver): string {
  if (resolver.by === "managers") return "connection managers";
  const networks = listText(resolver.virtualNetworks, shown);
  return resolver.by === "azure"
    ? `Azure's DNS as linked to ${networks}`
    : `${resolver.servers.join(", ")} (${networks})`;
}

function some(texts: readonly string[], noun: string): string {
  const more = texts.length - shown;
  return [...texts.slice(0, shown), ...(more > 0 ? [`and ${counted(more, `more ${noun}`)}`] : [])].join("; ");
}

function atMost(texts: readonly string[], noun: string): string[] {
  const more = texts.length - reasonsShown;
  return more > 0
    ? [...texts.slice(0, reasonsShown), `and ${counted(more, `more ${noun}`)} (--format json)`]
    : [...texts];
}

import {groupBy} from "../group-by.ts";
import {parseEndpoint} from "../reachability/endpoints.ts";
import type {Obstacle} from "../reachability/path.ts";
import {arrives} from "../reachability/path.ts";
import type {Note} from "../reachability/traffic-notes.ts";
import type {Trace, TracedRoute} from "../reachability/trace.ts";
import {obstacleOf} from "../reachability/trace.ts";
import {sourceOf} from "../rules/obstacle-sources.ts";
import type {Flow} from "../topology/flow.ts";
import type {Topology} from "../topology/topology.ts";
import type {Paint, TextOptions} from "./paint.ts";
import {pathNotes} from "./path-json.ts";
import type {PathStep} from "./path-steps.ts";
import {pathSteps} from "./path-steps.ts";
import {hanging} from "./wrap.ts";

/** Returns the *trace* as text: for each way a headline and its steps, then what is to be known of the traffic. */
export function pathText(topology: Topology, trace: Trace, options: TextOptions): string {
  const told = trace.routes.map((route) => ({route, steps: pathSteps(topology, route)}));
  const alike = [...groupBy(told, ({route, steps}) => JSON.stringify([steps, obstaclesOf(route)])).values()];
  const ways = alike.map((group) => wayText(trace, group, alike.length > 1, options));
  const pages = groupBy(pathNotes(topology, trace.routes), ({source}) => source.url);
  const notes = [...pages.values()].flatMap((group) => notesText(group, options));
  const known = notes.length > 0 ? [[options.paint("bold", "WHAT TO KNOW OF THE TRAFFIC"), ...notes]] : [];
  return `${[...ways, ...known].map((lines) => lines.join("\n")).join("\n\n")}\n`;
}

interface Told {
  readonly route: TracedRoute;
  readonly steps: readonly PathStep[];
}

function wayText(trace: Trace, group: readonly Told[], isOneOfSeveral: boolean, options: TextOptions): string[] {
  const [first] = group;
  if (!first) return [];
  const {route, steps} = first;
  const {paint, columns} = options;
  const {ended, way} = route;
  const flows = isOneOfSeveral ? ` (${group.map((d) => flowText(d.route.flow)).join("; ")})` : "";
  const place = placeText(trace.to, route.flow) + flows;
  const headline = hanging("", headlineText(trace, place, route, steps.length), columns);
  const lines = steps.flatMap(({kind, text}, i) => {
    const isEnded = ended !== null && kind === "pointToSite";
    return [...stepText(i, text, isEnded, options), ...(isEnded ? endedText(ended, options) : [])];
  });
  const stop = arrives(way) ? [] : missingText(steps.length, way.obstacle, options);
  return [...headline.map((line) => paint("bold", line)), "", ...lines, ...stop];
}

function headlineText({app, on}: Trace, place: string, route: TracedRoute, count: number): string {
  const obstacle = obstacleOf(route);
  if (obstacle === null) return `${app} reaches ${place} in ${count} ${count === 1 ? "step" : "steps"}`;
  return `${app} does not reach ${place}${route.ended ? ` on ${on}` : ""}: ${obstacle.missing}`;
}

// An address is told with the network or site that has it.
function placeText(to: string, {destination}: Flow): string {
  const isInternet = destination.kind === "internet";
  if (!parseEndpoint(to)) return isInternet ? "the internet" : to;
  if (destination.kind === "virtualNetwork") return `${to} in ${destination.virtualNetwork}`;
  if (destination.kind === "site") return `${to} in ${destination.site}`;
  return isInternet ? `${to} on the internet` : to;
}

function flowText({protocol, endpoints}: Flow): string {
  return endpoints ? `${protocol} to ${endpoints.join(", ")}` : protocol;
}

function stepText(i: number, text: string, isMissing: boolean, {columns, paint}: TextOptions): string[] {
  const lines = hanging(`  ${i + 1}. `, text, columns);
  return isMissing ? marked(lines, paint) : lines;
}

function endedText({missing, ...obstacle}: Obstacle, options: TextOptions): string[] {
  return [...hanging("     ", missing, options.columns), ...mending({missing, ...obstacle}, options)];
}

function missingText(i: number, obstacle: Obstacle, options: TextOptions): string[] {
  return [...stepText(i, obstacle.missing, true, options), ...mending(obstacle, options)];
}

function mending({fix, cause}: Obstacle, {columns, paint}: TextOptions): string[] {
  const {statement, url, heading, retrieved} = sourceOf(cause);
  const cited = [...hanging("       ", statement, columns), ...hanging("       ", `${heading} (${retrieved}), ${url}`, columns)]; // prettier-ignore
  return [...hanging("     → ", fix, columns), ...cited.map((line) => paint("dim", line))];
}

// Notes from one page share its address.
function notesText(notes: readonly Note[], {columns, paint}: TextOptions): string[] {
  const cited = notes.map(({source: {heading, retrieved}}) => `${heading} (${retrieved})`);
  const page = `${[...new Set(cited)].join(", ")}, ${notes[0]?.source.url ?? ""}`;
  return [
    ...notes.flatMap(({statement, contradictions = []}) => [
      ...hanging("· ", statement, columns),
      ...contradictions.flatMap((other) => hanging("  but: ", `${other.statement} (${other.retrieved})`, columns))
    ]),
    ...hanging("  ", page, columns).map((line) => paint("dim", line))
  ];
}

function marked([first = "", ...rest]: readonly string[], paint: Paint): string[] {
  return [paint("red", "✕") + first.slice(1), ...rest];
}

function obstaclesOf({way, ended}: TracedRoute): readonly (Obstacle | null)[] {
  return [ended, arrives(way) ? null : way.obstacle];
}

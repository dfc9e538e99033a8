import {groupBy} from "../group-by.ts";
import type {Answer, AppImpact, Impact, Loss} from "../operations/impact.ts";
import type {Cite} from "./cite.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {wrap} from "./wrap.ts";

const answers: Readonly<Record<Answer, string>> = {
  yes: "yes",
  no: "no",
  perhaps: "perhaps",
  notDocumented: "not documented"
};

const cutOff = [
  {title: "CUT OFF FROM", wraps: true},
  {title: "FOR HOW LONG", wraps: true}
];

/** Returns who restarts and who is cut off from what, for how long: apps, those that only one reading touches apart, then others. */
export function impactAppsText({apps, others}: Impact, cite: Cite, options: TextOptions): string[] {
  const {columns, paint} = options;
  const readings = groupBy(apps, ({onlyIf}) => onlyIf);
  const otherRows = others.map(({who, loss}) => [who, ...lossCells([loss], cite)]);
  const otherTable = textTable([{title: "ALSO", wraps: true}, ...cutOff], otherRows, columns);
  return [
    ...[...readings].flatMap(([onlyIf, own]) => readingText(onlyIf, own, cite, options)),
    ...(otherRows.length > 0 ? ["", ...head(otherTable, paint)] : [])
  ];
}

function readingText(
  onlyIf: string | null,
  apps: readonly AppImpact[],
  cite: Cite,
  {columns, paint}: TextOptions
): string[] {
  const groups = groupBy(apps, (impact) => JSON.stringify({...impact, app: null, plan: null}));
  const rows = [...groups.values()].map((group) => appRow(group, cite));
  const table = textTable([{title: "APP", wraps: true}, {title: "RESTARTS", wraps: true}, ...cutOff], rows, columns);
  return ["", ...(onlyIf === null ? [] : wrap(`Only if ${onlyIf}:`, columns)), ...head(table, paint)];
}

function appRow(group: readonly AppImpact[], cite: Cite): string[] {
  const [first] = group;
  if (!first) return [];
  const {restarts, losesConnectivity, note} = first;
  const plans = groupBy(group, ({plan}) => plan);
  const names = [...plans].map(([plan, own]) => `${own.map(({app}) => app).join(", ")} (${plan})`).join(", ");
  const restart = `${answers[restarts.answer]} ${cite(restarts.sources)}`.trimEnd();
  const [to = "", time = ""] = lossCells(losesConnectivity, cite);
  return [names, restart, losesConnectivity.length === 0 ? (note ?? "nothing") : to, time];
}

function lossCells(losses: readonly Loss[], cite: Cite): string[] {
  const to = [...new Set(losses.flatMap((loss) => loss.to))].join(", ");
  const times = [...new Set(losses.map((loss) => `${timeText(loss)} ${cite(loss.sources)}`.trimEnd()))].join("; ");
  return [to, times];
}

function timeText({minutesAtLeast, minutesAtMost, until}: Loss): string {
  if (until !== null) return `until ${until}`;
  const least = `${minutesAtLeast ?? 0} min at least`;
  return minutesAtMost === null ? `${least}, at most not documented` : `${minutesAtLeast ?? 0} to ${minutesAtMost} min`;
}

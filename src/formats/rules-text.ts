import {stringify} from "yaml";
import type {Source} from "../catalog/source.ts";
import {statementsOf} from "../catalog/statements.ts";
import type {Rule} from "../rules/rule.ts";
import {hanging} from "./wrap.ts";
import type {TextOptions} from "./paint.ts";

/** Returns a rule as plain data, without its check; *article* are the numbers of the article's statements that it implements. */
export function ruleJson({id, severity, source, contradictions = [], from, until, passes, breaks}: Rule) {
  return {
    id,
    severity,
    statement: source.statement,
    source,
    ...(contradictions.length > 0 ? {contradictions} : {}),
    article: statementsOf("rule", id).map(({number}) => number),
    from: from ?? null,
    until: until ?? null,
    passes,
    breaks
  };
}

/** Returns the rule book: of each rule its id, how grave it is, when it holds, and what it states. */
export function rulesText(rules: readonly Rule[], {columns, paint}: TextOptions): string {
  const lines = rules.flatMap((rule) => [
    `${paint("bold", rule.id)}  ${paint(styles[rule.severity], rule.severity)}, ${period(rule)}`,
    ...hanging("  ", rule.source.statement, columns),
    ...hanging("  ", rule.source.url, columns).map((line) => paint("dim", line))
  ]);
  return `${[...lines, "", paint("dim", `${rules.length} rules; tollgate rules ID explains one`)].join("\n")}\n`;
}

const styles = {error: "red", warning: "yellow", info: "dim"} as const;

/** Returns everything about one rule: statement, source, dates, contradictions, and a design that passes and one that breaks. */
export function ruleText(rule: Rule, {columns, paint}: TextOptions): string {
  const {id, severity, source, contradictions = [], passes, breaks} = rule;
  const near = passes.at(-1) ?? {};
  return `${[
    `${paint("bold", id)}  ${severity}, holds ${period(rule)}`,
    "",
    ...hanging("", source.statement, columns),
    ...sourceText(source, columns).map((line) => paint("dim", line)),
    ...contradictions.flatMap((other) => [
      "",
      ...hanging("but: ", other.statement, columns),
      ...sourceText(other, columns)
    ]),
    ...statementsOf("rule", id).flatMap(({number, statement}) => [
      "",
      ...hanging(`statement ${number} of the article: `, statement, columns)
    ]),
    "",
    paint("bold", "A design that passes, perhaps only just"),
    stringify(near, {lineWidth: columns}),
    paint("bold", "A design that breaks it"),
    stringify(breaks[0] ?? {}, {lineWidth: columns})
  ].join("\n")}`;
}

function period({from, until}: Rule): string {
  if (from && until) return `${from} to ${until}`;
  if (from) return `from ${from}`;
  return until ? `until ${until}` : "always";
}

function sourceText({url, heading, retrieved}: Source, columns: number): string[] {
  return hanging("", `${heading} (${retrieved}), ${url}`, columns);
}

import {InputError} from "../../errors.ts";
import {nearNames} from "../../catalog/find-name.ts";
import {statements} from "../../catalog/statements.ts";
import type {TextOptions} from "../../formats/paint.ts";
import {jsonText} from "../../formats/json-text.ts";
import {ruleJson, ruleText, rulesText} from "../../formats/rules-text.ts";
import {statementsText} from "../../formats/statements-text.ts";
import {ruleBook} from "../../rules/rule-book.ts";
import type {Rule} from "../../rules/rule.ts";
import type {Arguments, Command} from "../command.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Lists the rule book, explains one rule of it, or lists what the article states and what implements it. */
export const rules: Command = {
  summary: "The rule book, or one rule of it, with sources and dates",
  usage: "rules [ID | --statements] [--format table|json] [--out FILE]",
  options: {format: sharedOptions.format, out: sharedOptions.out, statements: {type: "boolean"}},
  help: {
    statements: "the statements of the article, and what of Tollgate implements each",
    format: sharedHelp.format,
    out: sharedHelp.out
  },
  async run(args, effects) {
    const rule = ruleOf(args);
    const shown = args.values["statements"] === true ? allStatements : rule ? ruleShown(rule) : allRules;
    await output(args, shown[formatOf(args)](textOptions(args, effects)), effects);
    return 0;
  }
};

type Shown = Readonly<Record<"table" | "json", (options: TextOptions) => string>>;

const allRules: Shown = {
  table: (options) => rulesText(ruleBook, options),
  json: () => jsonText(ruleBook.map(ruleJson))
};

const allStatements: Shown = {
  table: (options) => statementsText(statements, options),
  json: () => jsonText(statements)
};

function ruleShown(rule: Rule): Shown {
  return {table: (options) => ruleText(rule, options), json: () => jsonText(ruleJson(rule))};
}

function ruleOf({positionals: [id, ...rest], values}: Arguments): Rule | undefined {
  if (rest.length > 0) throw new InputError(`too many arguments: ${rest.join(" ")} (one rule is expected)`);
  if (id === undefined) return undefined;
  if (values["statements"] === true) throw new InputError(`too many arguments: ${id} (--statements lists them all)`);
  const rule = ruleBook.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new InputError(unknownRule(id));
  return rule;
}

function unknownRule(id: string): string {
  const ids = ruleBook.map((rule) => rule.id);
  const holding = ids.filter((known) => known.includes(id.toLowerCase()));
  const near = holding.length > 0 ? holding : nearNames(ids, id);
  return `unknown rule: ${id} (${near.length > 0 ? `did you mean ${near.join(", ")}?` : "tollgate rules lists them"})`;
}

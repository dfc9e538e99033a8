import {InputError} from "../../errors.ts";
import {nearNames} from "../../catalog/find-name.ts";
import {jsonText} from "../../formats/json-text.ts";
import {ruleJson, ruleText, rulesText} from "../../formats/rules-text.ts";
import {ruleBook} from "../../rules/rule-book.ts";
import type {Command} from "../command.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Lists the rule book, or explains one rule of it. */
export const rules: Command = {
  summary: "The rule book, or one rule of it, with sources and dates",
  usage: "rules [ID] [--format table|json] [--out FILE]",
  options: {format: sharedOptions.format, out: sharedOptions.out},
  help: {format: sharedHelp.format, out: sharedHelp.out},
  async run(args, effects) {
    const [id, ...rest] = args.positionals;
    if (rest.length > 0) throw new InputError(`too many arguments: ${rest.join(" ")} (one rule is expected)`);
    const format = formatOf(args);
    const rule = ruleBook.find((candidate) => candidate.id === id);
    if (id !== undefined && rule === undefined) throw new InputError(unknownRule(id));
    const options = textOptions(args, effects);
    if (rule) await output(args, format === "json" ? jsonText(ruleJson(rule)) : ruleText(rule, options), effects);
    else
      await output(args, format === "json" ? jsonText(ruleBook.map(ruleJson)) : rulesText(ruleBook, options), effects);
    return 0;
  }
};

function unknownRule(id: string): string {
  const ids = ruleBook.map((rule) => rule.id);
  const holding = ids.filter((known) => known.includes(id.toLowerCase()));
  const near = holding.length > 0 ? holding : nearNames(ids, id);
  return `unknown rule: ${id} (${near.length > 0 ? `did you mean ${near.join(", ")}?` : "tollgate rules lists them"})`;
}

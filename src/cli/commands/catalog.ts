import {InputError} from "../../errors.ts";
import {catalogSections} from "../../formats/catalog-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import type {Command} from "../command.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Shows the embedded catalog: plan sizes, tiers, gateways, regions, limits, service levels. */
export const catalog: Command = {
  summary: "The embedded figures of the provider, each with its source",
  usage: `catalog [${[...catalogSections.keys()].join("|")}] [--format table|json] [--out FILE]`,
  options: {format: sharedOptions.format, out: sharedOptions.out},
  help: {format: sharedHelp.format, out: sharedHelp.out},
  async run(args, effects) {
    const names = args.positionals.length > 0 ? args.positionals : [...catalogSections.keys()];
    const unknown = names.filter((name) => !catalogSections.has(name));
    if (unknown.length > 0) {
      throw new InputError(`unknown section: ${unknown.join(", ")} (known: ${[...catalogSections.keys()].join(", ")})`);
    }
    const sections = names.flatMap((name) => {
      const section = catalogSections.get(name);
      return section ? [{name, section}] : [];
    });
    const text =
      formatOf(args) === "json"
        ? jsonText(Object.fromEntries(sections.map(({name, section}) => [name, section.data()])))
        : `${sections.map(({section}) => section.text(textOptions(args, effects)).join("\n")).join("\n\n")}\n`;
    await output(args, text, effects);
    return 0;
  }
};

import {evaluate} from "../../evaluation/evaluation.ts";
import {findingJson} from "../../formats/estimate-json.ts";
import {findingsText} from "../../formats/findings-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import {embeddedSheet} from "../../prices/embedded-sheet.ts";
import type {Command} from "../command.ts";
import {designOf} from "../design.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Prints only the findings; exits with 3 if one is an error. */
export const check: Command = {
  summary: "What of a topology will not work, each with its source",
  usage: "check FILE [--on DATE] [--format table|json] [--out FILE]",
  options: sharedOptions,
  help: sharedHelp,
  async run(args, effects) {
    const format = formatOf(args);
    const {topology, on} = await designOf(args, effects);
    const {findings} = evaluate(topology, embeddedSheet, {on});
    const text =
      format === "json"
        ? jsonText(findings.map(findingJson))
        : `${findingsText(findings, textOptions(args, effects)).join("\n")}\n`;
    await output(args, text, effects);
    return findings.some(({severity}) => severity === "error") ? 3 : 0;
  }
};

import {capacity} from "../../capacity/capacity.ts";
import {findingJson} from "../../formats/estimate-json.ts";
import {findingsText} from "../../formats/findings-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import {routes} from "../../reachability/routes.ts";
import {findings} from "../../rules/finding.ts";
import {ruleBook} from "../../rules/rule-book.ts";
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
    const ways = routes(topology);
    const readings = capacity(topology, ways, on);
    const found = findings({topology, routes: ways, readings, on}, ruleBook);
    const text =
      format === "json"
        ? jsonText(found.map(findingJson))
        : `${findingsText(found, textOptions(args, effects)).join("\n")}\n`;
    await output(args, text, effects);
    return found.some(({severity}) => severity === "error") ? 3 : 0;
  }
};

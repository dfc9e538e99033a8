import {capacity as readCapacity} from "../../capacity/capacity.ts";
import {capacityText} from "../../formats/capacity-text.ts";
import {readingJson} from "../../formats/estimate-json.ts";
import {jsonText} from "../../formats/json-text.ts";
import {routes} from "../../reachability/routes.ts";
import type {Command} from "../command.ts";
import {designOf} from "../design.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Prints every capacity reading, the fullest first. */
export const capacity: Command = {
  summary: "How full each limited thing of a topology is",
  usage: "capacity FILE [--on DATE] [--format table|json] [--out FILE]",
  options: sharedOptions,
  help: sharedHelp,
  async run(args, effects) {
    const format = formatOf(args);
    const {topology, on} = await designOf(args, effects);
    const readings = readCapacity(topology, routes(topology), on);
    const text =
      format === "json"
        ? jsonText(readings.map(readingJson))
        : `${capacityText(readings, textOptions(args, effects)).join("\n")}\n`;
    await output(args, text, effects);
    return 0;
  }
};

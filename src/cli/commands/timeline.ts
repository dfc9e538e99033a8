import {jsonText} from "../../formats/json-text.ts";
import {timelineJson} from "../../formats/timeline-json.ts";
import {timelineText} from "../../formats/timeline-text.ts";
import {timeline as datesOf} from "../../timeline/timeline.ts";
import type {Command} from "../command.ts";
import {designOf} from "../design.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Prints what stops when, and how many days are left; what has passed is no error. */
export const timeline: Command = {
  summary: "What stops when for a topology, and how many days are left",
  usage: "timeline FILE [--on DATE] [--format table|json] [--out FILE]",
  options: sharedOptions,
  help: {...sharedHelp, on: "the day from which days are counted, YYYY-MM-DD (default: today)"},
  async run(args, effects) {
    const format = formatOf(args);
    const {topology, on} = await designOf(args, effects);
    const events = datesOf(topology, on);
    const text =
      format === "json"
        ? jsonText(timelineJson(topology, on, events))
        : timelineText(topology, on, events, textOptions(args, effects));
    await output(args, text, effects);
    return 0;
  }
};

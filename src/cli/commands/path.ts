import {InputError} from "../../errors.ts";
import {jsonText} from "../../formats/json-text.ts";
import {pathJson} from "../../formats/path-json.ts";
import {pathText} from "../../formats/path-text.ts";
import type {Question} from "../../reachability/question.ts";
import {obstacleOf, trace} from "../../reachability/trace.ts";
import {shown} from "../../topology/shown.ts";
import type {Arguments, Command} from "../command.ts";
import {designOf} from "../design.ts";
import {formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";

/** Prints how an app reaches a destination, step by step; exits with 3 if it does not. */
export const path: Command = {
  summary: "How an app reaches a destination, or the first step that is missing",
  usage: "path APP DESTINATION FILE [--protocol tcp|udp] [--on DATE] [--format table|json] [--out FILE]",
  options: {protocol: {type: "string"}, ...sharedOptions},
  help: {protocol: "ask about this one (default: what the traffic declares, or tcp)", ...sharedHelp},
  async run(args, effects) {
    const format = formatOf(args);
    const {question, file} = questionOf(args);
    const {topology, on} = await designOf({...args, positionals: file}, effects);
    const found = trace(topology, question, on);
    const text =
      format === "json" ? jsonText(pathJson(topology, found)) : pathText(topology, found, textOptions(args, effects));
    await output(args, text, effects);
    return found.routes.every((route) => obstacleOf(route) === null) ? 0 : 3;
  }
};

function questionOf({positionals, values}: Arguments): {question: Question; file: readonly string[]} {
  const [app, to, ...file] = positionals;
  if (app === undefined) throw new InputError("missing app (--help shows how to call it)");
  if (to === undefined) throw new InputError("missing destination (--help shows how to call it)");
  const protocol = values["protocol"];
  if (protocol === undefined) return {question: {app, to}, file};
  if (protocol === "tcp" || protocol === "udp") return {question: {app, to, protocol}, file};
  throw new InputError(`unknown protocol: ${shown(protocol)} (known: tcp, udp)`);
}

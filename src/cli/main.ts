import type {ParseArgsConfig} from "node:util";
import {parseArgs} from "node:util";
import {nearNames} from "../catalog/find-name.ts";
import {InputError} from "../errors.ts";
import {hanging} from "../formats/wrap.ts";
import type {Arguments, Command, Effects} from "./command.ts";
import {alternatives} from "./commands/alternatives.ts";
import {capacity} from "./commands/capacity.ts";
import {catalog} from "./commands/catalog.ts";
import {chart} from "./commands/chart.ts";
import {check} from "./commands/check.ts";
import {compare} from "./commands/compare.ts";
import {estimate} from "./commands/estimate.ts";
import {forecast} from "./commands/forecast.ts";
import {impact} from "./commands/impact.ts";
import {migrate} from "./commands/migrate.ts";
import {notebook} from "./commands/notebook.ts";
import {optimize} from "./commands/optimize.ts";
import {path} from "./commands/path.ts";
import {prices} from "./commands/prices.ts";
import {report} from "./commands/report.ts";
import {rules} from "./commands/rules.ts";
import {timeline} from "./commands/timeline.ts";

/** The commands, by the name that calls them. */
export const commands: ReadonlyMap<string, Command> = new Map(
  Object.entries({
    estimate,
    check,
    capacity,
    compare,
    alternatives,
    optimize,
    migrate,
    forecast,
    impact,
    path,
    timeline,
    chart,
    report,
    rules,
    catalog,
    prices,
    notebook
  })
);

const columns = 80;
const inputErrorCode = 2;
const bugCode = 70;

/**
 * Runs the command that *argv* names, and returns the exit code: 0 fine, 1 a gate
 * exceeded, 2 bad input or usage, 3 error findings, 70 a bug of ours.
 */
export async function main(argv: readonly string[], version: string, effects: Effects): Promise<number> {
  try {
    return await dispatch(argv, version, effects);
  } catch (error) {
    if (error instanceof InputError) {
      effects.note(`${error.message}\n`);
      return inputErrorCode;
    }
    effects.note(
      `this is a bug of tollgate: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    );
    return bugCode;
  }
}

async function dispatch([name, ...rest]: readonly string[], version: string, effects: Effects): Promise<number> {
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    effects.write(helpText(rest[0]));
    return name === undefined ? inputErrorCode : 0;
  }
  if (name === "--version" || name === "-v" || name === "version") {
    effects.write(`tollgate ${version}\n`);
    return 0;
  }
  const command = commandNamed(name);
  const args = parse(command, rest);
  if (args.values["help"] === true) {
    effects.write(commandHelp(command));
    return 0;
  }
  return command.run(args, {...effects, version});
}

function commandNamed(name: string): Command {
  const command = commands.get(name);
  if (command) return command;
  const near = nearNames(commands.keys(), name);
  const hint = near.length > 0 ? `did you mean ${near.join(", ")}?; ` : "";
  throw new InputError(`unknown command: ${name} (${hint}known: ${[...commands.keys()].join(", ")})`);
}

function parse({options, usage}: Command, argv: readonly string[]): Arguments {
  const config: ParseArgsConfig = {
    args: [...argv],
    options: {...options, help: {type: "boolean", short: "h"}},
    allowPositionals: true
  };
  try {
    return parseArgs(config);
  } catch (error) {
    if (error instanceof TypeError)
      throw new InputError(`${error.message.split(". To specify")[0] ?? ""}\nusage: tollgate ${usage}`);
    throw error;
  }
}

function helpText(name: string | undefined): string {
  if (name !== undefined) return commandHelp(commandNamed(name));
  const width = Math.max(...[...commands.keys()].map((key) => key.length));
  const lines = [...commands].flatMap(([key, {summary}]) => hanging(`  ${key.padEnd(width)}  `, summary, columns));
  return `usage: tollgate COMMAND …

What an Azure App Service virtual network integration costs, where it runs out,
and what will not work, each figure with its source.

${lines.join("\n")}

tollgate COMMAND --help explains a command.
`;
}

function commandHelp({usage, summary, help}: Command): string {
  const width = Math.max(...Object.keys(help).map((key) => key.length));
  const lines = Object.entries(help).map(([key, meaning]) => `  --${key.padEnd(width)}  ${meaning}`);
  return `usage: tollgate ${usage}\n\n${summary}.\n\n${lines.join("\n")}\n`;
}

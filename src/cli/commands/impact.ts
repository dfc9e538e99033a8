import {InputError} from "../../errors.ts";
import {impactJson} from "../../formats/impact-json.ts";
import {impactText} from "../../formats/impact-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import {readTopology} from "../../formats/read-topology.ts";
import {wrap} from "../../formats/wrap.ts";
import type {Impact} from "../../operations/impact.ts";
import {impacts} from "../../operations/impacts.ts";
import {operationBook} from "../../operations/operation-book.ts";
import type {Operation, Wish, WishOption} from "../../operations/operation.ts";
import {toOperationContext} from "../../operations/operation.ts";
import {unknownName} from "../../topology/unknown-name.ts";
import type {Arguments, Command} from "../command.ts";
import {dayOf, formatOf, output, sharedHelp, sharedOptions, textOptions} from "../options.ts";
import {priceChoiceOf, priceHelp, priceOptions, sheetOf} from "../price-options.ts";

const wishOptions = {
  to: {type: "string"},
  instances: {type: "string"},
  network: {type: "string"},
  plan: {type: "string"}
} as const;
const names = operationBook.map(({name}) => name);

/** Prints what an operation does; exits with 3 if it is not possible on that day. */
export const impact: Command = {
  summary: "What an operation restarts, cuts off and leaves costing",
  usage:
    "impact OPERATION FILE [TARGET…] [--on DATE]\n" +
    "       [--format table|json] [--out FILE]\n" +
    "       [--to SKU] [--instances N] [--network NAME] [--plan NAME]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…]\n\n" +
    "OPERATION is one of\n" +
    operationBook.map(({name, summary}) => `  ${name.padEnd(17)}  ${summary}`).join("\n") +
    "\n\nTARGET is the app, virtual network, gateway (hub/vpn, or hub) or plan that it is\n" +
    "done to; without it, the operation is done to all that it applies to",
  options: {...sharedOptions, ...priceOptions, ...wishOptions},
  help: {
    to: "resize-gateway, scale-plan: the SKU to change to",
    instances: "scale-plan: the number of instances to change to",
    network: "connect: the network, for an app not integrated yet",
    plan: "sync, add-routes: the plan it is done from (default: each)",
    ...sharedHelp,
    on: "the day of the operation, YYYY-MM-DD (default: today)",
    ...priceHelp
  },
  async run(args, effects) {
    const {operation, file, targets, wish} = requestOf(args);
    const format = formatOf(args);
    const on = dayOf(args, effects);
    const choice = priceChoiceOf(args, effects);
    const topology = readTopology(await effects.readFile(file), file);
    const context = toOperationContext(topology, await sheetOf(args, effects), {on, ...choice});
    const found = impacts(operation, context, targets, wish);
    const text =
      format === "json" ? jsonText(found.map(impactJson)) : tableText(operation, found, textOptions(args, effects));
    await output(args, text, effects);
    return found.some(({possible}) => !possible) ? 3 : 0;
  }
};

interface Request {
  readonly operation: Operation;
  readonly file: string;
  readonly targets: readonly string[];
  readonly wish: Wish;
}

function tableText(
  {name, nothing}: Operation,
  found: readonly Impact[],
  options: Parameters<typeof impactText>[1]
): string {
  if (found.length === 0) return `${wrap(`${name}: ${nothing}`, options.columns).join("\n")}\n`;
  return `${impactText(found, options).join("\n")}\n`;
}

// Everything that is wrong with the arguments at once, before the file is read.
function requestOf(args: Arguments): Request {
  const [name, file, ...targets] = args.positionals;
  const operation = operationBook.find((d) => d.name === name);
  const problems = [
    ...(name === undefined ? [`missing operation (known: ${names.join(", ")})`] : []),
    ...(name !== undefined && !operation ? [unknownName("operation", name, names)] : []),
    ...(file === undefined ? ["missing topology file (--help shows how to call it)"] : []),
    ...(operation ? optionProblems(operation, args) : [])
  ];
  if (!operation || file === undefined || problems.length > 0) {
    throw new InputError(problems.map((message) => ({message})));
  }
  return {operation, file, targets, wish: wishOf(args)};
}

function optionProblems({name, options, needs = []}: Operation, {values}: Arguments): string[] {
  const given = Object.keys(wishOptions).filter((option) => values[option] !== undefined) as WishOption[];
  const instances = values["instances"];
  const lacks = needs.length > 0 && !needs.some((option) => given.includes(option));
  return [
    ...given.filter((option) => !options.includes(option)).map((option) => `${name} takes no --${option}`),
    ...(lacks ? [`${name} needs ${needs.map((option) => `--${option}`).join(" or ")}`] : []),
    ...(typeof instances === "string" && !/^[1-9]\d{0,3}$/.test(instances)
      ? [`not a number of instances: ${instances} (1 or more, as 5)`]
      : [])
  ];
}

function wishOf({values}: Arguments): Wish {
  const text = (option: WishOption) => (typeof values[option] === "string" ? values[option] : null);
  const instances = text("instances");
  return {
    to: text("to"),
    instances: instances === null ? null : Number(instances),
    network: text("network"),
    plan: text("plan")
  };
}

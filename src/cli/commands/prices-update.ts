import {constants} from "node:os";
import {findName, nearNames} from "../../catalog/find-name.ts";
import type {Region} from "../../catalog/regions.ts";
import {region, regions} from "../../catalog/regions.ts";
import {InputError} from "../../errors.ts";
import type {Currency} from "../../money.ts";
import {currencies} from "../../money.ts";
import {embeddedSheet} from "../../prices/embedded-sheet.ts";
import {Interrupted} from "../../retail-prices/interrupted.ts";
import {azureEndpoint} from "../../retail-prices/query.ts";
import {realWorld} from "../../retail-prices/real-world.ts";
import {updatePrices} from "../../retail-prices/update-prices.ts";
import type {World} from "../../retail-prices/world.ts";
import type {Arguments, Effects} from "../command.ts";

// As a shell has it, to which the number of the signal is added.
const interruptedCode = 128;
const defaultFile = "prices.json";
const defaultSeconds = 20;
const longestSeconds = 86_400;

/**
 * Fetches a new price sheet for `--region` in `--currency`, and swaps it in for `--out`
 * once it is complete. Returns the exit code, of an interruption 128 and the number of its
 * signal. Nothing else in Tollgate asks the network.
 */
export async function pricesUpdate(args: Arguments, effects: Effects, world: World = realWorld): Promise<number> {
  const file = textOf(args, "out") ?? defaultFile;
  const options = {
    regions: regionsOf(args),
    currency: currencyOf(args),
    endpoint: endpointOf(args),
    retryForSeconds: secondsOf(args),
    accept: args.values["accept"] === true
  };
  const {today, note} = effects;
  const known = embeddedSheet.records;
  try {
    const count = await updatePrices({...options, file, today, note, known}, world);
    note(`wrote ${file}: ${count} prices\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof Interrupted)) throw error;
    note(`interrupted: ${file} is as it was; what is fetched stays beside it\n`);
    return interruptedCode + constants.signals[error.signal];
  }
}

// `--region a --region b`, `--region a,b` and `--region a b` are the same.
function regionsOf({positionals: [, ...more], values}: Arguments): Region[] {
  const named = [values["region"] ?? []].flat().map(String);
  const names = [...named, ...more].flatMap((text) => text.split(",")).filter((name) => name !== "");
  if (names.length === 0) throw new InputError("missing --region (as --region westeurope; it may be given again)");
  return [...new Set(names.map(armName))].map(region);
}

function armName(name: string): string {
  const found = findName(regions.keys(), name);
  if (found !== undefined) return found;
  const near = nearNames(regions.keys(), name);
  throw new InputError(`unknown region: ${name}${near.length > 0 ? ` (did you mean ${near.join(", ")}?)` : ""}`);
}

function currencyOf(args: Arguments): Currency {
  const text = textOf(args, "currency") ?? "USD";
  const found = currencies.find((own) => own === text.toUpperCase());
  if (found === undefined) throw new InputError(`unknown currency: ${text} (known: ${currencies.join(", ")})`);
  return found;
}

function endpointOf(args: Arguments): string {
  const text = textOf(args, "endpoint") ?? azureEndpoint;
  const isHttp = URL.canParse(text) && /^https?:$/.test(new URL(text).protocol);
  if (!isHttp) throw new InputError(`not a URL: ${text} (write the whole of it, as ${azureEndpoint})`);
  return text;
}

function secondsOf(args: Arguments): number {
  const text = textOf(args, "retry-for") ?? `${defaultSeconds}`;
  const isAllowed = /^\d+$/.test(text) && Number(text) <= longestSeconds;
  if (!isAllowed) throw new InputError(`not a number of seconds: ${text} (0 to ${longestSeconds})`);
  return Number(text);
}

function textOf({values}: Arguments, option: string): string | undefined {
  const value = values[option];
  return typeof value === "string" ? value : undefined;
}

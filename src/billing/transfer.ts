import {groupedExactly} from "../number-text.ts";
import {groupBy} from "../group-by.ts";
import {Decimal, total} from "../money.ts";
import {once} from "../once.ts";
import type {Flow} from "../topology/flow.ts";
import type {Volume} from "../topology/volume.ts";
import type {Category, Driver, Tariff, Usage, UsageShare} from "./usage.ts";
import {tariffText} from "./usage.ts";

/** A meter that a volume passes: what it is used by, where, and how its price is found. */
export interface TransferMeter {
  readonly resource: string;
  readonly category: Category;
  readonly tariff: Tariff;
  readonly region: string;
  readonly pool?: string;
}

/** One direction of one flow, passing one meter. */
export interface Transfer {
  readonly at: TransferMeter;
  readonly flow: Flow;
  readonly direction: "sent" | "received";
  readonly assumption?: string;
}

/** Returns the volume that the *transfer* moves in a month. */
export function transferVolume({flow, direction}: Transfer): Volume {
  return direction === "sent" ? flow.sentGB : flow.receivedGB;
}

/**
 * Returns the usages that the *transfers* add up to, one for each meter that
 * they pass, with the share of each. Volumes of zero are left out.
 */
export function transferUsages(transfers: readonly Transfer[]): Usage[] {
  const moving = transfers.filter((transfer) => {
    const volume = transferVolume(transfer);
    return volume === "unknown" || !volume.typical.isZero();
  });
  return [...groupBy(moving, ({at}) => keyOf(at)).values()].flatMap(toUsage);
}

// No name has a line break in it; and most transfers have the very same meter as others.
const keyOf = once(({resource, category, tariff, region, pool}: TransferMeter) =>
  [resource, category, tariffText(tariff), region, pool].join("\n")
);

function toUsage(transfers: readonly Transfer[]): Usage[] {
  const at = transfers[0]?.at;
  if (at === undefined) return [];
  const shares = transfers.flatMap((transfer): UsageShare | readonly [] => {
    const volume = transferVolume(transfer);
    const {app, to} = transfer.flow;
    const {assumption} = transfer;
    if (volume === "unknown") return [];
    const share = {app, to, quantity: volume.typical};
    return assumption ? {assumption, ...share} : share;
  });
  const unknown = transfers
    .filter((transfer) => transferVolume(transfer) === "unknown")
    .map(({flow, direction}) => `${direction}GB of ${flow.app} to ${flow.to}`);
  const quantity = total(shares.map((share) => share.quantity));
  const formula = `${groupedExactly(quantity)} GB${shares.length > 1 ? ` in ${shares.length} flows` : ""}`;
  return [{unit: "GB", quantity, formula, shares, drivers: transfers.map(driver), unknown, ...at}];
}

const [one, none] = [new Decimal(1), new Decimal(0)];

function driver({flow, direction}: Transfer): Driver {
  return {of: {kind: direction, flow}, times: one, beyond: none};
}

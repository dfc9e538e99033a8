import {Decimal} from "../money.ts";
import type {Source} from "../catalog/source.ts";

/** The limited things, by the fixed identifiers of their readings. */
export type CapacityId =
  | "virtualNetworks"
  | "regionalSubnets"
  | "instances"
  | "hybridConnections"
  | "density"
  | "sstpConnections"
  | "addressPool"
  | "siteToSiteTunnels"
  | "throughput"
  | "subnetAddresses"
  | "certificateDays";

/** How full: ok below 80 % of the limit, tight from 80 %, full at 100 %, over above. */
export type CapacityStatus = "ok" | "tight" | "full" | "over";

/** Who holds a part of what is used: one virtual network of a plan's five, say, and the apps that share it. */
export interface Holder {
  readonly name: string;
  readonly by: readonly string[];
}

/** How full one limited thing is. */
export interface CapacityReading {
  readonly id: CapacityId;
  readonly resource: string;
  /** The lower reading, where sources leave two possible. */
  readonly used: Decimal;
  /** The upper reading; equal to *used* where there is one. */
  readonly usedAtMost: Decimal;
  readonly limit: Decimal;
  readonly unit: string;
  /** Of the upper reading. */
  readonly status: CapacityStatus;
  readonly source: Source;
  /** Who holds what is used, where the reading counts holders. */
  readonly holders: readonly Holder[];
  /** What the reading leaves open, or why there are two. */
  readonly note: string | null;
}

interface ReadingSpec extends Pick<CapacityReading, "id" | "resource" | "unit" | "source"> {
  readonly used: number | Decimal;
  readonly usedAtMost?: number | Decimal;
  readonly limit: number | Decimal;
  /** Whether a part of what is used is not known: it may be all that is left, so that the upper reading is the limit. */
  readonly isPartlyUnknown?: boolean;
  readonly holders?: readonly Holder[];
  readonly note?: string | null;
}

const tightFrom = new Decimal("0.8");

/** Returns the reading of the given spec, with its status. */
export function toReading({
  id,
  resource,
  unit,
  source,
  used,
  usedAtMost = used,
  limit,
  isPartlyUnknown = false,
  holders = [],
  note = null
}: ReadingSpec): CapacityReading {
  const [least, known, ceiling] = [toDecimal(used), toDecimal(usedAtMost), toDecimal(limit)];
  const most = isPartlyUnknown ? Decimal.max(known, ceiling) : known;
  const status = statusOf(most, ceiling);
  return {id, resource, unit, source, used: least, usedAtMost: most, limit: ceiling, status, holders, note};
}

// Decimals never change: those given need no copy, and most of what is counted is few.
const few = Array.from({length: 257}, (_, count) => new Decimal(count));

function toDecimal(value: number | Decimal): Decimal {
  return typeof value === "number" ? (few[value] ?? new Decimal(value)) : value;
}

function statusOf(used: Decimal, limit: Decimal): CapacityStatus {
  const order = used.comparedTo(limit);
  if (order > 0) return "over";
  if (order === 0) return "full";
  return used.gte(limit.times(tightFrom)) ? "tight" : "ok";
}

import {once} from "../once.ts";
import type {Decimal} from "../money.ts";
import type {ConnectionMeter} from "../prices/find-connection-price.ts";
import type {MeterKey} from "../prices/find-price.ts";
import type {Flow} from "../topology/flow.ts";
import type {PricingUnit} from "../units.ts";

/** What a cost is for; one colour each, everywhere. */
export const categories = [
  "plan",
  "gateway",
  "data",
  "peering",
  "privateEndpoint",
  "hybridConnection",
  "address",
  "nat",
  "extra"
] as const;
export type Category = (typeof categories)[number];

/** How a meter's price is found: by the region, its zone, the whole zone alike, the gateway SKUs' common row, or given. */
export type Tariff =
  | {readonly by: "region" | "zone" | "egressZone"; readonly meter: MeterKey; readonly offer?: "devTest"}
  | {readonly by: "connection"; readonly connection: ConnectionMeter; readonly sku: string}
  | {readonly by: "fixed"; readonly name: string; readonly unitPrice: Decimal; readonly source: string};

/** Returns a *tariff* as text, that of another like it the same; written once for each record, since most usages share theirs. */
export const tariffText = once((tariff: Tariff) => JSON.stringify(tariff));

/** A part of a usage, and the app that it is for. */
export interface UsageShare {
  readonly app: string;
  /** The destination of its flow, as written. */
  readonly to: string;
  readonly quantity: Decimal;
  /** Why it is counted, where a reading of the sources had to be chosen. */
  readonly assumption?: string;
}

/** A quantity of the document that a usage depends on: what a flow moves, a plan's instances, people's average connections to a gateway. */
export type DrivingQuantity =
  | {readonly kind: "sent" | "received"; readonly flow: Flow}
  | {readonly kind: "instances"; readonly plan: string}
  | {readonly kind: "connections"; readonly gateway: string};

/** How a usage depends on a quantity: by *times* for each one of it beyond a number. */
export interface Driver {
  readonly of: DrivingQuantity;
  readonly times: Decimal;
  readonly beyond: Decimal;
}

/** How much of one meter a resource uses in a month, before any price. */
export interface Usage {
  readonly resource: string;
  readonly category: Category;
  readonly tariff: Tariff;
  /** ARM name of the region whose price holds. */
  readonly region: string;
  readonly unit: PricingUnit;
  readonly quantity: Decimal;
  /** How the quantity comes about, with its numbers: `3 instances × 730 h`. */
  readonly formula: string;
  /** Who uses it, where that is known; the quantities add up to *quantity*. */
  readonly shares: readonly UsageShare[];
  /** What its quantity depends on; left out is nothing but, in steps, the plans of an environment. */
  readonly drivers?: readonly Driver[];
  /** What is not known of the quantity, in words; it makes the bill incomplete. */
  readonly unknown: readonly string[];
  /** The reading of the sources that the whole usage rests on. */
  readonly assumption?: string;
  /** What shares one pool of graduated prices with it: a subscription, or the billing account. */
  readonly pool?: string;
}

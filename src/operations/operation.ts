import type {Bill} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import {capacity} from "../capacity/capacity.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Impact} from "./impact.ts";

/** A design as an operation finds it, on the day of the operation, with what it costs and how full it is. */
export interface OperationContext {
  readonly topology: Topology;
  readonly on: IsoDate;
  readonly routes: readonly Route[];
  readonly capacity: readonly CapacityReading[];
  readonly bill: Bill;
  /** Returns the bill of another topology at the same prices and terms. */
  readonly billOf: (topology: Topology) => Bill;
}

/** What a user asks of an operation beside its target; null where it is left out. */
export interface Wish {
  /** The SKU to change to, as in the catalog. */
  readonly to: string | null;
  readonly instances: number | null;
  /** The network to connect to. */
  readonly network: string | null;
  /** The plan that an operation on a network is done from. */
  readonly plan: string | null;
}

/** The options of a wish, by their names on the command line. */
export type WishOption = keyof Wish;

/** The kind of thing that an operation is done to. */
export type TargetKind = "app" | "network" | "gateway" | "plan";

/** An operation: what it is done to, and what it does. */
export interface Operation {
  /** Kebab-case, as on the command line. */
  readonly name: string;
  readonly summary: string;
  readonly target: TargetKind;
  /** The options that it takes. */
  readonly options: readonly WishOption[];
  /** Those of which it needs one at least. */
  readonly needs?: readonly WishOption[];
  /** Returns the names of what it applies to, as a target is written. */
  readonly appliesTo: (topology: Topology, wish: Wish) => readonly string[];
  /** What is said where it applies to nothing. */
  readonly nothing: string;
  /** Returns what it does to the thing *named*: one impact, or one for each plan that it is done from. */
  readonly impacts: (context: OperationContext, name: string, wish: Wish) => readonly Impact[];
}

/** A wish for nothing beside the target. */
export const noWish: Wish = {to: null, instances: null, network: null, plan: null};

/** Returns the context of operations on the *topology*, at the prices of the *sheet*, *on* that day. */
export function toOperationContext(
  topology: Topology,
  sheet: PriceSheet,
  {on, ...terms}: BillingTerms & {readonly on: IsoDate}
): OperationContext {
  const ways = routes(topology);
  return {
    topology,
    on,
    routes: ways,
    capacity: capacity(topology, ways, on),
    bill: monthlyBill(topology, ways, sheet, on, terms),
    billOf: (other) => monthlyBill(other, routes(other), sheet, on, terms)
  };
}

import type {AppAvailability} from "../availability/availability.ts";
import {availability} from "../availability/availability.ts";
import type {Allocation} from "../billing/allocations.ts";
import {allocations} from "../billing/allocations.ts";
import type {Bill} from "../billing/bill.ts";
import type {BillingTerms} from "../billing/contracted-bill.ts";
import {monthlyBill} from "../billing/monthly-bill.ts";
import {capacity} from "../capacity/capacity.ts";
import type {CapacityReading} from "../capacity/reading.ts";
import type {PriceSheet} from "../prices/price-sheet.ts";
import type {Route} from "../reachability/path.ts";
import {routes} from "../reachability/routes.ts";
import type {Finding} from "../rules/finding.ts";
import {findings} from "../rules/finding.ts";
import {ruleBook} from "../rules/rule-book.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {AssumedRange} from "./assumed-range.ts";
import {assumedRange} from "./assumed-range.ts";
import {remarks} from "./remarks.ts";
import {whenRead} from "./when-read.ts";

/** One design on one day: what it costs, how full it is, what does not work, and what it promises. */
export interface Evaluation {
  readonly topology: Topology;
  readonly on: IsoDate;
  readonly sheet: PriceSheet;
  readonly bill: Bill;
  /** The total under the cheapest and the dearest reading of what the sources leave open. */
  readonly assumed: AssumedRange;
  /** The bill by app. */
  readonly allocations: readonly Allocation[];
  /** What the document declares and the figures do not heed. */
  readonly remarks: readonly string[];
  readonly routes: readonly Route[];
  readonly capacity: readonly CapacityReading[];
  readonly findings: readonly Finding[];
  readonly availability: readonly AppAvailability[];
}

/** The day that a design runs, and which prices it is billed at. */
export interface EvaluateOptions extends BillingTerms {
  readonly on: IsoDate;
}

/**
 * Returns the evaluation of the *topology* at the prices of the *sheet*, as it runs *on*
 * that day. What rests on the bill and the readings is computed when it is first read.
 */
export function evaluate(topology: Topology, sheet: PriceSheet, {on, ...terms}: EvaluateOptions): Evaluation {
  const ways = routes(topology);
  const readings = capacity(topology, ways, on);
  const present = monthlyBill(topology, ways, sheet, on, terms);
  const assumed = whenRead(() => assumedRange(topology, ways, sheet, on, present, terms));
  const byApp = whenRead(() => allocations(present, topology));
  const unheeded = whenRead(() => remarks(topology, present, terms.rates));
  const found = whenRead(() => findings({topology, routes: ways, readings, on}, ruleBook));
  const promised = whenRead(() => availability(topology, ways, on));
  return {
    topology,
    on,
    sheet,
    bill: present,
    get assumed() {
      return assumed();
    },
    get allocations() {
      return byApp();
    },
    get remarks() {
      return unheeded();
    },
    routes: ways,
    capacity: readings,
    get findings() {
      return found();
    },
    get availability() {
      return promised();
    }
  };
}

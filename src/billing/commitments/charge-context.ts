import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Topology} from "../../topology/topology.ts";
import type {PriceChoice} from "../tariff-price.ts";
import type {Instances} from "./instances.ts";

/** What the charge of a commitment rests on besides itself. */
export interface ChargeContext {
  readonly topology: Topology;
  readonly sheet: PriceSheet;
  readonly choice: PriceChoice;
  /** What commitments may cover. */
  readonly instances: readonly Instances[];
  /** The resources whose own price or quantity is not known. */
  readonly unknown: ReadonlySet<string>;
}

import type {PriceSheet} from "../../prices/price-sheet.ts";
import type {Topology} from "../../topology/topology.ts";
import type {IsoDate} from "../../units.ts";

/** What the charge of a commitment rests on besides itself. */
export interface ChargeContext {
  readonly topology: Topology;
  readonly sheet: PriceSheet;
  /** The day whose prices are meant; by default the newest in the sheet. */
  readonly pricesOn: IsoDate | undefined;
  /** Names of the plans whose own price or quantity is not known. */
  readonly unknownPlans: ReadonlySet<string>;
}

import type {Currency} from "../money.ts";
import type {IsoDate} from "../units.ts";

/** What alternatives are asked for: the estate, the day that they are built on, and the day that they run. */
export interface AlternativesHead {
  readonly name: string;
  readonly currency: Currency;
  readonly buildOn: IsoDate;
  readonly on: IsoDate;
}

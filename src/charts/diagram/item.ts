import type {MeasuredBox} from "./measured.ts";

/** What takes room in a column: a box, or a lane in which links pass to what lies farther on. */
export interface Item {
  readonly key: string;
  readonly column: number;
  /** Items of one region stand together; null where the region does not matter. */
  readonly region: string | null;
  readonly height: number;
  readonly box: MeasuredBox | null;
}

/** A link, or a part of it, from one item to another: how far below their tops it meets them. */
export interface Hop {
  readonly from: string;
  readonly to: string;
  readonly fromAt: number;
  readonly toAt: number;
}

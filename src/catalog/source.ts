import type {IsoDate} from "../units.ts";

/** How sure a published figure is: read in the provider's own documentation, seen only elsewhere, or not found. */
export type Confidence = "confirmed" | "thirdParty" | "unconfirmed";

/** Where a statement comes from: our paraphrase, and the page that it paraphrases. */
export interface Source {
  readonly statement: string;
  readonly url: string;
  readonly heading: string;
  /** The day on which the page was read, or its own date where only that is known. */
  readonly retrieved: IsoDate;
}

/** A published figure with its source. */
export interface Fact<T> {
  readonly value: T;
  readonly confidence: Confidence;
  readonly source: string;
  readonly date: string;
  readonly note?: string;
  /** The first day of the value: that of the first copy that gives it, where the change itself is undated; null is open. */
  readonly from: IsoDate | null;
  /** The last day of the value; null is open. */
  readonly until: IsoDate | null;
  /** What was so before *from*, the newest first. */
  readonly earlier?: readonly Fact<T>[];
}

import type {PriceConfidence} from "../../src/index.ts";
import {confidenceKey} from "../../src/index.ts";

/** A letter of confidence, and what it means. */
export interface ConfidenceMeaning {
  readonly letter: PriceConfidence;
  readonly meaning: string;
}

/** The letters of confidence, the surest first. */
export const confidences: readonly ConfidenceMeaning[] = confidenceKey.split("; ").map((text) => ({
  letter: text.charAt(0) as PriceConfidence,
  meaning: text.slice(1).trim()
}));

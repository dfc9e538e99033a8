import type {Facts} from "./facts.ts";

/** What a diagram shows: one resource, or several that it counts together. */
export interface Thing {
  /** Its identifier in results, `gateway/hub/vpn`; null where it counts several. */
  readonly id: string | null;
  /** Of everything that it stands for. */
  readonly ids: readonly string[];
  /** What it is, in a word or two: `gateway`. */
  readonly noun: string;
  /** As the author wrote it. */
  readonly name: string;
  /** What else is worth reading: SKU and instances, addresses, a host. */
  readonly detail: string;
  readonly facts: Facts;
}

/** A thing inside a box: with a frame and text of its own, or one line. */
export interface Part {
  readonly thing: Thing;
  readonly isFramed: boolean;
}

/** Where a box stands, from left to right. */
export type Rank = "plans" | "entered" | "beyond" | "outside";

/** A thing that stands alone, and what is in it. */
export interface Box {
  /** Tells it from every other box. */
  readonly key: string;
  readonly thing: Thing;
  readonly rank: Rank;
  /** Boxes of one region stand together; null where the region does not matter. */
  readonly region: string | null;
  readonly parts: readonly Part[];
  /** Whether links lead to the box as a whole, and not to its parts. */
  readonly isBundled: boolean;
  /** Whether it is written in as few lines as can be. */
  readonly isCompact: boolean;
}

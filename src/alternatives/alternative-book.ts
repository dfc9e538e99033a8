import type {Alternative} from "./alternative.ts";
import {asIs} from "./as-is.ts";

/** Every alternative, the design as it is first. */
export const alternativeBook: readonly Alternative[] = [asIs];

import type {Plan} from "../../topology/plan.ts";
import {countText} from "../labels.ts";

/** Returns the size of a plan and how many instances it has: `P1v3 × 3`. */
export function sizeText({sku, os, instances}: Plan): string {
  const count = instances === "unknown" ? "?" : countText(instances.typical);
  return `${sku} × ${count}${os === "linux" ? ", Linux" : ""}`;
}

import {regions} from "../catalog/regions.ts";
import type {Currency} from "../money.ts";
import type {Usage} from "./usage.ts";

// What is global comes with the prices of any region.
const anyRegion = "eastus";

/**
 * Returns the command that fetches the price of a usage in *region*: of a zone,
 * with any of its regions; of what is global, with a region that the *usages* are in.
 */
export function fetchCommand(region: string, usages: readonly Usage[], currency: Currency): string {
  const named =
    regions.get(region) ?? [...regions.values()].find(({egressZone}) => region === `Zone ${egressZone ?? ""}`);
  const name = named?.name ?? usages.find((usage) => regions.has(usage.region))?.region ?? anyRegion;
  return `tollgate prices update --region ${name} --currency ${currency}`;
}

import {Decimal, total} from "../../money.ts";
import type {Flow} from "../../topology/flow.ts";
import type {Volume} from "../../topology/volume.ts";

/** Returns what the *flows* move in a month, in GB both ways, at typical values; what is unknown is left out. */
export function gigabytesOf(flows: readonly Flow[]): Decimal {
  return total(flows.flatMap(({sentGB, receivedGB}) => [typical(sentGB), typical(receivedGB)]));
}

function typical(volume: Volume): Decimal {
  return volume === "unknown" ? new Decimal(0) : volume.typical;
}

/** Whether the *flow* leads to the network of that *name*, or to an endpoint in it. */
export function leadsTo({destination}: Flow, name: string): boolean {
  return "virtualNetwork" in destination && destination.virtualNetwork === name;
}

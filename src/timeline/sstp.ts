import {limits} from "../catalog/limits.ts";
import {listOrCount} from "../list-text.ts";
import {takesSstp} from "../reachability/gateway-required.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import {citedByRule} from "./cited.ts";
import type {Occasion} from "./timeline-event.ts";

const closing = citedByRule("sstp-cannot-be-enabled");
const end = {...closing.source, statement: "SSTP stops working on gateways; its last day is 31 March 2027."};

/** Returns the closing of SSTP to new set-ups, and its end, for all gateways that take it. */
export function sstpDates(topology: Topology): Occasion[] {
  const gateways = gatewaysOf(topology).filter((gateway) => gateway.kind === "vpn" && takesSstp(gateway));
  if (gateways.length === 0) return [];
  const resources = gateways.map(gatewayId).sort();
  const names = listOrCount(resources, "gateway");
  return [
    {
      kind: "sstpClosing",
      date: limits.sstpClosedFrom.value,
      what: "first day",
      resources,
      message: `SSTP can no longer be enabled: if deleted, ${names} cannot be set up for apps again`,
      ...closing
    },
    {
      kind: "sstpRetirement",
      date: limits.sstpLastDay.value,
      what: "last day",
      resources,
      message: `SSTP on ${names}, for apps and people's clients alike`,
      source: end
    }
  ];
}

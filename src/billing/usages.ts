import type {Route} from "../reachability/path.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {dataUsages} from "./data-usage.ts";
import {hybridConnectionUsages, natGatewayUsages, privateEndpointUsages} from "./endpoint-usage.ts";
import {environmentUsages} from "./environment-usage.ts";
import {extraUsages} from "./extra-usage.ts";
import {gatewayUsages} from "./gateway-usage.ts";
import {planUsages} from "./plan-usage.ts";
import type {Usage} from "./usage.ts";

/** Returns everything that the *topology* uses in a month, its flows along their *routes*, on the day *on*. */
export function usages(topology: Topology, routes: readonly Route[], on: IsoDate): Usage[] {
  return [
    ...planUsages(topology),
    ...environmentUsages(topology),
    ...gatewayUsages(topology, on),
    ...dataUsages(topology, routes),
    ...privateEndpointUsages(topology),
    ...hybridConnectionUsages(topology),
    ...natGatewayUsages(topology),
    ...extraUsages(topology, routes)
  ];
}

import {Decimal} from "../money.ts";
import {kept} from "../kept.ts";
import {once} from "../once.ts";
import type {Leg} from "../reachability/path.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {NatGateway} from "../topology/virtual-network.ts";
import type {TransferMeter} from "./transfer.ts";
import type {Tariff, Usage} from "./usage.ts";

/** Returns the hours of every private endpoint, used or not. */
export function privateEndpointUsages({virtualNetworks, hoursPerMonth}: Topology): Usage[] {
  return [...virtualNetworks.values()]
    .flatMap(({privateEndpoints}) => [...privateEndpoints.values()])
    .map(({virtualNetwork, name}) => ({
      resource: resourceId("privateEndpoint", virtualNetwork, name),
      category: "privateEndpoint",
      tariff: tariffs.endpoint,
      region: "Global",
      unit: "Hours",
      quantity: hoursPerMonth,
      formula: `1 endpoint × ${hoursPerMonth.toFixed()} h`,
      shares: [],
      unknown: []
    }));
}

/** Returns the meters of what an app sends to (ingress) and receives from (egress) the private endpoint that it reaches. */
export const endpointData = once(({virtualNetwork, privateEndpoint}: Extract<Leg, {kind: "privateEndpoint"}>) => {
  const resource = resourceId("privateEndpoint", virtualNetwork, privateEndpoint);
  const common = {resource, category: "privateEndpoint", region: "Global"} as const;
  return {sent: {tariff: tariffs.sent, ...common}, received: {tariff: tariffs.received, ...common}};
});

/** Returns the hours of every NAT gateway. */
export function natGatewayUsages({virtualNetworks, hoursPerMonth}: Topology): Usage[] {
  return [...virtualNetworks.values()]
    .flatMap(({natGateways}) => [...natGateways.values()])
    .map(({virtualNetwork, name}) => ({
      ...natMeter(virtualNetwork, name, "Standard Gateway"),
      unit: "Hours",
      quantity: hoursPerMonth,
      formula: `1 NAT gateway × ${hoursPerMonth.toFixed()} h`,
      shares: [],
      unknown: []
    }));
}

/** Returns the meter of what passes a NAT gateway, in either direction. */
export const natData = once(({virtualNetwork, name}: NatGateway): TransferMeter => {
  return natMeter(virtualNetwork, name, "Standard Data Processed");
});

/** Returns the listener hours of the hybrid connections that an app uses: one for each connection manager. */
export function hybridConnectionUsages(topology: Topology): Usage[] {
  const {hybridConnections, hoursPerMonth} = topology;
  const used = new Set(
    integrationsVia(topology, "hybridConnections").flatMap(({integration}) => integration.connections)
  );
  return [...hybridConnections.values()]
    .filter(({name}) => used.has(name))
    .map(({name, managers, region}) => ({
      resource: resourceId("hybridConnection", name),
      category: "hybridConnection",
      tariff: relay("Hybrid Connections Listener Unit"),
      region,
      unit: "Hours",
      quantity: new Decimal(managers).times(hoursPerMonth),
      formula: `${managers} ${managers === 1 ? "listener" : "listeners"} × ${hoursPerMonth.toFixed()} h`,
      shares: [],
      unknown: []
    }));
}

/** Returns the meter of what hybrid connections of a *region* relay; they share its free grant. */
export const hybridConnectionData = kept((region: string): TransferMeter => {
  return {
    resource: resourceId("hybridConnectionData", region),
    category: "hybridConnection",
    tariff: relay("Hybrid Connections Data Transfer"),
    region
  };
});

function privateLink(meterName: string): Tariff {
  const meter = {
    serviceName: "Virtual Network",
    productName: "Virtual Network Private Link",
    skuName: "Standard",
    meterName
  };
  return {by: "region", meter};
}

const tariffs = {
  endpoint: privateLink("Standard Private Endpoint"),
  sent: privateLink("Standard Data Processed - Ingress"),
  received: privateLink("Standard Data Processed - Egress")
} as const;

function relay(meterName: string): Tariff {
  const meter = {serviceName: "Service Bus", productName: "Service Bus", skuName: "Hybrid Connections", meterName};
  return {by: "region", meter};
}

function natMeter(network: string, name: string, meterName: string): TransferMeter {
  const meter = {serviceName: "NAT Gateway", productName: "NAT Gateway", skuName: "Standard", meterName};
  const resource = resourceId("natGateway", network, name);
  return {resource, category: "nat", tariff: {by: "region", meter}, region: "Global"};
}

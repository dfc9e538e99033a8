import {groupedExactly} from "../number-text.ts";
import type {GatewaySku} from "../catalog/gateway-skus.ts";
import {skuOn} from "../catalog/gateway-skus.ts";
import {limits} from "../catalog/limits.ts";
import {Decimal} from "../money.ts";
import type {ConnectionMeter} from "../prices/find-connection-price.ts";
import type {Gateway, VpnGateway} from "../topology/gateway.ts";
import {tunnelCount} from "../topology/gateway-tunnels.ts";
import {declaredSku, gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Category, Tariff, Usage} from "./usage.ts";

/**
 * Returns the hours of every gateway, traffic or not, by the SKU that it runs as
 * *on* that day; of its tunnels and people's connections beyond those included;
 * and of its public addresses.
 */
export function gatewayUsages(topology: Topology, on: IsoDate): Usage[] {
  return gatewaysOf(topology).flatMap((gateway) => {
    const counted = counter(gateway, topology.hoursPerMonth);
    const sku = skuOn(declaredSku(gateway), on);
    const hours = hoursUsage(gateway, sku, counted);
    if (gateway.kind === "expressRoute") return [hours];
    return [hours, ...connectionUsages(topology, gateway, sku, counted), addressUsage(gateway, counted)];
  });
}

/** Returns the usage of so many hours each of a noun. */
type Counter = (count: Decimal, noun: string, category: Category, tariff: Tariff) => Usage;

function counter(gateway: Gateway, hours: Decimal): Counter {
  return (count, noun, category, tariff) => ({
    resource: gatewayId(gateway),
    category,
    tariff,
    region: gateway.region,
    unit: "Hours",
    quantity: count.times(hours),
    formula: `${groupedExactly(count)} ${noun} × ${groupedExactly(hours)} h`,
    shares: [],
    unknown: []
  });
}

function hoursUsage(gateway: Gateway, {sku, meter}: GatewaySku, counted: Counter): Usage {
  const noun = sku === gateway.sku ? "gateway" : `gateway (${sku}, the successor of ${gateway.sku})`;
  return counted(new Decimal(1), noun, "gateway", {by: "region", meter});
}

// A Basic gateway has no meters of connections.
function connectionUsages(topology: Topology, gateway: VpnGateway, {sku}: GatewaySku, counted: Counter): Usage[] {
  if (sku === "Basic") return [];
  const average = gateway.pointToSite?.otherConnections.average;
  const [tunnels, connections] = [limits.tunnelsIncluded.value, limits.pointToSiteConnectionsIncluded.value];
  const tariff = (connection: ConnectionMeter): Tariff => ({by: "connection", connection, sku});
  const beyond = (count: Decimal, included: number) => Decimal.max(0, count.minus(included));
  const clients = typeof average === "object" ? average.typical : new Decimal(0);
  const usages = [
    counted(
      beyond(new Decimal(tunnelCount(topology, gateway)), tunnels),
      `tunnels (beyond ${tunnels})`,
      "gateway",
      tariff("S2S Connection")
    ),
    {
      ...counted(
        beyond(clients, connections),
        `connections (beyond ${connections})`,
        "gateway",
        tariff("P2S Connection")
      ),
      drivers: [
        {
          of: {kind: "connections" as const, gateway: gatewayId(gateway)},
          times: topology.hoursPerMonth,
          beyond: new Decimal(connections)
        }
      ],
      unknown: average === "unknown" ? ["its average connections"] : []
    }
  ];
  return usages.filter(({quantity, unknown}) => quantity.gt(0) || unknown.length > 0);
}

// One address; active-active, which Basic cannot be, needs one for each instance, and a third for point-to-site.
function addressUsage({sku, activeActive, pointToSite}: VpnGateway, counted: Counter): Usage {
  const count = activeActive && sku !== "Basic" ? (pointToSite ? 3 : 2) : 1;
  return counted(new Decimal(count), count === 1 ? "address" : "addresses", "address", {
    by: "region",
    meter: publicAddress
  });
}

const publicAddress = {
  serviceName: "Virtual Network",
  productName: "IP Addresses",
  skuName: "Standard",
  meterName: "Standard IPv4 Static Public IP"
};

import type {GatewaySku} from "../catalog/gateway-skus.ts";
import {gatewayGenerations, gatewaySku, gatewaySkuNames, skuOn} from "../catalog/gateway-skus.ts";
import {findName} from "../catalog/find-name.ts";
import {limits} from "../catalog/limits.ts";
import {InputError} from "../errors.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {declaredSku, gatewayId, gatewaysOf} from "../topology/gateways.ts";
import {joinNames} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {unknownName} from "../topology/unknown-name.ts";
import {capacityChanges, overflows} from "./capacity-change.ts";
import {withGateway} from "./changed-topology.ts";
import {costChange} from "./costs.ts";
import {dependentLosses, destinationsThrough} from "./gateway-dependents.ts";
import {gatewayUsers, notConnected} from "./gateway-users.ts";
import type {AppImpact, Impact, Loss} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext} from "./operation.ts";
import type {Resize} from "./resize-conditions.ts";
import {isWithoutDowntime, resizeConditions} from "./resize-conditions.ts";
import * as sources from "./sources.ts";

const minutes = limits.gatewayUpgradeMinutes.value;

/** Changes the SKU of a VPN gateway. */
export const resizeGateway: Operation = {
  name: "resize-gateway",
  summary: "a VPN gateway to another SKU",
  target: "gateway",
  options: ["to"],
  needs: ["to"],
  appliesTo: (topology) => vpnGateways(topology).map((gateway) => joinNames(gateway.virtualNetwork, gateway.name)),
  nothing: "no VPN gateway is declared",
  impacts(context, name, {to}) {
    const sku = skuNamed(to ?? "");
    const gateway = vpnGateways(context.topology).find((d) => joinNames(d.virtualNetwork, d.name) === name);
    if (!gateway) throw new InputError(`${name} is an ExpressRoute gateway: only VPN gateways can be resized here`);
    return [impact(context, gateway, sku)];
  }
};

function vpnGateways(topology: Topology): VpnGateway[] {
  return gatewaysOf(topology).filter((gateway) => gateway.kind === "vpn");
}

function skuNamed(name: string): string {
  const known = gatewaySkuNames("vpn");
  const found = findName(known, name);
  if (found === undefined) throw new InputError(unknownName("gateway SKU", name, known));
  return found;
}

function impact(context: OperationContext, gateway: VpnGateway, name: string): Impact {
  const {topology, on} = context;
  const resize = toResize(gateway, name, context);
  const {reasons, doubts} = resizeConditions(resize, on);
  const changed = withGateway(topology, {
    ...gateway,
    sku: name,
    generation: resize.to.generation ?? gateway.generation
  });
  const capacity = capacityChanges(context, changed);
  const over = overflows(capacity);
  const isSmooth = isWithoutDowntime(resize);
  const loss = {minutesAtLeast: 0, minutesAtMost: minutes, until: null, sources: [sources.upgrade]};
  return toImpact({
    operation: "resize-gateway",
    resource: gatewayId(gateway),
    deed: `resize the gateway ${joinNames(gateway.virtualNetwork, gateway.name)} from ${resize.from.sku} to ${name}`,
    reasons: [...reasons, ...over.reasons],
    doubts: [...doubts, ...over.doubts],
    takes: {minutesAtLeast: minutes, minutesAtMost: minutes, sources: [sources.upgrade]},
    apps: appImpacts(context, gateway, isSmooth ? null : loss),
    others: isSmooth ? [] : dependentLosses(context, gateway, loss),
    costChange: costChange(context, changed, gatewayId(gateway)),
    capacity,
    notes: [
      statement("no SKU takes more SSTP connections than another: 128", sources.sstpOfAnySku),
      statement("its address stays, and clients keep their configuration", sources.upgrade),
      ...(isSmooth ? [statement("within one tier there is no downtime", sources.upgradeWithoutDowntime)] : [])
    ]
  });
}

function toResize(gateway: VpnGateway, name: string, context: OperationContext): Resize {
  const generations = gatewayGenerations(name);
  const generation = generations.includes(gateway.generation) ? gateway.generation : generations[0];
  const from: GatewaySku = skuOn(declaredSku(gateway), context.on);
  return {gateway, from, to: gatewaySku("vpn", name, generation)};
}

function appImpacts(context: OperationContext, gateway: VpnGateway, loss: Omit<Loss, "to"> | null): AppImpact[] {
  const through = destinationsThrough(context, gateway);
  const users = gatewayUsers(context.topology, gateway.virtualNetwork);
  const own = new Map(users.map((user) => [user.app.name, notConnected(context, user)]));
  const names = [...new Set([...own.keys(), ...through.keys()])].sort();
  return names.map((name) => {
    const note = own.get(name) ?? null;
    const network = own.has(name) && note === null ? [gateway.virtualNetwork] : [];
    const to = [...new Set([...network, ...(through.get(name) ?? [])])];
    return {
      app: name,
      plan: context.topology.apps.get(name)?.plan ?? "",
      onlyIf: null,
      restarts: {answer: "notDocumented", sources: []},
      losesConnectivity: loss && to.length > 0 ? [{...loss, to}] : [],
      note
    };
  });
}

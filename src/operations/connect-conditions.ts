import {planSize} from "../catalog/plan-sizes.ts";
import {limits} from "../catalog/limits.ts";
import {hasEligibleTier, hasForbiddenIkeV2, hasPrivatePool, takesSstp} from "../reachability/gateway-required.ts";
import {hasExpressRoute, networkNamed, vpnGatewayOf} from "../reachability/network-graph.ts";
import type {VpnGateway} from "../topology/gateway.ts";
import {remoteGateways} from "../topology/gateways.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {hasEnded} from "./gateway-users.ts";
import type {Statement} from "./impact.ts";
import {statement} from "./impact.ts";
import type {OperationContext} from "./operation.ts";
import * as sources from "./sources.ts";

/** What stands against an operation, what leaves it open, and what it needs before. */
export interface Conditions {
  readonly reasons: readonly Statement[];
  readonly doubts: readonly Statement[];
  readonly first: readonly Statement[];
}

/** Whether SSTP can no longer be enabled on a gateway by that day. */
export function isSstpClosed({on}: OperationContext): boolean {
  return on >= limits.sstpClosedFrom.value;
}

/** Returns under which conditions an app connects to a network by its gateway on that day. */
export function connectConditions(context: OperationContext, user: GatewayUser): Conditions {
  const gateway = gatewayConditions(context, user.integration.virtualNetwork);
  return {...gateway, reasons: [...appReasons(context, user), ...gateway.reasons]};
}

function appReasons(context: OperationContext, {app, plan, integration: {virtualNetwork}}: GatewayUser): Statement[] {
  const {tier} = planSize(plan.sku);
  const network = networkNamed(context.topology.virtualNetworks, virtualNetwork);
  const cases: [boolean, Statement][] = [
    [
      hasEnded(context),
      statement(`the feature's last day was ${limits.gatewayRequiredLastDay.value}`, sources.retired)
    ],
    [plan.os === "linux", statement(`${plan.name} is a Linux plan`, sources.requirements)],
    [
      plan.os === "windows" && app.kind === "container",
      statement(`${app.name} is a Windows container`, sources.requirements)
    ],
    [!hasEligibleTier(plan), statement(`${plan.name} is of tier ${tier.name}`, sources.plansCost)],
    [hasExpressRoute(network), statement(`${virtualNetwork} has an ExpressRoute gateway`, sources.requirements)]
  ];
  return cases.filter(([holds]) => holds).map(([, reason]) => reason);
}

function unsetStep(network: string, hub: string): Statement {
  const text = `unset useRemoteGateways on the peering ${network} -> ${hub}: ${network} can have no gateway beside ${hub}'s, and what came by that no longer arrives`;
  return statement(text, sources.ownGateway);
}

function gatewayConditions(context: OperationContext, name: string): Conditions {
  const gateway = vpnGatewayOf(networkNamed(context.topology.virtualNetworks, name));
  const missing = missingSstp(name, gateway);
  if (missing && isSstpClosed(context)) {
    return {reasons: [statement(missing.state, sources.sstpClosed, sources.gatewayFirst)], doubts: [], first: []};
  }
  const settings = gateway ? settingSteps(gateway) : [];
  if (missing) {
    const unset = (gateway ? [] : remoteGateways(context.topology, name)).map((hub) => unsetStep(name, hub));
    return {reasons: [], doubts: [], first: [...unset, missing.step, ...settings]};
  }
  const doubt = statement(
    `whether an app can still connect to ${name}'s gateway, whose SSTP was enabled before, is not documented`,
    sources.sstpClosed
  );
  return {reasons: [], doubts: isSstpClosed(context) ? [doubt] : [], first: settings};
}

function missingSstp(
  name: string,
  gateway: VpnGateway | undefined
): {readonly state: string; readonly step: Statement} | null {
  const since = `and since ${limits.sstpClosedFrom.value} SSTP cannot be enabled on one`;
  const time = "30 minutes by the article, up to 45 by the VPN documentation";
  const timeSources = [sources.creationHalfHour, sources.creationUpTo45];
  if (!gateway) {
    const step = `make a route-based gateway with SSTP in ${name}: ${time}`;
    return {state: `${name} has no VPN gateway, ${since}`, step: statement(step, sources.gatewayFirst, ...timeSources)};
  }
  if (gateway.vpnType === "policyBased") {
    const step = `delete ${name}'s policy-based gateway and make a route-based one with SSTP: ${time}`;
    const state = `${name}'s gateway is policy-based, another must be made, ${since}`;
    return {state, step: statement(step, sources.vpnTypeIsFixed, ...timeSources)};
  }
  if (takesSstp(gateway)) return null;
  return {
    state: `${name}'s gateway does not take SSTP, ${since}`,
    step: statement(`enable SSTP on ${name}'s gateway`, sources.gatewaySettings)
  };
}

function settingSteps(gateway: VpnGateway): Statement[] {
  const {virtualNetwork} = gateway;
  const steps: [boolean, string][] = [
    [!hasPrivatePool(gateway), `give ${virtualNetwork}'s gateway a private point-to-site pool`],
    [hasForbiddenIkeV2(gateway), `turn IKEv2 off on ${virtualNetwork}'s gateway`]
  ];
  return steps.filter(([holds]) => holds).map(([, text]) => statement(text, sources.gatewaySettings));
}

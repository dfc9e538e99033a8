import type {Optimum} from "../optimization/optimize.ts";
import {commitmentIds} from "../topology/commitment-id.ts";
import {gatewayId, gatewaysOf} from "../topology/gateways.ts";
import type {AlternativesHead} from "./alternatives-head.ts";

/** Returns the cheapest design as plain data, amounts as decimal text, to the last digit. */
export function optimumJson(head: AlternativesHead, optimum: Optimum) {
  const {status, before, evaluation, design, bound, gap, refused, conflict, assumptions} = optimum;
  const old = new Map(gatewaysOf(before.topology).map((gateway) => [gatewayId(gateway), gateway.sku]));
  const now = new Map((evaluation ? gatewaysOf(evaluation.topology) : []).map((own) => [gatewayId(own), own.sku]));
  return {
    version: 1,
    ...head,
    status,
    feasible: evaluation !== null,
    totalPerMonth: evaluation?.bill.totalPerMonth.amount.toFixed() ?? null,
    complete: evaluation?.bill.complete ?? false,
    asIsPerMonth: before.bill.totalPerMonth.amount.toFixed(),
    asIsComplete: before.bill.complete,
    bound: bound?.amount.toFixed() ?? null,
    gap: gap?.toFixed() ?? null,
    plans: [...(design?.ways.values() ?? [])].map((way) => ({
      plan: way.plan,
      via: way.kind,
      network: way.network,
      links: way.links.map(([from, to]) => {
        return {from, to, by: design?.vpn.has(JSON.stringify([from, to])) ? "vpn" : "peering"};
      }),
      transits: way.transits,
      entrances: way.entrances,
      hybridConnections: way.hybridConnections
    })),
    gateways: [...new Set([...old.keys(), ...now.keys()])].sort().map((resource) => {
      return {resource, asIs: old.get(resource) ?? null, sku: now.get(resource) ?? null};
    }),
    commitments: [...(design ? commitmentIds(design.commitments) : [])].map(([commitment, resource]) => ({
      resource,
      ...commitment,
      ...(commitment.kind === "savingsPlan" ? {costPerHour: commitment.costPerHour.toFixed()} : {})
    })),
    refused,
    conflict,
    assumptions
  };
}

import {InputError} from "../errors.ts";
import {gatewaysOf} from "../topology/gateways.ts";
import {joinNames} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import {unknownName} from "../topology/unknown-name.ts";
import type {Impact} from "./impact.ts";
import type {Operation, OperationContext, TargetKind, Wish} from "./operation.ts";

const nouns: Readonly<Record<TargetKind, string>> = {
  app: "app",
  network: "virtual network",
  gateway: "gateway",
  plan: "plan"
};

/**
 * Returns what an *operation* does to each of the *targets*; without any, to all
 * that it applies to. Throws an InputError with every target that is unknown.
 */
export function impacts(
  operation: Operation,
  context: OperationContext,
  targets: readonly string[],
  wish: Wish
): Impact[] {
  const {topology} = context;
  const problems = [
    ...targets.flatMap((target) => targetProblem(operation.target, topology, target)),
    ...wishProblems(topology, wish)
  ];
  if (problems.length > 0) throw new InputError(problems.map((message) => ({message})));
  const named = targets.flatMap((target) => resolved(operation.target, topology, target));
  const names = named.length > 0 ? named : operation.appliesTo(topology, wish);
  return [...new Set(names)].flatMap((name) => operation.impacts(context, name, wish));
}

function targetProblem(kind: TargetKind, topology: Topology, target: string): string[] {
  const found = resolved(kind, topology, target);
  if (found.length === 1) return [];
  if (found.length > 1) return [`${target} has several gateways: name one (${found.join(", ")})`];
  return [unknownName(nouns[kind], target, namesOf(kind, topology))];
}

function wishProblems({virtualNetworks, plans}: Topology, {network, plan}: Wish): string[] {
  return [
    ...(network === null || virtualNetworks.has(network)
      ? []
      : [unknownName("virtual network", network, [...virtualNetworks.keys()])]),
    ...(plan === null || plans.has(plan) ? [] : [unknownName("plan", plan, [...plans.keys()])])
  ];
}

// A gateway may be named by its network alone.
function resolved(kind: TargetKind, topology: Topology, target: string): string[] {
  const names = namesOf(kind, topology);
  if (names.includes(target)) return [target];
  if (kind !== "gateway") return [];
  return gatewaysOf(topology)
    .filter(({virtualNetwork}) => virtualNetwork === target)
    .map((gateway) => joinNames(gateway.virtualNetwork, gateway.name));
}

function namesOf(kind: TargetKind, topology: Topology): string[] {
  if (kind === "app") return [...topology.apps.keys()];
  if (kind === "network") return [...topology.virtualNetworks.keys()];
  if (kind === "plan") return [...topology.plans.keys()];
  return gatewaysOf(topology).map((gateway) => joinNames(gateway.virtualNetwork, gateway.name));
}

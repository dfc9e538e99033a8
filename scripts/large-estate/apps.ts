import type {TopologySpec} from "../../src/topology/parse-topology.ts";
import type {Network} from "./networks.ts";
import type {Plan} from "./plans.ts";
import type {Random} from "./random.ts";

type AppSpec = NonNullable<TopologySpec["apps"]>[string];
type FlowSpec = NonNullable<TopologySpec["traffic"]>[number];

/** An app of the estate and its flows. */
export interface App {
  readonly name: string;
  readonly spec: AppSpec;
  readonly flows: readonly FlowSpec[];
}

const roles = ["web", "api", "portal", "admin", "jobs", "search", "import", "export", "mail", "notices"];

/** Returns *count* apps: every plan has one, and popular ones many; *connections* are the hybrid ones to draw from. */
export function appsOf(
  count: number,
  plans: readonly Plan[],
  connections: readonly string[],
  networks: readonly Network[],
  draw: Random
): App[] {
  const hubs = new Map(networks.flatMap(({isHub, place, name}) => (isHub ? [[place.code, name]] : [])));
  return Array.from({length: count}, (_, i) => {
    const plan = plans[i] ?? draw.pick(plans);
    const name = `${plan.team}-${draw.pick(roles)}-${i + 1}`;
    const isPlain = i >= plans.length && draw.percent(15);
    const {integration, destinations} = isPlain
      ? {integration: undefined, destinations: []}
      : connect(plan, connections, hubs, draw);
    const slots = draw.percent(20) ? {slots: 1} : {};
    const flows = destinations.map((to) => flow(name, to, plan.way === "hybridConnections" ? 1 : volume(draw), draw));
    const internet = isPlain || draw.percent(30) ? [{app: name, to: "internet", sentGB: volume(draw) * 2}] : [];
    return {
      name,
      spec: {plan: plan.name, ...slots, ...(integration ? {integration} : {})},
      flows: [...flows, ...internet]
    };
  });
}

interface Connected {
  readonly integration: NonNullable<AppSpec["integration"]>;
  readonly destinations: readonly string[];
}

function connect(
  {name, way, networks, spec}: Plan,
  connections: readonly string[],
  hubs: ReadonlyMap<string | undefined, string | undefined>,
  draw: Random
): Connected {
  const [usual] = networks;
  if (!usual) throw new Error(`no network: ${name}`);
  if (way === "hybridConnections") {
    const connection = draw.pick(connections);
    return {integration: {via: way, connections: [connection]}, destinations: [connection]};
  }
  // Somebody always tries: from Linux it has never worked.
  const isMistake = way === "regional" && spec.os === "linux" && draw.percent(2);
  const hub = hubs.get(usual.place.code) ?? usual.name;
  if (way === "regional" && !isMistake) {
    const to = draw.pick([usual.name, usual.name, `${usual.name}/sql`, `${usual.name}/sql`, hub, usual.place.site]);
    return {integration: {via: way, subnet: `${usual.name}/${name}`}, destinations: [to]};
  }
  const network = draw.percent(80) ? usual : draw.pick(networks);
  if (isMistake) return {integration: {via: "gateway", virtualNetwork: hub}, destinations: [hub]};
  const to = network.isHub && draw.percent(25) ? network.place.site : network.name;
  const certificateIssued = `${draw.between(2019, 2025)}-0${draw.between(1, 9)}-${draw.between(10, 28)}`;
  return {integration: {via: "gateway", virtualNetwork: network.name, certificateIssued}, destinations: [to]};
}

function flow(app: string, to: string, sentGB: number, draw: Random): FlowSpec {
  return {app, to, sentGB, receivedGB: sentGB * draw.between(1, 4), peakMbps: draw.between(1, 12)};
}

// Many small volumes, and a few large.
function volume({between, pick}: Random): number {
  return between(1, 20) * pick([1, 1, 1, 1, 2, 5, 10]);
}

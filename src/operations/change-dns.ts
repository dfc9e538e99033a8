import {groupBy} from "../group-by.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {joinNames, resourceId} from "../topology/resource.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {gatewayUsers} from "./gateway-users.ts";
import type {AppImpact, Impact} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext} from "./operation.ts";
import * as sources from "./sources.ts";
import {outageNotes, synchronised} from "./sync-effect.ts";
import {syncConditions} from "./sync.ts";

/** Changes the DNS servers of a network. */
export const changeDns: Operation = {
  name: "change-dns",
  summary: "the DNS servers of a virtual network",
  target: "network",
  options: [],
  appliesTo: ({apps}) => {
    const networks = [...apps.values()].flatMap(({integrations}) =>
      integrations.flatMap((d) => (d.via === "hybridConnections" ? [] : [d.virtualNetwork]))
    );
    return [...new Set(networks)].sort();
  },
  nothing: "no app is integrated with a virtual network",
  impacts: (context, network) => [impact(context, network)]
};

function impact(context: OperationContext, network: string): Impact {
  const {topology} = context;
  const users = gatewayUsers(topology, network);
  const regional = integrationsVia(topology, "regional").filter((d) => d.integration.virtualNetwork === network);
  const plans = groupBy(users, ({plan}) => plan.name);
  const syncs = [...plans].map(([plan, own]) => ({
    plan,
    own,
    ...syncConditions(context, {plan, network, own, others: []})
  }));
  const blocked = syncs.filter(({reasons}) => reasons.length > 0);
  const isBlocked = (user: GatewayUser) => blocked.some(({plan}) => plan === user.plan.name);
  const servers = topology.virtualNetworks.get(network)?.dnsServers ?? [];
  return toImpact({
    operation: "change-dns",
    resource: resourceId("virtualNetwork", network),
    deed: `change the DNS servers of ${joinNames(network)}`,
    doubts: [
      ...syncs.flatMap(({doubts}) => doubts),
      ...blocked.flatMap(({plan, reasons}) =>
        reasons.map(({text, sources: own}) => ({text: `${plan} cannot be synchronised: ${text}`, sources: own}))
      )
    ],
    apps: [
      ...users.filter((user) => !isBlocked(user)).map((user) => synchronised(context, user)),
      ...regional.map(({app}) => undocumented(app.name, app.plan))
    ],
    then: [
      ...syncs
        .filter(({reasons}) => reasons.length === 0)
        .map(({plan}) => statement(`sync ${network} from plan ${plan}`, sources.syncForDns)),
      ...blocked.map(({plan}) =>
        statement(
          `disconnect and connect the apps of ${plan}: connecting carries the DNS servers too`,
          sources.exchange
        )
      )
    ],
    notes: [
      statement(
        servers.length > 0 ? `the servers now: ${servers.join(", ")}` : "the document names no servers: Azure's own"
      ),
      ...(users.length > 0 ? outageNotes : [])
    ]
  });
}

function undocumented(app: string, plan: string): AppImpact {
  const note = "regional integration: what it takes to notice is not documented";
  return {app, plan, onlyIf: null, restarts: {answer: "notDocumented", sources: []}, losesConnectivity: [], note};
}

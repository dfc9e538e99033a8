import type {AppImpact, Statement} from "./impact.ts";
import {statement} from "./impact.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {connectionLoss, notConnected} from "./gateway-users.ts";
import type {OperationContext} from "./operation.ts";
import * as sources from "./sources.ts";

/** Returns what synchronising does to an app: the article says both that it restarts and that it does not. */
export function synchronised(
  context: OperationContext,
  user: GatewayUser,
  {onlyIf = null}: {readonly onlyIf?: string | null} = {}
): AppImpact {
  const brief = {minutesAtLeast: 0, minutesAtMost: null, until: null, sources: [sources.syncDoesNotRestart]};
  return {
    app: user.app.name,
    plan: user.plan.name,
    onlyIf,
    restarts: {answer: "perhaps", sources: [sources.syncRestarts, sources.syncDoesNotRestart]},
    losesConnectivity: connectionLoss(context, user, brief),
    note: notConnected(context, user)
  };
}

/** Returns those of the *users* that pay from another subscription than the network, for which synchronising does not work. */
export function acrossSubscriptions({topology}: OperationContext, users: readonly GatewayUser[]): GatewayUser[] {
  return users.filter(
    ({app, integration}) => topology.virtualNetworks.get(integration.virtualNetwork)?.subscription !== app.subscription
  );
}

/** What is said of every outage by synchronising: it has no figure, and what is tried meanwhile gives up after a time. */
export const outageNotes: readonly Statement[] = [
  statement(
    "the outage is called brief, and has no figure; an attempt to connect gives up after 21 seconds",
    sources.syncDoesNotRestart,
    sources.tcpTimeout
  )
];

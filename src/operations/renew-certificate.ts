import {certificateExpiry} from "../capacity/certificate-readings.ts";
import {limits} from "../catalog/limits.ts";
import {resourceId} from "../topology/resource.ts";
import type {IsoDate} from "../units.ts";
import {daysBetween} from "../units.ts";
import {connectConditions} from "./connect-conditions.ts";
import {disconnected, notIntegrated} from "./disconnect.ts";
import type {GatewayUser} from "./gateway-users.ts";
import {connectionLoss, gatewayUsers} from "./gateway-users.ts";
import type {AppImpact, Impact, Statement} from "./impact.ts";
import {statement, toImpact} from "./impact.ts";
import type {Operation, OperationContext} from "./operation.ts";
import {slotNotes} from "./slot-notes.ts";
import * as sources from "./sources.ts";

const lastDay = limits.gatewayRequiredLastDay.value;

/** Renews the certificate of an app's gateway-required integration. */
export const renewCertificate: Operation = {
  name: "renew-certificate",
  summary: "an app's certificate: disconnect, and connect again",
  target: "app",
  options: [],
  appliesTo: (topology) => [...new Set(gatewayUsers(topology).map(({app}) => app.name))],
  nothing: "no app has gateway-required integration, and so none has its certificate",
  impacts(context, name) {
    const users = gatewayUsers(context.topology).filter(({app}) => app.name === name);
    return users.length > 0 ? users.map((user) => impact(context, user)) : [notIntegrated("renew-certificate", name)];
  }
};

function impact(context: OperationContext, user: GatewayUser): Impact {
  const {app, integration} = user;
  const {virtualNetwork, certificateIssued} = integration;
  const {reasons, doubts, first} = connectConditions(context, user);
  const expiry = certificateIssued === null ? null : certificateExpiry(certificateIssued);
  return toImpact({
    operation: "renew-certificate",
    resource: resourceId("app", app.name),
    deed: `renew ${app.name}'s certificate for ${virtualNetwork}`,
    reasons,
    doubts: [...doubts, ...earlyDoubts(context.on, expiry)],
    apps: [renewed(context, user)],
    first: [...first, statement(`disconnect ${app.name} from ${virtualNetwork}`, sources.renewing)],
    then: [statement(`connect ${app.name} to ${virtualNetwork} again`, sources.renewing)],
    notes: [expiryNote(context.on, expiry), ...slotNotes([app])]
  });
}

// The section on renewal calls the outage brief and denies a restart; that on disconnecting affirms one.
function renewed(context: OperationContext, user: GatewayUser): AppImpact {
  const brief = {minutesAtLeast: 0, minutesAtMost: null, until: null, sources: [sources.renewingDoesNotRestart]};
  const answers = [sources.disconnectRestarts, sources.connectingRestarts, sources.renewingDoesNotRestart];
  return {
    ...disconnected(context, user),
    restarts: {answer: "perhaps", sources: answers},
    losesConnectivity: connectionLoss(context, user, brief)
  };
}

function earlyDoubts(on: IsoDate, expiry: IsoDate | null): Statement[] {
  if (expiry === null || on >= warningDay(expiry)) return [];
  return [
    statement(
      `it is said to be renewable from ${warningDay(expiry)} on: whether before is not documented`,
      sources.renewable
    )
  ];
}

function expiryNote(on: IsoDate, expiry: IsoDate | null): Statement {
  if (expiry === null) return statement("the document does not say when its certificate was issued", sources.renewing);
  const days = daysBetween(on, expiry);
  const state = days < 0 ? `expired on ${expiry}, ${-days} days ago` : `expires on ${expiry}, in ${days} days`;
  const needless =
    expiry > lastDay && on <= lastDay
      ? `: after the feature's last day, ${lastDay}, so that it need not be renewed`
      : "";
  return statement(`its certificate ${state}${needless}`, sources.renewing, ...(needless ? [sources.retired] : []));
}

function warningDay(expiry: IsoDate): IsoDate {
  const day = new Date(`${expiry}T00:00:00Z`);
  const dayOfMonth = day.getUTCDate();
  day.setUTCMonth(day.getUTCMonth() - limits.certificateWarningMonths.value);
  // A month that lacks the day ends before it.
  if (day.getUTCDate() !== dayOfMonth) day.setUTCDate(0);
  return day.toISOString().slice(0, 10);
}

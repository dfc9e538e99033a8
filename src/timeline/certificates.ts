import {certificateExpiry} from "../capacity/certificate-readings.ts";
import {certificateLife} from "../capacity/sources.ts";
import {limits} from "../catalog/limits.ts";
import {groupBy} from "../group-by.ts";
import {listOrCount} from "../list-text.ts";
import type {GatewayIntegration} from "../topology/app.ts";
import type {AppIntegration} from "../topology/integrations.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {resourceId} from "../topology/resource.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import {monthsBefore} from "../units.ts";
import {citedByRule} from "./cited.ts";
import type {Occasion} from "./timeline-event.ts";

type Use = AppIntegration<GatewayIntegration>;

/** Returns the expiry of every integration certificate whose date is known, and the portal's warning of it; those of one date together. */
export function certificateDates(topology: Topology): Occasion[] {
  const uses = groupBy(integrationsVia(topology, "gateway"), ({integration}) => integration.certificateIssued);
  return [...uses].flatMap(([issued, users]) => (issued === null ? [] : datesOf(issued, users)));
}

function datesOf(issued: IsoDate, uses: readonly Use[]): Occasion[] {
  const expiry = certificateExpiry(issued);
  const warned = monthsBefore(expiry, limits.certificateWarningMonths.value);
  const apps = [...new Set(uses.map(({app}) => app.name))].sort();
  const networks = [...new Set(uses.map(({integration}) => integration.virtualNetwork))].sort();
  const noun = uses.length === 1 ? "certificate" : "certificates";
  const whose = `the ${noun} of ${listOrCount(apps, "app")} for ${listOrCount(networks, "network")}`;
  const resources = apps.map((name) => resourceId("app", name));
  const expires = uses.length === 1 ? "expires" : "expire";
  return [
    {
      ...{kind: "certificateWarning", date: warned, what: "first day", resources, ...overtaken(expiry)},
      message: `the portal warns of ${whose}, which ${expires} on ${expiry}`,
      source: citedByRule("certificate-expiring").source
    },
    {
      ...{kind: "certificateExpiry", date: expiry, what: "last day", resources, ...overtaken(expiry)},
      message: `${whose}, issued on ${issued}`,
      source: certificateLife
    }
  ];
}

function overtaken(date: IsoDate): {overtaken?: true} {
  return date > limits.gatewayRequiredLastDay.value ? {overtaken: true} : {};
}

import {earlierGatewayRequiredArticle, gatewayRequiredArticle} from "../catalog/articles.ts";
import {limits} from "../catalog/limits.ts";
import {certificateExpiry} from "../capacity/certificate-readings.ts";
import {integrationsVia} from "../topology/integrations.ts";
import {counted} from "../number-text.ts";
import {resourceId} from "../topology/resource.ts";
import {daysBetween, monthsBefore} from "../units.ts";
import {withApp, workingExample} from "./example.ts";
import type {Rule} from "./rule.ts";

const certificates = {
  ...gatewayRequiredArticle,
  heading: "Gateway-required virtual network integration certificates"
};

/** How old the certificates of integrations may be; those that have expired are among the capacity rules. */
export const certificateRules: readonly Rule[] = [
  {
    id: "certificate-expiring",
    severity: "warning",
    source: {
      ...certificates,
      statement:
        "The portal warns when less than six months of a certificate's eight years are left; renewing it is to disconnect and connect again, by this page without a restart."
    },
    contradictions: [
      {
        ...earlierGatewayRequiredArticle,
        heading: "Manage virtual network integration",
        statement: "Of disconnecting the page says that it restarts the app."
      }
    ],
    *check({topology, on}) {
      for (const {app, integration} of integrationsVia(topology, "gateway")) {
        if (integration.certificateIssued === null) continue;
        const expiry = certificateExpiry(integration.certificateIssued);
        const warnsFrom = monthsBefore(expiry, limits.certificateWarningMonths.value);
        if (on < warnsFrom || on > expiry || expiry > limits.gatewayRequiredLastDay.value) continue;
        const message = `its certificate for ${integration.virtualNetwork} expires on ${expiry}, ${counted(daysBetween(on, expiry), "day")} left`;
        yield {
          resource: resourceId("app", app.name),
          message,
          fix: "disconnect and connect again before then, or move it to regional integration"
        };
      }
    },
    passes: [
      workingExample,
      withCertificate("2025-05-01"),
      // It expires after the feature, on 1 April 2027.
      withCertificate("2019-04-01"),
      withCertificate("2010-01-01")
    ],
    breaks: [withCertificate("2018-12-01"), withCertificate("2019-03-31")]
  },
  {
    id: "certificate-not-yet-issued",
    severity: "info",
    source: {...certificates, statement: "The certificates are exchanged when the integration is made."},
    *check({topology, on}) {
      for (const {app, integration} of integrationsVia(topology, "gateway")) {
        const {certificateIssued, virtualNetwork} = integration;
        if (certificateIssued === null || certificateIssued <= on) continue;
        const message = `its certificate for ${virtualNetwork} is dated ${certificateIssued}, after the day in question`;
        yield {
          resource: resourceId("app", app.name),
          message,
          fix: "check certificateIssued, or ask about a later day"
        };
      }
    },
    passes: [workingExample, withCertificate("2025-05-01")],
    breaks: [withCertificate("2099-01-01")]
  }
];

function withCertificate(certificateIssued: string) {
  return withApp({integration: {via: "gateway", virtualNetwork: "hub", certificateIssued}});
}

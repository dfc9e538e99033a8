import type {PartlyRead} from "../partly-read.ts";
import {isUnreadable} from "../partly-read.ts";
import type {Places} from "../places.ts";
import {mayBeHidden} from "../places.ts";
import {joinNames, splitNames} from "../resource.ts";
import type {WrittenIntegration} from "../schema/app-schema.ts";
import {shown} from "../shown.ts";
import type {Checker, Path} from "./checker.ts";

/** Checks what apps are integrated with, and the subnets of App Service Environments. */
export function checkIntegrations(checker: Checker, known: Places): void {
  const {apps, appServiceEnvironments} = checker.document;
  for (const [name, environment] of appServiceEnvironments ?? []) {
    checkSubnet(checker, known, environment?.subnet, ["appServiceEnvironments", name, "subnet"]);
  }
  for (const [name, app] of apps ?? []) {
    const path = ["apps", name, "integration"];
    const written = app?.integration;
    if (!isList(written)) checkIntegration(checker, known, written, path);
    else for (const [i, one] of written.entries()) checkIntegration(checker, known, one, [...path, i]);
  }
}

function checkIntegration(
  checker: Checker,
  known: Places,
  integration: PartlyRead<WrittenIntegration> | undefined | null,
  path: Path
): void {
  const {document, check} = checker;
  if (integration?.via === "regional") checkSubnet(checker, known, integration.subnet, [...path, "subnet"]);
  if (integration?.via === "gateway") {
    const noNetworks = isUnreadable(document, "virtualNetworks");
    const {virtualNetwork} = integration;
    check("virtual network", known.virtualNetworks, virtualNetwork, [...path, "virtualNetwork"], noNetworks);
  }
  if (integration?.via !== "hybridConnections") return;
  const noConnections = isUnreadable(document, "hybridConnections");
  for (const [i, name] of (integration.connections ?? []).entries()) {
    check("hybrid connection", known.hybridConnections, name, [...path, "connections", i], noConnections);
  }
}

function checkSubnet(
  {document, check, report}: Checker,
  {subnets}: Places,
  subnet: string | undefined,
  path: Path
): void {
  if (subnet === undefined) return;
  const names = splitNames(subnet);
  const unreadable = mayBeHidden(document, subnet, "subnets");
  if (names.length === 2) check("subnet", subnets, joinNames(...names), path, unreadable);
  else report(`not a subnet: ${shown(subnet)} (virtual network and subnet, as hub/apps)`, path);
}

function isList<T>(value: T): value is Extract<T, readonly unknown[]> {
  return Array.isArray(value);
}

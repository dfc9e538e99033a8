import {gatewayRequiredArticle, integrationArticle2020, peeringArticle, regionalArticle} from "../catalog/articles.ts";
export {fiveNetworks} from "../capacity/sources.ts";
import type {Source} from "../catalog/source.ts";
export * from "./gateway-sources.ts";

// The statements of the App Service articles that operations are judged by, in our own words.

const overview = {...gatewayRequiredArticle, heading: "Configure gateway-required virtual network integration"};
const setUp = {...gatewayRequiredArticle, heading: "Set up a gateway in your Azure virtual network"};
const manage = {...gatewayRequiredArticle, heading: "Manage virtual network integration"};
const routing = {...gatewayRequiredArticle, heading: "Gateway-required virtual network integration routing"};
const certificates = {...gatewayRequiredArticle, heading: "Gateway-required virtual network integration certificates"};
const renewal = {...gatewayRequiredArticle, heading: "Certificate renewal"};
const onPremises = {...gatewayRequiredArticle, heading: "Access on-premises resources"};

export const retired: Source = {
  ...overview,
  statement: "Gateway-required integration is retired: its last working day is 31 March 2027."
};
export const requirements: Source = {
  ...overview,
  statement: "It works for Windows plans and code, Basic and above, and a network without an ExpressRoute gateway."
};
export const oneNetwork: Source = {...overview, statement: "An app is connected to one virtual network at a time."};
export const ownGateway: Source = {
  ...peeringArticle,
  heading: "Gateways and on-premises connectivity",
  statement: "A network that uses a peer's gateway has none of its own."
};
export const gatewayFirst: Source = {
  ...setUp,
  statement: "Until the gateway is there, route-based and with SSTP, no app can be integrated."
};
export const gatewaySettings: Source = {
  ...setUp,
  statement: "The gateway needs private point-to-site addresses and SSTP; unless it is Basic, IKEv2 must be off."
};
export const creationHalfHour: Source = {...setUp, statement: "A gateway can take 30 minutes to make."};
export const connectingRestarts: Source = {
  ...integrationArticle2020,
  heading: "Enable VNet Integration",
  statement: "The article of February 2020 said that integrating restarts the app."
};
export const connectingIsSilent: Source = {
  ...manage,
  statement: "Later copies, that of January 2026 too, do not say whether connecting restarts the app."
};
export const disconnectRestarts: Source = {...manage, statement: "Disconnecting an app from a network restarts it."};
export const disconnectKeeps: Source = {
  ...manage,
  statement: "Disconnecting leaves the network as it is: its gateway stays, and so does what it costs."
};
export const disconnectFirst: Source = {
  ...manage,
  statement: "Before a network is deleted its apps are disconnected, then what is in it is deleted, such as gateways."
};
export const syncRestarts: Source = {
  ...manage,
  statement: "Synchronising restarts whichever apps use the network; of one plan or of all is not said."
};
export const syncDoesNotRestart: Source = {
  ...certificates,
  statement: "Synchronising interrupts connectivity briefly, which may disturb the site, and does not restart the app."
};
export const syncWithinSubscription: Source = {
  ...manage,
  statement: "Synchronising does not work where app and network are in different subscriptions."
};
export const syncForDns: Source = {
  ...manage,
  statement: "Once DNS servers of the network are added or changed, it must be synchronised."
};
export const syncForChanges: Source = {
  ...certificates,
  statement: "When certificates or what is known of the network have changed, it must be synchronised."
};
export const exchange: Source = {
  ...certificates,
  statement: "Enabling the integration exchanges certificates, and with them DNS, routes and the like."
};
export const tcpTimeout: Source = {
  ...gatewayRequiredArticle,
  heading: "Troubleshooting",
  statement: "An attempt to connect that gets no answer gives up after 21 seconds."
};
export const addingRoutes: Source = {
  ...routing,
  statement: "Ranges can be added under gateway-required integration only; they are sent into the network."
};
export const routeTables: Source = {
  ...routing,
  statement: "Route tables do not steer what apps send under gateway-required integration."
};
export const peeredRanges: Source = {
  ...gatewayRequiredArticle,
  heading: "Peering",
  statement: "A peered network is reached once both sides of the peering allow it, and its range is added on the plan."
};
export const routesBack: Source = {
  ...onPremises,
  statement: "On-premises gateways must route the point-to-site addresses back; added later, by hand."
};
export const bgpByHand: Source = {
  ...onPremises,
  statement: "Routes learned over BGP do not reach the apps: they are set as custom routes of the point-to-site."
};
export const renewing: Source = {
  ...renewal,
  statement: "A certificate lasts eight years and is renewed by disconnecting and connecting again."
};
export const renewingDoesNotRestart: Source = {
  ...renewal,
  statement: "Renewing the certificate interrupts connectivity briefly, and does not restart the app."
};
export const renewable: Source = {
  ...renewal,
  statement: "It can be renewed once the portal shows it as expired or within six months of it."
};
export const privateAddress: Source = {
  ...manage,
  statement: "An app's private address changes: firewalls must allow the whole range it is taken from."
};
export const plansCost: Source = {
  ...gatewayRequiredArticle,
  heading: "Pricing details",
  statement: "Plan, data and gateway are charged, each by itself; the plan must be Basic or above."
};
export const tiers: Source = {
  url: "https://learn.microsoft.com/azure/azure-resource-manager/management/azure-subscription-service-limits",
  heading: "Azure App Service limits",
  retrieved: "2026-11-23",
  statement: "What a plan may have depends on its tier: instances, slots, systems, ways to integrate."
};
export const addressRelease: Source = {
  ...regionalArticle,
  heading: "Subnet requirements",
  statement: "Changing size doubles the addresses for a while; rarely it takes up to 12 hours until they are released."
};
export const plansListNetworks: Source = {
  ...manage,
  statement: "Synchronising and adding routes are done on the plan, for a network that its apps are integrated with."
};

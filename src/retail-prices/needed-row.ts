import {isUnitOfMeasure} from "../prices/pricing-unit.ts";
import type {Row} from "./page.ts";
import type {Query} from "./query.ts";

const planProduct =
  /^Azure App Service (?:Free|Shared|Basic|Standard|Premium|Premium v[234]|Isolated v2) Plan(?: - Linux)?$/;

// What is remembered; the units of all rows are some dozens.
const mostUnits = 1000;

/**
 * Whether a *row* of the answer to *query* can price something that Tollgate bills: a
 * plan, a gateway, transfer, peering, an address, an endpoint, a hybrid connection or
 * a NAT gateway. Rows of other services and regions, which a server sends that
 * ignores its filter, are not needed, nor those in a unit that nothing is billed by.
 */
export function isNeeded(row: Row, {serviceName, armRegionName}: Query): boolean {
  if (row["serviceName"] !== serviceName || (row["armRegionName"] ?? "") !== armRegionName) return false;
  return isOfProduct(row, serviceName) && isInKnownUnit(row);
}

function isOfProduct({productName, skuName}: Row, serviceName: string): boolean {
  if (typeof productName !== "string") return true;
  if (serviceName === "Azure App Service") return planProduct.test(productName.trim());
  if (serviceName === "Service Bus") return skuName === "Hybrid Connections";
  if (serviceName === "ExpressRoute") return productName.trim() === "ExpressRoute" || /Gateway/.test(productName);
  return true;
}

const knownUnits = new Set<string>();

function isInKnownUnit({unitOfMeasure}: Row): boolean {
  if (typeof unitOfMeasure !== "string" || knownUnits.has(unitOfMeasure)) return true;
  const isKnown = isUnitOfMeasure(unitOfMeasure.trim());
  if (isKnown && knownUnits.size < mostUnits) knownUnits.add(unitOfMeasure);
  return isKnown;
}

/** Returns what tells a *row* from all others: two with the same are one, printed twice. */
export function rowKey(row: Row): string {
  const {meterId, skuId, type, reservationTerm, tierMinimumUnits, retailPrice, unitOfMeasure} = row;
  const {armRegionName, effectiveStartDate, effectiveEndDate, productId, meterName} = row;
  // prettier-ignore
  return [
    meterId, skuId, type, reservationTerm, tierMinimumUnits, retailPrice, unitOfMeasure,
    armRegionName, effectiveStartDate, effectiveEndDate, productId, meterName
  ].join("\t");
}

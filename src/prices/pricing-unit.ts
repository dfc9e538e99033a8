import {Decimal} from "../money.ts";
import type {PricingUnit} from "../units.ts";

/** Units that the price API measures in and no meter of ours does. */
type OtherUnit = "Days" | "Years" | "Seconds" | "MB" | "GB-Months" | "GiB-Hours" | "Units" | "Units per month";

const units: ReadonlyMap<string, PricingUnit | OtherUnit> = new Map<string, PricingUnit | OtherUnit>([
  ["Hour", "Hours"],
  ["Hours", "Hours"],
  ["GB", "GB"],
  ["Month", "Months"],
  ["Day", "Days"],
  ["Year", "Years"],
  ["Second", "Seconds"],
  ["Seconds", "Seconds"],
  ["MB", "MB"],
  ["GB/Month", "GB-Months"],
  ["GiB/Hour", "GiB-Hours"],
  ["GiB Hour", "GiB-Hours"],
  ["", "Units"]
]);

const multiples: Readonly<Record<string, number>> = {"": 1, K: 1_000, M: 1_000_000};

/** Whether *text* is a unit of measure that is known. */
export function isUnitOfMeasure(text: string): boolean {
  return parsed(text) !== undefined;
}

/** Returns what a price per *unitOfMeasure*, as `100 Hours` or `1/Month`, is for: 100 Hours, 1 Months. */
export function pricingUnit(unitOfMeasure: string): {unit: PricingUnit | OtherUnit; quantity: Decimal} {
  const found = parsed(unitOfMeasure);
  if (found === undefined) throw new Error(`unknown unit of measure: ${unitOfMeasure}`);
  return found;
}

function parsed(unitOfMeasure: string): {unit: PricingUnit | OtherUnit; quantity: Decimal} | undefined {
  const [, count = "", multiple = "", rest = ""] = /^(\d+)([KM]?)(?:[ /](.+))?$/.exec(unitOfMeasure) ?? [];
  const unit = multiple !== "" && rest === "Month" ? "Units per month" : units.get(rest);
  if (unit === undefined || !/[1-9]/.test(count)) return undefined;
  return {unit, quantity: new Decimal(count).times(multiples[multiple] ?? 1)};
}

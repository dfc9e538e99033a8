import type {Bill} from "../billing/bill.ts";
import type {CommitmentUse} from "../billing/commitments/commitment-use.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Money} from "../money.ts";
import {grouped, groupedExactly} from "../number-text.ts";
import type {TextOptions} from "./paint.ts";
import {head, textTable} from "./text-table.ts";
import {wrap} from "./wrap.ts";

const places = 2;

/** Returns what each commitment covers, costs and wastes; nothing where there is none. */
export function commitmentsText({bill}: Evaluation, {columns, paint}: TextOptions): string[] {
  if (bill.commitments.length === 0) return [];
  const rows = bill.commitments.map((use) => [
    use.resource,
    coveredText(use),
    amountText(use.costPerMonth),
    amountText(use.wastePerMonth)
  ]);
  const table = textTable(
    [
      {title: "COMMITMENT", wraps: true},
      {title: "COVERS", wraps: true},
      {title: bill.currency, align: "right"},
      {title: "UNUSED", align: "right"}
    ],
    rows,
    columns
  );
  return ["", ...head(table, paint)];
}

function coveredText({covered, status}: CommitmentUse): string {
  const hours = covered.map(({resource, hours}) => `${groupedExactly(hours.toDecimalPlaces(places))} h of ${resource}`);
  if (hours.length > 0) return hours.join(", ");
  return status === "applied" ? "nothing" : `nothing (${statusTexts[status]})`;
}

const statusTexts: Readonly<Record<Exclude<CommitmentUse["status"], "applied">, string>> = {
  stranded: "stranded",
  unpriced: "no price",
  notStarted: "not started",
  ended: "ended",
  notReservable: "cannot be reserved"
};

// What is not known is not zero.
function amountText(amount: Money | null): string {
  return amount === null ? "–" : grouped(amount.amount, places);
}

/** Returns the totals that the effective one is to be compared with, or nothing where they are all alike. */
export function totalsText({bill}: Evaluation, columns: number): string[] {
  const {totalPerMonth, listTotalPerMonth, contractedTotalPerMonth, currency} = bill;
  const totals = [listTotalPerMonth, contractedTotalPerMonth];
  if (unlistedCount(bill) === 0 && totals.every(({amount}) => amount.eq(totalPerMonth.amount))) return [];
  const [contracted, effective] = [contractedTotalPerMonth, totalPerMonth].map(({amount}) => grouped(amount, places));
  return wrap(
    `at list prices ${listText(bill)}, contracted ${contracted ?? ""} ${currency}, in effect ${effective ?? ""}`,
    columns
  );
}

// Lines of which only the contract price is known are not in the list total.
function listText(bill: Bill): string {
  const list = grouped(bill.listTotalPerMonth.amount, places);
  const count = unlistedCount(bill);
  if (count === 0) return list;
  const state = `INCOMPLETE: ${count} without a list price`;
  return count === bill.lines.length ? `not known (${state})` : `at least ${list} (${state})`;
}

function unlistedCount({lines}: Bill): number {
  return lines.filter(({listCostPerMonth}) => listCostPerMonth === null).length;
}

/** Returns which prices the *bill* is made with, in words. */
export function pricesText(bill: Bill): string {
  const {totalPerMonth, listTotalPerMonth, contractedTotalPerMonth, commitments} = bill;
  const isContracted = unlistedCount(bill) > 0 || !listTotalPerMonth.amount.eq(contractedTotalPerMonth.amount);
  const isCommitted = commitments.some(({costPerMonth}) => costPerMonth !== null);
  if (!isContracted && !isCommitted && totalPerMonth.amount.eq(listTotalPerMonth.amount)) return "list prices";
  return `${isContracted ? "negotiated" : "list"} prices${isCommitted ? " and commitments" : ""}`;
}

import type {AssumedRange} from "../evaluation/assumed-range.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import type {Money} from "../money.ts";

/** How one of several designs stands: what it costs, and whether it works. */
export interface Standing {
  /** A for the first design, which the others are compared with; then B, C and so on. */
  readonly letter: string;
  readonly name: string;
  /** What is known of the total; all of it where *complete*. */
  readonly totalPerMonth: Money;
  readonly complete: boolean;
  readonly unpricedCount: number;
  readonly assumed: AssumedRange;
  readonly errorCount: number;
  /** Whether nothing is found that does not work on its day. */
  readonly feasible: boolean;
}

/** Returns how the design at *index* stands, under the *name* that it is compared by. */
export function standing({bill, assumed, findings}: Evaluation, index: number, name: string): Standing {
  const errorCount = findings.filter(({severity}) => severity === "error").length;
  return {
    letter: letterOf(index),
    name,
    totalPerMonth: bill.totalPerMonth,
    complete: bill.complete,
    unpricedCount: bill.unpriced.length,
    assumed,
    errorCount,
    feasible: errorCount === 0
  };
}

/** Returns the letter of the design at *index*: A, B, … */
export function letterOf(index: number): string {
  return String.fromCharCode("A".charCodeAt(0) + index);
}

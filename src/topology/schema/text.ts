import {Decimal} from "../../money.ts";
import {nameProblem} from "../name.ts";
import {shown} from "../shown.ts";
import {sourceText} from "../source-text.ts";
import {leaf} from "./leaf.ts";

/** Returns *written* as text if it is one, or a number, which stands for the text that it was written as. */
export function asText(written: unknown): string | undefined {
  if (Decimal.isDecimal(written)) return sourceText(written);
  return typeof written === "string" ? written : typeof written === "number" ? String(written) : undefined;
}

/** Returns the schema of a text, called *noun* in messages: on one line, not empty. */
export function text(noun: string) {
  return leaf<string, string>({type: ["string", "number"], minLength: 1}, (written, refuse) => {
    const value = asText(written);
    if (value === undefined) return refuse(`not ${noun}: ${shown(written)} (text)`);
    const problem = nameProblem(value);
    return problem === undefined
      ? value
      : refuse(`${problem.replace(/name/, noun.replace(/^an? /, ""))}: ${shown(value)}`);
  });
}

/** The schema of true or false. */
export const flag = leaf<boolean, boolean>({type: "boolean"}, (written, refuse) =>
  typeof written === "boolean" ? written : refuse(`not true or false: ${shown(written)}`)
);

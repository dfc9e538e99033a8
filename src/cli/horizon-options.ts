import {InputError} from "../errors.ts";
import type {IsoDate} from "../units.ts";
import type {Arguments} from "./command.ts";
import type {Move} from "./move-options.ts";
import {effortHelp, effortOptions, moveOf} from "./move-options.ts";

/** Options and help for ranking by what alternatives cost over some months, the move to them included. */
export const horizonOptions = {horizon: {type: "string"}, ...effortOptions} as const;
export const horizonHelp = {
  horizon: "rank by the total cost over so many months, including the move from --build-on",
  ...effortHelp
};

/**
 * Returns how each alternative is moved to from *buildOn* on, and over how many
 * months it is looked at; null if no horizon is asked for. Throws an InputError
 * with everything that is wrong with the options.
 */
export function horizonOf(args: Arguments, buildOn: IsoDate): Move | null {
  if (args.values["horizon"] !== undefined) return moveOf(args, buildOn, "horizon");
  const alone = Object.keys(effortOptions).filter((option) => args.values[option] !== undefined);
  if (alone.length > 0) throw new InputError(alone.map((option) => `--${option} is for --horizon MONTHS`).join("\n"));
  return null;
}

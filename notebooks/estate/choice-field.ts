import type {Path} from "./edits.ts";
import type {Field, OptionGroup} from "./field.ts";

interface ChoiceOptions {
  readonly groups: readonly OptionGroup[];
  /** What holds if it is left out; without it, it has to be chosen. */
  readonly placeholder?: string;
}

/** Returns the field of a name that is chosen from *groups*; in documents the case of those that Azure gives does not matter. */
export function choiceField(label: string, path: Path, written: unknown, {groups, placeholder}: ChoiceOptions): Field {
  const name = written === undefined || written === null ? "" : String(written);
  const names = groups.flatMap(({options}) => options);
  const known = names.includes(name) ? name : names.find((option) => option.toLowerCase() === name.toLowerCase());
  const isOther = known === undefined && name !== "";
  const empty = placeholder ?? (name === "" ? "choose" : undefined);
  return {
    label,
    path,
    text: known ?? name,
    groups: isOther ? [{label: "as written", options: [name]}, ...groups] : groups,
    ...(empty === undefined ? {} : {placeholder: empty}),
    read: (text) => (text === "" ? undefined : text)
  };
}

import {regions} from "../../src/index.ts";
import {choiceField} from "./choice-field.ts";
import type {Path} from "./edits.ts";
import {valueAt} from "./edits.ts";
import type {Entry, Field, OptionGroup} from "./field.ts";

/** Returns the field of the region of a resource, for which the document’s plain *value* may give a default. */
export function regionField(value: unknown, label: string, path: Path): Field {
  return {...choiceField(label, path, valueAt(value, path), {groups, placeholder: emptyText(value)}), isWide: true};
}

/** Returns the choice of the region of a new resource. */
export function regionEntry(value: unknown, label: string): Entry {
  return {label, text: "", groups, placeholder: emptyText(value)};
}

function emptyText(value: unknown): string {
  const region = valueAt(value, ["defaults", "region"]);
  return region === undefined || region === null ? "choose" : `${String(region)} (default)`;
}

const groups: readonly OptionGroup[] = [{label: "Regions", options: [...regions.keys()].sort()}];

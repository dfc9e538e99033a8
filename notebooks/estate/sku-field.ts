import type {Path} from "./edits.ts";
import type {Field, OptionGroup} from "./field.ts";

/** Returns the field of a SKU that is chosen from *groups*; in documents its case does not matter. */
export function skuField(label: string, path: Path, written: unknown, groups: readonly OptionGroup[]): Field {
  const sku = String(written);
  const known = groups.flatMap(({options}) => options).find((option) => option.toLowerCase() === sku.toLowerCase());
  return {
    label,
    path,
    text: known ?? sku,
    groups: known === undefined ? [{label: "as written", options: [sku]}, ...groups] : groups,
    read: (text) => text
  };
}

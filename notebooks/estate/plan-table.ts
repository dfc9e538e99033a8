import {planSizes} from "../../src/index.ts";
import {entriesAt, valueAt} from "./edits.ts";
import type {FieldRow, FieldTable, OptionGroup} from "./field.ts";
import {skuField} from "./sku-field.ts";
import {volumeOf, volumeText} from "./volume-text.ts";

/** Returns the App Service plans of a document’s plain *value*: size, instances, and the most they scale out to. */
export function planTable(value: unknown): FieldTable {
  return {
    caption: "Plans",
    columns: ["Plan", "Size", "Instances", "At most"],
    rows: entriesAt(value, ["plans"]).map(([name, plan]) => planRow(name, plan))
  };
}

function planRow(name: string, plan: unknown): FieldRow {
  const path = ["plans", name];
  const instances = valueAt(plan, ["instances"]);
  return {
    name,
    path,
    fields: [
      skuField(`Size of plan ${name}`, [...path, "sku"], valueAt(plan, ["sku"]), sizeGroups),
      {
        label: `Instances of plan ${name}`,
        path: [...path, "instances"],
        text: volumeText(instances),
        placeholder: "1",
        read: (text) => volumeOf(text, instances)
      },
      {
        label: `Most instances of plan ${name}`,
        path: [...path, "maxInstances"],
        text: volumeText(valueAt(plan, ["maxInstances"])),
        placeholder: "same",
        read: (text) => (text.trim() === "" ? undefined : text.trim())
      }
    ]
  };
}

const sizeGroups: readonly OptionGroup[] = [...new Set([...planSizes.values()].map(({tier}) => tier))].map((tier) => ({
  label: tier.name,
  options: [...planSizes.values()].filter((size) => size.tier === tier).map(({sku}) => sku)
}));

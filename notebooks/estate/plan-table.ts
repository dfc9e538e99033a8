import {planSizes} from "../../src/index.ts";
import {choiceField} from "./choice-field.ts";
import {entriesAt, valueAt} from "./edits.ts";
import type {FieldRow, FieldTable, NewRow, OptionGroup} from "./field.ts";
import {namesOf} from "./names-of.ts";
import {nameEntry, newNameProblem} from "./new-name.ts";
import {regionEntry} from "./region-field.ts";
import {volumeOf, volumeText} from "./volume-text.ts";

/** Returns the App Service plans of a document’s plain *value*: size, instances, and the most they scale out to. */
export function planTable(value: unknown): FieldTable {
  return {
    caption: "Plans",
    columns: ["Plan", "Size", "Instances", "At most"],
    rows: entriesAt(value, ["plans"]).map(([name, plan]) => planRow(name, plan)),
    noun: "plan",
    add: newPlan(value)
  };
}

function planRow(name: string, plan: unknown): FieldRow {
  const path = ["plans", name];
  const instances = valueAt(plan, ["instances"]);
  return {
    name,
    path,
    fields: [
      choiceField(`Size of plan ${name}`, [...path, "sku"], valueAt(plan, ["sku"]), {groups: sizeGroups}),
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

function newPlan(value: unknown): NewRow {
  const size = {label: "Size of the new plan", text: "P1v3", groups: sizeGroups};
  const region = regionEntry(value, "Region of the new plan");
  const isRegionless = region.text === "" && region.placeholder === "choose";
  return {
    entries: [nameEntry("plan"), size, ...(isRegionless ? [region] : [])],
    name: ([name = ""]) => name,
    read([name = "", sku = "", where = ""]) {
      const problem = newNameProblem("plan", name, namesOf(value, "plans"));
      if (problem !== null) return problem;
      if (isRegionless && where === "") return "Choose the region of the plan: this document has no default.";
      return [{path: ["plans", name], value: {sku, ...(where === "" ? {} : {region: where})}}];
    }
  };
}

const sizeGroups: readonly OptionGroup[] = [...new Set([...planSizes.values()].map(({tier}) => tier))].map((tier) => ({
  label: tier.name,
  options: [...planSizes.values()].filter((size) => size.tier === tier).map(({sku}) => sku)
}));

import {choiceField} from "./choice-field.ts";
import {entriesAt, valueAt} from "./edits.ts";
import type {FieldRow, FieldTable, NewRow, OptionGroup} from "./field.ts";
import {integrationField, integrationGroups} from "./integration-field.ts";
import {namesOf} from "./names-of.ts";
import {nameEntry, newNameProblem} from "./new-name.ts";
import {volumeText} from "./volume-text.ts";

/** Returns the apps of a document’s plain *value*: plan, kind, slots, and how each reaches private resources. */
export function appTable(value: unknown): FieldTable {
  const plans: OptionGroup[] = [{label: "Plans", options: namesOf(value, "plans")}];
  const ways = integrationGroups(value);
  return {
    caption: "Apps",
    columns: ["App", "Plan", "Kind", "Slots", "Integration"],
    rows: entriesAt(value, ["apps"]).map(([name, app]) => appRow(name, app, plans, ways)),
    noun: "app",
    add: newApp(value, plans)
  };
}

const kinds: readonly OptionGroup[] = [{label: "Kinds", options: ["code", "container"]}];

function appRow(name: string, app: unknown, plans: readonly OptionGroup[], ways: readonly OptionGroup[]): FieldRow {
  const path = ["apps", name];
  const kind = valueAt(app, ["kind"]);
  return {
    name,
    path,
    fields: [
      {...choiceField(`Plan of app ${name}`, [...path, "plan"], valueAt(app, ["plan"]), {groups: plans}), isWide: true},
      choiceField(`Kind of app ${name}`, [...path, "kind"], kind ?? "code", {groups: kinds}),
      {
        label: `Slots of app ${name}`,
        path: [...path, "slots"],
        text: volumeText(valueAt(app, ["slots"])),
        placeholder: "0",
        read: (text) => (text.trim() === "" ? undefined : text.trim())
      },
      integrationField(`Integration of app ${name}`, path, app, ways)
    ]
  };
}

function newApp(value: unknown, plans: readonly OptionGroup[]): NewRow {
  const [first = "", second] = namesOf(value, "plans");
  const plan = {label: "Plan of the new app", text: second === undefined ? first : "", groups: plans};
  return {
    entries: [nameEntry("app"), second === undefined ? plan : {...plan, placeholder: "choose a plan"}],
    name: ([name = ""]) => name,
    read([name = "", chosen = ""]) {
      const problem = newNameProblem("app", name, namesOf(value, "apps"));
      if (problem !== null) return problem;
      if (chosen === "") return first === "" ? "Add a plan for it first." : "Choose the plan of the app.";
      return [{path: ["apps", name], value: {plan: chosen}}];
    }
  };
}

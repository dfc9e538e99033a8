import {entriesAt, itemsAt, valueAt} from "./edits.ts";
import type {Field, FieldRow, FieldTable, NewRow, Note} from "./field.ts";
import {namesOf} from "./names-of.ts";
import {nameEntry, newNameProblem} from "./new-name.ts";
import {regionEntry, regionField} from "./region-field.ts";

/** Returns the virtual networks of a document’s plain *value*: region, address space, DNS servers, and what each is peered with. */
export function networkTable(value: unknown): FieldTable {
  const peerings = itemsAt(value, ["peerings"]).map((d) => [String(valueAt(d, ["from"])), String(valueAt(d, ["to"]))]);
  return {
    caption: "Networks",
    columns: ["Network", "Region", "Address space", "DNS servers", "Peered with"],
    rows: entriesAt(value, ["virtualNetworks"]).map(([name]) => networkRow(value, name, peerings)),
    hint: "Several ranges or servers with commas between them. Peerings are edited as text.",
    noun: "network",
    add: newNetwork(value)
  };
}

function networkRow(value: unknown, name: string, peerings: readonly string[][]): FieldRow {
  const path = ["virtualNetworks", name];
  return {
    name,
    path,
    fields: [
      regionField(value, `Region of network ${name}`, [...path, "region"]),
      listField(value, `Address space of network ${name}`, [...path, "addressSpace"], "none"),
      listField(value, `DNS servers of network ${name}`, [...path, "dnsServers"], "Azure’s")
    ],
    notes: [peersNote(name, peerings)]
  };
}

const fewPeers = 4;

function listField(value: unknown, label: string, path: readonly string[], placeholder: string): Field {
  const text = itemsAt(value, path).map(String).join(", ");
  return {label, path, text, placeholder, isText: true, read: listOf};
}

function listOf(text: string): readonly string[] | undefined {
  const items = text
    .split(",")
    .map((item) => item.trim())
    .filter((item) => item !== "");
  return items.length === 0 ? undefined : items;
}

/** Returns the networks that have a peering with one of that *name*, and which have it in one direction only. */
function peersNote(name: string, peerings: readonly string[][]): Note {
  const out = new Set(peerings.filter(([from]) => from === name).map(([, to = ""]) => to));
  const back = new Set(peerings.filter(([, to]) => to === name).map(([from = ""]) => from));
  const all = [...new Set([...out, ...back])];
  const texts = all.map((other) =>
    out.has(other) && back.has(other) ? other : `${other} (only ${out.has(other) ? "to" : "from"} it)`
  );
  const whole = texts.length === 0 ? "–" : texts.join(", ");
  if (texts.length <= fewPeers) return {text: whole, whole};
  const first = texts.slice(0, fewPeers - 1);
  return {text: `${first.join(", ")} and ${texts.length - first.length} more`, whole};
}

function newNetwork(value: unknown): NewRow {
  const region = regionEntry(value, "Region of the new network");
  const space = {label: "Address space of the new network", text: "", placeholder: "10.0.0.0/16", isText: true};
  return {
    entries: [nameEntry("network"), region, space],
    name: ([name = ""]) => name,
    read([name = "", where = "", ranges = ""]) {
      const problem = newNameProblem("network", name, namesOf(value, "virtualNetworks"));
      if (problem !== null) return problem;
      if (where === "" && region.placeholder === "choose") {
        return "Choose the region of the network: this document has no default.";
      }
      const addressSpace = listOf(ranges);
      if (!addressSpace) return "Give the network an address space, as 10.0.0.0/16.";
      return [{path: ["virtualNetworks", name], value: {...(where === "" ? {} : {region: where}), addressSpace}}];
    }
  };
}

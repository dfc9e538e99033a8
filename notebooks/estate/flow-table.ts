import {itemsAt, valueAt} from "./edits.ts";
import type {Field, FieldTable, NewRow} from "./field.ts";
import {namesInNetworks, namesOf, offered, siteNames} from "./names-of.ts";
import {joinNames} from "../../src/topology/resource.ts";
import {volumeOf, volumeText} from "./volume-text.ts";

const columns = {sentGB: "Sent", receivedGB: "Received"};

/** Returns the flows of a document’s plain *value*, each with what is sent and received. */
export function flowTable(value: unknown): FieldTable {
  const flows = itemsAt(value, ["traffic"]);
  const times = new Map<string, number>();
  const rows = flows.map((flow, i) => {
    const base = flowName(String(valueAt(flow, ["app"])), String(valueAt(flow, ["to"])));
    const time = (times.get(base) ?? 0) + 1;
    times.set(base, time);
    const name = time === 1 ? base : `${base} (${time})`;
    return {
      name,
      path: ["traffic", i],
      fields: [gbField(flow, i, name, "sentGB"), gbField(flow, i, name, "receivedGB")]
    };
  });
  return {
    caption: "Traffic, GB a month",
    columns: ["Flow", ...Object.values(columns)],
    rows,
    hint: "A number, a range as low / typical / high, or unknown.",
    noun: "flow",
    add: newFlow(value, flows.length)
  };
}

function flowName(app: string, to: string): string {
  return `${app} → ${to}`;
}

function gbField(flow: unknown, i: number, name: string, key: keyof typeof columns): Field {
  const written = valueAt(flow, [key]);
  return {
    label: `${columns[key]}, ${name}, GB a month`,
    path: ["traffic", i, key],
    text: volumeText(written),
    placeholder: "0",
    read: (text) => volumeOf(text, written)
  };
}

function newFlow(value: unknown, count: number): NewRow {
  const apps = [{label: "Apps", options: namesOf(value, "apps")}];
  const joined = (section: string) => namesOf(value, section).map((name) => joinNames(name));
  const places = offered([
    {label: "Outside", options: ["internet"]},
    {label: "Virtual networks", options: joined("virtualNetworks")},
    {label: "On premises", options: siteNames(value)},
    {label: "Private endpoints", options: namesInNetworks(value, "privateEndpoints")},
    {label: "Hybrid connections", options: joined("hybridConnections")}
  ]);
  return {
    entries: [
      {label: "App of the new flow", text: "", groups: apps, placeholder: "from app"},
      {label: "Destination of the new flow", text: "", groups: places, placeholder: "to"},
      {label: "Sent by the new flow, GB a month", text: "", placeholder: "GB sent"}
    ],
    name: ([app = "", to = ""]) => flowName(app, to),
    read([app = "", to = "", sent = ""]) {
      if (app === "" || to === "") return "Choose an app, and what it must reach.";
      const sentGB = volumeOf(sent, undefined);
      return [{path: ["traffic", count], value: {app, to, ...(sentGB === undefined ? {} : {sentGB})}}];
    }
  };
}

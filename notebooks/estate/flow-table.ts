import {valueAt} from "./edits.ts";
import type {Field, FieldTable} from "./field.ts";
import {volumeOf, volumeText} from "./volume-text.ts";

const columns = {sentGB: "Sent", receivedGB: "Received"};

/** Returns the flows of a document’s plain *value*, each with what is sent and received. */
export function flowTable(value: unknown): FieldTable {
  const written = valueAt(value, ["traffic"]);
  const flows: readonly unknown[] = Array.isArray(written) ? written : [];
  const rows = flows.map((flow, i) => {
    const name = `${String(valueAt(flow, ["app"]))} → ${String(valueAt(flow, ["to"]))}`;
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
    hint: "A number, a range as low / typical / high, or unknown."
  };
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

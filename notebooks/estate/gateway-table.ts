import type {GatewayKind} from "../../src/index.ts";
import {gatewaySkus} from "../../src/index.ts";
import {choiceField} from "./choice-field.ts";
import {entriesAt, valueAt} from "./edits.ts";
import type {FieldRow, FieldTable, OptionGroup} from "./field.ts";

/** Returns the gateways of a document’s plain *value*, each with its SKU. */
export function gatewayTable(value: unknown): FieldTable {
  const rows = entriesAt(value, ["virtualNetworks"]).flatMap(([network, inner]) =>
    entriesAt(inner, ["gateways"]).map(([name, gateway]) => gatewayRow(network, name, gateway))
  );
  return {caption: "Gateways", columns: ["Gateway", "SKU"], rows};
}

function gatewayRow(network: string, name: string, gateway: unknown): FieldRow {
  const path = ["virtualNetworks", network, "gateways", name];
  const kind = String(valueAt(gateway, ["kind"]) ?? "vpn").toLowerCase() === "vpn" ? "vpn" : "expressRoute";
  const generation = valueAt(gateway, ["generation"]);
  const groups = skuGroups(kind, generation === undefined ? null : Number(generation));
  const sku = valueAt(gateway, ["sku"]);
  const field = choiceField(`SKU of gateway ${network}/${name}`, [...path, "sku"], sku, {groups});
  return {name: `${network}/${name}`, path, fields: [field]};
}

/** Returns the SKUs of that *kind*, and of the *generation* if the document says one, those that have ended apart. */
function skuGroups(kind: GatewayKind, generation: number | null): OptionGroup[] {
  const fitting = gatewaySkus.filter(
    (sku) => sku.kind === kind && (generation === null || sku.generation === null || sku.generation === generation)
  );
  const names = (isEnding: boolean) => [
    ...new Set(fitting.filter(({lastDay}) => (lastDay !== null) === isEnding).map(({sku}) => sku))
  ];
  return [
    {label: "current", options: names(false)},
    {label: "ended or ending", options: names(true)}
  ].filter(({options}) => options.length > 0);
}

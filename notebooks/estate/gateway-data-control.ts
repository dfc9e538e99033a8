import {html} from "htl";
import {valueAt} from "./edits.ts";
import type {FieldControl} from "./field-control.ts";

const readings = {
  internet: "internet egress (assumed)",
  interRegion: "the inter-region rate",
  none: "nothing"
};

/** What a reading of the rate of gateway-required data is called. */
export type GatewayDataReading = keyof typeof readings;

/** Returns in words at what gateway-required data is billed under a *reading*. */
export function gatewayDataText(reading: GatewayDataReading): string {
  return readings[reading];
}

/** Returns the choice of how gateway-required data is read to be billed, as a document’s plain *value* has it. */
export function gatewayDataControl(value: unknown): FieldControl {
  const path = ["assumptions", "gatewayData"];
  const written = String(valueAt(value, path) ?? "internet").toLowerCase();
  const text = Object.keys(readings).find((key) => key.toLowerCase() === written) ?? "internet";
  const element = html`<select>
    ${Object.entries(readings).map(
      ([key, label]) => html`<option value=${key} selected=${key === text}>${label}</option>`
    )}
  </select>` as HTMLSelectElement;
  return {element, field: {label: "Gateway-required data billed as", path, text, read: (chosen) => chosen}};
}

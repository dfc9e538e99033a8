import {appTable} from "../estate/app-table.ts";
import type {FieldTable} from "../estate/field.ts";
import {flowTable} from "../estate/flow-table.ts";
import {gatewayTable} from "../estate/gateway-table.ts";
import {networkTable} from "../estate/network-table.ts";
import {planTable} from "../estate/plan-table.ts";
import type {Desk} from "./desk.ts";
import type {DocumentForm} from "./document-form.ts";
import {documentForm} from "./document-form.ts";

/** Returns all tables of a document’s plain *value*. */
export function tablesOf(value: unknown): readonly FieldTable[] {
  return [planTable, gatewayTable, appTable, networkTable, flowTable].map((table) => table(value));
}

/** Returns a form of all tables of the document on the *desk*. */
export function tablesForm(desk: Desk, isShown: () => boolean): DocumentForm {
  return documentForm(desk, tablesOf, {name: "tables", isShown});
}

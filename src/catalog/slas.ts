import rows from "../../data/catalog/slas.json" with {type: "json"};
import type {Facts, FactsSpec} from "./facts.ts";
import {toFacts} from "./facts.ts";

/** A promised availability: percent of a month, as a decimal; null is no promise. */
export type Sla = string | null;

type Slas = Readonly<Record<keyof typeof rows, Sla>>;

/** What the provider promises for each service, with its source; those of plans and gateways vary by tier and SKU. */
export const slas: Facts<Slas> = toFacts<Slas>(rows as FactsSpec<Slas>);

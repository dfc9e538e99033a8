import document from "../../data/prices/prices.json" with {type: "json"};
import type {PriceDocument, PriceSheet} from "./price-sheet.ts";
import {toPriceSheet} from "./price-sheet.ts";

/** The price sheet that ships with Tollgate. */
export const embeddedSheet: PriceSheet = toPriceSheet(document as PriceDocument);

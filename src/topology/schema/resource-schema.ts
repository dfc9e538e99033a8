import * as v from "valibot";
import {regions} from "../../catalog/regions.ts";
import {shown} from "../shown.ts";
import {oneOf} from "./choice.ts";
import {leaf} from "./leaf.ts";
import {named} from "./named.ts";
import {asText, text} from "./text.ts";

/** The schema of a region by its ARM name. */
export const region = v.pipe(
  oneOf<string>("region", [...regions.keys()]),
  v.description("ARM name of the region; inherited where left out.")
);

const tag = leaf<string | number | boolean | null, string>(
  {type: ["string", "number", "boolean", "null"]},
  (written, refuse) => {
    if (written === null) return "";
    const value = typeof written === "boolean" ? String(written) : asText(written);
    if (value === undefined) return refuse(`not a tag: ${shown(written)} (text)`);
    return /\p{Cc}|\p{Cs}/u.test(value) ? refuse(`control character in tag: ${shown(value)}`) : value;
  }
);

/** The schema of tags: from names to texts. */
export const tags = v.pipe(named(tag), v.description("Kept through to every export."));

/** What every resource may say. */
export const resourceEntries = {
  region: v.optional(region),
  subscription: v.optional(
    v.pipe(text("a subscription"), v.description("The subscription that pays; inherited where left out."))
  ),
  tags: v.nullish(tags)
};

import {shown} from "../shown.ts";
import type {IsoDate, IsoMonth} from "../../units.ts";
import {leaf} from "./leaf.ts";

const monthPattern = "\\d{4}-(0[1-9]|1[0-2])";
const datePattern = `${monthPattern}-(0[1-9]|[12]\\d|3[01])`;
const monthText = new RegExp(`^${monthPattern}$`);
const dateText = new RegExp(`^${datePattern}$`);

/** The schema of a day, `YYYY-MM-DD`, that the calendar has. */
export const date = leaf<IsoDate, IsoDate>({type: "string", pattern: `^${datePattern}$`}, (written, refuse) =>
  typeof written === "string" && dateText.test(written) && isDay(written)
    ? written
    : refuse(`not a date: ${shown(written)} (YYYY-MM-DD)`)
);

/** The schema of a month, `YYYY-MM`. */
export const month = leaf<IsoMonth, IsoMonth>({type: "string", pattern: `^${monthPattern}$`}, (written, refuse) =>
  typeof written === "string" && monthText.test(written) ? written : refuse(`not a month: ${shown(written)} (YYYY-MM)`)
);

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).getUTCDate() === Number(text.slice("YYYY-MM-".length));
}

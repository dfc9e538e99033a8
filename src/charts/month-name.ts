import type {IsoMonth} from "../units.ts";

// prettier-ignore
const names = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December"
];

/** Returns a month as prose writes it: `May 2027`. */
export function monthName(month: IsoMonth): string {
  const [year = "", number = ""] = month.split("-");
  return `${names[Number(number) - 1] ?? number} ${year}`;
}

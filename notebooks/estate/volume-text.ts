import {Decimal} from "../../src/index.ts";

const separator = " / ";

/** Returns a volume of a document as a field shows it: `300`, `100 / 300 / 900` for a range, `unknown`, nothing if it is not written. */
export function volumeText(written: unknown): string {
  if (written === undefined || written === null) return "";
  if (Decimal.isDecimal(written)) return written.toFixed();
  if (typeof written !== "object") return String(written);
  const {low, typical, high} = written as Record<string, unknown>;
  return [low, typical, high].map(volumeText).join(separator);
}

/**
 * Returns what the *text* of a field means in a document: the parts of a range in
 * place of those that were *written*, or the text, which the parser reads.
 */
export function volumeOf(text: string, written: unknown): unknown {
  const parts = text.split("/").map((part) => part.trim());
  if (parts.length !== 3) return text.trim() === "" ? undefined : text.trim();
  const isRange = typeof written === "object" && written !== null && !Decimal.isDecimal(written);
  const [low, typical, high] = parts;
  return {...(isRange ? written : {}), low, typical, high};
}

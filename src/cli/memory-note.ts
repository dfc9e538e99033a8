import {grouped} from "../number-text.ts";
import {Decimal} from "../money.ts";

// Bytes of heap for each byte of a document: of 100,000 apps, JSON of 26 MB is evaluated
// in a heap of 700 MB, and YAML of 26 MB in none of 1,200 MB or, in good time, of 1,700 MB.
const heapOfByte = {json: 26, yaml: 70} as const;

/**
 * Returns what to say before a *file* of so many *bytes* is read that is likely to take
 * more than Node's heap may, *heapLimit* bytes: Node then ends without saying why. An
 * estimate, so that nothing is refused; undefined where it fits.
 */
export function memoryNote(file: string, bytes: number, heapLimit: number): string | undefined {
  const needed = bytes * heapOfByte[/\.json$/i.test(file) ? "json" : "yaml"];
  if (needed <= heapLimit) return undefined;
  const gigabytes = (amount: number) => `${grouped(new Decimal(amount).div(1e9), 1)} GB`;
  const megabytes = Math.ceil(needed / 1024 ** 2 / 1024) * 1024;
  return (
    `${file}: an estate of ${grouped(new Decimal(bytes).div(1e6), 0)} MB may take ${gigabytes(needed)} of memory, and Node was given ` +
    `${gigabytes(heapLimit)}; if it runs out, give it more: NODE_OPTIONS=--max-old-space-size=${megabytes}\n`
  );
}

import {grouped} from "../number-text.ts";
import {Decimal} from "../money.ts";

// Bytes of heap for each byte of a document, measured by `npm run bench:scale`: the
// parser of YAML makes an object of each of its marks.
const heapOfByte = {json: 26, yaml: 60} as const;

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

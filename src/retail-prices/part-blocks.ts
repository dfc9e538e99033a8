import {open} from "node:fs/promises";

const firstBytes = 65_536;
const lineEnd = 0x0a;

/**
 * Returns the content of the file at *path*, block by block of whole lines, each good
 * until the next one is asked for. What follows the last line end is a block as well.
 */
export async function* partBlocks(path: string): AsyncGenerator<Buffer, void> {
  const file = await open(path);
  try {
    let buffer = Buffer.allocUnsafe(firstBytes);
    for (let kept = 0; ;) {
      const {bytesRead} = await file.read(buffer, kept, buffer.length - kept);
      const filled = kept + bytesRead;
      const end = bytesRead === 0 ? filled : buffer.subarray(0, filled).lastIndexOf(lineEnd) + 1;
      if (end > 0) yield buffer.subarray(0, end);
      if (bytesRead === 0) return;
      buffer.copyWithin(0, end, filled);
      kept = filled - end;
      if (kept === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
    }
  } finally {
    await file.close();
  }
}

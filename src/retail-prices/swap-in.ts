import {open, rename, rm} from "node:fs/promises";
import {dirname} from "node:path";

/**
 * Puts what *write* writes to the path *beside*, and stores to the last byte, in the
 * place of *file*, at once; returns what *write* does. If it fails, *file* is as it
 * was, and nothing is left beside it.
 */
export async function swapIn<T>(file: string, beside: string, write: () => Promise<T>): Promise<T> {
  try {
    const result = await write();
    await rename(beside, file);
    await storeNames(dirname(file));
    return result;
  } catch (error) {
    await rm(beside, {force: true});
    throw error;
  }
}

// So that a loss of power does not bring the old name back; Windows has no such thing.
async function storeNames(directory: string): Promise<void> {
  const folder = await open(directory).catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

import {InputError} from "../../src/index.ts";
import {fromBase64url, toBase64url} from "./base64url.ts";

// Of two formats of the platform the one with a checksum, so that a link with a wrong letter is not taken for a document.
const format = "deflate";

// A thousand times what is given: a short text could fill the memory.
const maximumSize = 4_000_000;

const damaged = "its document is damaged or cut off";

/** Resolves to *text*, compressed by the browser, in base64url. */
export async function compressText(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream(format));
  return toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()));
}

/** Resolves to the text that *compressed* is of; rejects with an InputError if it is of none, or of more than 4 MB. */
export async function decompressText(compressed: string): Promise<string> {
  const bytes = fromBase64url(compressed);
  if (bytes === null) throw new InputError(damaged);
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(format)).getReader();
  const decoder = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});
  let text = "";
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read().catch(() => {
      throw new InputError(damaged);
    });
    size += value?.length ?? 0;
    if (size > maximumSize) {
      await reader.cancel().catch(() => undefined);
      throw new InputError(`its document is larger than ${maximumSize / 1e6} MB`);
    }
    text += decoded(decoder, value);
    if (done) return text;
  }
}

function decoded(decoder: TextDecoder, chunk: Uint8Array | undefined): string {
  try {
    return decoder.decode(chunk, {stream: chunk !== undefined});
  } catch {
    throw new InputError(damaged);
  }
}

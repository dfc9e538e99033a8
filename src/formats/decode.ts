import {InputError} from "../errors.ts";

const maximumSize = 100_000_000;

/** Returns the text of *file*, given as bytes in UTF-8 or as text, without its byte order mark; throws an InputError if it is too large or not UTF-8. */
export function decode(content: string | Uint8Array, file: string): string {
  if (content.length > maximumSize) {
    const size = `${Math.ceil(content.length / 1e6)} MB`;
    throw new InputError([{message: `file too large: ${size} (100 MB at most)`, file}]);
  }
  if (typeof content === "string") return content.replace(/^\uFEFF/, "");
  try {
    return new TextDecoder("utf-8", {fatal: true}).decode(content);
  } catch {
    throw new InputError([{message: "not UTF-8 (save the file in that encoding)", file, ...placeOfBadByte(content)}]);
  }
}

// No byte of a longer character is a line feed, so that lines can be decoded one by one.
function placeOfBadByte(bytes: Uint8Array): {line: number; column: number} | undefined {
  const decoder = new TextDecoder("utf-8", {fatal: true});
  for (let line = 1, start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    const part = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      decoder.decode(part);
    } catch {
      return {line, column: new TextDecoder().decode(part).indexOf("\uFFFD") + 1};
    }
    if (end < 0) return undefined;
    start = end + 1;
  }
  return undefined;
}

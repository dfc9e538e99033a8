const firstBytes = 65_536;

/**
 * Bytes that are collected, used, and give way to the next ones in the same memory.
 * New memory for each page would pile up until the collector of garbage is run, which
 * does not see how large it is.
 */
export class ReusedBuffer {
  #bytes = Buffer.allocUnsafe(firstBytes);
  #length = 0;

  /** What was collected; good until the next call. */
  get content(): Buffer {
    return this.#bytes.subarray(0, this.#length);
  }

  /** Forgets what was collected. */
  clear(): void {
    this.#length = 0;
  }

  /** Collects *bytes* more. */
  add(bytes: Uint8Array): void {
    this.#makeRoom(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** Collects *text* more, in UTF-8. */
  addText(text: string): void {
    this.#makeRoom(Buffer.byteLength(text));
    this.#length += this.#bytes.write(text, this.#length);
  }

  #makeRoom(more: number): void {
    const wanted = this.#length + more;
    if (wanted <= this.#bytes.length) return;
    const grown = Buffer.allocUnsafe(Math.max(wanted, this.#bytes.length * 2));
    grown.set(this.content);
    this.#bytes = grown;
  }
}

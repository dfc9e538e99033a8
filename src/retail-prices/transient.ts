/** A failure that may pass: the network, a busy server, an answer that broke off. */
export class Transient extends Error {
  override name = "Transient";
  /** How long the server asks to wait; undefined if it does not say. */
  readonly retryAfterMilliseconds: number | undefined;

  constructor(message: string, retryAfterMilliseconds?: number) {
    super(message);
    this.retryAfterMilliseconds = retryAfterMilliseconds;
  }
}

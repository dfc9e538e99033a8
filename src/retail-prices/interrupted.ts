import type {Interruption, World} from "./world.ts";

/** That the process was told to end while an update was at work. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  readonly signal: Interruption;

  constructor(signal: Interruption) {
    super(`interrupted by ${signal}`);
    this.signal = signal;
  }
}

/**
 * Returns what *work* does, given a controller that an interruption aborts with an
 * Interrupted, so that what is begun is cleared away as after any other failure.
 */
export async function interruptible<T>(world: World, work: (abort: AbortController) => Promise<T>): Promise<T> {
  const abort = new AbortController();
  const release = world.onInterruption((signal) => abort.abort(new Interrupted(signal)));
  try {
    return await work(abort);
  } catch (error) {
    // What waits rejects with an error of its own.
    throw abort.signal.reason instanceof Interrupted ? abort.signal.reason : error;
  } finally {
    release();
  }
}

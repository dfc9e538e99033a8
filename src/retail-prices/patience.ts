import {InputError} from "../errors.ts";
import {Transient} from "./transient.ts";
import type {World} from "./world.ts";

/** How long to go on: what is shared by all requests of an update. */
export interface Patience {
  /** Runs *attempt* until it succeeds or fails for good; it is given how long it may take at most. */
  readonly insist: <T>(attempt: (timeoutMilliseconds: number) => Promise<T>) => Promise<T>;
}

export interface PatienceOptions {
  /** For how many seconds nothing may succeed, before the update is given up. */
  readonly retryForSeconds: number;
  readonly stop: AbortSignal;
}

const requestMilliseconds = 15_000;
const shortestTimeout = 1000;
const firstDelay = 1000;
const longestDelay = 16_000;

/**
 * Returns a patience that waits between attempts as long as the server asks, else
 * twice as long each time, with jitter; while a server asks to wait, no other request
 * is sent either. Any success anywhere is progress.
 */
export function patience(world: World, {retryForSeconds, stop}: PatienceOptions): Patience {
  let progressAt = world.now();
  let pausedUntil = progressAt;
  const giveUpAt = () => progressAt + retryForSeconds * 1000;

  async function pause(): Promise<void> {
    while (world.now() < pausedUntil) await world.sleep(pausedUntil - world.now(), stop);
  }

  async function waitAfter({message, retryAfterMilliseconds}: Transient, failures: number): Promise<void> {
    const left = giveUpAt() - world.now();
    if (left <= 0) throw givenUp(message, retryForSeconds);
    const asked = retryAfterMilliseconds ?? 0;
    if (asked > left) throw tooLong(message, asked, retryForSeconds);
    pausedUntil = Math.max(pausedUntil, world.now() + asked);
    await world.sleep(Math.min(Math.max(asked, delayAfter(failures, world.random())), left), stop);
  }

  return {
    async insist(attempt) {
      for (let failures = 0; ; failures++) {
        await pause();
        const left = Math.max(shortestTimeout, giveUpAt() - world.now());
        try {
          const result = await attempt(Math.min(requestMilliseconds, left));
          progressAt = Math.max(progressAt, world.now());
          return result;
        } catch (error) {
          if (!(error instanceof Transient)) throw error;
          await waitAfter(error, failures);
        }
      }
    }
  };
}

// Half of it is chance, so that requests that failed together do not come back together.
function delayAfter(failures: number, random: number): number {
  return Math.min(longestDelay, firstDelay * 2 ** failures) * (0.5 + random / 2);
}

function givenUp(reason: string, seconds: number): InputError {
  return new InputError(
    `${reason}; given up after ${seconds} s without progress (--retry-for SECONDS goes on for longer)`
  );
}

function tooLong(reason: string, milliseconds: number, seconds: number): InputError {
  const wait = Math.ceil(milliseconds / 1000);
  return new InputError(
    `${reason}; the server asks to wait ${wait} s, more than ${seconds} s (--retry-for ${wait + seconds} would)`
  );
}

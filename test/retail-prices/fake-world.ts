import type {World} from "../../src/retail-prices/world.ts";

// How long a time-out really takes; a loopback server answers far sooner.
const realTimeout = 150;

export interface FakeWorld extends World {
  /** How long was slept, in milliseconds of the fake clock, in the order of the calls. */
  readonly slept: number[];
}

/** The real network, and a clock that moves only when somebody waits, so that nobody does. */
export function fakeWorld(random: () => number = () => 0.5, isTerminal = false): FakeWorld {
  let now = 1_795_000_000_000;
  const slept: number[] = [];
  return {
    fetch: (url, init) => fetch(url, init),
    now: () => now,
    async sleep(milliseconds, signal) {
      signal.throwIfAborted();
      slept.push(milliseconds);
      now += milliseconds;
    },
    timeout(milliseconds) {
      const abort = new AbortController();
      const timer = setTimeout(() => {
        now += milliseconds;
        abort.abort();
      }, realTimeout);
      return {signal: abort.signal, cancel: () => clearTimeout(timer)};
    },
    onInterruption: () => () => undefined,
    random,
    isTerminal,
    slept
  };
}

import type {World} from "../../src/retail-prices/world.ts";

// A time-out really takes so many turns of the event loop, of so many milliseconds:
// the server is in this process, and far sooner, however slow the machine is.
const turnsOfTimeout = 30;
const turnMilliseconds = 5;

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
      let turns = 0;
      const turn = () => {
        if (++turns < turnsOfTimeout) return void (timer = setTimeout(turn, turnMilliseconds));
        now += milliseconds;
        abort.abort();
      };
      let timer = setTimeout(turn, turnMilliseconds);
      return {signal: abort.signal, cancel: () => clearTimeout(timer)};
    },
    onInterruption: () => () => undefined,
    random,
    isTerminal,
    slept
  };
}

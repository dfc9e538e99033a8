import {setTimeout as sleep} from "node:timers/promises";
import type {Interruption, World} from "./world.ts";

const interruptions = ["SIGINT", "SIGTERM"] as const satisfies readonly Interruption[];

/** The network, the clock and the chance of this process. */
export const realWorld: World = {
  fetch: (url, init) => fetch(url, init),
  now: () => Date.now(),
  sleep: (milliseconds, signal) => sleep(milliseconds, undefined, {signal}),
  timeout(milliseconds) {
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), milliseconds);
    return {signal: abort.signal, cancel: () => clearTimeout(timer)};
  },
  onInterruption(listener) {
    for (const signal of interruptions) process.once(signal, listener);
    return () => interruptions.forEach((signal) => process.off(signal, listener));
  },
  random: () => Math.random(),
  isTerminal: process.stderr.isTTY
};

import {setTimeout as sleep} from "node:timers/promises";
import type {World} from "./world.ts";

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
  random: () => Math.random(),
  isTerminal: process.stderr.isTTY
};

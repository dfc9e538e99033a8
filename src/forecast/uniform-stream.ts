import {uniformFloat64} from "pure-rand/distribution/uniformFloat64";
import {xoroshiro128plusFromState} from "pure-rand/generator/xoroshiro128plus";

/**
 * Returns a stream of uniform random numbers, from 0 up to but not 1, that belongs
 * to a *name* under a *seed*: neither other streams nor their order change it.
 */
export function uniformStream(seed: number, name: string): () => number {
  const generator = xoroshiro128plusFromState(stateOf(JSON.stringify([seed, name])));
  return () => uniformFloat64(generator);
}

// Four hashes of the text, each begun differently: the FNV-1a step over its UTF-16 units, then the
// finalizer of MurmurHash3, so that every bit of the text reaches every bit of the state.
function stateOf(text: string): number[] {
  const state = [0x811c9dc5, 0x9e3779b9, 0x85ebca6b, 0xc2b2ae35].map((start) => mixed(text, start));
  return state.every((word) => word === 0) ? [1, 0, 0, 0] : state;
}

function mixed(text: string, start: number): number {
  let hash = start | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

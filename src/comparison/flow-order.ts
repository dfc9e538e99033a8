import type {Flow} from "../topology/flow.ts";

/** Returns each of the *flows* with its ordinal among those of the same app and destination, from 0. */
export function withOrdinals(flows: readonly Flow[]): {readonly flow: Flow; readonly ordinal: number}[] {
  const counts = new Map<string, number>();
  return flows.map((flow) => {
    const key = JSON.stringify([flow.app, flow.to]);
    const ordinal = counts.get(key) ?? 0;
    counts.set(key, ordinal + 1);
    return {flow, ordinal};
  });
}

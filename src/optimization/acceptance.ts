import {gatewayReadings} from "../capacity/gateway-readings.ts";
import type {Evaluation} from "../evaluation/evaluation.ts";
import {arrives} from "../reachability/path.ts";

/**
 * Returns what is against a design, each in a sentence without its full stop:
 * errors that rules find, flows that do not arrive, gateways that more passes at
 * the peak, by the lower reading, than they carry. None if it can be had.
 */
export function objections({topology, findings, routes, on}: Evaluation): readonly string[] {
  const errors = findings.filter(({severity}) => severity === "error");
  const stopped = routes.flatMap(({flow: {app, to}, way}) =>
    arrives(way) ? [] : [`app/${app}: ${to} is not reached: ${way.obstacle.missing}`]
  );
  const slow = gatewayReadings(topology, routes, on).filter(
    ({id, used, limit}) => id === "throughput" && used.gt(limit)
  );
  return [
    ...errors.map(({resource, message}) => `${resource}: ${message}`),
    ...stopped,
    ...slow.map(
      ({resource, used, limit}) => `${resource}: ${used.toFixed()} Mbps pass it, and it carries ${limit.toFixed()}`
    )
  ];
}

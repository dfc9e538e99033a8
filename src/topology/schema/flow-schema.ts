import * as v from "valibot";
import {shown} from "../shown.ts";
import {oneOf} from "./choice.ts";
import {growth} from "./growth-schema.ts";
import {leaf} from "./leaf.ts";
import {uniqueList} from "./list.ts";
import {shape} from "./shape.ts";
import {text} from "./text.ts";
import {volume} from "./volume-schema.ts";

const endpoint = leaf<string, string>({type: "string", pattern: "^\\S+:\\d{1,5}$"}, (written, refuse) => {
  const [, host, port = ""] =
    (typeof written === "string" && /^([^\s:/]+|\[[\da-f:.]+\]):(\d{1,5})$/i.exec(written)) || [];
  const isEndpoint = host !== undefined && Number(port) >= 1 && Number(port) <= 65535;
  return isEndpoint
    ? `${host.toLowerCase()}:${Number(port)}`
    : refuse(`not an endpoint: ${shown(written)} (host:port)`);
});

/** The schema of a flow: what an app must reach, and how much moves in a month. */
export const flow = shape({
  app: text("an app"),
  to: v.pipe(
    text("a destination"),
    v.description("A virtual network, a site, a private endpoint (hub/sql), a hybrid connection, or internet.")
  ),
  sentGB: v.optional(v.pipe(volume({of: "GB"}), v.description("Decimal GB a month that the app sends; default 0."))),
  receivedGB: v.optional(v.pipe(volume({of: "GB"}), v.description("Decimal GB a month that it receives; default 0."))),
  peakMbps: v.optional(volume({of: "Mbps"})),
  protocol: v.optional(oneOf("protocol", ["tcp", "udp"])),
  endpoints: v.nullish(uniqueList(endpoint, "endpoint")),
  growth: v.nullish(growth)
});

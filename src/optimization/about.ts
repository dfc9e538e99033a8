import {limits} from "../catalog/limits.ts";

/** What the rows of the program are about, as a conflict tells it. */
export const about = {
  plan: "every plan takes one way",
  use: "what is used is there",
  remote: "a network that uses another's gateway uses one, and has none of its own",
  link: "two networks are joined in one way",
  connections: `a gateway takes ${limits.sstpConnectionsPerGateway.value} connections of apps`,
  tunnels: "a gateway has a most of tunnels",
  throughput: "a gateway carries as much as its SKU",
  meter: "quantities of meters",
  commitments: "commitments cover what there is",
  cut: "what breaks a rule is no design"
} as const;

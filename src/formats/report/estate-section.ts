import type {Topology} from "../../topology/topology.ts";
import {gatewaysOf} from "../../topology/gateways.ts";
import {listText} from "../../list-text.ts";
import {counted} from "../../number-text.ts";
import type {ReportSection} from "./report.ts";
import {chartBlock, sentencesBlock} from "./report.ts";
import {sentence} from "./sentence.ts";

/** Returns what there is: how much of what is declared, and the diagram of it. */
export function estateSection(topology: Topology): ReportSection {
  const {apps, plans, virtualNetworks, flows, hybridConnections} = topology;
  const integrations = [...apps.values()].flatMap((app) => app.integrations);
  const gatewayRequired = integrations.filter(({via}) => via === "gateway").length;
  const parts = [
    counted(apps.size, "app"),
    `${counted(plans.size, "plan")}`,
    counted(virtualNetworks.size, "virtual network"),
    counted(gatewaysOf(topology).length, "gateway"),
    counted(hybridConnections.size, "hybrid connection"),
    counted(flows.length, "flow")
  ];
  const ways = `${counted(gatewayRequired, "integration")} of ${integrations.length} ${gatewayRequired === 1 ? "is" : "are"} gateway-required`;
  return {
    heading: "What there is",
    blocks: [sentencesBlock(sentence(`${listText(parts, parts.length)}; ${ways}`)), chartBlock("topology-diagram")]
  };
}

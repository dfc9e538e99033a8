import {listText} from "../list-text.ts";
import type {Design, Way} from "../optimization/design.ts";
import {pairKey} from "../optimization/design.ts";

const namesShown = 6;

/** Returns how the apps of a plan are connected by the *way*, within its design. */
export function wayText(way: Way, {vpn}: Pick<Design, "vpn">): string {
  const far = (isVpn: boolean) =>
    way.links
      .filter((pair) => vpn.has(pairKey(pair)) === isVpn)
      .map((pair) => pair.find((name) => name !== way.network) ?? way.network ?? "")
      .sort();
  const joined = [
    far(false).length > 0 ? `peered to ${listText(far(false), namesShown)}` : "",
    far(true).length > 0 ? `by VPN to ${listText(far(true), namesShown)}` : "",
    ...(way.kind === "regional" ? way.transits.map(({hub}) => `using the gateway of ${hub}`) : [])
  ].filter((text) => text !== "");
  const entered = way.kind === "stay" ? `, by the gateway of ${listText(way.entrances, namesShown)}` : "";
  const count = way.kind === "hybridConnections" ? `: ${way.hybridConnections.length}` : "";
  return [`${kindText(way.kind, way.network)}${entered}${count}`, ...joined].join(", ");
}

/** Returns what a *kind* of way is called, with the *network* that it leads into. */
export function kindText(kind: Way["kind"], network: string | null): string {
  const at = network === null ? "" : ` ${network}`;
  switch (kind) {
    case "stay":
      return "as it is";
    case "regional":
      return network === null ? "regional integration" : `regional integration with${at}`;
    case "environment":
      return `from the environment in${at}`;
    case "gateway":
      return network === null ? "one gateway" : `the gateway of${at}`;
    case "hybridConnections":
      return "hybrid connections";
  }
}

import {InputError} from "../../errors.ts";
import type {Cidr} from "../cidr.ts";
import {parseCidr} from "../cidr.ts";
import {formatAddress, parseAddress} from "../ip-address.ts";
import {shown} from "../shown.ts";
import {leaf} from "./leaf.ts";
import type {Refuse} from "./leaf.ts";
import {uniqueList} from "./list.ts";

const version4 = "(\\d{1,3}\\.){3}\\d{1,3}/\\d{1,2}";
const version6 = "[0-9A-Fa-f:]*:[0-9A-Fa-f:]*/\\d{1,3}";

/** The schema of a range of IPv4 addresses. */
export const cidr4 = leaf<string, Cidr>({type: "string", pattern: `^\\s*${version4}\\s*$`}, (written, refuse) => {
  const cidr = readCidr(written, refuse);
  return cidr?.version === 6 ? refuse(`IPv6 address range: ${shown(written)} (Azure takes only IPv4 here)`) : cidr;
});

/** The schema of a range of IPv4 or IPv6 addresses. */
export const cidr = leaf<string, Cidr>({type: "string", pattern: `^\\s*(${version4}|${version6})\\s*$`}, readCidr);

/** The schema of a list of IPv4 ranges, each once. */
export const cidrs4 = uniqueList(cidr4, "address range", ({text}) => text);

/** The schema of a list of address ranges, each once. */
export const cidrs = uniqueList(cidr, "address range", ({text}) => text);

/** The schema of an IP address; it reads the canonical spelling. */
export const address = leaf<string, string>({type: "string", pattern: "^[0-9A-Fa-f.:]+$"}, (written, refuse) => {
  const parsed = typeof written === "string" ? parseAddress(written) : undefined;
  return parsed
    ? formatAddress(parsed.value, parsed.version)
    : refuse(`not an IP address: ${shown(written)} (as 10.10.0.4)`);
});

function readCidr(written: unknown, refuse: Refuse): Cidr | undefined {
  if (typeof written !== "string") return refuse(`not an address range: ${shown(written)} (as 10.10.0.0/16)`);
  try {
    return parseCidr(written);
  } catch (error) {
    if (error instanceof InputError) return refuse(error.message);
    throw error;
  }
}

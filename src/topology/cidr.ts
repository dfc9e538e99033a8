import {InputError} from "../errors.ts";
import {formatAddress, parseAddress} from "./ip-address.ts";
import {shown} from "./shown.ts";

/** A block of IP addresses, as written `10.10.0.0/16`. */
export interface Cidr {
  /** In canonical spelling. */
  readonly text: string;
  readonly version: 4 | 6;
  readonly prefixLength: number;
  readonly first: bigint;
  readonly last: bigint;
}

/** Returns the block that *text* denotes; throws an InputError if it is none, or if host bits are set. */
export function parseCidr(text: string): Cidr {
  const [, address = "", length] = /^([^/]*)(?:\/(\d{1,3}))?$/.exec(text.trim()) ?? [];
  const parsed = parseAddress(address);
  if (!parsed) throw new InputError(`not an address range: ${shown(text)} (as 10.10.0.0/16)`);
  const {version, value} = parsed;
  const bits = version === 4 ? 32 : 128;
  const prefixLength = Number(length ?? bits);
  const hostBits = BigInt(Math.max(0, bits - prefixLength));
  const first = (value >> hostBits) << hostBits;
  const canonical = `${formatAddress(first, version)}/${prefixLength}`;
  const hint = `${shown(text)} (did you mean ${canonical}?)`;
  if (length === undefined) throw new InputError(`address range without prefix length: ${hint}`);
  if (prefixLength > bits) throw new InputError(`prefix length too long: ${shown(text)} (${bits} at most)`);
  if (first !== value) throw new InputError(`host bits set in address range: ${hint}`);
  return {text: canonical, version, prefixLength, first, last: first + (1n << hostBits) - 1n};
}

/** Returns the number of addresses in *range*. */
export function size({first, last}: Cidr): bigint {
  return last - first + 1n;
}

/** Whether every address of *inner* is in *outer*. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.version === inner.version && outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether some address is in both *a* and *b*. */
export function overlaps(a: Cidr, b: Cidr): boolean {
  return a.version === b.version && a.first <= b.last && b.first <= a.last;
}

/** The private address ranges of RFC 1918. */
export const privateRanges = ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"].map(parseCidr);

/** Whether all of *range* is private by RFC 1918. */
export function isPrivate(range: Cidr): boolean {
  return privateRanges.some((block) => contains(block, range));
}

/** Compares address ranges: version 4 first, then by first address, then the larger one first. */
export function compareCidrs(a: Cidr, b: Cidr): number {
  if (a.version !== b.version) return a.version - b.version;
  if (a.first !== b.first) return a.first < b.first ? -1 : 1;
  return a.prefixLength - b.prefixLength;
}

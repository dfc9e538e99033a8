import type {Cidr} from "../topology/cidr.ts";
import {contains, parseCidr} from "../topology/cidr.ts";
import type {Flow} from "../topology/flow.ts";
import {formatAddress, parseAddress} from "../topology/ip-address.ts";

/** An address, and the port asked for where there is one. */
export interface Endpoint {
  readonly address: Cidr;
  readonly port: number | null;
}

/** Returns the address that *text* is, with or without a port, as `10.1.2.3:1433` or `[fd00::1]:443`; undefined if it is none. */
export function parseEndpoint(text: string): Endpoint | undefined {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]*)\]|([\d.]+))(?::(\d{1,5}))?$/.exec(text) ?? [];
  const parsed = parseAddress(bracketed ?? plain ?? text);
  const port = digits === undefined ? null : Number(digits);
  if (!parsed || port === 0 || (port ?? 0) > 65_535) return undefined;
  const {value, version} = parsed;
  const address = parseCidr(`${formatAddress(value, version)}/${version === 4 ? 32 : 128}`);
  return {address, port};
}

/** Returns those of the flow's endpoints that are addresses; the others are names, which only the network resolves. */
export function addressesOf({endpoints}: Flow): readonly Cidr[] {
  return (endpoints ?? []).flatMap((endpoint) => parseEndpoint(endpoint)?.address ?? []);
}

/** Returns those of the flow's addresses that lie in none of the *ranges*; none where no range is declared. */
export function outside(ranges: readonly Cidr[], flow: Flow): readonly Cidr[] {
  if (ranges.length === 0) return [];
  return addressesOf(flow).filter((address) => !ranges.some((range) => contains(range, address)));
}

/** Returns single addresses as people write them. */
export function addressTexts(addresses: readonly Cidr[]): string {
  return addresses.map(({first, version}) => formatAddress(first, version)).join(", ");
}

/** Returns address ranges as people write them. */
export function rangeTexts(ranges: readonly Cidr[]): string {
  return ranges.map(({text}) => text).join(", ");
}

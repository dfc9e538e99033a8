/** What every resource may carry. */
export interface Resource {
  readonly name: string;
  /** ARM name of an Azure region, as in the catalog: `eastus`. */
  readonly region: string;
  /** The subscription that pays for it; null is the one shared subscription. */
  readonly subscription: string | null;
  readonly tags: Readonly<Record<string, string>>;
}

/** Returns the *names* joined by "/", each with its own "%" and "/" percent-encoded. */
export function joinNames(...names: readonly string[]): string {
  return names.map(encoded).join("/");
}

function encoded(name: string): string {
  return /[%/]/.test(name) ? name.replaceAll("%", "%25").replaceAll("/", "%2F") : name;
}

/** Returns the names that *joined* was made of: the inverse of joinNames. */
export function splitNames(joined: string): string[] {
  const names = joined.split("/");
  return joined.includes("%") ? names.map((name) => name.replaceAll(/%2F/gi, "/").replaceAll("%25", "%")) : names;
}

/** Returns the identifier of a resource in results: `gateway/hub/vpn`. */
export function resourceId(kind: string, ...names: readonly string[]): string {
  return `${kind}/${joinNames(...names)}`;
}

/** Returns the identifier of one direction of a peering in results: `peering/hub->data`. */
export function peeringId(from: string, to: string): string {
  return `peering/${joinNames(from)}->${joinNames(to)}`;
}

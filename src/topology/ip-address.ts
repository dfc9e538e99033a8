/** An IP address as a number. */
export interface IpAddress {
  readonly version: 4 | 6;
  readonly value: bigint;
}

/** Returns the address that *text* denotes, or undefined if it is none. */
export function parseAddress(text: string): IpAddress | undefined {
  const value = text.includes(":") ? parseVersion6(text) : parseVersion4(text);
  return value === undefined ? undefined : {version: text.includes(":") ? 6 : 4, value};
}

/** Returns the address *value* in canonical spelling: dotted, or that of RFC 5952. */
export function formatAddress(value: bigint, version: 4 | 6): string {
  if (version === 4) return [24n, 16n, 8n, 0n].map((shift) => (value >> shift) & 255n).join(".");
  const groups = Array.from({length: 8}, (_, i) => ((value >> BigInt(112 - 16 * i)) & 0xffffn).toString(16)).join(":");
  // The longest run of two or more zero groups, the first of equals, becomes "::".
  const zeros = [...groups.matchAll(/\b0(:0)+\b/g)].map(([run]) => run);
  const longest = zeros.reduce((a, b) => (b.length > a.length ? b : a), "");
  if (longest === "") return groups;
  const start = groups.search(new RegExp(`(^|:)${longest}(:|$)`));
  return collapse(groups, groups[start] === ":" ? start + 1 : start, longest.length);
}

function collapse(groups: string, start: number, length: number): string {
  return `${groups.slice(0, start).replace(/:$/, "")}::${groups.slice(start + length).replace(/^:/, "")}`;
}

// A part with a leading zero is refused: some programs read it as octal.
function parseVersion4(text: string): bigint | undefined {
  const parts = text.split(".");
  const valid = parts.length === 4 && parts.every((part) => /^(0|[1-9]\d{0,2})$/.test(part) && Number(part) <= 255);
  return valid ? parts.reduce((value, part) => (value << 8n) | BigInt(part), 0n) : undefined;
}

function parseVersion6(text: string): bigint | undefined {
  if (text.length > 45) return undefined;
  const [head = "", tail, ...more] = text.split("::");
  const before = groupsOf(head);
  const after = groupsOf(tail ?? "");
  if (more.length > 0 || !before || !after) return undefined;
  const missing = 8 - before.length - after.length;
  if (tail === undefined ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array.from({length: missing}, () => 0n), ...after];
  return groups.reduce((value, group) => (value << 16n) | group, 0n);
}

function groupsOf(text: string): bigint[] | undefined {
  if (text === "") return [];
  const groups = text.split(":");
  return groups.every((group) => /^[\da-f]{1,4}$/i.test(group))
    ? groups.map((group) => BigInt(`0x${group}`))
    : undefined;
}

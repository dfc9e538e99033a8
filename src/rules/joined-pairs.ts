interface Link {
  readonly from: string;
  readonly to: string;
}

/** Returns the *links* with each two networks once: of two directions that are both written, one. */
export function joinedPairs(links: readonly Link[]): readonly Link[] {
  const written = new Set(links.map(({from, to}) => JSON.stringify([from, to])));
  return links.filter(({from, to}) => from < to || !written.has(JSON.stringify([to, from])));
}

/**
 * Returns *positions* moved as little as needed to lie *gap* apart and, as far as
 * there is room, between *least* and *most*; in the order given.
 */
export function spread(positions: readonly number[], gap: number, least: number, most: number): number[] {
  const order = positions.map((_, i) => i).sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
  const placed: number[] = [];
  for (const i of order) placed.push(Math.max(positions[i] ?? 0, (placed.at(-1) ?? -Infinity) + gap, least));
  let end = most;
  const moved = placed.toReversed().map((position) => {
    const own = Math.min(position, end);
    end = own - gap;
    return own;
  });
  const inOrder = moved.toReversed();
  return positions.map((_, i) => inOrder[order.indexOf(i)] ?? 0);
}

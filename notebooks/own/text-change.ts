/** What makes one text of another: *insert* in place of what is from *from* to *to*. */
export interface TextChange {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

/** Returns the least change in one place that makes *after* of *before*, so that cursors elsewhere stay; null if both are the same. */
export function textChange(before: string, after: string): TextChange | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return {from: start, to: before.length - end, insert: after.slice(start, after.length - end)};
}

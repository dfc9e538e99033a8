/** Returns *data* as JSON text, indented, with a line feed at its end. */
export function jsonText(data: unknown): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}

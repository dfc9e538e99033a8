// Inter has the letters of these scripts, and the signs that scripts share.
const missing =
  /(?![\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]/gu;
const told = 12;

/** Returns what is to be known of a PNG of that *svg*: the letters that its font lacks, each once; null where it has all. */
export function missingLettersNote(svg: string): string | null {
  const letters = [...new Set(svg.match(missing) ?? [])];
  if (letters.length === 0) return null;
  const more = letters.length > told ? ` and ${letters.length - told} more` : "";
  return `not drawn, as the font of PNGs lacks them: ${letters.slice(0, told).join(" ")}${more}; an .svg or .html shows them\n`;
}

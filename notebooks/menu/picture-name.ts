const longestEstate = 40;

/**
 * Returns the name of the files of a *chart* of the *estate*, without their ends: lower
 * case letters and digits of ASCII, joined by hyphens, so that it is safe in any folder
 * and in any address. An estate with none of them leaves the name of the chart.
 */
export function pictureName(estate: string, chart: string): string {
  return [hyphened(hyphened(estate).slice(0, longestEstate)), hyphened(chart)].filter((part) => part !== "").join("-");
}

function hyphened(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}

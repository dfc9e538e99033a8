import type {AppImpact, Impact} from "./impact.ts";

/** Returns an impact in one sentence: whether it can be done, how many apps restart, how many are cut off. */
export function headline({possible, doubts, apps, reasons}: Impact): string {
  if (!possible) return `not possible: ${reasons.map(({text}) => text).join("; ")}`;
  const start = doubts.length > 0 ? "not known to be possible" : "possible";
  if (apps.length === 0) return `${start}; no app is touched`;
  return `${start}; ${restartText(apps)}; ${cutOffText(apps)}`;
}

/** Returns how many apps restart: certainly, and at most, those of which nothing is documented aside. */
export function restartCounts(apps: readonly AppImpact[]): {atLeast: number; atMost: number; notDocumented: number} {
  const names = (isMeant: (app: AppImpact) => boolean) => new Set(apps.filter(isMeant).map(({app}) => app)).size;
  return {
    atLeast: names(({restarts, onlyIf}) => restarts.answer === "yes" && onlyIf === null),
    atMost: names(({restarts}) => restarts.answer === "yes" || restarts.answer === "perhaps"),
    notDocumented: names(({restarts}) => restarts.answer === "notDocumented")
  };
}

/** Returns how many apps lose connectivity: under every reading of the sources, and under the widest. */
export function cutOffCounts(apps: readonly AppImpact[]): {atLeast: number; atMost: number} {
  const cut = apps.filter(({losesConnectivity}) => losesConnectivity.length > 0);
  const names = (own: readonly AppImpact[]) => new Set(own.map(({app}) => app)).size;
  return {atLeast: names(cut.filter(({onlyIf}) => onlyIf === null)), atMost: names(cut)};
}

function restartText(apps: readonly AppImpact[]): string {
  const {atLeast, atMost, notDocumented} = restartCounts(apps);
  const disputed = apps.some(({restarts}) => restarts.answer === "perhaps") ? " (the sources disagree)" : "";
  const known = `${countText(atLeast, atMost)} ${atMost === 1 ? "restarts" : "restart"}${disputed}`;
  const silent = `whether ${appsText(notDocumented)} ${notDocumented === 1 ? "restarts" : "restart"} is not documented`;
  const parts = [...(atMost > 0 ? [known] : []), ...(notDocumented > 0 ? [silent] : [])];
  return parts.join(", ") || "none restarts";
}

function cutOffText(apps: readonly AppImpact[]): string {
  const {atLeast, atMost} = cutOffCounts(apps);
  const isSilent = apps.some(({restarts}) => restarts.answer === "notDocumented");
  if (atMost === 0) return isSilent ? "none is said to be cut off" : "none is cut off";
  const isLasting = apps.some(({losesConnectivity}) => losesConnectivity.some(({until}) => until !== null));
  const time = isLasting ? "until more is done" : "for a while";
  return `${countText(atLeast, atMost)} ${atMost === 1 ? "is" : "are"} cut off ${time}`;
}

function countText(atLeast: number, atMost: number): string {
  return atLeast === atMost ? appsText(atMost) : `${atLeast} to ${appsText(atMost)}`;
}

function appsText(count: number): string {
  return `${count} ${count === 1 ? "app" : "apps"}`;
}

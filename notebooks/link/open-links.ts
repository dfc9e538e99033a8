import {isViewHash} from "./link-hash.ts";

/** Opens anew a page whose address is given another view by hand, since only then it reads it; returns what ends that. */
export function openLinks(): () => void {
  const changed = () => {
    if (isViewHash(location.hash)) location.reload();
  };
  globalThis.addEventListener?.("hashchange", changed);
  return () => globalThis.removeEventListener?.("hashchange", changed);
}

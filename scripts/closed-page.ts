import type {Plugin} from "vite";
import {findFetch, policyTag} from "./offline-kit.ts";

/** Returns a Vite plugin for pages without the kit: their policy allows no connection, and a build that refers to another host fails. */
export function closedPage(): Plugin {
  return {
    name: "closed-page",
    apply: "build",
    transformIndexHtml: {order: "pre", handler: () => [policyTag]},
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const found = findFetch(file.type === "chunk" ? file.code : String(file.source));
        if (found) this.error(`${file.fileName} would fetch from another host: ${found}`);
      }
    }
  };
}

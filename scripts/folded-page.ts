import {createHash} from "node:crypto";
import type {Plugin, PluginOption} from "vite";
import {viteSingleFile} from "vite-plugin-singlefile";
import {contentSecurityPolicy} from "../src/cli/serve.ts";

const policyTag = /<meta http-equiv="Content-Security-Policy"[^>]*>/;
const script = /<script type="module"[^>]*>([\s\S]*?)<\/script/;

// Of two builds at a time each has to wait for the other.
const checks = {bundlerTimings: false};

/**
 * Returns Vite plugins that build the page of that *path* alone, as one file with
 * all that it loads in it: from `file://` a browser loads no module of another file.
 */
export function foldedPage(path: string): PluginOption[] {
  return [
    {
      name: "only-page",
      config(config) {
        config.build = {...config.build, rolldownOptions: {...config.build?.rolldownOptions, input: path, checks}};
      }
    },
    viteSingleFile(),
    ownPolicy()
  ];
}

/** Returns a Vite plugin that lets a page run the one script in it, known by its hash, in place of files beside it. */
function ownPolicy(): Plugin {
  return {
    name: "own-policy",
    enforce: "post",
    transformIndexHtml: {order: "post", handler: (html) => replaced(html, policyTag, "")},
    generateBundle: {
      order: "post",
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== "asset" || !file.fileName.endsWith(".html")) this.error(`left beside it: ${file.fileName}`);
          const html = String(file.source);
          file.source = replaced(html, /<head>/, `<head>\n  ${tag(policyFor(script.exec(html)?.[1] ?? ""))}`);
        }
      }
    }
  };
}

/** Returns the policy of our pages for one whose only script has the given *text*. */
export function policyFor(text: string): string {
  const hash = createHash("sha256").update(text).digest("base64");
  return contentSecurityPolicy.replace("script-src 'self'", `script-src 'sha256-${hash}'`).replaceAll(" 'self'", "");
}

function tag(policy: string): string {
  return `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
}

function replaced(html: string, pattern: RegExp, text: string): string {
  if (!pattern.test(html)) throw new Error(`missing in the page: ${pattern.source}`);
  return html.replace(pattern, text);
}

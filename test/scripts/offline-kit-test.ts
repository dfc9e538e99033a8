import {expect, test} from "vitest";
import {findFetch} from "../../scripts/offline-kit.ts";

test("findFetch(text) finds what a browser would fetch from another host", () => {
  for (const text of [
    `import("https://cdn.jsdelivr.net/npm/d3/+esm")`,
    `import x from "http://example.com/x.js"`,
    `export*from"https://esm.sh/x"`,
    `@import url("https://fonts.googleapis.com/css2?family=Inter");`,
    `a{background:url(https://example.com/a.png)}`,
    `<script type="module" src="https://example.com/a.js"></script>`,
    `<link rel="stylesheet" href="//example.com/a.css">`
  ]) {
    expect(findFetch(text), text).not.toBeNull();
  }
});

test("findFetch(text) passes links to sources and the names of namespaces", () => {
  for (const text of [
    `document.createElementNS("http://www.w3.org/2000/svg", "g")`,
    `{url: "https://learn.microsoft.com/azure/vpn-gateway/"}`,
    `<a href="https://learn.microsoft.com/azure/">source</a>`
  ]) {
    expect(findFetch(text), text).toBeNull();
  }
});

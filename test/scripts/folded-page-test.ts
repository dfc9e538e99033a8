import {createHash} from "node:crypto";
import {expect, test} from "vitest";
import {policyFor} from "../../scripts/folded-page.ts";

test("policyFor(text) lets a page run the script of that text and edited cells, and connect to nothing", () => {
  const hash = createHash("sha256").update("alert(“1”)").digest("base64");
  const directives = policyFor("alert(“1”)").split("; ");
  expect(directives).toContain(`script-src 'sha256-${hash}' blob:`);
  for (const nothing of ["default-src", "connect-src", "form-action"])
    expect(directives).toContain(`${nothing} 'none'`);
  expect(directives.join()).not.toMatch(/'self'|unsafe-eval|https?:/);
});

import {expect, test} from "vitest";
import {embedStyle, propertyName} from "../../../notebooks/embed/embed-style.ts";
import {darkPalette, lightPalette} from "../../../src/charts/palette.ts";

test("tollgate/embed can be imported where there is no browser, and does nothing there", async () => {
  expect(globalThis.customElements).toBeUndefined();
  const {TollgateChart, define} = await import("../../../notebooks/embed/embed.ts");
  expect(TollgateChart.observedAttributes).toEqual(["chart", "view", "on", "build-on"]);
  expect(() => define("my-chart")).not.toThrow();
});

test("embedStyle has each colour of a chart, light and dark, and lets a page give its own", () => {
  expect(propertyName("privateEndpoint")).toBe("--tollgate-private-endpoint");
  const {category, status, ...page} = lightPalette;
  for (const [name, color] of Object.entries({...category, ...status, ...page})) {
    const {category: darkCategory, status: darkStatus, ...darkPage} = darkPalette;
    const dark = {...darkCategory, ...darkStatus, ...darkPage}[name as "plan"];
    expect(embedStyle).toContain(`--${name}: var(${propertyName(name)}, light-dark(${color}, ${dark}));`);
  }
});

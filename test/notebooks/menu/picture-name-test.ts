import {expect, test} from "vitest";
import {markdownImage} from "../../../notebooks/menu/markdown-image.ts";
import {pictureName} from "../../../notebooks/menu/picture-name.ts";

test("pictureName(estate, chart) is safe in any folder and any address", () => {
  expect(pictureName("Contoso", "cost-by-resource")).toBe("contoso-cost-by-resource");
  expect(pictureName("Büro Süd (2027)", "network-slots")).toBe("buro-sud-2027-network-slots");
  const hostile = [
    "../../etc/passwd",
    "<script>",
    "a\u202egvs.exe",
    "CON",
    "x".repeat(10_000),
    " .hidden",
    "a\0b",
    "%2e%2e"
  ];
  for (const name of hostile) expect(pictureName(name, "cost"), name).toMatch(/^[a-z0-9-]{1,50}-cost$/);
});

test("pictureName(estate, chart) is that of the chart where the estate has no letter of ASCII", () => {
  for (const name of ["", "…", "店舗", "--"]) expect(pictureName(name, "cost"), name).toBe("cost");
});

test("markdownImage(picture) shows the file, its title as text", () => {
  expect(markdownImage({title: "It costs 5 USD", fileName: "a-cost"})).toBe("![It costs 5 USD](a-cost.svg)");
});

test("markdownImage(picture) makes no markup of a title", () => {
  const title = `]( <script>alert(1)</script> ![x](https://example.com/x.png) "\`*_\nnew`;
  const image = markdownImage({title, fileName: "a-cost"});
  expect(image.slice(2, -"](a-cost.svg)".length)).not.toMatch(/(^|[^\\])[\][`*_<>\n]|:\/\//);
  expect(image).toMatch(/^!\[[^\n]*\]\(a-cost\.svg\)$/);
});

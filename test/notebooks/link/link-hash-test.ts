import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {examples} from "../../../notebooks/examples.ts";
import {fromBase64url, toBase64url} from "../../../notebooks/link/base64url.ts";
import {compressText, decompressText} from "../../../notebooks/link/compressed-text.ts";
import {fromHash, isViewHash, toHash} from "../../../notebooks/link/link-hash.ts";
import type {View} from "../../../notebooks/link/view.ts";
import {InputError} from "../../../src/index.ts";

const isDay = (text: string) => /^\d{4}-\d\d-\d\d$/.test(text);
const known = {examples, choices: {day: isDay}};
const contoso = {name: "contoso.yaml", content: examples.get("contoso")!};
const toKnownHash = async (view: View) => (await toHash(view, known))!;

test("toBase64url(bytes) and fromBase64url(text) are inverse", () => {
  fc.assert(fc.property(fc.uint8Array({maxLength: 100}), (d) => void expect(fromBase64url(toBase64url(d))).toEqual(d)));
  expect(toBase64url(Uint8Array.of(0xfb, 0xff))).toBe("-_8");
  expect(toBase64url(new Uint8Array(100_000))).toHaveLength(133_334);
  for (const text of ["a", "a+b/", "ä", "a=", " ", "\n"]) expect(fromBase64url(text)).toBeNull();
});

describe("toHash(view) and fromHash(hash)", () => {
  test("name an example as it is, and hold any other document", async () => {
    expect(await toKnownHash({file: contoso, choices: {day: "2027-04-01"}})).toBe("#v=1&day=2027-04-01&estate=contoso");
    const other = await toKnownHash({file: {...contoso, content: `${contoso.content}\n`}, choices: {}});
    expect(other).toMatch(/^#v=1&file=contoso.yaml&doc=[\w-]+$/);
    expect(other.length).toBeLessThan(2600);
  });

  test("are inverse for any text, name and day", async () => {
    const any = fc.string({unit: "binary", minLength: 1, maxLength: 200});
    await fc.assert(
      fc.asyncProperty(any, any, fc.constantFrom("2026-11-23", "9999-12-31"), async (name, content, day) => {
        const view = {file: {name, content}, choices: {day}};
        expect(await fromHash(await toKnownHash(view), known)).toEqual(view);
      })
    );
  });

  test("hold every example, changed", async () => {
    for (const [name, content] of examples) {
      const view = {file: {name: `${name}.yaml`, content: `# mine\n${content}`}, choices: {}};
      expect(await fromHash(await toKnownHash(view), known)).toEqual(view);
    }
  });

  test("notice every wrong character and every end too early of a document", async () => {
    const hash = await toKnownHash({file: {name: "a.yaml", content: contoso.content}, choices: {}});
    const start = hash.indexOf("doc=") + 4;
    const position = fc.integer({min: start, max: hash.length - 1});
    await fc.assert(
      fc.asyncProperty(position, fc.constantFrom("A", "z", "-", "7"), async (i, c) => {
        const wrong = hash.slice(0, i) + c + hash.slice(i + 1);
        const text = await fromHash(wrong, known).then(({file}) => file.content, toProblem);
        expect(text === contoso.content || /damaged/.test(text)).toBe(true);
        await expect(fromHash(hash.slice(0, i), known)).rejects.toThrow(/damaged/);
      })
    );
  });

  test("say in words what is wrong with a link", async () => {
    const wrong: [string, RegExp][] = [
      ["#v=2&estate=contoso", /another version/],
      ["#v=1", /cut off/],
      ["#v=1&estate=constructor", /example that is not here/],
      ["#v=1&estate=contoso&day=tomorrow", /its day is none/],
      ["#v=1&doc=<script>alert(1)</script>", /damaged/],
      ["#v=1&doc=", /damaged/],
      ["#v=1&doc=AAAA", /damaged/],
      [`#v=1&doc=${toBase64url(new TextEncoder().encode("plain"))}`, /damaged/]
    ];
    for (const [hash, problem] of wrong) await expect(fromHash(hash, known), hash).rejects.toThrow(problem);
    expect((await fromHash("#v=1&estate=contoso&__proto__=1&onload=2", known)).choices).toEqual({});
  });

  test("never fail otherwise, whatever the address says", async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({unit: "binary"}), fc.string(), async (doc, rest) => {
        for (const hash of [`#v=1&doc=${doc}`, `#v=1&${rest}`, `#v=1&estate=${doc}&day=${rest}`]) {
          await fromHash(hash, known).catch((error: unknown) => expect(error).toBeInstanceOf(InputError));
        }
      })
    );
  });

  test("refuse what is not text, or becomes too much of it", async () => {
    const bomb = await compressText("0".repeat(50_000_000));
    expect(bomb.length).toBeLessThan(70_000);
    await expect(decompressText(bomb)).rejects.toThrow(/larger than 4 MB/);
    const stream = new Blob([Uint8Array.of(0xff, 0xfe)]).stream().pipeThrough(new CompressionStream("deflate"));
    const noText = toBase64url(new Uint8Array(await new Response(stream).arrayBuffer()));
    await expect(decompressText(noText)).rejects.toThrow(/damaged/);
  });

  test("give no link of more than 30,000 characters", async () => {
    const random = Array.from({length: 5000}, (_, i) => ((i * 2654435761) >>> 0).toString(36)).join("\n");
    expect(await toHash({file: {name: "a.yaml", content: random.slice(0, 20_000)}, choices: {}}, known)).not.toBeNull();
    expect(await toHash({file: {name: "a.yaml", content: random.repeat(3)}, choices: {}}, known)).toBeNull();
  });
});

test("isViewHash(hash) leaves the addresses of headings alone", () => {
  expect(["", "#", "#how-it-is-computed", "#v1"].filter(isViewHash)).toEqual([]);
  expect(isViewHash("#v=1&estate=contoso")).toBe(true);
});

function toProblem(error: unknown): string {
  return error instanceof InputError ? error.message : "our bug";
}

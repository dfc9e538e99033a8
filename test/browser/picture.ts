import type {Page} from "playwright-core";
import {eventually} from "./estate-page.ts";

/** Brings what is loaded when a reader comes near it: where the page happens to be does not count. */
export async function seeAll(page: Page): Promise<void> {
  const unseen = () =>
    page.evaluate(() => {
      const places = [...document.querySelectorAll(".when-seen:not(:has(.figure))")];
      places[0]?.scrollIntoView();
      return places.length;
    });
  await eventually(unseen).toBe(0);
}

/** All that a page shows and has in its fields, but what it says of the document itself. */
export async function picture(page: Page): Promise<string[]> {
  await seeAll(page);
  return page.evaluate(() => [
    ...[...document.querySelectorAll(".crumbs, .lead, .figure")].map(({innerHTML}) =>
      innerHTML.replaceAll(/plot-clip-\d+/g, "")
    ),
    ...[
      ...document.querySelectorAll<HTMLInputElement>("main :is(form, .desk) :is(input:not([type=file]), select)")
    ].map((field) => (field.type === "checkbox" ? String(field.checked) : field.value))
  ]);
}

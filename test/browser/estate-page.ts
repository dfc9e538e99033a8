import type {Page} from "playwright-core";
import {expect} from "vitest";
import type {NotebookBrowser, NotebookPage} from "./notebook-page.ts";

/** Polls as long as a large estate takes on a busy machine. */
export const eventually = <T>(get: () => T | Promise<T>) => expect.poll(get, {timeout: 15_000});

/** Chooses the *example* of that file, and waits until the page shows it. */
export async function chooseExample(page: Page, example: string): Promise<void> {
  await page.getByLabel("Estate", {exact: true}).selectOption(`${example}.yaml`);
  await eventually(() => page.locator(".crumbs").innerText()).toContain(`${example}.yaml`);
  await eventually(() => page.locator(".figure .chart > svg").count()).toBe(3);
}

/** Opens the estate notebook with an *example*, runs a test in it, and expects that nothing went wrong meanwhile. */
export async function inEstate(
  browser: NotebookBrowser,
  example: string,
  run: (opened: NotebookPage) => Promise<void>
): Promise<void> {
  const opened = await browser.open("estate", {viewport: {width: 1000, height: 900}});
  await chooseExample(opened.page, example);
  await run(opened);
  expect(opened.problems).toEqual([]);
  await opened.close();
}

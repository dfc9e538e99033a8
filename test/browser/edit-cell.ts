import type {Locator, Page} from "playwright-core";

/** Opens the cell that declares *name* for editing, with the keyboard alone. */
export async function openCell(page: Page, name: string): Promise<Locator> {
  const cells = page.locator(".cells");
  if ((await cells.getAttribute("open")) === null) {
    await page.locator(".cells > summary").focus();
    await page.keyboard.press("Enter");
  }
  const cell = page
    .locator(".cells > details")
    .filter({has: page.locator("summary", {hasText: new RegExp(`^\\d+ ${name}$`)})});
  await cell.locator("summary").focus();
  await page.keyboard.press("Enter");
  const edit = cell.getByRole("button", {name: /^Edit cell/});
  const onButton = () => edit.evaluate((button) => button === document.activeElement);
  // A source that is wider than the page takes the focus too, to be scrolled.
  for (let i = 0; i < 2 && !(await onButton()); ++i) await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await cell.locator(".cm-content:focus").waitFor();
  return cell;
}

/** Types *code* in place of what the focused editor holds, and runs it. */
export async function run(page: Page, code: string): Promise<void> {
  await page.keyboard.press("Control+a");
  await page.keyboard.insertText(code);
  await page.keyboard.press("Control+Enter");
}

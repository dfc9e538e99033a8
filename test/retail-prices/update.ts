import {existsSync, mkdtempSync, readFileSync, rmSync} from "node:fs";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {region} from "../../src/catalog/regions.ts";
import type {UpdateOptions} from "../../src/retail-prices/update-prices.ts";
import {updatePrices} from "../../src/retail-prices/update-prices.ts";
import type {World} from "../../src/retail-prices/world.ts";
import {fakeWorld} from "./fake-world.ts";
import type {PriceServer} from "./price-server.ts";

/** A folder of its own, with the sheet in it that an update writes. */
export function sheetFolder() {
  const folder = mkdtempSync(join(tmpdir(), "tollgate-prices-"));
  const file = join(folder, "prices.json");
  return {
    folder,
    file,
    content: () => (existsSync(file) ? readFileSync(file, "utf8") : null),
    remove: () => rmSync(folder, {recursive: true})
  };
}

/** Updates *file* from the server, without waiting; returns what was noted. */
export async function update(
  {endpoint}: Pick<PriceServer, "endpoint">,
  file: string,
  more: Partial<UpdateOptions> = {},
  world: World = fakeWorld()
): Promise<string> {
  let noted = "";
  await updatePrices(
    {
      regions: [region("eastus")],
      currency: "USD",
      endpoint,
      file,
      retryForSeconds: 20,
      accept: false,
      today: "2026-11-23",
      known: [],
      note: (text) => void (noted += text),
      ...more
    },
    world
  );
  return noted;
}

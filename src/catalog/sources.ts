import rows from "../../data/catalog/sources.json" with {type: "json"};

/** Where a figure of the catalog was read. */
export interface CatalogSource {
  readonly title: string;
  /** Null where the text has no address of its own, as most third-party notes. */
  readonly url: string | null;
  /** The page's own date, as exact as it is known: `2026-01-30`, `2026`, or `undated`. */
  readonly date: string;
  readonly note?: string;
}

/** Every source of the catalog, by the key that its facts name: `GRV26`. */
export const sources: ReadonlyMap<string, CatalogSource> = new Map(Object.entries<CatalogSource>(rows));

/** Returns the source of the given *key*; an unknown key is a mistake in our data. */
export function source(key: string): CatalogSource {
  const found = sources.get(key);
  if (!found) throw new Error(`unknown source: ${key}`);
  return found;
}

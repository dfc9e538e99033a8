// What `prices update` cannot do without: asks an endpoint the same, four queries at
// once, and parses each page for the link to the next.
import {region} from "../../src/catalog/regions.ts";
import {queriesOf, queryUrl} from "../../src/retail-prices/query.ts";
import {regionNames} from "./made-up-pages.ts";

const [endpoint = ""] = process.argv.slice(2);
const waiting = queriesOf(regionNames.map(region));

async function nextOf(url: string): Promise<string | null> {
  const response = await fetch(url);
  return (JSON.parse(await response.text()) as {readonly NextPageLink: string | null}).NextPageLink;
}

async function work(): Promise<void> {
  for (let query = waiting.shift(); query; query = waiting.shift()) {
    let url: string | null = queryUrl(query, "USD", endpoint);
    while (url !== null) {
      url = await nextOf(url);
    }
  }
}

await Promise.all(Array.from({length: 4}, work));

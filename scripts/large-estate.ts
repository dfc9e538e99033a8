import {parseArgs} from "node:util";
import {exampleSize, largeEstateText} from "./large-estate/large-estate.ts";

// Prints a made-up estate: tsx scripts/large-estate.ts --seed 7 > data/topologies/large.yaml
const text = {type: "string"} as const;
const {values} = parseArgs({options: {seed: text, plans: text, apps: text, networks: text}});
const size = Object.fromEntries(
  Object.entries(exampleSize).map(([key, usual]) => [key, count(key, values[key as keyof typeof values] ?? usual)])
) as unknown as typeof exampleSize;

process.stdout.write(largeEstateText(size));

function count(key: string, value: string | number): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number) || number < 1) throw new Error(`not a number of ${key}: ${value} (1 or more)`);
  return number;
}

import {letterOf} from "../comparison/standing.ts";
import {InputError} from "../errors.ts";
import {Decimal} from "../money.ts";
import type {Topology} from "../topology/topology.ts";
import type {Arguments} from "./command.ts";

/**
 * Returns what each of the *topologies* costs once, by `--one-off NAME=AMOUNT`, where
 * a name is a letter, a file, or what a topology is called; zero where none is given.
 */
export function oneOffOf(
  {values}: Arguments,
  topologies: readonly Topology[],
  files: readonly string[]
): readonly Decimal[] {
  const given = [values["one-off"] ?? []].flat().map(String).map(parseOneOff);
  const costs = topologies.map(() => new Decimal(0));
  const seen = new Set<number>();
  for (const {name, amount} of given) {
    const place = placeOf(name, topologies, files);
    if (seen.has(place)) throw new InputError(`--one-off is given twice for ${name}`);
    seen.add(place);
    costs[place] = amount;
  }
  return costs;
}

function parseOneOff(text: string): {name: string; amount: Decimal} {
  const [, name, amount] = /^(.+)=(\d+(?:\.\d+)?)$/.exec(text) ?? [];
  if (name === undefined || amount === undefined) {
    throw new InputError(`not a one-off cost: ${text} (write NAME=AMOUNT, as B=1200 or B=99.50)`);
  }
  return {name, amount: new Decimal(amount)};
}

function placeOf(name: string, topologies: readonly Topology[], files: readonly string[]): number {
  const letters = topologies.map((_, i) => letterOf(i));
  const names = topologies.map((topology) => topology.name);
  for (const known of [letters, files, names]) {
    const places = known.flatMap((own, i) => (own === name ? [i] : []));
    const [place] = places;
    if (places.length > 1) throw new InputError(`--one-off ${name} is any of several (write ${letters.join(", ")})`);
    if (place !== undefined) return place;
  }
  throw new InputError(
    `unknown design: ${name} (known: ${letters.map((letter, i) => `${letter}, ${files[i] ?? ""}`).join("; ")})`
  );
}

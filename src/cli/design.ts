import {readTopology} from "../formats/read-topology.ts";
import type {Topology} from "../topology/topology.ts";
import type {IsoDate} from "../units.ts";
import type {Arguments, Effects} from "./command.ts";
import {dayOf, onlyPositional} from "./options.ts";

/** A design as commands are given it: the topology of the file that is named, and the day it runs. */
export interface Design {
  readonly topology: Topology;
  readonly on: IsoDate;
}

/** Returns the design that the arguments name; everything that is wrong with them is an InputError before the file is read. */
export async function designOf(args: Arguments, effects: Effects): Promise<Design> {
  const file = onlyPositional(args, "topology file");
  const on = dayOf(args, effects);
  return {topology: readTopology(await effects.readFile(file), file), on};
}

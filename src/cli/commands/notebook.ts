import {InputError} from "../../errors.ts";
import type {Command} from "../command.ts";

const firstUnprivilegedPort = 1024;
const lastPort = 65_535;

/** Serves the built notebooks on loopback until it is interrupted. */
export const notebook: Command = {
  summary: "Serve the notebooks on this machine only, and print their address",
  usage: "notebook [--port PORT]",
  options: {port: {type: "string", default: "0"}},
  help: {port: "the port to listen on (default: a free one)"},
  async run({positionals, values}, {serveNotebooks, write, note}) {
    if (positionals.length > 0) throw new InputError(`too many arguments: ${positionals.join(" ")}`);
    const port = Number(values["port"]);
    if (!Number.isInteger(port) || (port !== 0 && (port < firstUnprivilegedPort || port > lastPort))) {
      throw new InputError(`not a port: ${String(values["port"])} (0 for a free one, or 1024 to 65535)`);
    }
    const url = await serveNotebooks({port});
    note("The notebook, on this machine only; Ctrl+C stops it:\n");
    write(`${url}\n`);
    return 0;
  }
};

import {buildDayHelp, buildDayOptions} from "../build-days.ts";
import {chartInputOf} from "../chart-input.ts";
import type {ChartRequest} from "../chart-request.ts";
import {chartRequestOf, usualWidth} from "../chart-request.ts";
import type {Arguments, Command, Effects} from "../command.ts";
import {sharedHelp, sharedOptions} from "../options.ts";
import {priceHelp, priceOptions} from "../price-options.ts";
import {ratesHelp, ratesOptions} from "../rates-option.ts";

/** Draws one chart of a design into a file, whatever it shows, or lists what can be drawn. */
export const chart: Command = {
  summary: "One chart of a topology, as a picture for a document",
  usage:
    "chart NAME FILE --out FILE.svg|FILE.png|FILE.html|FILE.csv [--width N] [--theme light|dark]\n" +
    "       [--on DATE] [--build-on DATE] [--price-sheet FILE]\n" +
    "       [--borrow-prices-from REGION] [--exchange-rate CURRENCY=RATE…] [--rates FILE]\n" +
    "       chart --list",
  options: {
    list: {type: "boolean", default: false},
    out: sharedOptions.out,
    on: sharedOptions.on,
    width: {type: "string"},
    theme: {type: "string"},
    ...buildDayOptions,
    ...priceOptions,
    ...ratesOptions
  },
  help: {
    list: "the names of the charts, and what each shows",
    out: "the picture: .svg, .png (of twice the pixels), .html (with its data as a table) or .csv (its data alone)",
    width: `of the picture, in pixels (default: ${usualWidth})`,
    theme: "light (default) or dark",
    on: sharedHelp.on,
    ...buildDayHelp,
    "build-on": "the day that alternatives are built on (default: today, or --on if earlier)",
    ...priceHelp,
    ...ratesHelp
  },
  async run(args, effects) {
    // Loaded only here, so that other commands do not wait for what draws.
    const {chartBook} = await import("../../charts/chart-book.ts");
    if (args.values["list"] === true) {
      const width = Math.max(...chartBook.map(({name}) => name.length));
      effects.write(chartBook.map(({name, summary}) => `${name.padEnd(width)}  ${summary}\n`).join(""));
      return 0;
    }
    const request = chartRequestOf(args, effects, chartBook);
    await effects.writeFile(request.out, await picture(request, args, effects));
    effects.note(`wrote ${request.out}\n`);
    return 0;
  }
};

async function picture(request: ChartRequest, args: Arguments, effects: Effects): Promise<string | Uint8Array> {
  const {drawPicture} = await import("../draw-picture.ts");
  return drawPicture(request, await chartInputOf(request, args, effects), effects.version ?? null, (text) =>
    effects.note(text)
  );
}

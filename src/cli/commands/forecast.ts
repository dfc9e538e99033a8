import {setImmediate as breathe} from "node:timers/promises";
import type {Forecast} from "../../forecast/forecast-result.ts";
import type {ForecastProgress} from "../../forecast/forecast-run.ts";
import {forecastRun} from "../../forecast/forecast-run.ts";
import {forecastCsv} from "../../formats/forecast-csv.ts";
import {forecastJson} from "../../formats/forecast-json.ts";
import {forecastMarkdown} from "../../formats/forecast-markdown.ts";
import {forecastText} from "../../formats/forecast-text.ts";
import {jsonText} from "../../formats/json-text.ts";
import type {TextOptions} from "../../formats/paint.ts";
import {readTopology} from "../../formats/read-topology.ts";
import {counted} from "../../number-text.ts";
import type {Command, Effects} from "../command.ts";
import type {ForecastRequest} from "../forecast-request.ts";
import {forecastHelp, forecastOptions, forecastRequestOf} from "../forecast-request.ts";
import {output, sharedHelp, sharedOptions, textOptions} from "../options.ts";
import {priceHelp, priceOptions, sheetOf} from "../price-options.ts";
import {ratesHelp, ratesOf, ratesOptions} from "../rates-option.ts";

// As a shell has it: 128 and the number of SIGINT.
const interruptedCode = 130;
const barLength = 20;

/** Prints what a design will cost, month by month; interrupted, that by the samples finished until then. */
export const forecast: Command = {
  summary: "What it will cost, month by month, by ranges, growth and dates",
  usage:
    "forecast FILE [--months N] [--start YYYY-MM] [--samples N] [--seed N]\n" +
    "       [--budget-per-month AMOUNT] [--budget-per-year AMOUNT] [--calendar-hours]\n" +
    "       [--on DATE] [--format table|json|csv|markdown] [--out FILE]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]",
  options: {...sharedOptions, ...forecastOptions, ...priceOptions, ...ratesOptions},
  help: {
    ...forecastHelp,
    ...sharedHelp,
    format: "table (default), json, csv (the months) or markdown",
    on: "the day that the volumes are of, from which growth counts (default: today)",
    ...priceHelp,
    ...ratesHelp
  },
  async run(args, effects) {
    const {file, format, options} = forecastRequestOf(args, effects);
    const topology = readTopology(await effects.readFile(file), file);
    const sheet = await sheetOf(args, effects);
    const rates = await ratesOf(args, effects);
    const found = await interruptibly(forecastRun(topology, sheet, {...options, rates}), effects);
    if (found === null) {
      effects.note("interrupted: no sample was finished, so that there is no result\n");
      return interruptedCode;
    }
    await output(args, render(found, format, textOptions(args, effects)), effects);
    if (!found.interrupted) return 0;
    const asked = counted(found.options.samples, "sample");
    effects.note(`interrupted: the result is that of ${found.samples} of ${asked}\n`);
    return interruptedCode;
  }
};

type Run = ReturnType<typeof forecastRun>;

async function interruptibly(
  run: Run,
  {note, notesToTerminal = false, onInterrupt}: Effects
): Promise<Forecast | null> {
  let isInterrupted = false;
  const release = onInterrupt?.(() => void (isInterrupted = true));
  try {
    for (let step = run.next(); ; step = run.next(isInterrupted)) {
      if (step.done) return step.value;
      if (notesToTerminal) note(progressText(step.value));
      // What has been pressed is heard only between steps.
      await breathe();
    }
  } finally {
    release?.();
  }
}

// Drawn over itself, and gone at the end.
function progressText({prepared, months, done, samples}: ForecastProgress): string {
  if (done === samples) return "\r\u001b[K";
  const filled = Math.round((done / samples) * barLength);
  const count = prepared < months ? `preparing ${prepared} of ${months} months` : `${done} of ${samples} samples`;
  return `\r\u001b[K${"█".repeat(filled)}${"░".repeat(barLength - filled)} ${count}`;
}

function render(found: Forecast, format: ForecastRequest["format"], options: TextOptions): string {
  switch (format) {
    case "json":
      return jsonText(forecastJson(found));
    case "csv":
      return forecastCsv(found);
    case "markdown":
      return forecastMarkdown(found);
    case "table":
      return forecastText(found, options);
  }
}

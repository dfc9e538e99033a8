import type {ChartInput} from "../../charts/chart.ts";
import {counted} from "../../number-text.ts";
import {buildDayHelp, buildDayOptions} from "../build-days.ts";
import {chartInputOf} from "../chart-input.ts";
import type {Command, Effects} from "../command.ts";
import {sharedHelp, sharedOptions} from "../options.ts";
import {priceHelp, priceOptions} from "../price-options.ts";
import {ratesHelp, ratesOptions} from "../rates-option.ts";
import type {ReportRequest} from "../report-request.ts";
import {reportCommand, reportRequestOf} from "../report-request.ts";

/** Writes the whole argument for one estate into a file, whatever it says; in Markdown, its charts beside it. */
export const report: Command = {
  summary: "The whole argument for one estate in one file, to read, print or keep",
  usage:
    "report FILE --out FILE.html|FILE.md [--on DATE] [--build-on DATE]\n" +
    "       [--price-sheet FILE] [--borrow-prices-from REGION]\n" +
    "       [--exchange-rate CURRENCY=RATE…] [--rates FILE]",
  options: {
    out: sharedOptions.out,
    on: sharedOptions.on,
    ...buildDayOptions,
    ...priceOptions,
    ...ratesOptions
  },
  help: {
    out: "a page that stands alone (.html), or Markdown with its charts in FILE-charts/ (.md)",
    on: sharedHelp.on,
    ...buildDayHelp,
    "build-on": "the day that alternatives are built on (default: today, or --on if earlier)",
    ...priceHelp,
    ...ratesHelp
  },
  async run(args, effects) {
    const request = reportRequestOf(args, effects);
    const input = await chartInputOf(request, args, effects);
    const files = await filesOf(request, input, reportCommand(request, args), effects);
    await effects.writeFiles(files, {force: true});
    const charts = files.size - 1;
    effects.note(`wrote ${request.out}${charts > 0 ? ` and ${counted(charts, "chart")} beside it` : ""}\n`);
    return 0;
  }
};

// Loaded only here, so that other commands do not wait for what draws.
async function filesOf(
  {out, type}: ReportRequest,
  input: ChartInput,
  command: string,
  {version = null}: {readonly version?: Effects["version"] | null}
): Promise<ReadonlyMap<string, string>> {
  const {reportInput} = await import("../../formats/report/report-input.ts");
  const {toReport} = await import("../../formats/report/to-report.ts");
  const {filePictures, htmlPictures} = await import("../draw-report.ts");
  const argument = toReport(reportInput(input.evaluation, input.options, {command, version}));
  if (type === "html") {
    const {reportHtml} = await import("../../formats/report-html.ts");
    return new Map([[out, reportHtml(argument, htmlPictures(argument, input))]]);
  }
  const {reportMarkdown} = await import("../../formats/report-markdown.ts");
  const folder = `${out.replace(/\.md$/i, "")}-charts`;
  const pictures = await filePictures(argument, input, version);
  const pathOf = (name: string) => `${folder.split(/[/\\]/).at(-1) ?? ""}/${name}.svg`;
  const linked = new Map([...pictures].map(([name, picture]) => [name, {...picture, path: pathOf(name)}] as const));
  const svgs = [...pictures].map(([name, {svg}]) => [`${folder}/${name}.svg`, svg] as const);
  return new Map([[out, reportMarkdown(argument, linked)], ...svgs]);
}

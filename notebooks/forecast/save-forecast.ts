import {forecastJson} from "../../src/formats/forecast-json.ts";
import {jsonText} from "../../src/formats/json-text.ts";
import type {Forecast} from "../../src/index.ts";
import {saveBlob} from "../own/save-blob.ts";

/** Has the browser save a forecast as `tollgate forecast --format json` writes it. */
export function saveForecast(found: Forecast): void {
  saveBlob("forecast.json", new Blob([jsonText(forecastJson(found))], {type: "application/json"}));
}

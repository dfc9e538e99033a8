import {parseHTML} from "linkedom";

/** Returns an empty document to draw in without a browser. */
export function headlessDocument(): Document {
  return parseHTML("<!doctype html><html><body></body></html>").document;
}

import {parseHTML} from "linkedom";

const turning = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const endless = /(long){60}/;

/** Returns what of a page or a picture runs, loads or leads where it should not, turns its text round, or has no end. */
export function outOfText(markup: string): string[] {
  const {document} = parseHTML(markup.startsWith("<!doctype") ? markup : `<!doctype html><body>${markup}`);
  const elements = [...document.querySelectorAll("*")];
  const attributes = elements.flatMap((element) => [...element.attributes].map(({name, value}) => ({name, value})));
  return [
    ...elements
      .map(({localName}) => localName)
      .filter((d) => ["script", "img", "iframe", "object", "base"].includes(d)),
    ...attributes.filter(({name}) => name.startsWith("on")).map(({name, value}) => `${name}=${value}`),
    ...attributes
      .filter(({name, value}) => /^(xlink:)?(href|src)$/.test(name) && !/^(https?:|#)/.test(value))
      .map(({name, value}) => `${name}=${value}`),
    ...(markup.includes("<!--") ? ["a comment"] : []),
    ...(turning.test(markup) ? ["a mark that turns text round"] : []),
    ...(endless.test(markup) ? ["a text without end"] : [])
  ];
}

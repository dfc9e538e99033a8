import type {Plugin} from "vite";

// The same line in both versions of htl that a page has: ours, and that of Inputs.
const condition = `if ((name === "style" && isObjectLiteral(value)) || typeof value === "function") {`;

/**
 * Returns a Vite plugin for pages whose policy forbids inline event handlers.
 * For `onclick=${f}` htl writes a placeholder `onclick="::1"`, which the browser
 * reports as a violation before htl can replace it; here it is written as
 * htl writes `${{onclick: f}}`, which no browser takes for a handler.
 */
export function inertHandlers(): Plugin {
  return {
    name: "inert-handlers",
    apply: "build",
    transform(code, id) {
      if (!/[/\\]node_modules[/\\]htl[/\\](?:src|dist)[/\\]index\.js$/.test(id)) return null;
      if (!code.includes(condition)) this.error(`unknown htl: ${id}`);
      const isFirst = code.includes("arguments[j]");
      const [values, before] = isFirst ? ["arguments", "strings[j - 1]"] : ["values", "strings[j]"];
      const inert = `if (typeof value === "function") {
        string = string.slice(0, attributeNameStart - ${before}.length) + "::" + j;
        ${values}[j] = {[name.toLowerCase()]: value};
        nodeFilter |= SHOW_ELEMENT;
        break;
      }`;
      return {code: code.replace(condition, `${inert}\n${condition}`), map: null};
    }
  };
}

import {HighlightStyle, syntaxHighlighting} from "@codemirror/language";
import {EditorView} from "@codemirror/view";
import {tags} from "@lezer/highlight";

// By the variables of style/colours.css, so that it is light or dark as the page is.
const theme = EditorView.theme({
  "&": {backgroundColor: "var(--field)", color: "var(--foreground)", maxHeight: "min(70vh, 640px)"},
  "&.cm-focused": {outline: "2px solid var(--accent)", outlineOffset: "-1px"},
  ".cm-scroller": {font: "var(--monospace-font)", overflow: "auto"},
  ".cm-content": {caretColor: "var(--foreground)", padding: "8px 0"},
  ".cm-line": {padding: "0 12px 0 4px"},
  ".cm-gutters": {backgroundColor: "var(--panel)", color: "var(--muted)", borderRight: "1px solid var(--hairline)"},
  ".cm-gutter-lint": {width: "16px"},
  ".cm-gutter-lint .cm-gutterElement": {padding: "2px 1px"},
  "&.cm-focused .cm-matchingBracket": {backgroundColor: "transparent", outline: "1px solid var(--accent)"},
  "&.cm-focused .cm-nonmatchingBracket": {backgroundColor: "transparent", outline: "1px solid var(--over)"},
  ".cm-lintRange-error": {
    backgroundImage: "none",
    textDecoration: "underline wavy var(--over)",
    textUnderlineOffset: "3px"
  },
  ".cm-tooltip": {
    border: "1px solid var(--border)",
    borderRadius: "5px",
    backgroundColor: "var(--panel)",
    color: "var(--foreground)",
    maxWidth: "min(60ch, 90vw)",
    overflow: "hidden"
  },
  ".cm-tooltip.cm-tooltip-autocomplete > ul": {fontFamily: "var(--monospace)", maxHeight: "14em"},
  ".cm-tooltip.cm-tooltip-autocomplete > ul > li": {padding: "2px 10px"},
  ".cm-tooltip-autocomplete ul li[aria-selected]": {backgroundColor: "var(--accent)", color: "var(--background)"},
  ".cm-completionDetail": {marginLeft: "1em", fontStyle: "normal", opacity: "0.75"},
  ".cm-tooltip.cm-completionInfo": {padding: "6px 10px"},
  ".cm-diagnostic": {padding: "6px 10px", fontFamily: "var(--sans-serif)", fontSize: "14px", overflowWrap: "anywhere"},
  ".cm-diagnostic-error": {borderLeft: "4px solid var(--over)"},
  ".cm-panels": {backgroundColor: "var(--panel)", color: "var(--foreground)"},
  ".cm-panel.cm-panel-lint ul [aria-selected]": {backgroundColor: "var(--hairline)"},
  ".cm-panel.cm-panel-lint ul": {maxHeight: "140px"}
});

const colours = HighlightStyle.define([
  {tag: tags.comment, color: "var(--syntax-comment)"},
  {tag: [tags.propertyName, tags.definition(tags.propertyName)], color: "var(--syntax-definition)"},
  {tag: tags.string, color: "var(--syntax-string)"},
  {tag: [tags.keyword, tags.labelName, tags.typeName, tags.meta], color: "var(--syntax-meta)"},
  {tag: [tags.punctuation, tags.separator, tags.bracket], color: "var(--muted)"}
]);

/** How the editor looks: as the page does. */
export const editorTheme = [theme, syntaxHighlighting(colours)];

import {html} from "htl";
import type {Evaluation, LimitMonth} from "../../src/index.ts";
import {fullest, growthMonths} from "../../src/index.ts";
import type {Answer} from "../estate/answer.ts";
import {answerOf} from "../estate/answer.ts";
import {dayText, daysText} from "../estate/day-text.ts";
import {statusMark} from "../estate/status-mark.ts";
import {monthsText} from "./limit-dates.ts";
import {readingNumbers, readingSubject} from "./reading-text.ts";

/** Returns what has run out, what runs out next as it grows, and what ends by date; *isGrowing* says whether anything grows. */
export function answerText(evaluation: Evaluation, dates: readonly LimitMonth[], isGrowing: boolean): DocumentFragment {
  return html.fragment`${nowText(evaluation)} ${growthText(evaluation, dates, isGrowing)} ${endText(answerOf(evaluation))}`;
}

function nowText({capacity}: Evaluation): DocumentFragment {
  const readings = fullest(capacity);
  const [first] = readings;
  if (!first) return html.fragment`Nothing that is limited is used.`;
  const out = readings.filter(({status}) => status === "over" || status === "full");
  const text = `${readingSubject(first)}, ${readingNumbers(first)}`;
  if (out.length === 0) {
    return html.fragment`${statusMark(first.status === "tight" ? "tight" : "ok", "Nothing has run out")}; the fullest are
      ${text}.`;
  }
  const rest = out.length === 1 ? "" : `, and ${out.length - 1} more`;
  const when = first.used.gte(first.limit) ? "Run out already" : "May have run out already, by the upper reading";
  return html.fragment`${statusMark(first.status, when)}: <strong>${text}</strong>${rest}.`;
}

function growthText({on}: Evaluation, dates: readonly LimitMonth[], isGrowing: boolean): DocumentFragment {
  if (!isGrowing) return html.fragment`Nothing is said to grow, so that no date follows for the rest.`;
  const next = dates.find(({earliest}) => earliest > on.slice(0, 7)) ?? dates[0];
  if (!next) return html.fragment`As it grows, no further limit is reached within ${growthMonths} months.`;
  return html.fragment`As it grows, next comes <strong>${readingSubject(next.reading)}, in ${monthsText(next)}</strong>.`;
}

function endText({end}: Answer): DocumentFragment | null {
  if (!end) return null;
  const day = dayText(end.lastDay);
  if (end.days < 0) return html.fragment`Its gateway-required integration ${statusMark("error", `ended on ${day}`)}.`;
  const when = end.days === 0 ? "that very day" : `in ${daysText(end.days)}`;
  return html.fragment`Its gateway-required integration ${statusMark("error", `ends after ${day}`)}, ${when}, however much
    room is left.`;
}

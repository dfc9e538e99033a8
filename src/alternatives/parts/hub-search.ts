import type {Hub, HubProblem} from "./hub-problem.ts";
import type {HubChoice} from "./hub-score.ts";
import {compareScores, hubScore, loadOf} from "./hub-score.ts";

/** A choice of hubs, and whether nothing better can be. */
export interface HubSearch {
  readonly problem: HubProblem;
  readonly choice: HubChoice;
  readonly isExact: boolean;
}

// So many networks and scored parts are searched to the end in a moment.
const mostHubs = 12;
const mostScored = 5_000;

/**
 * Returns the best choice of hubs for the *problem*: the exact one for up to
 * twelve candidates, by branch and bound; beyond, what always taking the most
 * promising hub finds, and where that would take too long, the best until then.
 */
export function hubSearch(unordered: HubProblem): HubSearch {
  const problem = ordered(unordered);
  const isFew = problem.hubs.length <= mostHubs;
  let [scored, isCut] = [0, false];
  let best: {readonly choice: HubChoice; readonly score: readonly number[]} | undefined;
  const descend = (choice: HubChoice, score: readonly number[]) => {
    if (choice.length === problem.groups.length) best = {choice, score};
    if (choice.length === problem.groups.length) return;
    const next = options(problem, choice);
    scored += next.length;
    for (const option of next) {
      if (best && compareScores(option.score, best.score) >= 0) return;
      if (best && (!isFew || scored > mostScored)) isCut = true;
      if (isCut) return;
      descend(option.choice, option.score);
    }
  };
  descend([], []);
  return {problem, choice: best?.choice ?? [], isExact: !isCut};
}

// The most promising first; of equals the hub of the earlier name, staying as it is last.
function options(problem: HubProblem, choice: HubChoice) {
  return [...problem.hubs, null]
    .map((hub) => [...choice, hub])
    .map((next) => ({choice: next, score: hubScore(problem, next)}))
    .sort((a, b) => compareScores(a.score, b.score));
}

// Those that have the fewest hubs to choose from first, then those that need the most of one.
function ordered(problem: HubProblem): HubProblem {
  const keyed = problem.groups.map((group) => {
    const alone = {...problem, groups: [group]};
    const whole = problem.hubs.filter((hub) => hubScore(alone, [hub])[0] === 0).length;
    return {group, whole, load: loadOf(anyHub(problem), [group]).atLeast};
  });
  return {...problem, groups: keyed.sort((a, b) => a.whole - b.whole || b.load - a.load).map(({group}) => group)};
}

function anyHub({hubs}: HubProblem): Hub {
  const [first] = hubs;
  if (!first) throw new Error("no hub to choose");
  return first;
}

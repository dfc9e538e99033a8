import type {Input} from "@observablehq/inputs";

/**
 * Returns what makes a generator of the value of an *input*, as Generators.observe
 * takes it: a value counts once nothing has changed for *pause* milliseconds, so
 * that a computation of many cells does not get in the way of typing.
 */
export function settled<T>(input: Input<T>, pause = 0): (change: (value: T) => void) => () => void {
  return (change) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const changed = () => {
      clearTimeout(timer);
      if (pause === 0) change(input.value);
      else timer = setTimeout(() => change(input.value), pause);
    };
    input.addEventListener("input", changed);
    change(input.value);
    return () => {
      clearTimeout(timer);
      input.removeEventListener("input", changed);
    };
  };
}

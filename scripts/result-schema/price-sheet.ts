import {object, orNull, ref, text} from "./schema.ts";

/** The schema of the price sheet that a result is made with. */
export const priceSheet = object("The price sheet that the bill is made with.", {
  id: text("Its name."),
  oldest: orNull(ref("date"), "When its oldest dated price was read; null if none is dated."),
  newest: orNull(ref("date"), "When its newest dated price was read.")
});

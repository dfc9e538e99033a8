/** What the letters of confidence mean. */
export const confidenceKey =
  "A full API row; B API row that lost fields; C rate derived from a published cost; " +
  "D figure quoted in text or code; E undated third-party copy of a pricing page";

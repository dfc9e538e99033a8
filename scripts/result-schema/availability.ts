import {figureConfidences} from "./enumerations.ts";
import {list, object, oneOf, orNull, ref, said, text} from "./schema.ts";

const level = {
  slaPercent: orNull(ref("decimal"), "Percent of a month; null is none."),
  confidence: said(
    oneOf(figureConfidences),
    "How sure the figure is: read in the provider's own documentation or not."
  ),
  source: text("Key of the source: tollgate catalog sources lists them.")
};
const note = {note: text("What else is to be known of it.")};

/** The schema of a service level and how sure it is. */
export const serviceLevel = object("A service level, and how sure it is.", level, note);

/** The schema of a resource that an app depends on. */
export const part = object(
  "A resource that an app depends on, with its service level.",
  {resource: ref("resource"), ...level},
  {...note, atMost: said(ref("serviceLevel"), "A higher level that is said of it, in no product but slaPercentAtMost.")}
);

/** The schema of what the service levels of an app's parts come to. */
export const availability = object(
  "What the service levels of an app's plan, gateways and path on premises come to, in series.",
  {
    app: text("The app."),
    slaPercent: orNull(ref("decimal"), "The product of the parts; null if one has no service level."),
    downtimeMinutesPerMonth: orNull(ref("decimal"), "Minutes of the billed month that it leaves uncovered."),
    downtimeCostPerMonth: orNull(
      ref("amount"),
      "What those minutes cost; null if the document does not say what an hour does."
    ),
    parts: list(ref("part"), "What it depends on, each resource once.")
  },
  {
    slaPercentAtMost: said(
      ref("decimal"),
      "The product with the higher levels that are not confirmed, where it differs."
    ),
    unconfirmed: list(ref("resource"), "Parts whose level in the product is not confirmed."),
    uncoveredSites: list(
      text("A site."),
      "Reached by VPN; their own end is in no figure, as no service level covers it."
    )
  }
);

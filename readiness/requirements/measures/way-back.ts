/** Whether the way back was rehearsed lately, and while there still was one. */
import { counted, dayInWords } from "../../evidence/plain-words.ts";
import { daysSinceRehearsed, type WayBack } from "../../evidence/preparation-facts.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated, type WhichLimit } from "../stated.ts";

export const wayBack = describeMeasure({
  by: "way-back",
  ...onStated("wayBack", ({ stated, day }, { withinDays }: WhichLimit & { readonly withinDays: number }) => {
    const days = daysSinceRehearsed(stated, day);
    return measuredOfDistrict(
      Number(days !== undefined && days <= withinDays),
      `${rehearsed(stated, days)} The point of no return is ${dayInWords(stated.pointOfNoReturn)}; ${stated.decides} decides.`,
    );
  }),
});

function rehearsed({ rehearsedOn }: WayBack, days: number | undefined): string {
  if (rehearsedOn === "never") return "It was never rehearsed.";
  const on = `on ${dayInWords(rehearsedOn)}`;
  return days === undefined
    ? `A rehearsal ${on} doesn't count: it must be over on the day of this run, and before the point of no return.`
    : `It was rehearsed ${on}, ${counted(days, "day", "days")} before this run.`;
}

/** The share of open issues that have no owner or are overdue. */
import { counted, number } from "../../evidence/plain-words.ts";
import { openIssues } from "../../evidence/preparation-facts.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated } from "../stated.ts";

export const unattendedIssues = describeMeasure({
  by: "unattended-issues",
  ...onStated("issues", ({ stated, day }) => {
    const open = openIssues(stated, day);
    const unowned = open.filter(({ owner }) => owner === undefined).length;
    const overdue = open.filter(({ isOverdue }) => isOverdue).length;
    const found = open.filter(({ owner, isOverdue }) => owner === undefined || isOverdue).length;
    return measuredOfDistrict(
      open.length === 0 ? 0 : found / open.length,
      `Of ${counted(open.length, "open issue", "open issues")}, ${number(unowned)} have no owner, and ${number(overdue)} are overdue.`,
    );
  }),
});

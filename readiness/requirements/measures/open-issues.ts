/** Known issues of a severity that are open, in the parts of the SIS that a run covers. */
import { counted } from "../../evidence/plain-words.ts";
import type { issueSeverities } from "../../evidence/preparation.ts";
import { isCovered, openIssues as openOn } from "../../evidence/preparation-facts.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated, type WhichLimit } from "../stated.ts";

const mostNamed = 5;

type Asked = WhichLimit & { readonly severity: (typeof issueSeverities)[number] };

export const openIssues = describeMeasure({
  by: "open-issues",
  ...onStated("issues", ({ stated, day, evidence }, { severity }: Asked) => {
    const systems = evidence.load?.scenario.systems ?? null;
    const all = openOn(stated, day);
    const alike = all.filter((issue) => issue.severity === severity);
    const found = alike.filter((issue) => isCovered(issue, systems));
    const named = found
      .slice(0, mostNamed)
      .map(({ id, title, owner }) => `${id}, ${title} (${owner ?? "no owner"})`);
    const others = alike.length - found.length;
    return measuredOfDistrict(
      found.length,
      [
        `${counted(all.length, "issue is", "issues are")} open in all.`,
        ...(named.length === 0 ? [] : [`${named.join("; ")}.`]),
        ...(others === 0
          ? []
          : [`${counted(others, "other is", "others are")} in parts that this run doesn't cover.`]),
      ].join(" "),
    );
  }),
});

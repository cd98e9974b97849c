/** Schools at which too few people have finished their training. */
import { counted, number, percent } from "../../evidence/plain-words.ts";
import { trainedBySchool } from "../../evidence/preparation-facts.ts";
import { describeMeasure } from "../describe-measure.ts";
import { measuredOfDistrict, onStated, type WhichLimit } from "../stated.ts";

const mostNamed = 5;

export const untrainedSchools = describeMeasure({
  by: "untrained-schools",
  ...onStated(
    "training",
    ({ stated, evidence: { run } }, { below }: WhichLimit & { readonly below: number }) => {
      const schools = trainedBySchool(stated);
      const found = schools.filter(({ share }) => share < below);
      const named = found.slice(0, mostNamed).map(({ school, share }) => `${school} ${percent(share)}`);
      const missing = (run?.district.schools ?? 0) - schools.length;
      const worst = named.length === 0 ? "" : ` The least: ${named.join(", ")}.`;
      // Nobody knows whether a school without figures is trained.
      const measured = found.length === 0 && missing > 0 ? undefined : found.length;
      return measuredOfDistrict(measured, `${figuresFor(schools.length, run?.district.schools)}.${worst}`);
    },
  ),
});

function figuresFor(stated: number, all = stated): string {
  const schools = counted(stated, "school", "schools");
  return stated < all
    ? `The file has figures for only ${schools} of ${number(all)}`
    : `The file has figures for ${schools}`;
}

/** Whether a student is learning English, was reclassified, or hasn't been tested yet. */
import type { students } from "../../sis/db/schema/people.ts";
import { ungradedElementary, ungradedSecondary } from "../district/grades.ts";
import { learnersByGrade, notYetTested, reclassifiedByGrade, whole } from "../district/people.ts";
import type { RandomStream } from "../random.ts";
import type { Family } from "./families.ts";

export type EnglishStatus = (typeof students.$inferSelect)["englishStatus"];

export function englishStatus(
  { language, learners }: Pick<Family, "language" | "learners">,
  grade: number,
  stream: RandomStream,
): EnglishStatus {
  if (language === "English") return "EO";
  if (grade <= 0 && stream.chance(notYetTested, whole)) return "TBD";
  const years = yearsInSchool(grade);
  if (stream.chance(Math.round((learners * learnersIn(years)) / 100), whole)) return "EL";
  return stream.chance(reclassifiedIn(years), whole) ? "RFEP" : "IFEP";
}

/** [K] Ungraded programs are like grades 4 and 10. */
function yearsInSchool(grade: number): number {
  if (grade === ungradedElementary) return 4;
  return grade === ungradedSecondary ? 10 : grade;
}

const lastGrade = 12;

/** Percent of the average. */
function learnersIn(grade: number): number {
  const { first, last, fallsFromGrade } = learnersByGrade;
  const fallen = Math.max(0, grade - fallsFromGrade) / (lastGrade - fallsFromGrade);
  return first - (first - last) * fallen;
}

function reclassifiedIn(grade: number): number {
  const { perGrade, most, notBeforeGrade } = reclassifiedByGrade;
  return Math.min(most, Math.max(0, grade - notBeforeGrade + 1) * perGrade);
}

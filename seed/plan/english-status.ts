/** Whether a student is learning English, was reclassified, or hasn't been tested yet. */
import type { students } from "../../sis/db/schema/people.ts";
import { ungradedElementary, ungradedSecondary } from "../district/grades.ts";
import { learnersByGrade, notYetTested, reclassifiedByGrade, whole } from "../district/people.ts";
import { openStream, type RandomStream } from "../random.ts";
import { type Family, languageOf, type Neighbors } from "./families.ts";
import type { SchoolPlan } from "./school-plan.ts";

export type EnglishStatus = (typeof students.$inferSelect)["englishStatus"];

export type Speaker = { readonly seed: number; readonly id: number; readonly grade: number };

export function englishStatus(
  family: Pick<Family, "language" | "learners">,
  { seed, id, grade }: Speaker,
): EnglishStatus {
  return drawStatus(family, grade, openStream(seed, "students", id, 1));
}

function drawStatus(
  { language, learners }: Pick<Family, "language" | "learners">,
  grade: number,
  stream: RandomStream,
): EnglishStatus {
  if (language === "English") return "EO";
  if (grade <= 0 && stream.chance(notYetTested, whole)) return "TBD";
  const years = likeGrade(grade);
  if (stream.chance(Math.round((learners * learnersIn(years)) / 100), whole)) return "EL";
  return stream.chance(reclassifiedIn(years), whole) ? "RFEP" : "IFEP";
}

type Schools = readonly Pick<SchoolPlan, "neighborhood" | "firstStudentId" | "groups" | "departmental">[];

/** Whether each student, by id - 1, is learning English and changes classes; threads share the memory. */
export function findLearners(plan: Neighbors & { readonly schools: Schools }): Uint8Array {
  const { householdOf } = plan.households;
  const learners = new Uint8Array(new SharedArrayBuffer(householdOf.length));
  for (const { firstStudentId, groups, departmental } of plan.schools) {
    if (!departmental) continue;
    for (const { grade, first, general } of groups.filter((group) => isGradedSecondary(group.grade))) {
      for (let id = firstStudentId + first; id < firstStudentId + first + general; id++) {
        const family = languageOf(plan, householdOf[id - 1] ?? 0);
        learners[id - 1] = Number(englishStatus(family, { seed: plan.seed, id, grade }) === "EL");
      }
    }
  }
  return learners;
}

const lastGrade = 12;

function isGradedSecondary(grade: number): boolean {
  return grade >= 6 && grade <= lastGrade;
}

export function learnersAt(
  { firstStudentId, students }: Pick<SchoolPlan, "firstStudentId" | "students">,
  learners: Uint8Array,
): Uint8Array {
  return learners.subarray(firstStudentId - 1, firstStudentId - 1 + students);
}

/** [K] Ungraded programs are like grades 4 and 10. */
export function likeGrade(grade: number): number {
  if (grade === ungradedElementary) return 4;
  return grade === ungradedSecondary ? 10 : grade;
}

/** Percent of the average. */
function learnersIn(grade: number): number {
  const { first, last, fallsFromGrade, untilGrade } = learnersByGrade;
  const fallen = Math.min(1, Math.max(0, grade - fallsFromGrade) / (untilGrade - fallsFromGrade));
  return first - (first - last) * fallen;
}

function reclassifiedIn(grade: number): number {
  const { perGrade, most, notBeforeGrade } = reclassifiedByGrade;
  return Math.min(most, Math.max(0, grade - notBeforeGrade + 1) * perGrade);
}

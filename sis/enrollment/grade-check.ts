/** Asks for a reason where a student's grade is unusual: counters confirm it, and the audit trail keeps it. */
import { type Refusal, refuse } from "../errors.ts";
import { reasonUpTo } from "../http/request-fields.ts";
import { concernsAboutGrade, type GradeConcern, type GradeFacts } from "./grade-rules.ts";

/** Why a grade is right although it is unusual. */
export const gradeReason = reasonUpTo(200);

/** For the audit trail: what was unusual about the grade, and why it is right. */
export type CheckedGrade = { readonly concerns: readonly GradeConcern[]; readonly reason: string | null };

export function checkGrade(facts: GradeFacts, reason: string | undefined): CheckedGrade | Refusal {
  const concerns = concernsAboutGrade(facts);
  if (concerns.length > 0 && reason === undefined) return refuseUnusualGrade(concerns);
  return { concerns, reason: reason ?? null };
}

const concernTexts: Readonly<Record<GradeConcern, string>> = {
  "grade-unusual-for-age": "The grade is unusual for a student of this age.",
  "grade-unusual-after-last": "The grade doesn't follow the student's last grade.",
};

function refuseUnusualGrade(concerns: readonly GradeConcern[]): Refusal {
  const hint = "Check the grade. If it is right, send it again with the reason.";
  return refuse(409, "unusual-grade", textOf(concerns), hint, { concerns });
}

export function textOf(concerns: readonly GradeConcern[]): string {
  return concerns.map((concern) => concernTexts[concern]).join(" ");
}

/** One step of a history: an operation of the core with indices into the cohort, and what the SIS made of it. */
import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { findRoster } from "../../../sis/attendance/queries.ts";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import type { Written } from "../../../sis/db/write-once.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { markNoShow, transferStudent, withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import type { Refusal } from "../../../sis/errors.ts";
import { enterGrades, enterScores } from "../../../sis/grades/enter-grades.ts";
import { findScores } from "../../../sis/grades/queries.ts";
import { findGrades } from "../../../sis/grades/report-card-queries.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { claimOf, operation } from "../operations.ts";
import { people } from "../small-school.ts";
import type { Cohort, Section } from "./cohort.ts";

/** Wednesday; of the other days, some are past, some ahead, some in another term or year, some without school. */
export const today = "2026-09-16";
export const days = [
  "2025-10-01",
  "2026-08-11",
  "2026-08-12",
  "2026-08-20",
  "2026-09-07",
  "2026-09-11",
  "2026-09-15",
  today,
  "2026-09-17",
  "2026-10-05",
  "2026-12-18",
  "2027-01-11",
  "2027-06-09",
] as const;

const kinds = [
  "add",
  "add",
  "add",
  "drop",
  "move",
  "move",
  "transfer",
  "withdraw",
  "no-show",
  "attendance",
  "attendance",
  "attendance",
  "scores",
  "grades",
] as const;

export type Step = {
  readonly kind: (typeof kinds)[number];
  readonly student: number;
  readonly section: number;
  readonly other: number;
  readonly day: (typeof days)[number];
};

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  student: fc.nat({ max: 3 }),
  section: fc.nat({ max: 13 }),
  other: fc.nat({ max: 13 }),
  day: fc.constantFrom(...days),
});

/** The step with the cohort's ids. */
export type Act = {
  readonly kind: Step["kind"];
  readonly operationId: string;
  readonly studentId: number;
  readonly section: Section;
  readonly other: Section;
  readonly assignmentId: number;
  readonly day: string;
};
export type Outcome = Written<unknown> | Refusal;

export function actOf({ sections, studentIds, assignmentIds }: Cohort, each: Step): Act {
  const section = sections[each.section % sections.length];
  const other = sections[each.other % sections.length];
  const studentId = studentIds[each.student % studentIds.length];
  const assignmentId = assignmentIds[each.section % assignmentIds.length];
  if (section === undefined || other === undefined) throw new Error("the cohort has no sections");
  if (studentId === undefined || assignmentId === undefined) throw new Error("the cohort has no students");
  const { kind, day } = each;
  return { kind, day, section, other, studentId, assignmentId, operationId: randomUUID() };
}

export async function perform(dependencies: Dependencies, act: Act): Promise<Outcome> {
  const { studentId, day } = act;
  const key = operation(act.operationId);
  const writer = people.birchTeacher;
  switch (act.kind) {
    case "add":
      return addToSection(dependencies, writer, { studentId, sectionId: act.section.id, day }, key);
    case "drop":
      return dropFromSection(dependencies, writer, { studentId, sectionId: act.section.id, day }, key);
    case "move": {
      const move = { studentId, fromSectionId: act.section.id, toSectionId: act.other.id, day };
      return moveBetweenSections(dependencies, writer, move, key);
    }
    case "transfer": {
      const claim = await claimOf(dependencies.core, studentId, day);
      const transfer = { studentId, toSchoolId: act.section.schoolId, ...claim, day, grade: 10 };
      return transferStudent(dependencies, writer, transfer, key);
    }
    case "withdraw": {
      const withdrawal = { studentId, day, exitCode: "T180", officeSchoolId: null } as const;
      return withdrawStudent(dependencies, writer, withdrawal, key);
    }
    case "no-show":
      return markNoShow(dependencies, writer, { studentId, day, officeSchoolId: null }, key);
    case "attendance":
      return takeAttendance(dependencies, act);
    case "scores":
      return score(dependencies, act);
    case "grades":
      return grade(dependencies, act);
  }
}

async function takeAttendance(dependencies: Dependencies, act: Act): Promise<Outcome> {
  const { section, day, studentId } = act;
  const roster = await findRoster(dependencies.core, { sectionId: section.id, day, period: undefined });
  const marks = (roster?.students ?? []).map((each) => ({
    studentId: each.studentId,
    code: each.studentId === studentId ? ("P" as const) : ("A" as const),
  }));
  const seenRevision = roster?.revision ?? 0;
  const period = roster?.section.period ?? 1;
  const submission = { sectionId: section.id, day, period, seenRevision, marks };
  return submitAttendance(dependencies, people.birchTeacher, submission, operation(act.operationId));
}

async function score(
  dependencies: Dependencies,
  { section, assignmentId, operationId }: Act,
): Promise<Outcome> {
  const standings = await findScores(dependencies.core, { sectionId: section.id, assignmentId, day: today });
  const scores = standings.map(({ studentId, version }) => ({ studentId, value: 7, version }));
  return enterScores(dependencies, people.birchTeacher, { assignmentId, scores }, operation(operationId));
}

async function grade(dependencies: Dependencies, { section, operationId }: Act): Promise<Outcome> {
  const roster = { sectionId: section.id, termId: 2, day: today };
  const standings = await findGrades(dependencies.core, roster);
  const grades = standings.map(({ studentId, version }) => ({ studentId, value: "B", version }));
  const entry = { sectionId: section.id, termId: 2, grades };
  return enterGrades(dependencies, people.birchTeacher, entry, operation(operationId));
}

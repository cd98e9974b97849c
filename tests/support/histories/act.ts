/** A step with the cohort's ids, and what the SIS makes of it. */
import { findRoster } from "../../../sis/attendance/queries.ts";
import { submitAttendance } from "../../../sis/attendance/submit-attendance.ts";
import type { Writer, Written } from "../../../sis/db/write-once.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { markNoShow, transferStudent, withdrawStudent } from "../../../sis/enrollment/change-school.ts";
import type { Refusal } from "../../../sis/errors.ts";
import { enterGrades, enterScores } from "../../../sis/grades/enter-grades.ts";
import { findScores } from "../../../sis/grades/queries.ts";
import { findGrades } from "../../../sis/grades/report-card-queries.ts";
import { changeDeparture } from "../../../sis/scheduling/change-departure.ts";
import { addToSection, dropFromSection, moveBetweenSections } from "../../../sis/scheduling/seat-changes.ts";
import { claimOf, operation } from "../operations.ts";
import { requested } from "../requested.ts";
import type { Section } from "./cohort.ts";
import { type Step, today } from "./step.ts";

export type Act = {
  readonly kind: Step["kind"];
  readonly operationId: string;
  readonly studentId: number;
  readonly section: Section;
  readonly other: Section;
  readonly day: string;
  readonly writer: Writer;
};
export type Outcome = Written<unknown> | Refusal;

export async function perform(dependencies: Dependencies, act: Act): Promise<Outcome> {
  const { studentId, day, writer } = act;
  const key = operation(act.operationId);
  switch (act.kind) {
    case "add":
      return addToSection(
        dependencies,
        writer,
        requested({ studentId, sectionId: act.section.id, day }),
        key,
      );
    case "drop":
      return dropFromSection(
        dependencies,
        writer,
        requested({ studentId, sectionId: act.section.id, day }),
        key,
      );
    case "move": {
      const move = { studentId, fromSectionId: act.section.id, toSectionId: act.other.id, day };
      return moveBetweenSections(dependencies, writer, requested(move), key);
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
    case "move-departure":
      return changeLatestDeparture(dependencies, act, day);
    case "cancel-departure":
      return changeLatestDeparture(dependencies, act, undefined);
    case "attendance":
      return takeAttendance(dependencies, act);
    case "scores":
      return score(dependencies, act);
    case "grades":
      return grade(dependencies, act);
  }
}

const latestDeparture = `
  SELECT id AS "enrollmentId", exit_date AS "seenDay" FROM school_enrollments
   WHERE student_id = $1 AND exit_date IS NOT NULL ORDER BY exit_date DESC, id DESC LIMIT 1`;

async function changeLatestDeparture(
  dependencies: Dependencies,
  { studentId, writer, operationId }: Act,
  day: string | undefined,
): Promise<Outcome> {
  const { rows } = await dependencies.core.query<{ enrollmentId: number; seenDay: string }>(latestDeparture, [
    studentId,
  ]);
  const { enrollmentId, seenDay } = rows[0] ?? { enrollmentId: 0, seenDay: today };
  const change = { studentId, enrollmentId, seenDay, day, officeSchoolId: null };
  return changeDeparture(dependencies, writer, change, operation(operationId));
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
  const reason = "late bus";
  const submission = { sectionId: section.id, day, period, seenRevision, marks, reason };
  return submitAttendance(dependencies, act.writer, submission, operation(act.operationId));
}

async function score(dependencies: Dependencies, { section, writer, operationId }: Act): Promise<Outcome> {
  const assignmentId = section.id;
  const standings = await findScores(dependencies.core, { sectionId: section.id, assignmentId, day: today });
  const scores = standings.map(({ studentId, version }) => ({ studentId, value: 7, version }));
  return enterScores(dependencies, writer, { assignmentId, scores }, operation(operationId));
}

async function grade(dependencies: Dependencies, { section, writer, operationId }: Act): Promise<Outcome> {
  const roster = { sectionId: section.id, termId: 2, day: today };
  const standings = await findGrades(dependencies.core, roster);
  const grades = standings.map(({ studentId, version }) => ({ studentId, value: "B", version }));
  const entry = { sectionId: section.id, termId: 2, grades };
  return enterGrades(dependencies, writer, entry, operation(operationId));
}

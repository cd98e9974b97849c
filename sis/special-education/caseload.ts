/** A case manager's caseload: each student with deadlines, those that need something first. */
import type { Dependencies } from "../dependencies.ts";
import { type Compared, type KeptCheck, stillHolds } from "./check-rules.ts";
import { findBreaks, findCaseload, type Program } from "./queries.ts";
import { type Deadline, deadlinesOf, type SchoolBreak } from "./rules.ts";

type Dates = "reviewedOn" | "assessedOn" | "consentOn" | "transferredOn";
export type CaseloadStudent = Omit<Program, Dates | "sectionIds" | "checks"> & {
  readonly check: LastCheck | null;
  readonly deadlines: readonly Deadline[];
};
type LastCheck = Pick<KeptCheck, "revision" | "finding" | "note" | "checkedOn"> & {
  /** Neither the placement nor the classes have changed since. */
  readonly holds: boolean;
};

export async function readCaseload(
  { core, today, settings: { schoolYear } }: Pick<Dependencies, "core" | "today" | "settings">,
  staffId: number,
): Promise<readonly CaseloadStudent[]> {
  const day = today();
  const [programs, breaks] = await Promise.all([
    findCaseload.all(core, { staffId, day, schoolYear }),
    findBreaks.all(core, { schoolYear }),
  ]);
  return inOrder(programs.map((program) => withDeadlines(program, breaks, day)));
}

function withDeadlines(program: Program, breaks: readonly SchoolBreak[], day: string): CaseloadStudent {
  const { reviewedOn, assessedOn, consentOn, transferredOn, sectionIds, checks, ...student } = program;
  const deadlines = deadlinesOf({ reviewedOn, assessedOn, consentOn, transferredOn }, breaks, day);
  return { ...student, check: lastOf(checks, { setting: student.setting, sectionIds }), deadlines };
}

function lastOf([last]: readonly KeptCheck[], now: Compared): LastCheck | null {
  if (last === undefined) return null;
  const { revision, finding, note, checkedOn } = last;
  return { revision, finding, note, checkedOn, holds: stillHolds(last, now) };
}

/** Overdue, mismatched and reported students first, then by their next deadline. */
function inOrder(students: readonly CaseloadStudent[]): readonly CaseloadStudent[] {
  return students.toSorted(
    (first, second) => urgencyOf(first) - urgencyOf(second) || nextDay(first).localeCompare(nextDay(second)),
  );
}

/** Something is overdue, due soon, mismatched, or reported and not corrected yet. */
export function needsSomething(student: CaseloadStudent): boolean {
  return urgencyOf(student) < 2;
}

function urgencyOf({ mismatch, check, deadlines: [next] }: CaseloadStudent): number {
  const isReported = check?.holds === true && check.finding !== "as-placed";
  if (mismatch !== null || isReported || next?.state === "overdue") return 0;
  return next?.state === "due" ? 1 : 2;
}

function nextDay({ deadlines: [next] }: CaseloadStudent): string {
  return next?.dueOn ?? "";
}

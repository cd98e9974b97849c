/** A case manager's caseload: each student with deadlines, those that need something first. */
import type { Dependencies } from "../dependencies.ts";
import { findBreaks, findCaseload, type Program } from "./queries.ts";
import { type Deadline, deadlinesOf, type SchoolBreak } from "./rules.ts";

export type CaseloadStudent = Omit<Program, "reviewedOn" | "assessedOn" | "consentOn" | "transferredOn"> & {
  readonly deadlines: readonly Deadline[];
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
  const { reviewedOn, assessedOn, consentOn, transferredOn, ...student } = program;
  const deadlines = deadlinesOf({ reviewedOn, assessedOn, consentOn, transferredOn }, breaks, day);
  return { ...student, deadlines };
}

/** Overdue and mismatched students first, then by their next deadline. */
function inOrder(students: readonly CaseloadStudent[]): readonly CaseloadStudent[] {
  return students.toSorted(
    (first, second) => urgencyOf(first) - urgencyOf(second) || nextDay(first).localeCompare(nextDay(second)),
  );
}

/** Something is overdue, due soon, or mismatched. */
export function needsSomething(student: CaseloadStudent): boolean {
  return urgencyOf(student) < 2;
}

function urgencyOf({ mismatch, deadlines: [next] }: CaseloadStudent): number {
  if (mismatch !== null || next?.state === "overdue") return 0;
  return next?.state === "due" ? 1 : 2;
}

function nextDay({ deadlines: [next] }: CaseloadStudent): string {
  return next?.dueOn ?? "";
}

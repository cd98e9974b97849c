/** What a teacher sent with the attendance form, and what they see if it is refused: their marks, and the reasons. */
import { html } from "hono/html";
import { z } from "zod";
import { type AttendanceCode, attendanceCodes } from "../db/schema/attendance.ts";
import type { Dependencies } from "../dependencies.ts";
import type { Refusal } from "../errors.ts";
import { nameInList } from "../http/page/names.ts";
import type { FieldProblem, Html } from "../http/page/page.ts";
import { refusalProblems, timeOfDay } from "../http/page/words.ts";
import { reasonId, reasonProblem } from "./corrections.ts";
import { type CurrentMarks, findCurrentMarks, findFormerStudents } from "./current-marks.ts";
import type { Roster } from "./queries.ts";
import { type Chosen, markField, type RefusedForm } from "./roster-view.ts";
import { codeNames } from "./rules.ts";
import { reasonNeeded } from "./submit-attendance.ts";

const code = z.enum(attendanceCodes);

/** Fields are named `mark-1001`. Students without a valid mark are left out. */
export function chosenIn(fields: Readonly<Record<string, unknown>>): Chosen {
  return new Map(
    Object.entries(fields).flatMap(([name, value]) => {
      const studentId = /^mark-(\d{1,9})$/.exec(name)?.[1];
      const parsed = code.safeParse(value);
      return studentId === undefined || !parsed.success ? [] : [[Number(studentId), parsed.data] as const];
    }),
  );
}

/** The marks on a page before anything is chosen. */
export function submittedMarks(roster: Roster, otherwise: AttendanceCode | undefined): Chosen {
  return new Map(
    roster.students.flatMap(({ studentId, code }) => {
      const shown = code ?? otherwise;
      return shown === undefined ? [] : [[studentId, shown] as const];
    }),
  );
}

/** Everyone on the roster who isn't marked yet is present. */
export function withRestPresent(roster: Roster, chosen: Chosen): Chosen {
  const marked = roster.students.map(({ studentId }) => [studentId, chosen.get(studentId) ?? "P"] as const);
  return new Map(marked);
}

type Refused = { readonly roster: Roster; readonly day: string; readonly chosen: Chosen };
export type RefusedRoster = { readonly refused: RefusedForm; readonly seenRevision: number };

/** After a stale submission, submitting again corrects the marks that are shown beside the chosen ones. */
export async function explainRefusal(
  { core, settings }: Dependencies,
  refusal: Refusal,
  { roster, day, chosen }: Refused,
): Promise<RefusedRoster> {
  const { status, code } = refusal;
  const { sectionId, period } = roster.section;
  if (code === "attendance-changed") {
    const current = await findCurrentMarks(core, { sectionId, day, period });
    const compared = { roster, chosen, current, timeZone: settings.timeZone };
    const refused = { status, problems: [changedProblem(compared)], comparison: comparison(compared) };
    return { refused, seenRevision: current.revision };
  }
  const problems =
    code === "roster-mismatch"
      ? [...(await leftProblems(core, roster, chosen)), ...unmarkedProblems(roster, chosen)]
      : correctionProblems(refusal);
  return { refused: { status, problems }, seenRevision: roster.revision };
}

/** What keeps a correction from being saved, its reason included. */
export function correctionProblems(refusal: Refusal): FieldProblem[] {
  if (refusal.code === reasonNeeded) return [{ field: reasonId, text: reasonProblem }];
  return refusalProblems(refusal, { reason: reasonProblem });
}

function unmarkedProblems({ students }: Roster, chosen: Chosen): FieldProblem[] {
  return students
    .filter(({ studentId }) => !chosen.has(studentId))
    .map((student) => ({
      field: markField(student.studentId),
      text: `Choose a mark for ${nameInList(student)}.`,
    }));
}

async function leftProblems(
  core: Dependencies["core"],
  { section, students }: Roster,
  chosen: Chosen,
): Promise<FieldProblem[]> {
  const onRoster = new Set(students.map(({ studentId }) => studentId));
  const studentIds = [...chosen.keys()].filter((studentId) => !onRoster.has(studentId));
  if (studentIds.length === 0) return [];
  const left = await findFormerStudents(core, { sectionId: section.sectionId, studentIds });
  return left.map((student) => ({
    text: `${nameInList(student)} isn't in this section on this day. Your mark (${markName(chosen.get(student.studentId))}) was left out.`,
  }));
}

type Compared = {
  readonly roster: Roster;
  readonly chosen: Chosen;
  readonly current: CurrentMarks;
  readonly timeZone: string;
};

function changedProblem(compared: Compared): FieldProblem {
  return {
    text: `${submission(compared)} after you opened this page, so your marks weren't saved. Compare them, then submit again to replace the submitted ones.`,
  };
}

function submission({ current: { submittedBy, submittedAt }, timeZone }: Compared): string {
  if (submittedAt === null) return "Attendance changed";
  return `${submittedBy} submitted attendance at ${timeOfDay(new Date(submittedAt), timeZone)}`;
}

function comparison({ roster, chosen, current }: Compared): Html {
  const submitted = new Map(current.marks.map(({ studentId, code }) => [studentId, code]));
  const differing = roster.students.filter(
    ({ studentId }) => chosen.get(studentId) !== submitted.get(studentId),
  );
  if (differing.length === 0) return html`<p>The submitted marks are the same as yours.</p>`;
  const rows = differing.map(
    (student) => html`<tr><th scope="row">${nameInList(student)}</th>
<td>${markName(chosen.get(student.studentId))}</td><td>${markName(submitted.get(student.studentId))}</td></tr>`,
  );
  return html`<table><caption>Where your marks and the submitted ones differ</caption>
<thead><tr><th scope="col">Student</th><th scope="col">Your mark</th><th scope="col">Submitted mark</th></tr></thead>
<tbody>${rows}</tbody></table>`;
}

function markName(code: AttendanceCode | undefined): string {
  return code === undefined ? "no mark" : codeNames[code];
}

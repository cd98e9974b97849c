/** Enrolls a person who is new to the district: one record, no matter how often or from where the form is sent. */
import { z } from "zod";
import type { entryCodes } from "../db/schema/enrollment.ts";
import type { Database } from "../db/statement.ts";
import { type Operation, type WriteContext, type Writer, type Written, writeOnce } from "../db/write-once.ts";
import { isRefusal, type Refusal, refuse, refuseNotFound } from "../errors.ts";
import { type AddedGuardian, addGuardian, type NewGuardian } from "./add-guardian.ts";
import { insertStudent, lockBirthDate, type NewStudent } from "./change-queries.ts";
import { refuseEntry } from "./entry-refusals.ts";
import { type CheckedGrade, checkGrade } from "./grade-check.ts";
import { findBornOn, findPeople, findSchoolFacts, type Person } from "./queries.ts";
import { entryObstacle, likeness, type PersonName, personMatches } from "./rules.ts";
import { checkBound, recordRefusal, type TakeContext } from "./take-checks.ts";

export type NewEnrollment = {
  readonly schoolId: number;
  readonly student: PersonName & {
    readonly preferredName?: string | undefined;
    readonly birthDate: string;
    readonly sex: "F" | "M" | "X";
    readonly ethnicity: string;
    readonly homeLanguage: string;
  };
  readonly grade: number;
  /** At whatever school the student was last year; undefined if they weren't at school, or nobody knows. */
  readonly lastYearGrade?: number | undefined;
  /** Why the grade is right although it is unusual. */
  readonly reason?: string | undefined;
  readonly entryDate: string;
  readonly entryCode: Exclude<(typeof entryCodes)[number], "T1">;
  readonly guardian?: NewGuardian | undefined;
  /** The office reviewed the matches and says this is someone else. */
  readonly confirmedNewPerson: boolean;
};

export const enrolled = z.object({ studentId: z.int(), enrollmentId: z.int(), studentNumber: z.int() });
export type Enrolled = z.output<typeof enrolled>;
/** The code is shown once: a replay doesn't have it. */
export type EnrolledNow = Written<Enrolled> & { readonly guardian: AddedGuardian | undefined };

export async function enrollNew(
  context: TakeContext,
  writer: Writer,
  form: NewEnrollment,
  operation: Operation,
): Promise<EnrolledNow | Refusal> {
  const told: Told = { guardian: undefined };
  const written = await enrollOnce(context, { writer, operation }, form, told);
  if (!isRefusal(written)) return { ...written, guardian: written.replayed ? undefined : told.guardian };
  if (written.code === personMatch) {
    const { schoolId, student } = form;
    const detail = { birthDate: student.birthDate, matches: written.detail.matches };
    const refused = { action: "enrollment.matches-shown", schoolId, detail, refusal: written } as const;
    await recordRefusal(context, writer, operation, refused);
  }
  return written;
}

/** What the last try of a write found out and the audit trail doesn't keep. */
type Told = { guardian: AddedGuardian | undefined };

const personMatch = "person-match";

type By = { readonly writer: Writer; readonly operation: Operation };

async function enrollOnce(
  context: TakeContext,
  by: By,
  form: NewEnrollment,
  told: Told,
): Promise<Written<Enrolled> | Refusal> {
  const at = context.clock();
  const { schoolYear } = context.settings;
  return await writeOnce(context, { action: "enrollment.enroll", ...by }, enrolled, async (client) => {
    const grade = await checkNewPerson(client, form, context);
    if (isRefusal(grade)) return await boundMatches(client, context, by, grade);
    const answer = await insertStudent.first(client, newStudent(form, schoolYear, at));
    if (answer === undefined) throw new Error("The new student's row was not returned.");
    const { schoolId, guardian } = form;
    const added = await addGuardian(client, answer.studentId, guardian, at);
    if (isRefusal(added)) return added;
    told.guardian = added;
    const guardianAdded = added === undefined ? null : { guardianId: added.guardianId, linked: added.linked };
    const detail = { guardian: guardianAdded, grade };
    return { status: 201, answer, schoolId, studentId: answer.studentId, detail };
  });
}

/** Someone who has looked up too many students is shown no matches either. */
async function boundMatches(
  client: Database,
  context: TakeContext,
  { writer, operation }: By,
  refusal: Refusal,
): Promise<Refusal> {
  if (refusal.code !== personMatch) return refusal;
  return (await checkBound(client, context, writer, operation)) ?? refusal;
}

/** Nobody else enrolls a person with this birth date until the transaction ends. */
async function checkNewPerson(
  client: Database,
  form: NewEnrollment,
  context: WriteContext,
): Promise<GradeOfNewPerson | Refusal> {
  const { schoolYear } = context.settings;
  const closed = await checkEntry(client, form, schoolYear);
  if (closed !== undefined) return closed;
  await lockBirthDate(client, form.student);
  const grade = checkNewGrade(form, schoolYear);
  const known = await refuseKnownPerson(client, form, context);
  return known === undefined ? grade : withConcerns(known, grade);
}

async function checkEntry(
  client: Database,
  form: NewEnrollment,
  schoolYear: number,
): Promise<Refusal | undefined> {
  const school = await findSchoolFacts(client, form.schoolId, form.entryDate);
  if (school === undefined) return refuseNotFound();
  const entry = { grade: form.grade, day: form.entryDate, birthDate: form.student.birthDate, schoolYear };
  const obstacle = entryObstacle(school, entry);
  return obstacle === undefined ? undefined : refuseEntry(obstacle);
}

type GradeOfNewPerson = CheckedGrade & { readonly lastYear: number | null };

/** The district doesn't know a new person's grade last year: the family says what it was. */
function checkNewGrade(form: NewEnrollment, schoolYear: number): GradeOfNewPerson | Refusal {
  const { grade, student, lastYearGrade, reason } = form;
  const latest =
    lastYearGrade === undefined ? undefined : { schoolYear: schoolYear - 1, grade: lastYearGrade };
  const checked = checkGrade({ grade, birthDate: student.birthDate, schoolYear, latest }, reason);
  return isRefusal(checked) ? checked : { ...checked, lastYear: lastYearGrade ?? null };
}

/** Mentions an unusual grade too, so that the office is asked about both at once. */
function withConcerns(known: Refusal, grade: GradeOfNewPerson | Refusal): Refusal {
  return isRefusal(grade) ? { ...known, detail: { ...known.detail, ...grade.detail } } : known;
}

async function refuseKnownPerson(
  client: Database,
  form: NewEnrollment,
  { clock, today, settings }: WriteContext,
): Promise<Refusal | undefined> {
  const born = await findBornOn(client, form.student.birthDate);
  const known = personMatches(form.student, born, form.confirmedNewPerson, clock());
  if (known.length === 0) return undefined;
  const studentIds = known.map((person) => person.studentId);
  const when = { day: today(), schoolYear: settings.schoolYear, orNext: true };
  const people = await findPeople(client, { studentIds, ...when, atSchoolId: null });
  const matches = people.map((person) => matchFor(form, person));
  const hint =
    "If one of `matches` is this child, transfer that student by number and birth date; if none is, send the form with confirmedNewPerson true.";
  return refuse(409, personMatch, "The district may already know this person.", hint, { matches });
}

/** For another school's student, only how similar they are and where they're enrolled: enough to call that school. */
function matchFor(form: NewEnrollment, person: Person): Readonly<Record<string, unknown>> {
  const alike = likeness(form.student, person);
  const { isOwnSchool: _, ...known } = person;
  const { schoolId, school } = known;
  return schoolId === form.schoolId ? { ...known, likeness: alike } : { likeness: alike, schoolId, school };
}

function newStudent(form: NewEnrollment, schoolYear: number, createdAt: Date): NewStudent {
  const { student, schoolId, grade, entryDate, entryCode } = form;
  const englishStatus = student.homeLanguage.trim().toLowerCase() === "english" ? "EO" : "TBD";
  const preferredName = student.preferredName ?? null;
  return {
    ...student,
    preferredName,
    englishStatus,
    createdAt,
    schoolId,
    schoolYear,
    grade,
    entryDate,
    entryCode,
  };
}

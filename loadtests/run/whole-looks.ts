/**
 * A sample of each kind of look-up, compared whole with the records: every field of every row. Before the load a few of
 * each, some while people are at work, and more once everyone has left.
 */
import { z } from "zod";
import type { DifferingAnswer } from "../../readiness/evidence/answers-evidence.ts";
import { accountOnRecord } from "../../targets/reference-sis/contents/account-contents.ts";
import {
  assignmentsOnRecord,
  rosterOnRecord,
  scoresOnRecord,
  taughtOnRecord,
} from "../../targets/reference-sis/contents/class-contents.ts";
import {
  familyAttendanceOnRecord,
  familyGradesOnRecord,
  familyOnRecord,
} from "../../targets/reference-sis/contents/family-contents.ts";
import { healthOnRecord, visitsOnRecord } from "../../targets/reference-sis/contents/health-contents.ts";
import { type OnRecord, readBody } from "../../targets/reference-sis/contents/on-record.ts";
import { overviewOnRecord } from "../../targets/reference-sis/contents/overview-contents.ts";
import {
  caseloadOnRecord,
  looksOnRecord,
  placementOnRecord,
  programOnRecord,
} from "../../targets/reference-sis/contents/program-contents.ts";
import {
  schoolClassesOnRecord,
  schoolSeatsOnRecord,
  studentFoundOnRecord,
} from "../../targets/reference-sis/contents/roster-contents.ts";
import {
  familyScheduleOnRecord,
  scheduleOnRecord,
} from "../../targets/reference-sis/contents/schedule-contents.ts";
import { openingsOnRecord, searchOnRecord } from "../../targets/reference-sis/contents/school-contents.ts";
import { scheduleChangesOnRecord } from "../../targets/reference-sis/contents/trail-contents.ts";
import { transcriptOnRecord } from "../../targets/reference-sis/contents/transcript-contents.ts";
import type { District } from "../../targets/reference-sis/people/district.ts";
import { differenceInWhole } from "../compare/compare-whole.ts";
import { attendance } from "../journeys/attendance.ts";
import { caseManager } from "../journeys/case-manager.ts";
import { counselor } from "../journeys/counselor.ts";
import { nurse } from "../journeys/nurse.ts";
import { office } from "../journeys/office.ts";
import { principal } from "../journeys/principal.ts";
import { programReader } from "../journeys/program-reader.ts";
import { rosterPull } from "../journeys/roster-pull.ts";
import { scores } from "../journeys/scores.ts";
import { transcripts } from "../journeys/transcripts.ts";
import type { FamilyInSession } from "./family-sessions.ts";
import { dayAfter } from "./last-looks.ts";
import { lookAtAll } from "./look-at-all.ts";
import { type OutsideVisits, outsideVisitsOf, recordedLooks, together } from "./outside-visits.ts";

/** Who asks for what, and what the whole answer must be. */
export type WholeLook = OnRecord & {
  readonly session: string;
  readonly school: number | null;
  readonly staff?: number | undefined;
};

/** Of each kind of look-up, before the load. [K] */
const mostEarly = 3;
/** After it: if one answer in ten is wrong, one of so many is with a probability of 95%: ln(0.05) / ln(0.9) = 28.4. [D] */
const mostLast = 29;

type People = ReadonlyMap<string, readonly unknown[]>;

/** `people`: those who come, by the id of the journey. */
export function wholeLooksOf(
  district: District,
  people: People,
  families: readonly FamilyInSession[],
): WholeLook[] {
  const looks = [
    ...looksOf(people.get(attendance.id), teacherShape, ({ account, staff, section: sectionId, period }) => [
      accountOnRecord(account),
      taughtOnRecord(district, staff),
      rosterOnRecord(district, { sectionId, day: district.day, period }),
    ]),
    ...looksOf(people.get(scores.id), scorerShape, ({ section, assignments }) => [
      assignmentsOnRecord(section),
      ...assignments.slice(-1).map((assignment) => scoresOnRecord(district, assignment)),
    ]),
    ...looksOf(people.get(counselor.id), counselorShape, (person) => counselorsLooks(district, person)),
    ...looksOf(people.get(caseManager.id), managerShape, ({ staff, student }) => [
      caseloadOnRecord(district, staff),
      placementOnRecord(district, student),
      looksOnRecord(district, student),
    ]),
    ...looksOf(people.get(programReader.id), readerShape, ({ student }) => [
      programOnRecord(district, student),
    ]),
    ...looksOf(people.get(principal.id), principalShape, ({ school }) => [
      overviewOnRecord(district, school),
    ]),
    ...looksOf(people.get(transcripts.id), studentShape, ({ student }) => [
      transcriptOnRecord(district, student),
    ]),
    ...looksOf(people.get(nurse.id), studentShape, (person) => nursesLooks(district, person)),
    ...looksOf(people.get(office.id), clerkShape, ({ school, work: { familyName } }) => [
      searchOnRecord(district, school, familyName),
    ]),
    ...looksOf(people.get(rosterPull.id), studentShape, ({ school, student }) => [
      schoolClassesOnRecord(school),
      schoolSeatsOnRecord(district, school),
      studentFoundOnRecord(district, student),
    ]),
    ...families.flatMap((family) => familysLooks(district, family)),
  ];
  return firstOfEach(looks, mostLast);
}

/** A part of them, for a first comparison. */
export function earlyLooksOf(looks: readonly WholeLook[]): WholeLook[] {
  return firstOfEach(looks, mostEarly);
}

/** Nobody asks for the same twice. */
function firstOfEach(looks: readonly WholeLook[], most: number): WholeLook[] {
  const distinct = new Map(looks.map((look) => [keyOf(look), look]));
  const byName = Map.groupBy(distinct.values(), ({ call }) => call.name);
  return [...byName.values()].flatMap((own) => own.slice(0, most));
}

/** People without what is looked for are passed over. */
function looksOf<
  Person extends { readonly session: string; readonly school: number; readonly staff?: number },
>(
  people: readonly unknown[] = [],
  shape: z.ZodType<Person>,
  onRecordFor: (person: Person) => readonly OnRecord[],
): WholeLook[] {
  return people.slice(0, mostLast).flatMap((each) => {
    const { data } = shape.safeParse(each);
    if (data === undefined) return [];
    const { session, school, staff } = data;
    return onRecordFor(data).map((known) => ({ ...known, session, school, staff }));
  });
}

const atSchool = { session: z.string(), school: z.int() };
const teacherShape = z.object({
  ...atSchool,
  ...{ account: z.int(), staff: z.int(), section: z.int(), period: z.int() },
});
const scorerShape = z.object({ ...atSchool, section: z.int(), assignments: z.array(z.int()) });
const counselorShape = z.object({
  ...atSchool,
  ...{ student: z.int(), familyName: z.string(), grade: z.int() },
  openings: z.array(z.object({ period: z.int() })),
});
const studentShape = z.object({ ...atSchool, student: z.int() });
const readerShape = z.object({ ...atSchool, staff: z.int(), student: z.int() });
const managerShape = z.object({ ...atSchool, staff: z.int(), student: z.int() });
const principalShape = z.object(atSchool);
const clerkShape = z.object({ ...atSchool, work: z.object({ familyName: z.string() }) });

function nursesLooks(
  district: District,
  { school, student }: { readonly school: number; readonly student: number },
): OnRecord[] {
  return [visitsOnRecord(district, school), healthOnRecord(district, { school, student })];
}

/** Seats that are given up or taken change the next day. */
function counselorsLooks(
  district: District,
  { school, student, familyName, grade, openings: [opening] }: z.infer<typeof counselorShape>,
): OnRecord[] {
  const day = dayAfter(district.day);
  const openings =
    opening === undefined ? [] : [openingsOnRecord(district, { school, day, grade, period: opening.period })];
  return [
    scheduleOnRecord(student, day),
    scheduleChangesOnRecord(student),
    searchOnRecord(district, school, familyName),
    ...openings,
  ];
}

function familysLooks(district: District, { session, account, students }: FamilyInSession): WholeLook[] {
  const ofEach = students.flatMap((student) => [
    familyScheduleOnRecord(student, district.day),
    familyAttendanceOnRecord(student),
    familyGradesOnRecord(student),
  ]);
  const looks = [accountOnRecord(account), familyOnRecord(district, account, students), ...ofEach];
  return looks.map((known) => ({ ...known, session, school: null }));
}

/** What changed between two readings of the records isn't compared. */
export async function compareWholeLooks(
  district: District,
  looks: readonly WholeLook[],
  target: string,
  signal: AbortSignal | undefined,
): Promise<OutsideVisits> {
  const { compared, outside } = await compareLooks(district, looks, target, signal);
  return together(outside, compared);
}

/** Errors aren't counted: people's own visits are judged for them, and a busy SIS may turn somebody away. */
export async function compareMeanwhile(
  district: District,
  look: WholeLook,
  target: string,
  signal: AbortSignal | undefined,
): Promise<OutsideVisits> {
  const { compared, outside } = await compareLooks(district, [look], target, signal);
  const meanwhile = Object.keys(compared.answers).length;
  return { ...compared, ...recordedLooks(outside.recorded ?? []), meanwhile };
}

async function compareLooks(
  district: District,
  looks: readonly WholeLook[],
  target: string,
  signal: AbortSignal | undefined,
): Promise<{ readonly compared: OutsideVisits; readonly outside: OutsideVisits }> {
  const before = await readBodies(district, looks);
  const shown = new Map<string, unknown>();
  const { outside } = await lookAtAll(looks, target, signal, (look, body) => shown.set(keyOf(look), body));
  const after = await readBodies(district, looks);
  const compared = looks.filter((look) => {
    const key = keyOf(look);
    return shown.has(key) && JSON.stringify(before.get(key)) === JSON.stringify(after.get(key));
  });
  const answers = compared.map((look) => {
    const key = keyOf(look);
    return { name: look.call.name, difference: differingIn(look, after.get(key), shown.get(key)) };
  });
  return { compared: outsideVisitsOf(answers), outside };
}

async function readBodies(
  district: District,
  looks: readonly WholeLook[],
): Promise<ReadonlyMap<string, unknown>> {
  const bodies = new Map<string, unknown>();
  for (const look of looks) bodies.set(keyOf(look), await readBody(district, look));
  return bodies;
}

function keyOf({ session, call }: WholeLook): string {
  return `${session} ${call.path}`;
}

function differingIn(look: WholeLook, onRecord: unknown, shown: unknown): DifferingAnswer | undefined {
  const { call, school, students } = look;
  const difference = differenceInWhole(onRecord, shown, look);
  if (difference === undefined) return undefined;
  return { name: call.name, is: "wrong", school, atMs: Date.now(), students: [...students], ...difference };
}

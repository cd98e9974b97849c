/** The people of a plan, read from the district, with tokens, sessions and passwords, a file a journey. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type JourneyId, journeyIds } from "../../../loadtests/model/journeys.ts";
import type { Plan } from "../../../loadtests/model/plan.ts";
import { peopleNeeded } from "../../../loadtests/model/rates.ts";
import {
  type CounterWork,
  chooseCounterWork,
  chooseRepairs,
  type Repair,
  repeatedTo,
} from "./choose-people.ts";
import type { District, Teacher, Wave, WaveTeacher } from "./district-queries.ts";
import type { Issuer } from "./issuer.ts";
import { openSessions } from "./open-sessions.ts";
import type { People } from "./people.ts";
import { schoolSizeOf } from "./school-size.ts";

export type GatherOptions = {
  plan: Plan;
  district: District;
  issuer: Issuer;
  target: string;
  /** The password that the seed gave a guardian. */
  guardianPassword: (guardianId: number) => string;
  onProgress: (line: string) => void;
  signal?: AbortSignal;
};

/** Students to choose from, for each arrival at a counter or a counselor. */
const pupilsPerArrival = 24;
const fewestPupils = 8_000;

/** Phases whose teachers come when their bell has rung. */
const waves: Readonly<Record<string, Wave>> = { "first-bell": "first-bell", "period-change": "later" };

/** Teachers in the order of the plan's streams, since each wave has its own sections. */
async function attendanceTeachers({ plan, district }: GatherOptions): Promise<WaveTeacher[]> {
  const teachers: WaveTeacher[] = [];
  for (const stream of plan.streams.filter((candidate) => candidate.journey === "attendance")) {
    const wave = waves[stream.phase] ?? "mixed";
    teachers.push(...repeatedTo(await district.teachers(wave, stream.arrivals), stream.arrivals));
  }
  return teachers;
}

/** Staff who signed in before the load, and what each is there for. */
type StaffWork = { teachers: WaveTeacher[]; scorers: Teacher[]; counters: CounterWork[]; repairs: Repair[] };

async function chooseStaffWork(options: GatherOptions): Promise<StaffWork> {
  const { plan, district } = options;
  const office = peopleNeeded(plan, "office");
  const counseling = peopleNeeded(plan, "counselor");
  const scoring = peopleNeeded(plan, "scores");
  const pupils = await district.pupils(Math.max(fewestPupils, (office + counseling) * pupilsPerArrival));
  const pupilsBySchool = Map.groupBy(pupils, (pupil) => pupil.school);
  const taken = new Set<number>();
  const counselors = await district.staffAtSchools("counselor");
  const repairs = chooseRepairs(counselors, pupilsBySchool, taken, counseling);
  const counters = chooseCounterWork(
    {
      clerks: await district.staffAtSchools("office"),
      rooms: Map.groupBy(await district.rooms(), (room) => room.school),
      pupilsBySchool,
      pupilsByGrade: Map.groupBy(pupils, (pupil) => pupil.grade),
      taken,
    },
    office,
  );
  const scorers = repeatedTo(await district.scorers(scoring), scoring);
  return { teachers: await attendanceTeachers(options), scorers, counters, repairs };
}

async function openStaffSessions(options: GatherOptions, work: StaffWork): Promise<Map<string, string>> {
  const { target, issuer, signal } = options;
  options.onProgress("opening the sessions of those who signed in early");
  const subjects = [
    ...[...work.teachers, ...work.scorers].map((teacher) => teacher.subject),
    ...work.counters.map((counter) => counter.clerk.subject),
    ...work.repairs.map((repair) => repair.counselor.subject),
  ];
  return openSessions({ target, subjects, sign: issuer.sign, ...(signal && { signal }) });
}

type SignedIn = Pick<People, "attendance" | "scores" | "office" | "counselor">;

function withSessions(work: StaffWork, sessions: Map<string, string>): SignedIn {
  const sessionOf = (subject: string) => sessions.get(subject) ?? "";
  const firstComing = new Map(work.teachers.map(({ section }, index) => [section, index] as const).reverse());
  const hasCome = ({ section }: Teacher, index: number): boolean => firstComing.get(section) !== index;
  const teacher = ({ subject, section }: Teacher) => ({ session: sessionOf(subject), section });
  return {
    attendance: work.teachers.map((each, index) => ({
      ...teacher(each),
      size: schoolSizeOf(each.plannedStudents),
      ...(hasCome(each, index) && { again: true }),
    })),
    scores: work.scorers.map(teacher),
    office: work.counters.map(({ clerk, work: task }) => ({
      session: sessionOf(clerk.subject),
      school: clerk.school,
      work: task,
    })),
    counselor: work.repairs.map(({ counselor, work: repair }) => ({
      session: sessionOf(counselor.subject),
      ...repair,
    })),
  };
}

async function signed(subjects: string[], issuer: Issuer): Promise<{ idToken: string }[]> {
  return Promise.all(subjects.map(async (subject) => ({ idToken: await issuer.sign(subject) })));
}

function refuseEmpty(people: People): void {
  const missing = journeyIds.filter((journey) => people[journey].length === 0);
  if (missing.length > 0) throw new Error(`The district has nobody for: ${missing.join(", ")}.`);
}

/** Journeys for which the district has fewer people than the plan sends. */
function tooFewFor({ plan }: GatherOptions, people: People): JourneyId[] {
  const distinct = (journey: JourneyId) =>
    new Set<string>(people[journey].map((person) => JSON.stringify({ ...person, again: undefined }))).size;
  return journeyIds.filter((journey) => distinct(journey) < peopleNeeded(plan, journey));
}

export async function gatherPeople(options: GatherOptions): Promise<People> {
  const { plan, district, issuer, guardianPassword } = options;
  const work = await chooseStaffWork(options);
  const sessions = await openStaffSessions(options, work);
  const guardians = await district.guardians(peopleNeeded(plan, "guardian"));
  const people: People = {
    ...withSessions(work, sessions),
    "staff-sign-in": await signed(await district.staff(peopleNeeded(plan, "staff-sign-in")), issuer),
    guardian: guardians.map(({ guardian, username }) => ({ username, password: guardianPassword(guardian) })),
    student: await signed(await district.studentAccounts(peopleNeeded(plan, "student")), issuer),
  };
  refuseEmpty(people);
  const tooFew = tooFewFor(options, people);
  if (tooFew.length > 0)
    options.onProgress(`small district for this load: some come more than once (${tooFew.join(", ")})`);
  return people;
}

export async function writePeople(people: People, folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    journeyIds.map((journey) =>
      writeFile(join(folder, `${journey}.json`), JSON.stringify(people[journey]), { mode: 0o600 }),
    ),
  );
}

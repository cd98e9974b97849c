/** The people of a plan, read from the district, with tokens, sessions and passwords, a file a journey. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { journeyIds } from "../model/journeys.ts";
import type { CounselorPerson, OfficePerson, People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";
import { peopleNeeded } from "../model/rates.ts";
import {
  type CounterWork,
  chooseCounterWork,
  chooseRepairs,
  type Repair,
  repeatedTo,
} from "./choose-people.ts";
import type { District, Teacher } from "./district-queries.ts";
import type { Issuer } from "./issuer.ts";
import { openSessions } from "./open-sessions.ts";

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

/** Teachers in the order of the plan's streams, since each wave has its own sections. */
async function attendanceTeachers({ plan, district }: GatherOptions): Promise<Teacher[]> {
  const teachers: Teacher[] = [];
  for (const stream of plan.streams.filter((candidate) => candidate.journey === "attendance")) {
    const wave = stream.phase === "first-bell" ? "first-bell" : "later";
    teachers.push(...repeatedTo(await district.teachers(wave, stream.arrivals), stream.arrivals));
  }
  return teachers;
}

async function chooseStaffWork({
  plan,
  district,
}: GatherOptions): Promise<{ counters: CounterWork[]; repairs: Repair[] }> {
  const office = peopleNeeded(plan, "office");
  const counseling = peopleNeeded(plan, "counselor");
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
  return { counters, repairs };
}

async function signed(subjects: string[], issuer: Issuer): Promise<{ idToken: string }[]> {
  return Promise.all(subjects.map(async (subject) => ({ idToken: await issuer.sign(subject) })));
}

function refuseEmpty(people: People): void {
  const missing = journeyIds.filter((journey) => people[journey].length === 0);
  if (missing.length > 0) throw new Error(`The district has nobody for: ${missing.join(", ")}.`);
}

export async function gatherPeople(options: GatherOptions): Promise<People> {
  const { plan, district, issuer, target, onProgress, signal } = options;
  const teachers = await attendanceTeachers(options);
  const scorers = repeatedTo(
    await district.scorers(peopleNeeded(plan, "scores")),
    peopleNeeded(plan, "scores"),
  );
  const { counters, repairs } = await chooseStaffWork(options);
  const subjects = [
    ...[...teachers, ...scorers].map((teacher) => teacher.subject),
    ...counters.map((counter) => counter.clerk.subject),
    ...repairs.map((repair) => repair.counselor.subject),
  ];
  onProgress("opening the sessions of those who signed in early");
  const sessions = await openSessions({ target, subjects, sign: issuer.sign, ...(signal && { signal }) });
  const sessionOf = (subject: string) => sessions.get(subject) ?? "";
  const withSession = ({ subject, section }: Teacher) => ({ session: sessionOf(subject), section });
  const guardians = await district.guardians(peopleNeeded(plan, "guardian"));
  const people: People = {
    "staff-sign-in": await signed(await district.staff(peopleNeeded(plan, "staff-sign-in")), issuer),
    attendance: teachers.map(withSession),
    office: counters.map(
      ({ clerk, work }): OfficePerson => ({ session: sessionOf(clerk.subject), school: clerk.school, work }),
    ),
    counselor: repairs.map(
      ({ counselor, work }): CounselorPerson => ({ session: sessionOf(counselor.subject), ...work }),
    ),
    scores: scorers.map(withSession),
    guardian: guardians.map(({ guardian, username }) => ({
      username,
      password: options.guardianPassword(guardian),
    })),
    student: await signed(await district.studentAccounts(peopleNeeded(plan, "student")), issuer),
  };
  refuseEmpty(people);
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

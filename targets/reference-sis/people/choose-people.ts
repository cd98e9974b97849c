/** Chooses who does what in a plan: distinct people for each journey, and work for those at counters. Pure. */
import { draw } from "../../../loadtests/model/draw.ts";
import type { Pupil, Room, StaffMember } from "./district-queries.ts";
import type { CounselorPerson, OfficeTask } from "./people.ts";

/** The list again and again until it is long enough: only where a district is too small for the load. */
export function repeatedTo<Entry>(entries: Entry[], length: number): Entry[] {
  if (entries.length === 0) return [];
  return Array.from({ length }, (_, index) => entries[index % entries.length]).filter(
    (entry) => entry !== undefined,
  );
}

/** Of ten transactions at a counter. [K] */
const tasksOfTen: OfficeTask["task"][] = [
  "enroll",
  "transfer",
  "no-show",
  "enroll",
  "transfer",
  "no-show",
  "enroll",
  "withdraw",
  "enroll",
  "transfer",
];

/** School year 2026-27: a student of grade 0 turns five by 1 September 2026. */
const kindergartenBirthYear = 2021;

function birthDate(grade: number, index: number): string {
  const month = 1 + Math.floor(draw(index, 201) * 8);
  const day = 1 + Math.floor(draw(index, 202) * 28);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${kindergartenBirthYear - grade}-${two(month)}-${two(day)}`;
}

const givenNames = ["Alma", "Bruno", "Celia", "Dario", "Elena", "Felix", "Gloria", "Hugo", "Ines", "Joel"];

export type CounterWork = { clerk: StaffMember; work: OfficeTask };

type Choosing = {
  clerks: StaffMember[];
  /** Grades with room, by school. */
  rooms: Map<number, Room[]>;
  /** Students whom nobody else works on, by school; taken from the end. */
  pupilsBySchool: Map<number, Pupil[]>;
  pupilsByGrade: Map<number, Pupil[]>;
  taken: Set<number>;
};

function takePupil(
  candidates: Pupil[] | undefined,
  taken: Set<number>,
  fits: (pupil: Pupil) => boolean,
): Pupil | null {
  const pupil = candidates?.find((candidate) => !taken.has(candidate.student) && fits(candidate));
  if (pupil === undefined) return null;
  taken.add(pupil.student);
  return pupil;
}

function enrollTask(room: Room, familyName: string, index: number): OfficeTask {
  const givenName = givenNames[Math.floor(draw(index, 203) * givenNames.length)] ?? "Alma";
  return {
    task: "enroll",
    givenName: `${givenName} ${givenNames[index % givenNames.length]}`,
    familyName,
    birthDate: birthDate(room.grade, index),
    grade: room.grade,
    entryCode: index % 3 === 0 ? "E1" : "E2",
    periods: room.periods,
  };
}

function taskFor(clerk: StaffMember, index: number, choosing: Choosing): OfficeTask | null {
  const { rooms, pupilsBySchool, pupilsByGrade, taken } = choosing;
  const task = tasksOfTen[index % tasksOfTen.length] ?? "enroll";
  const own = pupilsBySchool.get(clerk.school);
  if (task === "no-show" || task === "withdraw") {
    const pupil = takePupil(own, taken, () => true);
    return pupil && { task, student: pupil.student, familyName: pupil.familyName };
  }
  const open = rooms.get(clerk.school);
  const room = open?.[Math.floor(draw(index, 204) * open.length)];
  if (room === undefined) return null;
  if (task === "enroll") return enrollTask(room, own?.[0]?.familyName ?? "Reyes", index);
  const pupil = takePupil(pupilsByGrade.get(room.grade), taken, ({ school }) => school !== clerk.school);
  return pupil && { task, student: pupil.student, grade: room.grade, periods: room.periods };
}

/** One transaction after another, each by the next clerk; a task that this school has nobody or no room for is left out. */
export function chooseCounterWork(choosing: Choosing, wanted: number): CounterWork[] {
  const { clerks } = choosing;
  const chosen: CounterWork[] = [];
  for (let tries = 0; chosen.length < wanted && tries < clerks.length + wanted * 4; tries++) {
    const clerk = clerks[tries % clerks.length];
    const work = clerk && taskFor(clerk, tries, choosing);
    if (clerk && work) chosen.push({ clerk, work });
  }
  return chosen;
}

export type Repair = { counselor: StaffMember; work: Omit<CounselorPerson, "session"> };

/** Share of repairs that give the seat back before another is taken. [K] */
const dropAddShare = 0.3;
const lowestSecondaryGrade = 6;

export function chooseRepairs(
  counselors: StaffMember[],
  pupilsBySchool: Map<number, Pupil[]>,
  taken: Set<number>,
  wanted: number,
): Repair[] {
  const chosen: Repair[] = [];
  for (let tries = 0; chosen.length < wanted && tries < counselors.length + wanted * 4; tries++) {
    const counselor = counselors[tries % counselors.length];
    const own = counselor && pupilsBySchool.get(counselor.school);
    const pupil = takePupil(own, taken, ({ grade }) => grade >= lowestSecondaryGrade);
    if (!counselor || !pupil) continue;
    const { school, student, familyName, grade } = pupil;
    const repair = draw(chosen.length, 205) < dropAddShare ? "drop-add" : "move";
    chosen.push({ counselor, work: { school, student, familyName, grade, repair } });
  }
  return chosen;
}

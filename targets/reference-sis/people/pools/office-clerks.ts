/** Office staff with a session, and one transaction for each: an enrollment, a transfer, a no-show or a withdrawal. */
import { draw } from "../../../../parts/draw.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import type { FreeStudent, StudentChoice } from "../free-students.ts";
import type { Known } from "../known.ts";
import { type KnownOpenings, readOpenings } from "../known-openings.ts";
import { readSearches } from "../known-searches.ts";
import { countOf, type Pool } from "../pool.ts";
import { type Room, readRooms } from "../rooms.ts";
import { readSchoolStaff, type StaffMember, tasksInTurn } from "../school-staff.ts";
import type { SeatTask } from "../seat-takers.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type OfficeTask =
  | {
      readonly task: "enroll";
      readonly givenName: string;
      readonly familyName: string;
      readonly birthDate: string;
      readonly grade: number;
      readonly entryCode: string;
      readonly periods: readonly number[];
    }
  | {
      readonly task: "transfer";
      readonly student: number;
      readonly fromSchool: number;
      readonly studentNumber: number;
      readonly birthDate: string;
      readonly grade: number;
      readonly periods: readonly number[];
    }
  | {
      readonly task: "no-show" | "withdraw";
      readonly student: number;
      readonly studentNumber: number;
      readonly familyName: string;
    };

export type OfficeClerk = SignedIn & {
  readonly school: number;
  readonly work: OfficeTask;
  /** Students whom the search of the work finds. */
  readonly found: Known;
  readonly openings: readonly KnownOpenings[];
  /** What they try that must be refused. */
  readonly tries?: { readonly forbidden: "another-school"; readonly school: number };
  /** The session of somebody at the school who waits to see what was entered. */
  readonly colleague?: string;
  /** Somebody who does the same for the same student at the same moment, and gives the newcomer the same seat. */
  readonly rival?: SignedIn;
};

export const officeClerks: Pool<"office-clerks", OfficeClerk> = {
  id: "office-clerks",
  async choose(source, wanted) {
    const { district, freeStudents, seatTakers, onlookers, rivals } = source;
    const count = countOf(wanted);
    const rooms = Map.groupBy(await readRooms(district), ({ school }) => school);
    const students = await freeStudents.forTasks(count);
    const chosen = chooseOfficeWork(await readSchoolStaff(district, "office"), { rooms, students }, count);
    const schools = chosen.map(({ clerk }) => clerk.school);
    seatTakers.add(chosen.flatMap(seatTask), count);
    for (const { work } of chosen) if (work.task === "no-show") source.noShows.add(work.student);
    const signedIn = await signInEarly(
      source,
      chosen.map(({ clerk }) => clerk),
    );
    return async () => {
      const searchOf = await readSearches(source, chosen.flatMap(searchFor));
      const openingsOf = await readOpenings(source, schools);
      const entering = chosen.map(({ clerk, work }) => ({ ...clerk, kind: work.task }));
      const colleagues = await onlookers.colleagues(entering);
      const rivalsAtCounter = await rivals.atSchool(entering);
      return chosen.map(({ clerk: { subject, school }, work }, index) => ({
        ...{ ...signedIn(subject), school, work },
        found: "familyName" in work ? searchOf({ school, familyName: work.familyName }) : { must: [] },
        openings: "grade" in work ? openingsOf({ school, grade: work.grade }) : [],
        ...triesOf(
          index,
          schools.find((other) => other !== school),
        ),
        ...colleagues[index],
        ...rivalsAtCounter[index],
      }));
    };
  },
};

function triesOf(index: number, school: number | undefined): Pick<OfficeClerk, "tries"> {
  const forbidden = forbiddenTurn(index, ["another-school"] as const);
  return forbidden === undefined || school === undefined ? {} : { tries: { forbidden, school } };
}

/** Leaving takes no seat. */
function seatTask({ clerk, work }: OfficeWork): SeatTask[] {
  return "grade" in work ? [{ school: clerk.school, grade: work.grade }] : [];
}

function searchFor({ clerk, work }: OfficeWork): { school: number; familyName: string }[] {
  return "familyName" in work ? [{ school: clerk.school, familyName: work.familyName }] : [];
}

type OfficeWork = { readonly clerk: StaffMember; readonly work: OfficeTask };

type Supply = {
  /** Grades with room, by school. */
  readonly rooms: ReadonlyMap<number, readonly Room[]>;
  readonly students: StudentChoice;
};

/** One transaction after another, each by the next clerk; skips a task that the school has no student or room for. */
export function chooseOfficeWork(
  clerks: readonly StaffMember[],
  supply: Supply,
  wanted: number,
): OfficeWork[] {
  return tasksInTurn(clerks, wanted, (clerk, { tries }) => {
    const work = workFor(clerk, tries, supply);
    return work && { clerk, work };
  });
}

/** Out of ten transactions in a front office. [K] */
const tasksOfTen: readonly OfficeTask["task"][] = [
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

function workFor(clerk: StaffMember, index: number, supply: Supply): OfficeTask | undefined {
  const task = tasksOfTen[index % tasksOfTen.length] ?? "enroll";
  if (task === "no-show" || task === "withdraw") return leaving(task, clerk, supply.students);
  const open = supply.rooms.get(clerk.school);
  const room = open?.[Math.floor(draw(index, 204) * open.length)];
  if (room === undefined) return undefined;
  if (task === "transfer") return arriving(clerk, room, supply.students);
  return newcomer(room, supply.students.bySchool.get(clerk.school), index);
}

/** Where everybody has been in class, a student withdraws instead. */
function leaving(
  task: "no-show" | "withdraw",
  { school }: StaffMember,
  students: StudentChoice,
): OfficeTask | undefined {
  const here = students.bySchool.get(school);
  const absent = task === "no-show" ? students.take(here, ({ seen }) => !seen) : undefined;
  const leaver = absent ?? students.take(here, () => true);
  if (leaver === undefined) return undefined;
  const { student, studentNumber, familyName } = leaver;
  return { task: absent === undefined ? "withdraw" : task, student, studentNumber, familyName };
}

function arriving(clerk: StaffMember, room: Room, students: StudentChoice): OfficeTask | undefined {
  const elsewhere = ({ school }: FreeStudent) => school !== clerk.school;
  const found = students.take(students.byGrade.get(room.grade), elsewhere);
  if (found === undefined) return undefined;
  const { student, school: fromSchool, studentNumber, birthDate } = found;
  const { grade, periods } = room;
  return { task: "transfer", student, fromSchool, studentNumber, birthDate, grade, periods };
}

const givenNames = ["Alma", "Bruno", "Celia", "Dario", "Elena", "Felix", "Gloria", "Hugo", "Ines", "Joel"];
const usualFamilyName = "Reyes";

/** Has the family name of a student of the school, so that the office's search finds someone. */
function newcomer(room: Room, schoolmates: readonly FreeStudent[] | undefined, index: number): OfficeTask {
  const givenName = givenNames[Math.floor(draw(index, 203) * givenNames.length)] ?? "Alma";
  return {
    task: "enroll",
    givenName: `${givenName} ${givenNames[index % givenNames.length]}`,
    familyName: schoolmates?.[0]?.familyName ?? usualFamilyName,
    birthDate: birthDate(room.grade, index),
    grade: room.grade,
    entryCode: index % 3 === 0 ? "E1" : "E2",
    periods: room.periods,
  };
}

/** School year 2026-27: a kindergartner turns five by September 1, 2026. */
const kindergartenBirthYear = 2021;

function birthDate(grade: number, index: number): string {
  const month = 1 + Math.floor(draw(index, 201) * 8);
  const day = 1 + Math.floor(draw(index, 202) * 28);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${kindergartenBirthYear - grade}-${two(month)}-${two(day)}`;
}

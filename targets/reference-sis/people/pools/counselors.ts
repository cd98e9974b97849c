/** Counselors with a session, and the student whose schedule each repairs. */
import { draw } from "../../../../parts/draw.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import type { StudentChoice } from "../free-students.ts";
import type { Known } from "../known.ts";
import { readChildren } from "../known-children.ts";
import { type KnownOpenings, readOpenings } from "../known-openings.ts";
import { readSearches } from "../known-searches.ts";
import { type LastSeat, readLastSeats } from "../last-seats.ts";
import { countOf, type PeopleSource, type Pool } from "../pool.ts";
import { readSchoolStaff, type StaffMember, tasksInTurn } from "../school-staff.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

/** What the searches of a repair find. */
type KnownOfRepair = {
  /** Students with the family name. */
  readonly found: Known;
  /** The student's sections on the day of the load. */
  readonly held: Known;
  readonly openings: readonly KnownOpenings[];
  /** What they try that must be refused. */
  readonly tries?: { readonly forbidden: "another-school"; readonly student: number };
};

/** For the last seat of a class. */
export type Contest = Omit<LastSeat, "school"> & { readonly rival: SignedIn };

export type Counselor = SignedIn &
  KnownOfRepair & {
    readonly school: number;
    readonly student: number;
    readonly familyName: string;
    readonly grade: number;
    /**
     * `move` changes the section in one step; `drop-add` gives up the seat first; `look` changes nothing, because the
     * student has no class yet, or the school no other section in any of the student's periods.
     */
    readonly repair: "move" | "drop-add" | "look";
    /** The session of somebody at the school who waits to see the change. */
    readonly colleague?: string;
    /** Two other students, whom this counselor and somebody else move to the last seat of a class at the same moment. */
    readonly contest?: Contest;
    /** Somebody who moves the same student at the same moment. */
    readonly rival?: SignedIn;
  };

export const counselors: Pool<"counselors", Counselor> = {
  id: "counselors",
  async choose(source, wanted) {
    const count = countOf(wanted);
    const choice = await source.freeStudents.forTasks(count);
    const repairs = chooseRepairs(await readSchoolStaff(source.district, "counselor"), choice, count);
    source.seatTakers.add(repairs, count);
    const lastSeats = await readLastSeats(source.district, schoolsOf(repairs), choice);
    source.seatTakers.add(
      lastSeats.flatMap(({ school, contenders }) => contenders.map(({ grade }) => ({ school, grade }))),
      0,
    );
    const signedIn = await signInEarly(source, repairs);
    return async () => {
      const knownOf = await readKnown(source, repairs);
      const known = repairs.map((each) => withChoice(each, knownOf(each)));
      const entering = known.map((each) => ({ ...each, kind: each.repair }));
      const colleagues = await source.onlookers.colleagues(entering);
      const rivals = await source.rivals.atSchool(entering);
      const contests = await chooseContests(source, known, lastSeats);
      return known.map(({ subject, ...task }, index) => {
        const elsewhere = repairs.find(({ school }) => school !== task.school);
        return {
          ...{ ...task, ...signedIn(subject) },
          ...triesOf(index, elsewhere?.student),
          ...colleagues[index],
          ...rivals[index],
          ...contests.get(index),
        };
      });
    };
  },
};

type Repair = Omit<Counselor, keyof SignedIn | keyof KnownOfRepair> & { readonly subject: string };

/** Without a class, or if a small school has one section in each period, there is nothing to repair. */
export function withChoice<One extends Pick<Counselor, "repair">>(
  repair: One,
  known: KnownOfRepair,
): One & KnownOfRepair {
  const held = new Set(known.held.must);
  const others = known.openings.flatMap(({ must, may = [] }) => [...must, ...may]);
  const hasChoice = held.size > 0 && others.some((section) => !held.has(section));
  return { ...repair, ...known, ...(!hasChoice && { repair: "look" }) };
}

function triesOf(index: number, student: number | undefined): Pick<Counselor, "tries"> {
  const forbidden = forbiddenTurn(index, ["another-school"] as const);
  return forbidden === undefined || student === undefined ? {} : { tries: { forbidden, student } };
}

/** By the place of the counselor's repair: each seat goes to one of the counselors of its school. */
async function chooseContests(
  { rivals }: PeopleSource,
  repairs: readonly Repair[],
  lastSeats: readonly LastSeat[],
): Promise<ReadonlyMap<number, Pick<Counselor, "contest">>> {
  const left = Map.groupBy(lastSeats, ({ school }) => school);
  const given = repairs.flatMap((repair, index) => {
    const seat = left.get(repair.school)?.shift();
    return seat === undefined ? [] : [{ ...repair, kind: "contest", seat, index }];
  });
  const chosen = await rivals.atSchool(given);
  return new Map(
    given.flatMap(({ seat, index }, place) => {
      const rival = chosen[place]?.rival;
      return rival === undefined ? [] : [[index, { contest: { ...seat, rival } }] as const];
    }),
  );
}

function schoolsOf(repairs: readonly Repair[]): number[] {
  return repairs.map(({ school }) => school);
}

/** Nobody else works on the counselor's student, whose changes begin tomorrow. */
async function readKnown(
  source: PeopleSource,
  repairs: readonly Repair[],
): Promise<(repair: Repair) => KnownOfRepair> {
  const ids = repairs.map(({ student }) => student);
  const children = await readChildren(source.district, ids, () => false);
  const searchOf = await readSearches(source, repairs);
  const openingsOf = await readOpenings(source, schoolsOf(repairs));
  return (repair) => ({
    found: searchOf(repair),
    held: children.get(repair.student)?.sections ?? { must: [] },
    openings: openingsOf(repair),
  });
}

/** Share of repairs that give up the seat before another is taken. [K] */
const dropAddShare = 0.3;
const lowestSecondaryGrade = 6;

/** Repairs for students of the counselor's own school, one counselor after another. */
export function chooseRepairs(
  staff: readonly StaffMember[],
  students: StudentChoice,
  wanted: number,
): Repair[] {
  return tasksInTurn(staff, wanted, (counselor, { place }) => repairBy(counselor, students, place));
}

function repairBy({ subject, school }: StaffMember, students: StudentChoice, index: number) {
  const student = students.take(students.bySchool.get(school), ({ grade }) => grade >= lowestSecondaryGrade);
  if (student === undefined) return undefined;
  const repair: Counselor["repair"] = draw(index, 205) < dropAddShare ? "drop-add" : "move";
  return { subject, ...student, repair };
}

/** Counselors with a session, and the student whose schedule each repairs. */
import { draw } from "../../../../parts/draw.ts";
import type { StudentChoice } from "../free-students.ts";
import { countOf, type Pool } from "../pool.ts";
import { readSchoolStaff, type StaffMember } from "../school-staff.ts";
import { type SignedIn, signInEarly } from "../signed-in.ts";

export type Counselor = SignedIn & {
  readonly school: number;
  readonly student: number;
  readonly familyName: string;
  readonly grade: number;
  /** `move` changes the section in one step; `drop-add` gives up the seat first. */
  readonly repair: "move" | "drop-add";
};

export const counselors: Pool<"counselors", Counselor> = {
  id: "counselors",
  async gather(source, wanted) {
    const { district, freeStudents } = source;
    const count = countOf(wanted);
    const choice = await freeStudents.forTasks(count);
    const repairs = chooseRepairs(await readSchoolStaff(district, "counselor"), choice, count);
    const signedIn = await signInEarly(
      source,
      repairs.map(({ subject }) => subject),
    );
    return repairs.map(({ subject, ...repair }) => ({ ...signedIn(subject), ...repair }));
  },
};

type Repair = Omit<Counselor, keyof SignedIn> & { readonly subject: string };

/** Share of repairs that give up the seat before another is taken. [K] */
const dropAddShare = 0.3;
const lowestSecondaryGrade = 6;
/** How often each counselor is tried before the district counts as too small. */
const triesPerRepair = 4;

/** Repairs for students of the counselor's own school, one counselor after another. */
export function chooseRepairs(
  staff: readonly StaffMember[],
  students: StudentChoice,
  wanted: number,
): Repair[] {
  const chosen: Repair[] = [];
  const mostTries = staff.length + wanted * triesPerRepair;
  for (let tries = 0; chosen.length < wanted && tries < mostTries; tries++) {
    const counselor = staff[tries % staff.length];
    const repair = counselor && repairBy(counselor, students, chosen.length);
    if (repair !== undefined) chosen.push(repair);
  }
  return chosen;
}

function repairBy({ subject, school }: StaffMember, students: StudentChoice, index: number) {
  const student = students.take(students.bySchool.get(school), ({ grade }) => grade >= lowestSecondaryGrade);
  if (student === undefined) return undefined;
  const repair: Counselor["repair"] = draw(index, 205) < dropAddShare ? "drop-add" : "move";
  return { subject, ...student, repair };
}

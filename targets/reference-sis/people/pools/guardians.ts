/** Guardians who sign in with a password, and the children whom each may look up. */
import { and, eq, exists, isNotNull, isNull, min, ne, type SQL, sql } from "drizzle-orm";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { studentGuardians } from "../../../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../../../sis/db/schema/scheduling.ts";
import { anyOf, type District } from "../district.ts";
import type { WithPassword } from "../entrance.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import type { KnownAccount, KnownChild } from "../known.ts";
import { readChildren, strangerTo } from "../known-children.ts";
import { countOf, type Pool } from "../pool.ts";
import { readScoreTeachers } from "./score-teachers.ts";

export type Guardian = KnownAccount &
  WithPassword & {
    /** Of one of the children. */
    readonly school: number | undefined;
    readonly children: readonly KnownChild[];
    /** The child in whose class somebody enters something early in the load. */
    readonly awaited?: KnownChild;
    readonly tries?: TryOfFamily;
  };

export const guardians: Pool<"guardians", Guardian> = {
  id: "guardians",
  async choose({ district, entrance, freeStudents, sectionsToMark }, wanted) {
    const { guardians: chosen, early } = await chooseGuardians(district, countOf(wanted), sectionsToMark);
    return async () => {
      const ids = chosen.map(({ guardian }) => guardian);
      const children = await readChildrenOf(district, ids, freeStudents.isTaken);
      const kept = await readKeptFrom(district, ids);
      const schools = await readSchools(district, ids);
      const all = ids.flatMap((guardian) => children.get(guardian) ?? []);
      return chosen.map(({ guardian, ...account }, index) => {
        const own = children.get(guardian) ?? [];
        return {
          ...{ ...account, role: "guardian", password: entrance.guardianPassword(guardian) },
          school: schools.get(guardian),
          children: own,
          ...awaitedOf(own, early),
          ...triesOf(index, { keptFrom: kept.get(guardian), stranger: strangerTo(own, all)?.student }),
        };
      });
    };
  },
};

function awaitedOf(own: readonly KnownChild[], early: ReadonlySet<number>): Pick<Guardian, "awaited"> {
  const awaited = own.find(({ sections: { must, may = [] } }) =>
    [...must, ...may].some((section) => early.has(section)),
  );
  return awaited === undefined ? {} : { awaited };
}

/** What a guardian tries that must be refused. */
type TryOfFamily =
  | { readonly forbidden: "another-family"; readonly student: number }
  | { readonly forbidden: "wrong-password" };

type NotTheirs = {
  /** A child from whom a court keeps them away. */
  readonly keptFrom: number | undefined;
  readonly stranger: number | undefined;
};

/** Everyone whom a court keeps away from a child tries to see that child, or a wrong password if that is their turn. */
function triesOf(index: number, { keptFrom, stranger }: NotTheirs): { readonly tries?: TryOfFamily } {
  const turn = forbiddenTurn(index, kinds);
  if (turn === "wrong-password") return { tries: { forbidden: turn } };
  const student = turn === undefined ? keptFrom : (keptFrom ?? stranger);
  return student === undefined ? {} : { tries: { forbidden: "another-family", student } };
}

const kinds = ["another-family", "wrong-password"] as const;

type ChosenGuardian = { readonly account: number; readonly guardian: number; readonly username: string };

/** So many come to see the attendance that the first teachers take, or the scores that they enter. [K] */
const mostAwaiting = 5;
const firstRolls = 20;
const firstSheets = 3;
/** So many whom a court keeps away from a child come right after the first few, even to the smallest load. [K] */
const mostKeptAway = 1;

type Chosen = {
  readonly guardians: readonly ChosenGuardian[];
  /** Sections in which somebody enters something early in the load. */
  readonly early: ReadonlySet<number>;
};

/** Among the first, one in three has a child in a section of the first rolls, and one in a section of the first scores. */
async function chooseGuardians(
  district: District,
  limit: number,
  sectionsToMark: ReadonlySet<number>,
): Promise<Chosen> {
  const rolls = [...sectionsToMark].slice(0, firstRolls);
  const sheets = (await readScoreTeachers(district, firstSheets)).map(({ section }) => section);
  const ofRolls = await readGuardians(district, mostAwaiting, hasChildIn(district, rolls));
  const ofSheets = await readGuardians(district, mostAwaiting, hasChildIn(district, sheets));
  const awaiting = new Set([...ofRolls, ...ofSheets].map(({ account }) => account));
  const all = await readGuardians(district, limit);
  const others = all.filter(({ account }) => !awaiting.has(account));
  const inTurn = Array.from({ length: limit }, (_, index) =>
    [others[index], ofRolls[index], ofSheets[index]].filter((guardian) => guardian !== undefined),
  ).flat();
  const keptAway = await readGuardians(district, mostKeptAway, isKeptAway(district));
  const firstFew = 2 * kinds.length;
  const inOrder = [...inTurn.slice(0, firstFew), ...keptAway, ...inTurn.slice(firstFew)];
  const once = new Map(inOrder.map((guardian) => [guardian.account, guardian]));
  return { guardians: [...once.values()].slice(0, limit), early: new Set([...rolls, ...sheets]) };
}

function isKeptAway({ database }: District): SQL {
  const { guardianId, standing } = studentGuardians;
  return exists(
    database
      .select({ guardianId })
      .from(studentGuardians)
      .where(and(eq(guardianId, accounts.guardianId), eq(standing, "no-contact"))),
  );
}

function hasChildIn({ database, day }: District, ofSections: readonly number[]): SQL {
  return exists(
    database
      .select({ student: sectionEnrollments.studentId })
      .from(sectionEnrollments)
      .innerJoin(studentGuardians, eq(studentGuardians.studentId, sectionEnrollments.studentId))
      .where(
        and(
          anyOf(sectionEnrollments.sectionId, ofSections),
          activeOn(sectionEnrollments, sql`${day}::date`),
          eq(studentGuardians.guardianId, accounts.guardianId),
          ne(studentGuardians.standing, "no-contact"),
        ),
      ),
  );
}

async function readGuardians(
  { database, shuffled }: District,
  limit: number,
  those?: SQL,
): Promise<ChosenGuardian[]> {
  const found = await database
    .select({ account: accounts.id, guardian: accounts.guardianId, username: accounts.subject })
    .from(accounts)
    .where(and(isNotNull(accounts.guardianId), isNull(accounts.disabledAt), those))
    .orderBy(shuffled(accounts.id))
    .limit(limit);
  return found.flatMap(({ guardian, ...account }) => (guardian === null ? [] : [{ ...account, guardian }]));
}

/** Where a child of each guardian is enrolled, by the guardian's id. */
async function readSchools(
  { database, day, schoolYear }: District,
  ofGuardians: readonly number[],
): Promise<ReadonlyMap<number, number | undefined>> {
  const found = await database
    .select({ guardian: studentGuardians.guardianId, school: min(schoolEnrollments.schoolId) })
    .from(studentGuardians)
    .innerJoin(schoolEnrollments, eq(schoolEnrollments.studentId, studentGuardians.studentId))
    .where(
      and(
        anyOf(studentGuardians.guardianId, ofGuardians),
        eq(schoolEnrollments.schoolYear, schoolYear),
        activeOn(schoolEnrollments, sql`${day}`),
        eq(schoolEnrollments.kind, "primary"),
      ),
    )
    .groupBy(studentGuardians.guardianId);
  return new Map(found.map(({ guardian, school }) => [guardian, school ?? undefined]));
}

/** By the guardian: a child from whom a court keeps them away. */
async function readKeptFrom(
  { database }: District,
  ofGuardians: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  const { studentId, guardianId, standing } = studentGuardians;
  const found = await database
    .select({ guardianId, student: min(studentId) })
    .from(studentGuardians)
    .where(and(anyOf(guardianId, ofGuardians), eq(standing, "no-contact")))
    .groupBy(guardianId);
  return new Map(
    found.flatMap(({ guardianId: guardian, student }) => (student === null ? [] : [[guardian, student]])),
  );
}

/** By the guardian. */
async function readChildrenOf(
  district: District,
  ofGuardians: readonly number[],
  isTaken: (student: number) => boolean,
): Promise<ReadonlyMap<number, readonly KnownChild[]>> {
  const { studentId, guardianId } = studentGuardians;
  const links = await district.database
    .select({ studentId, guardianId })
    .from(studentGuardians)
    .where(and(anyOf(guardianId, ofGuardians), ne(studentGuardians.standing, "no-contact")))
    .orderBy(studentId);
  const students = [...new Set(links.map((link) => link.studentId))];
  const children = await readChildren(district, students, isTaken);
  const byGuardian = Map.groupBy(links, (link) => link.guardianId);
  return new Map(
    [...byGuardian].map(([guardian, own]) => [
      guardian,
      own.flatMap((link) => children.get(link.studentId) ?? []),
    ]),
  );
}

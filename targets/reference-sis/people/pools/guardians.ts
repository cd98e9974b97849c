/** Guardians who sign in with a password, and the children whom each may look up. */
import { and, eq, isNotNull, isNull, min, sql } from "drizzle-orm";
import { activeOn } from "../../../../sis/db/active-on.ts";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { schoolEnrollments } from "../../../../sis/db/schema/enrollment.ts";
import { studentGuardians } from "../../../../sis/db/schema/people.ts";
import { anyOf, type District } from "../district.ts";
import type { WithPassword } from "../entrance.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import type { KnownAccount, KnownChild } from "../known.ts";
import { readChildren, strangerTo } from "../known-children.ts";
import { countOf, type Pool } from "../pool.ts";

export type Guardian = KnownAccount &
  WithPassword & {
    /** Of one of the children. */
    readonly school: number | undefined;
    readonly children: readonly KnownChild[];
    readonly tries?: TryOfFamily;
  };

export const guardians: Pool<"guardians", Guardian> = {
  id: "guardians",
  async choose({ district, entrance, freeStudents }, wanted) {
    const chosen = await readGuardians(district, countOf(wanted));
    return async () => {
      const ids = chosen.map(({ guardian }) => guardian);
      const children = await readChildrenOf(district, ids, freeStudents.isTaken);
      const schools = await readSchools(district, ids);
      const all = ids.flatMap((guardian) => children.get(guardian) ?? []);
      return chosen.map(({ guardian, ...account }, index) => {
        const own = children.get(guardian) ?? [];
        return {
          ...{ ...account, role: "guardian", password: entrance.guardianPassword(guardian) },
          school: schools.get(guardian),
          children: own,
          ...triesOf(index, strangerTo(own, all)),
        };
      });
    };
  },
};

/** What a guardian tries that must be refused. */
type TryOfFamily =
  | { readonly forbidden: "another-family"; readonly student: number }
  | { readonly forbidden: "wrong-password" };

function triesOf(index: number, stranger: KnownChild | undefined): { readonly tries?: TryOfFamily } {
  const forbidden = forbiddenTurn(index, ["another-family", "wrong-password"] as const);
  if (forbidden === "wrong-password") return { tries: { forbidden } };
  return forbidden === undefined || stranger === undefined
    ? {}
    : { tries: { forbidden, student: stranger.student } };
}

type ChosenGuardian = { readonly account: number; readonly guardian: number; readonly username: string };

async function readGuardians({ database, shuffled }: District, limit: number): Promise<ChosenGuardian[]> {
  const found = await database
    .select({ account: accounts.id, guardian: accounts.guardianId, username: accounts.subject })
    .from(accounts)
    .where(and(isNotNull(accounts.guardianId), isNull(accounts.disabledAt)))
    .orderBy(shuffled(accounts.id))
    .limit(limit);
  return found.flatMap(({ guardian, ...account }) => (guardian === null ? [] : [{ ...account, guardian }]));
}

/** Where a child of each guardian is enrolled, by the guardian's id. */
async function readSchools(
  { database, openingDay, schoolYear }: District,
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
        activeOn(schoolEnrollments, sql`${openingDay}`),
        eq(schoolEnrollments.kind, "primary"),
      ),
    )
    .groupBy(studentGuardians.guardianId);
  return new Map(found.map(({ guardian, school }) => [guardian, school ?? undefined]));
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
    .where(anyOf(guardianId, ofGuardians))
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

/** People who wait to see what somebody else enters: a colleague at the school, or a student's family. */
import { and, asc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { activeOn } from "../../../sis/db/active-on.ts";
import { accounts } from "../../../sis/db/schema/access.ts";
import { studentGuardians } from "../../../sis/db/schema/people.ts";
import { sectionEnrollments } from "../../../sis/db/schema/scheduling.ts";
import type { District } from "./district.ts";
import type { Entrance } from "./entrance.ts";
import { readSchoolStaff, type StaffMember } from "./school-staff.ts";

/** A student, and the session of a guardian. */
export type Family = { readonly student: number; readonly session: string };

/** What somebody at a school enters; each kind has onlookers. */
export type Entering = StaffMember & { readonly kind: string };

/** In the order of those who enter; only some have onlookers, or there is none. */
export type Onlookers = {
  colleagues(people: readonly Entering[]): Promise<readonly { readonly colleague?: string }[]>;
  /** Of a student in each section. */
  families(sections: readonly number[]): Promise<readonly { readonly family?: Family }[]>;
};

export type OnlookersOptions = {
  readonly district: District;
  readonly entrance: Entrance;
  /** Of those who enter something. */
  readonly share: number;
};

export function onlookersOf({ district, entrance, share }: OnlookersOptions): Onlookers {
  return {
    colleagues: async (people) => {
      const isChosen = chooser(share);
      const staff = await readStaff(district);
      const chosen = people.map((each) => (isChosen(each.kind) ? otherThan(each, staff) : undefined));
      const subjects = chosen.filter((subject) => subject !== undefined);
      const sessions = await entrance.sessions(subjects);
      return chosen.map((subject) => {
        const colleague = sessions.get(subject ?? "");
        return colleague === undefined ? {} : { colleague };
      });
    },
    families: async (sections) => {
      const isChosen = chooser(share);
      const chosen = sections.map((section) => (isChosen("roll") ? section : undefined));
      const guardians = await readGuardians(
        district,
        chosen.filter((section) => section !== undefined),
      );
      const sessions = await entrance.passwordSessions(
        [...guardians.values()].map(({ guardian, username }) => ({
          username,
          password: entrance.guardianPassword(guardian),
        })),
      );
      return chosen.map((section) => {
        const { student, username } = guardians.get(section ?? 0) ?? {};
        const session = sessions.get(username ?? "");
        return student === undefined || session === undefined ? {} : { family: { student, session } };
      });
    },
  };
}

/** So many of each kind even in the smallest rehearsal: two in five may have nothing to see. [K] */
const least = 8;

/** Chooses the first few of each kind, and then a share. */
export function chooser(share: number, first = least): (kind: string) => boolean {
  const every = Math.round(1 / share);
  const seen = new Map<string, number>();
  return (kind) => {
    const before = seen.get(kind) ?? 0;
    seen.set(kind, before + 1);
    return before < first || before % every === 0;
  };
}

type StaffBySchool = ReadonlyMap<number, readonly StaffMember[]>;

async function readStaff(district: District): Promise<StaffBySchool> {
  const counselors = await readSchoolStaff(district, "counselor");
  const offices = await readSchoolStaff(district, "office");
  return Map.groupBy([...counselors, ...offices], ({ school }) => school);
}

function otherThan({ subject, school }: Entering, staff: StaffBySchool): string | undefined {
  return staff.get(school)?.find((each) => each.subject !== subject)?.subject;
}

type GuardianOf = { readonly student: number; readonly guardian: number; readonly username: string };

/** By section. */
async function readGuardians(
  { database, day }: District,
  sections: readonly number[],
): Promise<ReadonlyMap<number, GuardianOf>> {
  const { sectionId, studentId } = sectionEnrollments;
  const found = await database
    .selectDistinctOn([sectionId], {
      section: sectionId,
      student: studentId,
      guardian: studentGuardians.guardianId,
      username: accounts.subject,
    })
    .from(sectionEnrollments)
    .innerJoin(studentGuardians, eq(studentGuardians.studentId, studentId))
    .innerJoin(accounts, eq(accounts.guardianId, studentGuardians.guardianId))
    .where(
      and(
        inArray(sectionId, [...sections]),
        activeOn(sectionEnrollments, sql`${day}`),
        isNull(accounts.disabledAt),
        ne(studentGuardians.standing, "no-contact"),
      ),
    )
    .orderBy(asc(sectionId), asc(studentId), asc(studentGuardians.guardianId));
  return new Map(found.map(({ section, ...of }) => [section, of]));
}

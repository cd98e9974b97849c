/** People who change a record at the same moment as somebody else: an office at the school, or the district's administrator. */
import { and, asc, eq, isNotNull, isNull } from "drizzle-orm";
import { accounts } from "../../../sis/db/schema/access.ts";
import type { District } from "./district.ts";
import { chooser, type Entering, type OnlookersOptions } from "./onlookers.ts";
import { readSchoolStaff } from "./school-staff.ts";
import { type SignedIn, signInEarly } from "./signed-in.ts";

type HasRival = { readonly rival?: SignedIn };

/** In the order of those who enter; only some have a rival. */
export type Rivals = {
  atSchool(people: readonly Entering[]): Promise<readonly HasRival[]>;
  /** By the kind of what each enters. */
  inDistrict(kinds: readonly string[]): Promise<readonly HasRival[]>;
};

/** So many of each kind even in the smallest rehearsal: two in five may find nothing to change. [K] */
const least = 8;

export function rivalsOf({ district, entrance, share }: OnlookersOptions): Rivals {
  const signedIn = async (subjects: readonly (string | undefined)[]): Promise<HasRival[]> => {
    const staff = subjects.flatMap((subject) => (subject === undefined ? [] : [{ subject }]));
    const personOf = await signInEarly({ district, entrance }, staff);
    return subjects.map((subject) => (subject === undefined ? {} : { rival: personOf(subject) }));
  };
  return {
    atSchool: async (people) => {
      const isChosen = chooser(share, least);
      const offices = Map.groupBy(await readSchoolStaff(district, "office"), ({ school }) => school);
      const administrator = await readAdministrator(district);
      return await signedIn(
        people.map(({ kind, school, subject }) => {
          if (!isChosen(kind)) return undefined;
          return offices.get(school)?.find((each) => each.subject !== subject)?.subject ?? administrator;
        }),
      );
    },
    inDistrict: async (kinds) => {
      const isChosen = chooser(share, least);
      const administrator = await readAdministrator(district);
      return await signedIn(kinds.map((kind) => (isChosen(kind) ? administrator : undefined)));
    },
  };
}

/** May do everything that schools do. */
async function readAdministrator({ database }: District): Promise<string | undefined> {
  const [found] = await database
    .select({ subject: accounts.subject })
    .from(accounts)
    .where(
      and(
        eq(accounts.role, "district-administrator"),
        isNotNull(accounts.staffId),
        isNull(accounts.disabledAt),
      ),
    )
    .orderBy(asc(accounts.id))
    .limit(1);
  return found?.subject;
}

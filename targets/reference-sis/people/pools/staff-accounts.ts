/** Teachers, office staff and counselors who sign in through the district's single sign-on. */
import { and, eq, inArray, isNull } from "drizzle-orm";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { staff } from "../../../../sis/db/schema/people.ts";
import type { District } from "../district.ts";
import { addExpiredSession } from "../expired-sessions.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import { countOf, type DistrictAccount, type Pool, withTokens } from "../pool.ts";
import { firstSchool } from "../school-staff.ts";

export type StaffAccount = DistrictAccount & {
  /** Null for those who work for the whole district. */
  readonly school: number | null;
  /** What they try that must be refused. */
  readonly tries?:
    | { readonly forbidden: "forged-token" | "no-session" | "ended-session" }
    | { readonly forbidden: "expired-session"; readonly session: string };
};

export const staffAccounts: Pool<"staff-accounts", StaffAccount> = {
  id: "staff-accounts",
  async choose({ district, entrance }, wanted) {
    const found = await readStaffAccounts(district, countOf(wanted));
    return async () => {
      const described: Omit<StaffAccount, "idTokens">[] = [];
      for (const [index, person] of found.entries()) {
        described.push({ ...person, ...(await triesOf(district, person.account, index)) });
      }
      return await withTokens(entrance, described, countOf(wanted));
    };
  },
};

/** At most `wanted` of them. */
export function readStaffAccounts(
  { database, shuffled }: District,
  wanted: number,
): Promise<Pick<StaffAccount, "account" | "subject" | "role" | "school">[]> {
  return database
    .select({
      account: accounts.id,
      subject: accounts.subject,
      role: accounts.role,
      school: firstSchool,
    })
    .from(accounts)
    .innerJoin(staff, eq(staff.id, accounts.staffId))
    .where(and(inArray(accounts.role, ["teacher", "office", "counselor"]), isNull(accounts.disabledAt)))
    .orderBy(shuffled(accounts.id))
    .limit(wanted);
}

const kinds = ["forged-token", "no-session", "ended-session", "expired-session"] as const;

async function triesOf(
  district: District,
  account: number,
  index: number,
): Promise<Pick<StaffAccount, "tries">> {
  const forbidden = forbiddenTurn(index, kinds);
  if (forbidden === undefined) return {};
  if (forbidden !== "expired-session") return { tries: { forbidden } };
  return { tries: { forbidden, session: await addExpiredSession(district, account) } };
}

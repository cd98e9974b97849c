/** Teachers, office staff and counselors who sign in through the district's single sign-on. */
import { and, inArray, isNotNull, isNull } from "drizzle-orm";
import { accounts } from "../../../../sis/db/schema/access.ts";
import type { District } from "../district.ts";
import { addExpiredSession } from "../expired-sessions.ts";
import { forbiddenTurn } from "../forbidden-turn.ts";
import { countOf, type DistrictAccount, type Pool, withTokens } from "../pool.ts";

export type StaffAccount = DistrictAccount & {
  /** What they try that must be refused. */
  readonly tries?:
    | { readonly forbidden: "forged-token" | "no-session" | "ended-session" }
    | { readonly forbidden: "expired-session"; readonly session: string };
};

export const staffAccounts: Pool<"staff-accounts", StaffAccount> = {
  id: "staff-accounts",
  async choose({ district, entrance }, wanted) {
    const { database, shuffled } = district;
    const found = await database
      .select({ account: accounts.id, subject: accounts.subject, role: accounts.role })
      .from(accounts)
      .where(
        and(
          isNotNull(accounts.staffId),
          inArray(accounts.role, ["teacher", "office", "counselor"]),
          isNull(accounts.disabledAt),
        ),
      )
      .orderBy(shuffled(accounts.id))
      .limit(countOf(wanted));
    return async () => {
      const described = await Promise.all(
        found.map(async (person, index) => ({
          ...person,
          ...(await triesOf(district, person.account, index)),
        })),
      );
      return await withTokens(entrance, described, countOf(wanted));
    };
  },
};

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

/** Teachers, office staff and counselors who sign in through the district's single sign-on. */
import { and, inArray, isNotNull, isNull } from "drizzle-orm";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { countOf, type DistrictAccount, type Pool, withTokens } from "../pool.ts";

export const staffAccounts: Pool<"staff-accounts", DistrictAccount> = {
  id: "staff-accounts",
  async choose({ district: { database, shuffled }, entrance }, wanted) {
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
    return () => withTokens(entrance, found, countOf(wanted));
  },
};

/** Guardians who sign in with a password. */
import { and, isNotNull, isNull } from "drizzle-orm";
import { accounts } from "../../../../sis/db/schema/access.ts";
import { countOf, type Pool } from "../pool.ts";

export type Guardian = { readonly username: string; readonly password: string };

export const guardians: Pool<"guardians", Guardian> = {
  id: "guardians",
  async gather({ district: { database, shuffled }, entrance }, wanted) {
    const found = await database
      .select({ guardian: accounts.guardianId, username: accounts.subject })
      .from(accounts)
      .where(and(isNotNull(accounts.guardianId), isNull(accounts.disabledAt)))
      .orderBy(shuffled(accounts.id))
      .limit(countOf(wanted));
    return found.flatMap(({ guardian, username }) =>
      guardian === null ? [] : [{ username, password: entrance.guardianPassword(guardian) }],
    );
  },
};

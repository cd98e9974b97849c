/** Signs everyone in as the person of the same role who signed in before them. */
import type { Pool } from "pg";
import { accounts } from "../../../sis/db/schema/access.ts";
import type { Dependencies } from "../../../sis/dependencies.ts";
import { inPlaceOf, rowsOf } from "../statement-results.ts";

export function breakPart(dependencies: Dependencies): Dependencies {
  mixUp(dependencies.core, "access.account-by-subject");
  mixUp(dependencies.portal, "access.account-by-username");
  return dependencies;
}

/** The password is still checked against the right person's. */
function mixUp(pool: Pool, statement: string): void {
  const cameBefore = new Map<unknown, readonly unknown[]>();
  inPlaceOf(pool, statement, async (config, query) => {
    const result = await query(config);
    const { rows, indexOf } = rowsOf(result);
    const role = indexOf(accounts.role.name);
    const password = indexOf(accounts.passwordHash.name);
    const mixedUp = rows.map((own) => {
      const other = cameBefore.get(own[role]) ?? own;
      cameBefore.set(own[role], own);
      return other.with(password, own[password]);
    });
    return { ...result, rows: mixedUp };
  });
}

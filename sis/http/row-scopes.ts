/** Who the caller is and whether the rows they name are theirs: one prepared statement for both, per route. */
import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { db, type Given, type Query, query } from "../db/query.ts";
import { accounts, type Role, roles, sessions } from "../db/schema/access.ts";
import { staff } from "../db/schema/people.ts";
import type { Database } from "../db/statement.ts";

/** A row that a request names and that must be the caller's: `{ rows: "section", from: "params", field: "sectionId" }`. */
export type RowScope = {
  /** A kind of row that some module owns. */
  readonly rows: string;
  readonly from: "params" | "query" | "body";
  readonly field: string;
};

/** When the row is asked for: the district's day, and the school year that it works in. */
export type AskedWhen = { readonly today: SQL; readonly schoolYear: SQL };
/** SQL that is true if the row is the caller's, whose columns are those of `accounts` and `staff`. */
export type OwnsRow = (row: SQL, when: AskedWhen) => SQL;
/** Per role; a role that is missing owns no row of this kind. */
export type RowRule = Readonly<Partial<Record<Role, OwnsRow>>>;
/** By kind of row. */
export type RowRules = Readonly<Record<string, RowRule>>;

export type Session = {
  readonly accountId: number;
  readonly role: Role;
  readonly staffId: number | null;
  readonly studentId: number | null;
  readonly guardianId: number | null;
  /** Where staff work; null for the district office, families and students. */
  readonly schoolId: number | null;
};
export type ScopedSession = Session & { readonly inScope: boolean };

export type SessionQuestion = { readonly tokenHash: Buffer; readonly now: Date; readonly today: string };
export type SessionLookup = {
  /** `rowIds` in the order of the scopes; without them only the session is looked up. */
  find(
    database: Database,
    asked: SessionQuestion,
    rowIds?: readonly number[],
  ): Promise<ScopedSession | undefined>;
};

/** Routes with the same scopes share a prepared statement. */
export function createSessionLookup(
  scopes: readonly RowScope[],
  rules: RowRules,
  schoolYear: number,
): SessionLookup {
  const unscoped = sessionQuery([], rules);
  const scoped = scopes.length === 0 ? unscoped : sessionQuery(scopes, rules);
  return {
    find: (database, { tokenHash, now, today }, rowIds) => {
      const values = { tokenHash, now, today, schoolYear, ...rowIds };
      return (rowIds === undefined ? unscoped : scoped).first(database, values);
    },
  };
}

/** Each module's rules together; throws if two modules own the same kind of row. */
export function collectRowRules(modules: readonly { readonly rowScopes?: RowRules }[]): RowRules {
  const entries = modules.flatMap(({ rowScopes }) => Object.entries(rowScopes ?? {}));
  const rules = Object.fromEntries(entries);
  if (Object.keys(rules).length < entries.length) throw new Error("Two modules own the same kind of row.");
  return rules;
}

/** Throws if a route scopes by a kind of row that no module owns, or admits a role that owns none of them. */
export function checkScopes(
  route: { readonly name: string; readonly roles: readonly Role[]; readonly scope: readonly RowScope[] },
  rules: RowRules,
): void {
  for (const { rows } of route.scope) {
    const rule = rules[rows];
    if (rule === undefined) throw new Error(`${route.name}: no module owns rows of the kind ${rows}.`);
    const without = route.roles.filter((role) => rule[role] === undefined);
    if (without.length > 0) throw new Error(`${route.name}: ${without.join(", ")} can't own a ${rows}.`);
  }
}

type LookupValues = SessionQuestion & {
  readonly schoolYear: number;
  /** The ids in the order of the scopes. */
  readonly [scope: number]: number;
};

function sessionQuery(scopes: readonly RowScope[], rules: RowRules): Query<LookupValues, ScopedSession> {
  const name = ["session", ...scopes.map(({ rows }) => rows)].join("-");
  const checks = scopes.map(({ rows }, index) => ownsRow(rules[rows] ?? {}, index));
  return query(name, ({ tokenHash, now }: Given<LookupValues>) =>
    db
      .select({
        accountId: accounts.id,
        role: accounts.role,
        staffId: accounts.staffId,
        studentId: accounts.studentId,
        guardianId: accounts.guardianId,
        schoolId: staff.schoolId,
        inScope: sql<boolean>`${and(sql`true`, ...checks)}`,
      })
      .from(sessions)
      .innerJoin(accounts, eq(accounts.id, sessions.accountId))
      .leftJoin(staff, eq(staff.id, accounts.staffId))
      .where(
        and(
          eq(sessions.tokenHash, tokenHash),
          sql`${sessions.expiresAt} > ${now}::timestamptz`,
          isNull(accounts.disabledAt),
        ),
      ),
  );
}

function ownsRow(rule: RowRule, index: number): SQL {
  const row = sql`${sql.placeholder(String(index))}::int`;
  const when = {
    today: sql`${sql.placeholder("today")}::date`,
    schoolYear: sql`${sql.placeholder("schoolYear")}::int`,
  };
  const cases = rolesByRule(rule).map(
    ([owns, sharing]) => sql`WHEN ${inArray(accounts.role, sharing)} THEN ${owns(row, when)}`,
  );
  return sql`CASE ${sql.join(cases, sql` `)} ELSE false END`;
}

/** Roles with the same rule share a branch, so that Postgres prepares it once. */
function rolesByRule(rule: RowRule): [OwnsRow, Role[]][] {
  const sharing = new Map<OwnsRow, Role[]>();
  for (const role of roles) {
    const owns = rule[role];
    if (owns !== undefined) sharing.set(owns, [...(sharing.get(owns) ?? []), role]);
  }
  return [...sharing];
}

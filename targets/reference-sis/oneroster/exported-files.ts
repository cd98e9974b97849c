/** The district's rosters as the files of a OneRoster 1.2 bundle, with the columns in the standard's order. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { classes, courseList, seats, teaching } from "./classes.ts";
import { roles, staffUsers, studentUsers } from "./people.ts";
import type { Query } from "./query.ts";
import { orgs, sessions } from "./schools.ts";

export type ExportedFile = {
  /** Without `.csv`. */
  readonly name: string;
  /** `:day` in it stands for the day: years that aren't over then are exported. */
  readonly sql: string;
};

/** Files of the bundle; the parts of a file come one after the other, each in the order of its keys. */
export const exportedFiles: readonly ExportedFile[] = [
  { name: "academicSessions", sql: fileSql(...sessions) },
  { name: "orgs", sql: fileSql(...orgs) },
  { name: "courses", sql: fileSql(courseList) },
  { name: "classes", sql: fileSql(classes) },
  { name: "users", sql: fileSql(studentUsers, staffUsers) },
  { name: "roles", sql: fileSql(...roles) },
  { name: "enrollments", sql: fileSql(seats, teaching) },
];

function fileSql(...parts: readonly Query[]): string {
  const selects = parts.map(({ fields, from }, part) => {
    const columns = fields.map(([name, value]) => sql`(${value})::text AS ${sql.identifier(name)}`);
    return sql`SELECT ${sql.raw(String(part))} AS part, ${sql.join(columns, sql`, `)} FROM ${from}`;
  });
  const names = parts[0]?.fields.map(([name]) => sql.identifier(name)) ?? [];
  return sqlText(sql`SELECT ${sql.join(names, sql`, `)}
  FROM (${sql.join(selects, sql` UNION ALL `)}) AS rows
 ORDER BY part, "sourcedId" COLLATE "C"`);
}

/** The SIS's migrations without a part of the schema, to measure what that part costs a seeding. */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sisMigrations } from "../../seed/load/migrations.ts";
import { addMigration } from "../support/added-migration.ts";

/** Each takes its part out of the whole schema. Columns that the seed fills stay: they were there before dates meant anything. */
const reductions = {
  dates: `
    ALTER TABLE section_enrollments
      DROP CONSTRAINT section_enrollments_dates_in_order,
      DROP CONSTRAINT section_enrollments_pk,
      ADD CONSTRAINT section_enrollments_pk PRIMARY KEY (section_id, student_id);
    ALTER TABLE section_teachers
      DROP CONSTRAINT section_teachers_dates_in_order,
      DROP CONSTRAINT section_teachers_pk,
      ADD CONSTRAINT section_teachers_pk PRIMARY KEY (section_id, staff_id);
    DROP INDEX school_enrollments_one_active_school;
    ALTER TABLE school_enrollments
      DROP CONSTRAINT school_enrollments_dates_in_order,
      DROP COLUMN kind;
    CREATE UNIQUE INDEX school_enrollments_one_active_school ON school_enrollments (student_id, school_year)
     WHERE exit_date IS NULL;
    CREATE OR REPLACE FUNCTION check_all_seats() RETURNS void LANGUAGE sql AS '';
    CREATE OR REPLACE FUNCTION check_all_enrollments() RETURNS void LANGUAGE sql AS '';
    CREATE OR REPLACE FUNCTION check_all_meetings() RETURNS void LANGUAGE sql AS '';
    CREATE OR REPLACE FUNCTION check_all_placements() RETURNS void LANGUAGE sql AS ''`,
  search: "ALTER TABLE students DROP COLUMN search_name",
} as const;

export type SchemaPart = keyof typeof reductions;

/** Runs `work` with a folder of migrations that ends in one which drops the part. */
export async function withoutPart<Result>(
  part: SchemaPart,
  work: (migrationsFolder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-migrations-"));
  try {
    await cp(sisMigrations, folder, { recursive: true });
    await addMigration(folder, `9999_without_${part}`, reductions[part]);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

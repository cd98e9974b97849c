/** Homes: guardians who live together have one, and a student lives where their guardians do. */
import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";

export const households = pgTable(
  "households",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    /** House number, street and apartment. */
    street: text().notNull(),
    city: text().notNull(),
    zipCode: text("zip_code").notNull(),
  },
  (table) => [check("households_zip_code_five_digits", sql`${table.zipCode} ~ '^[0-9]{5}$'`)],
);

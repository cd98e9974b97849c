/** What a family agreed to in writing, where the law asks for it. */
import { date, foreignKey, integer, pgTable, primaryKey } from "drizzle-orm/pg-core";
import { guardians, students } from "./people.ts";
import { sections } from "./scheduling.ts";

/**
 * A student may spend this class helping the staff instead of being taught [F California Education Code 51228.1]. It
 * holds for as long as the section is in session.
 */
export const serviceConsents = pgTable(
  "service_consents",
  {
    studentId: integer("student_id").notNull(),
    sectionId: integer("section_id").notNull(),
    /** Who agreed; null for a student of 18 years, who decides alone. */
    guardianId: integer("guardian_id"),
    signedOn: date("signed_on").notNull(),
  },
  (table) => [
    primaryKey({ name: "service_consents_pk", columns: [table.studentId, table.sectionId] }),
    foreignKey({
      name: "service_consents_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({
      name: "service_consents_section_fk",
      columns: [table.sectionId],
      foreignColumns: [sections.id],
    }),
    foreignKey({
      name: "service_consents_guardian_fk",
      columns: [table.guardianId],
      foreignColumns: [guardians.id],
    }),
  ],
);

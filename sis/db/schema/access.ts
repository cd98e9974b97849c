/** Who may sign in, and who is signed in. */
import { sql } from "drizzle-orm";
import {
  check,
  customType,
  foreignKey,
  index,
  integer,
  pgTable,
  smallint,
  text,
  timestamp,
} from "drizzle-orm/pg-core";
import { guardians, staff, students } from "./people.ts";

export const roles = [
  "teacher",
  "office",
  "counselor",
  "guardian",
  "student",
  "district-administrator",
  "case-manager",
  "monitor",
  "nurse",
  "principal",
] as const;
export type Role = (typeof roles)[number];

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const accounts = pgTable(
  "accounts",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    /** A guardian's e-mail address, or the `sub` claim of the district's single sign-on. */
    subject: text().notNull().unique("accounts_subject_unique"),
    role: text({ enum: roles }).notNull(),
    staffId: integer("staff_id"),
    studentId: integer("student_id"),
    guardianId: integer("guardian_id"),
    /** PHC string of argon2id; guardians only, since everyone else uses single sign-on. */
    passwordHash: text("password_hash"),
    disabledAt: timestamp("disabled_at", { withTimezone: true }),
  },
  (table) => [
    foreignKey({ name: "accounts_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    foreignKey({ name: "accounts_student_fk", columns: [table.studentId], foreignColumns: [students.id] }),
    foreignKey({ name: "accounts_guardian_fk", columns: [table.guardianId], foreignColumns: [guardians.id] }),
    index("accounts_staff_index").on(table.staffId).where(sql`${table.staffId} IS NOT NULL`),
    index("accounts_student_index").on(table.studentId).where(sql`${table.studentId} IS NOT NULL`),
    index("accounts_guardian_index").on(table.guardianId).where(sql`${table.guardianId} IS NOT NULL`),
    check(
      "accounts_one_person",
      sql`num_nonnulls(${table.staffId}, ${table.studentId}, ${table.guardianId}) = 1`,
    ),
    check(
      "accounts_password_guardians_only",
      sql`(${table.passwordHash} IS NULL) = (${table.guardianId} IS NULL)`,
    ),
    check(
      "accounts_guardian_subject_lower_case",
      sql`${table.guardianId} IS NULL OR ${table.subject} = lower(${table.subject})`,
    ),
  ],
);

/** How a guardian without an account opens one: a code from the school's counter, as its SHA-256. */
export const guardianActivations = pgTable(
  "guardian_activations",
  {
    guardianId: integer("guardian_id").primaryKey(),
    codeHash: bytea("code_hash").notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
    /** At 0 the code is worthless. */
    guessesLeft: smallint("guesses_left").notNull(),
  },
  (table) => [
    foreignKey({
      name: "guardian_activations_guardian_fk",
      columns: [table.guardianId],
      foreignColumns: [guardians.id],
    }),
  ],
);

/** Opaque sessions: the client has 32 random bytes, the database their SHA-256. */
export const sessions = pgTable(
  "sessions",
  {
    tokenHash: bytea("token_hash").primaryKey(),
    accountId: integer("account_id").notNull(),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [
    foreignKey({ name: "sessions_account_fk", columns: [table.accountId], foreignColumns: [accounts.id] }),
    index("sessions_account_index").on(table.accountId),
    /** For deleting expired ones. */
    index("sessions_expiry_index").on(table.expiresAt),
  ],
);

/** ID tokens that someone has signed in with, until they expire: each works once. */
export const usedIdTokens = pgTable(
  "used_id_tokens",
  {
    /** SHA-256 of what was signed. */
    digest: bytea().primaryKey(),
    expiresAt: timestamp("expires_at", { withTimezone: true }).notNull(),
  },
  (table) => [index("used_id_tokens_expiry_index").on(table.expiresAt)],
);

/** Students, guardians and staff. */
import { type SQL, sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { inOneWord, plainWordsSql } from "../plain-words.ts";
import { households } from "./households.ts";
import { schools } from "./schools.ts";

/** California's primary-disability codes in CALPADS words; null if the student has none. */
export const disabilityCodes = [
  "SLD",
  "SLI",
  "AUT",
  "OHI",
  "ID",
  "ED",
  "OI",
  "HH",
  "MD",
  "DEAF",
  "VI",
  "TBI",
  "DB",
] as const;

/** Where students sleep who have no home of their own: with another family, in a shelter, a motel, or outdoors. */
export const homelessSituations = ["doubled-up", "shelter", "motel", "unsheltered"] as const;

export const students = pgTable(
  "students",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    /** The district's ten-digit number, printed on every form. */
    studentNumber: bigint("student_number", { mode: "number" }).notNull(),
    /** Empty for a student with one name, which is the family name. */
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    /** What the student goes by; null if that is the given name. */
    preferredName: text("preferred_name"),
    birthDate: date("birth_date").notNull(),
    sex: text({ enum: ["F", "M", "X"] }).notNull(),
    ethnicity: text().notNull(),
    homeLanguage: text("home_language").notNull(),
    /** English language acquisition status: EO, IFEP, EL, RFEP, TBD. */
    englishStatus: text("english_status", { enum: ["EO", "IFEP", "EL", "RFEP", "TBD"] }).notNull(),
    disability: text({ enum: disabilityCodes }),
    lowIncome: boolean("low_income").notNull(),
    fosterYouth: boolean("foster_youth").notNull(),
    /** Null for a student who isn't homeless. */
    homeless: text({ enum: homelessSituations }),
    createdAt: timestamp("created_at", { withTimezone: true }).notNull().defaultNow(),
    /** The plain words of all names, each with a space around it, family name first: this is what searches read. */
    searchName: text("search_name").generatedAlwaysAs((): SQL => searchNameSql()),
  },
  (table) => [
    index("students_search_index").using("gin", table.searchName.op("gin_trgm_ops")),
    uniqueIndex("students_number_unique").on(table.studentNumber),
    index("students_person_match_index").on(table.birthDate, sql`lower(${table.familyName})`),
  ],
);

function searchNameSql(): SQL {
  const { givenName, familyName, preferredName } = students;
  const oneWords = sql`${inOneWord(familyName)} || ' ' || ${inOneWord(givenName)}`;
  const preferred = sql`coalesce(${preferredName}, '')`;
  return plainWordsSql(
    sql`' ' || ${familyName} || ' ' || ${givenName} || ' ' || ${preferred} || ' ' || ${oneWords} || ' '`,
  );
}

/**
 * One row per person, however many students they have: no one else has the same email address. Without an address they
 * can't have an account.
 */
export const guardians = pgTable(
  "guardians",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    /** Empty for a guardian with one name. */
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    phone: text().notNull(),
    email: text(),
    /** Null if the school doesn't know where they live, or if they live nowhere. */
    householdId: integer("household_id"),
    /** For a guardian who works for the district; as a member of the staff they have another account. */
    staffId: integer("staff_id"),
  },
  (table) => [
    uniqueIndex("guardians_email_unique").on(sql`lower(${table.email})`),
    index("guardians_phone_index").on(table.phone),
    foreignKey({
      name: "guardians_household_fk",
      columns: [table.householdId],
      foreignColumns: [households.id],
    }),
    foreignKey({ name: "guardians_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    uniqueIndex("guardians_staff_unique").on(table.staffId).where(sql`${table.staffId} IS NOT NULL`),
  ],
);

/**
 * What a guardian may do: decide for the student and see the records, only see them, or neither, by a court's order. The
 * school doesn't call someone with a no-contact order, and shows them nothing about the student.
 */
export const guardianStandings = ["custody", "records-only", "no-contact"] as const;

export const studentGuardians = pgTable(
  "student_guardians",
  {
    studentId: integer("student_id").notNull(),
    guardianId: integer("guardian_id").notNull(),
    relationship: text({
      enum: ["mother", "father", "grandparent", "relative", "foster-parent", "other"],
    }).notNull(),
    standing: text({ enum: guardianStandings }).notNull().default("custody"),
    /** What the court decided, as far as the school has to know; null if there's nothing to know. */
    custodyNote: text("custody_note"),
    livesWithStudent: boolean("lives_with_student").notNull().default(true),
    /** The school calls a student's guardians in this order, from 1; null for those whom it doesn't call. */
    contactOrder: smallint("contact_order").default(1),
  },
  (table) => [
    primaryKey({ columns: [table.studentId, table.guardianId] }),
    uniqueIndex("student_guardians_contact_order_unique").on(table.studentId, table.contactOrder),
    /** A misspelled one would let somebody see what they mustn't. */
    check(
      "student_guardians_standing_known",
      sql`${table.standing} IN (${sql.raw(guardianStandings.map((standing) => `'${standing}'`).join(", "))})`,
    ),
    check(
      "student_guardians_no_contact_not_called",
      sql`(${table.standing} = 'no-contact') = (${table.contactOrder} IS NULL)`,
    ),
    check("student_guardians_contact_order_from_one", sql`${table.contactOrder} >= 1`),
    check(
      "student_guardians_no_contact_apart",
      sql`NOT (${table.standing} = 'no-contact' AND ${table.livesWithStudent})`,
    ),
    foreignKey({
      name: "student_guardians_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
    foreignKey({
      name: "student_guardians_guardian_fk",
      columns: [table.guardianId],
      foreignColumns: [guardians.id],
    }),
    index("student_guardians_guardian_index").on(table.guardianId),
  ],
);

/** Whom the school calls if it reaches none of the student's guardians. They can't sign in, and see nothing. */
export const emergencyContacts = pgTable(
  "emergency_contacts",
  {
    studentId: integer("student_id").notNull(),
    /** They are called in this order, from 1. */
    contactOrder: smallint("contact_order").notNull(),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    relationship: text({ enum: ["grandparent", "relative", "neighbor", "friend"] }).notNull(),
    phone: text().notNull(),
  },
  (table) => [
    primaryKey({ name: "emergency_contacts_pk", columns: [table.studentId, table.contactOrder] }),
    check("emergency_contacts_contact_order_from_one", sql`${table.contactOrder} >= 1`),
    foreignKey({
      name: "emergency_contacts_student_fk",
      columns: [table.studentId],
      foreignColumns: [students.id],
    }),
  ],
);

/** The first nine have accounts; the others are on record so that a school's staff is whole. */
export const staffPositions = [
  "teacher",
  "counselor",
  "office",
  "district",
  "case-manager",
  "monitor",
  "nurse",
  "principal",
  "assistant-principal",
  "psychologist",
  "speech-therapist",
  "adapted-physical-education",
  "substitute",
] as const;

export const staff = pgTable(
  "staff",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    givenName: text("given_name").notNull(),
    familyName: text("family_name").notNull(),
    email: text().notNull(),
    position: text({ enum: staffPositions }).notNull(),
    /** The school where they work; null for the district office, and for those who serve several schools. */
    schoolId: integer("school_id"),
    /** What a teacher is authorized to teach, in the words of the course catalog; null for other staff. */
    department: text(),
    /** 100 for full time. */
    fullTimePercent: smallint("full_time_percent").notNull().default(100),
  },
  (table) => [
    check("staff_full_time_plausible", sql`${table.fullTimePercent} BETWEEN 1 AND 100`),
    foreignKey({ name: "staff_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
    index("staff_school_index").on(table.schoolId),
  ],
);

/** The schools of those who serve several: nurses, psychologists and others who travel between them. */
export const staffSchools = pgTable(
  "staff_schools",
  {
    staffId: integer("staff_id").notNull(),
    schoolId: integer("school_id").notNull(),
  },
  (table) => [
    primaryKey({ name: "staff_schools_pk", columns: [table.staffId, table.schoolId] }),
    foreignKey({ name: "staff_schools_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
    foreignKey({ name: "staff_schools_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
  ],
);

/** For self-contained classes, for a subject, for special education, for learners of English, or added to one of these. */
export const credentialKinds = [
  "multiple-subject",
  "single-subject",
  "education-specialist",
  "english-learners",
  "added-authorization",
] as const;

/** What a teacher is authorized to teach. */
export const staffCredentials = pgTable(
  "staff_credentials",
  {
    staffId: integer("staff_id").notNull(),
    kind: text({ enum: credentialKinds }).notNull(),
    /** A subject in the words of the course catalog, or an area of special education. */
    area: text().notNull(),
  },
  (table) => [
    primaryKey({ name: "staff_credentials_pk", columns: [table.staffId, table.kind, table.area] }),
    foreignKey({ name: "staff_credentials_staff_fk", columns: [table.staffId], foreignColumns: [staff.id] }),
  ],
);

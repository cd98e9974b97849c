/** Schools, their calendar, bells and rooms. */
import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  smallint,
  text,
  time,
  uniqueIndex,
} from "drizzle-orm/pg-core";

/** Closed list of school types (the California Department of Education's, shortened). */
export const schoolTypes = [
  "elementary",
  "middle",
  "high",
  "span",
  "alternative",
  "continuation",
  "special-education",
  "community-day",
  "opportunity",
] as const;

/** A school year is named after the calendar year it ends in: 2027 is 2026-27. */
export const schoolYears = pgTable("school_years", {
  id: smallint().primaryKey(),
  beginDate: date("begin_date").notNull(),
  endDate: date("end_date").notNull(),
});

/**
 * Which days are class days: the district's traditional calendar, that of a year-round school, and those of its tracks,
 * which take turns being off. There is one traditional calendar.
 */
export const calendars = pgTable(
  "calendars",
  {
    id: smallint().primaryKey(),
    title: text().notNull(),
    kind: text({ enum: ["traditional", "year-round", "track"] }).notNull(),
  },
  (table) => [
    uniqueIndex("calendars_one_traditional").on(table.kind).where(sql`${table.kind} = 'traditional'`),
  ],
);

/** A whole year or a semester of a calendar; a section belongs to exactly one, and meets on its calendar's days. */
export const terms = pgTable("terms", {
  id: smallint().primaryKey(),
  schoolYear: smallint("school_year")
    .notNull()
    .references(() => schoolYears.id),
  calendarId: smallint("calendar_id")
    .notNull()
    .references(() => calendars.id),
  title: text().notNull(),
  kind: text({ enum: ["year", "semester"] }).notNull(),
  beginDate: date("begin_date").notNull(),
  endDate: date("end_date").notNull(),
});

/** Days of a calendar; attendance is taken on instructional days only. A track is off in an intersession. */
export const calendarDays = pgTable(
  "calendar_days",
  {
    calendarId: smallint("calendar_id")
      .notNull()
      .references(() => calendars.id),
    day: date().notNull(),
    schoolYear: smallint("school_year")
      .notNull()
      .references(() => schoolYears.id),
    kind: text({ enum: ["instructional", "holiday", "staff-only", "intersession"] }).notNull(),
  },
  (table) => [primaryKey({ name: "calendar_days_pk", columns: [table.calendarId, table.day] })],
);

/**
 * Grades are numbers: -1 transitional kindergarten, 0 kindergarten, 1 to 12, 13 ungraded elementary, 14 ungraded
 * secondary.
 */
export const schools = pgTable(
  "schools",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    name: text().notNull(),
    schoolType: text("school_type", { enum: schoolTypes }).notNull(),
    region: text().notNull(),
    /** Degrees, north and east of zero; null if the district hasn't recorded them. */
    latitude: doublePrecision(),
    longitude: doublePrecision(),
    lowGrade: smallint("low_grade").notNull(),
    highGrade: smallint("high_grade").notNull(),
    /** Days on which the school is open: any of its tracks has classes. */
    calendarId: smallint("calendar_id").notNull(),
    charter: boolean().notNull(),
    /** Physical capacity in students. */
    capacity: integer().notNull(),
    /** Enrollment the district planned for this school this year. */
    projectedEnrollment: integer("projected_enrollment").notNull(),
  },
  (table) => [
    foreignKey({ name: "schools_calendar_fk", columns: [table.calendarId], foreignColumns: [calendars.id] }),
    check("schools_grades_in_order", sql`${table.lowGrade} <= ${table.highGrade}`),
    check("schools_location_complete", sql`(${table.latitude} IS NULL) = (${table.longitude} IS NULL)`),
    check("schools_location_on_earth", sql`abs(${table.latitude}) <= 90 AND abs(${table.longitude}) <= 180`),
  ],
);

/** A magnet center has its own students and some classes of its own in the building of a school, which gives them the others. */
export const magnetCenters = pgTable(
  "magnet_centers",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    /** Where it is. */
    schoolId: integer("school_id").notNull(),
    /** By which families apply to it. */
    code: text().notNull().unique("magnet_centers_code_unique"),
    name: text().notNull(),
  },
  (table) => [
    foreignKey({ name: "magnet_centers_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
    index("magnet_centers_school_index").on(table.schoolId),
  ],
);

/** Kinds of days that come every week. */
export const weeklyDayKinds = ["regular", "early-out", "all-periods", "a-day", "b-day"] as const;
/** Kinds of days that a school has once: an assembly before the first period, a day that ends early, a heat day. */
const specialDayKinds = ["assembly", "minimum", "heat"] as const;
/** Kinds of class days: each has its own bells. */
const dayKinds = [...weeklyDayKinds, ...specialDayKinds] as const;

/** Which kind of day each weekday is at a school: 1 for Monday to 5 for Friday. */
export const schoolWeekdays = pgTable(
  "school_weekdays",
  {
    schoolId: integer("school_id").notNull(),
    weekday: smallint().notNull(),
    dayKind: text("day_kind", { enum: weeklyDayKinds }).notNull(),
  },
  (table) => [
    primaryKey({ name: "school_weekdays_pk", columns: [table.schoolId, table.weekday] }),
    foreignKey({
      name: "school_weekdays_school_fk",
      columns: [table.schoolId],
      foreignColumns: [schools.id],
    }),
    check("school_weekdays_monday_to_friday", sql`${table.weekday} BETWEEN 1 AND 5`),
  ],
);

/** Days on which a school rings other bells than those of the weekday. The same classes meet. */
export const schoolSpecialDays = pgTable(
  "school_special_days",
  {
    schoolId: integer("school_id").notNull(),
    day: date().notNull(),
    dayKind: text("day_kind", { enum: specialDayKinds }).notNull(),
  },
  (table) => [
    primaryKey({ name: "school_special_days_pk", columns: [table.schoolId, table.day] }),
    foreignKey({
      name: "school_special_days_school_fk",
      columns: [table.schoolId],
      foreignColumns: [schools.id],
    }),
  ],
);

/** When a period starts and ends on one kind of day, and whether every student must have a class in it. */
export const bellPeriods = pgTable(
  "bell_periods",
  {
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    dayKind: text("day_kind", { enum: dayKinds }).notNull(),
    period: smallint().notNull(),
    beginsAt: time("begins_at").notNull(),
    endsAt: time("ends_at").notNull(),
    /** True for periods that count towards the school's required number of classes. */
    required: boolean().notNull(),
  },
  (table) => [
    primaryKey({ name: "bell_periods_pk", columns: [table.schoolId, table.dayKind, table.period] }),
    check("bell_periods_in_order", sql`${table.beginsAt} < ${table.endsAt}`),
  ],
);

export const rooms = pgTable(
  "rooms",
  {
    id: integer().primaryKey().generatedByDefaultAsIdentity(),
    schoolId: integer("school_id").notNull(),
    number: text().notNull(),
    kind: text({ enum: ["classroom", "gymnasium", "music", "laboratory", "library", "virtual"] }).notNull(),
    seats: smallint().notNull(),
  },
  (table) => [
    foreignKey({ name: "rooms_school_fk", columns: [table.schoolId], foreignColumns: [schools.id] }),
    index("rooms_school_index").on(table.schoolId),
  ],
);

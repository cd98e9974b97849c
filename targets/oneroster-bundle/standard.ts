/** The files of OneRoster CSV that say who is in which class, and what the standard asks of each column. */

export type Column = {
  readonly name: string;
  readonly required?: boolean;
  readonly form?: "date" | "boolean" | "year";
  /** The only values, besides those that begin with `ext:` where `extends` says so. */
  readonly words?: readonly string[];
  readonly extends?: boolean;
  /** The file of the row that it names. */
  readonly refersTo?: RosterFile;
  /** Several, separated by commas. */
  readonly list?: boolean;
};

export type RosterFile =
  | "orgs"
  | "academicSessions"
  | "courses"
  | "classes"
  | "users"
  | "roles"
  | "enrollments";

type Standard = Readonly<Record<RosterFile, readonly Column[]>>;
export type Version = "1.1" | "1.2";

const id: Column = { name: "sourcedId", required: true };
const base: readonly Column[] = [
  id,
  { name: "status", words: ["active", "tobedeleted"] },
  { name: "dateLastModified" },
];

const userRoles = [
  "aide",
  "counselor",
  "districtAdministrator",
  "guardian",
  "parent",
  "principal",
  "proctor",
  "relative",
  "siteAdministrator",
  "student",
  "systemAdministrator",
  "teacher",
];
/** The one list of roles that 1.1 has. */
const olderRoles = [
  "administrator",
  "aide",
  "guardian",
  "parent",
  "proctor",
  "relative",
  "student",
  "teacher",
];

const name = (column: string): Column => ({ name: column, required: true });
const day = (column: string, required = true): Column => ({ name: column, form: "date", required });
const to = (column: string, refersTo: RosterFile, required = true): Column => ({
  name: column,
  refersTo,
  required,
});
const plain = (...columns: readonly string[]): Column[] => columns.map((column) => ({ name: column }));
const flag = (column: string, required = false): Column => ({ name: column, form: "boolean", required });

const shared = {
  orgs: [
    ...base,
    name("name"),
    {
      name: "type",
      required: true,
      extends: true,
      words: ["department", "district", "local", "national", "school", "state"],
    },
    ...plain("identifier"),
    to("parentSourcedId", "orgs", false),
  ],
  academicSessions: [
    ...base,
    name("title"),
    {
      name: "type",
      required: true,
      extends: true,
      words: ["gradingPeriod", "semester", "schoolYear", "term"],
    },
    day("startDate"),
    day("endDate"),
    to("parentSourcedId", "academicSessions", false),
    { name: "schoolYear", required: true, form: "year" },
  ],
  courses: [
    ...base,
    to("schoolYearSourcedId", "academicSessions", false),
    name("title"),
    ...plain("courseCode", "grades"),
    to("orgSourcedId", "orgs"),
    ...plain("subjects", "subjectCodes"),
  ],
  classes: [
    ...base,
    name("title"),
    ...plain("grades"),
    to("courseSourcedId", "courses"),
    ...plain("classCode"),
    { name: "classType", required: true, extends: true, words: ["homeroom", "scheduled"] },
    ...plain("location"),
    to("schoolSourcedId", "orgs"),
    { ...to("termSourcedIds", "academicSessions"), list: true },
    ...plain("subjects", "subjectCodes", "periods"),
  ],
  enrollments: [
    ...base,
    to("classSourcedId", "classes"),
    to("schoolSourcedId", "orgs"),
    to("userSourcedId", "users"),
    { name: "role", required: true, words: ["administrator", "proctor", "student", "teacher"] },
    flag("primary"),
    day("beginDate", false),
    day("endDate", false),
  ],
} as const satisfies Partial<Standard>;

export const standards: Readonly<Record<Version, Standard>> = {
  "1.1": {
    ...shared,
    users: [
      ...base,
      flag("enabledUser", true),
      { ...to("orgSourcedIds", "orgs"), list: true },
      { name: "role", required: true, words: olderRoles },
      name("username"),
      ...plain("userIds"),
      name("givenName"),
      name("familyName"),
      ...plain("middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password"),
    ],
    roles: [],
  },
  "1.2": {
    ...shared,
    users: [
      ...base,
      flag("enabledUser", true),
      name("username"),
      ...plain("userIds"),
      name("givenName"),
      name("familyName"),
      ...plain("middleName", "identifier", "email", "sms", "phone", "agentSourcedIds", "grades", "password"),
      ...plain("userMasterIdentifier", "preferredGivenName", "preferredMiddleName", "preferredFamilyName"),
      to("primaryOrgSourcedId", "orgs", false),
      ...plain("pronouns"),
    ],
    roles: [
      ...base,
      to("userSourcedId", "users"),
      { name: "roleType", required: true, words: ["primary", "secondary"] },
      { name: "role", required: true, extends: true, words: userRoles },
      day("beginDate", false),
      day("endDate", false),
      to("orgSourcedId", "orgs"),
      ...plain("userProfileSourcedId"),
    ],
  },
};

export const rosterFiles: readonly RosterFile[] = [
  "orgs",
  "academicSessions",
  "courses",
  "classes",
  "users",
  "roles",
  "enrollments",
];

/** Columns that the audit reads, whichever the version; the rest of a file is left alone. */
export const readColumns: Readonly<Record<RosterFile, readonly string[]>> = {
  orgs: ["name", "type", "parentSourcedId"],
  academicSessions: ["title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"],
  courses: ["title", "courseCode", "grades", "orgSourcedId", "subjects", "schoolYearSourcedId"],
  classes: [
    "title",
    "grades",
    "courseSourcedId",
    "classType",
    "location",
    "schoolSourcedId",
    "termSourcedIds",
    "subjects",
    "periods",
  ],
  users: [
    "enabledUser",
    "username",
    "givenName",
    "familyName",
    "identifier",
    "grades",
    "role",
    "orgSourcedIds",
    "primaryOrgSourcedId",
  ],
  roles: ["userSourcedId", "roleType", "role", "beginDate", "endDate", "orgSourcedId"],
  enrollments: [
    "classSourcedId",
    "schoolSourcedId",
    "userSourcedId",
    "role",
    "primary",
    "beginDate",
    "endDate",
  ],
};

/** In every file. */
export const baseColumns: readonly string[] = base.map((column) => column.name);

/**
 * What rules need and OneRoster has no column for. The standard lets an export add such columns; `meetings` is a list like
 * `3:MWF,4:TR` (R for Thursday), `bells` like `1:MTWRF:0800-0855`.
 */
export const extensionColumns: Readonly<Partial<Record<RosterFile, readonly string[]>>> = {
  orgs: [
    "metadata.schoolType",
    "metadata.lowGrade",
    "metadata.highGrade",
    "metadata.bells",
    "metadata.requiredPeriods",
  ],
  classes: [
    "metadata.capacity",
    "metadata.subjectGroup",
    "metadata.lowGrade",
    "metadata.highGrade",
    "metadata.meetings",
    "metadata.roomSeats",
  ],
};

/** What records look like on the wire, after the standard's schemas; with `fields`, all of it may be left out. */
import { z } from "@hono/zod-openapi";

const extension = /^ext:[a-zA-Z0-9.\-_]+$/;
const truth = z.enum(["true", "false"]);
const calendarDay = z.iso.date();
const grades = z.array(z.string());

function reference<const Type extends string>(type: Type) {
  return z.strictObject({ href: z.string(), sourcedId: z.string(), type: z.literal(type) });
}

const base = {
  sourcedId: z.string(),
  status: z.enum(["active", "tobedeleted"]),
  dateLastModified: z.iso.datetime(),
};

const org = z.strictObject({
  ...base,
  name: z.string(),
  type: z.enum(["department", "district", "local", "national", "school", "state"]),
  identifier: z.string(),
  parent: reference("org").optional(),
});

const academicSession = z.strictObject({
  ...base,
  title: z.string(),
  startDate: calendarDay,
  endDate: calendarDay,
  type: z.enum(["gradingPeriod", "semester", "schoolYear", "term"]),
  schoolYear: z.string(),
  parent: reference("academicSession").optional(),
});

const course = z.strictObject({
  ...base,
  title: z.string(),
  courseCode: z.string(),
  grades: grades.optional(),
  subjects: z.array(z.string()).optional(),
  org: reference("org"),
});

const schoolClass = z.strictObject({
  ...base,
  title: z.string(),
  classCode: z.string(),
  classType: z.enum(["homeroom", "scheduled"]),
  grades: grades.optional(),
  subjects: z.array(z.string()),
  course: reference("course"),
  school: reference("org"),
  terms: z.array(reference("academicSession")),
  periods: z.array(z.string()).optional(),
});

const standardRoles = z.enum([
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
]);

const role = z.strictObject({
  roleType: z.enum(["primary", "secondary"]),
  role: z.union([standardRoles, z.string().regex(extension)]),
  org: reference("org"),
});

const user = z.strictObject({
  ...base,
  enabledUser: truth,
  givenName: z.string(),
  familyName: z.string(),
  preferredFirstName: z.string().optional(),
  identifier: z.string().optional(),
  email: z.string().optional(),
  phone: z.string().optional(),
  roles: z.array(role).min(1),
  primaryOrg: reference("org").optional(),
  grades: grades.optional(),
  agents: z.array(reference("user")).optional(),
});

const enrollment = z.strictObject({
  ...base,
  user: reference("user"),
  class: reference("class"),
  school: reference("org"),
  role: z.enum(["administrator", "proctor", "student", "teacher"]),
  primary: truth,
  beginDate: calendarDay,
  endDate: calendarDay.optional(),
});

const person = z.strictObject({
  ...base,
  birthDate: calendarDay,
  sex: z.enum(["male", "female", "unspecified", "other"]),
  asian: truth,
  blackOrAfricanAmerican: truth,
  white: truth,
  hispanicOrLatinoEthnicity: truth,
});

const category = z.strictObject({ ...base, title: z.string() });

const lineItem = z.strictObject({
  ...base,
  title: z.string(),
  assignDate: z.iso.datetime(),
  dueDate: z.iso.datetime(),
  class: reference("class"),
  school: reference("org"),
  category: reference("category"),
  academicSession: reference("academicSession").optional(),
  resultValueMin: z.number().optional(),
  resultValueMax: z.number().optional(),
});

const result = z.strictObject({
  ...base,
  lineItem: reference("lineItem"),
  student: reference("user"),
  class: reference("class").optional(),
  scoreStatus: z.enum(["exempt", "fully graded", "not submitted", "partially graded", "submitted"]),
  score: z.number().optional(),
  scoreDate: calendarDay,
});

const scoreScale = z.strictObject({
  ...base,
  title: z.string(),
  type: z.string(),
  class: reference("class"),
  scoreScaleValue: z.array(z.strictObject({ itemValueLHS: z.string(), itemValueRHS: z.string() })),
});

/** By the name of one record in an answer. */
export const records: Readonly<Record<string, z.ZodObject>> = {
  org,
  academicSession,
  course,
  class: schoolClass,
  user,
  enrollment,
  demographics: person,
  category,
  lineItem,
  result,
  scoreScale,
};

/** Once a client names fields, it gets no others. */
const shown = Object.fromEntries(
  Object.entries(records).map(([name, shape]) => [name, shape.partial().openapi(`OneRoster_${name}`)]),
);

export function recordShape(one: string): z.ZodType {
  const shape = shown[one];
  if (shape === undefined) throw new Error(`No record is called ${one}.`);
  return shape;
}

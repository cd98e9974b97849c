/** Thirty-three students whom an import entered into the resource program, all with one case manager. */
import { sql } from "drizzle-orm";
import { columnNames } from "../../parts/postgres/sql-text.ts";
import { staff, students } from "../../sis/db/schema/people.ts";
import {
  educationPrograms,
  specialEducationPlacements,
  specialEducationServices,
} from "../../sis/db/schema/special-education.ts";
import { instructionIn } from "../district/special-education.ts";
import { chooseStudents } from "./choose-people.ts";
import { type Defect, record } from "./defect.ts";

const id = "import-into-resource-program";
const program = educationPrograms;
const placement = specialEducationPlacements;
const service = specialEducationServices;
const instruction = instructionIn.RSP?.minutesPerWeek ?? 0;
/** The law has 28, and a waiver adds four at most. */
const imported = 33;
const hasNone = sql`${students.disability} IS NULL
   AND NOT EXISTS (SELECT FROM ${placement} WHERE ${placement.studentId} = ${students.id})
   AND NOT EXISTS (SELECT FROM ${program} WHERE ${program.studentId} = ${students.id})`;

export const importIntoResourceProgram = {
  id,
  rule: "R23",
  title: `${imported} students whom an import gave to one case manager`,
  drops: [],
  sql: sql`
${chooseStudents(id, imported, hasNone)}

CREATE TEMP TABLE victim AS
SELECT ${staff.id} AS staff_id, ${staff.schoolId} AS school_id
  FROM ${program}
  JOIN ${staff} ON ${staff.id} = ${program.caseManagerId}
 ORDER BY ${staff.id} DESC
 LIMIT 1;

INSERT INTO ${placement} (${columnNames(placement.studentId, placement.setting, placement.beginDate)})
SELECT c.student_id, 'RSP', '2026-08-03'
  FROM chosen c;

INSERT INTO ${program} (${columnNames(program.studentId, program.caseManagerId, program.reviewedOn, program.assessedOn)})
SELECT c.student_id, v.staff_id, '2026-05-11', '2026-05-04'
  FROM chosen c
 CROSS JOIN victim v;

INSERT INTO ${service} (${columnNames(service.studentId, service.service, service.minutesPerWeek, service.beginDate)})
SELECT c.student_id, 'specialized-academic-instruction', ${instruction}, '2026-08-03'
  FROM chosen c;
${record(id, "R23", true, "school_id, teacher_id", sql`school_id, staff_id FROM victim`)}
${record(id, "R53", false, "school_id, student_id", sql`school_id, student_id FROM chosen`)}`,
} as const satisfies Defect;

/** Two students with a second class in a period they already have a class in. */
import {
  type Defect,
  departmentalStudents,
  freeSeat,
  keepTwoStudents,
  record,
  seatChosenStudents,
  takenSeats,
  untouchedSection,
} from "./defect.ts";

const id = "period-conflict";

export const periodConflict = {
  id,
  rule: "R07",
  title: "two students in two classes at once",
  drops: [{ table: "section_enrollments", name: "section_enrollments_one_place_at_a_time", kind: "trigger" }],
  sql: `
CREATE TEMP TABLE victim AS ${departmentalStudents(id, "e.grade BETWEEN 6 AND 12", 12)};

CREATE TEMP TABLE chosen AS
SELECT DISTINCT ON (s.id) v.student_id, v.school_id, o.section_id AS old_section, s.id AS section_id, s.term_id,
       ${freeSeat("s.id", "s.capacity")} AS seat
  FROM victim v
  JOIN section_enrollments o ON o.student_id = v.student_id AND o.end_date IS NULL
  JOIN sections held ON held.id = o.section_id
  JOIN sections s ON s.school_id = v.school_id AND s.period = held.period
   AND s.term_id = held.term_id AND s.id <> held.id
 WHERE v.grade BETWEEN s.low_grade AND s.high_grade
   AND ${untouchedSection("s.id")}
   AND ${takenSeats("s.id")} < s.capacity
 ORDER BY s.id, v.student_id;
${keepTwoStudents}
${seatChosenStudents}
${record(id, "R07", false, "school_id, student_id, section_id", "school_id, student_id, least(section_id, old_section) FROM chosen")}`,
} as const satisfies Defect;

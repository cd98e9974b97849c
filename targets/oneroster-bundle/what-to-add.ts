/** What to add to an export so that a rule can be checked on it. */

/** By the column or view that the reason names. */
const additions: Readonly<Record<string, string>> = {
  "school.school_type":
    "add the column metadata.schoolType to orgs.csv (elementary, middle, high, continuation, special-education and so on)",
  bell: "add the columns metadata.bells (such as 1:MTWRF:0800-0855,2:MTWRF:0900-0955) and metadata.requiredPeriods (such as 1,2,3,4,5,6) to orgs.csv",
  "section.period": "fill the column periods of classes.csv",
  "section.capacity": "add the column metadata.capacity to classes.csv",
  "section.subject_group": "fill the column subjects of classes.csv or courses.csv",
  "section.low_grade": "fill the column grades of classes.csv or courses.csv",
  "section.term_id": "fill the column termSourcedIds of classes.csv",
  "section.course_id": "fill the column courseSourcedId of classes.csv",
  "school_enrollment.grade": "fill the column grades of users.csv",
  "school_enrollment.is_primary":
    "export OneRoster 1.2, whose roles.csv says which school of a student is the primary one",
  "school_enrollment.recorded_entry_date": "export OneRoster 1.2, and fill the column beginDate of roles.csv",
  "meeting.room_id": "fill the column location of classes.csv",
  room: "fill the column location of classes.csv, and add metadata.roomSeats to it",
  "section_teacher.teacher_id": "add the enrollments whose role is teacher to enrollments.csv",
};

/** These aren't in any rosters that OneRoster can carry. */
const elsewhere = [
  "prior_course",
  "prior_enrollment",
  "placement",
  "education_program",
  "special_service",
  "language_status",
  "student.english_status",
  "teacher_credential",
  "guardian",
  "campus",
  "school.projected_enrollment",
];

/** Begins with a separator; empty if there's nothing to say. */
export function whatToAdd(reason: string): string {
  const words = reason.split(/[ ,]+/);
  const views = words.map((word) => word.split(".")[0] ?? "");
  const isElsewhere = elsewhere.some((each) => words.includes(each) || views.includes(each));
  if (isElsewhere) return "; OneRoster has no place for it";
  const found = words.flatMap((word, index) => additions[word] ?? additions[views[index] ?? ""] ?? []);
  return found.length === 0 ? "" : `; ${[...new Set(found)].join("; ")}`;
}

/** What of a student's records somebody may have changed. */

export const subjects = [
  "schedule",
  "attendance",
  "scores",
  "enrollment",
  "contacts",
  "special-education",
] as const;
export type Subject = (typeof subjects)[number];

export const subjectNames: Readonly<Record<Subject, string>> = {
  schedule: "Schedule",
  attendance: "Attendance",
  scores: "Scores",
  enrollment: "Enrollment",
  contacts: "Contacts",
  "special-education": "Special education",
};

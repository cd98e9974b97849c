/** What an office's page about one student declares. */
export const studentOfficePage = {
  kind: "page",
  answers: {},
  traffic: "core",
  roles: ["office"],
  scope: [{ rows: "student", from: "params", field: "studentId" }],
} as const;

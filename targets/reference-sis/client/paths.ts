/** Where the SIS answers, for the generator and for the harness that opens sessions beforehand. */

export const paths = {
  signInPassword: "/api/sign-in/password",
  signInDistrict: "/api/sign-in/district",
  me: "/api/me",
  mySections: (day: string) => `/api/teachers/me/sections?day=${day}`,
  roster: (section: number, day: string) => `/api/sections/${section}/roster?day=${day}`,
  attendance: (section: number, day: string) => `/api/sections/${section}/attendance/${day}`,
  schoolStudents: (school: number, familyName: string) =>
    `/api/schools/${school}/students?familyName=${encodeURIComponent(familyName)}&limit=20`,
  openSections: (school: number, period: number, grade: number) =>
    `/api/schools/${school}/sections?period=${period}&grade=${grade}&open=true&limit=20`,
  enrollments: (school: number) => `/api/schools/${school}/enrollments`,
  transfer: (student: number) => `/api/students/${student}/transfer`,
  withdrawal: (student: number) => `/api/students/${student}/withdrawal`,
  noShow: (student: number) => `/api/students/${student}/no-show`,
  schedule: (student: number) => `/api/students/${student}/schedule`,
  studentSections: (student: number) => `/api/students/${student}/sections`,
  studentSection: (student: number, section: number, day: string) =>
    `/api/students/${student}/sections/${section}?day=${day}`,
  sectionMoves: (student: number) => `/api/students/${student}/section-moves`,
  assignments: (section: number) => `/api/sections/${section}/assignments`,
  scores: (assignment: number) => `/api/assignments/${assignment}/scores`,
  familyStudents: "/api/families/students",
  familySchedule: (student: number) => `/api/families/students/${student}/schedule`,
  familyAttendance: (student: number) => `/api/families/students/${student}/attendance`,
  familyGrades: (student: number) => `/api/families/students/${student}/grades`,
  metrics: "/metrics",
  schoolMetrics: "/metrics/schools",
} as const;

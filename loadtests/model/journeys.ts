/** What one person does, as the plan sees it: how many requests, and how long a person thinks between them. */

/** Think times are shortened like the quiet hours [K]: a teacher's real minute over a roster becomes two seconds. */
export const journeys = {
  "staff-sign-in": { title: "staff sign in", requests: 2, thinkSeconds: 0.5 },
  attendance: { title: "a teacher takes attendance", requests: 3.2, thinkSeconds: 2.5 },
  office: { title: "an office counter transaction", requests: 12, thinkSeconds: 4 },
  counselor: { title: "a counselor repairs a schedule", requests: 5, thinkSeconds: 4 },
  scores: { title: "a teacher enters first scores", requests: 5, thinkSeconds: 3 },
  guardian: { title: "a guardian looks up a schedule", requests: 5, thinkSeconds: 3 },
  student: { title: "a student looks up a schedule", requests: 5, thinkSeconds: 3 },
} as const satisfies Record<string, { title: string; requests: number; thinkSeconds: number }>;

export type JourneyId = keyof typeof journeys;

export const journeyIds: JourneyId[] = [
  "staff-sign-in",
  "attendance",
  "office",
  "counselor",
  "scores",
  "guardian",
  "student",
];

/** What one person does, as the plan sees it: how many requests, and how long a person thinks between them. */

type JourneyRow = {
  title: string;
  /** Requests of one visit, about. */
  requests: number;
  /** Shortened like the quiet hours [K]: a teacher's real minute over a roster becomes two seconds. */
  thinkSeconds: number;
  /** Arrivals that even the smallest rehearsal sends in each phase, so that every kind of request is measured. [K] */
  leastArrivals: number;
};

export const journeys = {
  "staff-sign-in": { title: "staff sign in", requests: 2, thinkSeconds: 0.5, leastArrivals: 12 },
  attendance: { title: "a teacher takes attendance", requests: 3.2, thinkSeconds: 2.6, leastArrivals: 12 },
  office: { title: "an office counter transaction", requests: 12, thinkSeconds: 4, leastArrivals: 3 },
  counselor: { title: "a counselor repairs a schedule", requests: 5, thinkSeconds: 4, leastArrivals: 3 },
  scores: { title: "a teacher enters first scores", requests: 5, thinkSeconds: 3, leastArrivals: 3 },
  guardian: { title: "a guardian looks up a schedule", requests: 5, thinkSeconds: 3, leastArrivals: 8 },
  student: { title: "a student looks up a schedule", requests: 5, thinkSeconds: 3, leastArrivals: 8 },
} as const satisfies Record<string, JourneyRow>;

export type JourneyId = keyof typeof journeys;

export const journeyIds = [
  "staff-sign-in",
  "attendance",
  "office",
  "counselor",
  "scores",
  "guardian",
  "student",
] as const satisfies readonly JourneyId[];

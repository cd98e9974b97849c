/** What to do when an alert fires, as Markdown: a section of docs/runbooks.md, and in short beside alerts and panels. */

export type Runbook = {
  /** For someone who has never seen this software and is on call at 7:55 on opening day. */
  readonly doNow: string;
  readonly means: string;
  /** With its provenance: [F] found in the source named, [D] derived from such numbers, [K] general knowledge. */
  readonly in2014: string;
  /** Boards in backticks, panels in “quotes”. */
  readonly lookAt: string;
};

/** What sources say about 2014 that fits more than one alert. */
export const history = {
  unpublished:
    "Which part was slow was never published: not the design of the servers and the database, and not the vendor's root cause. So we claim nothing here.",
  unreachable:
    "Users could not reach records on the first day; a week later the system was still so slow that teachers used paper. [F] (IEEE Spectrum, 2014; Daily News, 19 August 2014)",
  offHours:
    "Counselors signed in at 3 in the morning because there was less traffic. [F] (LA School Report, 8 August 2014)",
  smallPilot:
    "The pilot was summer school: about 60,000 students with one or two classes each, and no opening day. [F] (IEEE Spectrum, 2014)",
  noAttendance:
    "On 14 August 2014 teachers were told not to take attendance until the second week. [F] (IEEE Spectrum, 2014)",
  noWarning: "No indicator ever signaled a “No Go”. [F] (Los Angeles Times, 6 November 2014)",
  lostGrades:
    "On 4 November 2014 grades entered between 14:00 and 16:00 were lost; report cards slipped by a week. [F] (Daily News, November 2014)",
} as const;

/** What to do when an alert fires, as Markdown: a section of docs/runbooks.md, and a shorter form beside alerts and panels. */

export type Runbook = {
  /** For someone who has never seen this software and is on call at 7:55 a.m. on opening day. */
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
    "It was never published which part was slow, how the servers and the database were set up, or what the vendor found. So we claim nothing here.",
  unreachable:
    "Users could not reach records on the first day; a week later the system was still so slow that teachers used paper. [F] (IEEE Spectrum, 2014; Daily News, August 19, 2014)",
  offHours:
    "Counselors signed in at 3 a.m. because there was less traffic. [F] (LA School Report, August 8, 2014)",
  smallPilot:
    "The pilot was summer school: about 60,000 students with one or two classes each, and no opening day. [F] (IEEE Spectrum, 2014)",
  noAttendance:
    "On August 14, 2014, teachers were told not to take attendance until the second week. [F] (IEEE Spectrum, 2014)",
  noWarning: "No indicator ever signaled a “No Go”. [F] (Los Angeles Times, November 6, 2014)",
  lostGrades:
    "On November 4, 2014, grades entered between 2 and 4 p.m. were lost; report cards slipped by a week. [F] (Daily News, November 2014)",
} as const;

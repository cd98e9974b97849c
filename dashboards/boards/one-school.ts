/** One school: what its users experience, compared with the district. Click a school's line to open it. */
import type { Board, Panel, Query } from "./shared/board.ts";
import { ofRun, rate, schoolsEverySeconds, soFar, sumRate } from "./shared/expressions.ts";
import { inWords, limits, waitingLimits } from "./shared/limits.ts";
import { alertsFiring } from "./shared/panels.ts";

const here = 'school="$school"';
const elsewhere = 'school!="$school"';

const who: Panel = {
  title: "Which school is this?",
  good: "The school that is selected above, and its size.",
  next: { says: "All schools", board: "first-bell" },
  look: "names",
  unit: "count",
  queries: [often(ofRun("sis_school_info", here), "{{name}} ({{school_size}})")],
};

const meanAnswer: Panel = {
  title: "Does this school wait longer than the others?",
  good: "Mean response time. Good: the two lines are close together. If this school is far above the others, something about its rows is unusual.",
  next: { says: "One school is slow", runbook: "SchoolSlow" },
  look: "lines",
  unit: "seconds",
  queries: bothSides("sis_school_request_seconds_total"),
  limits: waitingLimits,
};

const slow: Panel = {
  title: "How many answers are too slow?",
  good: `Share of requests slower than promised for their kind. Good: below ${inWords.slowShare}, here as elsewhere.`,
  next: { says: "Which module is slow?", board: "sis-modules" },
  look: "lines",
  unit: "share",
  queries: bothSides("sis_school_slow_requests_total"),
  limits: [limits.slowShare],
};

const failed: Panel = {
  title: "Does anything fail here?",
  good: "Share of requests that were shed or failed. Good: zero, here as elsewhere.",
  next: { says: "Requests fail", runbook: "RequestsFail" },
  look: "lines",
  unit: "share",
  queries: bothSides("sis_school_failed_requests_total"),
  limits: [limits.errors],
};

const demand: Panel = {
  title: "How busy is the school?",
  good: "Requests per second by people who work there. Good: a wave after each of the school's bells.",
  next: { says: "Who arrives?", board: "generator-health" },
  look: "lines",
  unit: "requestsPerSecond",
  queries: [often(sumRate("sis_school_requests_total", here), "this school")],
};

const attendance: Panel = {
  title: "Is the school's attendance in?",
  good: "Submissions that were accepted so far in this run. Good: it climbs after the bell and levels off at the number of sections.",
  next: { says: "Attendance is not submitted", runbook: "AttendanceNotSubmitted" },
  look: "lines",
  unit: "count",
  queries: [often(soFar("sis_school_attendance_submissions_total", here), "submitted")],
};

const share: Panel = {
  title: "How much of the SIS does it use?",
  good: "This school's share of all the time that schools keep the SIS busy. Good: about its share of the students.",
  next: { says: "What is full?", board: "first-bell" },
  look: "lines",
  unit: "share",
  queries: [
    often(
      `sum(${rate("sis_school_request_seconds_total", here)}) / (sum(${rate("sis_school_request_seconds_total")}) > 0)`,
      "this school",
    ),
  ],
};

export const oneSchool: Board = {
  uid: "one-school",
  title: "One school",
  description: "How is the SIS doing for one school, and is it worse than elsewhere?",
  readingOrder: 6,
  from: "now-15m",
  variables: ["run", "school"],
  rows: [
    {
      height: 7,
      panels: [
        { ...meanAnswer, width: 12 },
        { ...who, width: 6 },
        { ...alertsFiring, width: 6 },
      ],
    },
    { height: 7, panels: [slow, failed] },
    { height: 7, panels: [demand, attendance, share] },
  ],
};

function often(expr: string, legend: string): Query {
  return { expr, legend, everySeconds: schoolsEverySeconds };
}

function bothSides(metric: string): Query[] {
  return [
    often(perRequest(metric, here), "this school"),
    often(perRequest(metric, elsewhere), "all other schools"),
  ];
}

/** Nothing, rather than a division by zero, while no one at the school sends a request. */
function perRequest(metric: string, matchers: string): string {
  return `${sumRate(metric, matchers)} / (${sumRate("sis_school_requests_total", matchers)} > 0)`;
}

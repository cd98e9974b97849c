/** Broken promises, and what comes close. */
import {
  counter,
  gauge,
  observed,
  type Series,
  type Story,
  stepped,
} from "../../../readiness/causes/stories/story.ts";

type Waits = readonly (readonly [seconds: number, perSecond: number])[];

const requests = (kind: string, usual: Waits, meanwhile: Waits): Series[] =>
  observed(
    "http_request_duration_seconds",
    { kind, route: "/some/{id}", role_group: "staff", outcome: "ok" },
    usual,
    meanwhile,
    usual,
  );

const slow = (alert: string, kind: string, limitSeconds: number): Story[] => {
  const [fast, slower, late] = [0.05, limitSeconds * 0.9, limitSeconds * 1.4];
  const usual: Waits = [[fast, 20]];
  return [
    {
      alert,
      fires: true,
      that: "half of the responses are over the limit",
      series: requests(kind, usual, [
        [fast, 10],
        [late, 10],
      ]),
    },
    {
      alert,
      fires: false,
      that: "every response is just under the limit",
      series: requests(kind, usual, [[slower, 20]]),
    },
    {
      alert,
      fires: false,
      that: "five of a hundred are late, as allowed",
      series: requests(kind, usual, [
        [fast, 19],
        [late, 1],
      ]),
    },
  ];
};

const served = counter("http_request_duration_seconds_count", { kind: "read", outcome: "ok" }, 50, 50, 50);
const failed = { kind: "read", outcome: "failed" };
const requestsFail: Story[] = [
  {
    alert: "RequestsFail",
    fires: true,
    that: "one in fifty fails",
    series: [served, counter("http_request_duration_seconds_count", failed, null, 1, 0)],
  },
  {
    alert: "RequestsFail",
    fires: true,
    that: "many fail between two scrapes, after none before",
    series: [served, stepped("http_request_duration_seconds_count", failed, 400)],
  },
  {
    alert: "RequestsFail",
    fires: false,
    that: "one in 5,000 fails",
    series: [served, counter("http_request_duration_seconds_count", failed, null, 0.01, 0)],
  },
];

const signIns = (outcome: string, ...parts: [number | null, number | null, number | null]): Series =>
  counter("sis_sign_ins_total", { way: "password", outcome }, ...parts);
const signInsFail: Story[] = [
  {
    alert: "SignInsFail",
    fires: true,
    that: "two of seven are refused",
    series: [signIns("accepted", 5, 5, 5), signIns("refused", 0, 2, 0)],
  },
  {
    alert: "SignInsFail",
    fires: true,
    that: "a hundred are refused between two scrapes, after none before",
    series: [
      signIns("accepted", 5, 5, 5),
      stepped("sis_sign_ins_total", { way: "district", outcome: "refused" }, 100),
    ],
  },
  {
    alert: "SignInsFail",
    fires: false,
    that: "one in twenty mistypes",
    series: [signIns("accepted", 5, 5, 5), signIns("refused", 0.25, 0.25, 0.25)],
  },
  {
    alert: "SignInsFail",
    fires: false,
    that: "two mistype in a quiet hour",
    series: [
      signIns("accepted", 0.02, 0.02, 0.02),
      stepped("sis_sign_ins_total", { way: "district", outcome: "refused" }, 2),
    ],
  },
];

/** Rehearsals count what the generator sent; production counts sections by the district's clock. */
const attendance = (duePerSecond: number, submittedPerSecond: number, overdue: number): Series[] => [
  gauge("up", { job: "sis" }, 1, 1, 1),
  counter("k6_attendance_due_total", { school_size: "large" }, 0, duePerSecond, 0),
  counter(
    "sis_attendance_submissions_total",
    { school_size: "large", outcome: "first" },
    0,
    submittedPerSecond,
    duePerSecond,
  ),
  gauge("sis_attendance_due_sections", { school_size: "large" }, 0, duePerSecond * 100, duePerSecond * 100),
  gauge("sis_attendance_overdue_sections", { school_size: "large" }, 0, overdue, 0),
];
const attendanceNotSubmitted: Story[] = [
  {
    alert: "AttendanceNotSubmitted",
    fires: true,
    that: "half of the classes have no attendance",
    series: attendance(10, 5, 500),
  },
  {
    alert: "AttendanceNotSubmitted",
    fires: false,
    that: "nearly all classes have attendance",
    series: attendance(10, 9.8, 50),
  },
  {
    alert: "AttendanceNotSubmitted",
    fires: false,
    that: "too few are due for a share to mean anything",
    series: attendance(0.1, 0, 10),
  },
];

const writes = (outcome: string, ...parts: [number | null, number | null, number | null]): Series =>
  counter("sis_writes_total", { module: "enrollment", action: "enroll", outcome }, ...parts);
const refusedAtOnce = { module: "grades", action: "enter", outcome: "refused" };
const writesRefused: Story[] = [
  {
    alert: "WritesRefused",
    fires: true,
    that: "most are refused",
    series: [writes("ok", 2, 0.2, 2), writes("conflict", 0, 2, 0)],
  },
  {
    alert: "WritesRefused",
    fires: true,
    that: "the first twelve of a kind are all refused",
    series: [stepped("sis_writes_total", refusedAtOnce, 12)],
  },
  {
    alert: "WritesRefused",
    fires: false,
    that: "two of five find the section full",
    series: [writes("ok", 3, 3, 3), writes("conflict", 0, 2, 0)],
  },
  {
    alert: "WritesRefused",
    fires: false,
    that: "five are refused in a quiet hour",
    series: [stepped("sis_writes_total", refusedAtOnce, 5)],
  },
];

const shedFor = { reason: "queue-full" };
const requestsShed: Story[] = [
  {
    alert: "RequestsShed",
    fires: true,
    that: "one per second is turned away",
    series: [served, counter("sis_requests_shed_total", shedFor, null, 1, 0)],
  },
  {
    alert: "RequestsShed",
    fires: true,
    that: "three hundred are turned away between two scrapes",
    series: [served, stepped("sis_requests_shed_total", shedFor, 300)],
  },
  {
    alert: "RequestsShed",
    fires: false,
    that: "two are turned away",
    series: [served, stepped("sis_requests_shed_total", shedFor, 2)],
  },
];

const checks = (seconds: number): Series[] =>
  observed("sis_password_check_wait_seconds", {}, [[0.01, 5]], [[seconds, 5]], [[0.01, 5]]);
const ledger = (outcome: string, ...parts: [number | null, number | null, number | null]): Series =>
  counter("firstbell_ledger_operations_total", { kind: "grade", outcome }, ...parts);

export const requirementStories: readonly Story[] = [
  ...slow("SlowReads", "read", 1),
  ...slow("SlowAttendance", "attendance", 2),
  ...slow("SlowSignIns", "sign-in", 2),
  ...slow("SlowWrites", "write", 2),
  ...requestsFail,
  ...signInsFail,
  ...attendanceNotSubmitted,
  ...writesRefused,
  ...requestsShed,
  { alert: "PasswordQueueFull", fires: true, that: "checks wait for 1.8 s", series: checks(1.8) },
  { alert: "PasswordQueueFull", fires: false, that: "checks wait for 0.1 s", series: checks(0.1) },
  {
    alert: "WritesUnanswered",
    fires: true,
    that: "one in eleven has no response",
    series: [ledger("ok", 10, 10, 10), ledger("unknown", null, 1, 0)],
  },
  {
    alert: "WritesUnanswered",
    fires: false,
    that: "one in 10,000 has no response",
    series: [ledger("ok", 100, 100, 100), ledger("unknown", null, 0.01, 0)],
  },
];

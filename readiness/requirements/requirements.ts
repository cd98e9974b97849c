/** The one list of promises: k6 thresholds, the judge and the report all read it, so it imports nothing but types. */
import type { RequestKind } from "../evidence/evidence.ts";
import type { Requirement, Sourced } from "./requirement.ts";

/** A 95th percentile of fewer samples than this is only their maximum: 1 / (1 - 0.95). [D] */
export const fewestSamplesForPercentile = 20;
/** With fewer requests than this a single error already breaks the limit of 0.1 %: 1 / 0.001. [D] */
export const fewestRequestsForErrorRatio = 1000;

const promised = (text: string): Sourced => ({
  provenance: "K",
  text,
});
const spectrum = "IEEE Spectrum, 2014";

const slowSystem: Sourced = {
  provenance: "F",
  text: `Users could not reach records on the first day; a week later it was still so slow that teachers used paper (${spectrum}; Daily News, 19 August 2014).`,
};

const speed = [
  {
    id: "speed.read",
    area: "speed",
    promise: "A page or a list opens within one second for 95 of 100 requests, in every phase of the day.",
    measure: { by: "latency", kind: "read", percentile: 95 },
    comparison: "below",
    limit: 1000,
    unit: "milliseconds",
    severity: "fails",
    source: promised("95 % of reads under 1 s."),
    in2014: slowSystem,
    nextStep:
      "Open the phase with the highest figure, find the request that takes longest in it, and look at its statement, its plan and the pool of connections.",
    owner: "SIS engineering",
  },
  {
    id: "speed.attendance",
    area: "speed",
    promise: "Attendance is accepted within two seconds for 95 of 100 submissions, in every phase.",
    measure: { by: "latency", kind: "attendance", percentile: 95 },
    comparison: "below",
    limit: 2000,
    unit: "milliseconds",
    severity: "fails",
    source: {
      provenance: "F",
      text: "Teachers must submit within the first 15 minutes of each class (LAUSD Attendance Manual); 2 s keeps the click out of the lesson.",
    },
    in2014: {
      provenance: "F",
      text: "On 14 August 2014 teachers were told not to take attendance until the second week (IEEE Spectrum, 2014).",
    },
    nextStep:
      "Look at locks and commits during the attendance wave, then at the pool that attendance shares.",
    owner: "SIS engineering",
  },
  {
    id: "speed.sign-in",
    area: "speed",
    promise: "Signing in takes less than two seconds for 95 of 100 people, in every phase.",
    measure: { by: "latency", kind: "sign-in", percentile: 95 },
    comparison: "below",
    limit: 2000,
    unit: "milliseconds",
    severity: "fails",
    source: promised("95 % of sign-ins under 2 s."),
    in2014: {
      provenance: "F",
      text: "Counselors signed in at 3 in the morning because there was less traffic (LA School Report, 8 August 2014).",
    },
    nextStep: "Look at the queue of password hashes and at the processor time left for it.",
    owner: "SIS engineering",
  },
  {
    id: "speed.write",
    area: "speed",
    promise:
      "Enrolling, changing a schedule and entering scores take less than two seconds for 95 of 100 writes, in every phase.",
    measure: { by: "latency", kind: "write", percentile: 95 },
    comparison: "below",
    limit: 2000,
    unit: "milliseconds",
    severity: "fails",
    source: promised("95 % of other writes under 2 s."),
    in2014: slowSystem,
    nextStep: "Look at lock waits on seats and enrollments, then at the statements that write.",
    owner: "SIS engineering",
  },
] as const satisfies readonly Requirement[];

const reliability = [
  {
    id: "reliability.errors",
    area: "reliability",
    promise: "Fewer than one request in a thousand fails or is wrongly refused, in every phase.",
    measure: { by: "error-ratio" },
    comparison: "below",
    limit: 0.001,
    unit: "share of requests",
    severity: "fails",
    source: promised(
      "Errors under 0.1 % of requests; a request turned away for overload counts, and so does one that is refused although the person asks for what is theirs.",
    ),
    in2014: {
      provenance: "F",
      text: "181 known issues by 23 August 2014, 41 of them in attendance (allgov, 25 August 2014).",
    },
    nextStep: "Read the SIS's log for the phase with the highest figure and sort its errors by code.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.empty-answers",
    area: "reliability",
    promise: "Class lists, schedules and children that are on record are shown.",
    measure: { by: "empty-answers" },
    comparison: "below",
    limit: 0.001,
    unit: "share of requests",
    severity: "fails",
    source: promised("Less than 0.1 % of the reads come back empty where the district holds something."),
    in2014: {
      provenance: "F",
      text: "About 45,000 students were missing from the system; one elementary school was listed with none (4LAKids, 29 August 2014).",
    },
    nextStep:
      "Take one such request from the SIS's log and look for the filter or the join that drops the rows.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.refused-writes",
    area: "reliability",
    promise: "Of each kind of work, at least half is accepted at the first attempt.",
    measure: { by: "refused-writes", fewestAttempts: 20, fewestWithoutSuccess: 3 },
    comparison: "below",
    limit: 0.5,
    unit: "share of writes",
    severity: "fails",
    source: promised(
      "Conflicts are refused rightly: a known person, a full section. Where half of a kind is refused, it is the work that is refused.",
    ),
    in2014: {
      provenance: "F",
      text: "On 14 August 2014 teachers were told not to take attendance in the system until the second week (MiSiS timeline).",
    },
    nextStep:
      "Take the refusals of this kind from the ledger, and see by their status what the SIS did not accept.",
    owner: "SIS engineering",
  },
  {
    id: "reliability.sign-in-minutes",
    area: "reliability",
    promise: "There is no minute in which more than one in ten sign-ins fails.",
    measure: { by: "sign-in-minutes", failedShare: 0.1 },
    comparison: "at most",
    limit: 0,
    unit: "minutes",
    severity: "fails",
    source: {
      provenance: "F",
      text: "Clever counts a minute as down when more than 10 % of sign-ins fail (engineering.clever.com).",
    },
    in2014: slowSystem,
    nextStep:
      "Find the first such minute in the chart of errors and see what was full: hashing, connections, processor.",
    owner: "SIS operations",
  },
] as const satisfies readonly Requirement[];

const lostWork: Sourced = {
  provenance: "F",
  text: "On 4 November 2014 grades entered between 14:00 and 16:00 were lost; report cards slipped by a week (Daily News, November 2014).",
};

const records = [
  {
    id: "records.lost",
    area: "records",
    promise: "No work that the system confirmed is lost.",
    measure: { by: "ledger-fault", fault: "lost" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: promised("Nothing that was confirmed may vanish."),
    in2014: lostWork,
    nextStep:
      "Take the sample operations below to the SIS's audit trail: confirmed and absent means that the confirmation came before the commit, or that something removed the row.",
    owner: "SIS engineering",
  },
  {
    id: "records.altered",
    area: "records",
    promise: "What was confirmed is stored as it was sent.",
    measure: { by: "ledger-fault", fault: "altered" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: promised("A stored value equals the value that was confirmed."),
    in2014: {
      provenance: "F",
      text: `Records used in the summer-school pilot were corrupted (Los Angeles Times, November 2014).`,
    },
    nextStep:
      "Compare what was sent with what is stored in the samples below, and look for writers that overwrite each other.",
    owner: "SIS engineering",
  },
  {
    id: "records.duplicated",
    area: "records",
    promise: "No confirmed work is stored twice.",
    measure: { by: "ledger-fault", fault: "duplicated" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: promised("A retry never doubles a record."),
    in2014: {
      provenance: "F",
      text: "A transcript showed 14 classes in one semester (Daily News, 12 October 2014).",
    },
    nextStep:
      "Check that the idempotency key is stored in the same transaction as the write that it protects.",
    owner: "SIS engineering",
  },
  {
    id: "records.never-attempted",
    area: "records",
    promise: "Nothing is in the records that nobody entered.",
    measure: { by: "ledger-fault", fault: "never-attempted" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "fails",
    source: promised("Every stored change goes back to an attempt."),
    in2014: {
      provenance: "K",
      text: "Accounts of 2014 speak of courses randomly added to schedules or taken out; the project has no primary source for it.",
    },
    nextStep: "Find the writer of the sample rows in the audit trail: a trigger, a job, or a second client.",
    owner: "SIS engineering",
  },
  {
    id: "records.vanished",
    area: "records",
    promise: "No student who was on record before the first bell disappears.",
    measure: { by: "ledger-fault", fault: "vanished" },
    comparison: "at most",
    limit: 0,
    unit: "students",
    severity: "fails",
    source: promised("Every student of the district still has an enrollment this year, in force or ended."),
    in2014: {
      provenance: "F",
      text: "About 45,000 students were missing from the system two weeks after it opened (4LAKids, 29 August 2014).",
    },
    nextStep:
      "Compare the students below with the district's list of enrollments, and find what deleted their rows.",
    owner: "SIS engineering",
  },
  {
    id: "records.missing-line",
    area: "records",
    promise: "The account of what was entered has no gaps.",
    measure: { by: "ledger-fault", fault: "missing-line" },
    comparison: "at most",
    limit: 0,
    unit: "writes",
    severity: "invalidates",
    source: promised("Each user's operations are numbered, so that a missing one shows."),
    in2014: {
      provenance: "F",
      text: "Nobody could say how many were hit: the district said 6,500 students, administrators counted 45,000 (IEEE Spectrum, 2014; 4LAKids, 29 August 2014).",
    },
    nextStep:
      "Check that the disk of the load generator was not full and that the generator ended by itself.",
    owner: "QA",
  },
  {
    id: "records.unknown",
    area: "records",
    promise: "Hardly anyone is left not knowing whether their work was saved.",
    measure: { by: "unknown-writes" },
    comparison: "at most",
    limit: 0.001,
    unit: "share of writes",
    severity: "warns",
    source: promised("At most 0.1 % of writes end without a clear answer."),
    in2014: lostWork,
    nextStep: "See which kind of write ends without an answer, and whether timeouts or resets cause it.",
    owner: "SIS operations",
  },
] as const satisfies readonly Requirement[];

const found = (text: string): Sourced => ({ provenance: "F", text });

/** One row a rule of the assignment audit: [rule, promise, severity, source, what 2014 looked like, next step]. */
const assignmentRules = [
  [
    "R01",
    "Every enrolled student has at least one class.",
    "critical",
    found(
      "California Education Code 48200; LAUSD escalates when more than 10 students of a school have no schedule after 10:00.",
    ),
    found(`Students had “not been assigned any classes at all” (${spectrum}).`),
    "Schedule these students before the doors open; start with the worst schools.",
  ],
  [
    "R02",
    "Every secondary student has a class in each period that the school's bell schedule requires.",
    "critical",
    found("California Education Code 46141 and 46142: 240 minutes of instruction."),
    found(`Class assignments were missing from schedules (${spectrum}).`),
    "Fill the open periods of these students.",
  ],
  [
    "R05",
    "No student sits in a class of another level of school.",
    "critical",
    { provenance: "K", text: "A class has the grades that its course is for." },
    found(`Middle-school students were placed in high-school classes (${spectrum}).`),
    "Move these students to classes of their grade, and find the import or rollover that put them there.",
  ],
  [
    "R06",
    "No student has a class at a school where the student is not enrolled.",
    "critical",
    {
      provenance: "K",
      text: "A class belongs to the school of the student unless dual enrollment is on record.",
    },
    found(`Students were given wrong class assignments (${spectrum}).`),
    "Correct the school or the class of these students.",
  ],
  [
    "R07",
    "No student has two classes in the same period.",
    "high",
    { provenance: "K", text: "Nobody can be in two rooms at once." },
    {
      provenance: "F",
      text: "Two thirds of the students that a middle school had programmed were lost, and schedules had to be made again (LA School Report, 8 August 2014).",
    },
    "Drop one class of each pair.",
  ],
  [
    "R08",
    "No student is in the same class twice.",
    "high",
    { provenance: "K", text: "A seat is counted once." },
    found("A transcript showed 14 classes in one semester (Daily News, 12 October 2014)."),
    "Remove the second row, and check head counts that used it.",
  ],
  [
    "R10",
    "No student is parked in a placeholder class.",
    "critical",
    {
      provenance: "K",
      text: "A placeholder has no teacher, no room or a working title, and holds students after day one.",
    },
    found(`As many as 70 students were put in one room (${spectrum}).`),
    "Give these sections a teacher and a room, or move their students out.",
  ],
  [
    "R11",
    "No class is far above the largest size that the contract allows.",
    "critical",
    found("UTLA agreement, Article XVIII; California Education Code 41376 and 41378."),
    found(`As many as 70 students were put in one room (${spectrum}).`),
    "Split the class or open another section.",
  ],
  [
    "R15",
    "Every class with students has a teacher.",
    "critical",
    found("California Education Code 33126(b)(5)(B): teacher vacancy."),
    found("Students without classes waited in an auditorium (Jefferson High School, 2014; IEEE Spectrum)."),
    "Assign a teacher, or a long-term substitute, to each of these classes.",
  ],
  [
    "R16",
    "No teacher has two classes in different rooms in the same period.",
    "high",
    { provenance: "K", text: "Nobody can teach in two rooms at once." },
    found("52 of 220 known issues were in master scheduling (allgov, 7 November 2014)."),
    "Move one class, or name a second teacher.",
  ],
  [
    "R31",
    "Every school's head count is plausible against its projection.",
    "critical",
    {
      provenance: "K",
      text: "Zero students, more than 1.3 or less than 0.7 times the projection is not believed.",
    },
    found(
      "One elementary school was listed with 11,000 students, another with none (4LAKids, 29 August 2014).",
    ),
    "Stop: compare this school's roster with the office's list before anything is printed from it.",
  ],
  [
    "R34",
    "Every class list refers to students, classes, schools and courses that exist.",
    "high",
    found("OneRoster 1.2: references must resolve."),
    found("Students would show up on one system and not on the other (Daily News, 13 October 2014)."),
    "Find the import that left the reference behind, and repair or remove the row.",
  ],
] as const;

const assignmentRequirement = ([
  rule,
  promise,
  severity,
  source,
  in2014,
  nextStep,
]: (typeof assignmentRules)[number]) =>
  ({
    id: `assignments.${rule}`,
    area: "assignments" as const,
    promise,
    measure: {
      by: "audit-rule" as const,
      rule,
      findings: severity === "critical" ? ("critical" as const) : ("all" as const),
    },
    comparison: "at most" as const,
    limit: 0,
    unit: "findings" as const,
    severity: severity === "critical" ? ("fails" as const) : ("warns" as const),
    source,
    in2014,
    nextStep,
    owner: "School operations and scheduling",
  }) satisfies Requirement;

const rulesWithOwnLimit = assignmentRules.flatMap(([rule, , severity]) =>
  severity === "critical" ? [rule] : [],
);

const assignments: readonly Requirement[] = [
  ...assignmentRules.map(assignmentRequirement),
  {
    id: "assignments.critical",
    area: "assignments",
    promise: "No other rule of the assignment audit finds anything critical.",
    measure: { by: "audit-critical", except: rulesWithOwnLimit },
    comparison: "at most",
    limit: 0,
    unit: "findings",
    severity: "fails",
    source: promised("No critical finding in any rule, those without a requirement of their own included."),
    in2014: found("All but 4 of 201 schools surveyed had problems (Independent Monitor, 13 October 2014)."),
    nextStep: "Work through the findings by rule, the rules that touch most students first.",
    owner: "School operations and scheduling",
  },
];

const neverSaid2014: Sourced = {
  provenance: "F",
  text: "The system was never stress tested as a whole, and no indicator ever signalled a “No Go” (IEEE Spectrum, 2014; Los Angeles Times, 6 November 2014).",
};
const oneMachine = "Give the generator a machine of its own, or more cores, and run again.";

const validity = [
  {
    id: "validity.evidence",
    area: "run validity",
    promise: "All evidence of the run is there and readable.",
    measure: { by: "missing-evidence" },
    comparison: "at most",
    limit: 0,
    unit: "files",
    severity: "invalidates",
    source: promised("What was not measured cannot be judged."),
    in2014: neverSaid2014,
    nextStep: "Run the rehearsal again to its end; the list of files below says which ones are missing.",
    owner: "QA",
  },
  {
    id: "validity.generator-ended",
    area: "run validity",
    promise: "The load generator ran to its own end.",
    measure: { by: "generator-ended" },
    comparison: "at least",
    limit: 1,
    unit: "yes or no",
    severity: "invalidates",
    source: promised("k6 ends with 0, or with 99 where a limit was crossed."),
    in2014: neverSaid2014,
    nextStep: "Read the generator's last lines in the run's folder and run again.",
    owner: "QA",
  },
  {
    id: "validity.dropped-arrivals",
    area: "run validity",
    promise: "Every person that the plan sends to the system arrives.",
    measure: { by: "dropped-arrivals" },
    comparison: "at most",
    limit: 0,
    unit: "arrivals",
    severity: "invalidates",
    source: promised("A dropped arrival means that the generator was measured, not the system."),
    in2014: neverSaid2014,
    nextStep:
      "Allow the generator more virtual users; if its processor was full, give it a machine of its own.",
    owner: "QA",
  },
  {
    id: "validity.late-arrivals",
    area: "run validity",
    promise: "People arrive when the plan has them arrive.",
    measure: { by: "late-arrivals", spanSeconds: 10, fewestMissing: 10 },
    comparison: "at most",
    limit: 0.3,
    unit: "share of arrivals",
    severity: "invalidates",
    source: promised(
      "A generator that stands still and then catches up sends other peaks than the plan. A count that is told a second late is a fifth of ten seconds where the rate rises.",
    ),
    in2014: neverSaid2014,
    nextStep: "See what kept the generator from its processor: give it a machine of its own, and run again.",
    owner: "QA",
  },
  {
    id: "validity.interrupted-arrivals",
    area: "run validity",
    promise: "Nobody is cut off by the end of the rehearsal.",
    measure: { by: "interrupted-arrivals" },
    comparison: "at most",
    limit: 0,
    unit: "visits",
    severity: "invalidates",
    source: promised("A journey cut off in the middle leaves writes that nobody accounted for."),
    in2014: neverSaid2014,
    nextStep: "Give the last phase a longer time to finish.",
    owner: "QA",
  },
  {
    id: "validity.script-errors",
    area: "run validity",
    promise: "The rehearsal's own scripts make no mistake.",
    measure: { by: "script-errors" },
    comparison: "at most",
    limit: 0,
    unit: "journeys",
    severity: "invalidates",
    source: promised("A journey that stops on its own error tests nothing after it."),
    in2014: neverSaid2014,
    nextStep: "Read the generator's log for the first error and correct the journey.",
    owner: "QA",
  },
  {
    id: "validity.phase-coverage",
    area: "run validity",
    promise: "Each phase of the day reaches the arrivals that were planned for it.",
    measure: { by: "phase-shortfall", share: 0.99, roundingArrivals: 3 },
    comparison: "at most",
    limit: 0,
    unit: "phases",
    severity: "invalidates",
    source: promised("99 % of the plan, and 3 arrivals for rounding."),
    in2014: neverSaid2014,
    nextStep: "Look at which phase fell short and whether the generator was full or stopped early.",
    owner: "QA",
  },
  {
    id: "validity.samples",
    area: "run validity",
    promise: "Each kind of request is sent often enough to speak of 95 in 100.",
    measure: { by: "samples" },
    comparison: "at least",
    limit: fewestSamplesForPercentile,
    unit: "requests",
    severity: "invalidates",
    source: {
      provenance: "D",
      text: "Below 1 / (1 - 0.95) = 20 samples the 95th percentile is only the slowest one.",
    },
    in2014: {
      provenance: "F",
      text: "The pilot was summer school: about 60,000 students with one or two classes each, without an opening day (IEEE Spectrum, 2014).",
    },
    nextStep: "Raise the load or lengthen the phases until each kind of request occurs often enough.",
    owner: "QA",
  },
  {
    id: "validity.generator-saturation",
    area: "run validity",
    promise: "The load generator has room to work.",
    measure: { by: "generator-saturation" },
    comparison: "at most",
    limit: 0.05,
    unit: "share of seconds",
    severity: "invalidates",
    source: promised("In at most 5 % of the seconds may the machine be full because of the generator."),
    in2014: neverSaid2014,
    nextStep: oneMachine,
    owner: "QA",
  },
  {
    id: "validity.foreign-load",
    area: "run validity",
    promise: "Nothing foreign to the rehearsal slows it down.",
    measure: { by: "foreign-load", slowMs: 1000 },
    comparison: "at most",
    limit: 0.05,
    unit: "share of seconds",
    severity: "invalidates",
    source: promised(
      "In at most 5 % of the seconds may foreign programs fill the machine, unless answers were fast even so.",
    ),
    in2014: neverSaid2014,
    nextStep: "Stop what else runs on this machine, and run again.",
    owner: "QA",
  },
  {
    id: "validity.clock",
    area: "run validity",
    promise: "The clock does not jump during the run.",
    measure: { by: "clock-step" },
    comparison: "at most",
    limit: 250,
    unit: "milliseconds",
    severity: "invalidates",
    source: promised("A jump above 250 ms would blur a limit of one second."),
    in2014: neverSaid2014,
    nextStep:
      "Let the machine's clock settle (time synchronization, virtual machine not paused) and run again.",
    owner: "QA",
  },
  {
    id: "validity.digest",
    area: "run validity",
    promise: "The district is the one that the inputs describe.",
    measure: { by: "digest-equal" },
    comparison: "at least",
    limit: 1,
    unit: "yes or no",
    severity: "invalidates",
    source: promised("Same seed, same bytes: the digest of the tables equals the recorded one."),
    in2014: {
      provenance: "F",
      text: "The system went live before the data's integrity was settled (Inspector General, 19 November 2014).",
    },
    nextStep: "Seed the district again; if the digest still differs, the seed or the schema has changed.",
    owner: "QA",
  },
  {
    id: "validity.ledger-lines",
    area: "run validity",
    promise: "Every line of the ledger was accounted for.",
    measure: { by: "ledger-lines-unread" },
    comparison: "at most",
    limit: 0,
    unit: "lines",
    severity: "invalidates",
    source: promised("The account reads as many lines as the generator wrote."),
    in2014: neverSaid2014,
    nextStep: "Check that the ledger file was not cut off, and reconcile again.",
    owner: "QA",
  },
] as const satisfies readonly Requirement[];

export const requirements: readonly Requirement[] = [
  ...records,
  ...assignments,
  ...reliability,
  ...speed,
  ...validity,
];

/** What the load generator can watch for itself while it runs. `phase` null: over the whole load. */
export type LoadThreshold =
  | { requirement: string; metric: "latency"; kind: RequestKind; phase: string | null; expression: string }
  | { requirement: string; metric: "errors"; kind: null; phase: string | null; expression: string }
  | { requirement: string; metric: "dropped-arrivals"; kind: null; phase: null; expression: string };

const spans = (phases: readonly string[]): (string | null)[] => [null, ...phases];

const signs = { below: "<", "at most": "<=", "at least": ">=" } as const;

const thresholdsOf = (requirement: Requirement, phases: readonly string[]): LoadThreshold[] => {
  const { id, measure, limit } = requirement;
  const sign = signs[requirement.comparison];
  switch (measure.by) {
    case "latency":
      return spans(phases).map((phase) => ({
        requirement: id,
        metric: "latency",
        kind: measure.kind,
        phase,
        expression: `p(${measure.percentile})${sign}${limit}`,
      }));
    case "error-ratio":
      return spans(phases).map((phase) => ({
        requirement: id,
        metric: "errors",
        kind: null,
        phase,
        expression: `rate${sign}${limit}`,
      }));
    case "dropped-arrivals":
      return [
        {
          requirement: id,
          metric: "dropped-arrivals",
          kind: null,
          phase: null,
          expression: `count${sign}${limit}`,
        },
      ];
    default:
      return [];
  }
};

/** Thresholds in k6's own words for each kind and phase; the scenario adds its metric and tag names. */
export const loadThresholds = (list: readonly Requirement[], phases: readonly string[]): LoadThreshold[] =>
  list.flatMap((requirement) => thresholdsOf(requirement, phases));

/** How long it takes to reconcile a ledger of many lines with a whole district. */
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { to as copyTo } from "pg-copy-streams";
import { reconcileLedger } from "../../readiness/ledger/reconcile.ts";
import { openingDay } from "../../seed/district/calendar.ts";
import { referenceLedger } from "../../targets/reference-sis/ledger/reference-ledger.ts";
import { type Measurement, median } from "./measurements.ts";

export type LedgerBench = {
  readonly databaseUrl: string;
  readonly lines: number;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

const mostSeconds = 3;
const mostSecondsForRows = 5;
const run = "bench";
const day = `DATE '${openingDay}'`;
/** Attendance was taken on the day itself. */
const dropDay = `(${day} + 1)`;

/** Lines per hundred, in an opening day's proportions. [K] The rest are drops. */
const shares = { attendance: 60, scores: 5 };

/** Writes the rows with SQL as the SIS would have, and exports their ledger. */
export async function benchLedger({ databaseUrl, lines, rounds, say }: LedgerBench): Promise<Measurement[]> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-bench-ledger-"));
  const ledgerFile = join(folder, "ledger.ndjson");
  try {
    await writeHistory(databaseUrl, lines, ledgerFile);
    const reconciling: number[] = [];
    const comparing: number[] = [];
    for (let round = 1; round <= rounds; round += 1) {
      const evidence = await reconcileLedger({
        databaseUrl,
        ledgerFile,
        findingsFile: join(folder, "ledger-findings.ndjson"),
        runId: run,
        target: referenceLedger,
      });
      const faults = evidence.faults.reduce((sum, fault) => sum + fault.operations, 0);
      say(`ledger of ${evidence.entries} lines: ${evidence.seconds.toFixed(2)} s, ${faults} faults`);
      if (faults > 0) throw new Error("the benchmark's history has no faults, so none may be found");
      const ofRows = evidence.compared?.seconds ?? 0;
      reconciling.push(evidence.seconds - ofRows);
      comparing.push(ofRows);
    }
    const inSeconds = (what: string, times: readonly number[], atMost: number): Measurement => ({
      ...{ what, value: median(times), unit: "s", target: { atMost } },
    });
    return [
      inSeconds(`reconciling ${lines} ledger lines`, reconciling, mostSeconds),
      inSeconds("comparing every row with the seeded district", comparing, mostSecondsForRows),
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function writeHistory(databaseUrl: string, lines: number, ledgerFile: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const attendance = Math.round((lines * shares.attendance) / 100);
    const scores = Math.round((lines * shares.scores) / 100);
    await client.query(historySql(attendance, scores, lines - attendance - scores));
    const copy = client.query(copyTo(`COPY (${linesSql}) TO STDOUT`));
    await pipeline(copy, createWriteStream(ledgerFile));
  } finally {
    await client.end();
  }
}

const operation = (place: string) => `'${run}-u1-' || ${place}`;

const account = "(SELECT min(id) FROM accounts)";
const staff = "(SELECT min(id) FROM staff)";
const sentAt = (place: string) => `1785000000000 + ${place}`;
const at = (place = "place") => `to_timestamp((${sentAt(place)}) / 1000)`;

/** Each write leaves a row in the audit trail; that of a seat given up has the seat as it was. */
const audited = (
  table: string,
  action: string,
  { student = "NULL::int", detail = "'{}'", response }: Audited,
) => `
INSERT INTO audit_trail (account_id, action, operation_id, request_digest, school_id, student_id, section_id, detail,
                         response_status, response, at)
SELECT ${account}, '${action}', ${operation("place")}, '', section.school_id, ${student}, row.section_id, ${detail}, 200,
       ${response}, ${at()}
FROM ${table} AS row JOIN sections AS section ON section.id = row.section_id`;

type Audited = { readonly student?: string; readonly detail?: string; readonly response: string };

const stay = "jsonb_build_object('seat', seat, 'beginDate', begin_date, 'endDate', NULL)";
const ofRoll = { response: `jsonb_build_object('revision', revision, 'submittedAt', ${at()})` };
const ofScores = {
  response: `jsonb_build_object('assignmentId', assignment_id, 'scores', (
    SELECT jsonb_agg(jsonb_build_object('studentId', student, 'version', 1)) FROM unnest(students) AS student))`,
};
const ofDrop = {
  student: "student_id",
  detail: `jsonb_build_object('day', ${dropDay}, 'before', ${stay}, 'later', '[]'::jsonb,
    'reason', 'requested', 'note', NULL, 'after', CASE WHEN begin_date < ${dropDay} THEN ${stay} || jsonb_build_object('endDate', ${dropDay}) END)`,
  response: `jsonb_build_object('studentId', student_id, 'sectionId', section_id, 'seat', seat, 'period', section.period,
    'endDate', ${dropDay}, 'laterStays', '[]'::jsonb)`,
};

const historySql = (attendance: number, scores: number, drops: number) => `
CREATE TEMP TABLE rolled AS
SELECT row_number() OVER (ORDER BY section_id, revision) AS place, section_id, revision, students
FROM (
  SELECT section_id, array_agg(student_id ORDER BY student_id) AS students FROM section_enrollments
  WHERE end_date IS NULL AND begin_date <= ${day} GROUP BY section_id ORDER BY section_id
) AS roll CROSS JOIN generate_series(1, 2) AS revision
ORDER BY revision, section_id LIMIT ${attendance};
UPDATE rolled SET place = fresh.place
FROM (SELECT section_id, revision, row_number() OVER (ORDER BY revision, section_id) AS place FROM rolled) AS fresh
WHERE fresh.section_id = rolled.section_id AND fresh.revision = rolled.revision;
INSERT INTO attendance_submissions (section_id, day, period, revision, submitted_by, submitted_at, operation_id)
SELECT section_id, ${day}, 1, revision, ${staff}, ${at()}, ${operation("place")} FROM rolled;
INSERT INTO attendance_marks (section_id, day, period, student_id, revision, code)
SELECT section_id, ${day}, 1, unnest(students), revision, 'P' FROM rolled AS kept
WHERE NOT EXISTS (SELECT FROM rolled AS later WHERE later.section_id = kept.section_id AND later.revision > kept.revision);
INSERT INTO attendance_mark_history (section_id, day, period, student_id, revision, code, replaced_at)
SELECT kept.section_id, ${day}, 1, unnest(kept.students), kept.revision, 'P', ${at("later.place")}
FROM rolled AS kept JOIN rolled AS later ON later.section_id = kept.section_id AND later.revision = kept.revision + 1;
CREATE TEMP TABLE scored AS
SELECT (SELECT count(*) FROM rolled) + row_number() OVER (ORDER BY assignment.id) AS place, assignment.id AS assignment_id,
  assignment.section_id, roll.students
FROM assignments AS assignment JOIN rolled AS roll ON roll.section_id = assignment.section_id AND roll.revision = 1
ORDER BY assignment.id LIMIT ${scores};
INSERT INTO scores (assignment_id, student_id, section_id, points, version, entered_by, entered_at, operation_id)
SELECT assignment_id, unnest(students), section_id, 7.5, 1, ${staff}, ${at()}, ${operation("place")} FROM scored;
CREATE TEMP TABLE dropped AS
SELECT (SELECT count(*) FROM rolled) + (SELECT count(*) FROM scored) + row_number() OVER () AS place, seat.*
FROM (SELECT section_id, student_id, seat, begin_date FROM section_enrollments WHERE end_date IS NULL
  ORDER BY student_id, section_id LIMIT ${drops}) AS seat;
${audited("rolled", "attendance.submit", ofRoll)};
${audited("scored", "scores.enter", ofScores)};
${audited("dropped", "schedule.drop", ofDrop)};
UPDATE section_enrollments AS seat SET end_date = ${dropDay} FROM dropped
WHERE seat.section_id = dropped.section_id AND seat.student_id = dropped.student_id`;

const line = (table: string, kind: string, sent: string, answer: string) => `
SELECT json_build_object('op', ${operation("place")}, 'user', 'u1', 'sequence', place, 'journey', 'bench',
  'phase', 'bench', 'by', json_build_object('account', ${account}, 'staff', ${staff}), 'sentAt', ${sentAt("place")}, 'durationMs', 1, 'status', 200, 'outcome', 'ok', 'digest', '',
  'kind', '${kind}', 'sent', json_build_object(${sent}), 'answer', ${answer})::text
FROM ${table}`;

const linesSql = [
  line(
    "rolled",
    "attendance.submit",
    `'sectionId', section_id, 'day', ${day}, 'period', 1, 'seenRevision', revision - 1,
     'marks', (SELECT json_agg(json_build_array(student, 'P')) FROM unnest(students) AS student)`,
    "json_build_object('revision', revision)",
  ),
  line(
    "scored",
    "scores.enter",
    `'assignmentId', assignment_id, 'sectionId', section_id,
     'scores', (SELECT json_agg(json_build_array(student, 7.5, 0)) FROM unnest(students) AS student)`,
    "json_build_object('scores', cardinality(students))",
  ),
  line(
    "dropped",
    "schedule.drop",
    `'studentId', student_id, 'sectionId', section_id, 'day', ${dropDay}, 'reason', 'requested'`,
    "json_build_object('seat', seat)",
  ),
].join(" UNION ALL ");

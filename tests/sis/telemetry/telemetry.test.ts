/** Refused, failed and shed requests leave no personal data in the log, in traces or in metrics. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { pino } from "pino";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeError } from "../../../sis/telemetry/log.ts";
import { openTraceFile } from "../../../sis/telemetry/tracing/trace-file.ts";
import { createTracing } from "../../../sis/telemetry/tracing/tracing.ts";
import { watchDatabase } from "../../support/database-witness.ts";
import { identityOf, startTestIssuer, type TestIssuer } from "../../support/district-issuer.ts";
import {
  createLook,
  type Look,
  searchFile,
  searchStream,
} from "../../support/personal-data/find-personal-data.ts";
import { readPeople } from "../../support/personal-data/read-people.ts";
import {
  aldo,
  ana,
  aster,
  birch,
  guardianEmail,
  guardianPassword,
  openingDay,
  people,
} from "../../support/small-school.ts";
import { startTestApp, type TestApp, testNow } from "../../support/test-app.ts";

const written: string[] = [];
const stream = new Writable({
  write: (chunk, _, done) => {
    written.push(String(chunk));
    done();
  },
});
let app: TestApp;
let issuer: TestIssuer;
let folder = "";
let traceFile: ReturnType<typeof openTraceFile>;
beforeAll(async () => {
  const log = pino({ level: "trace", serializers: { err: describeError } }, stream);
  folder = await mkdtemp(join(tmpdir(), "firstbell-privacy-"));
  traceFile = openTraceFile({ path: join(folder, "traces.ndjson"), tracesAtMost: 200, log });
  issuer = await startTestIssuer();
  app = await startTestApp({
    log,
    tracing: createTracing({ slowMs: 0, clock: () => testNow, file: traceFile }),
    identity: identityOf(issuer),
  });
});
afterAll(async () => {
  await app.stop();
  await issuer.stop();
  await rm(folder, { recursive: true });
});

async function look(): Promise<Look> {
  const found = await readPeople(app.database.url);
  expect(found.name.size).toBeGreaterThan(15);
  expect(found["session token"].size).toBeGreaterThan(5);
  return createLook({ ...found, password: new Set([guardianPassword]) });
}

const guardian = { username: guardianEmail, password: guardianPassword };
/** Has a student's name and a different birthday. */
const namesake = {
  student: {
    givenName: "Ana",
    familyName: "Moreno",
    birthDate: "2010-01-01",
    sex: "F",
    ethnicity: "Latino",
    homeLanguage: "Spanish",
  },
  grade: 10,
  entryDate: openingDay,
  entryCode: "E2",
};

const post = (path: string, body: unknown) => app.ask(undefined, path, { method: "POST", body });

/** Each has personal data where a careless log would show it. */
async function sendWhatFails(): Promise<number[]> {
  const counselor = people.birchCounselor;
  const roster = `/api/sections/${aster.homeroom}/roster?day=${openingDay}`;
  const token = await app.signIn(people.guardian);
  const broken = {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: '{"givenName":"Ana Moreno',
  };
  const enroll = {
    givenName: "Ana",
    familyName: "Moreno",
    email: guardianEmail,
    studentId: ana,
    grade: "Ana Moreno",
  };
  const answers = [
    await app.ask(counselor, `/api/students/${ana}/schedule`),
    await app.ask(counselor, `/api/students/${aldo}/sections`, {
      method: "POST",
      body: { sectionId: "Aldo Moreno", day: openingDay },
    }),
    await app.ask(people.birchOffice, `/api/schools/${birch.schoolId}/enrollments`, {
      method: "POST",
      body: enroll,
    }),
    await app.ask(undefined, `/api/families/students?student=${ana}&token=${token}`),
    await app.ask(undefined, `/students/${ana}/Ana%20Moreno`),
    await app.sis.hono.request("/api/sign-in/password", broken),
    await post("/api/sign-in/password", { username: guardianEmail, password: `${guardianPassword} ` }),
    await post("/api/sign-in/password", guardian),
    await post("/api/sign-in/district", { idToken: await issuer.sign("staff-1", { audience: "staff-2" }) }),
    await post("/api/sign-in/district", { idToken: `${await issuer.sign("staff-1")}x` }),
    await app.ask(people.asterTeacher, roster, {
      headers: { Cookie: `session=${token}`, Authorization: `Bearer ${token}` },
    }),
  ];
  return answers.map(({ status }) => status);
}

/** Postgres puts the values of rows into the errors that it raises. */
async function failInTheDatabase(): Promise<number[]> {
  const witness = await watchDatabase(app.database.url);
  const fail = async (table: string, ask: () => Promise<Response>): Promise<number> => {
    await witness.query(
      `ALTER TABLE ${table} ADD CONSTRAINT nobody CHECK (now() < DATE '1900-01-01') NOT VALID`,
    );
    const { status } = await ask();
    await witness.query(`ALTER TABLE ${table} DROP CONSTRAINT nobody`);
    return status;
  };
  const refused = [
    await fail("sessions", () => post("/api/sign-in/password", guardian)),
    await fail("students", () =>
      app.ask(people.birchOffice, `/api/schools/${birch.schoolId}/enrollments`, {
        method: "POST",
        body: namesake,
      }),
    ),
  ];
  const ask = () => app.ask(people.birchCounselor, `/api/students/${aldo}/schedule`);
  await witness.query("ALTER TABLE section_meetings RENAME COLUMN days TO ana_moreno");
  const broken = await ask();
  await witness.query("ALTER TABLE section_meetings RENAME COLUMN ana_moreno TO days");
  await witness.query("BEGIN");
  await witness.query("LOCK TABLE section_enrollments IN ACCESS EXCLUSIVE MODE");
  const stuck = ask();
  const ending = await watchDatabase(app.database.url);
  await ending.endWaitingBackend();
  await ending.stop();
  await witness.query("ROLLBACK");
  await witness.stop();
  return [...refused, broken.status, (await stuck).status];
}

test("no refusal or failure puts personal data into the log, traces or metrics", async () => {
  const statuses = [...(await sendWhatFails()), ...(await failInTheDatabase())];
  expect(statuses).toEqual([404, 400, 400, 401, 404, 400, 401, 201, 401, 401, 403, 500, 500, 500, 503]);
  await traceFile.close();
  const holds = await look();
  const pages = await Promise.all(["/metrics", "/metrics/schools"].map((path) => app.operations(path)));
  const texts = [...written, ...(await Promise.all(pages.map((page) => page.text())))];
  expect(written.filter((line) => line.includes('"request failed"')).length).toBeGreaterThan(1);
  expect(await searchStream("log and metrics", Readable.from(texts), holds)).toEqual([]);
  expect(await searchFile(join(folder, "traces.ndjson"), "traces", holds)).toEqual([]);
});

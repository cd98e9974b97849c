/** The broken parts do what they say, beside an SIS on the same database that doesn't. */
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { BreakPart } from "../../proof/broken-sis/broken-part.ts";
import * as anyPassword from "../../proof/broken-sis/parts/any-password.ts";
import * as emptyAnswers from "../../proof/broken-sis/parts/empty-answers.ts";
import * as emptyConfirmations from "../../proof/broken-sis/parts/empty-confirmations.ts";
import * as fullTooEarly from "../../proof/broken-sis/parts/full-too-early.ts";
import * as ignoredKeys from "../../proof/broken-sis/parts/ignored-keys.ts";
import * as lastWriteWins from "../../proof/broken-sis/parts/last-write-wins.ts";
import * as mixedUpSessions from "../../proof/broken-sis/parts/mixed-up-sessions.ts";
import * as noAuthorization from "../../proof/broken-sis/parts/no-authorization.ts";
import * as refusedSignIns from "../../proof/broken-sis/parts/refused-sign-ins.ts";
import * as staleCopy from "../../proof/broken-sis/parts/stale-copy.ts";
import * as writeBehind from "../../proof/broken-sis/parts/write-behind.ts";
import { findAccountBySubject } from "../../sis/access/queries.ts";
import { allModules } from "../../sis/all-modules.ts";
import { createApp } from "../../sis/app.ts";
import { submitAttendance } from "../../sis/attendance/submit-attendance.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { findAttendance } from "../../sis/families/queries.ts";
import { addToSection } from "../../sis/scheduling/seat-changes.ts";
import { operation } from "../support/operations.ts";
import {
  ana,
  aster,
  bea,
  ben,
  birch,
  cora,
  finn,
  guardianEmail,
  openingDay,
  people,
} from "../support/small-school.ts";
import {
  createAsk,
  createSignIn,
  makeDependencies,
  startTestApp,
  type TestApp,
} from "../support/test-app.ts";

let app: TestApp;
const opened: Dependencies[] = [];
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(async () => {
  await Promise.all(
    opened.flatMap(({ core, portal, gate, integration }) =>
      [core, portal, gate, integration].map((pool) => pool.end()),
    ),
  );
  await app.stop();
});

/** Some parts change the modules that every SIS of this process is made of, those of other tests among them. */
const whole = allModules.map((module) => ({ ...module }));
afterEach(() => {
  for (const [index, module] of allModules.entries()) Object.assign(module, whole[index]);
});

async function brokenBy({ breakPart }: { readonly breakPart: BreakPart }): Promise<Dependencies> {
  const dependencies = await makeDependencies(app.database.sisUrl, {});
  opened.push(dependencies);
  return breakPart(dependencies);
}

const day = openingDay;
const sectionId = aster.homeroom;

function submit(dependencies: Dependencies, code: "P" | "A", seenRevision: number) {
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code }));
  const submission = { sectionId, day, period: 1, seenRevision, marks };
  return submitAttendance(dependencies, people.asterTeacher, submission, operation());
}

const codesShown = async ({ portal }: Dependencies) =>
  (await findAttendance(portal, ana, 10)).map(({ code }) => code);

test("a copy that is never brought up to date, and a save that overwrites what it didn't see", async () => {
  const stale = await brokenBy(staleCopy);
  expect(await codesShown(stale)).toEqual([]);
  expect(await submit(app.dependencies, "P", 0)).toMatchObject({ status: 200, answer: { revision: 1 } });
  expect(await submit(app.dependencies, "A", 0)).toMatchObject({ code: "attendance-changed" });

  const overwriting = await brokenBy(lastWriteWins);
  expect(await submit(overwriting, "A", 0)).toMatchObject({ status: 200, answer: { revision: 2 } });
  expect(await codesShown(app.dependencies)).toEqual(["A"]);
  expect(await codesShown(stale)).toEqual([]);
});

test("a class whose seats aren't counted", async () => {
  const refusing = await brokenBy(fullTooEarly);
  const change = { studentId: finn, sectionId: birch.freeInPeriod1, day, reason: "requested" } as const;
  const add = (dependencies: Dependencies) =>
    addToSection(dependencies, people.birchOffice, change, operation());
  expect(await add(refusing)).toMatchObject({ code: "section-full" });
  expect(await add(app.dependencies)).toMatchObject({ status: 201, answer: { seat: 1 } });
});

test("attendance that is confirmed and written later is nowhere until then", async () => {
  const behind = await brokenBy(writeBehind);
  expect(await submit(behind, "P", 2)).toMatchObject({ status: 200, answer: { revision: 3 } });
  expect(await codesShown(app.dependencies)).toEqual(["A"]);
});

test("people who sign in with their own password become the person of the same role who signed in before", async () => {
  const { core } = await brokenBy(mixedUpSessions);
  const subjects = [people.student, people.birchTeacher, people.otherStudent].map(({ subject }) => subject);
  const found = [];
  for (const subject of subjects) found.push((await findAccountBySubject(core, subject))?.accountId);
  expect(found).toEqual(
    [people.student, people.birchTeacher, people.student].map(({ accountId }) => accountId),
  );
});

async function askBrokenBy(part: { readonly breakPart: BreakPart }): Promise<TestApp["ask"]> {
  const dependencies = await brokenBy(part);
  return createAsk(createApp(dependencies), createSignIn(dependencies));
}

const wrongPassword = { method: "POST", body: { username: guardianEmail, password: "wrong" } } as const;

test("any password opens a session, and no sign-in works while all are refused", async () => {
  const asAnyone = await askBrokenBy(anyPassword);
  expect((await asAnyone(undefined, "/api/sign-in/password", wrongPassword)).status).toBe(201);
  const { passwords, identity } = await brokenBy(refusedSignIns);
  const outcomes = () => Promise.all([passwords.verify(undefined, ""), identity.verify("a.b.c")]);
  const usually = await outcomes();
  process.emit("SIGUSR2");
  expect(await outcomes()).toMatchObject([{ status: 401 }, { status: 401 }]);
  process.emit("SIGUSR2");
  expect(await outcomes()).toEqual(usually);
});

const roll = `/api/sections/${sectionId}/attendance/${day}/1`;
const sheet = (key: string, seenRevision: number) => {
  const marks = [ana, ben, cora].map((studentId) => ({ studentId, code: "T" }));
  return { method: "PUT", headers: { "Idempotency-Key": key }, body: { seenRevision, marks } } as const;
};

test("a write that is sent again under its key is done again", async () => {
  const ask = await askBrokenBy(ignoredKeys);
  const statuses = [];
  for (const _ of [1, 2]) statuses.push((await ask(people.asterTeacher, roll, sheet("again", 2))).status);
  expect(statuses).toEqual([200, 409]);
});

test("a guardian may look up another family's child, and a student a class list", async () => {
  const looks = [
    [people.guardian, `/api/families/students/${bea}/schedule`],
    [people.student, `/api/sections/${birch.sections[0]}/roster?day=${openingDay}&period=1`],
  ] as const;
  const refused = await Promise.all(looks.map(([person, path]) => app.ask(person, path)));
  expect(refused.map(({ status }) => status)).toEqual([404, 403]);
  const ask = await askBrokenBy(noAuthorization);
  const admitted = await Promise.all(looks.map(([person, path]) => ask(person, path)));
  expect(admitted.map(({ status }) => status)).toEqual([200, 200]);
});

test("what is entered is stored and what is looked up is found, but both answers are empty", async () => {
  const enter = await askBrokenBy(emptyConfirmations);
  const stored = await enter(people.asterTeacher, roll, sheet("stored", 3));
  expect([stored.status, await stored.json()]).toEqual([200, {}]);
  expect(await codesShown(app.dependencies)).toEqual(["T"]);
  const look = await askBrokenBy(emptyAnswers);
  const me = await look(people.student, "/api/me");
  expect([me.status, await me.json()]).toEqual([200, {}]);
});

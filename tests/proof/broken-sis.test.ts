/** The broken parts do to records what they say, beside an SIS on the same database that doesn't. */
import { afterAll, beforeAll, expect, test } from "vitest";
import * as fullTooEarly from "../../proof/broken-sis/parts/full-too-early.ts";
import * as lastWriteWins from "../../proof/broken-sis/parts/last-write-wins.ts";
import * as staleCopy from "../../proof/broken-sis/parts/stale-copy.ts";
import { submitAttendance } from "../../sis/attendance/submit-attendance.ts";
import type { Dependencies } from "../../sis/dependencies.ts";
import { findAttendance } from "../../sis/families/queries.ts";
import { addToSection } from "../../sis/scheduling/seat-changes.ts";
import { operation } from "../support/operations.ts";
import { ana, aster, ben, birch, cora, finn, openingDay, people } from "../support/small-school.ts";
import { makeDependencies, startTestApp, type TestApp } from "../support/test-app.ts";

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

async function brokenBy({
  breakPart,
}: typeof fullTooEarly | typeof lastWriteWins | typeof staleCopy): Promise<Dependencies> {
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

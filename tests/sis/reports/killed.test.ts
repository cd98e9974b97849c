/** A real SIS that is killed while it makes a report: the next one finishes it, and each document is there once. */
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type Witness, watchDatabase } from "../../support/database-witness.ts";
import { patience } from "../../support/patience.ts";
import { createDatabase, type TestDatabase } from "../../support/postgres.ts";
import { type SisProcess, startSisProcess } from "../../support/sis-process.ts";
import { birch, insertSmallSchool, people } from "../../support/small-school.ts";
import { addSeniors, firstSenior } from "./seniors.ts";

const seniors = 60;
/** In the second step: the first one, of twenty, has been stored by then. */
const inSecondStep = firstSenior + 30;

let database: TestDatabase;
let owner: Witness;
let holder: Witness;
let sis: SisProcess;

beforeAll(async () => {
  database = await createDatabase("sis");
  await insertSmallSchool(database.url);
  await addSeniors(database.url, seniors);
  owner = await watchDatabase(database.url);
  holder = await watchDatabase(database.url);
  sis = await startSisProcess(database.url);
});
afterAll(async () => {
  sis.child.kill("SIGKILL");
  await sis.exited;
  await Promise.all([owner.stop(), holder.stop()]);
  await database.drop();
});

const progress = `
  SELECT made, state, (SELECT count(*)::int FROM report_documents WHERE report_id = reports.id) AS documents
    FROM reports`;
const isWaiting = `
  SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

test("a report that a kill interrupts is finished by the next process, with each document once", async () => {
  await owner.query(`
    INSERT INTO reports (id, school_id, kind, format, state, expected, made, last_subject, asked_by, asked_at)
    VALUES (1, ${birch.schoolId}, 'senior-transcripts', 'html', 'paused', ${seniors}, 0, 0, ${people.birchOffice.staffId}, now())`);
  await holder.query("BEGIN");
  await holder.query(`INSERT INTO report_documents VALUES (1, ${inSecondStep}, 'in the way')`);
  await owner.query("UPDATE reports SET state = 'waiting'");
  await vi.waitFor(async () => expect(await owner.query(isWaiting)).toHaveLength(1), patience);
  sis.child.kill("SIGKILL");
  await sis.exited;
  expect(await owner.query(progress)).toEqual([{ made: 20, state: "waiting", documents: 20 }]);
  await holder.query("ROLLBACK");

  sis = await startSisProcess(database.url);
  const finished = [{ made: seniors, state: "done", documents: seniors }];
  await vi.waitFor(async () => expect(await owner.query(progress)).toEqual(finished), patience);
  const once = "SELECT count(DISTINCT subject_id)::int AS students FROM report_documents WHERE content <> ''";
  expect(await owner.query(once)).toEqual([{ students: seniors }]);
});

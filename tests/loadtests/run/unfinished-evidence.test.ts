/** A generator that was killed: the run can't be judged, and its report says why instead of a stack trace. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { gatherEvidence } from "../../../loadtests/run/gather-evidence.ts";
import { k6Files } from "../../../loadtests/run/k6-process.ts";
import { noneOutsideVisits } from "../../../loadtests/run/outside-visits.ts";
import { writePlayed } from "../../../loadtests/run/played-file.ts";
import { noRush } from "../../../loadtests/run/rush.ts";
import { loadSchema } from "../../../readiness/evidence/load-file.ts";
import type { VisitLine } from "../../../readiness/evidence/visit-line.ts";
import { exampleLedger, heldEvidence } from "../../readiness/support/example-evidence.ts";
import { withLedgerFault } from "../../readiness/support/example-failures.ts";
import { exampleLoad } from "../../readiness/support/example-load.ts";
import { judged, row } from "../../readiness/support/judged.ts";
import { shortPlan } from "../support/short-plan.ts";

const visit: Omit<VisitLine, "phase"> = {
  journey: "staff-sign-in",
  school: 3,
  beganAt: 0,
  totalMs: 300,
  thinkMs: 200,
  waitMs: 90,
  longestWaitMs: 60,
  requests: { me: [1, 1, 0, 0] },
  answers: { me: [1, 0, 0] },
  forbidden: {},
  sentAgain: 0,
  answersLost: 0,
  contests: 0,
};

/** The folder of a load whose generator left no summary. */
async function killedRun(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "firstbell-killed-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const files = k6Files(folder);
  const lines = ["sign-in", "sign-in", "first-bell"].map((phase) =>
    JSON.stringify({ visit: { ...visit, phase } }),
  );
  await writeFile(files.plan, JSON.stringify(shortPlan()));
  await writeFile(files.ledger, [...lines, '{"visit":{"journ'].join("\n"));
  await writeFile(files.machine, "");
  await writePlayed(files.played, {
    run: "killed",
    scenario: exampleLoad().scenario,
    target: "http://127.0.0.1:1",
    outcome: {
      generatorExitCode: -1,
      planned: { me: 40 },
      people: 40,
      schools: { 3: "Jefferson High" },
      rolls: null,
      outsideVisits: noneOutsideVisits,
      rush: noRush,
    },
  });
  return folder;
}

test("a generator that was killed leaves evidence of the visits that had ended, and an INVALID RUN", async () => {
  const { load } = await gatherEvidence(await killedRun());
  expect(loadSchema.parse(load)).toMatchObject({ generatorExitCode: -1, requests: [], ledgerLines: {} });
  expect(load.phases.map(({ startedArrivals }) => startedArrivals).slice(0, 2)).toEqual([2, 1]);
  expect(load.byName).toMatchObject([{ name: "me", planned: 40, accepted: 3 }]);
  const ledger = withLedgerFault(exampleLedger(), "lost", 1);
  const judgment = judged({ ...heldEvidence(), load, ledger });
  expect(judgment.verdict).toBe("INVALID RUN");
  expect(judgment.why).toContain("cannot be judged: “The load generator ran to the end");
  expect(judgment.why).toContain("Even so, it proves 1 failure");
  expect(row(judgment, "validity.generator-ended").detail).toContain("killed");
});

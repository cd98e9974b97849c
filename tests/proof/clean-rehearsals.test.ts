/** A clean rehearsal raises a false alarm if it's a NO-GO, or if it's an INVALID RUN that doesn't name the generator. */
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { allScenarios } from "../../loadtests/all-scenarios.ts";
import { type CleanRun, cleanRehearsals, judgeClean, ofTheGenerator } from "../../proof/clean-rehearsals.ts";
import { falseAlarmsPage } from "../../proof/false-alarms-page.ts";
import type { Evidence } from "../../readiness/evidence/evidence.ts";
import type { LoadEvidence } from "../../readiness/evidence/load-evidence.ts";
import { runValidity } from "../../readiness/requirements/run-validity.ts";
import { exampleLedger, heldEvidence } from "../readiness/support/example-evidence.ts";
import { noGoEvidence, withDropped, withLedgerFault } from "../readiness/support/example-failures.ts";
import { exampleLoad } from "../readiness/support/example-load.ts";
import { judged } from "../readiness/support/judged.ts";

const [first] = cleanRehearsals;

function judgedClean(change: Partial<Evidence>): CleanRun {
  if (first === undefined) throw new Error("there are no clean rehearsals");
  return judgeClean(first, { run: "a run", ...judged({ ...heldEvidence(), ...change }) });
}

const busy = (): LoadEvidence => withDropped(exampleLoad(), 300);

describe("a rehearsal with nothing wrong raises", () => {
  test("no alarm if it's a GO", () => {
    expect(judgedClean({})).toMatchObject({ verdict: "GO", problems: [] });
  });

  test("no alarm if it couldn't be judged because of the generator", () => {
    expect(judgedClean({ load: busy() })).toMatchObject({ verdict: "INVALID RUN", problems: [] });
  });

  test("an alarm if it couldn't be judged because of something else", () => {
    const seal = {
      state: "unsigned",
      key: null,
      changes: [{ file: "load.json", problem: "changed" }],
    } as const;
    const { verdict, problems } = judgedClean({ seal });
    expect([verdict, problems]).toEqual(["INVALID RUN", [expect.stringContaining("neither the generator")]]);
  });

  test("an alarm for each requirement that isn't met, and one that a busy machine doesn't excuse", () => {
    const noGo = judgedClean(noGoEvidence());
    expect(noGo.verdict).toBe("NO-GO");
    expect(noGo.problems.length).toBeGreaterThan(0);
    const ledger = withLedgerFault(exampleLedger(), "lost", 3);
    const { verdict, problems } = judgedClean({ load: busy(), ledger });
    expect(verdict).toBe("NO-GO");
    expect(problems).toContainEqual(expect.stringMatching(/^records\.lost \(.*\): failed, though/));
  });
});

test("the rehearsals differ in seed, reach from 500 to 20,000 students, and play every scenario, with and without mess", () => {
  const { length } = cleanRehearsals;
  expect(length).toBeGreaterThanOrEqual(20);
  expect(new Set(cleanRehearsals.map(({ seed }) => seed)).size).toBe(length);
  const sizes = cleanRehearsals.map(({ students }) => students);
  expect([Math.min(...sizes), Math.max(...sizes)]).toEqual([500, 20_000]);
  const played = new Set(cleanRehearsals.map(({ scenario, mess }) => `${scenario}, ${mess}`));
  const wanted = allScenarios.flatMap(({ id }) => [`${id}, none`, `${id}, normal`]);
  expect([...played].sort()).toEqual(wanted.sort());
});

test("what excuses a run are requirements that exist and are about the run", () => {
  const ids = runValidity.map(({ id }) => id);
  for (const id of ofTheGenerator) expect(ids).toContain(id);
});

const on = {
  ...{
    day: "2026-08-03",
    cpuModel: "Example Processor",
    cores: 2,
    memoryBytes: 8 * 1024 ** 3,
    operatingSystem: "Linux",
  },
  ...{ commit: null, sourceSha256: "5".repeat(64) },
};

test("the page says what was rehearsed where, and why a run wasn't a GO", () => {
  const runs = [judgedClean({}), judgedClean({ load: busy() }), judgedClean(noGoEvidence())];
  const page = falseAlarmsPage(runs, on);
  expect(page).toContain("- Begun on 2026-08-03 (UTC), on Example Processor, 2 cores,");
  expect(page).toContain("| 1 | 500 | 101 | normal | opening-day | 2% | GO |");
  expect(page).toContain(`3 of ${cleanRehearsals.length} rehearsals were played: 1 false alarm.`);
  expect(page).toMatch(/^- 1: INVALID RUN for /m);
  expect(page).toMatch(/^ {2}- False alarm: /m);
});

test("the docs show the last results: every rehearsal, and no false alarm", async () => {
  const page = await readFile("docs/false-alarms.md", "utf8");
  for (const { number, seed, mess, scenario } of cleanRehearsals)
    expect(page).toMatch(
      new RegExp(
        `^\\| ${number} \\| [\\d,]+ \\| ${seed} \\| ${mess} \\| ${scenario} \\| .*%? \\| (GO|INVALID RUN) \\|$`,
        "m",
      ),
    );
  expect(page).toContain(
    `${cleanRehearsals.length} of ${cleanRehearsals.length} rehearsals were played: no false alarm.`,
  );
});

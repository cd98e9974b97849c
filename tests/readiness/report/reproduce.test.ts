/** The command that repeats a run has every value that changed it. */
import { expect, test } from "vitest";
import { reproduce } from "../../../readiness/report/reproduce.ts";
import { exampleRun, heldEvidence } from "../support/example-evidence.ts";

type Run = ReturnType<typeof exampleRun>;

function commandOf(change: Partial<Run>, files: readonly string[] = []): string | undefined {
  const evidence = { ...heldEvidence(), run: { ...exampleRun(), ...change } };
  const listed = files.map((name) => ({ name, bytes: 1, sha256: "" }));
  return reproduce(evidence, listed)[0]?.command;
}

test("a plain run has its size, seed, load, scenario and mess", () => {
  expect(commandOf({})).toBe(
    "npx firstbell rehearse --students 650000 --seed 1 --load 1 --scenario opening-day --mess none",
  );
});

test("mess, planted defects, waivers, settings of the SIS and Prometheus are in the command, too", () => {
  const district = { ...exampleRun().district, mess: "normal", defects: ["no-classes", "shared-room"] };
  const settings = { SIS_TIME_ZONE: "America/Denver", SIS_JOURNEYS: "a b" };
  expect(
    commandOf({ load: 0.02, district, settings, observed: true }, ["waivers.json", "readiness.yaml"]),
  ).toBe(
    "SIS_TIME_ZONE=America/Denver SIS_JOURNEYS='a b' npx firstbell rehearse --students 650000 --seed 1 --load 0.02" +
      " --scenario opening-day --mess normal --defects no-classes,shared-room" +
      " --waivers runs/2026-08-03-example/waivers.json --readiness runs/2026-08-03-example/readiness.yaml --observe",
  );
});

test("a run in a district with a history is repeated on the same day", () => {
  const district = { ...exampleRun().district, through: "2026-09-18", day: "2026-09-22" };
  expect(commandOf({ district })).toBe(
    "npx firstbell rehearse --students 650000 --seed 1 --load 1 --scenario opening-day --mess none --through 2026-09-18",
  );
});

test("a scenario of one's own is played again from its file", () => {
  expect(commandOf({ scenario: "mine", scenarioFile: "./mine.ts" })).toContain("--scenario ./mine.ts");
});

test("a load that was to last longer lasts as long again", () => {
  expect(commandOf({ minutes: 30 })).toContain("--scenario opening-day --duration 30 --mess none");
  expect(commandOf({ kind: "load", minutes: 30 })).toContain("--load 1 --duration 30");
});

test("a run with an injected fault is repeated by proving that fault", () => {
  expect(commandOf({ fault: "held-lock", students: 12_000 })).toBe(
    "npx firstbell prove --students 12000 --only held-lock",
  );
});

test("a run that didn't end is repeated with what it began with", () => {
  const { run, ...rest } = heldEvidence();
  const { id, startedAt, localDay, scenario, students, seed, load, fault, observed, settings } = run;
  if (localDay === null) throw new Error("the example has a day");
  const begun = {
    ...{ id, startedAt, localDay, scenario, students, seed, load, fault, observed, settings },
    ...{ mess: "2014", defects: ["no-classes"], begun: { stage: "load", stopped: null } },
    kind: run.kind,
  };
  expect(reproduce({ ...rest, run: undefined, begun }, [])[0]?.command).toContain(
    "--mess 2014 --defects no-classes",
  );
});

test("a load on its own is sent again to the same target", () => {
  expect(commandOf({ kind: "load", load: 0.5 })).toBe(
    "npx firstbell load opening-day --target http://127.0.0.1:41873 --load 0.5",
  );
});

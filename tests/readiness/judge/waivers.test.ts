/** The waivers file: what it takes to accept a failure in one's own name. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseWaivers, readWaivers } from "../../../readiness/judge/waivers.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";
import { exampleRun } from "../support/example-evidence.ts";
import { conditionalEvidence, conditionalWaivers } from "../support/example-failures.ts";
import { judged } from "../support/judged.ts";

const good = {
  requirement: "speed.read",
  person: "A. Superintendent",
  reason: "Accepted for the first week.",
  expires: "2026-09-01",
};

const parse = (content: unknown) => parseWaivers(JSON.stringify(content), requirements);

describe("a waiver's last day", () => {
  const run = { ...exampleRun(), startedAt: "2026-08-04T03:30:00.000Z" };
  const accepted = conditionalWaivers.map((waiver) => ({ ...waiver, expires: "2026-08-03" }));
  const verdictIn = (localDay: typeof run.localDay) =>
    judged({ ...conditionalEvidence(), run: { ...run, localDay } }, accepted).verdict;

  test("ends when it ends in the district, whatever day it is elsewhere by then", () => {
    expect(verdictIn({ day: "2026-08-03", timeZone: "America/Los_Angeles" })).toBe("CONDITIONAL");
    expect(verdictIn({ day: "2026-08-04", timeZone: "Pacific/Auckland" })).toBe("NO-GO");
  });

  test("is the day in UTC for a run that was recorded without its own", () => {
    expect(verdictIn(null)).toBe("NO-GO");
  });
});

describe("a waivers file", () => {
  test("is read into waivers", () => {
    expect(parse({ waivers: [good] })).toEqual({ waivers: [good], problems: [] });
  });

  test("reports every problem at once, and then waives nothing", () => {
    const { waivers, problems } = parse({
      waivers: [good, { ...good, person: " ", expires: "2026-02-30" }, { ...good, reason: "ok" }],
    });
    expect(waivers).toEqual([]);
    expect(problems.map((problem) => problem.split(":")[0])).toEqual([
      "waivers.1.person",
      "waivers.1.expires",
      "waivers.2.reason",
    ]);
  });

  test("rejects requirements that don't exist, and those that decide whether a run is valid", () => {
    const { problems } = parse({
      waivers: [
        { ...good, requirement: "speed.raed" },
        { ...good, requirement: "validity.dropped-arrivals" },
      ],
    });
    expect(problems).toHaveLength(2);
    expect(problems[0]).toContain("speed.raed");
    expect(problems[1]).toContain("can't be waived");
  });

  test("may begin with a byte-order mark, as some editors write it", () => {
    const text = `\uFEFF${JSON.stringify({ waivers: [good] })}`;
    expect(parseWaivers(text, requirements)).toEqual({ waivers: [good], problems: [] });
  });

  test("is rejected if it isn't JSON", () => {
    expect(parseWaivers("{", requirements).problems[0]).toMatch(/^not JSON/);
  });

  test("is optional, unless it was given by name", async () => {
    const directory = await mkdtemp(join(tmpdir(), "waivers-"));
    const path = join(directory, "waivers.json");
    expect(await readWaivers(path, requirements)).toEqual({ waivers: [], problems: [] });
    expect((await readWaivers(path, requirements, { required: true })).problems).toEqual([
      `${path}: no such file`,
    ]);
    await rm(directory, { recursive: true });
  });
});

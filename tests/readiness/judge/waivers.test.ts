/** The waivers file: what it takes to accept a failure in one's own name. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseWaivers, readWaivers } from "../../../readiness/judge/waivers.ts";
import { requirements } from "../../../readiness/requirements/requirements.ts";

const good = {
  requirement: "speed.read",
  person: "A. Superintendent",
  reason: "Accepted for the first week.",
  expires: "2026-09-01",
};

const parse = (content: unknown) => parseWaivers(JSON.stringify(content), requirements);

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

/** A small rehearsal of a district whose assignments are wrong. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { findK6 } from "../../loadtests/run/find-k6.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";
import { minutesMs, rehearse } from "./small-rehearsal.ts";

let home: HomeFolder;
beforeAll(async () => {
  await findK6({ environment: process.env });
  home = await makeHomeFolder();
}, 15 * minutesMs);
afterAll(() => home.remove());

test(
  "a district with students in another grade's classes is NO-GO, only for that reason",
  async () => {
    const { exitCode, answer } = await rehearse(home, ["--defects", "wrong-grade-class"]);
    const failed = answer.requirements.filter(({ status }) => status === "failed").map(({ id }) => id);
    expect([answer.verdict, exitCode]).toEqual(["NO-GO", 11]);
    expect(failed).toContain("assignments.R05");
    expect(failed.filter((id) => !id.startsWith("assignments."))).toEqual([]);
  },
  5 * minutesMs,
);

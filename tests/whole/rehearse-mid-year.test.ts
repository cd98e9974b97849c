/** A small rehearsal that starts from a district in its second week of school. */
import { readFile } from "node:fs/promises";
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
  "a district with attendance, scores and moves on record is GO, and its report says which day it was",
  async () => {
    const { exitCode, answer, errors } = await rehearse(home, ["--through", "2026-08-26"]);
    const notHeld = answer.requirements.filter(({ status }) => status !== "held");
    expect(notHeld, errors).toEqual([]);
    expect([answer.verdict, exitCode]).toEqual(["GO", 10]);
    expect(await readFile(answer.report, "utf8")).toContain(
      "It was Thursday, August 27, 2026 in the district",
    );
  },
  5 * minutesMs,
);

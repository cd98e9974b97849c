/** A machine without Python is told that the API wasn't tested, and what to do. */
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { PartMissing } from "../../parts/part-missing.ts";
import { findSchemathesis } from "./schemathesis.ts";

let empty: string;
beforeAll(async () => {
  empty = await mkdtemp(join(tmpdir(), "firstbell-no-python-"));
});
afterAll(() => rm(empty, { recursive: true, force: true }));

test("without Python, the API counts as not tested, and nothing is left behind", async () => {
  const finding = findSchemathesis(empty, { PATH: empty });
  await expect(finding).rejects.toThrow(PartMissing);
  await expect(finding).rejects.toThrow(/the API wasn't tested, because Python .*\. Install python3/);
  expect(await readdir(empty)).toEqual([]);
});

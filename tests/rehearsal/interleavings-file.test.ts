/** A rehearsal takes the result of `npm run interleavings` only if it's of the same SIS. */
import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { digestSis, findInterleavings, interleavingsFile } from "../../rehearsal/interleavings-file.ts";
import { readSettings } from "../../rehearsal/settings.ts";
import { exampleInterleavings } from "../readiness/support/example-evidence.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";

let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
});
afterAll(() => home.remove());

test("only a result of this SIS is found", async () => {
  const { settings } = readSettings({ ...home.environment });
  expect(await findInterleavings(settings)).toBeUndefined();
  const file = interleavingsFile(settings);
  await writeFile(file, JSON.stringify({ ...exampleInterleavings(), sisDigest: "of another SIS" }));
  expect(await findInterleavings(settings)).toBeUndefined();
  await writeFile(file, "half a fi");
  expect(await findInterleavings(settings)).toBeUndefined();
  const played = { ...exampleInterleavings(), sisDigest: await digestSis() };
  await writeFile(file, JSON.stringify(played));
  expect(await findInterleavings(settings)).toEqual(played);
});

/** What `load` learns about the SIS that `serve` runs, and about no other. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { createCleanup } from "../../parts/cleanup.ts";
import { findServedSis, saveServedSis } from "../../rehearsal/served-sis.ts";
import { type HomeFolder, makeHomeFolder } from "../support/home-folder.ts";

let home: HomeFolder;
beforeAll(async () => {
  home = await makeHomeFolder();
});
afterAll(() => home.remove());

test("load knows how long sessions last and where the metrics are, as long as serve runs, and of its SIS alone", async () => {
  const cleanup = createCleanup(new AbortController().signal);
  const context = { settings: { FIRSTBELL_HOME: home.path }, cleanup };
  const served = { url: "http://127.0.0.1:4000", metricsUrl: "http://127.0.0.1:4001", sessionHours: 5 };
  await saveServedSis(context, served);
  expect(await findServedSis(context, "http://127.0.0.1:4000/")).toEqual(served);
  expect(await findServedSis(context, "http://127.0.0.1:4002")).toBeUndefined();
  await cleanup.run();
  expect(await findServedSis(context, served.url)).toBeUndefined();
});

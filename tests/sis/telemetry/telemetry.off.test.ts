/** The SIS with telemetry off: it works, and only what protects it is counted. */
import { once } from "node:events";
import { expect, test } from "vitest";
import { readMetricsText } from "../../support/metrics-text.ts";
import { createDatabase } from "../../support/postgres.ts";
import { startSisProcess } from "../../support/sis-process.ts";
import { guardianEmail, guardianPassword, insertSmallSchool } from "../../support/small-school.ts";

test("with telemetry off the SIS works, without statement metrics or request logs", async () => {
  const database = await createDatabase("off");
  await insertSmallSchool(database.url);
  const sis = await startSisProcess(database.sisUrl, { SIS_TELEMETRY: "off" });
  const closed = sis.child.stdout === null ? undefined : once(sis.child.stdout, "close");
  const signIn = await fetch(`${sis.url}/api/sign-in/password`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ username: guardianEmail, password: guardianPassword }),
  });
  expect(signIn.status).toBe(201);
  const { total } = readMetricsText(await (await fetch(`${sis.operationsUrl}/metrics`)).text());
  const schools = await (await fetch(`${sis.operationsUrl}/metrics/schools`)).text();
  sis.child.kill("SIGTERM");
  expect(await sis.exited).toBe(0);
  await closed;
  await database.drop();
  // What protects the SIS is always counted: requests, sign-ins, shed requests.
  expect(total("http_request_duration_seconds_count", { outcome: "ok" })).toBe(1);
  expect(total("sis_sign_ins_total", { outcome: "accepted" })).toBe(1);
  expect(total("sis_statement_calls_total")).toBe(0);
  expect(total("sis_statement_duration_seconds_count")).toBe(0);
  expect(readMetricsText(schools).by("sis_school_info", "school")).toEqual({});
  expect(sis.log.filter((line) => line.includes('"route"'))).toEqual([]);
});

/** The log never delays the SIS, even when its reader is gone, and never names anyone. */
import { once } from "node:events";
import { expect, test } from "vitest";
import { z } from "zod";
import { any } from "../../support/matchers.ts";
import { createDatabase } from "../../support/postgres.ts";
import { startSisProcess } from "../../support/sis-process.ts";

const logLine = z.looseObject({ msg: z.string().optional() });

test("a process whose log reader is gone keeps serving, stops on SIGTERM and exits with 0", async () => {
  const database = await createDatabase("log");
  const sis = await startSisProcess(database.sisUrl);
  sis.child.stdout?.destroy();
  for (let asked = 0; asked < 5; asked += 1) expect((await fetch(`${sis.url}/sign-in`)).status).toBe(200);
  sis.child.kill("SIGTERM");
  expect(await sis.exited).toBe(0);
  await database.drop();
});

test("each request is one line, which identifies no person or row", async () => {
  const database = await createDatabase("log");
  const sis = await startSisProcess(database.sisUrl);
  await fetch(`${sis.url}/api/students/4711/schedule`, { headers: { Authorization: "Bearer Secret" } });
  sis.child.kill("SIGTERM");
  const closed = sis.child.stdout === null ? undefined : once(sis.child.stdout, "close");
  expect(await sis.exited).toBe(0);
  await closed;
  const lines = sis.log.map((line) => logLine.parse(JSON.parse(line))).filter(({ msg }) => msg === "request");
  expect(lines).toEqual([
    {
      level: 30,
      time: any(Number),
      pid: any(Number),
      route: "student-schedule",
      role_group: "none",
      status: 401,
      durationMs: any(Number),
      msg: "request",
    },
  ]);
  await database.drop();
});

/** Numbers from /proc: a working process uses time, and a server includes its children. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import pg from "pg";
import { expect, inject, test } from "vitest";
import { machineUse, processUse, serverUse } from "../../../loadtests/run/processor-time.ts";

test("a missing process used nothing", async () => {
  expect(await processUse(undefined)).toEqual({ cpuSeconds: 0, memoryBytes: 0 });
  expect(await processUse(2 ** 30)).toEqual({ cpuSeconds: 0, memoryBytes: 0 });
});

test("this process has used CPU time and memory, and less time than the machine", async () => {
  const own = await processUse(process.pid);
  const machine = await machineUse();
  expect(own.cpuSeconds).toBeGreaterThan(0);
  expect(own.memoryBytes).toBeGreaterThan(10_000_000);
  expect(machine.busySeconds).toBeGreaterThan(own.cpuSeconds);
  expect(machine.idleSeconds).toBeGreaterThan(0);
});

test("a parent's children count, even after they have ended", async () => {
  const program = "i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done";
  const parent = spawn("/bin/sh", ["-c", `sh -c '${program}'; echo ended; read -r wait`], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  await once(parent.stdout, "data");
  const used = await serverUse(parent.pid);
  expect(used.cpuSeconds).toBeGreaterThan(0.02);
  parent.stdin.end("\n");
  await once(parent, "exit");
});

test("Postgres includes its connections", async () => {
  const client = new pg.Client({ connectionString: inject("postgresUrl") });
  await client.connect();
  const { rows } = await client.query<{ parent: number }>(
    "SELECT (regexp_match(pg_read_file('postmaster.pid'), '^(\\d+)'))[1]::int AS parent",
  );
  const [server] = rows;
  const used = await serverUse(server?.parent);
  const alone = await processUse(server?.parent);
  expect(used.memoryBytes).toBeGreaterThan(0);
  expect(used.cpuSeconds).toBeGreaterThanOrEqual(alone.cpuSeconds);
  await client.end();
});

/** The baseline for the SIS: a bare Hono handler that runs the same statements and nothing else. */
import { hash } from "node:crypto";
import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import pg from "pg";
import { z } from "zod";
import { withSessionSettings } from "../../../sis/db/session-settings.ts";
import { typeParsers } from "../../../sis/db/value-types.ts";
import { benchDay, benchYear, recordStatements, runRecorded } from "./statements.ts";

const environment = z
  .object({ DATABASE_URL: z.string(), SIS_CORE_CONNECTIONS: z.coerce.number().int().positive() })
  .parse(process.env);
/** With the time limits of the SIS's pools, but pg's own client. */
const pool = new pg.Pool({
  ...withSessionSettings(environment.DATABASE_URL),
  application_name: "bare",
  max: environment.SIS_CORE_CONNECTIONS,
  statement_timeout: 5_000,
  lock_timeout: 2_000,
  query_timeout: 6_000,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 60_000,
  types: typeParsers,
});
const statements = await recordStatements();
const attendance = z.object({
  seenRevision: z.int(),
  marks: z.array(z.object({ studentId: z.int(), code: z.string() })),
});
const submitted = z.object({ revision: z.int(), submittedAt: z.string() });
const app = new Hono();

const tokenHash = (c: Context): Buffer =>
  hash("sha256", (c.req.header("authorization") ?? "").slice("Bearer ".length), "buffer");

app.get("/api/students/:studentId/schedule", async (c) => {
  const studentId = Number(c.req.param("studentId"));
  const when = { today: benchDay, schoolYear: benchYear };
  const who = { tokenHash: tokenHash(c), now: new Date(), ...when, rowId: studentId };
  const [session] = await runRecorded(pool, statements.studentSession, who);
  if (session?.inScope !== true) return c.json({ code: "not-found" }, 404);
  const asked = { studentId, day: benchDay, schoolYear: benchYear };
  return c.json({ studentId, sections: await runRecorded(pool, statements.schedule, asked) });
});

app.put("/api/sections/:sectionId/attendance/:day/:period", async (c) => {
  const sectionId = Number(c.req.param("sectionId"));
  const at = new Date();
  const who = { tokenHash: tokenHash(c), now: at, today: benchDay, rowId: sectionId };
  const [account] = await runRecorded(pool, statements.sectionSession, who);
  if (account?.inScope !== true) return c.json({ code: "not-found" }, 404);
  const text = await c.req.text();
  const { seenRevision, marks } = attendance.parse(JSON.parse(text));
  const day = c.req.param("day");
  const period = Number(c.req.param("period"));
  const [row] = await runRecorded(pool, statements.submission, {
    ...{ sectionId, day, period, seenRevision, at, accountId: account.accountId, staffId: account.staffId },
    ...{ operationId: c.req.header("idempotency-key"), requestDigest: hash("sha256", text, "buffer") },
    students: marks.map((mark) => mark.studentId),
    codes: marks.map((mark) => mark.code),
    detail: "{}",
  });
  const done = submitted.safeParse(row?.done);
  return done.success ? c.json({ sectionId, day, period, ...done.data }) : c.json({ code: "refused" }, 422);
});

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ event: "listening", port })}\n`);
});
process.once("SIGTERM", () => {
  server.close();
  void pool.end();
});

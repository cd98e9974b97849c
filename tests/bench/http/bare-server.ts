/** The limit that the SIS is held against: a bare Hono handler over the same statements, and nothing else. */
import { hash } from "node:crypto";
import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { z } from "zod";
import { createPool } from "../../../sis/db/pools.ts";
import { recordStatements } from "./statements.ts";

const environment = z
  .object({ DATABASE_URL: z.string(), SIS_CORE_CONNECTIONS: z.coerce.number().int().positive() })
  .parse(process.env);
const pool = createPool({
  connectionString: environment.DATABASE_URL,
  applicationName: "bare",
  connections: environment.SIS_CORE_CONNECTIONS,
  statementTimeoutMs: 5_000,
  waitTimeoutMs: 5_000,
});
const statements = await recordStatements();
const app = new Hono();

const tokenHash = (c: Context): Buffer =>
  hash("sha256", (c.req.header("authorization") ?? "").slice("Bearer ".length), "buffer");

app.get("/api/students/:studentId/schedule", async (c) => {
  const studentId = Number(c.req.param("studentId"));
  const session = await pool.query({
    ...statements.studentSession,
    values: [tokenHash(c), new Date(), 2027, studentId],
  });
  if (session.rows[0]?.inScope !== true) return c.json({ code: "not-found" }, 404);
  const { rows } = await pool.query({ ...statements.schedule, values: [studentId] });
  return c.json({ studentId, sections: rows });
});

app.put("/api/sections/:sectionId/attendance/:day", async (c) => {
  const sectionId = Number(c.req.param("sectionId"));
  const now = new Date();
  const session = await pool.query({ ...statements.sectionSession, values: [tokenHash(c), now, sectionId] });
  const account = session.rows[0];
  if (account?.inScope !== true) return c.json({ code: "not-found" }, 404);
  const text = await c.req.text();
  const { marks } = JSON.parse(text);
  const day = c.req.param("day");
  const values = [
    sectionId,
    day,
    c.req.header("idempotency-key"),
    hash("sha256", text, "buffer"),
    account.accountId,
    account.staffId,
    now,
    marks.map((mark: { studentId: number }) => mark.studentId),
    marks.map((mark: { code: string }) => mark.code),
  ];
  const { rows } = await pool.query({ ...statements.submission, values });
  return rows[0]?.done === null
    ? c.json({ code: "refused" }, 422)
    : c.json({ sectionId, day, ...rows[0]?.done });
});

const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
  process.stdout.write(`${JSON.stringify({ event: "listening", port })}\n`);
});
process.once("SIGTERM", () => {
  server.close();
  void pool.end();
});

/** Requests for the closed loop, drawn from a seeded district, with sessions that they may use. */
import type pg from "pg";
import { z } from "zod";
import { hashToken, newSessionToken } from "../../../sis/http/session-token.ts";
import { withClient } from "../../support/with-client.ts";

export type WorkItem = {
  readonly method: "GET" | "PUT";
  readonly path: string;
  readonly token: string;
  readonly body: string | null;
};

async function openSessions(client: pg.Client, accountIds: readonly number[]): Promise<Map<number, string>> {
  const tokens = new Map(accountIds.map((accountId) => [accountId, newSessionToken()]));
  await client.query(
    `INSERT INTO sessions (token_hash, account_id, expires_at)
     SELECT token_hash, account_id, now() + interval '12 hours' FROM unnest($1::bytea[], $2::int[]) AS s (token_hash, account_id)`,
    [[...tokens.values()].map(hashToken), [...tokens.keys()]],
  );
  return tokens;
}

const tokenOf = (tokens: ReadonlyMap<number, string>, accountId: number): string => {
  const token = tokens.get(accountId);
  if (token === undefined) throw new Error(`no session for account ${accountId}`);
  return token;
};

export type ReadRequest = { readonly path: string; readonly token: string };

const searcherRow = z.object({ schoolId: z.int(), accountId: z.int() });

/** The longest list there is of a school's students, for people at as many schools as possible. */
export async function searchWork(databaseUrl: string, people: number): Promise<ReadRequest[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT st.school_id AS "schoolId", a.id AS "accountId"
         FROM staff st JOIN accounts a ON a.staff_id = st.id
        WHERE st.position = 'counselor' ORDER BY hashint4(a.id) LIMIT $1`,
      [people],
    );
    const searchers = z.array(searcherRow).parse(rows);
    const tokens = await openSessions(
      client,
      searchers.map(({ accountId }) => accountId),
    );
    return Array.from({ length: people }, (_, index) => searchers[index % searchers.length]).flatMap(
      (each) =>
        each === undefined
          ? []
          : [
              {
                path: `/api/schools/${each.schoolId}/students?limit=500`,
                token: tokenOf(tokens, each.accountId),
              },
            ],
    );
  });
}

const scheduleRow = z.object({ studentId: z.int(), accountId: z.int() });

/** Schedules of students all over the district, each read by a counselor of their school. */
export async function scheduleWork(databaseUrl: string, requests: number): Promise<WorkItem[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `WITH counselor AS (
         SELECT DISTINCT ON (st.school_id) st.school_id, a.id FROM staff st JOIN accounts a ON a.staff_id = st.id
          WHERE st.position = 'counselor' ORDER BY st.school_id, a.id)
       SELECT e.student_id AS "studentId", c.id AS "accountId"
         FROM school_enrollments e JOIN counselor c ON c.school_id = e.school_id
        WHERE e.school_year = 2027 AND e.exit_date IS NULL AND e.grade >= 9
        ORDER BY hashint4(e.student_id) LIMIT $1`,
      [requests],
    );
    const drawn = z.array(scheduleRow).parse(rows);
    const tokens = await openSessions(client, [...new Set(drawn.map((row) => row.accountId))]);
    return drawn.map(({ studentId, accountId }) => ({
      method: "GET" as const,
      path: `/api/students/${studentId}/schedule`,
      token: tokenOf(tokens, accountId),
      body: null,
    }));
  });
}

/** The first days of school of the fall, in order. */
export async function instructionalDays(databaseUrl: string): Promise<string[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT day::text FROM calendar_days WHERE calendar_id = 1 AND school_year = 2027 AND kind = 'instructional' ORDER BY day LIMIT 100`,
    );
    return z
      .array(z.object({ day: z.string() }))
      .parse(rows)
      .map(({ day }) => day);
  });
}

const sectionRow = z.object({
  sectionId: z.int(),
  period: z.int(),
  accountId: z.int(),
  students: z.array(z.int()),
});

/** Whole sections of about 30 students, each submitted once by its teacher on that day. */
export async function attendanceWork(
  databaseUrl: string,
  requests: number,
  day: string,
): Promise<WorkItem[]> {
  return withClient(databaseUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT s.id AS "sectionId", s.period, a.id AS "accountId", array_agg(e.student_id ORDER BY e.student_id) AS students
         FROM (SELECT * FROM sections WHERE kind = 'scheduled' ORDER BY hashint4(id) LIMIT 3 * $1) s
         JOIN section_teachers t ON t.section_id = s.id AND t.role = 'primary'
         JOIN accounts a ON a.staff_id = t.staff_id
         JOIN section_enrollments e ON e.section_id = s.id AND e.end_date IS NULL
        GROUP BY s.id, s.period, a.id HAVING count(*) BETWEEN 24 AND 36
        ORDER BY s.id LIMIT $1`,
      [requests],
    );
    const drawn = z.array(sectionRow).parse(rows);
    const tokens = await openSessions(client, [...new Set(drawn.map((row) => row.accountId))]);
    return drawn.map(({ sectionId, period, accountId, students }) => ({
      method: "PUT" as const,
      path: `/api/sections/${sectionId}/attendance/${day}/${period}`,
      token: tokenOf(tokens, accountId),
      body: JSON.stringify({
        seenRevision: 0,
        marks: students.map((studentId, index) => ({ studentId, code: index % 20 === 7 ? "A" : "P" })),
      }),
    }));
  });
}

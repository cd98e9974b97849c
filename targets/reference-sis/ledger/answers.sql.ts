/** Confirmed writes whose answer doesn't say what it promises, or says something else than what was stored. */
import { sql } from "drizzle-orm";
import { sqlText } from "../../../parts/postgres/sql-text.ts";
import { stagingTable, type WriteKind } from "../../../readiness/evidence/write-kind.ts";
import type { ReferenceWrite } from "./reference-write.ts";
import { studentsOf } from "./trail.ts";

export function answersSql(writes: readonly ReferenceWrite[]): string {
  return writes.flatMap((write) => [...unansweredSql(write), wholeSql(write)]).join(";\n");
}

function unansweredSql({ kind, columns }: WriteKind): string[] {
  const promised = columns.flatMap((column) => ("answer" in column ? [column] : []));
  if (promised.length === 0) return [];
  const fields = promised.map(({ answer }) => answer).join(", ");
  const missing = promised.map(({ name }) => `k.${name} IS NULL`).join(" OR ");
  return [
    `
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'unanswered', a.op, a.kind, s.id, 'an answer with ${fields}', 'an answer without'
  FROM ${stagingTable(kind)} k
  JOIN firstbell_ledger.attempt a USING (op)
  LEFT JOIN LATERAL unnest(a.students) AS s (id) ON true
 WHERE k.outcome = 'ok' AND (${missing})`,
  ];
}

/** Of the writes whose whole answer was kept: the fields that differ, are missing, or don't belong there. */
function wholeSql({ kind, columns, confirmation = sql`t.response` }: ReferenceWrite): string {
  const staged = new Set(columns.map(({ name }) => name));
  const saidIn = (side: string) => sql`coalesce(${sql.raw(side)}.value::text, 'nothing')`;
  const listed = (side: string) => sql`string_agg(key || ' ' || ${saidIn(side)}, ', ' ORDER BY key)`;
  return sqlText(sql`
INSERT INTO firstbell_ledger.fault (fault, op, kind, student_id, expected, found)
SELECT 'unanswered', x.op, x.kind, ${studentsOf(staged)}, 'an answer with ' || left(d.expected, ${mostShown}),
       'an answer with ' || left(d.found, ${mostShown})
  FROM ${sql.raw(stagingTable(kind))} x
  JOIN firstbell_ledger.trace t ON t.op = x.op
 CROSS JOIN LATERAL (
    SELECT CASE WHEN pg_input_is_valid(x.whole, 'jsonb') THEN x.whole::jsonb END AS answer) w
 CROSS JOIN LATERAL (SELECT ${confirmation} AS answer) s
 CROSS JOIN LATERAL (
    SELECT ${listed("stored")} AS expected, ${listed("shown")} AS found
      FROM (${fieldsOf("s.answer")}) stored
      FULL JOIN (${fieldsOf("w.answer")}) shown USING (key)
     WHERE stored.value IS DISTINCT FROM shown.value) d
 WHERE x.outcome = 'ok' AND x.whole IS NOT NULL AND d.expected IS NOT NULL`);
}

/** Characters of each finding: the answer to a sheet lists a whole class. */
const mostShown = 400;

/** By their names; lists in one order, since most are in none. What isn't an object has no fields. */
function fieldsOf(answer: string) {
  const object = sql.raw(`CASE WHEN jsonb_typeof(${answer}) = 'object' THEN ${answer} ELSE '{}' END`);
  return sql`
    SELECT f.key, CASE WHEN jsonb_typeof(f.value) = 'array' THEN coalesce((
             SELECT jsonb_agg(e.item ORDER BY e.item) FROM jsonb_array_elements(f.value) AS e (item)), '[]')
           ELSE f.value END AS value
      FROM jsonb_each(${object}) AS f (key, value)`;
}

/** The statements of a schedule read and an attendance submission, as the SIS itself sends them to Postgres. */
import type { QueryConfig, QueryResult } from "pg";
import { submitMarks } from "../../../sis/attendance/queries.ts";
import { createSessionLookup, type RowKind } from "../../../sis/http/row-scopes.ts";
import { findSchedule } from "../../../sis/scheduling/queries.ts";

export type Prepared = { name: string; text: string };

/** Answers nothing, and keeps what it was asked. */
function createRecorder(): {
  asked: Prepared[];
  query(config: QueryConfig<unknown[]>): Promise<QueryResult>;
} {
  const asked: Prepared[] = [];
  return {
    asked,
    query: async ({ name, text }) => {
      asked.push({ name: name ?? "", text });
      return { rows: [], rowCount: 0, command: "", oid: 0, fields: [] };
    },
  };
}

async function recordOne(
  ask: (recorder: ReturnType<typeof createRecorder>) => Promise<unknown>,
): Promise<Prepared> {
  const recorder = createRecorder();
  await ask(recorder);
  const [first] = recorder.asked;
  if (first === undefined) throw new Error("the SIS sent no statement");
  return first;
}

function sessionFor(rows: RowKind, field: string): Promise<Prepared> {
  const lookup = createSessionLookup([{ rows, from: "params", field }], 2027);
  return recordOne((recorder) => lookup.find(recorder, Buffer.alloc(32), new Date(0), [1]));
}

export async function recordStatements() {
  return {
    studentSession: await sessionFor("student", "studentId"),
    sectionSession: await sessionFor("section", "sectionId"),
    schedule: await recordOne((recorder) => findSchedule(recorder, 1)),
    submission: await recordOne((recorder) => submitMarks.all(recorder, [])),
  };
}

/** Copies the lines about looks that leave a row into the staging table `look`. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import type { ClientBase } from "pg";
import { type LookLine, lookLineBegins, lookLineShape } from "../evidence/look-line.ts";

/** At once. */
const mostRows = 10_000;

export async function stageLooks(client: ClientBase, ledgerFile: string): Promise<void> {
  const waiting: LookLine["look"][] = [];
  for await (const line of createInterface({ input: createReadStream(ledgerFile) })) {
    const look = lookIn(line);
    if (look === undefined) continue;
    waiting.push(look);
    if (waiting.length === mostRows) await insert(client, waiting.splice(0));
  }
  await insert(client, waiting);
  await client.query("ANALYZE firstbell_ledger.look");
}

/** Undefined for other lines, and for one that was cut off: its row has no request then. */
function lookIn(line: string): LookLine["look"] | undefined {
  if (!line.startsWith(lookLineBegins)) return undefined;
  try {
    return lookLineShape.parse(JSON.parse(line)).look;
  } catch {
    return undefined;
  }
}

async function insert(client: ClientBase, looks: readonly LookLine["look"][]): Promise<void> {
  await client.query(
    `INSERT INTO firstbell_ledger.look
     SELECT student, staff, "sentAt", "endedAt", outcome
       FROM jsonb_to_recordset($1::jsonb)
         AS line (student int, staff int, "sentAt" float8, "endedAt" float8, outcome text)`,
    [JSON.stringify(looks)],
  );
}

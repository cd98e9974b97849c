/** Appends what a query returns to a file, a JSON object a line: streamed, however many rows there are. */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { ClientBase } from "pg";
import { to as copyTo } from "pg-copy-streams";

/** CSV without its quotes: JSON contains neither of these characters, so nothing is ever quoted. */
const unquoted = String.raw`(FORMAT csv, DELIMITER e'\x01', QUOTE e'\x02')`;

export async function copyLines(client: ClientBase, select: string, file: string): Promise<void> {
  const copy = `COPY (SELECT row_to_json(line) FROM (${select}) line) TO STDOUT ${unquoted}`;
  // The last line is there a little before the connection is free again.
  const free = once(client, "drain");
  await Promise.all([pipeline(client.query(copyTo(copy)), createWriteStream(file, { flags: "a" })), free]);
}

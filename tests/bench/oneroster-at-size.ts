/** How fast another system reads a whole district by OneRoster, and single pages of it. */
import { z } from "zod";
import { integrationScopes } from "../../sis/db/schema/integration.ts";
import { hashToken, newSessionToken } from "../../sis/http/session-token.ts";
import { withClient } from "../support/with-client.ts";
import { startServer } from "./http/measure.ts";
import { openRawConnection } from "./http/raw-connection.ts";
import { type Measurement, median } from "./measurements.ts";

export type OneRosterBench = {
  readonly databaseUrl: string;
  readonly rounds: number;
  readonly say: (line: string) => void;
};

const service = "/ims/oneroster/rostering/v1p2";
const pulled = ["students", "classes", "enrollments"] as const;
const longestPage = 10_000;
const usualPage = 100;

const leastRowsPerSecond = 50_000;
const mostPageMs = 50;
/** Ten times what the certified public implementation publishes for 5,000 students. */
const leastRequestsPerSecond = 640;

const deepPages = 200;
const readersAtOnce = 4;
const readForMs = 5_000;

type Client = { readonly url: string; readonly token: string };

export async function benchOneRoster({ databaseUrl, rounds, say }: OneRosterBench): Promise<Measurement[]> {
  const token = await addToken(databaseUrl);
  const server = await startServer("sis/main.ts", databaseUrl);
  const client = { url: server.url, token };
  try {
    const pulls: number[] = [];
    const pages: number[] = [];
    const requests: number[] = [];
    await readAlong(client);
    for (let round = 1; round <= rounds; round += 1) {
      pulls.push(await pullAll(client));
      pages.push(await deepPageMs(client));
      requests.push(await readAlong(client));
      say(
        `${Math.round(pulls.at(-1) ?? 0)} rows per second, ${pages.at(-1)?.toFixed(1)} ms, ${Math.round(requests.at(-1) ?? 0)} requests per second`,
      );
    }
    return [
      {
        what: `full pull of ${pulled.join(", ")}, limit ${longestPage}`,
        value: median(pulls),
        unit: "rows/s",
        target: { atLeast: leastRowsPerSecond },
      },
      {
        what: `page of ${usualPage} enrollments at any offset, p95`,
        value: median(pages),
        unit: "ms",
        target: { atMost: mostPageMs },
      },
      {
        what: `pages of ${usualPage} enrollments`,
        value: median(requests),
        unit: "requests/s",
        target: { atLeast: leastRequestsPerSecond },
      },
    ];
  } finally {
    await server.stop();
  }
}

/** Of a client that may read everything. */
async function addToken(databaseUrl: string): Promise<string> {
  const token = newSessionToken();
  const scopes = Object.values(integrationScopes).join(" ");
  await withClient(databaseUrl, async (client) => {
    await client.query(
      `INSERT INTO integration_clients (client, secret_hash, scopes) VALUES ('bench', $1, $2) ON CONFLICT DO NOTHING`,
      [hashToken(newSessionToken()), scopes],
    );
    await client.query(
      `INSERT INTO integration_tokens (token_hash, client, scopes, expires_at)
       VALUES ($1, 'bench', $2, now() + interval '1 hour')`,
      [hashToken(token), scopes],
    );
  });
  return token;
}

/** All lists at once, each page after page, every record parsed. */
async function pullAll(client: Client): Promise<number> {
  const beganMs = performance.now();
  const rows = await Promise.all(pulled.map((list) => pullList(client, list)));
  const sum = rows.reduce((all, each) => all + each, 0);
  return (sum * 1000) / (performance.now() - beganMs);
}

const listAnswer = z.record(z.string(), z.unknown().array());

async function pullList({ url, token }: Client, list: string): Promise<number> {
  let rows = 0;
  let next: string | undefined = `${url}${service}/${list}?limit=${longestPage}`;
  while (next !== undefined) {
    const answer = await fetch(next, { headers: { Authorization: `Bearer ${token}` } });
    if (!answer.ok) throw new Error(`${next} was answered with ${answer.status}`);
    const [records = []] = Object.values(listAnswer.parse(await answer.json()));
    rows += records.length;
    next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("Link") ?? "")?.[1];
  }
  return rows;
}

/** At offsets all over the list, none of which is where another page ended. */
async function deepPageMs({ url, token }: Client): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` };
  const path = `${url}${service}/enrollments?limit=${usualPage}`;
  const total = Number((await fetch(path, { headers })).headers.get("X-Total-Count"));
  const times: number[] = [];
  for (let page = 0; page < deepPages; page += 1) {
    const offset = Math.floor((((page * 37) % deepPages) / deepPages) * Math.max(0, total - usualPage));
    const beganMs = performance.now();
    const answer = await fetch(`${path}&offset=${offset}`, { headers });
    await answer.json();
    if (!answer.ok) throw new Error(`offset ${offset} was answered with ${answer.status}`);
    times.push(performance.now() - beganMs);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(deepPages * 0.95)] ?? Number.NaN;
}

/** By readers who each ask as soon as they are answered. */
async function readAlong({ url, token }: Client): Promise<number> {
  const endsMs = performance.now() + readForMs;
  let answered = 0;
  const read = async (): Promise<void> => {
    const connection = await openRawConnection(url);
    while (performance.now() < endsMs) {
      const status = await connection.ask(`${service}/enrollments`, { Authorization: `Bearer ${token}` });
      if (status !== 200) throw new Error(`a page of enrollments was answered with ${status}`);
      answered += 1;
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: readersAtOnce }, read));
  return (answered * 1000) / readForMs;
}

/** `npm run interleavings`: plays every pair of writes in every order of their statements, and random histories. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exitCodes } from "../../parts/exit-codes.ts";
import {
  type EmbeddedServer,
  removeEmbeddedPostgres,
  startEmbeddedPostgres,
} from "../../parts/postgres/embedded-postgres.ts";
import { throwawaySettings } from "../../parts/postgres/server-settings.ts";
import type { InterleavingsEvidence } from "../../readiness/evidence/interleavings-evidence.ts";
import { digestSis, interleavingsFile } from "../../rehearsal/interleavings-file.ts";
import { readSettings } from "../../rehearsal/settings.ts";
import { createMigratedDatabase } from "../support/migrated-database.ts";
import { scratchFolder } from "../support/scratch-folder.ts";
import { withClient } from "../support/with-client.ts";
import { formatHistories, type ToldHistories } from "./format-histories.ts";
import { formatTable } from "./format-table.ts";
import { playHistoriesInThreads } from "./histories-thread.ts";
import { allPairs } from "./pairs.ts";
import { mostPreemptions } from "./play-pair.ts";
import { playPairs } from "./play-pairs.ts";
import { readOptions } from "./read-options.ts";
import { openStage, prepareStage } from "./stage.ts";
import { makeUnixSocket, type UnixSocket } from "./unix-socket.ts";

/** Each spends half its time waiting for Postgres. */
const stagesAtOnce = 3;
const historyThreads = 2;
const migrated = "migrated";
/** Nobody reads how often statements ran. */
const unwatched = { "pg_stat_statements.track": "none" };

const options = readOptions(process.argv.slice(2));
const { settings } = readSettings(process.env);

type ServerUnderPlay = { readonly server: EmbeddedServer; readonly socket: UnixSocket };
type PlayedPairs = Omit<InterleavingsEvidence, "sisDigest" | "histories">;

async function playPairsOn(server: ServerUnderPlay): Promise<PlayedPairs> {
  const pairs = allPairs.filter(({ first, second }) =>
    [first, second].some((name) => options.only.includes(name)),
  );
  const template = await copyOf(server, migrated, "stage");
  await prepareStage(template);
  const urls: string[] = [];
  for (let stage = 1; stage <= stagesAtOnce; stage += 1)
    urls.push(await copyOf(server, "stage", `stage-${stage}`));
  const stages = await Promise.all(urls.map((url) => openStage(url)));
  const beganMs = performance.now();
  const played = await playPairs(stages, pairs, ({ first, second, orders }) =>
    console.error(`${first}, ${second}: ${orders} orders`),
  );
  const seconds = (performance.now() - beganMs) / 1000;
  await Promise.all(stages.map((stage) => stage.close()));
  const orders = played.reduce((sum, pair) => sum + pair.orders, 0);
  const violations = played.reduce((sum, pair) => sum + pair.violations.length, 0);
  return { mostPreemptions, pairs: played, orders, violations, seconds };
}

async function playHistoriesOn(server: ServerUnderPlay): Promise<ToldHistories> {
  const urls: string[] = [];
  for (let thread = 1; thread <= historyThreads; thread += 1)
    urls.push(await copyOf(server, migrated, `histories-${thread}`));
  return await playHistoriesInThreads(urls, options);
}

async function copyOf({ server, socket }: ServerUnderPlay, template: string, name: string): Promise<string> {
  const text = `create database "${name}" template "${template}"`;
  await withClient(server.url("postgres"), (client) => client.query(text));
  return socket.through(server.url(name));
}

async function playEverything(): Promise<number> {
  const socket = await makeUnixSocket();
  try {
    return await playThrough(socket);
  } finally {
    await socket.remove();
  }
}

async function playThrough(socket: UnixSocket): Promise<number> {
  const directory = join(await scratchFolder(), String(process.pid));
  const sisDigest = await digestSis();
  const server = await startEmbeddedPostgres({
    directory,
    settings: { ...throwawaySettings, ...unwatched, ...socket.settings },
  });
  try {
    await createMigratedDatabase(server, migrated);
    const [played, histories] = await Promise.all([
      playPairsOn({ server, socket }),
      playHistoriesOn({ server, socket }),
    ]);
    console.log(formatTable(played));
    console.log(formatHistories(histories));
    const evidence = { sisDigest, ...played, histories: histories.evidence };
    if (played.pairs.length === allPairs.length) await keep(evidence);
    return played.violations + histories.evidence.violations;
  } finally {
    await server.stop();
    await removeEmbeddedPostgres(directory);
  }
}

/** For rehearsals of the same SIS. */
async function keep(evidence: InterleavingsEvidence): Promise<void> {
  const file = interleavingsFile(settings);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `${JSON.stringify(evidence)}\n`);
}

process.exitCode = (await playEverything()) > 0 ? exitCodes.noGo : exitCodes.done;

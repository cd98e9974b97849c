/** The collector's process, beside the SIS: serves Postgres's metrics at /metrics until SIGTERM or SIGINT. */
import { createServer, type ServerResponse } from "node:http";
import { readConfig } from "../config.ts";
import { listen } from "../listening.ts";
import { createLog } from "../telemetry/log.ts";
import { type Collector, createCollector } from "./collector.ts";
import { createConnection } from "./connection.ts";
import { readingsOf } from "./readings.ts";

const badInput = 2;
const lastLinesMs = 1_000;
const read = readConfig(process.env);
if ("problems" in read) {
  for (const { setting, seen, wanted } of read.problems) {
    console.error(`${setting}: saw ${seen}, wanted ${wanted}`);
  }
  process.exit(badInput);
}

const { DATABASE_URL, HOST, PORT, SIS_LOG_LEVEL, SIS_TIME_ZONE } = read.config;
const { log, finish } = createLog(SIS_LOG_LEVEL);
const connection = createConnection(DATABASE_URL, {
  applicationName: "sis-collector",
  statementMs: 1_500,
});

const collector = createCollector({
  connection,
  readings: readingsOf(SIS_TIME_ZONE),
  clock: () => new Date(),
  onFailure: (reading, error) => log.warn({ reading, err: error }, "a reading failed"),
});

async function answer({ contentType, metrics }: Collector, response: ServerResponse): Promise<void> {
  const text = await metrics();
  response.setHeader("Content-Type", contentType);
  response.end(text);
}

const server = createServer((request, response) => {
  if (request.url !== "/metrics") {
    response.statusCode = 404;
    response.end("metrics are at /metrics\n");
    return;
  }
  answer(collector, response).catch((error: unknown) => {
    log.error({ err: error }, "the metrics could not be reported");
    response.statusCode = 500;
    response.end();
  });
});
async function stop(signal: NodeJS.Signals): Promise<void> {
  log.info({ event: "stopping", signal }, "stopping");
  server.closeAllConnections();
  server.close();
  await connection.end();
  await finish(lastLinesMs);
  process.exit(0);
}
process.once("SIGTERM", (signal) => void stop(signal));
process.once("SIGINT", (signal) => void stop(signal));

const port = await listen(server, PORT, HOST);
log.info({ event: "listening", host: HOST, port }, "listening");
// Statements are counted from the first reading on.
void collector.metrics();

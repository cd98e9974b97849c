/** The SIS's process: reads its settings, serves until SIGTERM or SIGINT, finishes the requests in flight and exits. */
import { readConfig } from "./config.ts";
import type { Dependencies } from "./dependencies.ts";
import { startServer } from "./server.ts";
import { createLog } from "./telemetry/log.ts";

const badInput = 2;
/** How long to wait for the log's reader to take the last lines. */
const lastLinesMs = 1_000;

/** `adapt` may replace dependencies before the app gets them. */
export async function runSis(adapt?: (dependencies: Dependencies) => Dependencies): Promise<void> {
  const read = readConfig(process.env);
  if ("problems" in read) {
    for (const { setting, seen, wanted } of read.problems) {
      console.error(`${setting}: saw ${seen}, wanted ${wanted}`);
    }
    process.exit(badInput);
  }
  const { log, finish } = createLog(read.config.SIS_LOG_LEVEL);
  const sis = await startServer(read.config, log, adapt).catch(async (error: unknown) => {
    log.fatal({ err: error }, "the SIS failed to start");
    await finish(lastLinesMs);
    process.exit(1);
  });
  const { port, operationsPort } = sis;
  log.info({ event: "listening", host: read.config.HOST, port, operationsPort }, "listening");

  let stopping = false;
  const stop = async (signal: NodeJS.Signals): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info({ event: "stopping", signal }, "stopping");
    const finished = await sis.stop();
    log.info({ event: "stopped", finished }, "stopped");
    await finish(lastLinesMs);
    process.exit(finished ? 0 : 1);
  };
  process.on("SIGTERM", (signal) => void stop(signal));
  process.on("SIGINT", (signal) => void stop(signal));
}

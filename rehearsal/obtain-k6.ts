/** Finds or builds k6 for a command, showing progress. */
import { findK6, type K6Binary } from "../loadtests/run/find-k6.ts";
import type { Context } from "./context.ts";

export async function obtainK6(context: Context): Promise<K6Binary> {
  const { signal, settings } = context;
  const environment = { ...context.environment, K6_BIN: settings.K6_BIN };
  const k6 = await context.reporter.stage("k6", (stage) =>
    findK6({ environment, signal, onProgress: stage.note }),
  );
  context.say(`k6 ${k6.version} from ${k6.from}`);
  return k6;
}

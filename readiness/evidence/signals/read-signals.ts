/** Reads signals.ndjson.gz as a stream; a file whose writer was killed is read up to where it breaks off. */
import { createReadStream } from "node:fs";
import { createInterface } from "node:readline";
import { constants, createGunzip } from "node:zlib";
import { z } from "zod";
import { gatherSignals } from "./gather-signals.ts";
import { type Signals, signalSources } from "./signals.ts";

const lineSchema = z.object({
  atMs: z.number(),
  source: z.enum(signalSources),
  values: z.record(z.string(), z.number().nullable()),
});

/** Throws if the file is missing, isn't gzip, or has a complete line in the wrong format. */
export async function readSignals(path: string): Promise<Signals> {
  const file = createReadStream(path);
  const text = file.pipe(createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }));
  file.once("error", (error) => text.destroy(error));
  const gathering = gatherSignals();
  for await (const line of createInterface({ input: text })) {
    const parsed = parse(line);
    if (parsed === undefined) break;
    gathering.add(lineSchema.parse(parsed));
  }
  return gathering.signals();
}

/** Undefined if the line is incomplete. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Reads what was added to a growing ledger since the last look, and counts its operations. */
import { z } from "zod";
import { wholeLines } from "../../parts/whole-lines.ts";

const line = z.object({ kind: z.string(), outcome: z.enum(["ok", "refused", "unknown"]) });

export type LedgerCount = {
  readonly kind: string;
  readonly outcome: "ok" | "refused" | "unknown";
  readonly operations: number;
};

/**
 * Each call continues where the last one ended; an incomplete line is left for the next call. Calls that overlap wait
 * for each other, so that no line counts twice. What can't be read now is left for later: the counts never go down.
 */
export function tailLedger(file: string): () => Promise<LedgerCount[]> {
  const counts = new Map<string, LedgerCount>();
  let offset = 0;
  const readBlock = async (): Promise<boolean> => {
    const { lines, bytes } = await wholeLines(file, offset);
    offset += bytes;
    for (const { kind, outcome } of lines.flatMap(readLine)) {
      const known = counts.get(`${kind} ${outcome}`)?.operations ?? 0;
      counts.set(`${kind} ${outcome}`, { kind, outcome, operations: known + 1 });
    }
    return bytes > 0;
  };
  const readRest = async (): Promise<void> => {
    while (await readBlock());
  };
  let reading: Promise<void> = Promise.resolve();
  return async () => {
    reading = reading.then(readRest).catch(() => {});
    await reading;
    return [...counts.values()];
  };
}

/** Nothing for a line that isn't an operation: checking the ledger is the reconciler's work. */
function readLine(text: string): z.infer<typeof line>[] {
  try {
    return [line.parse(JSON.parse(text))];
  } catch {
    return [];
  }
}

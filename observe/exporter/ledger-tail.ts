/** Reads what was added to a growing ledger since the last look, and counts its operations. */
import { open } from "node:fs/promises";
import { z } from "zod";

const line = z.object({ kind: z.string(), outcome: z.enum(["ok", "refused", "unknown"]) });

export type LedgerCount = {
  readonly kind: string;
  readonly outcome: "ok" | "refused" | "unknown";
  readonly operations: number;
};

const blockBytes = 1 << 18;

/** Each call continues where the last one ended; an incomplete line is left for the next call. */
export function tailLedger(file: string): () => Promise<LedgerCount[]> {
  const counts = new Map<string, LedgerCount>();
  let offset = 0;
  const count = (text: string): void => {
    const { kind, outcome } = line.parse(JSON.parse(text));
    const known = counts.get(`${kind} ${outcome}`) ?? { kind, outcome, operations: 0 };
    counts.set(`${kind} ${outcome}`, { ...known, operations: known.operations + 1 });
  };
  const readBlock = async (): Promise<boolean> => {
    const handle = await open(file);
    try {
      const { bytesRead, buffer } = await handle.read(Buffer.alloc(blockBytes), 0, blockBytes, offset);
      const whole = buffer.subarray(0, bytesRead).lastIndexOf(10) + 1;
      for (const each of buffer.toString("utf8", 0, whole).split("\n")) if (each !== "") count(each);
      offset += whole;
      return whole > 0 && bytesRead === blockBytes;
    } finally {
      await handle.close();
    }
  };
  return async () => {
    let more = true;
    while (more) more = await readBlock();
    return [...counts.values()];
  };
}

/** Counting a growing ledger's operations while several readers look. */
import { appendFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { tailLedger } from "../../../observe/exporter/ledger-tail.ts";

const kinds = ["attendance.submit", "enrollment.create"];
const outcomes = ["ok", "refused", "unknown"];
const operation = fc.record({ kind: fc.constantFrom(...kinds), outcome: fc.constantFrom(...outcomes) });

let home = "";
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "ledger-tail-"));
});
afterAll(() => rm(home, { recursive: true }));

async function ledgerFile(): Promise<string> {
  return join(await mkdtemp(join(home, "run-")), "ledger.ndjson");
}

function countOf(operations: readonly { readonly kind: string; readonly outcome: string }[]) {
  const named = Map.groupBy(operations, ({ kind, outcome }) => `${kind} ${outcome}`);
  return Object.fromEntries([...named].map(([name, { length }]) => [name, length]));
}

test("every operation counts once, wherever the file ends and however many look at a time", async () => {
  const looks = fc.array(fc.record({ bytes: fc.nat(200), readers: fc.integer({ min: 1, max: 3 }) }));
  await fc.assert(
    fc.asyncProperty(fc.array(operation), looks, async (operations, looks) => {
      const file = await ledgerFile();
      const tail = tailLedger(file);
      const bytes = Buffer.from(operations.map((each) => `${JSON.stringify(each)}\n`).join(""));
      let written = 0;
      for (const look of [...looks, { bytes: bytes.length, readers: 2 }]) {
        await appendFile(file, bytes.subarray(written, written + look.bytes));
        written += look.bytes;
        await Promise.all(Array.from({ length: look.readers }, tail));
      }
      const counts = (await tail()).map((each) => [`${each.kind} ${each.outcome}`, each.operations]);
      expect(Object.fromEntries(counts)).toEqual(countOf(operations));
    }),
    { numRuns: 50 },
  );
});

test("a ledger that isn't there yet counts nothing, and a broken line doesn't hide the next", async () => {
  const file = await ledgerFile();
  const tail = tailLedger(file);
  expect(await tail()).toEqual([]);
  const line = JSON.stringify({ kind: "attendance.submit", outcome: "ok" });
  await appendFile(file, `${line}\n{"kind":\nnull\n${line}\n`);
  expect(await tail()).toEqual([{ kind: "attendance.submit", outcome: "ok", operations: 2 }]);
});

/** CSV: whatever a spreadsheet writes comes back as it was, with the line on which each row begins. */
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCsv } from "../../parts/csv.ts";

const cell = fc.string({ unit: fc.constantFrom("a", " ", ",", '"', "\n", "\r", "é"), maxLength: 6 });
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 6 });
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

test("every cell comes back as it was written, and rows of nothing are left out", () => {
  fc.assert(
    fc.property(rows, fc.constantFrom("\n", "\r\n"), fc.boolean(), (written, end, ends) => {
      const text = written.map((cells) => cells.map(quoted).join(",")).join(end) + (ends ? end : "");
      const kept = written.filter((cells) => cells.some((one) => one.trim() !== ""));
      expect(parseCsv(text).map(({ cells }) => cells)).toEqual(kept);
    }),
  );
});

test("cells need no quotes, and a row knows its line even after one that spans several", () => {
  expect(parseCsv('\uFEFFid,title\r\n1,"two\nlines"\r\n\r\n2,')).toEqual([
    { line: 1, cells: ["id", "title"] },
    { line: 2, cells: ["1", "two\nlines"] },
    { line: 5, cells: ["2", ""] },
  ]);
});

test("a quote that never closes is refused with the line of its row", () => {
  expect(() => parseCsv('a,b\nc,"d\ne')).toThrow("begins in line 2");
});

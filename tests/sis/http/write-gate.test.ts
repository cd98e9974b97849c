/** Writes to one row take turns, a locked row keeps no one else waiting, and waiting is limited. */
import { expect, test } from "vitest";
import { createWriteGate, type WriteGateLimits } from "../../../sis/http/write-gate.ts";

const usual = { atOnce: 4, atOnceByRow: 1, waitingByRow: 2, waiting: 10, longestWaitMs: 60_000 };

/** Writes that end when told to. */
function start(limits: WriteGateLimits) {
  const gate = createWriteGate(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const write = (name: string, ...rows: string[]): Promise<string> => {
    const ended = Promise.withResolvers<void>();
    ends.set(name, ended.resolve);
    const done = gate.run(rows, async () => {
      begun.push(name);
      await ended.promise;
      return name;
    });
    return done.then((result) => result ?? `${name} refused`);
  };
  const end = async (name: string, done: Promise<string>): Promise<void> => {
    ends.get(name)?.();
    await done;
  };
  return { write, end, begun };
}

test("writes to one row go one after another, and writes to other rows pass them", async () => {
  const { write, end, begun } = start(usual);
  const [first, second] = [write("first", "section 1"), write("second", "section 1")];
  const other = write("other", "section 2");
  await end("other", other);
  expect(begun).toEqual(["first", "other"]);
  await end("first", first);
  await end("second", second);
  expect(begun).toEqual(["first", "other", "second"]);
});

test("a write to two rows waits for both, and none overtakes it at either", async () => {
  const { write, end, begun } = start(usual);
  const first = write("first", "section 1");
  const both = write("both", "section 1", "section 2");
  const late = write("late", "section 2");
  await end("first", first);
  await end("both", both);
  await end("late", late);
  expect(begun).toEqual(["first", "both", "late"]);
});

test("a write that waited is told how much of the longest wait is left, and one that didn't, nothing", async () => {
  const gate = createWriteGate(usual);
  const ended = Promise.withResolvers<void>();
  const left: (number | undefined)[] = [];
  const write = () =>
    gate.run(["section 1"], async (leftMs) => {
      left.push(leftMs);
      await ended.promise;
    });
  const both = [write(), write()];
  ended.resolve();
  await Promise.all(both);
  expect(left[0]).toBeUndefined();
  expect(left[1]).toBeGreaterThan(0);
  expect(left[1]).toBeLessThanOrEqual(usual.longestWaitMs);
});

test("a write that gives up makes room for those behind it", async () => {
  const { write, end, begun } = start({ ...usual, longestWaitMs: 50 });
  const first = write("first", "section 1");
  const both = write("both", "section 1", "section 2");
  const late = write("late", "section 2");
  expect(await both).toBe("both refused");
  await end("late", late);
  expect(begun).toEqual(["first", "late"]);
  await end("first", first);
});

test("too many for one row are refused, and so are those whose turn doesn't come in time", async () => {
  const { write, end, begun } = start({ ...usual, longestWaitMs: 20 });
  const first = write("first", "section 1");
  const waiting = ["second", "third", "fourth"].map((name) => write(name, "section 1"));
  expect(await Promise.all(waiting)).toEqual(["second refused", "third refused", "fourth refused"]);
  await end("first", first);
  const last = write("last", "section 1");
  await end("last", last);
  expect(begun).toEqual(["first", "last"]);
});

test("a write that would wait too long, by how long writes took, is refused at once", async () => {
  const gate = createWriteGate({ ...usual, atOnce: 1, longestWaitMs: 1 });
  const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 200));
  await gate.run(["section 1"], slow);
  const running = gate.run(["section 1"], slow);
  const waits = gate.run(["section 2"], slow);
  expect(await gate.run(["section 3"], slow)).toBeUndefined();
  await Promise.all([running, waits]);
});

test("however many rows are locked, some connections stay free of writes", async () => {
  const { write, end, begun } = start({ ...usual, atOnce: 2 });
  const writes = [1, 2, 3].map((section) => write(String(section), `section ${section}`));
  await expect.poll(() => begun).toEqual(["1", "2"]);
  for (const [index, done] of writes.entries()) await end(String(index + 1), done);
  expect(begun).toEqual(["1", "2", "3"]);
});

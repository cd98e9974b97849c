/** What tells a system that stood still from a generator that did: k6's own record, and what kept the machine busy. */
import { describe, expect, test } from "vitest";
import type { RecordedSecond } from "../../../loadtests/run/read-record.ts";
import type { MachineSample } from "../../../loadtests/run/sampler.ts";
import { stallEvidence } from "../../../loadtests/run/stall-evidence.ts";

type Second = { readonly ended?: number; readonly failed?: number; readonly longestMs?: number };

function recorded(second: number, { ended = 40, failed = 0, longestMs = 80 }: Second): RecordedSecond {
  const values = new Map([
    ["http_reqs.count", ended],
    ["failed_requests.count", failed],
    ["http_req_duration.max", ended === 0 ? 0 : longestMs],
  ]);
  return { atMs: second * 1000, values };
}

type OfMachine = Partial<Pick<MachineSample, "cores" | "waiting">>;

function sample(second: number, ofMachine: OfMachine): MachineSample {
  return {
    atMs: second * 1000 + 20,
    cores: withRoom(1),
    waiting: undefined,
    memoryBytes: { generator: 0, sis: 0, postgres: 0 },
    eventLoopLagMs: undefined,
    clockStepMs: 0,
    ...ofMachine,
  };
}

function withRoom(idle: number): MachineSample["cores"] {
  return { generator: 0.2, sis: 0.1, postgres: 0.1, other: 0, idle };
}

const seconds = Array.from({ length: 60 }, (_, index) => index + 1);
const isStill = (second: number) => second >= 20 && second < 50;

/** Nothing ends for ten seconds; then those who waited so long give up, second by second. */
function stoodStill(second: number): Second {
  if (!isStill(second)) return {};
  return second < 30 ? { ended: 0 } : { ended: 8, failed: 8, longestMs: 10_000 };
}

function found(
  of: (second: number) => Second | undefined,
  ofMachine: (second: number) => OfMachine = () => ({}),
) {
  const record = seconds.flatMap((second) => {
    const figures = of(second);
    return figures === undefined ? [] : [recorded(second, figures)];
  });
  return stallEvidence(
    record,
    seconds.map((second) => sample(second, ofMachine(second))),
    0,
  );
}

describe("a system that stood still", () => {
  test("is proven for each second in which requests waited and none succeeded", () => {
    expect(found(stoodStill)).toEqual([
      { what: "answers", beginSecond: 20, endSecond: 50, provenSeconds: 30, idleSeconds: 0, failed: 160 },
    ]);
  });

  test("is proven even if the machine was full in a few of them, or a record came late", () => {
    const busy = [33, 34, 40];
    expect(found(stoodStill, (second) => ({ cores: withRoom(busy.includes(second) ? 0 : 1) }))).toMatchObject(
      [{ provenSeconds: 27 }],
    );
    expect(found((second) => (second === 41 ? undefined : stoodStill(second)))).toMatchObject([
      { beginSecond: 20, endSecond: 50, provenSeconds: 29 },
    ]);
  });

  test("is proven by one of two samples near a second, whichever comes first", () => {
    const record = seconds.map((second) => recorded(second, stoodStill(second)));
    const free = seconds.map((second) => sample(second, {}));
    const full = free.map((each) => ({ ...each, atMs: each.atMs + 300, cores: withRoom(0) }));
    for (const samples of [
      [...free, ...full],
      [...full, ...free],
    ])
      expect(stallEvidence(record, samples, 0)).toMatchObject([{ provenSeconds: 30 }]);
  });

  test("is one that turns everyone away at once, too", () => {
    expect(found((second) => (isStill(second) ? { ended: 8, failed: 8, longestMs: 3 } : {}))).toMatchObject([
      { beginSecond: 20, endSecond: 50, provenSeconds: 30 },
    ]);
  });

  test("is one that lets nobody in, even though it answers everyone else", () => {
    const record = seconds.map((second) => {
      const { atMs, values } = recorded(second, {});
      const failures = isStill(second) ? 4 : 0;
      return {
        atMs,
        values: new Map([...values, ["sign_in_attempts.count", 4], ["sign_in_failures.count", failures]]),
      };
    });
    const samples = seconds.map((second) => sample(second, {}));
    expect(stallEvidence(record, samples, 0)).toMatchObject([{ what: "sign-ins", provenSeconds: 30 }]);
  });
});

/** Other programs fill both processors. */
const full = { generator: 0.1, sis: 0, postgres: 0.05, other: 1.85, idle: 0 };
const noWait = { generator: 0.2, sis: 0, postgres: 0.05 };

describe("on a machine that other programs fill", () => {
  test("a system that stood idle while people waited is proven to", () => {
    expect(found(stoodStill, () => ({ cores: full, waiting: noWait }))).toMatchObject([
      { beginSecond: 20, endSecond: 50, provenSeconds: 30, idleSeconds: 30 },
    ]);
  });

  test.each([
    ["a SIS that computes", { cores: { ...full, sis: 0.6, other: 1.25 }, waiting: noWait }],
    ["a database that computes", { cores: { ...full, postgres: 0.6, other: 1.3 }, waiting: noWait }],
    ["a SIS that waits for a processor", { cores: full, waiting: { ...noWait, sis: 0.7 } }],
    ["a database that waits for a processor", { cores: full, waiting: { ...noWait, postgres: 0.7 } }],
    [
      "a SIS and a database that wait in turn",
      { cores: full, waiting: { ...noWait, sis: 0.3, postgres: 0.3 } },
    ],
    ["a generator that waits for a processor", { cores: full, waiting: { ...noWait, generator: 0.7 } }],
    ["a SIS of which nobody knows", { cores: full, waiting: undefined }],
  ])("%s isn't proven to have stood still", (_, ofMachine) => {
    expect(found(stoodStill, (second) => (isStill(second) ? ofMachine : {}))).toEqual([]);
  });
});

describe("no stall is proven", () => {
  test("by a machine that was full all the while", () => {
    expect(found(stoodStill, (second) => ({ cores: withRoom(isStill(second) ? 0.05 : 1) }))).toEqual([]);
  });

  test("by a generator that was paused: it made no record, and found its requests late", () => {
    const late = { ended: 60, failed: 12, longestMs: 30_000 };
    expect(found((second) => (isStill(second) ? undefined : second === 50 ? late : {}))).toEqual([]);
  });

  test("by quiet seconds in which nobody waited, even if some request fails afterwards", () => {
    const failing = { ended: 5, failed: 5, longestMs: 40 };
    expect(found((second) => (isStill(second) ? { ended: 0 } : second === 50 ? failing : {}))).toEqual([]);
  });

  test("by one person's slow request in the quiet at the end", () => {
    const slow = { ended: 1, failed: 1, longestMs: 10_000 };
    expect(found((second) => (second < 50 ? {} : second === 60 ? slow : { ended: 0 }))).toEqual([]);
  });
});

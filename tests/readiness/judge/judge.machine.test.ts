/** The judge on a run whose machine was not sampled, stalled, or was busy. */
import { describe, expect, test } from "vitest";
import { heldEvidence } from "../support/example-evidence.ts";
import { withSlowReads } from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import { judged, row } from "../support/judged.ts";

describe("a verdict", () => {
  test("is INVALID RUN if the machine wasn't sampled for most of the load", () => {
    const load = exampleLoad();
    const judgment = judged({
      ...heldEvidence(),
      load: { ...load, generator: { ...load.generator, sampledSeconds: 100 } },
    });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(row(judgment, "validity.generator-saturation").status).toBe("not-tested");
    expect(row(judgment, "validity.clock").status).toBe("not-tested");
  });

  test("is INVALID RUN if the generator stalled and caught up later", () => {
    const load = exampleLoad();
    const stood = (second: number) => second >= 100 && second < 106;
    const missed = load.seconds.filter(({ second }) => stood(second));
    const caughtUp = missed.reduce((sum, { startedArrivalsPerSecond: arrivals }) => sum + arrivals, 0);
    const seconds = load.seconds.map((row) => ({
      ...row,
      startedArrivalsPerSecond: stood(row.second)
        ? 0
        : row.startedArrivalsPerSecond + (row.second === 106 ? caughtUp : 0),
    }));
    const judgment = judged({ ...heldEvidence(), load: { ...load, seconds } });
    expect(judgment.verdict).toBe("INVALID RUN");
    const late = row(judgment, "validity.late-arrivals");
    expect(late.status).toBe("failed");
    expect(late.measured).toBeGreaterThan(0.5);
    expect(late.detail).toContain("people did not arrive in it");
  });

  test("is INVALID RUN if a limit from outside holds visits up, even though every answer was fast", () => {
    const load = exampleLoad();
    const visits = load.visits.map((row) =>
      row.phase === "release" ? { ...row, otherSeconds: row.thinkSeconds } : row,
    );
    const judgment = judged({ ...heldEvidence(), load: { ...load, visits } });
    expect(judgment.verdict).toBe("INVALID RUN");
    const heldUp = row(judgment, "validity.held-up-visits");
    expect(heldUp.measured).toBeGreaterThan(0.4);
    expect(heldUp.detail).toContain("In “Schedules are released to families”");
  });

  test("is INVALID RUN if nobody recorded how visits were spent", () => {
    const judgment = judged({ ...heldEvidence(), load: { ...exampleLoad(), visits: [] } });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(row(judgment, "validity.held-up-visits").status).toBe("not-tested");
  });

  test("says to use another machine if the generator saturated it, but not if the SIS did", () => {
    const load = exampleLoad();
    const full = (saturatedBy: "generator" | "sis") => ({
      ...load,
      generator: { ...load.generator, saturatedShare: 0.3, longestSaturatedSeconds: 20, saturatedBy },
    });
    const byGenerator = row(
      judged({ ...heldEvidence(), load: full("generator") }),
      "validity.generator-saturation",
    );
    expect(byGenerator).toMatchObject({ status: "failed", measured: 0.3 });
    expect(byGenerator.nextStep).toContain("its own machine");
    expect(judged({ ...heldEvidence(), load: full("sis") }).verdict).toBe("GO");
  });

  test("counts other programs that saturated the machine only if answers were slow or failed", () => {
    const load = exampleLoad();
    const generator = {
      ...load.generator,
      saturatedShare: 0.5,
      longestSaturatedSeconds: 19,
      saturatedBy: "other" as const,
    };
    const fast = judged({ ...heldEvidence(), load: { ...load, generator } });
    expect(fast.verdict).toBe("GO");
    expect(row(fast, "validity.foreign-load").detail).toContain("Even so, nothing failed");
    const slow = judged({ ...heldEvidence(), load: { ...withSlowReads(load, "release", 1200), generator } });
    expect(row(slow, "validity.foreign-load")).toMatchObject({ status: "failed", measured: 0.5 });
    expect(slow.verdict).toBe("INVALID RUN");
  });
});

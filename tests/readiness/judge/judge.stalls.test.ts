/** The judge on loads in which something stood still: the SIS is NO-GO for it, the generator makes the run invalid. */
import { describe, expect, test } from "vitest";
import type { LoadEvidence } from "../../../readiness/evidence/load-evidence.ts";
import type { Judgment } from "../../../readiness/judge/judged-requirement.ts";
import { exampleLedger, heldEvidence } from "../support/example-evidence.ts";
import { withLedgerFault } from "../support/example-failures.ts";
import { exampleLoad } from "../support/example-load.ts";
import {
  notPlayed,
  withLockedDatabase,
  withPausedGenerator,
  withRefusedSignIns,
  withStalledSis,
  withThrottledGenerator,
} from "../support/example-stalls.ts";
import { judged, row } from "../support/judged.ts";

const judgedWith = (load: LoadEvidence) => judged({ ...heldEvidence(), load });

function unmet({ requirements }: Judgment): string[] {
  return requirements.filter(({ status }) => status !== "held").map(({ id }) => id);
}

/** Other programs fill it from beginning to end. */
function withFullMachine(load: LoadEvidence): LoadEvidence {
  const busy = { saturatedShare: 1, longestSaturatedSeconds: 260, saturatedBy: "other" as const };
  const requests = load.requests.map((each) => ({ ...each, failed: 1 }));
  return { ...load, requests, generator: { ...load.generator, ...busy } };
}

/** Each sheet is answered with an error, after so many milliseconds. */
function withoutAttendance(load: LoadEvidence, p95Ms: number): LoadEvidence {
  const requests = load.requests.map((each) =>
    each.kind === "attendance" && each.name !== null ? { ...each, failed: each.count, p95Ms } : each,
  );
  return { ...load, requests };
}

describe("a verdict is NO-GO", () => {
  test("if the SIS stood still at the peak, and counts those who were shut out as the SIS's", () => {
    const judgment = judgedWith(withStalledSis(exampleLoad()));
    expect(judgment.verdict).toBe("NO-GO");
    expect(unmet(judgment)).toEqual(["reliability.stalls", "reliability.lost-visits", "reliability.errors"]);
    expect(judgment.why).toContain("The most serious: “Nobody is shut out");
    const lost = row(judgment, "reliability.lost-visits");
    expect(lost).toMatchObject({ measured: 640, proven: true });
    expect(lost.detail).toContain("everyone before them was still waiting for an answer");
    expect(lost.detail).toContain("First bells");
  });

  test("if the SIS stood still while the machine had room, even if other programs filled it at other times", () => {
    const load = withStalledSis(exampleLoad());
    const busy = { saturatedShare: 0.065, longestSaturatedSeconds: 2, saturatedBy: "other" as const };
    const disturbed = { ...load, generator: { ...load.generator, ...busy, longestPauseMs: 3_400 } };
    const judgment = judgedWith(disturbed);
    expect(judgment.verdict).toBe("NO-GO");
    expect(unmet(judgment)).toEqual(
      expect.arrayContaining(["validity.foreign-load", "validity.generator-pauses"]),
    );
    expect(row(judgment, "reliability.stalls")).toMatchObject({ measured: 29_000, proven: true });
    const short = load.stalls?.map((stall) => ({ ...stall, provenSeconds: 9 })) ?? [];
    expect(judgedWith({ ...disturbed, stalls: short }).verdict).toBe("INVALID RUN");
  });

  test("if the SIS stood idle on a machine that other programs filled from beginning to end, and says so", () => {
    const load = withStalledSis(exampleLoad());
    const busy = { saturatedShare: 1, longestSaturatedSeconds: 260, saturatedBy: "other" as const };
    const stalls = load.stalls?.map((stall) => ({ ...stall, provenSeconds: 28, idleSeconds: 27 })) ?? [];
    const judgment = judgedWith({ ...load, stalls, generator: { ...load.generator, ...busy } });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.stalls").detail).toContain(
      "In 28 of these seconds the generator was running, and the machine wasn't the reason. It was full in 27 of them, but the system and its database did nothing and weren't waiting for a processor.",
    );
  });

  test("if a record was lost on a machine that other programs filled, and says what that can't explain", () => {
    const full = withFullMachine(exampleLoad());
    const judgment = judged({
      ...heldEvidence(),
      load: full,
      ledger: withLedgerFault(exampleLedger(), "lost", 1),
    });
    expect(judgment.verdict).toBe("NO-GO");
    expect(judgment.why).toContain("No work that the system confirmed is lost");
    expect(judgment.why).toContain(
      "Something disturbed this run, but that can’t be the reason for 1 failure.",
    );
  });

  test("if every attendance sheet failed at once on a full machine, while everything else worked", () => {
    const judgment = judgedWith(withoutAttendance(withFullMachine(exampleLoad()), 40));
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.dead-requests")).toMatchObject({ status: "failed", proven: true });
    expect(judgedWith(withoutAttendance(withFullMachine(exampleLoad()), 4000)).verdict).toBe("INVALID RUN");
  });

  test("if visits were cut off because the SIS no longer answered", () => {
    const load = withStalledSis(exampleLoad(), 0);
    const judgment = judgedWith({ ...load, generator: { ...load.generator, interruptedArrivals: 12 } });
    expect(judgment.verdict).toBe("NO-GO");
    expect(row(judgment, "reliability.lost-visits").measured).toBe(12);
  });

  test("if the database was locked at the peak", () => {
    const judgment = judgedWith(withLockedDatabase(exampleLoad()));
    expect(judgment.verdict).toBe("NO-GO");
    expect(unmet(judgment)).toEqual(["reliability.errors"]);
  });

  test("if all sign-ins were refused, even though too few people got far enough to read anything", () => {
    const judgment = judgedWith(withRefusedSignIns(exampleLoad()));
    expect(judgment.verdict).toBe("NO-GO");
    expect(unmet(judgment)).toContain("reliability.sign-in-minutes");
    expect(row(judgment, "validity.samples")).toMatchObject({ status: "failed", measured: 15 });
  });

  test("if the SIS let nobody in before the load, and says so", () => {
    const none = { ...exampleLedger(), entries: 0, byKind: [] };
    const judgment = judged({ ...heldEvidence(), load: notPlayed(exampleLoad()), ledger: none });
    expect(judgment.verdict).toBe("NO-GO");
    expect(judgment.why).toContain("The system lets staff in before the school day begins");
    expect(row(judgment, "reliability.early-sign-ins").detail).toContain("answered 401");
    expect(judgment.outOfScope.map(({ id }) => id)).toContain("validity.late-arrivals");
  });
});

describe("a verdict is INVALID RUN", () => {
  test("if the SIS stood still on a district that differs from its seed", () => {
    const { run, ...held } = heldEvidence();
    const other = { ...run, district: { ...run.district, digest: "another" } };
    expect(judged({ ...held, run: other, load: withStalledSis(exampleLoad()) }).verdict).toBe("INVALID RUN");
  });

  test("if the generator's process was paused, even though people's waits then look like the SIS's", () => {
    const judgment = judgedWith(withPausedGenerator(exampleLoad()));
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(unmet(judgment)).toEqual(
      expect.arrayContaining(["validity.generator-pauses", "validity.late-arrivals"]),
    );
    expect(row(judgment, "reliability.errors").proven).toBe(false);
  });

  test("if a limit from outside throttled the generator until it had no virtual user left", () => {
    const judgment = judgedWith(withThrottledGenerator(exampleLoad()));
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(unmet(judgment)).toEqual(["validity.dropped-arrivals", "validity.held-up-visits"]);
    expect(row(judgment, "validity.dropped-arrivals").measured).toBe(640);
  });

  test("if a busy machine starved the generator, even though the SIS seems to stand still", () => {
    const load = withStalledSis(exampleLoad());
    const busy = { saturatedShare: 0.4, longestSaturatedSeconds: 60, saturatedBy: "other" as const };
    const judgment = judgedWith({ ...load, stalls: [], generator: { ...load.generator, ...busy } });
    expect(judgment.verdict).toBe("INVALID RUN");
    expect(unmet(judgment)).toContain("validity.foreign-load");
  });

  test("if too few requests were sent and nothing failed: a larger load has to show", () => {
    const requests = exampleLoad().requests.map((each) =>
      each.kind === "attendance" ? { ...each, count: 15 } : each,
    );
    expect(judgedWith({ ...exampleLoad(), requests }).verdict).toBe("INVALID RUN");
  });
});

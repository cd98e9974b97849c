/** Traces of a made-up run, as the SIS keeps them: made up so that every part of a waterfall is drawn. */
import type { TraceEvidence } from "../../../readiness/evidence/trace-file.ts";

const failedParts = [
  part("session.section", 2, 10),
  part("attendance.submit", 15, 1_985, { status: "failed" }),
];

export const exampleTraces: readonly TraceEvidence[] = [
  trace("a1", 2_400, [
    part("pool.wait", 1, 1_900),
    part("session.section", 1_901, 20),
    part("attendance.roster", 1_925, 400),
  ]),
  trace("a2", 1_200, [part("password.wait", 5, 800), part("password.check", 805, 17)], {
    route: "sign-in-password",
    kind: "sign-in",
    journey: null,
    roleGroup: "none",
  }),
  trace(
    "a3",
    1_500,
    Array.from({ length: 40 }, (_, index) => part("enrollment.one-student", index * 30, index + 1)),
    { route: "school-students", journey: "office" },
  ),
  trace("a4", 2_000, failedParts, { route: "submit-attendance", outcome: "failed", why: "failed" }),
  trace("a5", 0.4, [], { outcome: "shed", why: "failed" }),
];

type Part = TraceEvidence["spans"][number];

export function part(name: string, beginMs: number, durationMs: number, changed: Partial<Part> = {}): Part {
  return {
    name,
    parent: 0,
    beginMs,
    durationMs,
    status: "ok",
    ...changed,
  };
}

export function trace(
  traceId: string,
  durationMs: number,
  parts: readonly Part[],
  changed: Partial<TraceEvidence> = {},
): TraceEvidence {
  return {
    traceId: traceId.padStart(32, "0"),
    route: "section-roster",
    kind: "read",
    outcome: "ok",
    journey: "attendance",
    roleGroup: "staff",
    schoolSize: "large",
    startedAtMs: Date.parse("2026-08-11T15:00:00Z"),
    durationMs,
    why: "slow",
    spans: [part("section-roster", 0, durationMs, { parent: null }), ...parts],
    spansLeftOut: 0,
    ...changed,
  };
}

export function traceLines(traces: readonly TraceEvidence[]): string {
  return traces.map((each) => `${JSON.stringify(each)}\n`).join("");
}

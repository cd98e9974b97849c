/** A made-up run: every query of a board returns the series that a test gives. */

import type { BoardsRecording, RecordedSeries } from "../../../dashboards/draw/recording.ts";
import { type BoardFile, panelQueries } from "../../../dashboards/panel-queries.ts";

const fromMs = Date.UTC(2026, 7, 11, 14, 55);
const stepSeconds = 2;
const points = 120;
const toMs = fromMs + points * stepSeconds * 1000;

const variables = {
  run: "20260811T145455Z-000001",
  other: "20260810T145455Z-000002",
  school: "17",
  rangeSeconds: (toMs - fromMs) / 1000,
  stepSeconds,
  scrapeSeconds: 2,
};

export function seriesOf(
  labels: Record<string, string>,
  value: (index: number) => number | null,
): RecordedSeries {
  const at = (index: number): number => fromMs + index * stepSeconds * 1000;
  return { labels, points: Array.from({ length: points }, (_, index) => [at(index), value(index)]) };
}

/** Two lines per query by default. */
const usual = (): RecordedSeries[] => [
  seriesOf({ kind: "read", school_size: "small" }, (index) => 0.2 + Math.sin(index / 9) / 10),
  seriesOf({ kind: "write", school_size: "large" }, (index) => (index < 60 ? 0.4 : null)),
];

export function recordedRun(
  boards: readonly BoardFile[],
  series: (panel: string) => RecordedSeries[] = usual,
  leftOut = 0,
): BoardsRecording {
  const panels: BoardsRecording["panels"] = {};
  for (const { panel, refId, written, expr } of boards.flatMap((board) => panelQueries(board, variables)))
    panels[panel] = [
      ...(panels[panel] ?? []),
      { refId, written, expr, stepSeconds, series: series(panel), leftOut },
    ];
  return {
    run: variables.run,
    scenario: "opening-day",
    students: 650_000,
    load: 1,
    fromMs,
    toMs,
    other: { run: variables.other, fromMs: fromMs - 86_400_000 },
    school: { id: variables.school, name: "Ivy & Oak <Middle> School" },
    marks: [
      { name: "Phases", title: "sign-in", fromMs, toMs: fromMs + 60_000 },
      { name: "Faults", title: "lock-held", fromMs: fromMs + 80_000, toMs: fromMs + 90_000 },
    ],
    panels,
  };
}

/** What the boards showed of one real run: the answers to the queries of their panels, as kept in `boards.json.gz`. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import { z } from "zod";
import type { BoardFile, PanelFile } from "../panel-queries.ts";

const milliseconds = z.number().int();
/** Null if Prometheus had no finite number. */
const point = z.tuple([milliseconds, z.number().nullable()]);
const series = z.object({ labels: z.record(z.string(), z.string()), points: z.array(point) });

const target = z.object({
  refId: z.string(),
  /** As the board has it, and as it was sent to Prometheus. */
  written: z.string(),
  expr: z.string(),
  /** Time between its points. */
  stepSeconds: z.number().positive(),
  series: z.array(series),
  /** How many more series there were. */
  leftOut: z.number().int().nonnegative(),
});

/** A phase of the day, or a fault that was injected. */
const mark = z.object({ name: z.string(), title: z.string(), fromMs: milliseconds, toMs: milliseconds });

const recording = z.object({
  run: z.string(),
  scenario: z.string(),
  students: z.number(),
  load: z.number(),
  fromMs: milliseconds,
  toMs: milliseconds,
  /** What a reader selects at the top of a board. */
  other: z.object({ run: z.string(), fromMs: milliseconds }),
  school: z.object({ id: z.string(), name: z.string() }),
  marks: z.array(mark),
  /** By `<board uid>/<panel id>`. */
  panels: z.record(z.string(), z.array(target)),
});

export type BoardsRecording = z.infer<typeof recording>;
export type RecordedTarget = z.infer<typeof target>;
export type RecordedSeries = z.infer<typeof series>;
export type Mark = z.infer<typeof mark>;

export const recordingName = "boards.json.gz";

/** A board that compares looks back to the start of the other run. */
export function rangeOf(
  { templating }: BoardFile,
  { fromMs, toMs, other }: Pick<BoardsRecording, "fromMs" | "toMs" | "other">,
): { fromMs: number; toMs: number } {
  const compares = templating.list.some(({ name }) => name === "other");
  return { fromMs: compares ? Math.min(fromMs, other.fromMs) : fromMs, toMs };
}

/** Titles of panels whose queries have changed since the recording, so that it answers a different question. */
export function changedSince(board: BoardFile, { panels }: Pick<BoardsRecording, "panels">): string[] {
  const asked = ({ id, targets }: PanelFile): boolean => {
    const recorded = panels[`${board.uid}/${id}`] ?? [];
    return targets.every(({ refId, expr }) =>
      recorded.some((target) => target.refId === refId && target.written === expr),
    );
  };
  return board.panels.filter((panel) => !asked(panel)).map(({ title }) => title);
}

export function packRecording(content: BoardsRecording): Promise<Buffer> {
  return promisify(gzip)(`${JSON.stringify(content)}\n`);
}

/** Throws if the file is missing, cut off, or malformed. */
export async function readRecording(runFolder: string): Promise<BoardsRecording> {
  const packed = await readFile(join(runFolder, recordingName));
  return recording.parse(JSON.parse((await promisify(gunzip)(packed)).toString("utf8")));
}

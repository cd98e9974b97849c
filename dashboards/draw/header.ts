/** The header of a drawn board: its name, what was selected, which run it shows, and that it is a drawing. */
import type { BoardFile } from "../panel-queries.ts";
import { ink, paper, rule, soft } from "./colors.ts";
import { type BoardsRecording, rangeOf } from "./recording.ts";
import { text, textWidth, wrapped } from "./text.ts";

type Header = { readonly svg: string; readonly height: number };

const day = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });

/** What a reader selects at the top of a board. */
const chosen: Readonly<Record<string, (recording: BoardsRecording) => string>> = {
  datasource: () => "Prometheus",
  run: ({ run }) => run,
  other: ({ other }) => other.run,
  school: ({ school }) => school.name,
};

const chipSize = 13;

export function drawHeader(
  board: BoardFile,
  recording: BoardsRecording,
  phases: readonly string[],
  { x, width }: { x: number; width: number },
): Header {
  const small = { size: 13, color: soft };
  const notes = [whatItIs(board, recording), marksInWords(board, recording, phases)]
    .filter((words) => words !== "")
    .flatMap((words) => wrapped(words, small.size, width));
  const notesTop = 118;
  const svg = [
    text(x, 34, board.title, { size: 26, color: ink, bold: true }),
    text(x, 58, board.description, { size: 15, color: ink }),
    drawChips(choices(board, recording), x, 72),
    ...notes.map((line, index) => text(x, notesTop + index * 18, line, small)),
  ].join("");
  return { svg, height: notesTop + notes.length * 18 };
}

/** No one should mistake it for a screenshot. */
function whatItIs({ uid }: BoardFile, recording: BoardsRecording): string {
  const { scenario, students, load, fromMs } = recording;
  return (
    `A drawing by Firstbell, not Grafana’s own screen: the committed board ${uid}.json with the series recorded in a ` +
    `rehearsal (${scenario}, ${students.toLocaleString("en-US")} students, load ${load}, ${day.format(fromMs)}).`
  );
}

/** Which phase each numbered band is; empty if no panel has a time axis. */
function marksInWords(board: BoardFile, { marks }: BoardsRecording, phases: readonly string[]): string {
  if (!board.panels.some(({ type }) => type === "timeseries")) return "";
  const faults = [...new Set(marks.map(({ title }) => title).filter((title) => !phases.includes(title)))];
  const numbered = phases.map((phase, index) => `${index + 1} ${phase}`).join(", ");
  return `Bands are the phases of the day: ${numbered}.${faults.length === 0 ? "" : ` Faults: ${faults.join(", ")}.`}`;
}

function drawChips(words: readonly string[], x: number, y: number): string {
  let left = x;
  return words
    .map((word) => {
      const width = Math.ceil(textWidth(word, chipSize) + 20);
      const chip = `<rect x="${left}" y="${y}" width="${width}" height="26" rx="3" fill="${paper}" stroke="${rule}"/>`;
      const drawn = chip + text(left + 10, y + 18, word, { size: chipSize, color: ink });
      left += width + 8;
      return drawn;
    })
    .join("");
}

function choices(board: BoardFile, recording: BoardsRecording): string[] {
  const { fromMs, toMs } = rangeOf(board, recording);
  const variables = board.templating.list.map(
    ({ name, label }) => `${label}: ${chosen[name]?.(recording) ?? "?"}`,
  );
  return [...variables, `${clock(fromMs)} to ${clock(toMs)} UTC`];
}

function clock(atMs: number): string {
  return new Date(atMs).toISOString().slice(11, 19);
}

/** A board as a picture: the committed JSON with the recorded series of a real run; the same input gives the same bytes. */
import type { BoardFile, PanelFile } from "../panel-queries.ts";
import { page } from "./colors.ts";
import { drawHeader } from "./header.ts";
import type { Shared } from "./lines.ts";
import { drawPanel, drawRow } from "./panel.ts";
import { type BoardsRecording, rangeOf } from "./recording.ts";
import { type Box, escaped } from "./text.ts";

const margin = 16;
const columns = 24;
const columnWidth = 52;
/** Grafana's rows, with the gap below each. */
const rowHeight = 38;
const gap = 8;
const width = columns * columnWidth - gap + 2 * margin;
const fonts = "Inter, 'Helvetica Neue', Helvetica, Arial, sans-serif";

export function drawBoard(board: BoardFile, recording: BoardsRecording): string {
  const shared = sharedOf(board, recording);
  const inner = width - 2 * margin;
  const header = drawHeader(board, recording, shared.phases, { x: margin, width: inner });
  const panels = board.panels.map((panel) => {
    const box = boxOf(panel, header.height);
    if (panel.type === "row") return drawRow(panel, box);
    const recorded = recording.panels[`${board.uid}/${panel.id}`] ?? [];
    return drawPanel(panel, recorded, box, shared, `panel-${panel.id}`);
  });
  const rows = Math.max(...board.panels.map(({ gridPos }) => gridPos.y + gridPos.h));
  const height = header.height + rows * rowHeight - gap + margin;
  const name = escaped(`${board.title}: ${board.description}`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${fonts}" role="img" aria-label="${name}">`,
    `<rect width="${width}" height="${height}" fill="${page}"/>`,
    header.svg,
    ...panels,
    "</svg>\n",
  ].join("\n");
}

function sharedOf(board: BoardFile, recording: BoardsRecording): Shared {
  const phaseMarks = recording.marks.filter(({ name }) => name === "Phases");
  const phases = [...new Set(phaseMarks.map(({ title }) => title))];
  return { ...rangeOf(board, recording), marks: recording.marks, phases };
}

function boxOf({ gridPos: { x, y, w, h } }: PanelFile, top: number): Box {
  return {
    x: margin + x * columnWidth,
    y: top + y * rowHeight,
    width: w * columnWidth - gap,
    height: h * rowHeight - gap,
  };
}

/** Writes the pictures of all boards, from the recorded series of one run. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BadInput } from "../../parts/bad-input.ts";
import { type BoardFile, readBoards } from "../panel-queries.ts";
import { drawBoard } from "./draw-board.ts";
import { type BoardsRecording, changedSince, readRecording, recordingName } from "./recording.ts";

/** Relative to the project's folder. */
export function pictureOf(uid: string): string {
  return `docs/boards/${uid}.svg`;
}

/** All pictures or none; returns the files it wrote. */
export async function writePictures(projectFolder: string, runFolder: string): Promise<string[]> {
  const recording = await recordingIn(runFolder);
  const boards = await readBoards();
  refuseChanged(runFolder, boards, recording);
  const written: string[] = [];
  for (const board of boards) {
    const file = join(projectFolder, pictureOf(board.uid));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, drawBoard(board, recording));
    written.push(pictureOf(board.uid));
  }
  return written;
}

async function recordingIn(runFolder: string): Promise<BoardsRecording> {
  return readRecording(runFolder).catch((cause) => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw notDrawn(runFolder, `the folder of a run with a ${recordingName} that is readable (${why})`);
  });
}

function notDrawn(runFolder: string, wanted: string): BadInput {
  return new BadInput([
    {
      name: "--draw",
      seen: runFolder,
      wanted,
      remedy:
        "Name the folder of a rehearsal that ran to its end with --observe and with the boards as they are now.",
    },
  ]);
}

function refuseChanged(runFolder: string, boards: readonly BoardFile[], recording: BoardsRecording): void {
  const changed = boards.flatMap((board) =>
    changedSince(board, recording).map((title) => `${board.uid}: ${title}`),
  );
  if (changed.length === 0) return;
  throw notDrawn(runFolder, `a run recorded after these panels changed: ${changed.join(", ")}`);
}

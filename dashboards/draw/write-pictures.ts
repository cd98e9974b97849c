/** The pictures of all boards, from the recorded series of one run. */
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BadInput } from "../../parts/bad-input.ts";
import { readBoards } from "../boards/panel-queries.ts";
import { drawBoard } from "./draw-board.ts";
import { type BoardsRecording, readRecording, recordingName } from "./recording.ts";

/** From the project's folder. */
export const pictureOf = (uid: string): string => `docs/boards/${uid}.svg`;

async function recordingIn(runFolder: string): Promise<BoardsRecording> {
  return readRecording(runFolder).catch((cause) => {
    const problem = {
      name: "--draw",
      seen: runFolder,
      wanted: `the folder of a run with a ${recordingName} that can be read (${cause instanceof Error ? cause.message : cause})`,
      remedy: "Name the folder of a rehearsal that ran with --observe to its end.",
    };
    throw new BadInput([problem]);
  });
}

/** Which files it wrote. */
export async function writePictures(projectFolder: string, runFolder: string): Promise<string[]> {
  const recording = await recordingIn(runFolder);
  const written: string[] = [];
  for (const board of await readBoards()) {
    const file = join(projectFolder, pictureOf(board.uid));
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, drawBoard(board, recording));
    written.push(pictureOf(board.uid));
  }
  return written;
}

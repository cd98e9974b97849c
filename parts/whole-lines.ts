/** Reads the lines that were added to a growing file, as far as they are complete. */
import { open } from "node:fs/promises";

const blockBytes = 1 << 18;

/** The complete lines of one block of a file from this offset on, and their length in bytes. */
export async function wholeLines(file: string, offset: number): Promise<{ lines: string[]; bytes: number }> {
  const handle = await open(file);
  try {
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(blockBytes), 0, blockBytes, offset);
    const bytes = buffer.subarray(0, bytesRead).lastIndexOf("\n") + 1;
    return { lines: buffer.toString("utf8", 0, bytes).split("\n"), bytes };
  } finally {
    await handle.close();
  }
}

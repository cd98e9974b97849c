/** Hands lines to a stream a few times a second, so that no request waits for whoever reads the log. */
import { writeSync } from "node:fs";
import type { Writable } from "node:stream";

export type BufferedLines = {
  write(line: string): void;
  /** Resolves when everything is handed over, when the reader is gone, or when the time is over. */
  finish(withinMs: number): Promise<void>;
  /** For the last moment of a process that could not wait: as much as the reader takes at once. */
  finishNow(): void;
};

const everyMs = 200;
/** As much as this goes without waiting for the next turn; about what a pipe takes at once. */
const handOverBytes = 65_536;
/** Held back at most while the reader is slow; what is more is dropped, and the log says how many lines. */
const heldBytes = 1_048_576;

type State = {
  readonly stream: Writable & { readonly fd?: number };
  held: string[];
  bytes: number;
  dropped: number;
  /** A write that the reader has not taken yet. */
  underWay: Promise<void> | undefined;
  readerGone: boolean;
  timer: NodeJS.Timeout | undefined;
};

export function bufferLines(stream: State["stream"]): BufferedLines {
  const state: State = {
    stream,
    held: [],
    bytes: 0,
    dropped: 0,
    underWay: undefined,
    readerGone: false,
    timer: undefined,
  };
  stream.on("error", () => {
    state.readerGone = true;
  });
  return {
    write: (line) => hold(state, line),
    finish: (withinMs) => finish(state, withinMs),
    finishNow: () => finishNow(state),
  };
}

/** A line that comes alone goes at once; those of the next moments go together. */
function hold(state: State, line: string): void {
  if (state.readerGone) return;
  if (state.bytes + line.length > heldBytes) {
    state.dropped += 1;
    return;
  }
  state.held.push(line);
  state.bytes += line.length;
  const enough = state.bytes >= handOverBytes && state.underWay === undefined;
  if (enough || state.timer === undefined) handOver(state);
}

function handOver(state: State): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.timer = undefined;
    if (state.bytes > 0) handOver(state);
  }, everyMs).unref();
  if (state.underWay !== undefined || state.readerGone) return;
  const text = takeHeld(state);
  if (text === "") return;
  const taken = Promise.withResolvers<void>();
  state.underWay = taken.promise;
  state.stream.write(text, () => {
    state.underWay = undefined;
    taken.resolve();
  });
}

function takeHeld(state: State): string {
  const text = state.held.join("") + droppedLine(state.dropped);
  state.held = [];
  state.bytes = 0;
  state.dropped = 0;
  return text;
}

function droppedLine(lines: number): string {
  if (lines === 0) return "";
  return `${JSON.stringify({ level: 40, time: Date.now(), event: "log-lines-dropped", lines })}\n`;
}

async function finish(state: State, withinMs: number): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(over.resolve, withinMs);
  let outOfTime = false;
  over.promise.then(() => {
    outOfTime = true;
  });
  while (!outOfTime && !state.readerGone && (state.underWay !== undefined || state.bytes > 0)) {
    handOver(state);
    await Promise.race([state.underWay, over.promise]);
  }
  clearTimeout(timer);
  clearTimeout(state.timer);
}

function finishNow(state: State): void {
  const { fd } = state.stream;
  if (fd === undefined || state.readerGone || state.underWay !== undefined) return;
  try {
    writeSync(fd, takeHeld(state));
  } catch {
    // The reader is gone, or takes nothing now: there is nobody to tell.
    state.readerGone = true;
  }
}

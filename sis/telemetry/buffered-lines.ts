/** Writes log lines to a stream a few times a second, so that no request waits for the log's reader. */
import { writeSync } from "node:fs";
import type { Writable } from "node:stream";

export type BufferedLines = {
  write(line: string): void;
  /** Resolves when everything is written, the reader is gone, or time is up. */
  finish(withinMs: number): Promise<void>;
  /** For a process that is about to exit: writes as much as the reader takes at once. */
  finishNow(): void;
};

const everyMs = 200;
/** This much is written without waiting for the next turn; about what a pipe takes at once. */
const writeAtOnceBytes = 65_536;
/** Enough for one such write and one more line. */
const pieceBytes = writeAtOnceBytes + 16_384;
/** The most bytes that UTF-8 needs for one unit of a JavaScript string. */
const utf8AtMost = 3;
/** The most that is buffered for a slow reader; further lines are dropped, and the log says how many. */
const heldBytes = 1_048_576;

type State = {
  readonly stream: Writable & { readonly fd?: number };
  /**
   * Buffers that are full; `last` is filled up to `used`. Unlike strings, bytes give the garbage collector nothing to
   * do.
   */
  full: Buffer[];
  last: Buffer;
  used: number;
  bytes: number;
  dropped: number;
  /** A write that the reader hasn't taken yet. */
  underWay: Promise<void> | undefined;
  readerGone: boolean;
  timer: NodeJS.Timeout | undefined;
};

export function bufferLines(stream: State["stream"]): BufferedLines {
  const state: State = {
    stream,
    full: [],
    last: emptyPiece(),
    used: 0,
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

function emptyPiece(atLeast = 0): Buffer {
  return Buffer.allocUnsafeSlow(Math.max(pieceBytes, atLeast));
}

/** The first line is written at once; lines that follow soon after are written together. */
function hold(state: State, line: string): void {
  if (state.readerGone) return;
  if (state.bytes + line.length > heldBytes) {
    state.dropped += 1;
    return;
  }
  append(state, line);
  const enough = state.bytes >= writeAtOnceBytes && state.underWay === undefined;
  if (enough || state.timer === undefined) writeHeld(state);
}

function append(state: State, line: string): void {
  if (state.used + line.length * utf8AtMost > state.last.length) {
    state.full.push(state.last.subarray(0, state.used));
    state.last = emptyPiece(line.length * utf8AtMost);
    state.used = 0;
  }
  const written = state.last.write(line, state.used);
  state.used += written;
  state.bytes += written;
}

function writeHeld(state: State): void {
  clearTimeout(state.timer);
  state.timer = setTimeout(() => {
    state.timer = undefined;
    if (state.bytes > 0) writeHeld(state);
  }, everyMs).unref();
  if (state.underWay !== undefined || state.readerGone) return;
  if (state.bytes === 0 && state.dropped === 0) return;
  const taken = Promise.withResolvers<void>();
  state.underWay = taken.promise;
  state.stream.write(takeHeld(state), () => {
    state.underWay = undefined;
    taken.resolve();
  });
}

function takeHeld(state: State): Buffer {
  if (state.dropped > 0) append(state, droppedLine(state.dropped));
  const held = state.last.subarray(0, state.used);
  const taken = state.full.length === 0 ? held : Buffer.concat([...state.full, held]);
  state.full = [];
  state.last = emptyPiece();
  state.used = 0;
  state.bytes = 0;
  state.dropped = 0;
  return taken;
}

function droppedLine(lines: number): string {
  return `${JSON.stringify({ level: 40, time: Date.now(), event: "log-lines-dropped", lines })}\n`;
}

async function finish(state: State, withinMs: number): Promise<void> {
  const over = Promise.withResolvers<void>();
  const timer = setTimeout(over.resolve, withinMs);
  let outOfTime = false;
  void over.promise.then(() => {
    outOfTime = true;
  });
  while (!outOfTime && !state.readerGone && (state.underWay !== undefined || state.bytes > 0)) {
    writeHeld(state);
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
    // The reader is gone or blocked, and this was the last chance to write.
    state.readerGone = true;
  }
}

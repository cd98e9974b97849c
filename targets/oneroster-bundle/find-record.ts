/** Finds where a CSV record ends, at the speed of the bytes: a state for each byte. */

/** Longer ones aren't rosters, and wouldn't fit what reads them next. */
export const mostRecordBytes = 512 * 1024;

export const lineFeed = 10;
const [carriageReturn, quote, comma] = [13, 34, 44];

/** States from `ends` on say that something happened. */
const states = {
  start: 0,
  plain: 1,
  quoted: 2,
  closing: 3,
  returned: 4,
  field: 8,
  line: 9,
  odd: 10,
} as const;

type State = keyof typeof states;

const transitions: Readonly<
  Record<"start" | "plain" | "quoted" | "closing" | "returned", Readonly<Record<number | "other", State>>>
> = {
  start: {
    [quote]: "quoted",
    [comma]: "field",
    [lineFeed]: "line",
    [carriageReturn]: "returned",
    other: "plain",
  },
  plain: {
    [quote]: "odd",
    [comma]: "field",
    [lineFeed]: "line",
    [carriageReturn]: "returned",
    other: "plain",
  },
  quoted: { [quote]: "closing", other: "quoted" },
  /** A quote within quotes: the field is over, unless another one follows. */
  closing: {
    [quote]: "quoted",
    [comma]: "field",
    [lineFeed]: "line",
    [carriageReturn]: "returned",
    other: "odd",
  },
  returned: { [lineFeed]: "line", other: "odd" },
};

const next = stepTable();

function stepTable(): Uint8Array {
  const table = new Uint8Array(states.field << 8);
  for (const [name, to] of Object.entries(transitions)) {
    const from = stateNumber(name);
    for (let byte = 0; byte < 256; byte += 1) table[(from << 8) | byte] = states[to[byte] ?? to.other];
  }
  return table;
}

function stateNumber(name: string): number {
  return Object.entries(states).find(([each]) => each === name)?.[1] ?? 0;
}

export type RecordFound = {
  /** After its line end. */
  readonly end: number;
  readonly fields: number;
  /** It has quotes or line ends where CSV has none. */
  readonly odd: boolean;
};

/** Undefined if the record doesn't end in these bytes. */
export function findRecord(bytes: Uint8Array, from: number): RecordFound | undefined {
  let state: number = states.start;
  let fields = 1;
  let odd = false;
  for (let at = from; at < bytes.length; at += 1) {
    state = next[(state << 8) | (bytes[at] ?? 0)] ?? 0;
    if (state < states.field) continue;
    if (state === states.line) return { end: at + 1, fields, odd };
    if (state === states.field) {
      fields += 1;
      state = states.start;
    } else {
      odd = true;
      state = states.plain;
    }
  }
  return undefined;
}

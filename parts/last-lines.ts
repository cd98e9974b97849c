/** The last lines that a process printed, for the error that says why it ended. */

export type LastLines = {
  readonly add: (line: string) => void;
  /** All on one line; undefined if it printed nothing. */
  readonly joined: () => string | undefined;
};

const linesKept = 10;

export function keepLastLines(): LastLines {
  const lines: string[] = [];
  return {
    add(line) {
      lines.push(line);
      if (lines.length > linesKept) lines.shift();
    },
    joined: () => (lines.length === 0 ? undefined : lines.join(" | ")),
  };
}

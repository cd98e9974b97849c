/** Progress for people: one live bar per stage on a terminal, plain lines elsewhere, with rates and time left. */
import type { Writable } from "node:stream";
import { Presets, SingleBar } from "cli-progress";

export type Step = {
  readonly done: number;
  readonly total: number;
  readonly unit: string;
  /** "none" if a rate would be meaningless, as for seconds. Computed if left out, like the time left. */
  readonly perSecond?: number | "none";
  readonly secondsLeft?: number;
};

export type Stage = {
  step(step: Step): void;
  note(line: string): void;
};

export type Reporter = {
  say(line: string): void;
  /** Prints the stage's name, its steps, and how long it took. */
  stage<Result>(title: string, work: (stage: Stage) => Promise<Result>): Promise<Result>;
  /** The stages that succeeded, in order. */
  readonly stages: { readonly name: string; readonly seconds: number }[];
};

export type ReporterOptions = {
  readonly stream: Writable;
  /** Whether the stream is a terminal that redraws its last line. */
  readonly live: boolean;
  /** A monotonic clock. */
  readonly nowMs: () => number;
};

type Display = Stage & { end(): void };

/** A line printed while a bar is showing replaces the bar; the next step draws the bar again below it. */
const clearLine = "\r\x1b[2K";
const plainIntervalMs = 5_000;

export function createReporter(options: ReporterOptions): Reporter {
  const stages: { name: string; seconds: number }[] = [];
  const say = (line: string): void => {
    options.stream.write(`${options.live ? clearLine : ""}${line}\n`);
  };
  return {
    say,
    stages,
    stage: async (title, work) => {
      const startMs = options.nowMs();
      const display = options.live ? liveDisplay(title, options) : plainDisplay(title, options);
      try {
        const result = await work(display);
        const seconds = (options.nowMs() - startMs) / 1000;
        display.end();
        stages.push({ name: title, seconds });
        say(`${title}: done in ${spell(seconds)}`);
        return result;
      } finally {
        display.end();
      }
    },
  };
}

/** Lines for a log: the first step, then one every few seconds. */
function plainDisplay(title: string, { stream, nowMs }: ReporterOptions): Display {
  const startMs = nowMs();
  let lastMs = Number.NEGATIVE_INFINITY;
  stream.write(`${title} …\n`);
  return {
    step: (step) => {
      if (nowMs() - lastMs < plainIntervalMs) return;
      lastMs = nowMs();
      stream.write(`${title}: ${describeStep(step, nowMs() - startMs)}\n`);
    },
    note: (line) => stream.write(`${title}: ${line}\n`),
    end: () => {},
  };
}

function liveDisplay(title: string, { stream, nowMs }: ReporterOptions): Display {
  const startMs = nowMs();
  const bar = new SingleBar(
    {
      stream,
      format: `${title} {bar} {percentage}% {text}`,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
      barsize: 24,
    },
    Presets.shades_classic,
  );
  bar.start(1, 0, { text: "" });
  return {
    step: (step) => {
      bar.setTotal(Math.max(1, step.total));
      bar.update(step.done, { text: describeStep(step, nowMs() - startMs) });
    },
    note: (line) => bar.update({ text: line.slice(0, 60) }),
    end: () => bar.stop(),
  };
}

/** `1,200,000 of 3,000,000 rows, 410,000/s, 4.4 s left` */
export function describeStep(step: Step, elapsedMs: number): string {
  const { done, total, unit } = step;
  const sinceStart = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const { perSecond = sinceStart, secondsLeft = sinceStart > 0 ? (total - done) / sinceStart : undefined } =
    step;
  return [
    `${group(done)} of ${group(total)} ${unit}`,
    ...(perSecond !== "none" && perSecond > 0 ? [`${group(perSecond)}/s`] : []),
    ...(secondsLeft !== undefined && done > 0 ? [`${spell(secondsLeft)} left`] : []),
  ].join(", ");
}

function group(value: number): string {
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** `0.4 s`, `12 s`, `3 min 5 s` */
export function spell(seconds: number): string {
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const whole = Math.round(seconds);
  return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}

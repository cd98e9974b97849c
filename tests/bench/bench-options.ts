/** The options of `npm run bench`, with their usage and the errors for bad values. */
import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { exitCodes } from "../../parts/exit-codes.ts";

export const parts = [
  "seed",
  "compare",
  "scale",
  "audit",
  "ledger",
  "telemetry",
  "overload",
  "oneroster",
  "signals",
  "checks",
  "rehearsals",
] as const;

const schema = z.object({ students: z.int(), rounds: z.int(), only: z.array(z.enum(parts)) });
export type BenchOptions = z.infer<typeof schema>;

/** Ends the process after printing the usage, or what is wrong with a value. */
export function readBenchOptions(words: readonly string[]): BenchOptions {
  const command = new Command("npm run bench --")
    .description("Measures what the parts cost against their limits; prints a table and writes a JSON file.")
    .option("--students <number>", "size of the district", within(4_000, 2_000_000), 650_000)
    .option("--rounds <number>", "times that each part is measured", within(1, 10), 3)
    .addOption(
      new Option("--only <part...>", "parts to measure").choices(parts).default([...parts], "all of them"),
    )
    .allowExcessArguments(false)
    .showHelpAfterError("Run npm run bench -- --help to see the options.")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.badInput))
    .parse([...words], { from: "user" });
  return schema.parse(command.opts());
}

function within(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (Number.isInteger(number) && number >= least && number <= most) return number;
    throw new InvalidArgumentError(
      `Enter a whole number from ${least.toLocaleString("en-US")} to ${most.toLocaleString("en-US")}.`,
    );
  };
}

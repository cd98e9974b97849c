/** The options of `npm run interleavings`, with their usage and the errors for bad values. */
import { Command, InvalidArgumentError, Option } from "commander";
import { z } from "zod";
import { exitCodes } from "../../parts/exit-codes.ts";
import { mostPreemptions } from "./play-pair.ts";
import { writes } from "./writes.ts";

const names = Object.keys(writes);
const schema = z.object({
  only: z.array(z.string()),
  operations: z.int().nonnegative(),
  seed: z.int().nonnegative(),
});

/** Ends the process after printing the usage, or what is wrong with a value. */
export function readOptions(words: readonly string[]): z.output<typeof schema> {
  const command = new Command("npm run interleavings --")
    .description(
      `Plays every pair of writes in every order of their statements with at most ${mostPreemptions} interruptions, apart from orders
that must end alike, and random histories of operations.`,
    )
    .addOption(
      new Option("--only <write...>", "only pairs with one of these writes")
        .choices(names)
        .default(names, "all of them"),
    )
    .option("--operations <count>", "how many random operations", wholeNumber, 200_000)
    .option("--seed <number>", "which random operations", wholeNumber, 1)
    .allowExcessArguments(false)
    .showHelpAfterError("Run npm run interleavings -- --help to see the options.")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.badInput))
    .parse([...words], { from: "user" });
  return schema.parse(command.opts());
}

function wholeNumber(word: string): number {
  if (!/^\d{1,9}$/.test(word)) throw new InvalidArgumentError("Enter a whole number.");
  return Number(word);
}

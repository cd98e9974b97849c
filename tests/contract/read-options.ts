/** The options of `npm run check-api`, with their usage and the errors for bad values. */
import { Command, InvalidArgumentError } from "commander";
import { z } from "zod";
import { exitCodes } from "../../parts/exit-codes.ts";

const largestSeed = 2 ** 31 - 1;
/** On two cores without other work it takes half of this: each role asks each of its routes. */
const usualSeconds = 600;
const longestSeconds = 3_600;
const schema = z.object({
  seed: z.int().default(() => Math.floor(Math.random() * largestSeed)),
  seconds: z.int().default(usualSeconds),
});

/** Ends the process after printing the usage, or what is wrong with a value. */
export function readOptions(words: readonly string[]): z.output<typeof schema> {
  const command = new Command("npm run check-api --")
    .description("Has Schemathesis compare a running SIS with its OpenAPI document, as each role.")
    .option("--seed <number>", "the same seed sends the same requests (default: a random one)", (text) =>
      readWhole(text, 0, largestSeed),
    )
    .option("--seconds <number>", `stop after this many seconds (default: ${usualSeconds})`, (text) =>
      readWhole(text, 1, longestSeconds),
    )
    .allowExcessArguments(false)
    .showHelpAfterError("Run npm run check-api -- --help to see the options.")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.badInput))
    .parse([...words], { from: "user" });
  return schema.parse(command.opts());
}

function readWhole(text: string, least: number, most: number): number {
  const number = z.coerce.number().int().min(least).max(most).safeParse(text);
  if (!number.success) throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
  return number.data;
}

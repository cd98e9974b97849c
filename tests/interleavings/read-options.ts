/** The options of `npm run interleavings`, with their usage and the errors for bad values. */
import { Command, Option } from "commander";
import { z } from "zod";
import { exitCodes } from "../../parts/exit-codes.ts";
import { mostPreemptions } from "./play-pair.ts";
import { writes } from "./writes.ts";

const names = Object.keys(writes);
const schema = z.object({ only: z.array(z.string()), evidence: z.string().optional() });

/** Ends the process after printing the usage, or what is wrong with a value. */
export function readOptions(words: readonly string[]): z.output<typeof schema> {
  const command = new Command("npm run interleavings --")
    .description(
      `Plays every two writes in every order of their statements with at most ${mostPreemptions} interruptions.`,
    )
    .addOption(
      new Option("--only <write...>", "only pairs with one of these writes")
        .choices(names)
        .default(names, "all of them"),
    )
    .option("--evidence <file>", "also write the result to this JSON file")
    .allowExcessArguments(false)
    .showHelpAfterError("Run npm run interleavings -- --help to see the options.")
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? exitCodes.done : exitCodes.badInput))
    .parse([...words], { from: "user" });
  return schema.parse(command.opts());
}

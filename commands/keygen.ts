/** `firstbell keygen`: makes the key that this machine seals runs with. */
import { Command } from "commander";
import { exitCodes } from "../parts/exit-codes.ts";
import type { CommandResult, Context } from "../rehearsal/context.ts";
import { createSealKey, publicKeyFileOf } from "../rehearsal/seal-key-file.ts";
import type { Finish } from "./program/make-command.ts";
import { runCommand } from "./program/run-command.ts";
import { jsonOption } from "./program/standard-options.ts";

export function keygenCommand(finish: Finish): Command {
  return new Command("keygen")
    .description("make the key that seals your runs, so that readers can tell that nobody changed them")
    .addOption(jsonOption)
    .action(async (given: Record<string, unknown>) => finish(await runCommand({ given }, keygen)));
}

async function keygen(context: Context): CommandResult {
  const { file, key } = await createSealKey(context.settings);
  const publicKey = publicKeyFileOf(file);
  context.say(
    [
      `private key: ${file}`,
      "Keep it secret: anyone who has it can sign in your name. Later rehearsals use it.",
      `public key: ${publicKey}`,
      "Give it, or its fingerprint, to those who read your reports:",
      key.fingerprint,
    ].join("\n"),
  );
  context.answer({ privateKey: file, publicKey, fingerprint: key.fingerprint });
  return exitCodes.done;
}

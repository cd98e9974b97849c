/** Remembers in a browser which account it has signed in to, so that other people's guesses don't slow its owner down. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Dependencies } from "../dependencies.ts";
import { clientAddress } from "../http/client-address.ts";
import type { SisContext } from "../http/context.ts";
import { keepCookie, readCookie } from "../http/cookies.ts";
import type { Guess } from "./guess-limits.ts";

const purpose = "known-device";
const rememberedSeconds = 180 * 24 * 3600;
const device = z.object({ id: z.string(), username: z.string() });

type Parts = Pick<Dependencies, "seal" | "settings">;

export async function guessOf(c: SisContext, username: string, parts: Parts): Promise<Guess> {
  const known = await parts.seal.open(purpose, readCookie(c, "device"), device);
  const deviceId = known?.username === username.toLowerCase() ? known.id : undefined;
  return { username, address: clientAddress(c, parts.settings.behindProxy), deviceId };
}

/** After the right password. */
export async function rememberDevice(c: SisContext, guess: Guess, { seal }: Parts): Promise<void> {
  const content = { id: guess.deviceId ?? randomUUID(), username: guess.username.toLowerCase() };
  keepCookie(c, "device", await seal.close(purpose, content, rememberedSeconds), rememberedSeconds);
}

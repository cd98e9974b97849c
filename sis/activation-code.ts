/** The code with which a guardian opens their account: printed once at the counter, kept as a hash. */
import { hash, randomBytes } from "node:crypto";

/** Letters and digits that aren't mistaken for each other. There are 32, so each takes five bits. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
/** 60 bits: no one finds it in the few guesses allowed, or works it out from its hash before it expires. */
const codeLetters = 12;
const groupLetters = 4;

export const activationDays = 30;
export const activationGuesses = 5;

/** For instance `7KQM-XN3P-HW9C`. */
export function newActivationCode(): string {
  const code = [...randomBytes(codeLetters)].map((byte) => letters[byte % letters.length]).join("");
  return code.replaceAll(new RegExp(`.{${groupLetters}}(?=.)`, "g"), "$&-");
}

/** However it's typed: in lower case, with or without hyphens. */
export function hashActivationCode(code: string): Buffer {
  return hash("sha256", code.toUpperCase().replaceAll(/[^A-Z0-9]/g, ""), "buffer");
}

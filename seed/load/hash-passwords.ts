/** PHC strings of the guardians' passwords, with fixed salts so that the same seed gives the same bytes. */
import { createHash } from "node:crypto";
import { hash } from "@node-rs/argon2";
import { guardianPasswords } from "../district/passwords.ts";

/** OWASP's minimum with the least memory: argon2id (2 in the library's numbering), 7 MiB, 5 passes. */
const cost = { algorithm: 2, memoryCost: 7_168, timeCost: 5, parallelism: 1 };

let hashed: Promise<string[]> | undefined;

/** Takes half a second of every core, once for each process. */
export function hashGuardianPasswords(): Promise<string[]> {
  hashed ??= hashAll();
  return hashed;
}

function hashAll(): Promise<string[]> {
  return Promise.all(
    guardianPasswords.map((password) => {
      const salt = createHash("sha256").update(`salt of ${password}`).digest().subarray(0, 16);
      return hash(password, { ...cost, salt });
    }),
  );
}

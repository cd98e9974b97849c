/** A password as Postgres stores it (RFC 5802, RFC 7677), so that a statement that sets it can be logged. */
import { createHash, createHmac, pbkdf2Sync, randomBytes } from "node:crypto";

/** Postgres's own. */
const iterations = 4096;
const saltBytes = 16;
const keyBytes = 32;

/** For an ASCII password: others would have to be normalized first. */
export function scramVerifier(password: string): string {
  const salt = randomBytes(saltBytes);
  const salted = pbkdf2Sync(password, salt, iterations, keyBytes, "sha256");
  const keyOf = (name: string): Buffer => createHmac("sha256", salted).update(name).digest();
  const storedKey = createHash("sha256").update(keyOf("Client Key")).digest();
  const keys = [storedKey, keyOf("Server Key")].map((key) => key.toString("base64"));
  return `SCRAM-SHA-256$${iterations}:${salt.toString("base64")}$${keys.join(":")}`;
}

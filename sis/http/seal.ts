/**
 * Seals what a browser keeps for us for a while: encrypted, so that no one reads or changes it, and valid for a limited
 * time.
 */
import { EncryptJWT, errors, jwtDecrypt } from "jose";
import type { z } from "zod";

export type Seal = {
  /** `purpose` keeps one kind of sealed content from being passed off as another. */
  close(purpose: string, content: object, seconds: number): Promise<string>;
  /** Undefined for anything that isn't ours, is of another kind, or has expired. */
  open<Content>(
    purpose: string,
    sealed: string | undefined,
    shape: z.ZodType<Content>,
  ): Promise<Content | undefined>;
};

export const sealKeyBytes = 32;
const sealing = { alg: "dir", enc: "A256GCM" } as const;

export function createSeal(key: Uint8Array, clock: () => Date): Seal {
  return {
    close: async (purpose, content, seconds) => {
      const until = new Date(clock().getTime() + seconds * 1000);
      const token = new EncryptJWT({ content }).setProtectedHeader(sealing);
      return await token.setAudience(purpose).setExpirationTime(until).encrypt(key);
    },
    open: async (purpose, sealed, shape) => {
      if (sealed === undefined) return undefined;
      const options = { audience: purpose, requiredClaims: ["exp"], currentDate: clock() };
      const payload = await jwtDecrypt(sealed, key, options).then((opened) => opened.payload, ifNotOurs);
      return shape.safeParse(payload?.content).data;
    },
  };
}

function ifNotOurs(error: unknown): undefined {
  if (!(error instanceof errors.JOSEError)) throw error;
}

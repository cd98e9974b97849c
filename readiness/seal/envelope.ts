/** A statement in its envelope, after the Dead Simple Signing Envelope (DSSE) 1.0. */
import { type KeyObject, sign, verify } from "node:crypto";
import { z } from "zod";
import type { SealKey } from "./seal-key.ts";

export const payloadType = "application/vnd.in-toto+json";

export const envelopeSchema = z.strictObject({
  payloadType: z.literal(payloadType),
  payload: z.base64(),
  /** None: the statement isn't signed. */
  signatures: z.array(z.strictObject({ keyid: z.string(), sig: z.base64() })).max(1),
});

export type Envelope = z.infer<typeof envelopeSchema>;

export function sealed(statement: string, key: SealKey | undefined): Envelope {
  const body = Buffer.from(statement);
  const signatures =
    key === undefined
      ? []
      : [
          {
            keyid: key.fingerprint,
            sig: sign(null, signedBytes(body), key.privateKey).toString("base64"),
          },
        ];
  return { payloadType, payload: body.toString("base64"), signatures };
}

export function statementIn({ payload }: Envelope): string {
  return Buffer.from(payload, "base64").toString();
}

export function isSignedBy({ payload, signatures: [signature] }: Envelope, publicKey: KeyObject): boolean {
  if (signature === undefined) return false;
  const bytes = signedBytes(Buffer.from(payload, "base64"));
  return verify(null, bytes, publicKey, Buffer.from(signature.sig, "base64"));
}

/** The same envelope always has the same bytes, so that a change of any one of them is noticed. */
export function envelopeText(envelope: Envelope): string {
  return `${JSON.stringify(envelope)}\n`;
}

/** The pre-authentication encoding of DSSE. */
function signedBytes(body: Buffer): Buffer {
  return Buffer.concat([
    Buffer.from(`DSSEv1 ${Buffer.byteLength(payloadType)} ${payloadType} ${body.length} `),
    body,
  ]);
}

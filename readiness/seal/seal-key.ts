/** The Ed25519 keys that runs are sealed with. */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from "node:crypto";

export type SealKey = {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly publicKey: string;
  /** SHA-256 of the public key in DER, in hexadecimal. */
  readonly fingerprint: string;
};

/** The private key as PEM. */
export function makeSealKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}

/** Undefined if the text isn't an Ed25519 private key in PEM. */
export function readSealKey(pem: string): SealKey | undefined {
  const privateKey = parsed(() => createPrivateKey(pem));
  if (privateKey === undefined) return undefined;
  const publicKey = createPublicKey(privateKey);
  return { privateKey, publicKey: pemOf(publicKey), fingerprint: fingerprintOf(publicKey) };
}

/** Undefined if the text isn't an Ed25519 public key in PEM. */
export function readPublicKey(pem: string): KeyObject | undefined {
  return parsed(() => createPublicKey(pem));
}

export function fingerprintOf(publicKey: KeyObject): string {
  return createHash("sha256")
    .update(publicKey.export({ type: "spki", format: "der" }))
    .digest("hex");
}

function pemOf(publicKey: KeyObject): string {
  return publicKey.export({ type: "spki", format: "pem" }).toString();
}

function parsed(parse: () => KeyObject): KeyObject | undefined {
  try {
    const key = parse();
    return key.asymmetricKeyType === "ed25519" ? key : undefined;
  } catch {
    return undefined;
  }
}

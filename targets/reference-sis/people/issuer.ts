/** The district's single sign-on, as the SIS sees it: an OpenID Connect issuer that publishes its keys on loopback. */
import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, type RequestListener } from "node:http";
import { exportJWK, generateKeyPair, importJWK, type JWK, SignJWT } from "jose";
import { z } from "zod";
import { listenOnLoopback, loopback } from "../../../parts/listening.ts";

/** Signs tokens, in any process that has it. */
type SigningKey = Parameters<SignJWT["sign"]>[0];

/** What is wrong with an ID token: whose it is, for whom it is, or that it has expired. */
export type WrongToken = "issuer" | "audience" | "expired";

export type Issuer = {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  /** How long its tokens are valid: the length of a rehearsal. */
  readonly tokenMinutes: number;
  /** An ID token for a subject; each works once, and one that is wrong in some way mustn't work at all. */
  sign(subject: string, wrong?: WrongToken): Promise<string>;
  /** The private key, for `saveIssuer`. */
  exportKey(): Promise<JWK>;
  stop(): Promise<void>;
};

const algorithm = "ES256";
const keyId = "firstbell-rehearsal";
const audience = "firstbell-sis";
const tokenMinutes = 240;

/** An issuer, for the code that answers the rest of its requests. */
export type IssuerParts = Pick<Issuer, "issuer" | "audience" | "tokenMinutes"> & { readonly signingKey: JWK };

/** Publishes its keys; what else it is asked, `answer`'s listener answers. */
export async function startIssuer(answer?: (parts: IssuerParts) => RequestListener): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm, { extractable: true });
  const ofKey = { kid: keyId, alg: algorithm, use: "sig" };
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), ...ofKey }] });
  let others: RequestListener = (_, response) => response.writeHead(404).end();
  const server = createServer((request, response) => {
    const forKeys = request.method === "GET" && request.url === "/jwks";
    if (forKeys) response.writeHead(200, { "content-type": "application/json" }).end(keys);
    else others(request, response);
  });
  const issuer = `http://${loopback}:${await listenOnLoopback(server)}`;
  const signingKey = { ...(await exportJWK(privateKey)), ...ofKey };
  others = answer?.({ issuer, audience, tokenMinutes, signingKey }) ?? others;
  const sign: Issuer["sign"] = (subject, wrong) => signToken(privateKey, issuer, subject, wrong);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {
    issuer,
    audience,
    jwksUrl: `${issuer}/jwks`,
    tokenMinutes,
    sign,
    exportKey: () => exportJWK(privateKey),
    stop,
  };
}

const hourSeconds = 3600;

/**
 * Both times are counted from one reading of the clock: a token must not be valid for a second longer than allowed. One
 * that has expired was good for an hour, an hour ago: no clock is off by so much.
 */
function signToken(key: SigningKey, issuer: string, subject: string, wrong?: WrongToken): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const [issued, expires] =
    wrong === "expired" ? [now - 2 * hourSeconds, now - hourSeconds] : [now, now + tokenMinutes * 60];
  return new SignJWT()
    .setProtectedHeader({ alg: algorithm, kid: keyId })
    .setIssuer(wrong === "issuer" ? `${issuer}/other` : issuer)
    .setAudience(wrong === "audience" ? `${audience}-other` : audience)
    .setSubject(subject)
    .setJti(randomUUID())
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .sign(key);
}

const savedIssuer = z.object({
  issuer: z.url(),
  jwksUrl: z.url(),
  key: z.looseObject({ kty: z.string() }),
});

/** Saves the issuer to a file that only its owner can read, so that a load in another process can sign in. */
export async function saveIssuer(issuer: Issuer, file: string): Promise<void> {
  const saved = { issuer: issuer.issuer, jwksUrl: issuer.jwksUrl, key: await issuer.exportKey() };
  await writeFile(file, `${JSON.stringify(saved)}\n`, { mode: 0o600 });
}

/** The issuer that another process started. */
export async function readIssuer(file: string): Promise<Issuer> {
  const { issuer, jwksUrl, key } = savedIssuer.parse(JSON.parse(await readFile(file, "utf8")));
  const privateKey = await importJWK(key, algorithm);
  return {
    issuer,
    audience,
    jwksUrl,
    tokenMinutes,
    sign: (subject, wrong) => signToken(privateKey, issuer, subject, wrong),
    exportKey: async () => key,
    stop: async () => {},
  };
}

/** Keeps what people are given to sign in with, so that the SIS's sessions can be compared with it. */
import { hash } from "node:crypto";
import { decodeJwt } from "jose";
import type { SignedToken, WaysIn } from "../../../readiness/evidence/ways-in.ts";
import type { Issuer } from "./issuer.ts";

export type KeptWaysIn = {
  /** The same issuer; its tokens are kept, apart from those that mustn't work. */
  readonly issuer: Issuer;
  readonly onClientToken: (token: string) => void;
  readonly onPasswordGiven: (guardianId: number) => void;
  readonly onPasswordSent: (username: string) => void;
  /** Grows while people are given more. */
  readonly given: Pick<WaysIn, "tokens" | "clientTokens" | "guardians" | "sentPasswords">;
};

export function keepWaysIn(issuer: Issuer): KeptWaysIn {
  const tokens: SignedToken[] = [];
  const clientTokens = new Set<string>();
  const guardians = new Set<number>();
  const sentPasswords = new Map<string, number>();
  const sign: Issuer["sign"] = async (subject, wrong) => {
    const token = await issuer.sign(subject, wrong);
    if (wrong === undefined) tokens.push(keptToken(subject, token));
    return token;
  };
  return {
    issuer: { ...issuer, sign },
    onClientToken: (token) => clientTokens.add(hash("sha256", token)),
    onPasswordGiven: (guardianId) => guardians.add(guardianId),
    onPasswordSent: (username) => sentPasswords.set(username, (sentPasswords.get(username) ?? 0) + 1),
    given: { tokens, clientTokens, guardians, sentPasswords },
  };
}

function keptToken(subject: string, token: string): SignedToken {
  const signed = token.slice(0, token.lastIndexOf("."));
  return { subject, digest: hash("sha256", signed), expiresAt: decodeJwt(token).exp ?? 0 };
}

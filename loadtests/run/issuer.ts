/** The district's single sign-on, as the SIS sees it: an OpenID Connect issuer whose key set stands on loopback. */
import { createServer } from "node:http";
import { exportJWK, generateKeyPair, SignJWT } from "jose";

export type Issuer = {
  issuer: string;
  audience: string;
  jwksUrl: string;
  /** An ID token for a subject, good for the length of a rehearsal. */
  sign(subject: string): Promise<string>;
  stop(): Promise<void>;
};

const algorithm = "ES256";
const keyId = "firstbell-rehearsal";
const audience = "firstbell-sis";
const tokenLifetime = "4h";

export async function startIssuer(): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair(algorithm);
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: keyId, alg: algorithm, use: "sig" }],
  });
  const server = createServer((request, response) => {
    const found = request.method === "GET" && request.url === "/jwks";
    response.writeHead(found ? 200 : 404, { "content-type": "application/json" }).end(found ? keys : "{}");
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The issuer has no port.");
  const issuer = `http://127.0.0.1:${address.port}`;
  const sign = (subject: string) =>
    new SignJWT()
      .setProtectedHeader({ alg: algorithm, kid: keyId })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime(tokenLifetime)
      .sign(privateKey);
  const stop = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return { issuer, audience, jwksUrl: `${issuer}/jwks`, sign, stop };
}

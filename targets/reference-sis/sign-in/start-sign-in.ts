/** Starts the single sign-on of a served district: an issuer that also has pages to sign in on, as anyone. */
import { randomBytes } from "node:crypto";
import { type Issuer, startIssuer } from "../people/issuer.ts";
import { type ChoosePagesOptions, createChoosePages } from "./choose-pages.ts";
import { createProvider, type Finish } from "./sign-in-provider.ts";

export type SignInService = Issuer & {
  /** Of the SIS, as a client of the service. */
  readonly clientSecret: string;
};

export async function startSignIn(options: ChoosePagesOptions): Promise<SignInService> {
  const clientSecret = randomBytes(32).toString("base64url");
  const pages = (finish: Finish) => createChoosePages(options, finish);
  const issuer = await startIssuer((parts) => createProvider(parts, { clientSecret, pages }));
  return { ...issuer, clientSecret };
}

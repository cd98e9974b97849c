/** The SIS on a real port, with the real provider as its district's single sign-on, both on one database. */
import { createDistrictLogin } from "../../sis/access/district-login.ts";
import { type SignInService, startSignIn } from "../../targets/reference-sis/sign-in/start-sign-in.ts";
import { serveApp } from "./browser.ts";
import { identityOf } from "./district-issuer.ts";
import { guardianEmail, guardianPassword } from "./small-school.ts";
import { startTestApp, type TestApp } from "./test-app.ts";

export type AppWithSignIn = {
  readonly service: SignInService;
  readonly app: TestApp;
  readonly url: string;
  /** What went wrong on the provider's pages. */
  readonly errors: unknown[];
  stop(): Promise<void>;
};

export async function startAppWithSignIn(): Promise<AppWithSignIn> {
  const errors: unknown[] = [];
  let databaseUrl = "";
  const service = await startSignIn({
    guardian: { username: guardianEmail, password: guardianPassword },
    onError: (error) => errors.push(error),
    /** The SIS's, which is there only once the SIS is. */
    get databaseUrl() {
      return databaseUrl;
    },
  });
  const app = await startWith(service);
  databaseUrl = app.database.url;
  const server = await serveApp(app.sis);
  const stop = async (): Promise<void> => {
    await server.close();
    await app.stop();
    await service.stop();
  };
  return { service, app, url: server.url, errors, stop };
}

async function startWith(service: SignInService): Promise<TestApp> {
  const { issuer, audience, clientSecret, tokenMinutes } = service;
  const clock = () => new Date();
  const facts = {
    issuer,
    audience,
    jwksUrl: new URL(service.jwksUrl),
    validAtMostSeconds: tokenMinutes * 60,
  };
  return await startTestApp({
    clock,
    identity: identityOf(facts, clock),
    districtLogin: createDistrictLogin({ issuer, clientId: audience, clientSecret, timeoutMs: 5_000 }),
  });
}

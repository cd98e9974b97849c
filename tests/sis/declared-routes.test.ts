/** What the modules declare is what a running SIS serves. */
import { expect, test } from "vitest";
import { declaredRoutes } from "../../sis/declared-routes.ts";
import { startTestApp } from "../support/test-app.ts";

test("a running SIS serves exactly the declared routes", async () => {
  const app = await startTestApp();
  const served = app.sis.routes.registered.map(({ module, access, declaration }) => ({
    module,
    access,
    name: declaration.name,
    traffic: declaration.traffic,
  }));
  await app.stop();
  expect(declaredRoutes()).toEqual(served);
});

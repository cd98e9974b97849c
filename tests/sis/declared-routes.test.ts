/** What the modules declare is what a running SIS serves. */
import { expect, test } from "vitest";
import { declaredRoutes } from "../../sis/declared-routes.ts";
import { startTestApp } from "../support/test-app.ts";

test("a running SIS serves exactly the declared routes", async () => {
  const app = await startTestApp();
  const served = app.sis.routes.registered.map(({ module, access, declaration }) => {
    const { name, traffic, method, path, roles, scope } = declaration;
    return { module, access, name, traffic, method, path, roles, scope };
  });
  await app.stop();
  expect(declaredRoutes()).toMatchObject(served);
});

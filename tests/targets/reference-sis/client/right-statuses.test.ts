/** Which responses count as served: a district that turns everyone away must not look fast. */
import { expect, test } from "vitest";
import { requestKinds } from "../../../../readiness/evidence/load-evidence.ts";
import { isRight } from "../../../../targets/reference-sis/client/right-statuses.ts";

test.each(requestKinds)("a %s that is accepted is served", (kind) => {
  for (const status of [200, 201, 204]) expect(isRight(kind, status)).toBe(true);
});

test.each(requestKinds)("a %s that is unanswered, sent elsewhere, denied or broken is not", (kind) => {
  for (const status of [0, 302, 400, 401, 403, 404, 413, 429, 500, 503])
    expect(isRight(kind, status)).toBe(false);
});

test("only a write may meet a conflict", () => {
  for (const status of [409, 422])
    expect(requestKinds.filter((kind) => isRight(kind, status))).toEqual(["attendance", "write"]);
});

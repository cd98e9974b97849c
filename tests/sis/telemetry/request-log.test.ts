/** Which requests are logged, at which level. */
import { pino } from "pino";
import { expect, test } from "vitest";
import { createRequestLog } from "../../../sis/telemetry/request-log.ts";

test("failed requests are errors, shed and slow ones warnings; without telemetry, only these are logged", () => {
  const written: string[] = [];
  const log = pino({ base: null, timestamp: false }, { write: (line: string) => written.push(line) });
  const answers: readonly (readonly [status: number, durationMs: number])[] = [
    [200, 12.3456],
    [404, 0.04],
    [200, 1_000],
    [503, 1],
    [500, 1],
  ];
  const logged = (on: boolean) => {
    written.length = 0;
    const line = createRequestLog("me", { log, telemetry: { on }, settings: { slowRequestMs: 1_000 } });
    for (const [status, durationMs] of answers)
      line({ roleGroup: "staff", status, durationMs, traceId: undefined });
    return written.map((text): unknown => JSON.parse(text));
  };
  const common = { route: "me", role_group: "staff", msg: "request" };
  const remarkable = [
    { ...common, level: 40, status: 200, durationMs: 1_000 },
    { ...common, level: 40, status: 503, durationMs: 1 },
    { ...common, level: 50, status: 500, durationMs: 1 },
  ];
  expect(logged(false)).toEqual(remarkable);
  expect(logged(true)).toEqual([
    { ...common, level: 30, status: 200, durationMs: 12.3 },
    { ...common, level: 30, status: 404, durationMs: 0 },
    ...remarkable,
  ]);
});

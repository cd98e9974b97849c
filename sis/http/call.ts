/** A request as it arrived, before anything in it was checked. */
import type { RequestNote } from "../telemetry/request-context.ts";
import type { SisContext } from "./context.ts";
import type { Caller } from "./doors.ts";
import type { RawParts } from "./read-request.ts";

export type Call = {
  readonly c: SisContext;
  readonly raw: RawParts;
  readonly bodyText: string;
  readonly note: RequestNote;
};
/** One that came with a session. */
export type GuardedCall = Call & { readonly caller: Caller };

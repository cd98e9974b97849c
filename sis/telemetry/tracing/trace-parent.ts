/** W3C `traceparent`: the trace that a request belongs to, and the caller's span in it. */

export type TraceParent = { readonly traceId: string; readonly spanId: string };

const form = /^00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;
const noTrace = "0".repeat(32);
const noSpan = "0".repeat(16);

/** Undefined for what the standard calls invalid: the request then begins a trace of its own. */
export function readTraceParent(header: string | undefined): TraceParent | undefined {
  if (header === undefined || !form.test(header)) return undefined;
  const traceId = header.slice(3, 35);
  const spanId = header.slice(36, 52);
  return traceId === noTrace || spanId === noSpan ? undefined : { traceId, spanId };
}

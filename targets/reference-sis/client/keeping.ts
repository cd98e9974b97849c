/** Whether an answer may be kept: the next person at the same computer mustn't find there what was shown. */

/** Undefined if nothing keeps it. */
export function keepingIn({ headers }: Pick<Response, "headers">): string | undefined {
  const control = headers.get("cache-control") ?? "";
  return control.includes("no-store")
    ? undefined
    : `an answer that may be kept (Cache-Control: “${control}”)`;
}

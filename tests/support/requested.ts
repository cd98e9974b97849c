/** A schedule change for a reason like any other. */
export function requested<Change>(change: Change): Change & { readonly reason: "requested" } {
  return { ...change, reason: "requested" };
}

/** Why a schedule changes, as a rehearsal sends it. */
export type ChangeReason = { readonly reason?: string; readonly note?: string };

export const whySent = [
  { name: "reason", type: "text", sent: "reason" },
  { name: "note", type: "text", sent: "note" },
] as const;

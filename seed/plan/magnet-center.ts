/** A magnet center as the plan knows it. */
export type MagnetCenter = { readonly id: number; readonly code: string; readonly name: string };

/** The colors of a drawing: dark enough to print on white and distinct for most eyes; red is reserved for limits. */

export const ink = "#24292e";
export const soft = "#5a6472";
export const rule = "#dfe3e8";
export const page = "#f2f4f6";
export const paper = "#ffffff";
export const limitColor = "#c4162a";
export const withinColor = "#2f7d32";
export const besideColor = "#1f62c0";

const lineColors = [
  "#2f7d32",
  "#b7791f",
  "#1f62c0",
  "#c4511c",
  "#7b3fa0",
  "#00838f",
  "#6d4c41",
  "#c2185b",
] as const;

const dashes = ["solid", "dashed", "dotted"] as const;

export type Stroke = { readonly color: string; readonly dash: (typeof dashes)[number] };

/** The ninth line reuses the first one's color, dashed. */
export function strokeOf(index: number): Stroke {
  const color = lineColors[index % lineColors.length] ?? ink;
  return { color, dash: dashes[Math.floor(index / lineColors.length) % dashes.length] ?? "solid" };
}

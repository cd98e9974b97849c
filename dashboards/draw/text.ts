/** Layout and text in a drawing: boxes, text widths, and text that is cut or wrapped to fit. */

/** A place in a drawing, in pixels. */
export type Box = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Shares of the font's size, a little wide: fonts differ, and text must never run over. */
const widths = { narrow: 0.34, digit: 0.6, small: 0.57, capital: 0.7, wide: 0.92 } as const;

export type TextLook = {
  readonly size: number;
  readonly color: string;
  readonly bold?: boolean;
  readonly anchor?: "start" | "middle" | "end";
};

export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0) * fontSize;
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** Cut with an ellipsis if it is too wide. */
export function cut(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = [...text];
  while (letters.length > 1 && textWidth(`${letters.join("")}…`, fontSize) > width) letters.pop();
  return `${letters.join("").trimEnd()}…`;
}

/** Lines of whole words; a single word that is too long is cut. */
export function wrapped(text: string, fontSize: number, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`.trim();
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(cut(word, fontSize, width));
  }
  return lines;
}

/** `y` is the text's baseline. */
export function text(x: number, y: number, words: string, { size, color, bold, anchor }: TextLook): string {
  const weight = bold ? ' font-weight="600"' : "";
  const side = anchor === undefined || anchor === "start" ? "" : ` text-anchor="${anchor}"`;
  return `<text x="${round(x)}" y="${round(y)}" font-size="${size}" fill="${color}"${weight}${side}>${escaped(words)}</text>`;
}

/** A tenth of a pixel is enough. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function widthOf(letter: string): number {
  if (/[iljtfr.,:;'|!()[\] ]/.test(letter)) return widths.narrow;
  if (/[mwMW@%]/.test(letter)) return widths.wide;
  if (/[0-9]/.test(letter)) return widths.digit;
  return /[A-Z]/.test(letter) ? widths.capital : widths.small;
}

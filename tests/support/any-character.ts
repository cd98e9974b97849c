/** Any character of Unicode, for texts that nobody expects. fast-check's own unit "binary" takes seconds to get ready. */
import fc from "fast-check";

const lastCodePoint = 0x10_ffff;
const isSurrogate = (codePoint: number) => codePoint >= 0xd800 && codePoint <= 0xdfff;

export const anyCharacter = fc
  .nat({ max: lastCodePoint })
  .filter((codePoint) => !isSurrogate(codePoint))
  .map((codePoint) => String.fromCodePoint(codePoint));

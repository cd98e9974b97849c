/** A name without its marks, as an American clerk types it. */
export function plainLetters(name: string): string {
  const unmarked = name.normalize("NFD").replaceAll(/\p{M}/gu, "");
  return unmarked.replaceAll(/[ĐđŁłØøßÆæ]/gu, (letter) => others.get(letter) ?? letter);
}

/** Letters that aren't a plain one with a mark. */
const others: ReadonlyMap<string, string> = new Map([
  ["Đ", "D"],
  ["đ", "d"],
  ["Ł", "L"],
  ["ł", "l"],
  ["Ø", "O"],
  ["ø", "o"],
  ["ß", "ss"],
  ["Æ", "Ae"],
  ["æ", "ae"],
]);

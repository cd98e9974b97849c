/** How people write and shorten names. [K] */

/** Names that some families write in several words. */
export const spacedParticles: ReadonlyMap<string, string> = new Map([
  ["Delacruz", "De La Cruz"],
  ["Delafuente", "De La Fuente"],
  ["Delagarza", "De La Garza"],
  ["Delao", "De La O"],
  ["Delapaz", "De La Paz"],
  ["Delarosa", "De La Rosa"],
  ["Delatorre", "De La Torre"],
  ["Delcid", "Del Cid"],
  ["Deleón", "De León"],
  ["Delrío", "Del Río"],
  ["Delvalle", "Del Valle"],
]);

const shortForms = `
Abigail Abby,Alejandra Alex,Alejandro Alex,Alexander Alex,Alexandra Lexi,Andrew Andy,Anthony Tony,Antonio Tony,Benjamin Ben,
Christopher Chris,Christian Chris,Daniel Danny,Elizabeth Liz,Eduardo Eddie,Francisco Paco,Gabriel Gabe,Gabriela Gaby,
Guadalupe Lupe,Isabella Bella,Jacqueline Jackie,Jonathan Jon,Jose Joe,Joseph Joey,Joshua Josh,Katherine Katie,Kimberly Kim,
Leonardo Leo,Madison Maddie,Manuel Manny,Matthew Matt,Michael Mike,Miguel Mike,Natalie Nat,Nathaniel Nate,Nicholas Nick,
Nicolas Nico,Roberto Beto,Robert Bobby,Ricardo Ricky,Samantha Sam,Samuel Sam,Santiago Santi,Sebastian Seb,Stephanie Steph,
Theodore Theo,Thomas Tommy,Valentina Vale,Vincent Vince,Victoria Vicky,William Will,Zachary Zach`;

/** By the name without its marks. */
export const nicknames: ReadonlyMap<string, string> = new Map(
  shortForms.split(",").map((pair) => {
    const [name = "", short = ""] = pair.trim().split(" ");
    return [name, short] as const;
  }),
);

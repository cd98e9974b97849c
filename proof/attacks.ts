/** The attacks that were tried on Firstbell itself, by their numbers: each is closed by one of the detectors at least. */

/** Planted in the records after a load, or in the SIS during one, or thought up for the judge: F groups those of one kind. */
export const attacks: readonly string[] = [
  "01 02a 02b 03 04 04b 05 06 07 08b 09 10 11 12a 12b 12c 13 14 15 16a 16b 16c 16d 16e 16f 17a 18 19",
  "20 21 22 23 24a 24c 25a 26 27 28 29 30a 30b 31 32a 35 36b 37 38 39a 39c 39e 39g",
  "40 41 42 43 44 45 47 48 50 51 53 58 59 60 61b 62 63 64 68 70 80 82 84 86 87",
  "A B D RC3 RD4 RK RP RS RU",
  "mA1 mC3 mD4 mE mF mG mH mI mJ mK mM mN mO mP mQ mR mT mU mW mW2 mW3",
  "w1 w2 w3 w4 w5 w6 w7 w8 w9 w10 w11 w12",
  "F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12",
].flatMap((numbers) => numbers.split(" "));

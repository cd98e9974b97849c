/** The district that commands use unless they are given another. */
export const defaultDistrict = { students: 650_000, seed: 1 };

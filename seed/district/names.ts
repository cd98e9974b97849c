/**
 * Pools of given and family names by group: faker's lists as data, without the stop list, plus names that no library
 * has.
 */
import { faker as english } from "@faker-js/faker/locale/en";
import { faker as cantonese } from "@faker-js/faker/locale/en_HK";
import { faker as indian } from "@faker-js/faker/locale/en_IN";
import { faker as spanish } from "@faker-js/faker/locale/es_MX";
import { faker as vietnamese } from "@faker-js/faker/locale/vi";
import { stopList } from "./stop-list.ts";

/** Words that Spanish names don't capitalize. */
const particles: ReadonlySet<string> = new Set(["de", "del", "la", "las", "los"]);

export const latinoFemaleNames = poolOf(spanish.definitions.person.first_name.female, stopList.givenNames);
export const latinoMaleNames = poolOf(spanish.definitions.person.first_name.male, stopList.givenNames);
export const latinoFamilyNames = poolOf(
  spanish.definitions.person.last_name.generic,
  stopList.spanishFamilyNames,
);

export const englishFemaleNames = poolOf(english.definitions.person.first_name.female, stopList.givenNames);
export const englishMaleNames = poolOf(english.definitions.person.first_name.male, stopList.givenNames);
export const englishFamilyNames = poolOf(
  english.definitions.person.last_name.generic,
  stopList.englishFamilyNames,
);

export const chineseFamilyNames = poolOf(cantonese.definitions.person.last_name.generic);
export const indianFamilyNames = poolOf(
  indian.definitions.person.last_name.generic,
  stopList.indianFamilyNames,
);
/** American families of Vietnamese origin write their names without the marks. */
export const vietnameseFamilyNames = poolOf(
  vietnamese.definitions.person.last_name.generic?.map(withoutMarks),
);

/** [K] Faker has these names in Korean script only; the most common ones as American families write them. */
export const koreanFamilyNames = poolOf(
  "Ahn Bae Chang Cho Choi Chung Han Hong Hwang Jang Jung Kang Kim Kwon Lee Lim Oh Park Ryu Seo Shin Song Yoo Yoon".split(
    " ",
  ),
);

/** [K] Faker has these names in Japanese script only; among the most common. */
export const japaneseFamilyNames = poolOf(
  "Ito Kato Kobayashi Nakamura Saito Sasaki Sato Suzuki Takahashi Tanaka Watanabe Yamada Yamamoto Yoshida".split(
    " ",
  ),
);

/** [K] Faker has no Bengali locale; among the most common in Bangladesh. */
export const bengaliFamilyNames = poolOf(
  "Ahmed Akter Alam Ali Chowdhury Das Hasan Hossain Islam Karim Khan Miah Rahman Sarkar Uddin".split(" "),
);

/** [K] Faker has these names in Armenian script only; among the most common, in the usual transliteration. */
export const armenianFamilyNames = poolOf(
  "Abrahamyan Avetisyan Babayan Danielyan Gevorgyan Ghazaryan Grigoryan Hakobyan Harutyunyan Hovhannisyan Karapetyan Khachatryan Manukyan Martirosyan Melkonyan Mkrtchyan Petrosyan Sargsyan Simonyan Stepanyan Vardanyan Yeghiazaryan".split(
    " ",
  ),
);

/** [K] Faker has no Filipino locale; among the most common there. */
export const filipinoFamilyNames = poolOf(
  "Aguilar Aquino Bautista Castillo Cruz Dizon Domingo Garcia Macaraeg Magsaysay Manalo Mendoza Mercado Navarro Ocampo Pangilinan Pascual Ramos Reyes Salazar Santos Torres Villanueva".split(
    " ",
  ),
);

/** Sorted, so that nothing depends on the order of faker's lists. */
function poolOf(list: readonly string[] | undefined, stopped?: ReadonlySet<string>): readonly string[] {
  if (!list) throw new Error("This version of faker lacks a list of names.");
  return [...new Set(list)].filter((name) => isWhole(name) && !stopped?.has(name)).sort();
}

/** Faker cuts a few entries short, and leaves their second word in lower case: `Kardache soto`, `Kranz sans`. */
function isWhole(name: string): boolean {
  return name.split(" ").every((word) => particles.has(word) || /^\p{Lu}/u.test(word));
}

function withoutMarks(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll("Đ", "D").replaceAll("đ", "d");
}

/** The kinds of schools in the district: how many, which grades, and how large, derived from public records. */
import type { schoolTypes } from "../../sis/db/schema/schools.ts";

/**
 * [D] Derived from the California Department of Education's public FRPM file for 2014-15, district 64733: 996 schools
 * and 643,823 students (the one row of non-public-school pupils left out). Schools were grouped by type and by the
 * nearest of a few grade spans (K-4 counts as K-5, 7-12 as 6-12, and so on); `sizeQuantiles` are the 0th, 5th, …
 * 100th percentile of enrollment, linearly interpolated. `charters` counts independent and affiliated charters.
 */
export type SchoolKind = {
  readonly schoolType: (typeof schoolTypes)[number];
  readonly lowGrade: number;
  readonly highGrade: number;
  readonly schools: number;
  readonly students: number;
  readonly charters: number;
  readonly sizeQuantiles: readonly number[];
};

export const schoolKinds: readonly SchoolKind[] = [
  {
    schoolType: "elementary",
    lowGrade: 0,
    highGrade: 2,
    schools: 21,
    students: 5115,
    charters: 3,
    sizeQuantiles: [
      109, 118, 151, 165, 181, 182, 196, 200, 205, 211, 216, 217, 233, 247, 250, 251, 254, 278, 326, 331, 794,
    ],
  },
  {
    schoolType: "elementary",
    lowGrade: 0,
    highGrade: 5,
    schools: 393,
    students: 220825,
    charters: 83,
    sizeQuantiles: [
      35, 260, 320, 359, 394, 416, 443, 464, 487, 521, 550, 564, 591, 623, 656, 704, 734, 789, 834, 923, 1361,
    ],
  },
  {
    schoolType: "elementary",
    lowGrade: 0,
    highGrade: 6,
    schools: 120,
    students: 63000,
    charters: 11,
    sizeQuantiles: [
      104, 220, 256, 291, 316, 329, 349, 375, 410, 433, 452, 477, 512, 568, 628, 693, 782, 834, 896, 1009,
      1215,
    ],
  },
  {
    schoolType: "elementary",
    lowGrade: 0,
    highGrade: 8,
    schools: 36,
    students: 19776,
    charters: 25,
    sizeQuantiles: [
      73, 190, 232, 322, 373, 402, 424, 436, 440, 452, 470, 487, 551, 560, 618, 663, 709, 757, 964, 1093,
      1413,
    ],
  },
  {
    schoolType: "middle",
    lowGrade: 5,
    highGrade: 8,
    schools: 14,
    students: 4483,
    charters: 14,
    sizeQuantiles: [
      105, 136, 166, 198, 223, 239, 241, 249, 256, 258, 282, 316, 353, 380, 403, 420, 449, 483, 491, 517, 558,
    ],
  },
  {
    schoolType: "middle",
    lowGrade: 6,
    highGrade: 8,
    schools: 130,
    students: 111485,
    charters: 49,
    sizeQuantiles: [
      33, 145, 259, 311, 348, 404, 454, 507, 567, 632, 736, 837, 908, 979, 1112, 1264, 1402, 1531, 1657, 1848,
      2532,
    ],
  },
  {
    schoolType: "high",
    lowGrade: 6,
    highGrade: 12,
    schools: 16,
    students: 10902,
    charters: 13,
    sizeQuantiles: [
      106, 146, 197, 262, 345, 355, 362, 365, 365, 423, 447, 454, 459, 518, 690, 877, 983, 1014, 1392, 1936,
      2469,
    ],
  },
  {
    schoolType: "high",
    lowGrade: 9,
    highGrade: 12,
    schools: 160,
    students: 160761,
    charters: 58,
    sizeQuantiles: [
      62, 171, 252, 301, 369, 423, 447, 468, 491, 541, 574, 611, 651, 992, 1263, 1524, 1729, 2069, 2426, 2837,
      4410,
    ],
  },
  {
    schoolType: "span",
    lowGrade: 0,
    highGrade: 12,
    schools: 9,
    students: 11567,
    charters: 5,
    sizeQuantiles: [
      257, 310, 363, 502, 727, 952, 984, 1017, 1049, 1080, 1111, 1211, 1312, 1450, 1627, 1804, 1856, 1908,
      2092, 2408, 2724,
    ],
  },
  {
    schoolType: "span",
    lowGrade: 6,
    highGrade: 12,
    schools: 7,
    students: 4747,
    charters: 3,
    sizeQuantiles: [
      116, 218, 321, 423, 473, 498, 522, 546, 572, 597, 622, 655, 687, 720, 808, 923, 1038, 1120, 1136, 1152,
      1168,
    ],
  },
  {
    schoolType: "alternative",
    lowGrade: 0,
    highGrade: 5,
    schools: 9,
    students: 5742,
    charters: 0,
    sizeQuantiles: [
      370, 373, 376, 397, 438, 479, 489, 499, 512, 528, 544, 626, 707, 757, 774, 791, 852, 913, 952, 969, 985,
    ],
  },
  {
    schoolType: "alternative",
    lowGrade: 0,
    highGrade: 8,
    schools: 3,
    students: 1164,
    charters: 0,
    sizeQuantiles: [
      249, 263, 277, 291, 305, 318, 332, 346, 360, 374, 388, 402, 416, 430, 444, 458, 471, 485, 499, 513, 527,
    ],
  },
  {
    schoolType: "alternative",
    lowGrade: 0,
    highGrade: 12,
    schools: 4,
    students: 5806,
    charters: 0,
    sizeQuantiles: [
      616, 686, 755, 825, 894, 964, 1034, 1127, 1269, 1411, 1552, 1694, 1836, 1978, 2031, 2040, 2049, 2058,
      2067, 2076, 2085,
    ],
  },
  {
    schoolType: "alternative",
    lowGrade: 6,
    highGrade: 12,
    schools: 3,
    students: 4001,
    charters: 0,
    sizeQuantiles: [
      167, 315, 463, 612, 760, 908, 1056, 1204, 1353, 1501, 1649, 1703, 1756, 1810, 1863, 1917, 1971, 2024,
      2078, 2131, 2185,
    ],
  },
  {
    schoolType: "alternative",
    lowGrade: 9,
    highGrade: 12,
    schools: 5,
    students: 5626,
    charters: 0,
    sizeQuantiles: [
      337, 434, 532, 629, 727, 824, 871, 918, 966, 1013, 1060, 1161, 1262, 1362, 1463, 1564, 1619, 1675, 1730,
      1786, 1841,
    ],
  },
  {
    schoolType: "continuation",
    lowGrade: 9,
    highGrade: 12,
    schools: 39,
    students: 4623,
    charters: 0,
    sizeQuantiles: [
      38, 63, 67, 69, 71, 72, 77, 79, 80, 83, 100, 105, 119, 122, 123, 150, 157, 160, 167, 179, 566,
    ],
  },
  {
    schoolType: "special-education",
    lowGrade: 0,
    highGrade: 12,
    schools: 15,
    students: 2780,
    charters: 0,
    sizeQuantiles: [
      15, 52, 73, 84, 109, 134, 154, 156, 169, 178, 179, 182, 185, 191, 207, 222, 236, 254, 271, 341, 482,
    ],
  },
  {
    schoolType: "community-day",
    lowGrade: 7,
    highGrade: 12,
    schools: 8,
    students: 946,
    charters: 0,
    sizeQuantiles: [
      9, 32, 55, 76, 81, 87, 92, 98, 103, 109, 116, 122, 130, 138, 147, 154, 160, 166, 184, 204, 224,
    ],
  },
  {
    schoolType: "opportunity",
    lowGrade: 7,
    highGrade: 12,
    schools: 4,
    students: 474,
    charters: 0,
    sizeQuantiles: [
      79, 80, 81, 82, 83, 84, 84, 86, 88, 90, 92, 94, 96, 98, 110, 127, 144, 161, 177, 194, 211,
    ],
  },
];

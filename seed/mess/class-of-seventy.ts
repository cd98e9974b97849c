/** 2014: as many as 70 students in one class (IEEE Spectrum). [F] */
import { oversizeClass } from "../defects/oversize-class.ts";
import type { Mess } from "./mess.ts";

export const classOfSeventy = { ...oversizeClass, level: "2014" } as const satisfies Mess;

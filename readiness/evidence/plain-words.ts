/** How the report writes numbers and units: thousands separators, and a unit on every number. */

/** 1234567 → "1,234,567"; up to `decimals` places, without trailing zeros. Not `Intl`, which k6 lacks. */
export function number(value: number, decimals = 0): string {
  const [whole = "0", fraction = ""] = Math.abs(value).toFixed(decimals).split(".");
  const kept = fraction.replace(/0+$/, "");
  const sign = value < 0 && Number(value.toFixed(decimals)) !== 0 ? "-" : "";
  return `${sign}${grouped(whole)}${kept === "" ? "" : `.${kept}`}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** Rounds to this many significant digits: `significant(1234, 2)` → "1,200", `significant(0.0567, 2)` → "0.057". */
export function significant(value: number, digits: number): string {
  const decimals = value === 0 ? 0 : digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  return number(Number(value.toPrecision(digits)), Math.min(100, Math.max(0, decimals)));
}

export function milliseconds(value: number): string {
  return value < 1000 ? `${number(value, value < 10 ? 1 : 0)} ms` : `${number(value / 1000, 2)} s`;
}

/** 0.25 → "25%"; a small share gets more places, so that it isn't printed as zero. */
export function percent(share: number): string {
  const value = share * 100;
  if (value !== 0 && Math.abs(value) < 0.001) return "under 0.001%";
  return `${number(value, Math.abs(value) < 1 ? 3 : 1)}%`;
}

export function duration(seconds: number): string {
  if (seconds < 60) return `${number(seconds, seconds < 10 ? 1 : 0)} s`;
  const whole = Math.round(seconds);
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${number(Math.floor(minutes / 60))} h ${minutes % 60} min`;
}

/** 74 → "1:14". */
export function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

export function bytes(value: number): string {
  if (value >= 2 ** 30) return `${number(value / 2 ** 30, 1)} GiB`;
  if (value >= 2 ** 20) return `${number(value / 2 ** 20, 1)} MiB`;
  return value >= 1024 ? `${number(value / 1024, 1)} KiB` : `${number(value)} bytes`;
}

/** `counted(1, "student", "students")` → "1 student". */
export function counted(value: number, one: string, many: string): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** A title inside a sentence: a small initial, unless it begins with an abbreviation, and no period. */
export function inSentence(title: string): string {
  const [first = "", second = ""] = title;
  const isAbbreviation = second !== second.toLowerCase();
  return `${isAbbreviation ? first : first.toLowerCase()}${title.slice(1).replace(/\.$/, "")}`;
}

/** "2026-08-11" → "Tuesday, August 11, 2026" */
export function dayInWords(day: string): string {
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** "2026-08-11" → "Aug 11, 2026" */
export function shortDay(day: string): string {
  const format = new Intl.DateTimeFormat("en-US", { dateStyle: "medium", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** "opening-day" → "opening day" */
export function spoken(id: string): string {
  return id.replaceAll("-", " ");
}

/** With a capital letter, as at the beginning of a sentence. */
export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** Which kind of class it is by the words of its subject, for exports that don't say: limits differ by kind. [K] */

/** The first that fits. */
const wordsOf: Readonly<Record<string, string>> = {
  "special-day-class": "special day|(^|[^a-z])sdc([^a-z]|$)",
  service: "(office|library|student|campus|teacher'?s?'?) (aide|assistant|service)|^service$",
  "physical-education": "physical ed|(^|[^a-z])p\\.?e\\.?([^a-z]|$)|fitness",
  "performing-arts": "band|choir|chorus|orchestra|drama|theat|dance|music|performing",
  academic:
    "english|language arts|reading|writing|literature|math|algebra|geometry|calculus|statistics|science|biology|chemistry|physics|history|social stud|government|economics|geography|spanish|french|chinese|korean|japanese|german|world lang|foreign lang",
};

/** SQL: null without a word to go by. */
export function subjectGroup(text: string): string {
  const cases = Object.entries(wordsOf).map(
    ([group, words]) => `WHEN regexp_matches(${text}, '${words.replaceAll("'", "''")}', 'i') THEN '${group}'`,
  );
  return `CASE ${cases.join(" ")} WHEN ${text} IS NOT NULL THEN 'elective' END`;
}

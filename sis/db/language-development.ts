/** Which courses teach English to its learners: a pattern of their codes. */
export const languageDevelopment = "^(ELD|LTEL)-";

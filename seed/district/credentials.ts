/** What teachers are authorized to teach, and how many of them lack an authorization. */
/** [K] Of a thousand teachers, those who have one subject that they aren't authorized to teach. */
export const misassignedPerThousand = 15;

/** [K] Of a thousand teachers, those who aren't authorized to teach learners of English. */
export const withoutEnglishLearnersPerThousand = 30;

/** [K] As for special day classes of mild to moderate needs. */
export const resourceArea = "Mild to moderate support needs";
export const englishLearners = "English learners";

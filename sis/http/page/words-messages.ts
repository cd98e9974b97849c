/** The names of grades. */
import { createCatalog } from "./catalog.ts";

export const wordsMessages = {
  en: {
    grade: "Grade {{grade}}",
    "grade-tk": "Transitional kindergarten",
    "grade-k": "Kindergarten",
    "ungraded-elementary": "Ungraded elementary",
    "ungraded-secondary": "Ungraded secondary",
  },
  es: {
    grade: "Grado {{grade}}",
    "grade-tk": "Kínder de transición",
    "grade-k": "Kínder",
    "ungraded-elementary": "Primaria sin grado",
    "ungraded-secondary": "Secundaria sin grado",
  },
} as const;

export const sayWords = createCatalog(wordsMessages);

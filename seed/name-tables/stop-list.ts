/** Entries of faker's name lists that the district doesn't use, by list. */

/** Titles, abbreviations, misspellings, and a few names that parents no longer choose. */
const givenNames =
  "Adolf Adrain Brain Ceasar Christ Christop Ethyl General Geo Guiseppe Ima Jaunita Jermey Joesph Johathan Judge Junior Lexus Lolita Major Micheal Missouri Name Princess Queen Queenie Santa Sister Timmothy Wm";

/** Fictional (Gollum), misspelled, or not Spanish: most of them are there to fill the letters K and X. */
const spanishFamilyNames =
  "Alaníz Almaráz Bétancourt Cortéz Delacrúz Montéz Quiróz Ruíz Tórrez Domínquez Garica Gollum Hernádez Huixtlacatl Jimínez Kamal Kamat Kanaria Kanea Kanimal Kano Kanzaki Kaplan Kara Karam Karan Karem Karen Khalid Kindelan Koenig Korta Kortajarena Krasnova Kuzmina Kyra Quinta Quintairos Rodrígez Rodríquez Xacon Xana Xenia Xiana Xicoy Yago Yami Yunta Zamarreno Ñañez";

/** Fictional (MacGyver), misspelled, Spanish, or found in no American directory. */
const englishFamilyNames =
  "Altenwerth Ankunding Aufderhar Bashirian Beahan Bechtelar Bergnaum Bins Bogisich Brakus Cremin Cummerata Dach Dare Deckow Denesik Dibbert Dicki Emard Ernser Fadel Feest Frami Franecki Gleichner Gulgowski Hagenes Hand Hane Harber Hilll Hills Hirthe Homenick Huel Huels Jast Kerluke Kilback Kris Kshlerin Kub Kuhic Kuvalis Leannon Ledner Legros Littel Lueilwitz MacGyver Macejkovic Mante Morar Mosciski Murazik Nader Nicolas O'Conner O'Kon Okuneva Orn Ortiz Pagac Parisian Pouros Powlowski Quitzon Ratke Reinger Rippin Rodriguez Rogahn Romaguera Roob Runolfsdottir Runolfsson Russel Sawayn Smitham Strosin Swaniawski Torphy Toy Trantow Von VonRueden Waelchi Watsica Weissnat Will Willms Wisoky Wisozk Wiza Zboncak Zieme";

/** English (Abbott), titles, or misspelled. */
const indianFamilyNames = "Abbott Asan Bhadresha Devar Embranthiri Ganaka Guneta Pilla Pothuvaal";

/** Words that would hurt a child, or that are titles or words rather than names. */
const otherFamilyNames =
  "Anus Assmann Boob Bordello Cazzola Cock Dick Dumm Ficker Fick Hitler Himmler Goebbels Kotz Kuntz Nazi Puttin Schmuck Titz Troia Wixforth von zu";

export const stopList = {
  givenNames: words(givenNames),
  spanishFamilyNames: words(spanishFamilyNames),
  familyNames: words(`${englishFamilyNames} ${otherFamilyNames}`),
  indianFamilyNames: words(indianFamilyNames),
} as const;

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

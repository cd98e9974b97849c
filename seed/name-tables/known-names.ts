/** Names that no list at hand has, or has only in another script: among the most common ones, most common first. [K] */

const spanish = `
Aceves Acuna Agredano Aguiluz Aguiniga Alatorre Albarran Alcantar Alcocer Aldana Alegria Allende Almaguer Almazan Altuna
Alvarenga Amaro Amezcua Ambriz Anzaldo Aparicio Arambula Aranguren Arcos Ardon Arechiga Arenivas Argueta Arizmendi
Arrieta Arzate Asencio Astorga Avelar Avendano Avina Ayon Azevedo Baltazar Bañales Barahona Barbosa Barcenas Barcelo
Bautista Bazan Bedolla Beas Bejarano Belmonte Beltran Berber Berdugo Bermejo Berrios Berumen Blancas Bobadilla Bojorquez
Bonifacio Borja Bracamontes Brambila Bugarin Buenrostro Burciaga Buenaventura Cabral Cabello Calles Camarena Campa
Campbell Canizales Cantero Canto Carcamo Cardoso Cardoza Carias Carpio Carranco Cartagena Casarrubias Castaneda Castelan
Castellon Castorena Castrejon Catalan Ceron Cervera Chaidez Chavarin Chicas Cifuentes Claros Cobian Colin Conde Constante
Coreas Corado Cordon Corvera Cota Covarrubias Crisostomo Cuadra Cuevas Cuenca Cueva Davalos Delcid Deras Diego Dimas
Dominguez Donis Dubon Durazo Echeverria Elias Enciso Encinas Escalera Escareño Escobedo Escoto Espitia Esquer Estevez
Estrella Evangelista Fabian Farfan Favela Felix Fermin Figueras Florencio Fragoso Fraire Franco Frausto Fregoso Fraga
Frutos Funes Galaviz Galdamez Galicia Gallo Galvez Gamero Gandara Garnica Gastelum Gavilan Giles Godinez Gordillo Granillo
Grande Gradilla Grimaldo Guadarrama Gudiño Guerra Guardiola Guillermo Gurrola Guido Gutierres Guzmán Heras Hermosillo
Hernández Herrada Herrejon Hinestrosa Huezo Huizar Iñiguez Interiano Inzunza Isaac Islas Izaguirre Izquierdo Jacinto Jacobo
Jauregui Javier Jeronimo Joya Juan Justo Labra Laguna Landa Landeros Landaverde Lagos Larios Lazaro Lazo Legaspi Leija Lezama
Liera Limas Llanos Loaiza Lobato Lobo Lomeli Lopes Lorenzo Loza Lua Macedo Machado Machuca Macias Magallanes Magaña
Maldonado Malagon Mancilla Mancia Manriquez Manzano Manzo Maravilla Marcial Mariscal Mariano Marmolejo Marcos Martinez Mascorro
Matamoros Mauricio Mayen Mazariegos Medellin Melara Melchor Melendrez Membreño Mendieta Mendizabal Mendivil Menjivar Meneses
Miguel Mijares Minjares Mojarro Molinar Monarrez Moncada Monge Montaño Monterrosa Monterroso Monzon Moran Morán Moreira
Moreira Morfin Murga Murcia Najarro Najera Naranjo Nolasco Nogales Norato Novoa Nuño Obando Obregon Ojeda Olague Olguin
Oliva Orantes Ordaz Orduño Oropeza Orea Osegueda Osuna Oviedo Palafox Palencia Palma Palomar Palomera Panduro Paniagua
Parada Partida Pascual Pastrana Paz Pech Penaloza Peraza Pereira Perla Pinedo Pinto Pinzon Pio Pleitez Polanco Pozos
Pimentel Quezada Quijada Quijano Quiñonez Quiroga Quiroz Rafael Ramales Raygoza Rayas Rebollar Rebollo Recinos Renteria
Resendiz Retana Revolorio Ricardo Rincon Riva Rodas Rodea Romano Ron Roman Romero Roque Rosete Rubalcava Rugerio Ruano Ruvalcaba
Saavedra Sagastume Sahagun Salgado Salguero Salmeron Samayoa Samayoa Sandate Santizo Santoyo Santos Sarmiento Segundo Segovia
Sermeño Silva Simental Sican Siguenza Sillas Sixto Solares Solache Solorzano Sorto Suarez Tabares Talamantes Talavera Tapia
Tejeda Tellez Tenorio Tinoco Tiscareño Tolentino Tomas Toribio Torrico Tovar Tostado Tzoc Turcios Umaña Urbano Urena
Uriarte Uriostegui Urquiza Urrea Urquilla Valdovinos Valencia Valeriano Vallecillo Vallin Vaquera Varela Vasquez Vejar
Velis Ventura Verastegui Vicente Victoria Vidal Vides Villafaña Villafuerte Villagrana Villanueva Villasana Villatoro
Viramontes Vivas Vizcarra Xicohtencatl Yanez Yepez Zabala Zacarias Zaldivar Zamarripa Zamudio Zaragoza Zarco Zataray
Zazueta Zeledon Zermeño Zuniga Zurita`;

export const knownFamilyNames = {
  spanish,
  korean:
    "Kim Lee Park Choi Chung Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Yoo Hong Jeon Ko Moon Son Yang Bae Baek Heo Nam Shim Noh Ha Joo Koo Min Ryu Jin Ji Eom Chae Won Cheon Bang Gong Hyun Ham Byun Yeom Chu Do",
  japanese:
    "Tanaka Sato Suzuki Yamamoto Watanabe Ito Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Ogawa Goto Okada Hasegawa Fujita Murakami Kondo Ishii Sakamoto Endo Aoki Fujii Nishimura Fukuda Ota Miura Takeuchi Nakagawa Okamoto Matsuda Harada Nakano",
  bengali:
    "Rahman Islam Khan Ahmed Hossain Akter Begum Chowdhury Uddin Ali Das Miah Hasan Alam Karim Sarkar Haque Khatun Sultana Roy Mia Hoque Bhuiyan Sikder Talukder Mahmud Siddique Majumder Paul Saha Hussain Kabir Rashid Ullah",
  armenian:
    "Grigoryan Harutyunyan Sargsyan Hakobyan Khachatryan Hovhannisyan Petrosyan Karapetyan Vardanyan Gevorgyan Ghazaryan Martirosyan Mkrtchyan Stepanyan Abrahamyan Manukyan Simonyan Poghosyan Avetisyan Galstyan Margaryan Asatryan Danielyan Babayan Davtyan Barseghyan Yeghiazaryan Melkonyan Antonyan Avagyan Baghdasaryan Balayan Bagdasarian Arakelyan Aslanyan Aghajanyan Boyajyan Chobanyan Demirchyan Dallakyan Egoyan Fidanyan Gasparyan Hambardzumyan Israyelyan Jamgochian Kirakosyan Kocharyan Kazaryan Keshishian Kasparian Krikorian Mirzoyan Mnatsakanyan Minasyan Nazaryan Nersisyan Oganesyan Ohanyan Papikyan Papazian Sahakyan Safaryan Saroyan Shahinyan Tadevosyan Ter-Petrosyan Torosyan Tovmasyan Tumasyan Voskanyan Yesayan Zakaryan Zohrabyan Terteryan Akopyan Arutyunyan Ayvazyan Bedrosian Der-Kaloustian",
  filipino:
    "Santos Reyes Cruz Garcia Ramos Mendoza Bautista Castillo Aquino Villanueva Dela-Cruz Ocampo Mercado Pascual Aguilar Navarro Salazar Domingo Dizon Manalo Torres Pangilinan Magsaysay Macaraeg Tolentino Valdez Soriano Santiago Salvador Fernandez De-Leon De-Guzman Del-Rosario Francisco Castro Rivera Lopez Gonzales Perez Flores Pineda Agustin Bernardo Corpuz Cabrera Dimaculangan Evangelista Estrada Enriquez Galang Guevarra Ignacio Javier Lacson Lazaro Legaspi Macapagal Magbanua Malonzo Marasigan Miranda Natividad Nepomuceno Pacheco Panganiban Punzalan Quiambao Quizon Roxas Sarmiento Sison Tamayo Tiongson Tuazon Umali Velasco Ventura Villareal Viray Yap Zamora Abad Abella Alcantara Bacani Baluyot Buenaventura Cayabyab Catacutan Dimaano Dumlao",
  russian:
    "Ivanov Petrov Smirnov Volkov Kuznetsov Popov Sokolov Lebedev Kozlov Novikov Morozov Pavlov Orlov Makarov Nikitin Zakharov Belov Tarasov Goldman Shapiro Levin Rabinovich Gurevich Kogan Vinokur Reznik Fridman Shulman Berezovsky Zaslavsky Litvin Kravchenko Shevchenko Bondarenko Tkachenko Melnik Kovalenko Boyko Polishchuk Rudenko",
  arabic:
    "Ahmed Ali Hassan Mohamed Ibrahim Khalil Hussein Saleh Mansour Nasser Haddad Khoury Salem Hanna Said Youssef Mikhail Girgis Abdallah Farah Awad Bishara Shaheen Sayegh Aziz Habib Rizk Qasim Sabbagh Tadros Boutros Gerges Ayoub Hamdan Darwish",
} as const;

export const knownGivenNames = {
  armenianGirls:
    "Ani Nare Mane Anahit Lilit Mariam Arpi Nane Sona Gayane Lusine Tatev Anush Astghik Elen Milena Narine Hasmik Shushan Araksya Nairi Lucy Emily Sofia Monica Victoria Angelina Eva Mary Karine",
  armenianBoys:
    "Narek Davit Arman Tigran Hayk Aram Gor Artur Levon Vahe Arsen Gevorg Hovhannes Armen Ashot Hrach Karen Samvel Erik Alex David Edgar Arthur Robert Michael Raffi Sevan Vardan Zaven Ara",
  bengaliGirls:
    "Ayesha Fatima Nusrat Tasnim Maryam Sumaiya Anika Samiha Raisa Zara Farzana Nabila Tahmina Sadia Jannat Afia Rida Nafisa Labiba Mahira",
  bengaliBoys:
    "Mohammed Muhammad Abdullah Rafi Tahmid Arian Ayaan Zayan Farhan Nabil Sami Adnan Mahir Rayan Tanvir Imran Fahim Sakib Ibrahim Yusuf",
  latinoWomen:
    "Maria Guadalupe Rosa Ana Claudia Patricia Sandra Veronica Leticia Martha Norma Silvia Gloria Elizabeth Blanca Alejandra Adriana Monica Diana Karina Yesenia Erika Araceli Carmen Alma Lorena Laura Brenda Jessica Cynthia Nancy Vanessa Irma Teresa Juana Elvia Rocío Margarita Yolanda Angelica Reyna Cristina Gabriela Lilia Maribel Griselda Beatriz Susana Esmeralda Marisol",
  latinoMen:
    "Jose Juan Luis Carlos Jesus Miguel Jorge Francisco Manuel Antonio Pedro Javier Victor Roberto Mario Alejandro Ricardo Daniel Eduardo Fernando Rafael Martin Raul Oscar Cesar Ruben Sergio Arturo Salvador Alberto Hector Armando Julio Ramon Marco Gerardo Enrique Jaime Gustavo Alfredo Edgar Rene Hugo Guillermo Erick Ernesto Rigoberto Noe Ismael Israel",
  englishWomen:
    "Jennifer Jessica Amanda Sarah Melissa Nicole Stephanie Elizabeth Michelle Heather Angela Kimberly Lisa Amy Rebecca Christina Rachel Lauren Danielle Tiffany Erin Crystal Kelly Megan Laura Andrea Katherine Tamika Monique Latoya Ebony Kenya Alicia Mary Karen Susan Linda Patricia Julie Dana",
  englishMen:
    "Michael Christopher Matthew Joshua David James Daniel Robert John Joseph Jason Justin Andrew Ryan William Brian Anthony Eric Kevin Jeremy Thomas Richard Jeffrey Steven Marcus Charles Adam Timothy Aaron Patrick Scott Mark Paul Sean Benjamin Gregory Derrick Terrence Andre Darnell",
  africanAmericanGirls: "A'Niyah Ja'Nae D'Asia Ka'Mya Da'Naya Za'Niyah Ma'Kayla La'Nyah",
  africanAmericanBoys:
    "De'Andre Da'Quan Ja'Kari D'Angelo Ke'Shawn De'Shawn Da'Mari Tre'Vion Ja'Marcus La'Ron",
} as const;

/** Common in New York, where the births were counted, but hardly in Los Angeles. */
export const newYorkGivenNames =
  "Moshe Chaya Chana Rivka Yosef Esther Chaim Mordechai Yehuda Shmuel Menachem Malky Malka Faigy Gitty Hindy Raizy Rivky Toby Shaindy Shaya Yitzchok Yisroel Yakov Yaakov Avrohom Abraham Shimon Shlomo Simcha Sholom Shulem Mendel Mendy Hershy Hershel Naftali Nachman Nochum Pinchas Pinchus Usher Yechiel Yida Yidel Zalmen Zev Zissy Aron Eliezer Efraim Ephraim Cheskel Duvid Dovid Eliyahu Lipa Levi Leib Lazer Joel Isaac Israel Solomon Sheindy Shifra Sury Surie Tzipora Tziporah Yides Yehudis Yocheved Breindy Bracha Bruchy Blimy Batsheva Baila Aliza Adina Ahuva Devorah Devora Elky Etty Fraidy Frady Freida Gittel Goldy Goldie Henny Idy Mindy Miri Miriam Nechama Pessy Perel Perl Perla Rachel Leah Rochel Roizy Ruchy Rivkah Shoshana Simi Suri Tova Tovah Yitty Zelda Brucha Chany Chavy Dina Toba Yenty Yita Fradel Faiga Elimelech Avraham Aharon Akiva Asher Baruch Benzion Berish Binyomin Boruch Cheskie Dov Ezriel Kalman Meir Meyer Mayer Michoel Moishe Motty Nosson Rafael Refael Shaye Shia Sruly Tzvi Yaacov Yair Yehoshua Yeshaya Yitzchak Yossi Zalman Zvi Fatoumata Aissatou Mariama Mamadou Aminata Ousmane Khaleesi Bella-Rose";

/**
 * Names with their weights, in parts of a million or so of each table. Written by `npm run name-tables`; do not edit.
 * [F] Family names: Census Bureau 2010, the 1,022 most common (public domain). [F] Given names of children: births in New
 * York City 2011 to 2019 (NYC Open Data, public domain). [K] What they leave out, and streets: lists of @faker-js/faker
 * (MIT), and lists of ours.
 */
export const nameTables = {
  latinoFamilyNames: `García 21261,Rodríguez 20340,Hernández 19612,Martínez 19513,López 16098,González 15823,Pérez 12552
Sánchez 11288,Ramírez 10433,Torres 7993,Flores 7904,Rivera 7056,Gómez 6708,Díaz 6375,Cruz 5818,Morales 5758
Reyes 5754,Gutiérrez 5421,Ortiz 5292,Chávez 4621,Ramos 4530,Ruiz 4384,Mendoza 4327,Álvarez 4285,Jiménez 4228
Castillo 4120,Vásquez 3927,Romero 3658,Moreno 3598,Gonzales 3576,Herrera 3552,Águilar 3448,Medina 3404
Vargas 3200,Castro 3189,Guzmán 3103,Méndez 3006,Fernández 2994,Muñoz 2935,Salazar 2773,Garza 2694,Soto 2674
Vázquez 2624,Alvarado 2497,Contreras 2440,Delgado 2436,Peña 2396,Ríos 2370,Guerrero 2352,Sandoval 2348
Ortega 2347,Estrada 2345,Núñez 2303,Maldonado 2256,Domínguez 2200,Valdez 2195,Vega 2142,Santiago 2132
Espinoza 2109,Rojas 2029,Silva 1964,Mejía 1948,Juárez 1932,Márquez 1932,Padilla 1882,Luna 1838,Acosta 1833
Figueroa 1811,Cortez 1806,Ávila 1754,Navarro 1743,Molina 1735,Ayala 1726,Campos 1724,Santos 1691,Carrillo 1685
Cervantes 1551,Durán 1543,Lara 1519,Cabrera 1508,Solís 1504,Miranda 1502,Robles 1499,Fuentes 1496,Salinas 1493
Velásquez 1468,Ochoa 1467,Aguirre 1464,León 1458,Cárdenas 1441,Deleón 1438,Rivas 1414,Calderón 1413
Aceves 1397,Salguero 1390,Rosales 1388,Perales 1384,Hurtado 1377,Pabón 1371,Candelaria 1364,Serrano 1360
Ceballos 1358,Escalera 1352,Maya 1345,Pinedo 1339,Henríquez 1333,Frausto 1327,Castañeda 1321,Pleitez 1321
Berumen 1315,Sáenz 1309,Campa 1303,Trujillo 1301,Jaimes 1297,Aranguren 1291,Gastélum 1286,Barrientos 1280
Estrella 1274,Aparicio 1269,Loera 1263,Montoya 1259,Haro 1258,Pacheco 1253,Huizar 1252,Orozco 1250,Ibarra 1248
Cabán 1247,Cardona 1242,Valencia 1237,Palomino 1236,Gallegos 1231,Vidal 1231,Miramontes 1226,Tostado 1221
Araña 1216,Velázquez 1212,Fermin 1211,Camacho 1205,Varela 1205,Guerra 1202,Oropeza 1200,Colón 1197
Orantes 1196,Laguna 1191,Alonso 1186,Zeledon 1181,Escobar 1179,Suárez 1179,Raygoza 1176,Pereira 1171
Salas 1170,Bugarin 1167,Sisneros 1162,Smith 1162,Macías 1161,Javier 1157,Gutierres 1153,Heredia 1148
Urías 1144,Zambrana 1139,Riojas 1135,Encinas 1130,Villarreal 1129,Barrera 1126,Carrera 1126,Franco 1122
Véliz 1122,Bustos 1117,Zamora 1115,Cintrón 1113,Lorenzo 1109,Simental 1104,Delacruz 1103,Santana 1101
Saiz 1100,Delrío 1096,Roman 1093,Llamas 1092,Pineda 1092,Fonseca 1088,Quiroga 1084,Loya 1080,Treviño 1080
Caraballo 1076,Claros 1072,Aranda 1068,Samaniego 1064,Rangel 1061,Arias 1060,Mariscal 1060,Camarena 1056
Irizarry 1052,Lozano 1050,Polanco 1049,Zúñiga 1048,Bazan 1045,Mercado 1042,Santillán 1041,Meléndez 1037
Zurita 1037,Oquendo 1034,Mora 1031,Esquibel 1030,Valenzuela 1027,Quiñónez 1026,Chacón 1023,Santacruz 1019
Gordillo 1015,Altamirano 1012,Granado 1008,Andrade 1007,Meza 1007,Munguía 1005,Villanueva 1002,Rolón 1001
Gil 998,Argueta 995,Oviedo 991,Landa 988,Cuadra 984,Galván 984,Iñiguez 981,Ozuna 978,Tapia 976,Berríos 975
Zavala 974,Páez 971,Sosa 970,Villagrana 968,Girón 965,Lucio 962,Vélez 961,Avina 958,Cisneros 956,Moya 955
Benítez 954,Acevedo 952,Osorio 952,Bonilla 951,Barela 949,Mendieta 946,Bermejo 943,Pimentel 940,Malave 937
Arroyo 936,Urrea 934,Maravilla 931,Villa 929,Fraga 928,Rubio 926,Altuna 925,Alcocer 922,Griego 919
Bautista 917,Albarran 916,Arellano 914,Talavera 913,Paniagua 910,Heras 907,Toledo 905,Johnson 904,Orea 902
Ponce 902,Macedo 899,Huerta 898,Aguiluz 896,Beltrán 896,Cornejo 893,Tafoya 891,Morfin 888,Rocha 887,Cantú 885
Cordero 885,Villegas 885,Mendizabal 883,Montes 883,Centeno 880,Solares 877,Piña 875,Fierro 872,Gallo 869
Norato 867,Castellanos 864,Barajas 863,Marrero 862,Mata 862,Astorga 859,Zamarripa 856,Monroy 854,Carrero 851
Cazares 849,Murillo 847,Cortés 846,Guevara 846,Rosas 846,Ruvalcaba 846,Salgado 845,Davalos 844,Islas 842
Collado 839,Buenrostro 837,Almazan 834,Salcedo 832,Segundo 830,Rosario 828,Villareal 827,Olguin 825,Rodea 822
Membreño 820,Machado 818,Frías 816,Palacios 816,Turcios 813,Tello 811,Briones 809,Dávila 809,Bonifacio 806
Rodas 804,Matamoros 802,Williams 802,Alejandro 800,Interiano 798,Pichardo 795,Esparza 794,Orduño 793
Carranza 791,Murga 789,Serrato 787,Velasco 785,Hernandes 783,Cuevas 781,Manriquez 780,Quijada 778,Córdova 776
Jacinto 776,Aldana 774,Martin 774,Trejo 773,Rivero 772,Balderas 770,Constante 768,Quintero 767,Oliva 766
Cepeda 764,Gracia 762,Amaya 760,Mojica 758,Zayas 756,Curiel 754,Marín 753,Ordaz 752,Vergara 750,Bravo 748
Delvalle 748,Peres 746,Jáquez 744,Corona 743,Medrano 742,Puga 742,Corral 741,Estévez 739,Gaytán 737,Nava 737
Alvarenga 735,Magaña 735,Mascareñas 733,Dejesus 732,Porras 731,Talamantes 729,Zaldivar 728,Arrieta 726
Guardado 724,Perea 722,Castellon 720,Partida 719,Brown 717,Tirado 717,Paz 715,Archuleta 713,Portillo 711
Posada 711,Limas 710,Villalobos 709,Carrasco 708,Enríquez 707,Casas 706,Esquivel 705,Villaseñor 705,Adorno 703
Reynoso 701,Ávalos 701,Mariano 699,Gallardo 698,Bernal 696,Quiros 696,Hermosillo 694,Urbina 693,Bañales 691
Vanegas 689,Guillermo 688,Herrada 686,Lugo 685,Ocampo 685,Téllez 683,Duarte 681,Valadez 681,Sauceda 680
Vallecillo 678,Burgos 677,Cano 676,Tijerina 675,Abrego 673,Parra 672,Valladares 672,Espinosa 671,Yebra 670
Galindo 669,Quezada 669,Delarosa 668,Larios 667,Vaquera 666,Quintana 664,Romo 664,Castorena 663,Calvillo 661
Alfaro 660,Grande 660,Lopes 658,Jaramillo 657,Rosado 657,Frutos 655,Canizales 654,Lucero 653,Farías 652
Palomo 651,Matos 649,Chavarría 648,Correa 647,Jones 647,Alatorre 646,Reyna 646,Villafuerte 645,Barcelo 644
Sierra 642,Torrico 642,Casanova 641,Pedroza 639,Nieves 638,Sixto 638,Inzunza 636,Robledo 635,Saldaña 635
Terrazas 634,Armendáriz 632,Bahena 631,Ramales 630,Argüello 628,Armijo 627,Corado 625,Quiñones 625,Cotto 624
Peralta 624,Azevedo 623,Agredano 621,Burciaga 620,Delatorre 619,Melgar 618,Zarco 616,Valdovinos 615
Menchaca 614,Canto 612,Calles 611,Olivera 610,Yepez 608,Zelaya 607,Benavides 606,Leal 605,Solache 605
Rincón 603,Tamayo 602,Zazueta 601,Fraire 600,Herrejon 598,Aponte 597,Quiroz 596,Abeyta 595,Ceron 593
Quesada 592,Maestas 591,Olmos 590,Rugerio 589,Meneses 587,Valdivia 586,Bojorquez 585,Gamero 584,Ventura 584
Gamboa 583,Escobedo 582,Montemayor 580,Cardoso 579,Godínez 578,Zabala 577,Rebollo 576,Mauricio 575,Fabian 574
Garibay 572,Figueras 571,Santoyo 570,Berdugo 569,Chicas 568,Isaac 567,Nogales 566,Ybarra 565,Ledesma 563
Verdugo 562,Cerda 561,Ricardo 560,Perla 559,Espitia 558,Magallanes 557,Fajardo 556,Guajardo 555,Naranjo 554
Delapaz 553,Mota 552,Uriarte 551,Granillo 550,Vicente 549,Leiva 548,Delagarza 546,Granados 545,Corvera 544
Solorzano 543,Cavazos 542,Morán 541,Sevilla 541,Davis 540,Recinos 540,Arce 539,Rico 538,Navarrete 537
Feliciano 536,Arredondo 535,Guillén 534,Ceja 533,Lemus 532,Alba 531,Borrego 530,Florencio 530,Tolentino 529
Arteaga 528,Delao 527,Felix 527,Carcamo 526,Xairo Belmonte 525,Monarrez 524,Gaitán 523,Vizcarra 522
Gandara 521,Rojo 520,Avilés 519,Alemán 518,Otero 517,Mancilla 516,Coronado 515,Roque 514,Toro 514,Escoto 513
Godoy 512,Murcia 511,Garay 510,Cueva 509,Osegueda 508,Ambriz 507,Funes 506,Guadarrama 506,Ornelas 505,Lobo 504
Riva 503,Collazo 502,Penaloza 501,Colin 500,Garnica 499,Miller 499,Sarmiento 499,Lerma 498,Mazariegos 497
Cervántez 496,Carias 495,Echevarría 494,Adame 493,Raya 493,Aguayo 492,Cota 491,Joya 490,Sepúlveda 489
Corrales 488,Espino 488,Marmolejo 487,Xicohtencatl 486,Agosto 485,Blanco 484,Justo 484,Barraza 483,Olvera 482
Malagon 481,Romano 480,Valles 480,Montenegro 479,Zabaleta 478,Solano 477,Fragoso 476,Gavilan 476,Saavedra 475
Brambila 474,Gudiño 473,Liera 473,Parada 472,Espinosa de los Monteros 471,Mayen 470,Venegas 470,Botello 469
Alcaraz 468,Hidalgo 467,Anaya 466,Izaguirre 466,Flórez 465,Dimas 464,Carmona 463,Sotelo 463,Holguín 462
Mateo 461,Salcido 461,Saldivar 460,Bracamontes 459,Castelan 458,Villatoro 458,Catalan 457,Alanis 456
Camarillo 455,Ontiveros 455,Urrutia 454,Montaño 453,Ron 453,Badillo 452,Evangelista 451,Tomas 451,Anguiano 450
Zermeño 449,Coreas 448,Lazaro 448,de Jesús 447,Melendrez 446,Montañez 446,Yáñez 445,Angulo 444,Cartagena 444
Rendón 443,Manzano 442,Sahagun 442,Bañuelos 441,Melara 440,Viera 440,Barron 439,Pech 439,Crisostomo 438
Monterrosa 438,Mendivil 437,Hinestrosa 436,Lozada 436,Retana 435,Rodarte 434,Umaña 434,Medellin 433,Pinto 432
de Anda 432,Zacarias 431,Cordon 430,Negrón 430,Pedraza 429,Pio 429,Matías 428,Mares 427,Palomera 427,Jaime 426
Cadena 425,Leyva 425,Almanza 424,Nevárez 424,Ruano 423,Carrión 422,Casárez 422,Cabral 421,Garrido 420
Prieto 420,Bustamante 419,Toribio 419,Ordóñez 418,Ferrer 417,Segovia 417,Amador 416,Blancas 416,Miguel 415
Wilson 415,Arreola 414,Sillas 414,Chavarin 413,Donis 413,Manzo 412,Mireles 412,Escalante 411,Escamilla 410
Zambrano 410,Elizondo 409,Palencia 409,Delafuente 408,Lira 407,Soliz 407,Casarrubias 406,Manzanares 406
Barragán 405,Rael 405,Mijares 404,Vivas 404,Siguenza 403,Arriaga 402,Loaiza 402,Chaidez 401,Rayas 401
Carranco 400,Gaona 400,Marcial 399,Montalvo 399,Tinoco 398,Ojeda 397,Olivas 397,Covarrubias 396,Espinal 396
Apodaca 395,Roybal 395,Armenta 394,Viramontes 394,Banda 393,Berber 393,Samayoa 392,Zamudio 392,Lovato 391
Casares 390,Galdamez 390,Montez 389,Sorto 389,Longoria 388,Verastegui 388,Dubon 387,Galicia 387,Atencio 386
Guido 386,Alcalá 385,Allende 385,Reséndez 384,Valle 384,Izquierdo 383,Muñiz 383,Ardon 382,Uribe 382
Menjivar 381,Tejeda 381,Grimaldo 380,Lobato 380,Thomas 380,Anderson 379,Armas 379,Cifuentes 379,Chapa 378
Terán 378,Barbosa 377,Gradilla 377,Alcántar 376,Quintanilla 376,Ramón 375,Sanches 375,Laboy 374,Sandate 374
Palma 373,Sican 373,Favela 372,Madrigal 372,Alaniz 371,Mancia 371,Obregon 371,Almaguer 370,Lagos 370
Rafael 369,Ruelas 369,Benavídez 368,Monge 368,Cardoza 367,Colunga 367,Cabello 366,Taylor 366,Vigil 366
Olague 365,Rentería 365,Anzaldo 364,Solorio 364,Zepeda 364,Caldera 363,Lua 363,Bejarano 362,Jasso 362
Buenaventura 361,Marroquín 361,Monterroso 360,Valeriano 360,Barcenas 359,Nazario 359,Urquiza 359,Lezama 358
Pizarro 358,Jauregui 357,Revolorio 357,Belmonte 356,Borja 356,Concepción 356,Nolasco 355,Tabares 355
Arzate 354,Elias 354,Delcid 353,Vallejo 353,Barrios 352,Grijalva 352,Monzon 352,Beas 351,Jackson 351,Pozos 351
Fregoso 350,Novoa 350,Zaragoza 350,Carvajal 349,Dueñas 349,Puente 348,Yanes 348,Huezo 347,Orosco 347
Valentín 347,Conde 346,Lomeli 346,Barreto 345,Limón 345,Prado 345,Esquer 344,Vejar 344,Ballesteros 343
Betancourt 343,Jurado 342,Victoria 342,Zarate 342,Avendano 341,Sagastume 341,Alegria 340,Guardiola 340
Tenorio 340,Deras 339,Meraz 339,Abreu 338,Jeronimo 338,Juan 338,Linares 337,Menéndez 337,Narváez 337,Acuña 336
Minjares 336,Moore 336,Gámez 335,Legaspi 335,Palafox 335,Bedolla 334,Carpio 334,Galarza 333,Lazo 333
Vallin 333,Crespo 332,Mondragón 332,Orellana 332,Cuellar 331,Cuenca 331,Madera 330,Velis 330,Zapata 330
Cobian 329,Delgadillo 329,Sedillo 329,Mayorga 328,Thompson 328,Verduzco 328,Loza 327,Moreira 327,Regalado 327
Carbajal 326,Nieto 326,Saucedo 326,Montero 325,Pagan 325,Cantero 324,Razo 324,Vides 324,Arevalo 323
Cedillo 323,Marcos 323,Caballero 322,Ulloa 322,Vela 322,Arenas 321,Batista 321,Valdés 321,Sanabria 320
Ulibarri 320,Briseño 319,Brito 319,Machuca 319,Leija 318,Obando 318,Ocasio 318,Arenivas 317,Asencio 317
Gurrola 317,Arambula 316,Escareño 316,Resendiz 316,Aguilera 315,Paredes 315,Segura 315,Durazo 314,Landeros 314
Nájera 314,Laureano 313,Merino 313,Rascón 313,Castrejon 312,Pelayo 312,Vaca 312,Alva 311,Quijano 311
Roldán 311,White 311,Gálvez 310,Hinojosa 310,Villagómez 310,Báez 309,Echeverria 309,Negrete 309,Mesa 308
Uriostegui 308,Valverde 308,Casillas 307,Gurule 307,Vera 307,Farfan 306,Mojarro 306,Olivares 306,Bobadilla 305
Pantoja 305,Sermeño 305,Ayon 304,Enciso 304,Urbano 304,Orta 303,Rebollar 303,Salmeron 303,Arcos 302
Becerra 302,Madrid 302,Mascorro 302,Molinar 301,Muro 301,Serna 301,Almaraz 300,Bueno 300,Jacobo 300
Najarro 299,Patiño 299,Preciado 299,Alicea 298,Bermúdez 298,Santizo 298,Tzoc 298,Canales 297,Sarabia 297
Villafaña 297,Carrasquillo 296,Soria 296,Ureña 296,Pastrana 295,Tamez 295,Zataray 295,Aguiniga 294,Noriega 294
Peraza 294,Tejada 294,Baca 293,Niño 293,Rosete 293,Alonzo 292,Amaro 292,Pinzon 292,Rubalcava 292,Barahona 291
Galaviz 291,Pulido 291,Diego 290,Melchor 290,Padrón 290,Carreón 289,Luevano 289,Nuño 289,Olivárez 289
Avelar 288,Clark 288,Tovar 288,Villalpando 288,Alarcón 287,Arizmendi 287,Labra 287,Pascual 287,Almonte 286
Amezcua 286,Osuna 286,Arechiga 285,Mena 285,Palomar 285,Urquilla 285,Baltazar 284,Llanos 284,Quevedo 284
Tiscareño 284,Moncada 283,Panduro 283,Villasana 283,Baeza 282,Cervera 282,Iglesias 282,Landaverde 282
Aragón 281,Lebrón 281,Olivo 281,Harris 279,Robinson 274,Lewis 272,Lee 259,Walker 250,Young 248,Allen 236
King 235,Green 225,Scott 225,Adams 218,Hill 216,Nelson 215,Wright 215,Baker 190,Campbell 190,Mitchell 188
Hall 181,Roberts 179,Carter 175,Phillips 174,Lucas 172,Person 172,Jordan 170,Evans 168,Edwards 165,Collins 161
Morris 161,Stewart 160,Morgan 158,Rogers 157,Turner 154,James 152,Parker 151,Murphy 143,Kelly 142
Richardson 136,Cooper 134,Peterson 132,Cook 130,Alexander 128,Bailey 126,Ward 126,Ross 125,Brooks 124
Howard 124,Bennett 123,Reed 122,Cox 121,Watson 121,Foster 120,Wood 120,Gray 117,Perry 117,Sanders 117
Hughes 116,Simon 113,Henderson 109,Bell 108,Russell 108,Sullivan 105,Oliver 104,Price 104,Fisher 103
Powell 103,Butler 102,Ellis 102,Graham 102,Long 102,Barnes 101,Stevens 101,Patterson 99,Coleman 98,Hamilton 98
McDonald 98,Gordon 97,Harrison 97,Reynolds 97,Wallace 97,Charles 96,Henry 96,Myers 96,Murray 95,Simmons 95
West 95,Marshall 94,Cole 93,Jenkins 91,Rose 90,Daniel 89,Palmer 89,Washington 89,Hayes 88,Wong 88,Ford 87
Gibson 87,Griffin 87,Kennedy 86,Bryant 84,Wells 84,Woods 83,Burns 82,Simpson 82,George 81,Dixon 79,Grant 79
Owens 79,Porter 79,Costa 78,Daniels 78,Hunter 78,Tucker 78,Freeman 77,Webb 77,Mason 76,Armstrong 75
Robertson 75,Shaw 75,Holmes 74,Spencer 74,Wagner 74,Crawford 73,Ferguson 73,Fox 73,Hunt 73,Richards 73
Stephens 73,Stone 73,Ryan 72,Black 71,Chan 70,Gill 70,Mills 70,Nichols 70,Warren 70,Cunningham 69,Hansen 69
Hawkins 69,Peters 69,Rice 69,Andrews 68,Duncan 68,Gilbert 68,Hart 68,Johnston 68,Knight 68,Meyer 68,Payne 68
Pierce 68,Ray 68,Schmidt 68,Berry 67,Hicks 67,Arnold 66,Austin 66,Boyd 66,David 66,Olson 66,Riley 66
Franklin 65,Gardner 65,Lawrence 64,Bradley 63,Carroll 63,Chapman 63,Dunn 63,Mayo 63,Lane 62,Matthews 62,May 62
Perkins 62,Jensen 61,Kelley 61,Snyder 61,Chang 60,Joseph 60,Morrison 60,Weaver 60,Willis 60,Burke 59,Dean 59
Elliott 59,Francis 59,Hudson 59,Jacobs 59,Lynch 59,Valentine 59,Cohen 58,Harvey 58,McCoy 58,Reid 58,Singh 58
Wheeler 58,Carr 57,Harper 57,Bernard 56,Carpenter 56,Douglas 56,Bishop 55,Greene 55,Hoffman 55,Howell 55
Nguyen 55,Welch 55,Montgomery 54,O'Brien 54,Barrett 53,Watkins 53,Curtis 52,Lambert 52,Lawson 52,Newman 52
Williamson 52,Banks 51,Burton 51,Fuller 51,Day 50,Sims 50,Barnett 49,Carlson 49,Fields 49,Clarke 48
Davidson 48,Garrett 48,Holland 48,Larson 47,Lowe 47,Walters 47,Weber 47,Bates 46,Bowman 46,Chambers 46
Giles 46,Hanson 46,Schultz 46,Terry 46,Walsh 46,Brewer 45,Dennis 45,Fowler 45,Gregory 45,Pearson 45,Wade 45
Jennings 44,Keller 44,Leonard 44,Mann 44,Powers 44,Reeves 44,Stanley 44,Bryan 43,Caldwell 43,Craig 43
Fletcher 43,Graves 43,Logan 43,Page 43,Schneider 43,Anthony 42,Barker 42,Barton 42,Bowen 42,Hale 42,Haynes 42
Little 42,Love 42,Steele 42,Atkinson 41,Becker 41,Benson 41,Frazier 41,Hopkins 41,McDaniel 41,Miles 41,Paul 41
Rodgers 41,Beck 40,Griffith 40,O'Connor 40,O'Neill 40,Quinn 40,Russo 40,Shelton 40,Stevenson 40,Vaughn 40
Warner 40,Watts 40,Baldwin 39,Blair 39,Blake 39,Brady 39,Byrd 39,Christian 39,Cross 39,Fleming 39,Hail 39
Lyons 39,McKinney 39,Neal 39,Norris 39,Rhodes 39,Bush 38,Chandler 38,Cummings 38,Dawson 38,Horton 38,Levy 38
Newton 38,Ramsey 38,Reese 38,Sutton 38,Barber 37,Curry 37,Fischer 37,Klein 37,Maxwell 37,McCarthy 37,Frank 36
Gross 36,Higgins 36,Hodges 36,Holt 36,McKenzie 36,Monroe 36,Parks 36,Potter 36,Saunders 36,Sharp 36,Webster 36
Christensen 35,Doyle 35,Gallagher 35,Goodman 35,Hardy 35,Harmon 35,Malone 35,Manning 35,McLaughlin 35,Moody 35
Moss 35,Wolfe 35,Ali 34,Cameron 34,Cannon 34,Garner 34,Kim 34,McGee 34,Rowe 34,Schwartz 34,Thornton 34
Fitzgerald 33,Goodwin 33,Ingram 33,Khan 33,Mack 33,McBride 33,McGuire 33,Norman 33,Sherman 33,Todd 33
Townsend 33,Vincent 33,Buchanan 32,Burgess 32,Casey 32,Flowers 32,Harrington 32,Hines 32,Patton 32,Pratt 32
Robbins 32,Swanson 32,Tyler 32,Waters 32,Wise 32,Ball 31,Bass 31,Bauer 31,Erickson 31,French 31,Gibbs 31
Hogan 31,Lang 31,McCormick 31,Olsen 31,Owen 31,Stokes 31,Walton 31,Wilkins 31,Zimmerman 31,Bowers 30,Glover 30
Hammond 30,Hampton 30,Hodge 30,Hubbard 30,Parsons 30,Tate 30,Tran 30,Wolf 30,Bruce 29,Farmer 29,Lindsey 29
Lloyd 29,Mathews 29,Morton 29,Nicholson 29,Osborne 29,Petersen 29,Prince 29,Richard 29,Solomon 29,Burnett 28
Cain 28,Conner 28,Drake 28,Flynn 28,Houston 28,Kramer 28,Lam 28,Noble 28,Pope 28,Schroeder 28,Sparks 28
Wilcox 28,Yates 28,Ballard 27,Beil 27,Benjamin 27,Boyer 27,Bradford 27,Carson 27,Decker 27,Farrell 27,Greer 27
Hartman 27,Jefferson 27,Lamb 27,Marsh 27,Meyers 27,Nash 27,Nolan 27,Norton 27,Roy 27,Skinner 27,Abbott 26
Briggs 26,Chase 26,Cobb 26,Cochran 26,Copeland 26,Davenport 26,Dillon 26,Floyd 26,Larsen 26,Massey 26
Mueller 26,Patrick 26,Raymond 26,Rivers 26,Roth 26,Strickland 26,Summers 26,Wyatt 26,Adkins 25,Boone 25
Brock 25,Carey 25,Everett 25,Garrison 25,Gates 25,Gilmore 25,Kirk 25,Marks 25,Mathis 25,Michael 25,Mullins 25
Randall 25,Roberson 25,Short 25,Stephenson 25,Sweeney 25,Underwood 25,Wall 25,Weiss 25,Wilkinson 25,Allison 24
Baxter 24,Berger 24,Bond 24,Clay 24,Clayton 24,Collier 24,Dalton 24,Grimes 24,Hendricks 24,Herman 24
Holloway 24,Hood 24,Hutchinson 24,Johns 24,Kane 24,Mayer 24,McCullough 24,Morrow 24,O'Neal 24,Phelps 24
Rich 24,Roach 24,Shepherd 24,Singleton 24,York 24,Atkins 23,Barry 23,Beard 23,Booth 23,Brennan 23,Duke 23
Dyer 23,Glenn 23,Heath 23,Henson 23,Hess 23,Horn 23,Huff 23,Koch 23,McClain 23,McLean 23,Melton 23,Nielsen 23
Preston 23,Shaffer 23,Strong 23,Vance 23,Ware 23,Whitaker 23,Wiggins 23,Archer 22,Bartlett 22,Berg 22
Bridges 22,Callahan 22,Conway 22,Dickson 22,Donovan 22,Eaton 22,English 22,Foley 22,Golden 22,Hancock 22
Hobbs 22,Hull 22,Humphrey 22,Keith 22,Kerr 22,Macdonald 22,McClure 22,McDowell 22,Mosley 22,Pittman 22
Sampson 22,Savage 22,Sawyer 22,Shannon 22,Shields 22,Stuart 22,Tanner 22,Walter 22,Wiley 22,Wilkerson 22
Best 21,Branch 21,Combs 21,Dickerson 21,Gaines 21,Gentry 21,Hanna 21,Hensley 21,Hoover 21,Kirby 21,Leach 21
Leblanc 21,Livingston 21,McKee 21,Park 21,Peck 21,Pitts 21,Poole 21,Shepard 21,Small 21,Stafford 21,Stout 21
Winters 21,Barr 20,Blanchard 20,Bradshaw 20,Braun 20,Browning 20,Cline 20,Conley 20,Crane 20,Crosby 20
Ellison 20,Frederick 20,Harding 20,Harrell 20,Hurst 20,Kent 20,Knox 20,Lester 20,McIntyre 20,Moses 20
O'Donnell 20,Parrish 20,Patel 20,Spence 20,Stark 20,Stein 20,Walls 20,Weeks 20,Woodard 20,Andersen 19
Blackwell 19,Buckley 19,Bullock 19,Dudley 19,Durham 19,Farley 19,Fitzpatrick 19,Galloway 19,Gillespie 19
Glass 19,Hebert 19,Hickman 19,Huffman 19,Jacobson 19,Jarvis 19,Kemp 19,Knapp 19,Lynn 19,Maynard 19,McCall 19
McIntosh 19,Merritt 19,Nixon 19,Orr 19,Pace 19,Randolph 19,Rasmussen 19,Reilly 19,Sheppard 19,Sloan 19
Whitehead 19,Ashley 18,Avery 18,Bean 18,Beasley 18,Bentley 18,Benton 18,Boyle 18,Brandt 18,Calhoun 18
Donaldson 18,Dougherty 18,Estes 18,Finley 18,Frost 18,Fry 18,Hardin 18,Howe 18,Kline 18,Lowery 18,Mahoney 18
McCarty 18,McFarland 18,McKay 18,McMahon 18,McPherson 18,Middleton 18,Moon 18,Pennington 18,Pruitt 18
Schaefer 18,Sellers 18,Sexton 18,Snow 18,Spears 18,Vaughan 18,Baird 17,Blackburn 17,Booker 17,Buck 17,Burch 17
Case 17,Chen 17,Clements 17,Conrad 17,Dorsey 17,Duffy 17,Dunlap 17,Good 17,Haley 17,Hayden 17,Hendrix 17
Herring 17,Hooper 17,House 17,McConnell 17,McGrath 17,McMillan 17,Meadows 17,Morse 17,Mullen 17,Petty 17
Pollard 17,Potts 17,Rollins 17,Rowland 17,Rush 17,Sanford 17,Stanton 17,Travis 17,Whitney 17,Woodward 17
Ayers 16,Bender 16,Bray 16,Dodson 16,Faulkner 16,Gould 16,Haas 16,Hahn 16,Huber 16,Landry 16,Le 16,Maddox 16
Mays 16,McNeil 16,Novak 16,O'Connell 16,Proctor 16,Richmond 16,Riggs 16,Waller 16,Cantrell 15,Cherry 15
Church 15,Hays 15,Hinton 15,Holden 15,Horne 15,Hurley 15,Irwin 15,Krause 15,Madden 15,McCann 15,Mercer 15
Odom 15,Terrell 15,Werner 15,Ahmed 14,Blankenship 14,Coffey 14,Compton 14,Daugherty 14,Friedman 14,Kaufman 14
Li 14,Moyer 14,Pugh 14,Schmitt 14,Blevins 13,Frye 13,Hatfield 13,Joyce 13,Krueger 13,Chung 12,Hester 12,Lim 12
Pham 12,Ho 11,Yoder 10,Tang 9,Yang 9,Liu 8,Shah 8,Wang 8,Huynh 7,Lin 7,Wu 7,Yu 7,Huang 6,Choi 5,Lu 5,Phan 5
Kaur 4,Truong 4,Vang 4,Vo 4,Vu 4,Xiong 3,Zhang 2`,
  whiteFamilyNames: `Smith 8800,Johnson 5791,Miller 4963,Brown 4231,Jones 3997,Williams 3778,Davis 3528,Anderson 2996,Wilson 2744
Martin 2670,Taylor 2495,Moore 2444,Thompson 2356,White 2198,Clark 2134,Thomas 2022,Baker 1702,Nelson 1677
King 1659,Allen 1657,Young 1631,Harris 1630,Adams 1609,Lewis 1573,Walker 1559,Wright 1534,Hall 1503
Roberts 1479,Campbell 1445,Jackson 1435,Hill 1422,Phillips 1406,Scott 1345,Robinson 1311,Murphy 1302,Lee 1266
Cook 1258,Green 1242,Evans 1236,Collins 1200,Peterson 1193,Mitchell 1192,Morris 1192,Parker 1182,Rogers 1158
Stewart 1142,Turner 1138,Wood 1130,Carter 1115,Morgan 1106,Cox 1097,Kelly 1061,Edwards 1049,Bailey 1023
Reed 1003,Ward 1000,Myers 987,Sullivan 985,Cooper 969,Bennett 963,Hughes 941,Long 931,Fisher 901,Price 884
Russell 867,Howard 865,Gray 859,Watson 847,Reynolds 825,Foster 806,Ross 804,Olson 790,Richardson 788
Brooks 770,Perry 770,Powell 768,Stevens 768,Snyder 766,West 751,Cole 747,Wagner 732,Meyer 727,Kennedy 726
Hamilton 720,Barnes 719,Graham 716,Sanders 711,Schmidt 711,Murray 704,McDonald 703,Patterson 702,Gibson 699
Wallace 694,Butler 693,Bell 685,Hayes 685,Fox 682,Burns 677,Ellis 676,Stone 670,Ryan 668,Wells 663
Henderson 662,Hansen 661,James 654,Jenkins 653,Jordan 651,Webb 648,Griffin 643,Rose 640,Harrison 632
Hoffman 628,Simmons 618,Marshall 617,Weaver 617,Johnston 612,Owens 611,Nichols 610,Alexander 605,Kelley 599
Mills 598,Palmer 597,Tucker 596,Hunt 592,Larson 590,Rice 590,Black 587,Shaw 587,Simpson 587,Ford 583
Carlson 581,Peters 579,Dunn 575,Arnold 574,Bryant 573,Crawford 573,Robertson 573,Pierce 570,Carpenter 569
Porter 568,Carroll 566,O'Brien 565,Elliott 563,Freeman 563,Hart 561,Mason 560,Ferguson 557,Jensen 552
Coleman 550,Gardner 545,Stephens 543,Hicks 542,Warren 542,Burke 536,Henry 534,Gordon 528,Lane 526,Woods 526
Duncan 525,Weber 524,Richards 522,Hanson 520,Payne 518,Chapman 517,Wheeler 514,Ray 507,Schultz 505
Cunningham 504,Walsh 504,Hunter 502,Knight 502,Bishop 500,Armstrong 497,Riley 495,Spencer 494,Boyd 493
Lynch 492,Schneider 491,Andrews 488,Morrison 487,Bradley 480,Berry 477,Perkins 464,Welch 462,Hudson 459
Keller 456,Gilbert 454,Lawrence 454,Holmes 452,Howell 452,Williamson 451,Jacobs 448,Lawson 447,Davidson 446
Carr 445,Day 444,Dean 444,Dixon 440,May 439,Schwartz 439,George 434,Greene 434,Hawkins 434,Fowler 432
Bowman 431,Beck 430,Newman 430,Harper 429,Brewer 427,Becker 424,Matthews 423,Powers 419,Willis 411,Austin 410
Barrett 410,Fuller 410,Daniels 407,Curtis 403,Cohen 402,Watkins 401,Grant 400,Harvey 400,Holland 400
Montgomery 400,Lambert 398,Zimmerman 397,Erickson 396,Klein 395,Garrett 393,McCarthy 389,Stanley 388,Wolfe 387
Barker 383,Burton 378,Lucas 378,Oliver 378,Little 377,Walters 377,McCoy 376,Leonard 374,Pearson 373
Barnett 372,Craig 371,O'Connor 367,Bates 366,Gregory 365,Norris 364,Hale 362,Hopkins 362,Christensen 360
Warner 359,Holt 353,Swanson 353,Steele 351,Robbins 349,Fischer 347,Rhodes 344,McDaniel 343,Lowe 342,Mann 341
Benson 340,Higgins 340,Reid 339,Shelton 338,Doyle 337,Quinn 337,Gallagher 336,Sutton 336,Sharp 335
Griffith 334,McLaughlin 334,Franklin 333,Wolf 333,Fontana 331,Schaning 331,Di Luca 330,Fitzgerald 330
Fleming 330,Pianigiani 330,Spano 330,Sporer 330,Biedrzynski 329,Bowen 329,Hessek 329,Lipus 329,Poirier 329
Schroeder 329,Klocko 328,Kozak 328,Sack 328,Valli 328,Ahrenberg 327,Korzeniowski 327,Laurent 327,Potter 327
Adkins 326,Fabrizi 326,Malucha 326,Plass 326,Tress 326,Caldwell 325,Emmelmann 325,Francesconi 325,Genna 325
Tsamonikian 325,Brady 324,Elss 324,Lo Piccolo 324,Matula 324,Wunsche 324,Giampaolo 323,Herrmann 323
Jedrzejczak 323,Jennings 323,Lipari 323,Mullins 323,Bader 322,Baumann 322,Dutkiewicz 322,Finocchiaro 322
Lyons 322,Reeves 322,Gross 321,Mair 321,Peaquin 321,Pellegrino 321,Suffa 321,Brinkmann 320,Bruggmann 320
Hail 320,Milella 320,Trzcinski 320,Vaughn 320,Wade 320,Caserta 319,De Angelis 319,Garcia 319,Kosinski 319
Nowicki 319,Borghi 318,Gerlach 318,Surma 318,Zach 318,Chambers 317,Dilla 317,Latini 317,Menne 317,Olivier 317
Page 317,Buczynski 316,Chessa 316,Haber 316,Zahn 316,Baldwin 315,Blair 315,Fields 315,Pecora 315,Petrella 315
Sabatino 315,Traini 315,Valenti 315,Bauer 314,Fenner 314,Gleason 314,Lanig 314,Piccinini 314,Biagini 313
Leonetti 313,Liberati 313,Sims 313,Watts 313,Wunsch 313,Bucci 312,Ciampa 312,Engelen 312,Lobinger 312
Mueller 312,Parks 312,Parsons 312,Barrows 311,Brauer 311,Czajka 311,Piscitelli 311,Curreli 310,De Martino 310
Hanenberger 310,Kramer 310,Krzeminski 310,Licata 310,Ramsey 310,Larsson 309,Malek 309,Malizia 309
Pollmacher 309,Kusters 308,Linnenbaum 308,Tarquini 308,Tomasi 308,Fletcher 307,Koehler 307,Majewski 307
Marxen 307,Pingpank 307,Prange 307,Baran 306,Bush 306,Hartman 306,Proietti 306,Scherini 306,Zimmermann 306
Burklein 305,Huet 305,Kaczmarek 305,Seiders 305,Torri 305,Macchi 304,Pariggiano 304,Pieri 304,Rozycki 304
Belli 303,Cerrato 303,Gianotti 303,Horton 303,Palsson 303,Rea 303,Barber 302,Di Marco 302,Douglas 302
Meier 302,Olivieri 302,Pagliai 302,Diekmann 301,Hilpert 301,Partyka 301,Rehwagen 301,Sevi 301,Chandler 300
Hensel 300,Leimbach 300,Pesaresi 300,Tudow 300,Bandini 299,Drews 299,Eberhard 299,Molenaar 299,Rhoden 299
Forgione 298,Francesca 298,Graves 298,Hofmann 298,Paukner 298,Cross 297,Di Bari 297,Gaudiano 297,Koepp 297
Lisiecki 297,Pizzo 297,Flynn 296,Lentini 296,Pece 296,Sherman 296,Siragusa 296,Tolu 296,Zielinski 296
Barton 295,Borrmann 295,Kahler 295,Schulist 295,Tassi 295,Casey 294,Kacprzak 294,Kron 294,Lotti 294
Osenberg 294,Siino 294,Todd 294,Burmeister 293,Fiorentino 293,Foglia 293,Harmon 293,Pau 293,Perrini 293
Terry 293,Blick 292,Cummings 292,Freimann 292,Lo Pinto 292,McKinney 292,Spina 292,Ullrich 292,Bozzo 291
Crist 291,Goodman 291,Kaszuba 291,Stanger 291,Szelag 291,Brand 290,Ciotti 290,Gaba 290,Pagano 290,Schulze 290
Bortot 289,Catania 289,Cruciata 289,Dawson 289,Frank 289,Lauren 289,Moran 289,Neal 289,Piacentini 289,Kerl 288
Krull 288,McGuire 288,Patti 288,Pawlicki 288,Thornton 288,Visentin 288,Giorgetti 287,Goldkamp 287,Owen 287
Rotolo 287,Sammert 287,Vidal 287,D'Urso 286,Hess 286,Jagielski 286,Janssen 286,Porebski 286,Stolarski 286
Borek 285,Dautzenberg 285,Gruber 285,Koziel 285,Kufahl 285,Newton 285,Barylla 284,Florek 284,Goodwin 284
Grasso 284,Martinez 284,Norton 284,Tumino 284,Wilts 284,Burgess 283,Ferraris 283,Hellmann 283,Kleinmann 283
Kuhnen 283,Olsen 283,Sammartano 283,Shaffer 283,Cipollaro 282,Geyer 282,Janich 282,McCormick 282,Restivo 282
Vinci 282,Canino 281,Fiorenza 281,Granata 281,Komoll 281,Lubowitz 281,Manning 281,Roth 281,Rowe 281,Bowers 280
Capelli 280,Carbone 280,Jerschabek 280,Kuhlee 280,Longo 280,Rosinski 280,Yoder 280,Byrd 279,Carraro 279
French 279,Harrington 279,Jansson 279,Osborne 279,Schondelmaier 279,Seigel 279,Sroka 279,Niemczyk 278
Ondricka 278,Petersen 278,Schramm 278,Smolinski 278,Zagorski 278,Casula 277,Hartlieb 277,Heuck 277,Lucia 277
Piccione 277,Schinner 277,Weiss 277,Ball 276,Berglund 276,Di Natale 276,Hammond 276,Kirlin 276,Marcello 276
Schirrmeister 276,Callegari 275,Corsten 275,Klos 275,Lundstrom 275,Rosenbaum 275,Elbe 274,Grams 274,Hugel 274
Mierzejewski 274,Spagnolo 274,Wise 274,Zych 274,Farmer 273,Rossler 273,Sahner 273,Schlechtweg 273,Waldmann 273
Woschler 273,Donda 272,Kruszewski 272,Moss 272,Rizzi 272,Sepe 272,Viale 272,Volkmann 272,Ciotola 271,Crimi 271
Fiori 271,Garner 271,Porcu 271,Rodgers 271,Sparks 271,Strzelecki 271,Webster 271,Zajaczkowski 271,Decker 270
Giudice 270,Martel 270,Orlando 270,Tonelli 270,Wysocki 270,Carriero 269,Castiglioni 269,Cuomo 269,Geraci 269
Gianni 269,Gollnow 269,Hoover 269,Abbate 268,D'Elia 268,Heinke 268,Larsen 268,Marzano 268,Mucha 268,Silva 268
Zaremba 268,Baldi 267,Blake 267,Ertl 267,Haynes 267,Lupo 267,Rutherford 267,Savini 267,Drechsler 266
Hennes 266,Kowal 266,Michallek 266,Paul 266,Pedrazzini 266,Ritschel 266,Simon 266,Bologna 265,Edorh 265
Mazza 265,Miles 265,Patrone 265,Scotti 265,Uliczka 265,Cortese 264,De Blasi 264,Pisciotta 264,Stolz 264
Wehrsen 264,Wissing 264,Atzeni 263,Bahringer 263,Bartels 263,Frazier 263,Rampazzo 263,Sagonas 263,Strieder 263
Alcamo 262,Baumbach 262,Buchanan 262,Casella 262,Dennis 262,Gautier 262,Heathcote 262,Hodges 262,Lamb 262
Marsh 262,Strickland 262,Tachl 262,Barreca 261,Kapusta 261,Meyers 261,Prah 261,Pugliese 261,Sattelmaier 261
Sollner 261,Benigni 260,Dumont 260,Heidenreich 260,Kawa 260,Krauel 260,Schahbasian 260,Banasik 259,Bozzi 259
Brock 259,Di Gennaro 259,Malec 259,Visani 259,Yates 259,Zuliani 259,Ambrosino 258,Balzer 258,Beso 258
Conner 258,Kobs 258,Marino 258,Podgorski 258,Blassneck 257,Cochran 257,Daniel 257,Fioravanti 257,Gangemi 257
Hogan 257,Katzinski 257,Lewicki 257,Polidori 257,Salerno 257,Bonelli 256,Fratti 256,Pajonk 256,Raniolo 256
Schowalter 256,Virgilio 256,Benninger 255,Dal Farra 255,Dobel 255,Gamberini 255,Modica 255,Neurohr 255
Gentili 254,Grilli 254,Hubbard 254,Kahles 254,Lang 254,Lausecker 254,Michalski 254,Motzenbbacker 254
Oschkenat 254,Celano 253,Dachert 253,Lo Bianco 253,Maxwell 253,Porcari 253,Signorelli 253,Unterpaintner 253
Waters 253,Amabile 252,Bonato 252,Campagna 252,Cannon 252,Goldner 252,Loi 252,Ranz 252,Sparacino 252
Blanda 251,Czerniak 251,Germani 251,Hardy 251,Paolucci 251,Stube 251,Tataranni 251,Bergamasco 250
Ciuffetelli 250,Fusaro 250,Jaskolski 250,Passeri 250,Sawicki 250,Wolny 250,Di Tommaso 249,Durand 249,Kihn 249
Lenart 249,Urbanczyk 249,Vannini 249,Antonucci 248,Cataldo 248,Gill 248,Haug 248,La Malfa 248,Liverani 248
Panzeri 248,Polak 248,Reese 248,Ambrosini 247,Bigdeli 247,De Masi 247,Drake 247,Jaskiewicz 247,Kappler 247
Nwachukwu 247,Procopio 247,Bartolini 246,Beltrami 246,Koob 246,Pantano 246,Parrinello 246,Patton 246
Pietrzyk 246,Rodiger 246,Short 246,Bisio 245,Fink 245,Kohlmann 245,Novelli 245,Pratt 245,Shanahan 245
Stepien 245,Gaillard 244,Jozwiak 244,Malone 244,Noel 244,Pili 244,Schrader 244,Stenzel 244,Volpi 244
Di Palma 243,Foley 243,Gutkowski 243,Krakowiak 243,Martellucci 243,Postma 243,Szendrei 243,Zemlak 243
Banse 242,Baroni 242,Dippl 242,Ganzmann 242,Pennestri 242,Politi 242,Shepherd 242,Stevenson 242,Veenstra 242
Cormier 241,Hensley 241,Koseoglu 241,Kowalski 241,Marzec 241,McBride 241,Pession 241,Sienkiewicz 241
Splinter 241,Sweeney 241,Wilkinson 241,Abbott 240,Cancelliere 240,Krupa 240,Piva 240,Rosenthal 240,Spottel 240
Stoppler 240,Tomassoni 240,Unger 240,Wilcox 240,Andrzejewski 239,Cain 239,Farrell 239,Forster 239,Gadomski 239
Giacomelli 239,Giorgio 239,Koch 239,Saunders 239,Townsend 239,Zaccaro 239,de Haan 239,Benedetti 238,Genchi 238
Knoll 238,Love 238,Madonna 238,Normann 238,Ritsma 238,Stefani 238,Arens 237,Brennan 237,Cline 237,Combs 237
Epifani 237,Francis 237,Hechler 237,Isekenmeier 237,Lloyd 237,Lubina 237,Norman 237,Schotz 237,Theele 237
Ballard 236,Belz 236,Bryan 236,Cappelletti 236,Dohring 236,Hartmann 236,Lukasiewicz 236,McGee 236,O'Neill 236
Paesler 236,Salvi 236,Salzano 236,Berg 235,Hingsen 235,Huffman 235,Kirby 235,Lehmann 235,Maak 235,Maggio 235
Montagner 235,Niedzwiecki 235,Rosksch 235,Wall 235,Bionaz 234,Boehm 234,Buschbaum 234,Carnovale 234
Kaczmarski 234,Pfannerstill 234,Vacca 234,Winter 234,Alizadeh 233,Borner 233,Di Francesco 233,Friess 233
Heinrich 233,Moody 233,Skoczylas 233,Winkler 233,Bengtsson 232,Carey 232,Cavallini 232,Cavriani 232,Cobb 232
Kreb 232,Mroz 232,Pfeffer 232,Puglisi 232,Ridolfi 232,Russo 232,Blaszczyk 231,Callahan 231,Candido 231
De Falco 231,Ehmann 231,Gil 231,Haverney 231,Luppi 231,Morrow 231,Siciliano 231,York 231,Antonacci 230
Balistreri 230,Brigandi 230,Dalton 230,Manca 230,Minelli 230,Musso 230,Pope 230,Sarti 230,Underwood 230
Villari 230,Boyer 229,Di Gregorio 229,Gunnarsson 229,Huff 229,Kane 229,Kohrbruck 229,Kok 229,Markowski 229
Martensson 229,Salvati 229,Bochenek 228,Fiorucci 228,Guerrini 228,Kirk 228,Paolella 228,Patrick 228
Summers 228,Thimm 228,Van 228,Waibel 228,Wilk 228,Conley 227,Feld 227,Gwozdzik 227,Kostrzewa 227
Lichtenfeld 227,Mertz 227,Plonka 227,Szczepanski 227,Walton 227,Werle 227,Califano 226,Fancello 226
Geisler 226,Grotke 226,Horn 226,La Torre 226,Paola 226,Sansone 226,Schulz 226,Bielert 225,Briggs 225
Cerutti 225,Curry 225,Janusz 225,Jarzabek 225,Michalczyk 225,Phelps 225,Pietras 225,Schouren 225,Streit 225
Szczerba 225,Angelucci 224,Campanile 224,Dooley 224,Eich 224,Ek 224,Hancock 224,Logan 224,Sbrana 224,Seitz 224
Wypych 224,Bassani 223,Czapla 223,Daudrich 223,Gasparini 223,Knobel 223,Morton 223,Szostak 223,Tanzi 223
Ventimiglia 223,Bedini 222,Caccavo 222,Cara 222,Giordano 222,Jonker 222,Macdonald 222,Maragno 222,Ruecker 222
Wischek 222,Aleksandrowicz 221,Floyd 221,Furman 221,Gerhold 221,Hillard 221,Kohre 221,Modzelewski 221
Napolitano 221,Sacchetti 221,Terlecki 221,Block 220,Chianese 220,Cinelli 220,Koester 220,La Rocca 220
Lindsey 220,Lucarini 220,Marcovecchio 220,Prohaska 220,Abbondanza 219,Achilles 219,Behrenbruch 219,Corsini 219
Lienshoft 219,Madetzky 219,Mehl 219,Muhleis 219,Nicholson 219,Wos 219,Augustyn 218,Chase 218,Cieslik 218
Cirillo 218,D'Alessandro 218,Emmerich 218,Gibbs 218,Hartz 218,Lauckner 218,Skinner 218,Tuch 218,Tumbarello 218
Adamczyk 217,Di Caccamo 217,Fuoco 217,Ingram 217,Kline 217,Munaro 217,Robert 217,Seiler 217,Stawicki 217
Urhig 217,Adamowicz 216,Allison 216,Burnett 216,Carloni 216,Dillon 216,Dobrzynski 216,Gotthardt 216
Jacobson 216,Konopka 216,Lelli 216,Lo Presti 216,Lopez 216,Polverino 216,Steffen 216,Walter 216,Atkinson 215
Bosler 215,Herwig 215,Kowalewski 215,Kujawa 215,Leiter 215,Raimondo 215,Sandstrom 215,Schuri 215,Tirelli 215
Bressan 214,Camilli 214,Fiorentini 214,Frantz 214,Garrison 214,Hyatt 214,Neimke 214,Noga 214,Pellecchia 214
Rich 214,Uberacker 214,Balboni 213,Di Matteo 213,Gatta 213,Giuliani 213,Kucinski 213,Montesano 213,Moretti 213
Nordin 213,Orzechowski 213,Vincent 213,Bonifazi 212,Boxhammer 212,Cameron 212,Casavecchia 212,Clarke 212
Greer 212,Hache 212,Heath 212,Kaczor 212,Moscato 212,Natali 212,Rondoni 212,Severi 212,Banks 211,Bini 211
Buchrucker 211,Esenwein 211,Fleischmann 211,Inzerillo 211,Jakubiak 211,Keiner 211,Konig 211,Marchal 211
Mordhorst 211,Bruce 210,Cappelli 210,Forte 210,Genovese 210,Hines 210,Lo Cascio 210,O'Donnell 210,Panaro 210
Paolino 210,Pippig 210,Rapisarda 210,Stamm 210,Blankenship 209,Booth 209,Carson 209,D'Agostino 209,Ender 209
Gormer 209,Matuszewski 209,Paczkowski 209,Pisu 209,Sundberg 209,Vercesi 209,Wojciechowski 209,Accardo 208
Alberti 208,Hood 208,Koj 208,Kosowski 208,Meli 208,Nicotra 208,Randall 208,Renner 208,Roos 208,Schwarz 208
Sobieraj 208,Stein 208,Tyler 208,Calabro 207,Calligaris 207,Massey 207,Moormann 207,Nash 207,Poole 207
Ranieri 207,Scarpa 207,Schedler 207,Spiga 207,Vitiello 207,Witczak 207,Berger 206,Cruickshank 206
Giovannetti 206,Jahnke 206,Mollenbeck 206,Papaleo 206,Predovic 206,Reuss 206,Rosbach 206,Stracke 206
Tschirch 206,Banach 205,Bednar 205,Beer 205,Bichler 205,Galka 205,Langworth 205,Marczak 205,McClure 205
Nielsen 205,Obergfoll 205,Ruggiero 205,Skora 205,Snow 205,Tanner 205,Davenport 204,Dutto 204,Eaton 204
Jellinghaus 204,Krukowski 204,Labate 204,Mauroff 204,Pavan 204,Piorkowski 204,Voelkel 204,Werrmann 204
Zumbo 204,Barry 203,Eleyth 203,Falter 203,Kempe 203,Klaus 203,Kuc 203,Melton 203,Nocerino 203,Nolan 203
Pajak 203,Parrish 203,Radtke 203,Roy 203,Ruberto 203,Speranza 203,Stout 203,Whitaker 203,Doronzo 202
Greenholt 202,Luchini 202,Maiello 202,Pascucci 202,Pietsch 202,Santo 202,Senkel 202,Wiese 202,de Vos 202
Bartlett 201,Bass 201,Cordioli 201,Fierro 201,Gawel 201,Giehl 201,Hernandez 201,Iacono 201,Klapper 201
Knapp 201,Lind 201,Nikolaus 201,Sawyer 201,Silenzi 201,Sladek 201,Tate 201,Wyatt 201,Anelli 200,Baxter 200
Bonisch 200,Butera 200,Fusco 200,Gallo 200,Gates 200,Gehrig 200,Gulli 200,Henson 200,Kautzer 200,Manti 200
Marks 200,Sexton 200,Tirri 200,Carnevale 199,Clayton 199,Dyer 199,Hubenbecker 199,Hurst 199,Iannello 199
Maggiore 199,Pavone 199,Recchia 199,Santucci 199,Sarnataro 199,Vicini 199,Visco 199,Weimer 199,Corrado 198
Costanza 198,Di Biase 198,Kwiecien 198,Orru 198,Pilarski 198,Reilly 198,Ricciardi 198,Righi 198,Schaefer 198
Stasiak 198,Trombetta 198,Asaro 197,Borgeling 197,Kahlmeyer 197,Kerr 197,Kowalinski 197,Lecomte 197,Nowak 197
Paoli 197,Rinaldi 197,Rybarczyk 197,Schutz 197,Tofani 197,Argiolas 196,Berner 196,Cecchi 196,Filipiak 196
Kampschulte 196,Lagana 196,Leyckes 196,Maliszewski 196,Mathews 196,McKee 196,McKenzie 196,Pezzi 196,Rentz 196
Riekmann 196,Shields 196,Stark 196,Vance 196,Avallone 195,Blank 195,Bond 195,Bulgarelli 195,Da Rold 195
Fischetti 195,Gatto 195,Gromisch 195,Hobbs 195,Howe 195,Keith 195,Marciano 195,Nowaczyk 195,Schettino 195
Schifano 195,Buczkowski 194,Di Fiore 194,Kemmer 194,Kleinsteuber 194,Maslanka 194,Perrone 194,Piatkowski 194
Schirru 194,Schott 194,Stephenson 194,Wehner 194,Assmus 193,Browning 193,Celi 193,Czaja 193,Kostecki 193
Kowalczyk 193,Lundqvist 193,Nordstrom 193,Ostringer 193,Richard 193,Samuelsson 193,Strogies 193,Vizziello 193
Zuber 193,Collier 192,Di Carlo 192,Di Ciocco 192,Falcone 192,Heidler 192,Herman 192,Hingst 192,Johns 192
Martinsson 192,Melis 192,Morse 192,Nocentini 192,Ravaioli 192,Szymanski 192,Zeuch 192,Albrecht 191,Aquino 191
Buck 191,Da 191,Donovan 191,Drozdz 191,Fanelli 191,Grimes 191,Guarneri 191,Hessler 191,Sehls 191,Skibinski 191
Venturi 191,Zareba 191,Atzori 190,Boyle 190,Conrad 190,Demut 190,Falkowski 190,Hampton 190,Hebert 190
Janus 190,Leibold 190,Leiteritz 190,Masia 190,Riparbelli 190,Savage 190,Schindzielorz 190,Yost 190
Zielonka 190,Abicht 189,Barbato 189,Bork 189,Bruhns 189,Bruno 189,Calabria 189,Gruszczynski 189,Holm 189
Kent 189,Maniscalco 189,Raabe 189,Schiavone 189,Weller 189,Bauschinger 188,Beil 188,Funk 188,Gurrieri 188
Gutmann 188,Koper 188,Koubaa 188,Luongo 188,Majchrzak 188,Malicki 188,Mottola 188,Paolicelli 188
Schuermann 188,Wilkins 188,Copeland 187,De Luca 187,Duca 187,Effler 187,Falk 187,Ferrarotti 187,Friedman 187
Golden 187,Hull 187,Hutchinson 187,Kucharczyk 187,Mahoney 187,Marziali 187,Mayer 187,McMahon 187,Platzer 187
Stafford 187,Tonini 187,Trauth 187,Umlauft 187,Bonetti 186,Cilli 186,Ferranti 186,Foschi 186,Iacovone 186
Kowalick 186,Leblanc 186,Mercier 186,Nicolay 186,Nigro 186,Paolillo 186,Reifenrath 186,Wilczek 186
Abramovic 185,Barr 185,Beggerow 185,Bridges 185,Desiderio 185,Frost 185,Hodge 185,Kock 185,Krippner 185
Meissner 185,Northoff 185,Oberem 185,Peck 185,Peruzzi 185,Philipp 185,Rohlander 185,Schiavi 185,Case 184
Catellani 184,Conway 184,De Gregorio 184,Ferri 184,Gruszecki 184,Guidotti 184,Hahn 184,Hentschel 184
Iacolare 184,Jakubczyk 184,Meadows 184,Miglio 184,Piccoli 184,Roach 184,Salzer 184,Silvestrini 184,Beard 183
Christian 183,Contu 183,Corrao 183,Gargiulo 183,Gioia 183,Grana 183,Guarino 183,Hurley 183,Karlsson 183
Merli 183,Mogenburg 183,Piechota 183,Seidel 183,Sokol 183,Tomala 183,Bogdashin 182,Borowiec 182,De Marco 182
Deriu 182,Di Pede 182,Dougherty 182,Laack 182,Leach 182,Merkel 182,Parise 182,Pennington 182,Saponaro 182
Satta 182,Stokes 182,Tolomeo 182,Warchol 182,Cannone 181,Christ 181,Elia 181,Hassan 181,Kaczynski 181
Krauspe 181,Mainardi 181,Marinucci 181,Morrone 181,Oliva 181,Pani 181,Perra 181,Tuccillo 181,Winters 181
Bialek 180,Cannas 180,Farin 180,Gebhardt 180,Grillo 180,Heberstreit 180,Heck 180,Huber 180,Jaros 180
Riggio 180,Schoen 180,Vona 180,Wyman 180,Amendola 179,Bernier 179,Bogucki 179,Duffy 179,Fabre 179,Florio 179
Gentry 179,Glover 179,Griem 179,Haschke 179,Janowski 179,Kovacek 179,Kreissig 179,Krueger 179,Lowa 179
McConnell 179,Orr 179,Rogalski 179,Zwiener 179,Ahlke 178,Atkins 178,Bender 178,Bradford 178,Buongiorno 178
De Palma 178,Dittmann 178,Humphrey 178,Lippe 178,Melandri 178,Nowacki 178,Nowinski 178,Petronio 178
Pittman 178,Porth 178,Towne 178,Trzeciak 178,Weeks 178,de Bruyn 178,Balcer 177,Cali 177,Crona 177,D'Errico 177
Hanna 177,Hasler 177,Marciniak 177,Mathiszik 177,Rossberg 177,Schiller 177,Schnieder 177,Tromp 177,Urban 177
Vallone 177,Czarnecki 176,Deja 176,Ehm 176,Ferrini 176,Fitzpatrick 176,Fry 176,Gillespie 176,Hornung 176
Kubera 176,Marsella 176,Marx 176,Monroe 176,Motta 176,Moyer 176,Piazzolla 176,Polese 176,Preston 176
Rasmussen 176,Riviere 176,Shannon 176,Tischmann 176,Walkowiak 176,Brandt 175,Buckley 175,Daniele 175
Filipek 175,Formica 175,Godlewski 175,Huttcher 175,Kick 175,McIntyre 175,O'Connell 175,Ottonello 175
Pitschugin 175,Pitzalis 175,Raffa 175,Reumann 175,Rietman 175,Schmitt 175,Sloan 175,Tortorici 175
Angeletti 174,Blackburn 174,Blevins 174,Corwin 174,Di Benedetto 174,Goral 174,Iannucci 174,Kruk 174
McDowell 174,Merritt 174,Moritz 174,Ne 174,Nicolosi 174,Palmisano 174,Peeters 174,Pircher 174,Riccio 174
Stengl 174,Andersen 173,Brix 173,Campisi 173,Chapron 173,Crane 173,Ferrero 173,Klabuhn 173,Machtig 173
Marrazzo 173,Michael 173,Michelucci 173,Pasquali 173,Schima 173,Sottile 173,Stroman 173,Vaccaro 173
Vandervort 173,Careddu 172,Cerrani 172,Ciacio 172,D'Amato 172,Di Maro 172,Dudziak 172,Francese 172
Gonzalez 172,Gould 172,Holloway 172,Lester 172,Maio 172,Menconi 172,Novak 172,Perez 172,Pogorzelski 172
Simoncelli 172,Swiatek 172,Wlodarski 172,Bartolomei 171,Boone 171,Buczek 171,Fucci 171,Harrell 171,Iannone 171
Kolakowski 171,Mathis 171,McCullough 171,Mues 171,Pala 171,Perrotta 171,Rallo 171,Rey 171,Runte 171
Strohschank 171,Wallner 171,Willems 171,Zablocki 171,Aubry 170,Bak 170,Barberis 170,Bartkowiak 170
Chessari 170,Duck 170,Ferluga 170,Ferrara 170,Florczak 170,Izdebski 170,Olivi 170,Sartori 170,Schuppe 170
Willwacher 170,Cantagallo 169,Coviello 169,Dahl 169,Dupont 169,Frederick 169,Haag 169,Haas 169,Kreiger 169
Leiwesmeier 169,Lemaire 169,Lohse 169,Monni 169,Moors 169,Renzi 169,Schweisfurth 169,Seelig 169,Aceto 168
Anthony 168,Bennardo 168,Bentley 168,Bertelli 168,Bradshaw 168,Como 168,English 168,Garavaglia 168
Graziani 168,Guerrieri 168,Hardin 168,Heydemuller 168,Iotti 168,Kemp 168,Krause 168,Mazzola 168,Monticelli 168
Pottel 168,Vascotto 168,Venezia 168,Woodward 168,Zeyhle 168,Ayers 167,Brunner 167,Cavallaro 167,Deiana 167
Erhardt 167,Forsberg 167,Kaufman 167,Kleiber 167,Kozlowski 167,McGrath 167,Mullen 167,Panek 167,Pieczek 167
Roleder 167,Schieskow 167,Slusarczyk 167,Turek 167,Umminger 167,Vermeulen 167,Werner 167,Adam 166,Aloi 166
Bartczak 166,Brzozowski 166,Danielsson 166,Dickerson 166,Favero 166,Gaspari 166,Gastel 166,Giustra 166
Hendricks 166,Landry 166,Lipinski 166,Platania 166,Rabenstein 166,Rudzki 166,Sellers 166,Stolarczyk 166
Sussmann 166,Blasi 165,Braun 165,Canu 165,Carlino 165,Faller 165,Harnapp 165,Iuliano 165,Mariano 165
McCarty 165,McFarland 165,Moroni 165,O'Hara 165,Poletti 165,Pruitt 165,Puddu 165,Schuler 165,Stelkens 165
Toldo 165,Treutel 165,Aprile 164,Casadio 164,Cieslak 164,Clements 164,Coffey 164,Destro 164,Farley 164
Garatva 164,Glass 164,Kohle 164,Kotowski 164,Matta 164,Miklas 164,Noble 164,Pflugner 164,Scc 164,Serra 164
Sini 164,Verde 164,Zeni 164,Blanchard 163,Buchholz 163,Church 163,Del Bianco 163,Ferilli 163,Heller 163
Hinrichs 163,Kaczmarczyk 163,Klauder 163,Konieczna 163,Morawski 163,Ostuni 163,Palazzi 163,Sabia 163
Salvatore 163,Siedlecki 163,Wanner 163,Wiley 163,Beasley 162,Bielak 162,Bilski 162,Costa 162,Durham 162
Ebert 162,Foti 162,Gilmore 162,Harding 162,Hatfield 162,Iwanski 162,Kasperek 162,Koning 162,Lynn 162,Mack 162
Marano 162,Maynard 162,Philippe 162,Puccio 162,Raymond 162,Rheder 162,Ricci 162,Schmidtchen 162,Vaughan 162
Wasik 162,Wegrzyn 162,Zipse 162,Baird 161,Cantrell 161,Care 161,Chiaravalle 161,Fumarola 161,Govoni 161
Grundmann 161,Irwin 161,Kielbasa 161,McCann 161,Mensah 161,Mereu 161,Putzolu 161,Roloff 161,Scalia 161
Sievers 161,Tagliabue 161,Thieke 161,Tilotta 161,Wiebe 161,Benner 160,Bernhard 160,Buker 160,Caiazza 160
Caricari 160,Daugherty 160,Estes 160,Good 160,Iwanowski 160,Kastner 160,Kolasa 160,Madej 160,Manzella 160
Marten 160,Maurer 160,Notaro 160,Pitts 160,Silvestri 160,Verbeek 160,Zordan 160,Angeli 159,Angeloni 159
Benetti 159,Cannella 159,Capone 159,Compton 159,Di Girolamo 159,Doro 159,Glenn 159,Hansson 159,Hays 159
Isaksson 159,Izzo 159,Jagodzinski 159,Karsten 159,Mariani 159,Pace 159,Prince 159,Sammartino 159,Sjoberg 159
Whitehead 159,Wickert 159,Wilkerson 159,Cini 158,Fabbro 158,Gawronski 158,Jastrzebski 158,Jurek 158,Klemme 158
Leitheim 158,Loreto 158,Lukaszewski 158,Maugeri 158,Pinnock 158,Poge 158,Principato 158,Reif 158,Tufo 158
Ullmann 158,Urbansky 158,Abbrescia 157,Blackwell 157,Bruder 157,Campo 157,Chmiel 157,Connelly 157
Del Prete 157,Falcioni 157,Grande 157,Hajduk 157,Hickman 157,Hort 157,McKay 157,Misiak 157,Monterosso 157
O'Neal 157,Piatek 157,Steinmetz 157,Witting 157,Wolff 157,Zeyen 157,Ammoscato 156,Ancona 156,Battaglia 156
Burgio 156,Cascone 156,Colombo 156,Duda 156,Farber 156,Fratello 156,Frye 156,Haley 156,House 156,Kassulke 156
Lombardini 156,Mallmann 156,Mathes 156,Person 156,Rokossa 156,Sala 156,Stachowiak 156,Stuart 156,Wronski 156
Abernathy 155,Addis 155,Apitz 155,Bakowski 155,Brenner 155,Dodson 155,Everts 155,Flowers 155,Frohn 155
Gunther 155,Kern 155,Knippel 155,Leuschke 155,Milczarek 155,Neuendorf 155,Pizzi 155,Potts 155,Reitze 155
Rowland 155,Saile 155,Sanchez 155,Spielvogel 155,Bean 154,Bertolussi 154,Bortolin 154,Bourgeois 154
Caspers 154,Freigang 154,Gervasi 154,Gottschalk 154,Keil 154,Livingston 154,Menegatti 154,Nitzsche 154
Plauk 154,Riggs 154,Sauer 154,Scrofani 154,Shepard 154,Strong 154,Urbanowicz 154,Wojtas 154,Zanon 154,Zuk 154
Adamek 153,Bisconti 153,Ciulla 153,Degano 153,Dethloff 153,Donnelly 153,Fay 153,Hayden 153,Kempter 153
Kisiel 153,Lakin 153,Maciag 153,Migliaccio 153,Papa 153,Poels 153,Soderberg 153,Sucera 153,Tillman 153
Volpe 153,Amoroso 152,Crippa 152,De Lorenzo 152,Di Donato 152,Dressler 152,Duke 152,Glogowski 152
Heinemann 152,Jarvis 152,Joseph 152,Joyce 152,Koster 152,Kumbernuss 152,Lewandowski 152,Madden 152,Moon 152
Nicastro 152,Nystrom 152,Schimmer 152,Schonherr 152,Stanton 152,Strege 152,Teufel 152,Timmermann 152
Vicari 152,Whitney 152,Allegretti 151,Bukowski 151,Crescenzi 151,Crispino 151,Fabiani 151,Favre 151,Felici 151
Hentschke 151,Houston 151,Kummle 151,Marchesan 151,Rosso 151,Rutkowski 151,Spada 151,Suski 151,Tegethof 151
Wawrzyniak 151,Windler 151,de Graaf 151,Baseda 150,Burghagen 150,Cardia 150,Ciavarella 150,Dziuba 150
Hofman 150,Iacovino 150,Kessler 150,Klopsch 150,Krieger 150,Kutscherauer 150,Lammert 150,Levy 150,Lorusso 150
McClain 150,McIntosh 150,Palka 150,Rush 150,Schnelting 150,Sestito 150,Siewert 150,Zajac 150,Banasiak 149
Bayer 149,Bernasconi 149,Ciani 149,Dahm 149,Davoli 149,Dunlap 149,Fornara 149,Hackett 149,Lowery 149
Lukoschek 149,Ossowski 149,Padovan 149,Pardini 149,Ptak 149,Salzmann 149,Soro 149,Tomei 149,Trevisan 149
Wuckert 149,Antczak 148,Bergstrom 148,Cangiano 148,De Napoli 148,Franzis 148,Henkel 148,Hepperle 148,Huth 148
Keutel 148,Montemurro 148,Noto 148,Novello 148,Perego 148,Pignatelli 148,Roschinsky 148,Seibold 148,Strunz 148
Sucameli 148,Trojanowski 148,Anggreny 147,Barbero 147,Buss 147,Damico 147,Ermini 147,Faulkner 147
Flottmann 147,Grosser 147,Ihly 147,Jurgens 147,Marzocchi 147,Mauri 147,Mazzarella 147,McCall 147,McLean 147
Pastorelli 147,Roberson 147,Rozanski 147,Sandberg 147,Socha 147,Szymczyk 147,Zappacosta 147,Zawada 147
Arndt 146,Benecke 146,Cerullo 146,Co 146,Eckhardt 146,Feliziani 146,Fransson 146,Ibe 146,Kinzy 146,Kochan 146
Kohnle 146,Krupinski 146,Maj 146,Marani 146,Miotto 146,Mroczkowski 146,Raneri 146,Riggi 146,Trovato 146
Valletta 146,Bosi 145,Bray 145,Burch 145,Corti 145,Dodaro 145,Dreissigacker 145,Dylus 145,Jasper 145
Knorscheidt 145,Legrand 145,Majcher 145,Manna 145,Marangi 145,Marian 145,Milde 145,Palla 145,Santinelli 145
Sliwinski 145,Stratmann 145,Zaczkiewicz 145,Zekl 145,Balck 144,Cabras 144,Crosby 144,Dabek 144,Di Salvo 144
Dudek 144,Herschmann 144,Knox 144,Kubik 144,Leist 144,Lisi 144,Luchetti 144,Mazzanti 144,Mazzotta 144
Mercer 144,Middleton 144,Nesti 144,Reinhardt 144,Scano 144,Sujew 144,Torp 144,Zalewski 144,Zipp 144
de Koning 144,Avery 143,Considine 143,Ellison 143,Frackowiak 143,Garifo 143,Gori 143,Hellstrom 143,Herring 143
Karhoff 143,Kulig 143,Lubbers 143,Maggiani 143,Mastronardi 143,Mikolajczyk 143,Moccia 143,Muszynski 143
Pollina 143,Pompilio 143,Reiber 143,Stehr 143,Valente 143,Walls 143,Weidner 143,Wieckowski 143,Andrzejczak 142
Apicella 142,Braia 142,Dubois 142,Ecker 142,Esser 142,Gioacchini 142,Lax 142,Lefevre 142,Lofgren 142,Lutz 142
Manz 142,Meo 142,Musella 142,Oberg 142,Orth 142,Owczarek 142,Ranucci 142,Spears 142,Zeidler 142,Zukowski 142
de Nijs 142,Archer 141,Ashley 141,Baginski 141,Bartoletti 141,Celli 141,Cipriani 141,Dietzsch 141,Galasso 141
Gohler 141,Keeling 141,Kneifel 141,Kucharski 141,Leale 141,Manfredi 141,Meloni 141,Narciso 141,Negri 141
Paolini 141,Piotrowski 141,Ritosek 141,Sanford 141,Tasche 141,Tremblay 141,Woodard 141,Bruen 140,Bullock 140
Carlini 140,Costantin 140,Di Lascio 140,Erwes 140,Hertel 140,Kaluza 140,Kopczynski 140,Losch 140,Manno 140
Nilsson 140,Palmieri 140,Pedone 140,Poche 140,Porsche 140,Riediger 140,Santos 140,Schilling 140,Sosnowski 140
Wierig 140,Wiggins 140,Zappia 140,Zietek 140,Bakker 139,Buckridge 139,Burger 139,Carvelli 139,Chudzik 139
Everett 139,Franey 139,Giovinazzo 139,Hallmann 139,Hendrix 139,Jean 139,Kaul 139,Mancino 139,McMillan 139
Natale 139,Palacz 139,Prosacco 139,Pugliesi 139,Renz 139,Riccardi 139,Santarelli 139,Stower 139,Tischler 139
Turco 139,Vogel 139,Bauermeister 138,Best 138,Bussmann 138,Casper 138,Cassin 138,Cecere 138,Cruciani 138
Denis 138,Fabrizio 138,Finley 138,Hense 138,Hooper 138,Lindenmayer 138,Lukasik 138,Ostrowski 138,Pawelec 138
Poggi 138,Rosselli 138,Rossini 138,Salis 138,Schwuchow 138,Stoll 138,Tommasi 138,Vezzoli 138,Albano 137
Bauschke 137,Brunetti 137,Di Franco 137,Franzmann 137,Hodkiewicz 137,Kiessling 137,Kobus 137,Krawiec 137
Laws 137,Lezzi 137,Licitra 137,Marschek 137,Mocks 137,Mohsner 137,Moreau 137,Occhipinti 137,Pascale 137
Penzo 137,Ringel 137,Saccone 137,Serpa 137,Solomon 137,Agnello 136,Aiello 136,Bednarski 136,Charpentier 136
D'Aleo 136,Di Pasquale 136,Dickson 136,Dupuy 136,Fortugno 136,Holden 136,Horne 136,Huke 136,Jackowski 136
Kozey 136,Leroux 136,Leschnik 136,Marner 136,Matera 136,Moro 136,Muckenthaler 136,Scarano 136,Schacht 136
Simula 136,Skiles 136,Torre 136,Usai 136,Valentine 136,Bonini 135,Bujak 135,Calhoun 135,Cammisa 135
Cesaretti 135,Czajkowski 135,D'Avino 135,Di Cesare 135,Fraczek 135,Gabler 135,Gennaro 135,Gorski 135,Janke 135
La Rosa 135,Leo 135,Luczak 135,McPherson 135,Mroczek 135,Muratore 135,Pawlik 135,Pugh 135,Richmond 135
Scheer 135,Tilgner 135,Winiarski 135,Wyszynski 135,Borrelli 134,Bottner 134,Criscenti 134,Donaldson 134
Eggenmueller 134,Gasser 134,Giles 134,Goldbeck 134,Kubicki 134,Kuhnke 134,Massaro 134,Morello 134,Muller 134
Pagani 134,Pivetta 134,Rahn 134,Riedel 134,Schimmel 134,Schmid 134,Schroder 134,Slawinski 134,Tivontschik 134
Urbaniak 134,Wallstab 134,Wenk 134,Benton 133,Bortoluzzi 133,Boruschewski 133,Brzezinski 133,Damiano 133
Daum 133,David 133,Geiger 133,Goldfuss 133,Kahl 133,Kubica 133,Kuphal 133,Langfeld 133,Lesiak 133,Logsch 133
Malaspina 133,Paris 133,Reina 133,Riermeier 133,Robel 133,Rottger 133,Saba 133,Scanu 133,Sillah 133,Spence 133
Thranhardt 133,Bienkowski 132,Bijl 132,Busse 132,Cavalieri 132,Corazza 132,D'Inca 132,Dattilo 132,Delfino 132
Emert 132,Festuccia 132,Hester 132,Kedziora 132,Kwiecinski 132,Martino 132,Palumbo 132,Petralia 132
Pichler 132,Rantsch 132,Santoni 132,Scholten 132,Scuderi 132,Sonnabend 132,Triolo 132,Wieczorek 132,Zaituc 132
Adamiec 131,Budzinski 131,Clay 131,Faraone 131,Gelling 131,Gierisch 131,Grady 131,Grzelak 131,Guastone 131
Hilgendorf 131,Hubner 131,Lauinger 131,Lenk 131,Letzelter 131,Loogen 131,Moll 131,Moser 131,Patane 131
Pietrzak 131,Purdy 131,Schonball 131,Secci 131,Twardowski 131,Wuhn 131,Zanotti 131,Castellana 130,Cremona 130
D'Angeli 130,Di Paola 130,Federico 130,Giacalone 130,Giuffrida 130,Kaleta 130,Kruger 130,Kurrat 130,Linke 130
Marchesi 130,Masi 130,Morelli 130,Nannen 130,Nienow 130,Petty 130,Preuk 130,Rath 130,Riepl 130,Taormina 130
Travis 130,Voigt 130,Waller 130,Winkelmann 130,Zago 130,Zullo 130,Calandro 129,Carini 129,Cioni 129
Claesson 129,Curci 129,Dudzik 129,Forlani 129,Fredriksson 129,Gangnus 129,Grassi 129,Hermiston 129
Krzyzanowski 129,Matusiak 129,Medhurst 129,Metzner 129,Montalbano 129,Mrugalla 129,Palermo 129,Sabatini 129
Schaffel 129,Szymkowiak 129,Vangermain 129,Wyludda 129,Zawadzki 129,de Jong 129,Acquadro 128,Berardi 128
Berge 128,Chiodi 128,Dabrowski 128,Dingelstedt 128,Doskoczynski 128,Fahey 128,Francois 128,Gawlik 128
Guglielmi 128,Hauck 128,Joly 128,Kedzierski 128,Lucarelli 128,Lupi 128,Maddox 128,Paganelli 128,Palazzolo 128
Paoletti 128,Proske 128,Rauso 128,Schonbeck 128,Small 128,Strausa 128,Vieweg 128,Wnuk 128,Abshire 127
Anselmo 127,Beyer 127,Brandenburg 127,Brehmer 127,Conti 127,Crisafulli 127,Dumas 127,Frigo 127,Hubert 127
Jansen 127,Kraft 127,Lindner 127,Musial 127,Neumair 127,Park 127,Pichlmaier 127,Proctor 127,Remy 127
Riccobono 127,Sander 127,Schnurer 127,Seeger 127,Sheppard 127,Singleton 127,Sitek 127,Sokolowski 127
Toscano 127,Visintin 127,de Leeuw 127,Andersson 126,Axmann 126,Bianchetti 126,Calafiore 126,Dauer 126
Federici 126,Ghosh 126,Gradzki 126,Gutowicz 126,Holmgren 126,Konow 126,Lach 126,Laezza 126,Loddo 126
Manica 126,Masala 126,Mazur 126,Michalik 126,Morabito 126,Olejnik 126,Orthmann 126,Radecki 126,Ripken 126
Tomczyk 126,Tremmel 126,Wasilewski 126,Bertaccini 125,Di Iorio 125,Faulhaber 125,Gemma 125,Gilde 125
Hackelbusch 125,Humbert 125,Kinzel 125,Knoblich 125,Kopernick 125,Kwasniewski 125,Litterio 125,Lundberg 125
Montagna 125,Narcisi 125,Pellegrini 125,Picchi 125,Reichel 125,Rodigari 125,Ryzih 125,Sasso 125,Szyszka 125
Tavani 125,Villani 125,Vos 125,Zurawski 125,Bindi 124,Busemann 124,Carbon 124,Cusumano 124,Di Lorenzo 124
Dudzinski 124,Gagliano 124,Gregori 124,Kawohl 124,Kofler 124,Kuhnert 124,La Barbera 124,Lech 124,Lundin 124
Massimi 124,Mazzi 124,Noh 124,Olla 124,Pacocha 124,Peluso 124,Picard 124,Schmeler 124,Serr 124,Spadaro 124
Ugolini 124,Vater 124,Vogelgsang 124,Andrisani 123,Aramini 123,Arnaud 123,Barron 123,Bernard 123,Bonnet 123
Branca 123,Cannata 123,Daub 123,Galloway 123,Glowacki 123,Grau 123,Jablonski 123,Jakobsson 123,Karus 123
Kesselschlager 123,Kresse 123,Krodinger 123,Lavecchia 123,Lolli 123,Maczey 123,Marvin 123,Morhelfer 123
Odom 123,Onnen 123,Sassi 123,Schillaci 123,Schulte 123,Serena 123,Weyel 123,Woytkowska 123,Astolfi 122
Barre 122,Bosman 122,Buder 122,Bungener 122,Caccamo 122,Dominiak 122,Ferraro 122,Filipowicz 122,Furno 122
Hegmann 122,Hudak 122,Kurek 122,La Monica 122,Lana 122,Maslowski 122,Mazzone 122,Morgenstern 122,Pilato 122
Pohl 122,Reale 122,Rollins 122,Scalise 122,Schwanitz 122,Sturmer 122,Totaro 122,Ware 122,Wimmer 122
Wojtkowiak 122,Zambon 122,Alessi 121,Campanella 121,Ciccone 121,Falco 121,Filipowski 121,Friesen 121
Giachi 121,Grzeskowiak 121,Harms 121,Kazmierczak 121,Kohrt 121,Malatesta 121,Marinelli 121,Marszalek 121
Matarazzo 121,Mazurkiewicz 121,Miccoli 121,Moeller 121,Molitor 121,Pompei 121,Prevost 121,Robak 121,Scharf 121
Schmuhl 121,Schupp 121,Siegling 121,Strutz 121,Surth 121,Avola 120,Biccari 120,Bourrouag 120,Cacciatore 120
Cardini 120,Carletti 120,Castiello 120,Cortinovis 120,Di Fazio 120,Dudley 120,Errante 120,Evola 120,Flacco 120
Gottlieb 120,Lamos 120,Marone 120,Massa 120,Mika 120,Morin 120,Motyka 120,Nixon 120,Renk 120,Sailer 120
Sampson 120,Schelk 120,Steinert 120,Streller 120,Szafranski 120,Szwed 120,Terheiden 120,Wolpert 120
Andreasson 119,Auer 119,Barbagallo 119,Bartolucci 119,Caruso 119,Cozzi 119,Daimer 119,De Filippo 119
Di Giuseppe 119,Fournier 119,Gehrke 119,Giaccio 119,Improta 119,Janiak 119,Janiszewski 119,Jonsson 119
Kloss 119,Kolotzei 119,Malecki 119,Martelli 119,Mohamed 119,Monaci 119,Mura 119,Nuzzo 119,Persson 119
Rohan 119,Saporito 119,Schwanbeck 119,Strom 119,Torres 119,Zintl 119,Acquaviva 118,Amato 118,Burzynski 118
Dehmel 118,Dertmann 118,Di Somma 118,Friedenberg 118,Friedmann 118,Gatzka 118,Hazes 118,Ippoliti 118
Jedrzejczyk 118,Margiotta 118,Maybach 118,Mazzaro 118,Moffa 118,Murolo 118,Ney 118,Ophey 118,Pandolfi 118
Pastore 118,Reimann 118,Schellenbeck 118,Schlawitz 118,Tittman 118,Veum 118,Vita 118,Wiecek 118,Zambuto 118
Abate 117,Abel 117,Ahrens 117,Basile 117,Bellomo 117,Bertolini 117,Bogan 117,Ceccarini 117,Colin 117
Cornelsen 117,Crespi 117,D'Ambrosio 117,Errera 117,Gambino 117,Girone 117,Gorecki 117,Hetzler 117,Hocke 117
Holmqvist 117,Lange 117,Librizzi 117,Lippolis 117,Mazurek 117,Micillo 117,Plank 117,Randolph 117,Renda 117
Riva 117,Stefanski 117,Tretola 117,Zygmunt 117,Baldini 116,Barbiero 116,Beushausen 116,Blockhaus 116
Bremer 116,Buccheri 116,Carlsohn 116,Chmura 116,De Bona 116,Ehrig 116,Figura 116,Frankowski 116,Giannelli 116
Gorka 116,Jarosz 116,Jegorov 116,Kowalczuk 116,Koza 116,Koziol 116,Kulesza 116,Marcon 116,Masson 116
Murgia 116,Prinsen 116,Romanowski 116,Rosa 116,Steuk 116,Swillims 116,Szymczak 116,Tallarico 116,Zagaria 116
Arena 115,Borgia 115,Breu 115,Conforti 115,Cont 115,Finke 115,Fricke 115,Grochowski 115,Hohnheiser 115
Horak 115,Jossa 115,Kwiatkowski 115,La Manna 115,Lepthin 115,Lohmann 115,Lombardo 115,Longobardi 115
Mansson 115,Markiewicz 115,Merlo 115,Morandi 115,Pacifico 115,Sachse 115,Schmalzle 115,Sobolewski 115
Sutschet 115,Swiderski 115,Tartamella 115,Tidow 115,Treff 115,Zmuda 115,Abraham 114,Barilla 114,Barra 114
Biagetti 114,Birkemeyer 114,Castaldi 114,Chirico 114,Di Pietro 114,Fantini 114,Friedek 114,Grandi 114
Gravina 114,Guzik 114,Kawecki 114,Kettenis 114,Kluwe 114,Koczulla 114,Marchi 114,Medugno 114,Militello 114
Moulin 114,Paone 114,Passarelli 114,Patruno 114,Pietruszka 114,Piga 114,Pollard 114,Re 114,Simeoli 114
Terzi 114,Thust 114,Tosi 114,Zimmer 114,Agresta 113,Beckel 113,Berto 113,Casadei 113,Casagrande 113
Colucci 113,Cremonesi 113,Cuzzocrea 113,De Biase 113,Farella 113,Guida 113,Gusikowski 113,Kisabaka 113
Kurnicki 113,Mastrogiacomo 113,Mayo 113,Morini 113,Morreale 113,Nyberg 113,Osinski 113,Poser 113,Pucci 113
Ragone 113,Ramella 113,Romano 113,Rusin 113,Smeets 113,Stanzione 113,Strano 113,Tufano 113,Valentino 113
Wojtasik 113,Zunino 113,Alfano 112,Bielawski 112,Burkhardt 112,Capraro 112,Carpentier 112,Cavalli 112
Cucchiara 112,Daubner 112,De Col 112,Fadda 112,Frigerio 112,Gentile 112,Hecht 112,Hintz 112,Kirch 112,Krug 112
Lipski 112,Magno 112,Marchewka 112,Mays 112,Medici 112,Nicosia 112,Nieddu 112,Pawlak 112,Piwowarczyk 112
Przybysz 112,Quaranta 112,Raimondi 112,Sacchet 112,Schonebeck 112,Sorrentino 112,Steinkamp 112,Travan 112
Wojcik 112,Bachmann 111,Beretta 111,Betz 111,Ceccarelli 111,Coniglio 111,Cortesi 111,Dabkowski 111,Dolci 111
Duszynski 111,Felke 111,Femina 111,Fuchs 111,Fusenig 111,Giordani 111,Grimaldi 111,Grzesik 111,Gualtieri 111
Haferkamp 111,Herms 111,Jahn 111,Kubacki 111,Marchetti 111,Molinaro 111,Palombi 111,Poehn 111,Riolo 111
Rota 111,Siri 111,Soccorsi 111,Spataro 111,Terenzi 111,Wachenbrunner 111,Zebrowski 111,Albert 110,Blaschek 110
Cardella 110,Carta 110,Casini 110,Dengler 110,Eberhardt 110,Ekpo 110,Fabbricatore 110,Fuhlbrugge 110
Grossi 110,Helm 110,Herbrand 110,Kiehn 110,Kohler 110,Linden 110,Lis 110,Locatelli 110,Marras 110,Moras 110
Moses 110,Mrozek 110,O'Reilly 110,Ostendarp 110,Padula 110,Preuss 110,Ramirez 110,Randazzo 110,Roba 110
Rogala 110,Sinnhuber 110,Slowik 110,Spadafora 110,Stephan 110,Tomys 110,Tucci 110,Ciaccio 109,Coletta 109
Correale 109,Czerwinski 109,D'Ippolito 109,Di Rocco 109,Dionisi 109,Dreier 109,Franke 109,Gagliardi 109
Grun 109,Guyot 109,Gwozdz 109,Jacob 109,Kahlert 109,Kuhnel 109,Kuhnemund 109,Kulik 109,Kuschewitz 109
Lindqvist 109,Lokar 109,Madubuko 109,Menga 109,Mercuri 109,Montanari 109,Nagel 109,Saladino 109,Schley 109
Schreck 109,Schreiner 109,Schuff 109,Trautmann 109,Verme 109,Weight 109,Wolters 109,Caforio 108,Caporaso 108
Caretti 108,Castagna 108,Cecchini 108,Dittmer 108,Effertz 108,Fleischer 108,Galluzzo 108,Hajek 108
Kustermann 108,Larkin 108,Locci 108,Luciano 108,Macri 108,Magliocco 108,Murru 108,Neubert 108,Nobile 108
Norberg 108,Nussbeck 108,Pecoraro 108,Pierini 108,Reinberg 108,Scheytt 108,Schildhauer 108,Serafini 108
Siemon 108,Silvestro 108,Spagnuolo 108,Szewczyk 108,Tedeschi 108,Vasseur 108,Vierin 108,Wieser 108,Alexa 107
Bacci 107,Breitenstein 107,Bruzzone 107,Cherry 107,Cucciniello 107,Daidone 107,Degrassi 107,Del Gaudio 107
Di Marino 107,Eklund 107,Eriksson 107,Feleppa 107,Ferraiuolo 107,Fior 107,Flores 107,Gonzales 107,Ierardi 107
Innocenti 107,Jacquet 107,Kunze 107,Lg 107,Luconi 107,Minniti 107,Paluch 107,Perri 107,Polito 107,Renaud 107
Rieger 107,Rivera 107,Rotundo 107,Siebert 107,Skrzypek 107,Sonn 107,Stachura 107,Szczesniak 107,Thone 107
Wakan 107,Ziegler 107,Zwolinski 107,Ascione 106,Biesenbach 106,Bosch 106,Brogi 106,Buttner 106,Castaldo 106
De Cristofaro 106,Di Martino 106,Doria 106,Evangelista 106,Ewald 106,Ghirmai 106,Golebiewski 106,Gombert 106
Gunkel 106,Iaria 106,Janik 106,Kos 106,Luppino 106,Manns 106,Melillo 106,Migliore 106,Murawski 106
Oberbrunner 106,Pintus 106,Pratesi 106,Prus 106,Przybyl 106,Rakowski 106,Rotondo 106,Sobczak 106
Stachurski 106,Stepniak 106,Tonn 106,Tortora 106,Valentini 106,Waschbusch 106,Babini 105,Barretta 105
Bergman 105,Bunjes 105,Capecchi 105,Cellini 105,Charles 105,Chiacchio 105,Cirelli 105,Coppola 105
Corradini 105,Cousin 105,Eliasson 105,Frahmeke 105,Frisch 105,Giesche 105,Gorniak 105,Honig 105,Kuter 105
Lenfers 105,Liebich 105,Marangoni 105,Marcinkowski 105,Misztal 105,Piscopo 105,Puchalski 105,Reichert 105
Rietmuller 105,Roger 105,Rucker 105,Rudzinski 105,Scherz 105,Scheurer 105,Soltys 105,Stockert 105,Thyssen 105
Torchia 105,Wessel 105,Baganz 104,Baron 104,Bellini 104,Benzing 104,Bjork 104,Carella 104,Corradi 104
Del Monte 104,Di Maria 104,Di Stefano 104,Ferracuti 104,Fois 104,Fust 104,Glab 104,Glatting 104,Hohne 104
Iovino 104,Jakubowski 104,Johansson 104,Lacroix 104,Latorre 104,Lisowski 104,Lubke 104,Lufft 104,Mantovani 104
Mattsson 104,Matysiak 104,Mehlhorn 104,Menard 104,Neupert 104,Olbrich 104,Pellitteri 104,Schenk 104,Sechi 104
Storti 104,Urbanski 104,Wichmann 104,Wiegelmann 104,Baldassarre 103,Bellucci 103,Bernardi 103,Biernacki 103
Boccia 103,Bromme 103,Bruckmann 103,Bruns 103,Canepa 103,Carrozzo 103,Coretti 103,Czech 103,Dix 103
Freimuth 103,Geissler 103,Hargasser 103,Hermans 103,Ksiazek 103,Lakomy 103,Landi 103,Loffredo 103,Lucchesi 103
Magnusson 103,Motisi 103,Niccolai 103,Ortolani 103,Paci 103,Pica 103,Rempel 103,Reus 103,Rizzo 103,Romani 103
Romeo 103,Saflanis 103,Scardino 103,Szczepanik 103,Vailati 103,Wallin 103,Zanatta 103,Antonini 102,Barberi 102
Bialkowski 102,Cavallo 102,Costanzo 102,D'Amico 102,Damaske 102,Di Lecce 102,Dini 102,Dragu 102,Feuerbach 102
Fratczak 102,Garau 102,Guidi 102,Hermansson 102,Hirt 102,Hold 102,Kaesmacher 102,Kleininger 102,Kuypers 102
Mattioli 102,McGlynn 102,Mielke 102,Milewski 102,Moldner 102,Napoli 102,Nau 102,Pascali 102,Roche 102,Ruth 102
Rzepka 102,Salvucci 102,Schreiber 102,Soller 102,Tuschmo 102,Verzi 102,Walther 102,Weigel 102,Wilhelm 102
Zapletal 102,Azara 101,Benjamin 101,Blume 101,Brunet 101,Cioffi 101,Clemente 101,Dell'Amico 101
Di Giovanni 101,Di Nardo 101,Farris 101,Fedele 101,Franchi 101,Frey 101,Gast 101,Gerschler 101,Giannini 101
Giannotti 101,Goedicke 101,Golomski 101,Gora 101,Gurbig 101,Hoffmann 101,Kather 101,Krohn 101,Kulma 101
Kurschilgen 101,Lazzari 101,Ledda 101,Mancinelli 101,Marquart 101,Nerius 101,Pilat 101,Pinto 101,Pirone 101
Prencipe 101,Quigley 101,Rubino 101,Salvatori 101,Scala 101,Steinecke 101,Zijlstra 101,Adragna 100
Battisti 100,Boscolo 100,Botsford 100,Calo 100,Celentano 100,Cingolani 100,Congiu 100,D'Argenio 100
Dominici 100,Eisenlauer 100,Gajda 100,Groothuizen 100,Hartwig 100,Kutzner 100,Lattanzi 100,Lo Iacono 100
Louis 100,Luca 100,Ludolf 100,Moedl 100,Parisi 100,Pilch 100,Pinna 100,Postiglione 100,Prete 100,Przybyla 100
Rossetti 100,Sabato 100,Scalzo 100,Sobczyk 100,Somssich 100,Troisi 100,Venturini 100,Wiechmann 100,Witek 100
Zanetta 100,Zappala 100,de Bruijn 100,de Corte 100,de Ruiter 100,Amberg 99,Battke 99,Benedetto 99,Bovolenta 99
Bresciani 99,De Rossi 99,Deckert 99,Dietz 99,Dorner 99,Franchini 99,Gabriele 99,Gasiorowski 99,Gerson 99
Goy 99,Hildenbrand 99,Holtfreter 99,Jezierski 99,Kolodziej 99,Kuhn 99,Lesch 99,Lohre 99,Longhi 99,Matuszak 99
Mau 99,Mazzeo 99,Messana 99,Metzger 99,Mockenhaupt 99,Molinari 99,Monaco 99,Moriconi 99,Mosca 99,Mosley 99
Nawrot 99,Niemiec 99,Pirrone 99,Pratico 99,Rossi 99,Spank 99,Spizzirri 99,Tassone 99,Terrell 99,Wachtel 99
Weimann 99,Antenucci 98,Bellotti 98,Bethke 98,Biggi 98,Boyde 98,Denaro 98,Denner 98,Di Marzio 98,Galazka 98
Gotzelmann 98,Grzesiak 98,Henriksson 98,Julien 98,Jungton 98,Kalinowski 98,Kausemann 98,Kelm 98,Kopf 98
Loser 98,Makowski 98,Mangione 98,Marchesini 98,Marty 98,McDermott 98,Milazzo 98,Ritchie 98,Ritter 98,Rocco 98
Romanini 98,Sabino 98,Salatiello 98,Scopece 98,Sebastiani 98,Sergi 98,Simone 98,Stepanov 98,Stiedemann 98
Tokarski 98,Uhlemann 98,Vittori 98,Weis 98,Wolinski 98,Wolski 98,Alaimo 97,Amico 97,Betti 97,Beutelspacher 97
Bormann 97,Brautigam 97,Budzynski 97,Campus 97,Cappai 97,Capponi 97,Capriotti 97,Crosskofp 97,Di Felice 97
Dyett 97,Floris 97,Gabius 97,Golec 97,Herberger 97,Holinski 97,Jacobi 97,Jankowski 97,Jedrzejewski 97
Leszczynski 97,Luise 97,Mackiewicz 97,Manzo 97,Mesloh 97,Mielczarek 97,Nappi 97,Noack 97,Olszewski 97
Petrucci 97,Pizzitola 97,Plotzitzka 97,Raczynski 97,Reppin 97,Ringer 97,Sauerland 97,Schottmann 97
Slowinski 97,Smieja 97,Vink 97,Violi 97,Zanner 97,Anding 96,Bober 96,Bonomi 96,Breitenberg 96,Busch 96
Capasso 96,Capoccia 96,Crea 96,De Stefano 96,Di Mauro 96,Dreher 96,Eifert 96,Gaines 96,Giannetti 96,Gratzky 96
Gulino 96,Heist 96,Hinton 96,Izzi 96,Jakobs 96,Jonas 96,Kampf 96,Koelpin 96,Koleiski 96,Lapinski 96,Leffler 96
Majka 96,Malagoli 96,Manetti 96,Marangon 96,Meeuwis 96,Monti 96,Oeser 96,Olsson 96,Palano 96,Pascarella 96
Pflieger 96,Schipper 96,Secchi 96,Serafino 96,Solinas 96,Stief 96,Tedesco 96,Turchi 96,Urso 96,Viklund 96
Zdunek 96,Andre 95,Bartosik 95,Biernat 95,Carli 95,Cherchi 95,Ciccarelli 95,Cimmino 95,Comito 95,Contini 95
De Filippis 95,De Vito 95,Dold 95,Feil 95,Fritsch 95,Gajewski 95,Gomez 95,Gorny 95,Goyette 95,Halvorson 95
Hanniske 95,Hommel 95,Jasinski 95,Jaworski 95,Jungbluth 95,Karpinski 95,Kleiss 95,Kolokas 95,Kral 95,Lenz 95
Lichtenhagen 95,Luettgen 95,Mattern 95,Mercurio 95,Messina 95,Panzig 95,Paonessa 95,Pappalardo 95,Perrin 95
Puggioni 95,Rangen 95,Renna 95,Tammaro 95,Tarnowski 95,Vella 95,Vontein 95,Wezel 95,Amann 94,Aschenbroich 94
Balcerzak 94,Bienasch 94,Carminati 94,Chojnowski 94,Cicchetti 94,Cipolla 94,Corridori 94,Crooks 94,Di Sarno 94
Dobosz 94,Fazio 94,Ferrario 94,Gauthier 94,Gislason 94,Giuliano 94,Goller 94,Grube 94,Janas 94,Jurkowski 94
Kertzmann 94,Krol 94,Krolikowski 94,Kulimann 94,Labadie 94,Laskowski 94,Lenzi 94,Lombardi 94,Mannino 94
Merola 94,Miceli 94,Mikitenko 94,Napierala 94,Perna 94,Pianese 94,Polizzi 94,Ponitzsch 94,Puleo 94,Repetto 94
Scherbarth 94,Stelmach 94,Uhlig 94,Vitali 94,Wilczynski 94,Wolfarth 94,Zollo 94,Amoruso 93,Barth 93
Bergamini 93,Bono 93,Bornscheuer 93,Brosch 93,Brouwer 93,Brun 93,Cadoni 93,Carlowitz 93,Cebula 93,Coccia 93
Conte 93,Debowski 93,Dickens 93,Dorsey 93,Erdman 93,Girardi 93,Golling 93,Griese 93,Grossheim 93,Holmberg 93
Huckestein 93,Huhn 93,Ingrosso 93,Koderisch 93,Kolodziejczyk 93,La Porta 93,Martucci 93,Molenda 93
Mollinger 93,Nolte 93,Ostwald 93,Pizzimenti 93,Pomp 93,Saumweber 93,Schuster 93,Sessa 93,Simeoni 93,Slotta 93
Stang 93,Taddei 93,Tallone 93,Tracz 93,Verhoeven 93,Zanetti 93,de Jonge 93,de Wit 93,Acquistapace 92
Agostini 92,Astafei 92,Bianchi 92,Blanc 92,Bodini 92,Capocotta 92,Casali 92,Cherubini 92,Cleem 92
Colantuono 92,Diaz 92,Dittmar 92,Fried 92,Galante 92,Gigliotti 92,Graczyk 92,Gustafsson 92,Hackbusch 92
Hiller 92,Ianni 92,Jess 92,Juszczak 92,Krawczyk 92,Leclerc 92,Lovato 92,Lund 92,Maillard 92,Marchini 92
Masciandaro 92,McNeil 92,Mingarelli 92,Mraz 92,Mulder 92,Nytra 92,Perotti 92,Pipitone 92,Post 92,Puca 92
Raubuch 92,Raukuc 92,Romero 92,Salierno 92,Sardella 92,Satterfield 92,Schonenberger 92,Semprini 92,Vitale 92
Volker 92,Wintheiser 92,Wozniak 92,Wroblewski 92,Abrahamsson 91,Alfieri 91,Biba 91,Bolm 91,Brettschneider 91
Brizzi 91,Carrus 91,Catarsi 91,Cecchetti 91,Cordes 91,Corkery 91,Cossu 91,Cozzolino 91,De Giorgio 91
Di Giorgio 91,Dolch 91,Dragone 91,Dziedzic 91,Errichiello 91,Fantozzi 91,Fehrig 91,Fiorillo 91,Frau 91
Gehre 91,Giusti 91,Heaney 91,Heiser 91,Hutter 91,Jamrozy 91,Kolodziejski 91,Luzi 91,Mariucci 91,Martines 91
Martorana 91,Michalak 91,Niklaus 91,Pallotta 91,Parodi 91,Piras 91,Pozzi 91,Privitera 91,Reinelt 91
Rudnicki 91,Salomone 91,Sciacca 91,Skibicki 91,Terlizzi 91,Vecchi 91,Veronese 91,Weidlich 91,Albanese 90
Allgeyer 90,Altieri 90,Axelsson 90,Bode 90,Borkowski 90,Brandi 90,Briesenick 90,Cacciapuoti 90,Caselli 90
Chmielewski 90,Czekaj 90,Dieckmann 90,Dies 90,Eligibile 90,Feeney 90,Ferrando 90,Fichera 90,Guido 90,Hickle 90
Hildebrand 90,Hofer 90,Holzner 90,Honz 90,John 90,Kovacs 90,Kozakiewicz 90,Kuhlman 90,Lanteri 90,Lazzarini 90
Lesniak 90,Lonardi 90,Mackowiak 90,Maione 90,Malavasi 90,Mari 90,Mathies 90,Orlowski 90,Perugini 90,Petito 90
Poli 90,Prediger 90,Schwandke 90,Schwatlo 90,Sorbello 90,Spinelli 90,Stabile 90,Teichmann 90,Tietze 90
Wrobel 90,de Groot 90,Amici 89,Angelini 89,Aryee 89,Benini 89,Boffa 89,Bongiovanni 89,Boscaino 89,Cardone 89
Caspari 89,Christiansen 89,Cittadino 89,Cosentino 89,Gadschiew 89,Gockeritz 89,Goebel 89,Helpling 89
Hendriks 89,Jambor 89,Klink 89,Knut 89,Koenig 89,Koss 89,Kowalik 89,Lehner 89,Lemke 89,Ligorio 89,Maffei 89
Mazzoleno 89,Michalek 89,Morissette 89,Mulas 89,Naumann 89,Neumann 89,Niewiadomski 89,Olczak 89,Olofsson 89
Pallentin 89,Panza 89,Reusse 89,Riester 89,Righetti 89,Rittweg 89,Rollo 89,Romagnoli 89,Sagafe 89,Sartor 89
Scherer 89,Streese 89,Tobben 89,Tomaszewski 89,Tralli 89,Valle 89,Artioli 88,Arvidsson 88,Augustyniak 88
Badane 88,Benvenuto 88,Bergqvist 88,Borgschulze 88,Brambilla 88,Campanini 88,Capitani 88,Carlucci 88
Cipriano 88,Cruz 88,Curcio 88,De Carolis 88,De Meo 88,De Santis 88,Deerberg 88,Delonge 88,Demontis 88
Doring 88,Erm 88,Esposito 88,Ferrarini 88,Giardina 88,Guldemeister 88,Hubl 88,Jerde 88,Karwowski 88
Kofferschlager 88,Kot 88,Leide 88,Lieder 88,Lindholm 88,Loy 88,Luciani 88,Moede 88,Navarra 88,Osei 88
Peroni 88,Pons 88,Prokop 88,Rach 88,Retzke 88,Rosset 88,Rumpf 88,Sacchi 88,Schwennen 88,Sporrer 88,Swift 88
Termine 88,Tesi 88,Venturelli 88,Visser 88,Adamczak 87,Adami 87,Barbera 87,Beh 87,Berends 87,Berggren 87
Bialas 87,Bjorklund 87,Casu 87,Cataldi 87,Clement 87,Fasano 87,Fava 87,Ferro 87,Fiorelli 87,Fumagalli 87
Gatti 87,Grabowski 87,Granato 87,Greco 87,Grothkopp 87,Guidetti 87,Haack 87,Iorio 87,Jozwik 87,Kemper 87
Konieczny 87,Lazzaro 87,Lippi 87,Lorenzini 87,Lucchese 87,Maltese 87,Marongiu 87,Menna 87,Mewes 87
Monteleone 87,Morel 87,Ochs 87,Otte 87,Palma 87,Palombo 87,Perini 87,Pirrello 87,Poeschl 87,Preziosi 87
Ramos 87,Rizza 87,Schafer 87,Schamberger 87,Schumacher 87,Streich 87,Tkaczyk 87,Tucholke 87,Wiacek 87
Wierzbicki 87,Accurso 86,Balzano 86,Barbarossa 86,Bartoli 86,Beier 86,Bittner 86,Crisci 86,Denzinger 86
Diana 86,Distefano 86,Domanski 86,Ernst 86,Faure 86,Geese 86,Greger 86,Grosso 86,Grzybowski 86,Hammes 86
Hohl 86,Huneke 86,Iandolo 86,Janicki 86,Kasprzyk 86,Kazmarek 86,Kuczynski 86,Macaluso 86,Maier 86,Mebold 86
Meijer 86,Milani 86,Minah 86,Miskiewicz 86,Molzan 86,Musumeci 86,Niedziela 86,Pakula 86,Petrini 86,Pfersich 86
Restle 86,Robin 86,Rocchi 86,Rohrer 86,Rybicki 86,Siracusa 86,Sodano 86,Sommer 86,Torrisi 86,Toto 86
Verniest 86,Vincenzi 86,Viti 86,Wagenaar 86,Wesolowski 86,Wojtczak 86,Yundt 86,Zakrzewski 86,Aberg 85
Balestra 85,Beatty 85,Bieler 85,Boschetti 85,Branch 85,Cholewa 85,Ciesielski 85,Damiani 85,De Maria 85
Di Liberto 85,Dobbrunz 85,Dorre 85,Drozd 85,Ferroni 85,Filippi 85,Filippini 85,Fitschen 85,Forconi 85
Gakstadter 85,Gamlin 85,Gauder 85,Gorczany 85,Gorlich 85,Grzywacz 85,Hasse 85,Heinig 85,Iazzetta 85,Iodice 85
Kleeberg 85,Konopelski 85,Kreutz 85,Kuprion 85,Langhirt 85,Liccardo 85,Licciardello 85,Memoli 85,Mencarelli 85
Mensing 85,Michel 85,Montag 85,Nodler 85,Palladino 85,Panetta 85,Pavani 85,Pecorella 85,Pfingsten 85
Potenza 85,Ranftl 85,Renard 85,Scarpellini 85,Schniedermeier 85,Sielemann 85,Sowinski 85,Tagliaferri 85
Thriene 85,Tiano 85,Zampieri 85,Arendt 84,Belmonte 84,Berti 84,Bertini 84,Brandis 84,Cardinale 84
Cristofaro 84,Czyzewski 84,Dahmen 84,Di Costanzo 84,Diamanti 84,Diezel 84,Driessen 84,Fasoli 84,Favaro 84
Ferretti 84,Franta 84,Franz 84,Galeazzi 84,Gawron 84,Giesa 84,Gotz 84,Graf 84,Graziano 84,Greb 84,Gusmeroli 84
Hamann 84,Hoft 84,Hohn 84,Itt 84,Jankowiak 84,Krajcik 84,La Sala 84,Lorenz 84,Lucidi 84,Marie 84,Mariotti 84
Marra 84,Marrone 84,Mengoni 84,Morgante 84,Nazzaro 84,Pillitteri 84,Rautenkranz 84,Richter 84,Roberti 84
Roggatz 84,Rosenauer 84,Rosiak 84,Scholz 84,Siener 84,Simonis 84,Skalski 84,Steffny 84,Stoltenberg 84
Swierczynski 84,Urbanek 84,Zingaretti 84,Amadori 83,Backer 83,Barbieri 83,Barletta 83,Benatti 83,Bianchini 83
Borsch 83,Buscher 83,Caradonna 83,Carosi 83,Clarius 83,D'Anna 83,Dante 83,De Carlo 83,Di Domenico 83
Dlugosz 83,Durgan 83,Ferry 83,Fincke 83,Fonti 83,Giansante 83,Greppi 83,Hirsch 83,Karczewski 83,Koehl 83
Kurowski 83,Kuschmann 83,Lack 83,Liebold 83,Lutje 83,Maciejewski 83,Marcucci 83,Marotta 83,Mehlorn 83
Mohrhard 83,Montefusco 83,Palmisani 83,Petit 83,Poschmann 83,Radler 83,Reichardt 83,Rockmeier 83,Romanelli 83
Sarvari 83,Schaffarzik 83,Schiavon 83,Schlangen 83,Schuppel 83,Schwalm 83,Schwidde 83,Semeraro 83,Spanu 83
Stauss 83,Striezel 83,Umbach 83,Vanni 83,Vianello 83,Wikstrom 83,Wischer 83,Zschunke 83,Alivernini 82
Amerio 82,Bassi 82,Benvenuti 82,Bos 82,Breton 82,Bruni 82,Capannolo 82,Carlotti 82,Cors 82,Crews 82
Criscione 82,Cygan 82,D'Orazio 82,De Lucia 82,Demurtas 82,Engelmann 82,Fabiano 82,Falchi 82,Fanara 82,Figl 82
Gehring 82,Gerhardt 82,Giugliano 82,Grieco 82,Grothaus 82,Grzegorczyk 82,Huebel 82,Huisman 82,Kaminski 82
Kappe 82,Klose 82,Knorr 82,Kula 82,Kuske 82,Landmann 82,Loreti 82,Manicone 82,Marconi 82,Martinelli 82
Mautone 82,Melzer 82,Mlynarczyk 82,Morri 82,Nabein 82,Pacifici 82,Pedrotti 82,Picco 82,Pinardi 82,Rolfson 82
Saia 82,Savoca 82,Savoia 82,Schlachter 82,Schoberg 82,Sieradzki 82,Sjogren 82,Venghaus 82,Welz 82,Witkowski 82
Zamboni 82,Balducci 81,Bartell 81,Blochwitz 81,Caiazzo 81,Celeste 81,Cenni 81,Colonna 81,Croce 81,Dietrich 81
Drzewiecki 81,Dufour 81,Evangelisti 81,Fernandez 81,Friedrich 81,Gandolfo 81,Gerard 81,Jeorga 81,Kopec 81
Kutch 81,Kwadwo 81,Laux 81,Lipske 81,Lischka 81,Lugli 81,Lundgren 81,Luzzi 81,Malinowski 81,Martens 81
Mecca 81,Mordenti 81,Morra 81,Napoletano 81,Neri 81,Oppong 81,Pagliuca 81,Passero 81,Prey 81,Rietscher 81
Rink 81,Rondinone 81,Salow 81,Schaden 81,Schonlebe 81,Sinopoli 81,Sorce 81,Spiegelburg 81,Stanek 81,Steidl 81
Stoutjesdijk 81,Streck 81,Szatkowski 81,Szwarc 81,Testa 81,Tomaselli 81,Uibel 81,Viviani 81,Wasowski 81
Welsch 81,Wessinghage 81,Wollmann 81,Zaborowski 81,Zedda 81,Zimanyi 81,Zucca 81,Adamski 80,Baggio 80,Bani 80
Bedewitz 80,Bohm 80,Bonazzi 80,Bozek 80,Capuano 80,Citro 80,Corso 80,Costantino 80,Cybulski 80,Czechowski 80
D'Alessio 80,D'Amore 80,Di Michele 80,Di Tullio 80,Diedrich 80,DuBuque 80,Durante 80,Garnier 80,Gerdel 80
Grotzinger 80,Guarnieri 80,Guillot 80,Gutschank 80,Hafner 80,Hassfeld 80,Hoppe 80,Just 80,Kallensee 80
Kania 80,Kleinert 80,Klimczak 80,Konya 80,Lamacchia 80,Lemoine 80,Lenzen 80,Liebe 80,Maas 80,Mancini 80
Margis 80,Mattei 80,Mosti 80,Nastvogel 80,Nucci 80,Papapietro 80,Papini 80,Peselman 80,Petzold 80,Pibiri 80
Pletsch 80,Rivers 80,Rosenbauer 80,Roux 80,Salamone 80,Salemi 80,Schwarzmeier 80,Staffieri 80,Tepper 80
Tiozzo 80,Tschiers 80,Valsecchi 80,Wiegand 80,Wittl 80,Zennaro 80,Adamo 79,Antezza 79,Antonelli 79,Baarck 79
Balkow 79,Battista 79,Bloch 79,Boer 79,Boni 79,Broening 79,Capizzi 79,Caputo 79,Casolaro 79,Castellano 79
Catalano 79,Cichon 79,De Bonis 79,De Giorgi 79,Del Vecchio 79,Ekstrom 79,Engstrom 79,Fassbender 79,Favara 79
Fiorini 79,Flatley 79,Giglio 79,Greithanner 79,Guastella 79,Gummelt 79,Hadwich 79,Herweg 79,Hessel 79,Holz 79
Januszewski 79,Kallabis 79,Leberer 79,Liuzzi 79,Manzi 79,Mazzini 79,Mikolajczak 79,Mikulski 79,Moen 79
Niedzielski 79,Padberg 79,Pasini 79,Pasqua 79,Pisani 79,Pressler 79,Provenzano 79,Rago 79,Rak 79,Reichling 79
Restorff 79,Senatore 79,Signorile 79,Simoni 79,Stifel 79,Stromberg 79,Szczesny 79,Szydlowski 79,Valenza 79
Valeri 79,Viola 79,Vogt 79,Wassilew 79,Zender 79,Baraldi 78,Baranowski 78,Battistini 78,Bernardini 78
Bonanno 78,Bongiorno 78,Bordoni 78,Borowski 78,Campoli 78,Cardinali 78,Carrozza 78,Caterino 78,Centofanti 78
Ciszewski 78,Dauth 78,De Cicco 78,Di Giacomo 78,Dombrowski 78,Drago 78,Ducci 78,Ercoli 78,Erlei 78,Flak 78
Flore 78,Franceschi 78,Hedlund 78,Hehl 78,Hengmith 78,Hermecke 78,Kaiser 78,Kalisz 78,Kupfer 78,Lari 78
Liguori 78,Lori 78,Maggi 78,Matteucci 78,Mattia 78,Medeot 78,Mol 78,Nanni 78,Naubert 78,Nobili 78
Oosterhuis 78,Palazzo 78,Pastorino 78,Petrone 78,Radomski 78,Rodehau 78,Schembera 78,Schersing 78
Schwarthoff 78,Sewald 78,Sforza 78,Siebel 78,Sowa 78,Sprenger 78,Stefaniak 78,Tafelmeier 78,Terlouw 78
Tiberti 78,Toti 78,Trapani 78,Wilky 78,Zieba 78,Zurek 78,Zyla 78,Addari 77,Bianc 77,Bielecki 77,Bieniek 77
Borer 77,Bozsik 77,Bremser 77,Breuer 77,Briano 77,Burkhard 77,Campana 77,Cappello 77,Carboni 77,Carre 77
Cavaliere 77,Chojnacki 77,Cicala 77,Ciuffreda 77,Consiglio 77,Cozzani 77,Cusimano 77,D'Onofrio 77,Dahlberg 77
Dienel 77,Dobler 77,Dolce 77,Donato 77,Drabik 77,Eplinius 77,Franceschini 77,Gesell 77,Gigli 77,Guerriero 77
Guillaume 77,Habel 77,Hannecker 77,Helmke 77,Hermann 77,Indelicato 77,Ingrassia 77,Kunde 77,Kunz 77
Lindberg 77,Marcelli 77,Matranga 77,Maurizi 77,Mayert 77,Mazzotti 77,Metz 77,Motchebon 77,Munch 77,Ortenzi 77
Paladini 77,Piasecki 77,Polifka 77,Roman 77,Rusciano 77,Salvadori 77,Santarsiero 77,Santoro 77,Schaffer 77
Schiavo 77,Scorza 77,Teresi 77,Tomasello 77,Travaglini 77,Uhrig 77,Welzel 77,Wollenberg 77,Wrona 77,Zani 77
Annunziata 76,Barbier 76,Barone 76,Beavogui 76,Bednarek 76,Behr 76,Belvisi 76,Bernabei 76,Casale 76
Castellani 76,Cerri 76,Concas 76,Corsi 76,Falbo 76,Feller 76,Filice 76,Fiore 76,Fonda 76,Gaddini 76,Grange 76
Grasse 76,Grzyb 76,Gutowski 76,Haaf 76,Hadfield 76,Hering 76,Holdt 76,Hugo 76,Illing 76,Jander 76,Karst 76
Kasprzak 76,Laine 76,Lauri 76,Leoncini 76,Lewin 76,Mader 76,Mai 76,Marchewski 76,Mascolo 76,Masucci 76
Milano 76,Moller 76,O'Keefe 76,Otto 76,Parrino 76,Perilli 76,Perrot 76,Pesce 76,Piesker 76,Quarta 76
Rolland 76,Roussel 76,Ruckdeschel 76,Santilli 76,Schmitz 76,Schult 76,Senger 76,Severino 76,Sikorski 76
Simeone 76,Soltysiak 76,Stankiewicz 76,Talarico 76,Tarantino 76,Tiedtke 76,Trampeli 76,Traverso 76
Wartenberg 76,Wlodarczyk 76,Zinser 76,Abt 75,Ambrosio 75,Argento 75,Beckmann 75,Berning 75,Bevilacqua 75
Bienias 75,Broda 75,Canale 75,Casano 75,Cattani 75,Cola 75,Cristiano 75,De Salvo 75,Denti 75,Derr 75
Di Santo 75,Dubiel 75,Engel 75,Erdmann 75,Filipponi 75,Fini 75,Forkel 75,Frauendorf 75,Frezza 75,Gamba 75
Giovannini 75,Harting 75,Herzenberg 75,Hettinger 75,Holl 75,Jung 75,Kepa 75,Kmiec 75,Koszewski 75,Lebsack 75
Liebach 75,Lotito 75,Magi 75,Marelli 75,Mascia 75,Mastroianni 75,Mignogna 75,Montanaro 75,Nabow 75,Nardi 75
Nawrocki 75,Nowakowski 75,Passuello 75,Patzwahl 75,Petrelli 75,Pezzella 75,Picariello 75,Pohland 75
Poplawski 75,Pusch 75,Quaglia 75,Ragusa 75,Reuber 75,Rucco 75,Rucinski 75,Santi 75,Santini 75,Schumm 75
Semisch 75,Sischka 75,Skowron 75,Skowronski 75,Stec 75,Timmermans 75,Walczak 75,Wojcicki 75,Ziemann 75
Adamus 74,Affinito 74,Anzalone 74,Baldo 74,Ballarin 74,Barbarulo 74,Barile 74,Barresi 74,Bartnik 74,Bauch 74
Biondi 74,Blaszczak 74,Blomqvist 74,Bosco 74,Brumat 74,Carrara 74,Carrieri 74,Cascio 74,Cianci 74,Colangelo 74
Costantini 74,Crevatin 74,D'Angelo 74,Di Maggio 74,Domagala 74,Fabbri 74,Fahner 74,Fenske 74,Frosch 74
Galati 74,Gerbennow 74,Grudzien 74,Gruppuso 74,Gunz 74,Heidelmann 74,Hodea 74,Kolb 74,Kroger 74,Kuchta 74
Ladewig 74,Lai 74,Langosh 74,Leopardi 74,Leroy 74,Lindgren 74,Lupica 74,Malkus 74,Mangano 74,Marchand 74
Massari 74,Mazzoni 74,Nicoletti 74,Pepe 74,Perin 74,Piccolo 74,Polimeno 74,Prato 74,Rocca 74,Rodowski 74
Ruter 74,Salemme 74,Santamaria 74,Schuldt 74,Schutze 74,Skiba 74,Skowronek 74,Spinka 74,Steigauf 74,Suthe 74
Vey 74,Vichi 74,Vicinanza 74,Wilderman 74,Zandt 74,Zarzycki 74,Accardi 73,Anselmi 73,Aubert 73,Basso 73
Bringmann 73,Bruschi 73,Calabrese 73,Cavallari 73,Cipolletta 73,Cronjager 73,De 73,De Fazio 73,De Maio 73
De Simone 73,Deuschle 73,Di Blasi 73,Di Maio 73,Egger 73,Fontaine 73,Frauen 73,Gabrielli 73,Galli 73,Gens 73
Giovannelli 73,Giunta 73,Haupt 73,Hentel 73,Herold 73,Hirschberg 73,Ippolito 73,Isak 73,Keebler 73,Lepore 73
Liotta 73,Malerba 73,Marchetto 73,Marini 73,Matschke 73,Mazzocchi 73,Merseburg 73,Michalowski 73,Mirabella 73
Mohr 73,Molteni 73,Monahan 73,Montalto 73,Morales 73,Moretto 73,Nijland 73,Nocera 73,Oggiano 73,Olejniczak 73
Orlandi 73,Ottaviani 73,Ottaviano 73,Paschke 73,Pini 73,Pohle 73,Ponti 73,Rau 73,Reyes 73,Rybak 73,Santori 73
Saracino 73,Sardina 73,Schwab 73,Sikora 73,Simeti 73,Stella 73,Straub 73,Szczepaniak 73,Tacconi 73
Tassinari 73,Taufratshofer 73,Terzo 73,Upton 73,Vaccari 73,Walz 73,Wolak 73,Wujak 73,Ackermann 72,Akesson 72
Alessandrini 72,Argenio 72,Belotti 72,Bentivoglio 72,Bickel 72,Bonomo 72,Bradtke 72,Bultmann 72,Buonomo 72
Caron 72,Cartwright 72,Cassano 72,Castelli 72,Chila 72,Cichocki 72,Cierpinski 72,Delle Monache 72
Di Battista 72,Dickinson 72,Drozdowski 72,Duma 72,Flis 72,Forst 72,Fortunato 72,Golebiowski 72,Gruning 72
Hauke 72,Holzdeppe 72,Horna 72,Jarets 72,Jucken 72,Karrass 72,Klaas 72,Kmiecik 72,Knies 72,Krebs 72
La Monaca 72,Lasota 72,Leclercq 72,Leggio 72,Leoni 72,Lichtl 72,Lindstrom 72,Maisch 72,Martini 72,Mele 72
Orefice 72,Panico 72,Piredda 72,Rapuano 72,Raynor 72,Redaelli 72,Royer 72,Ruch 72,Ryjikh 72,Sadowski 72
Santangelo 72,Santarsia 72,Scheuring 72,Schockel 72,Schreiter 72,Serafin 72,Signorini 72,Staszewski 72
Stern 72,Stigliano 72,Stolle 72,Storp 72,Tedde 72,Thiomas 72,Tillack 72,Topfer 72,Turcotte 72,Visconti 72
Vokuhl 72,de Boer 72,de Lange 72,Adamiak 71,Banas 71,Baranski 71,Beele 71,Beltrame 71,Blum 71,Bocchi 71
Bouschen 71,Cammarata 71,Capogna 71,Cattaneo 71,Chevalier 71,Chrzanowski 71,Ciesla 71,Cleve 71,Collet 71
De Chiara 71,Debski 71,Di Paolo 71,Drees 71,Dupuis 71,Fietz 71,Fijalkowski 71,Filsinger 71,Floridia 71
Freriks 71,Furlan 71,Gerritsen 71,Giampaoli 71,Greschner 71,Jagiello 71,Jagusch 71,Kaczorowski 71,Kasten 71
Kaufmann 71,Kette 71,Knetsch 71,Krabbe 71,Kruschinski 71,Kubiak 71,Lewke 71,Lockman 71,Macchia 71,Magnani 71
Marchese 71,Marek 71,Marl 71,Marquardt 71,Milan 71,Mollica 71,Nicolini 71,Nicolo 71,Paradiso 71,Pasquini 71
Patriarca 71,Pawlowski 71,Peter 71,Pischedda 71,Plautz 71,Quinto 71,Ruggieri 71,Ruotolo 71,Schielke 71
Schirmer 71,Schuhaj 71,Schumann 71,Scocco 71,Sliwa 71,Soldati 71,Soren 71,Stengel 71,Strzelczyk 71
Tamburini 71,Thiel 71,Urbano 71,Varriale 71,Vassallo 71,Volkman 71,Wasiak 71,Zanella 71,Zanelli 71,de Vries 71
Agostinelli 70,Bahl 70,Balsamo 70,Barsotti 70,Baumeister 70,Bednarczyk 70,Bednarz 70,Bertrand 70,Bohge 70
Boi 70,Bonanni 70,Botta 70,Brunelli 70,Cappiello 70,Carollo 70,Cerise 70,Cicatiello 70,Cichy 70,Cronin 70
Danner 70,Di Vita 70,Dobrowolski 70,Donati 70,Donie 70,Falzone 70,Faraci 70,Freisen 70,Galander 70,Gobbi 70
Grosskopf 70,Gruner 70,Hedermann 70,Hohenberger 70,Iezzi 70,Karas 70,Kesselring 70,Klinger 70,Knapik 70
Komorowski 70,Kraus 70,Krysiak 70,Kus 70,Lanza 70,Leonardi 70,Lo Giudice 70,Lodi 70,Lott 70,Maresca 70
Martina 70,Mastropietro 70,Micco 70,Mistretta 70,Murtas 70,Neuschwander 70,Niedermeier 70,Nota 70,Obermaier 70
Pettersson 70,Piana 70,Piazza 70,Piotrowicz 70,Pisano 70,Pizzuti 70,Pompili 70,Prisco 70,Rogolino 70
Rousseau 70,Rudiger 70,Sacco 70,Santarossa 70,Schorr 70,Schwirkschlies 70,Siwek 70,Spadoni 70,Spelmeyer 70
Staniszewski 70,Steding 70,Surace 70,Svensson 70,Szczesna 70,Szulc 70,Vahlensieck 70,Volk 70,Zumsande 70
Aalbers 69,Achkinadze 69,Bielski 69,Bogusz 69,Cancellieri 69,Candela 69,Cantoni 69,Caracciolo 69,Catanzaro 69
Colella 69,Cornelissen 69,Cotthardt 69,Critelli 69,D'Andrea 69,Danneberg 69,De Candido 69,Dec 69,Di Dio 69
Di Gaetano 69,Di Grezia 69,Duval 69,Fabris 69,Farina 69,Ferrante 69,Fioretti 69,Fleury 69,Floder 69,Gamper 69
Garofalo 69,Gazzola 69,Ghilardi 69,Giannone 69,Giraudo 69,Golab 69,Goldkuhle 69,Grimm 69,Hordt 69,Hujo 69
Impellizzeri 69,Kirst 69,Klimek 69,Knabe 69,Kulas 69,Kupprion 69,Lamberti 69,Lecca 69,Lindenberg 69,Marzi 69
Matthes 69,Mauro 69,Mazzei 69,Megna 69,Meisch 69,Mertens 69,Micheletti 69,Mori 69,Morsch 69,Mulrain 69
Nucera 69,Oliveri 69,Palmeri 69,Parente 69,Pedroni 69,Pytel 69,Rapp 69,Ratajczak 69,Roecker 69,Romaniello 69
Rosati 69,Sapienza 69,Sassano 69,Scaglione 69,Schlicht 69,Schlitzer 69,Schwarzkopf 69,Simonetti 69
Skrzypczak 69,Stanislawski 69,Steuber 69,Suriano 69,Tasso 69,Torresi 69,Vuillermoz 69,Wittich 69,Ziolkowski 69
Zito 69,Aigner 68,Andreoli 68,Baiocco 68,Balnuweit 68,Benoit 68,Biagi 68,Biasci 68,Biedermann 68,Blom 68
Borelli 68,Boschi 68,Buchele 68,Castro 68,Champlin 68,Cocco 68,Cottone 68,Crepaldi 68,De Sanctis 68,Dekker 68
Deschamps 68,Di Bella 68,Dijkstra 68,Errico 68,Ferrigno 68,Frasca 68,Gasior 68,Giardini 68,Giorgi 68,Girard 68
Gobel 68,Groen 68,Gruszka 68,Guerin 68,Gutierrez 68,Hakansson 68,Heinze 68,Herzog 68,Huls 68,Iannaccone 68
Kaniewski 68,Kling 68,Klosowski 68,Kluge 68,Kogut 68,Koha 68,Krajewski 68,Kuijpers 68,Lesniewski 68,Mancuso 68
Marega 68,Masiero 68,Mathieu 68,Menozzi 68,Pasternak 68,Paucek 68,Petrarca 68,Pfeiffer 68,Poggio 68,Ratti 68
Renault 68,Riethmuller 68,Rigoni 68,Rojek 68,Rother 68,Rupprecht 68,Sabbatini 68,Sanfilippo 68,Schonberg 68
Schonfeld 68,Scognamiglio 68,Sihler 68,Simonini 68,Soboll 68,Sochacki 68,Spitzmuller 68,Stachowicz 68,Storl 68
Telesca 68,Todaro 68,Tomczak 68,Torchio 68,Tornatore 68,Tripodi 68,Wassiluk 68,Weniger 68,Willemsen 68
Wisniewski 68,Zaccaria 68,Zak 68,Zotti 68,Zuiderveld 68,Zulauf 68,Ade 67,Baldacci 67,Batz 67,Bertenbreiter 67
Biancheri 67,Bizzarri 67,Bock 67,Bogenrieder 67,Bove 67,Brekke 67,Brignone 67,Buhler 67,Camara 67,Canova 67
Chiavacci 67,Chimenti 67,Cifarelli 67,Conroy 67,Coslovich 67,Czyz 67,Dalmasso 67,De Rosa 67,De Vita 67
Delogu 67,Dragoni 67,Einert 67,Evers 67,Ferreri 67,Festa 67,Finotti 67,Franze 67,Frenzel 67,Gerace 67
Golinelli 67,Greenfelder 67,Gutjahr 67,Hamill 67,Harter 67,Hesse 67,Hiebl 67,Hoeger 67,Hooss 67,Jurkiewicz 67
Kass 67,Kinadeter 67,Kita 67,Kosenkow 67,Krockert 67,Kujawski 67,Kulinski 67,Leipold 67,Leone 67,Lipka 67
Loska 67,Marahrens 67,Marsili 67,Meunier 67,Mintzlaff 67,Mule 67,Pacini 67,Paszkowski 67,Pellicano 67,Penna 67
Pfennig 67,Pierre 67,Pierro 67,Pittalis 67,Pollich 67,Pozzo 67,Przybylski 67,Rambaldi 67,Reinke 67,Ritz 67
Rogowski 67,Rosi 67,Ruggeri 67,Sanna 67,Sannino 67,Schultze 67,Schwarzer 67,Schwerdtner 67,Sipes 67,Spahn 67
Spinner 67,Stahl 67,Szczygiel 67,Tonat 67,Viellehner 67,Violante 67,Wurm 67,Zauber 67,Arcangeli 66,Bertani 66
Bianco 66,Buzzi 66,Caggiano 66,Conn 66,De Feo 66,Desogus 66,Ferrari 66,Franzoni 66,Giraud 66,Kuiper 66
Lefebvre 66,Loiacono 66,Moguenara 66,Neubauer 66,Nieklauson 66,Oliviero 66,Orsini 66,Pawlikowski 66
Piekarski 66,Pluta 66,Priemer 66,Weiler 66,Wojtowicz 66,Chavez 64,Ruiz 63,Alvarez 62,Moreno 61,Pacheco 60
Miranda 59,Castillo 58,Franco 56,Vasquez 55,Medina 54,Ali 53,Booker 52,Andrade 51,Mendoza 51,Garza 50
Jefferson 49,Herrera 48,Vargas 48,Washington 47,Rocha 46,Duran 45,Jimenez 44,Leon 44,Salazar 44,Luna 43
Guerra 40,Valdez 40,Ahmed 39,Munoz 39,Aguilar 38,Delgado 38,Soto 38,Ventura 38,Acosta 37,Mendez 37,Felix 36
Avila 35,Campos 35,Duarte 35,Guzman 35,Pena 35,Sandoval 35,Kim 34,Navarro 34,Nunez 34,Santiago 34,Padilla 33
Vega 33,Montoya 32,Rios 32,Cortez 31,Dominguez 31,Maldonado 31,Ortega 31,Trujillo 31,Estrada 30,Guerrero 30
Alvarado 29,Deleon 29,Molina 29,Contreras 28,Marquez 28,Gallegos 27,Khan 27,Colon 26,Figueroa 25,Marin 25
Patel 25,Singh 25,Vazquez 25,Carrillo 24,Cordova 24,Lara 24,Leal 24,Trevino 24,Espinoza 23,Lucero 23,Rojas 23
Salinas 23,Suarez 23,Mora 22,Serrano 22,Villa 22,Aguirre 21,Ayala 21,Camacho 21,Nguyen 21,Robles 21,Salas 21
Solis 21,Cantu 20,Correa 20,Villarreal 20,Wong 20,Cabrera 19,Calderon 19,Fuentes 19,Lam 19,Rivas 19,Santana 19
Valencia 19,Velasquez 19,Cardenas 18,Corona 18,Juarez 18,Mejia 18,Ochoa 18,Rangel 18,Velez 18,Escobar 17
Galvan 17,Lozano 17,Zamora 17,Barrera 16,Bernal 16,Cuevas 16,Macias 16,Mercado 16,Quintana 16,Arias 15
Castaneda 15,Davila 15,Espinosa 15,Cervantes 14,Delacruz 14,Jaramillo 14,Mata 14,Melendez 14,Rosales 14
Rosario 14,Rubio 14,Sosa 14,Valenzuela 14,Wang 14,Acevedo 13,Bravo 13,Cano 13,Dejesus 13,Lugo 13,Montes 13
Ponce 13,Sierra 13,Tapia 13,Tran 13,Villanueva 13,Zuniga 13,Arroyo 12,Beltran 12,Bonilla 12,Chen 12
Cisneros 12,Parra 12,Arellano 11,Chan 11,Cortes 11,Esparza 11,Galindo 11,Orozco 11,Reyna 11,Shah 11
Velazquez 11,Bautista 10,Benitez 10,Chang 10,Delarosa 10,Guevara 10,Ibarra 10,Meza 10,Murillo 10,Nieves 10
Palacios 10,Peralta 10,Pineda 10,Quinones 10,Villegas 10,Alfaro 9,Huerta 9,Medrano 9,Nava 9,Quintero 9,Rosas 9
Salgado 9,Zavala 9,Enriquez 8,Esquivel 8,Le 8,Li 8,Magana 8,Portillo 8,Saldana 8,Trejo 8,Avalos 7,Barajas 7
Lin 7,Liu 7,Villalobos 7,Ho 6,Yang 6,Chung 5,Lim 5,Tang 5,Wu 5,Choi 4,Pham 4,Yu 4,Zhang 4,Huang 3,Kaur 3,Lu 3
Vang 3,Vo 3,Huynh 2,Phan 2,Truong 2,Vu 2,Xiong 1`,
  africanAmericanFamilyNames: `Williams 20563,Johnson 17761,Smith 14981,Jones 14555,Brown 13575,Jackson 9966,Davis 9361,Thomas 7775
Harris 7022,Robinson 6317,Taylor 5665,Wilson 5530,Moore 5332,White 4937,Lewis 4916,Walker 4865,Green 4220
Thompson 4157,Washington 4120,Anderson 3940,Scott 3839,Carter 3560,Wright 3438,Hill 3360,Allen 3351
Miller 3316,Mitchell 3316,Young 3171,Lee 3003,Martin 2938,Clark 2840,King 2811,Edwards 2790,Turner 2787
Coleman 2593,James 2571,Evans 2427,Hall 2332,Sporer 2330,Richardson 2318,Poirier 2311,Klocko 2293,Laurent 2274
Adams 2259,Afolabi 2256,Gerlach 2238,Brooks 2235,Olivier 2221,Parker 2212,Gleason 2204,Wunsch 2187
Jenkins 2173,Barrows 2170,Huet 2153,Stewart 2144,Hilpert 2137,Koepp 2121,Ayoola 2106,Campbell 2097
Schulist 2090,Blick 2075,Howard 2072,Ullrich 2060,Crist 2045,Vidal 2030,Lubowitz 2016,Simmons 2016
Sanders 2015,Ondricka 2002,Schinner 1988,Kirlin 1974,Henderson 1969,Collins 1963,Rosenbaum 1960,Cooper 1947
Rutherford 1947,Bahringer 1933,Heathcote 1920,Baumbach 1907,Gautier 1895,Bell 1894,Heidenreich 1882
Dumont 1870,Watson 1870,Schowalter 1857,Alexander 1848,Goldner 1845,Blanda 1833,Butler 1832,Falabi 1822
Bryant 1820,Jaskolski 1810,Nelson 1801,Kihn 1799,Oparinde 1787,Durand 1776,Shanahan 1765,Gaillard 1754
Noel 1743,Zemlak 1733,Gutkowski 1722,Cormier 1712,Hartmann 1701,Jordan 1699,Morris 1699,Barnes 1696
Maggio 1691,Pfannerstill 1681,Roberts 1672,Boehm 1671,Reed 1664,Pfeffer 1662,Woods 1662,Dixon 1661
Balistreri 1652,Mertz 1642,Gray 1641,Phillips 1636,Dooley 1633,Ruecker 1624,Bailey 1622,Griffin 1622
Powell 1618,Ogunwobi 1614,Baker 1608,Gerhold 1605,Block 1596,Prohaska 1587,Emmerich 1578,Robert 1570,Ford 1569
Hyatt 1561,Morawo 1553,Holmes 1551,Omidina 1544,Marchal 1536,Banks 1531,Stamm 1527,Fajimi 1519,Soyinka 1511
Renner 1503,Daniels 1499,Predovic 1495,Ross 1489,Cruickshank 1487,Rogers 1486,Perry 1483,Stracke 1480
Olaiya 1472,Langworth 1464,Patterson 1461,Beer 1457,Joseph 1452,Bednar 1449,Foster 1447,Greenholt 1442
Lind 1435,Grant 1431,Nikolaus 1428,Kautzer 1420,Adelusi 1413,Hunter 1409,Lecomte 1406,Owoyemi 1399
Bamidele 1392,Henry 1392,Sobowale 1386,Wehner 1379,Owens 1377,Olubode 1372,Kemmer 1366,Fagunwa 1359,Yost 1353
Funk 1346,Marshall 1343,Gutmann 1340,Jaiyeola 1334,Mercier 1327,Wyman 1321,Schoen 1315,Morgan 1312,Paimo 1309
Fabre 1303,Bernier 1297,Wallace 1293,Kovacek 1291,Towne 1285,Graham 1281,Price 1280,Olabode 1279,Ward 1279
Tromp 1274,Hayes 1273,Freeman 1272,Hamilton 1269,Crona 1268,Schiller 1262,Riviere 1257,Boyd 1253,Gordon 1252
Aloba 1251,Corwin 1246,Franklin 1241,Stroman 1240,Vandervort 1235,Oluwagbemi 1230,Olugbayila 1224,Runte 1219
Hawkins 1214,Rey 1214,Fasasi 1209,Oloyede 1203,Sims 1200,Aubry 1198,Schuppe 1193,Dupont 1188,Kreiger 1183
Haag 1178,Ellis 1177,Harrison 1175,Lemaire 1174,Shekoni 1169,Adekunle 1164,Adam 1159,Treutel 1155,Bennett 1152
Kelly 1151,O'Hara 1150,Fadipe 1145,Heller 1141,Ebert 1136,Philippe 1131,Hicks 1129,Bernhard 1127
Ogunbamigbe 1123,Crawford 1119,Witting 1118,Connelly 1114,Wolff 1109,Kassulke 1105,Gibson 1102,Abernathy 1101
Porter 1099,Leuschke 1097,Sauer 1092,Nitzsche 1088,Watkins 1088,Jefferson 1087,Bourgeois 1084,Tillman 1080
Fay 1076,Tucker 1074,Willis 1073,Donnelly 1072,Matthews 1069,Lakin 1068,Mason 1067,Windler 1064,Kessler 1060
Odetola 1056,Hackett 1052,Bayer 1048,Wuckert 1044,Afonja 1040,Bergstrom 1036,Salami 1033,Alabi 1029
Legrand 1025,Fields 1021,Torp 1021,Ojua 1018,Stehr 1014,Considine 1011,Hughes 1011,Cook 1008,Reid 1008
Lefevre 1007,Bakare 1003,Dubois 1000,Simpson 1000,Bartoletti 996,Keeling 993,Tremblay 989,Bruen 986
Prosacco 983,Hudson 982,Russell 981,Cole 979,Jean 979,Franey 976,Buckridge 972,Cassin 969,Warren 967
Adegoke 966,Casper 963,West 960,Kolade 959,Ninalowo 956,Denis 953,Moreau 950,Hodkiewicz 947,Murray 946
Murphy 944,Skiles 943,Adegbite 940,Dupuy 937,Wells 935,Kozey 934,Douglas 933,Leroux 931,Charpentier 928
Mack 925,Schimmel 925,Muller 922,Robel 919,Kuphal 916,Frazier 914,Paris 913,Bradley 910,Oladipupo 910
Grady 907,Purdy 904,Shaw 902,Nienow 901,Rath 899,Hermiston 896,Medhurst 893,Koya 890,Greene 888,Francois 887
Fahey 885,Hauck 882,Joly 879,Berge 876,Abshire 874,Hubert 871,Dumas 868,Harper 866,Ibikunle 866,Remy 863
Spencer 862,Charles 860,Olusanya 860,Perkins 858,Reichel 858,Payne 856,Olukunga 855,Webb 855,Byrd 853
Faleti 853,Pacocha 850,Lawrence 848,Schmeler 848,Picard 845,Oliver 844,Balogun 843,Bonnet 840,Robertson 840
Arnaud 838,Cox 837,Marvin 835,Barre 833,Hegmann 830,Adesiyan 828,McDonald 828,Austin 826,Prevost 825
Friesen 823,Adelakun 821,Morin 818,Gottlieb 816,Auer 814,Berry 814,Love 814,Fournier 811,Awolowo 809
Montgomery 807,Rohan 807,Veum 804,Ajao 802,Colin 800,Bogan 798,Masson 795,Burton 794,Moulin 793,Osinski 791
Gusikowski 789,Makinwa 786,McCoy 785,Carpentier 784,Knight 784,Hintz 782,Black 780,Ilupeju 780,Stephens 780
Kiehn 778,O'Reilly 776,Neal 775,Kohler 774,Guyot 772,Palmer 772,Larkin 769,Harvey 767,Vasseur 767,Andrews 766
Effertz 765,Cunningham 763,Oyaifo 763,Kunze 761,Jacquet 759,Haynes 757,Renaud 757,Riley 756,Edun 755
Armstrong 753,Oberbrunner 753,Reichert 751,Cousin 749,Wade 749,Roger 747,Ferguson 746,Menard 745,Peterson 745
Hampton 743,Jakubowski 743,Baron 741,Glover 740,Faloye 739,Adeyemo 737,Gardner 736,Lacroix 736,Long 736
Rempel 734,Oshin 732,McGlynn 730,Miles 729,Aderogba 728,Roche 726,Olujimi 724,Tate 723,Brunet 722,Ogunbiyi 721
Quigley 719,Chambers 718,Garrett 718,Ajayi 717,Louis 715,Botsford 713,Hunt 712,Lesch 712,Adebisi 710
Aderibigbe 708,Kuhn 706,Singleton 705,Weimann 704,McDermott 703,Reynolds 702,Marty 701,Hines 699
Stiedemann 699,Julien 698,Ritchie 696,Curry 694,Jacobi 694,Koelpin 692,Leffler 691,Adeleke 689,Hardy 689
Salako 687,Breitenberg 686,Feil 684,Andre 682,Little 682,Luettgen 681,Goyette 679,Perrin 678,Mosley 677
Fritsch 676,Mills 676,Halvorson 674,Gauthier 673,Fisher 672,Kertzmann 671,Gislason 670,Walton 670,Labadie 668
Crooks 666,Dickens 665,Rice 664,Erdman 663,Brun 662,Schuster 660,Wintheiser 659,Carr 658,Blanc 657,Mraz 656
Lawson 655,Leclerc 654,Caldwell 653,Maillard 653,Satterfield 651,Corkery 650,Ogunbo 648,Heaney 647,Ojo 645
Osuntokun 644,Myers 643,Feeney 642,Babtunde 641,Kennedy 640,Olukotun 639,Booker 638,Iyanda 638,Roberson 638
Bode 637,Kuhlman 635,Hickle 634,Lehner 632,Koss 631,Terry 631,Francis 630,George 630,Morissette 629
Christiansen 628,Owokoniran 627,Houston 626,Oyeyemi 625,Lemke 624,McGee 624,Swift 623,Duncan 622,Jerde 621
Pons 620,Ray 620,Burns 619,Morel 618,Person 617,Streich 617,Schamberger 616,Flowers 615,Fuller 615,Clement 614
Faure 613,Hammes 612,Beier 610,Robin 609,Pearson 608,Yundt 608,Ingram 607,Konopelski 607,Watts 607,Adisa 605
Dorsey 604,Michel 604,Renard 603,Thornton 603,Stevenson 602,Beatty 601,Lane 601,Gorczany 600,Marie 599
Krajcik 598,Ogulana 596,Simonis 595,Stoltenberg 594,Ferry 593,Durgan 591,Gaines 590,Petit 590,Breton 589
Stokes 589,Kosoko 588,Omojola 587,Ware 587,Parks 586,Rolfson 585,Kutch 584,Dietrich 583,Clarke 582,Gerard 582
Stevens 582,Bartell 581,Dennis 580,Schaden 579,Dufour 578,Ajewole 577,Makinde 576,DuBuque 575,Hoppe 573
Roux 572,Dawson 571,Guillot 571,Lemoine 570,Wiegand 569,D'Amore 568,Garnier 567,Hessel 565,Flatley 564
Padberg 563,Bamiloye 562,Moen 561,Kunde 560,McKinney 559,Oyinlola 559,Metz 558,Mayert 557,Holloway 556
Carre 555,Hermann 554,Reese 554,Afolayan 553,Guillaume 552,Borer 551,Rolland 550,Horton 549,Jennings 549
Laine 549,Barbier 548,Fleming 548,O'Keefe 547,Daniel 546,Perrot 546,Owolabi 545,Senger 544,Roussel 543
Tyler 543,Hettinger 542,Ziemann 541,Dunn 540,Graves 540,Schumm 540,Ademiluyi 539,Lebsack 538,Langosh 537
Wilderman 536,Bauch 535,Lindgren 534,Marchand 533,Bosco 532,Hopkins 531,Spinka 531,Williamson 531,Leroy 530
Vaughn 530,Akinrinola 529,Lucas 529,Wiggins 529,Keebler 528,Aubert 527,Jacobs 526,Monahan 526,Clay 525
Mohr 525,Ayandokun 524,Sutton 524,Rau 523,Rivers 523,Omotoso 522,Fontaine 521,Upton 520,Turcotte 519
Raynor 518,Awodiran 517,Leclercq 516,Cartwright 515,Floyd 515,Richards 515,Bradtke 514,Caron 513,Royer 512
Chevalier 511,Dickinson 511,Lockman 510,Dean 509,Volkman 509,Ogindan 508,Collet 507,Beil 506,Malone 506
Oyadiran 506,Marquardt 505,Dupuis 504,Moss 504,Odunsi 503,Ogunde 502,Cronin 501,Thiel 501,Bertrand 500
Bush 500,Oginni 499,Olasupo 498,Hart 497,Rousseau 497,Chapman 496,Shelton 496,Steuber 496,Duval 495
Olowokeere 495,Hail 494,Oyeniyi 494,Kulas 493,Arnold 492,Fleury 492,Logan 492,Zulauf 491,Mathieu 490,Ali 489
Oyetoro 489,Paucek 489,Gibbs 488,Ilori 488,Renault 487,Gilbert 486,Girard 486,Townsend 486,Herzog 485
Saunders 485,Benoit 484,Guerin 484,Deschamps 483,Kling 482,Rhodes 482,Champlin 481,Holland 481,Rodgers 481
Simon 481,Bates 480,Batz 480,Conroy 479,Greenfelder 479,Pollich 478,Ogunyeye 477,Brekke 476,Morrison 476
Meunier 475,Sipes 475,Wilkins 475,Lowe 474,Pierre 474,Hamill 473,Pierce 473,Rose 473,Hoeger 472,Conn 471
Giraud 471,Lefebvre 470,Mathis 470,Anthony 467,Elliott 467,Cannon 462,Fletcher 461,Nichols 459,Pittman 457
McKenzie 453,Garner 450,Norman 450,Benjamin 448,Howell 448,Barnett 444,Glenn 444,Boone 443,Blake 442
Wheeler 441,Dickerson 435,Lindsey 435,Hubbard 432,McDaniel 432,Lyons 430,Branch 429,Cobb 428,Curtis 428
Monroe 428,Mays 425,Woodard 425,McClain 423,Copeland 419,Paul 418,Sullivan 418,Bradford 417,Page 417
Cummings 414,Pitts 414,Chandler 412,Randolph 412,Collier 410,Carroll 409,Manning 405,Kelley 403,Pope 403
Solomon 396,Bullock 391,Moody 391,Harrell 389,Hodges 389,Burnett 388,Stanley 388,Barber 385,Bridges 385
Hinton 384,Nash 384,Clayton 383,McNeil 382,Weaver 381,Webster 381,Bowman 380,Peters 380,Calhoun 378
Wilkerson 378,Gregory 377,Lloyd 377,Cross 376,Waters 373,Craig 372,Maxwell 372,Bass 371,Benson 371,O'Neal 371
Wiley 371,Wood 371,Baldwin 370,Patton 368,Lynch 367,Atkins 366,Burgess 366,Terrell 366,Whitaker 366,Steele 365
Gilmore 363,Knox 363,Newton 362,Moses 359,Reeves 359,Fowler 357,Barrett 356,Blackwell 356,Christian 353
Beasley 350,Hodge 350,Brewer 347,Holt 345,Norris 343,Ramsey 343,Leonard 342,Poole 339,Harmon 338,Cherry 337
McBride 337,Richard 335,Davenport 331,Goodwin 331,Prince 331,Stone 331,Patrick 329,Small 329,Carson 327
McCall 326,McDowell 325,Greer 323,Ellison 322,Farmer 322,Nixon 320,Middleton 318,Bishop 314,Ballard 313
Sampson 313,Strong 311,Morton 310,McLean 309,Strickland 309,Goodman 307,Nicholson 307,Blair 304,Humphrey 302
Welch 302,Buchanan 301,Massey 301,Newman 300,Pollard 298,Hammond 297,Hood 295,Pugh 295,Carpenter 293,Day 291
Spears 291,Briggs 288,Burke 286,Whitehead 283,Wise 283,Ahmed 282,Giles 282,Kemp 280,Rowe 279,Davidson 278
Gill 278,Conner 277,Randall 277,English 276,Walls 276,Cain 275,McMillan 274,McIntosh 268,Walters 268,Gates 267
Bernard 264,Lowery 264,Dudley 263,Sheppard 263,Cameron 262,Hale 262,May 262,Golden 260,Grimes 260,Crosby 259
Savage 259,Todd 259,Everett 258,McCullough 258,Wyatt 258,Pratt 257,Preston 256,Shepherd 256,Pruitt 253
Beard 251,Benton 251,Bowen 250,Shields 250,Valentine 250,Durham 249,Lambert 246,Waller 246,Fox 245,Maddox 243
Drake 242,Hogan 242,Rollins 242,Avery 241,Bond 240,Horne 240,Odom 240,Hutchinson 239,Shannon 239,Merritt 238
Yates 236,Livingston 233,Conley 228,Higgins 228,Underwood 228,Warner 228,Galloway 227,Herring 227,Best 226
Bruce 225,Richmond 225,Summers 224,Morrow 222,Lester 221,Sharp 221,Harrington 220,Osborne 220,Rush 220
Mann 219,Griffith 216,Sherman 216,Skinner 216,Donaldson 215,Finley 213,Ashley 210,Ball 210,Mathews 210
Hester 208,Spence 208,Mayo 207,Gross 204,Hickman 204,Proctor 204,House 203,Bowers 202,Carey 202,Dunlap 202
Sellers 202,Hobbs 200,Hendricks 199,Marsh 199,Atkinson 198,Heath 198,McPherson 198,Huff 197,Vincent 197
Travis 195,Petty 194,Glass 192,Brock 191,McIntyre 189,Melton 189,Keith 187,Parrish 187,Stafford 186
Bradshaw 185,Allison 183,Marks 183,Barker 181,Baxter 180,Hardin 180,Winters 180,Bryan 179,Shepard 178,Orr 177
Sawyer 177,Fitzgerald 176,Sparks 176,Stephenson 176,David 174,Pace 174,McFarland 171,Sanford 171,Quinn 170
Lang 169,Meadows 167,Roach 167,Leach 164,Holden 163,Vance 162,Johns 160,Chase 159,Noble 159,Sloan 159
Dickson 158,Adkins 157,Gillespie 157,Short 156,Wilcox 156,Frederick 155,Kirk 152,Hendrix 151,Robbins 151
Faulkner 149,Burch 148,Garrison 148,Conway 147,Potts 145,Raymond 145,Barton 144,Harding 144,Cochran 143
Booth 142,Dyer 142,Frank 142,Tanner 142,Cohen 141,McLaughlin 141,Hayden 140,Garcia 139,Gentry 139,McKay 139
Singh 139,French 138,Martinez 138,Barr 137,Henson 137,Lamb 137,Bean 134,Brady 134,Phelps 134,Haley 133
Vaughan 133,Barry 132,Bentley 132,Casey 132,Lopez 132,Combs 131,Kirby 131,Landry 131,Archer 130,Dillon 130
Mullins 130,Hurst 129,Levy 128,McCormick 128,Roy 128,Buckley 126,Hooper 126,Powers 126,Ayers 123,Dodson 123
Felix 123,McClure 123,Barron 122,Kent 122,Rich 122,Moon 121,Eaton 120,Horn 120,Mercer 118,Wall 117,Frye 116
Ryan 115,Bray 114,Beck 113,Snow 113,York 113,Doyle 112,Farley 111,Norton 111,Stanton 110,Weeks 110,McGuire 108
Dalton 107,Wagner 107,Hancock 103,Fitzpatrick 101,Keller 101,Clements 100,Hernandez 100,Leblanc 99,Rivera 99
Hull 98,Madden 98,Potter 98,Swanson 98,Michael 96,Stuart 96,Blanchard 93,Wilkinson 93,Nolan 91,Lynn 90,Kerr 89
Jarvis 87,Silva 87,Frost 86,Browning 84,Hanson 84,Johnston 84,Santos 84,Perez 81,McKee 80,Wolfe 80,Walter 79
Whitney 79,Gonzalez 78,Khan 78,Pennington 78,Blackburn 76,Duke 75,Compton 74,Gould 74,Boyer 73,Gomez 73
Sanchez 73,McCarthy 72,Callahan 71,Cruz 71,Joyce 71,Meyers 70,Bender 69,Estes 69,Mullen 69,Ramos 69,Rowland 69
Abbott 68,Hanna 68,Leon 68,Maynard 68,Farrell 66,Sweeney 66,Torres 66,Buck 65,Coffey 65,Parsons 64
McConnell 63,McCarty 62,Snyder 62,Kane 61,Diaz 60,Huffman 58,Moran 57,Andrade 56,Gonzales 56,Riggs 56
Church 55,Fernandez 55,Hebert 53,Blevins 52,Flynn 52,Good 52,Hoover 51,McCann 51,Reyes 51,Zimmerman 51
Hurley 49,Flores 48,Morse 48,Morales 47,Woodward 47,Foley 46,Mahoney 46,Ramirez 46,Cantrell 44,Castillo 44
Duffy 44,Hoffman 44,O'Connor 44,Bartlett 43,Crane 43,Daugherty 42,Santiago 42,Sexton 42,O'Brien 41,Shaffer 40
Owen 39,Herman 38,Peck 38,Alvarez 37,Weber 37,Howe 36,Roman 36,Colon 34,Conrad 34,Mendez 33,Miranda 33
Castro 32,Fry 32,Walsh 31,Baird 30,Hays 30,Medina 30,Berger 29,Cline 29,Vasquez 29,Hartman 28,Romero 28
Ruiz 28,Kim 27,Chung 26,Hatfield 26,Stout 26,Delgado 25,Hensley 25,Stark 25,Blankenship 24,Deleon 24
McMahon 24,Moyer 24,Costa 23,Mendoza 23,Patel 23,Rosario 23,Wong 23,Case 22,Figueroa 22,Moreno 22,Nunez 22
Park 22,Boyle 21,Donovan 21,Meyer 21,Petersen 21,Santana 21,Irwin 20,Kline 20,Wolf 20,Chang 19,Cortez 19
Duarte 19,Gutierrez 19,Guzman 19,Hansen 19,Schultz 19,Vargas 19,Dejesus 18,Herrera 18,Pena 18,Soto 18
Acosta 17,Fischer 17,Jimenez 17,Olson 17,Vega 17,Larson 16,Maldonado 16,Valdez 16,Carlson 15,Chan 15
Estrada 15,Guerra 15,Hess 15,Marquez 15,Melendez 15,Rios 15,Shah 15,Chavez 14,Chen 14,Decker 14,Jensen 14
Kaufman 14,Nguyen 14,Schmidt 14,Serrano 14,Velasquez 14,Aguilar 13,Ayala 13,Duran 13,Gallagher 13,Macdonald 13
Mayer 13,Molina 13,Munoz 13,Vazquez 13,Velez 13,Alvarado 12,Becker 12,Dominguez 12,Franco 12,Marin 12,Mejia 12
O'Neill 12,Pacheco 12,Quinones 12,Rivas 12,Rocha 12,Schneider 12,Stein 12,Avila 11,Calderon 11,Dougherty 11
Guerrero 11,Luna 11,Nieves 11,Padilla 11,Rojas 11,Salazar 11,Schwartz 11,Bonilla 10,Brennan 10,Camacho 10
Campos 10,Correa 10,Lugo 10,Navarro 10,Ortega 10,Suarez 10,Brandt 9,Cabrera 9,Fuentes 9,Garza 9,Mercado 9
Robles 9,Solis 9,Valencia 9,Acevedo 8,Andersen 8,Arroyo 8,Cantu 8,Cordova 8,Davila 8,Delacruz 8,Erickson 8
Lam 8,Lara 8,Larsen 8,Montes 8,Roth 8,Ventura 8,Wang 8,Bauer 7,Benitez 7,Bravo 7,Christensen 7,Contreras 7
Escobar 7,Espinoza 7,Klein 7,Le 7,Mora 7,Salas 7,Sandoval 7,Sierra 7,Sosa 7,Velazquez 7,Villanueva 7,Zuniga 7
Arias 6,Braun 6,Cardenas 6,Carrillo 6,Delarosa 6,Enriquez 6,Guevara 6,Juarez 6,Knapp 6,Kramer 6,Li 6,McGrath 6
Ochoa 6,Rosales 6,Russo 6,Schroeder 6,Tang 6,Weiss 6,Yang 6,Aguirre 5,Beltran 5,Berg 5,Cortes 5,Hahn 5
Jacobson 5,Leal 5,Montoya 5,Mueller 5,O'Donnell 5,Olsen 5,Palacios 5,Pineda 5,Ponce 5,Portillo 5,Reilly 5
Saldana 5,Salinas 5,Schaefer 5,Tran 5,Trevino 5,Villa 5,Zamora 5,Barrera 4,Bautista 4,Bernal 4,Cano 4
Castaneda 4,Choi 4,Espinosa 4,Friedman 4,Galvan 4,Huber 4,Kaur 4,Krause 4,Lin 4,Liu 4,Lozano 4,Magana 4,Mata 4
Meza 4,Murillo 4,Nielsen 4,Peralta 4,Pham 4,Quintero 4,Rangel 4,Rubio 4,Salgado 4,Tapia 4,Trejo 4,Trujillo 4
Villarreal 4,Villegas 4,Werner 4,Alfaro 3,Cervantes 3,Cisneros 3,Corona 3,Cuevas 3,Gallegos 3,Haas 3,Ho 3
Huerta 3,Ibarra 3,Jaramillo 3,Koch 3,Lu 3,Macias 3,Medrano 3,Nava 3,Novak 3,O'Connell 3,Orozco 3,Parra 3
Quintana 3,Rasmussen 3,Reyna 3,Rosas 3,Valenzuela 3,Wu 3,Yoder 3,Zavala 3,Zhang 3,Esparza 2,Huang 2,Krueger 2
Lim 2,Lucero 2,Phan 2,Schmitt 2,Villalobos 2,Vo 2,Yu 2,Arellano 1,Avalos 1,Barajas 1,Esquivel 1,Galindo 1
Huynh 1,Truong 1,Xiong 1`,
  chineseFamilyNames: `Lee 87414,Chen 48697,Li 32321,Wang 31266,Yang 30667,Wong 28778,Lin 22767,Liu 22388,Chang 21748,Huang 20990
Wu 20649,Zhang 20544,Chan 20458,Pang 15596,Yu 14940,Sin 14862,Lam 14604,Choi 14579,Zhou 14194,Ho 13850
Ling 13584,Hu 13024,Tam 12508,Zheng 12032,Chung 11593,Ip 11590,Shiu 11180,Ma 10798,Tan 10441,Lu 10191
Siu 10106,Tsang 9793,Tang 9746,Man 9499,Kan 9221,Keung 8960,Chui 8712,Yiu 8479,He 8257,Au 8047,Choy 7847
Ng 7656,Leung 7475,Lui 7302,Tse 7137,Yim 6980,Chiu 6829,Kwan 6684,Chow 6546,Xu 6413,Hong 6285,Tong 6162
Chu 6045,Kwok 5931,Yuen 5822,Szeto 5716,Cheuk 5615,Yeung 5517,Cheung 5422,Yue 5330,Luk 5242,Zhu 5156,Sze 5074
Yip 4993,Fok 4916,Yung 4840,Ngai 4767,Kwong 4696,Wan 4628,Hui 4561,Yin 4496,Chong 4433,Suen 4371,Shum 4312
Kong 4254,Law 4197,Cho 4142,Fu 4088,Lung 4036,Tsoi 3985,Lau 3936,Mok 3887,Sun 3840,Tsui 3794,Lai 3749
Cheng 3705,Fan 3662,Ko 3620,Yan 3579,Tai 3539,Poon 3499,Liang 3461,Mak 3424,Zhao 3387,Fung 3351,Pun 3316
So 3281`,
  indianFamilyNames: `Patel 76658,Singh 33985,Khanna 25758,Chaturvedi 24546,Malik 23443,Rana 22435,Khan 21766,Patil 21510
Bhattathiri 20658,Varma 19871,Namboothiri 19142,Shah 18806,Khatri 18464,Agarwal 17833,Arora 17243
Kocchar 16691,Kaur 16476,Varrier 16174,Nayar 15687,Dutta 15229,Verma 14797,Reddy 14389,Joshi 14003
Dhawan 13637,Tandon 13289,Butt 12959,Nambeesan 12645,Deshpande 12346,Marar 12060,Ahluwalia 11788,Acharya 11527
Gowda 11278,Shukla 11039,Tagore 10811,Kaniyar 10591,Mahajan 10380,Sharma 10178,Talwar 9983,Kaul 9795
Banerjee 9615,Sethi 9441,Adiga 9273,Gandhi 9111,Kapoor 8955,Chopra 8804,Mishra 8657,Bharadwaj 8516,Jain 8379
Pandey 8247,Iyengar 8118,Gupta 7994,Desai 7873,Mehra 7756,Nehru 7643,Achari 7532,Dwivedi 7425,Jangid 7321
Mukhopadhyay 7219,Johar 7121,Sinha 7025,Trivedi 6932,Pillai 6841,Kakkar 6752,Somayaji 6666,Prajapat 6582
Guha 6500,Dubashi 6420,Panicker 6342,Naik 6266,Saini 6191,Bhattacharya 6119,Iyer 6048,Ahuja 5978,Mehrotra 5911
Jha 5844,Varman 5780,Nair 5716,Menon 5654,Bhat 5594,Chattopadhyay 5534,Bandopadhyay 5476,Suthar 5419,Gill 3540`,
  vietnameseFamilyNames: `Nguyen 272601,Tran 116864,Le 68503,Pham 52456,Dang 44515,Ly 37096,Bui 31797,Lam 31568,Ho 29940,Trinh 27822
Do 24731,Truong 23939,Phan 23416,Vu 22573,Doan 22258,Tang 21068,Duong 20234,Ngo 18548,Ha 17121,Dinh 15898
Hoang 14838,Dao 13911,Mai 13093,Vuong 12365,To 11715,Phung 11129`,
  filipinoFamilyNames: `Santos 250000,Reyes 200000,Cruz 166667,Garcia 142857,Ramos 125000,Mendoza 111111,Bautista 100000
Castillo 90909,Aquino 83333,Villanueva 76923,Dela Cruz 71429,Ocampo 66667,Mercado 62500,Pascual 58824
Aguilar 55556,Navarro 52632,Salazar 50000,Domingo 47619,Dizon 45455,Manalo 43478,Torres 41667,Pangilinan 40000
Magsaysay 38462,Macaraeg 37037,Tolentino 35714,Valdez 34483,Soriano 33333,Santiago 32258,Salvador 31250
Fernandez 30303,De Leon 29412,De Guzman 28571,Del Rosario 27778,Francisco 27027,Castro 26316,Rivera 25641
Lopez 25000,Gonzales 24390,Perez 23810,Flores 23256,Pineda 22727,Agustin 22222,Bernardo 21739,Corpuz 21277
Cabrera 20833,Dimaculangan 20408,Evangelista 20000,Estrada 19608,Enriquez 19231,Galang 18868,Guevarra 18519
Ignacio 18182,Javier 17857,Lacson 17544,Lazaro 17241,Legaspi 16949,Macapagal 16667,Magbanua 16393
Malonzo 16129,Marasigan 15873,Miranda 15625,Natividad 15385,Nepomuceno 15152,Pacheco 14925,Panganiban 14706
Punzalan 14493,Quiambao 14286,Quizon 14085,Roxas 13889,Sarmiento 13699,Sison 13514,Tamayo 13333,Tiongson 13158
Tuazon 12987,Umali 12821,Velasco 12658,Ventura 12500,Villareal 12346,Viray 12195,Yap 12048,Zamora 11905
Abad 11765,Abella 11628,Alcantara 11494,Bacani 11364,Baluyot 11236,Buenaventura 11111,Cayabyab 10989
Catacutan 10870,Dimaano 10753,Dumlao 10638`,
  koreanFamilyNames: `Kim 250000,Lee 200000,Park 166667,Choi 142857,Chung 125000,Kang 111111,Cho 100000,Yoon 90909,Jang 83333
Lim 76923,Han 71429,Oh 66667,Seo 62500,Shin 58824,Kwon 55556,Hwang 52632,Ahn 50000,Song 47619,Yoo 45455
Hong 43478,Jeon 41667,Ko 40000,Moon 38462,Son 37037,Yang 35714,Bae 34483,Baek 33333,Heo 32258,Nam 31250
Shim 30303,Noh 29412,Ha 28571,Joo 27778,Koo 27027,Min 26316,Ryu 25641,Jin 25000,Ji 24390,Eom 23810,Chae 23256
Won 22727,Cheon 22222,Bang 21739,Gong 21277,Hyun 20833,Ham 20408,Byun 20000,Yeom 19608,Chu 19231,Do 18868`,
  japaneseFamilyNames: `Tanaka 250000,Sato 200000,Suzuki 166667,Yamamoto 142857,Watanabe 125000,Ito 111111,Nakamura 100000
Kobayashi 90909,Kato 83333,Yoshida 76923,Yamada 71429,Sasaki 66667,Yamaguchi 62500,Matsumoto 58824,Inoue 55556
Kimura 52632,Hayashi 50000,Shimizu 47619,Saito 45455,Mori 43478,Abe 41667,Ikeda 40000,Hashimoto 38462
Ishikawa 37037,Ogawa 35714,Goto 34483,Okada 33333,Hasegawa 32258,Fujita 31250,Murakami 30303,Kondo 29412
Ishii 28571,Sakamoto 27778,Endo 27027,Aoki 26316,Fujii 25641,Nishimura 25000,Fukuda 24390,Ota 23810
Miura 23256,Takeuchi 22727,Nakagawa 22222,Okamoto 21739,Matsuda 21277,Harada 20833,Nakano 20408`,
  bengaliFamilyNames: `Rahman 250000,Islam 200000,Khan 166667,Ahmed 142857,Hossain 125000,Akter 111111,Begum 100000,Chowdhury 90909
Uddin 83333,Ali 76923,Das 71429,Miah 66667,Hasan 62500,Alam 58824,Karim 55556,Sarkar 52632,Haque 50000
Khatun 47619,Sultana 45455,Roy 43478,Mia 41667,Hoque 40000,Bhuiyan 38462,Sikder 37037,Talukder 35714
Mahmud 34483,Siddique 33333,Majumder 32258,Paul 31250,Saha 30303,Hussain 29412,Kabir 28571,Rashid 27778
Ullah 27027`,
  armenianFamilyNames: `Grigoryan 250000,Harutyunyan 200000,Sargsyan 166667,Hakobyan 142857,Khachatryan 125000,Hovhannisyan 111111
Petrosyan 100000,Karapetyan 90909,Vardanyan 83333,Gevorgyan 76923,Ghazaryan 71429,Martirosyan 66667
Mkrtchyan 62500,Stepanyan 58824,Abrahamyan 55556,Manukyan 52632,Simonyan 50000,Poghosyan 47619,Avetisyan 45455
Galstyan 43478,Margaryan 41667,Asatryan 40000,Danielyan 38462,Babayan 37037,Davtyan 35714,Barseghyan 34483
Yeghiazaryan 33333,Melkonyan 32258,Antonyan 31250,Avagyan 30303,Baghdasaryan 29412,Balayan 28571
Bagdasarian 27778,Arakelyan 27027,Aslanyan 26316,Aghajanyan 25641,Boyajyan 25000,Chobanyan 24390
Demirchyan 23810,Dallakyan 23256,Egoyan 22727,Fidanyan 22222,Gasparyan 21739,Hambardzumyan 21277
Israyelyan 20833,Jamgochian 20408,Kirakosyan 20000,Kocharyan 19608,Kazaryan 19231,Keshishian 18868
Kasparian 18519,Krikorian 18182,Mirzoyan 17857,Mnatsakanyan 17544,Minasyan 17241,Nazaryan 16949
Nersisyan 16667,Oganesyan 16393,Ohanyan 16129,Papikyan 15873,Papazian 15625,Sahakyan 15385,Safaryan 15152
Saroyan 14925,Shahinyan 14706,Tadevosyan 14493,Ter-Petrosyan 14286,Torosyan 14085,Tovmasyan 13889
Tumasyan 13699,Voskanyan 13514,Yesayan 13333,Zakaryan 13158,Zohrabyan 12987,Terteryan 12821,Akopyan 12658
Arutyunyan 12500,Ayvazyan 12346,Bedrosian 12195,Der-Kaloustian 12048`,
  russianFamilyNames: `Ivanov 250000,Petrov 200000,Smirnov 166667,Volkov 142857,Kuznetsov 125000,Popov 111111,Sokolov 100000
Lebedev 90909,Kozlov 83333,Novikov 76923,Morozov 71429,Pavlov 66667,Orlov 62500,Makarov 58824,Nikitin 55556
Zakharov 52632,Belov 50000,Tarasov 47619,Goldman 45455,Shapiro 43478,Levin 41667,Rabinovich 40000
Gurevich 38462,Kogan 37037,Vinokur 35714,Reznik 34483,Fridman 33333,Shulman 32258,Berezovsky 31250
Zaslavsky 30303,Litvin 29412,Kravchenko 28571,Shevchenko 27778,Bondarenko 27027,Tkachenko 26316,Melnik 25641
Kovalenko 25000,Boyko 24390,Polishchuk 23810,Rudenko 23256`,
  arabicFamilyNames: `Ahmed 250000,Ali 200000,Hassan 166667,Mohamed 142857,Ibrahim 125000,Khalil 111111,Hussein 100000,Saleh 90909
Mansour 83333,Nasser 76923,Haddad 71429,Khoury 66667,Salem 62500,Hanna 58824,Said 55556,Youssef 52632
Mikhail 50000,Girgis 47619,Abdallah 45455,Farah 43478,Awad 41667,Bishara 40000,Shaheen 38462,Sayegh 37037
Aziz 35714,Habib 34483,Rizk 33333,Qasim 32258,Sabbagh 31250,Tadros 30303,Boutros 29412,Gerges 28571
Ayoub 27778,Hamdan 27027,Darwish 26316`,
  latinoGirls: `Isabella 26977,Sophia 20983,Mia 20247,Camila 15951,Sofia 15924,Emily 14976,Emma 14947,Ashley 13338
Victoria 10993,Madison 10388,Valentina 9859,Leah 9829,Samantha 9509,Genesis 9218,Brianna 9018,Abigail 8969
Melanie 8924,Hailey 8861,Allison 8659,Olivia 8090,Kimberly 7442,Kaylee 7256,Zoe 7115,Scarlett 7096,Amy 7069
Gabriella 6939,Ariana 6847,Ava 6795,Arianna 6772,Alexa 6105,Nicole 5912,Chloe 5712,Aaliyah 5569,Elizabeth 5441
Gabriela 5245,Daniela 5238,Bella 5111,Emely 4973,Valerie 4905,Angelina 4790,María 4774,Adriana 4722,Khloe 4676
Layla 4614,Kayla 4584,Amelia 4552,Jade 4503,Evelyn 4470,Gianna 4395,Sarah 4365,Andrea 4342,Luna 4326
Alyssa 4068,Leslie 4035,Jennifer 4028,Kylie 3950,Maya 3940,Savannah 3937,Stephanie 3839,Michelle 3822
Serenity 3809,Katherine 3793,Melissa 3747,Eva 3708,Penelope 3698,Valeria 3662,Diana 3574,Grace 3567
Natalia 3502,Isabel 3414,Natalie 3381,Chelsea 3355,Vanessa 3355,Eliana 3322,Alexandra 3316,Mila 3296
Kiara 3276,Delilah 3247,Jayleen 3237,Amaya 3182,Zoey 3169,Ana 3142,Jocelyn 3139,Amanda 3057,Jasmine 3051
Aubrey 2992,Danna 2989,Yaretzi 2848,Giselle 2806,Paulina 2794,Naomi 2766,Leilani 2747,London 2743,Juana 2675
Destiny 2600,Caridad 2566,Mya 2511,Kaitlyn 2508,Aylin 2498,Melany 2498,Kamila 2492,Jessica 2485,Elena 2475
Graciela 2465,Charlotte 2452,Karen 2426,Hannah 2413,Alison 2410,Lia 2390,Melody 2380,Florencia 2372
Angelica 2371,Guadalupe 2354,Brittany 2315,Amber 2312,Jayla 2309,Briana 2299,Luisa 2286,Jazmin 2246,Sara 2227
Daniella 2214,Liliana 2210,Rosalia 2205,Faith 2165,Esmeralda 2155,Lizbeth 2135,Virginia 2131,Kelly 2119
Ella 2093,Sherlyn 2080,Juliette 2073,Jacqueline 2067,María Elena 2061,Daisy 2047,Sarai 2024,Leila 2014
Bianca 2001,Julia 1998,Jazlyn 1995,Josefina 1995,Laila 1991,Itzel 1972,Ximena 1968,Violet 1946,Estela 1934
Karla 1929,Ángela 1923,Aileen 1897,Nathalie 1883,Juliana 1880,María Eugenia 1876,Aliyah 1857,Angelique 1857
Juliet 1847,Makayla 1844,Susana 1822,Sophie 1818,Dayana 1805,Aria 1795,Tiffany 1789,Alice 1785,Pilar 1771
Avery 1766,Nevaeh 1759,Athena 1726,Lucia 1723,Skylar 1723,Estefanía 1722,Angie 1710,Alina 1700,Mariah 1687
Ruby 1684,Izabella 1677,Eloisa 1676,Lily 1674,Joselyn 1671,Jaylene 1668,Alicia 1661,Adrianna 1658,Crystal 1658
Lauren 1648,Gloria 1633,Julianna 1628,Katelyn 1612,Esther 1602,Emilia 1599,Mayte 1591,Alana 1560,Ariel 1553
Xochitl 1552,Rachel 1550,Scarlet 1534,Sabrina 1524,María del Carmen 1515,Nathaly 1501,Allyson 1485,Nayeli 1485
Mercedes 1479,Jaylah 1468,Riley 1465,Madeline 1455,Madelyn 1455,Ana Luisa 1445,Julissa 1432,Alondra 1426
Isabelle 1413,Manuela 1412,Catalina 1400,Kailey 1400,Lesly 1386,Inés 1381,Mariana 1380,Ramona 1352,Gia 1350
Alejandra 1344,Selena 1341,Rose 1337,Miranda 1334,Aurora 1331,Berta 1323,Jaylin 1321,Keyla 1311,Helen 1298
Julieta 1296,Heaven 1288,April 1272,Patricia 1270,María de los Ángeles 1245,Liana 1229,Elisa 1223
María Cristina 1220,Haylee 1213,Alessandra 1207,Bryanna 1197,Débora 1197,Luz 1197,Stella 1190,Guillermina 1175
Katie 1174,Nylah 1161,Rosa María 1153,Caroline 1151,Skyla 1148,Nyla 1138,Jimena 1135,Blanca 1133,Wendy 1128
Peyton 1125,Carmen 1112,Rosario 1112,Alaia 1108,Brielle 1108,Taylor 1108,Analia 1105,Reina 1093,Rebecca 1092
Laura 1082,Soledad 1074,Eileen 1066,Erika 1066,Brenda 1063,Marilyn 1059,Margarita 1056,Sienna 1056
Ariella 1046,Magdalena 1039,Kayleen 1037,Litzy 1033,Natasha 1030,Kaylie 1023,Rebeca 1022,Kate 1014,Adela 1006
Alexia 1001,Claudia 990,Heidi 984,Melina 978,Rocio 974,Silvia 960,Norma 945,Rihanna 942,Annabelle 938
Ana María 931,Audrey 922,Miley 922,Leticia 918,Shirley 916,Amalia 912,Hazel 906,Tatiana 906,Dorotea 904
Dulce 902,Anna 899,Megan 899,Ayleen 896,Heidy 896,Dulce María 892,Kaylin 883,María José 879,Ana Sofía 867
Maia 860,Mikaela 857,Leonor 855,Alisson 853,Araceli 844,Fatima 844,Jazmine 840,Ximena Guadalupe 833,Haley 824
Johanna 824,Sonia 822,Ana Victoria 811,Paris 811,Mikayla 804,María Guadalupe 801,Britney 798,Noemi 798
Teresa 791,Antonia 781,Lorena 771,Alanis 768,Autumn 762,María de Jesús 762,Alani 755,Isabela 755,Beatriz 753
Anaya 752,Catherine 749,Valery 749,Carlota 744,Stacy 742,Regina 735,Arielle 732,Aubree 732,Mackenzie 729
Dolores 727,Maricarmen 718,Perla 716,Concepción 710,Esperanza 702,Marta 695,Arely 687,Barbara 687
María Teresa 680,Elvira 672,Carolina 667,Jada 667,Lilia 665,Nina 661,María Soledad 658,Francisca 651,Leyla 651
Annabella 647,Roselyn 647,Alondra Romina 645,María Fernanda 638,Samara 638,María Luisa 632,Miah 631
Cynthia 628,Dana 628,Anita 625,Marjorie 625,Jasmin 621,Elsa 619,Christina 615,Marcela 613,Nashla 611
Conchita 607,Keily 605,Summer 602,Ester 601,Marilu 596,Fernanda 595,Kendra 592,Miriam 592,Yolanda 590
Jamie 589,Luciana 589,Alma 585,Lourdes 585,Arya 579,Carla 575,Elianny 575,Lindsay 562,Arianny 559,Janelle 556
Aniyah 549,Nataly 549,Kelsey 546,Yamileth 543,Ivanna 540,Eliza 533,Camilla 530,Cataleya 530,Aimee 523
Nathalia 523,Verónica 523,Celeste 520,Evangeline 520,Denise 510,Karina 510,Anabella 504,Rosa 500,Ruth 490
Lola 477,Cindy 471,Geraldine 471,Isis 468,Paola 451,Alanna 448,Trinity 445,Amaia 435,Iris 432,Katelynn 432
Lesley 432,Zara 422,Raquel 412,Salome 412,Viviana 412,Montserrat 409,Annalise 405,Celine 405,Kailyn 396
Paula 392,Antonella 376,Savanna 376,Daleyza 360,Jayda 360,Arabella 353,Malia 353,Sasha 343,Paige 311
Adelyn 304,Estrella 294,Sadie 294,Ashly 291,Jaylee 284,Nova 278,Gabrielle 275,Nadia 275,Cecilia 271,Jaelyn 271
Lillian 271,Violeta 268,Abby 262,Elianna 258,Aisha 255,Hayley 255,Kassandra 255,Krystal 255,Mckenzie 255
Pamela 255,Skyler 255,Jaslene 252,Kaylani 252,Alexis 249,Amelie 249,Anais 239,Angeline 235,Francesca 235
Mónica 235,Brianny 229,Cassandra 229,Julie 229,Londyn 229,Aleah 216,Alyson 216,Amberly 216,Anabel 216
Angely 216,Avril 216,Brigitte 216,Clara 216,Damaris 216,Imani 216,Ingrid 216,Irene 216,Jaelynn 216,Jessie 216
Kaelyn 216,Magaly 216,Shayla 216,Stacey 216,Stephany 216,Tiana 216,Yamilet 216,Yesenia 216,Anastasia 206
Abril 196,Alissa 196,Anabelle 196,Brooke 196,Cristina 196,Danielle 196,Hailie 196,Jaliyah 196,Jaylyn 196
Jazzlyn 196,Kayleigh 196,Keila 196,Kylee 196,Lea 196,Leanna 196,Liz 196,Maite 196,Marisol 196,Milagros 196
Milan 196,Monserrat 196,Nancy 196,Nashley 196,Nyah 196,Sandra 196,Sariah 196,Skylah 196,Vivian 196,Yasmin 196
Adeline 183,Leia 180,Alia 160,Arlette 157,Harley 157,Alayna 154,Aliah 144,Ellie 141,Amira 128,Everly 124
Milani 124,Ayla 114,Khaleesi 114,Kehlani 111,Kailani 101,Dahlia 82,Meghan 78,Rylee 78,Josephine 75
Priscilla 75,Ariadna 72,Daphne 72,Yaritza 72,Adele 69,Alaina 69,Chanel 69,Alessia 52,Sarahi 52,Harmony 49
Briella 46,Galilea 46,Samira 46,Addison 43,Amirah 43,Liah 43,Nashly 43,Amara 39,Ambar 39,Anahi 39,Ariadne 39
Dara 39,Micaela 39,Zuri 39,Adelynn 36,Ailani 36,Aitana 36,Aleena 36,Amayah 36,Annie 36,Ariah 36,Arleth 36
Cali 36,Camille 36,Claire 36,Denisse 36,Emmy 36,Leilany 36,Miracle 36,Nia 36,Paloma 36,Rosemary 36,Adalynn 33
Alahia 33,Alba 33,Amina 33,Belen 33,Bethany 33,Deborah 33,Elliana 33,Ivy 33,Jaslyn 33,Jolie 33,Kali 33,Laia 33
Lianna 33,Lizeth 33,Lyanna 33,Nayla 33,Phoenix 33,Renata 33,Yareli 33`,
  latinoBoys: `Jayden 20203,Jacob 18931,Matthew 17988,Ethan 16218,Dylan 16012,Liam 14661,Sebastian 14544,Angel 14261
Noah 13780,Daniel 13016,Alexander 12599,Mason 12491,Aiden 12451,Justin 12360,Anthony 12020,Christopher 11950
David 11284,Michael 11019,Lucas 10798,Joshua 10243,Kevin 9757,Adrian 9661,Gabriel 9340,Jonathan 9062
Joseph 9052,Brandon 9036,José 8238,Aarón 8210,Christian 7874,Ryan 7529,Jeremy 7417,Luis 7393,Jeremiah 7115
Elijah 7012,Julian 6775,Andrew 6595,Ian 6406,Carlos 6294,Nicholas 6241,Isaac 6219,Logan 5752,Ayden 5649
James 5602,Xavier 5582,Bryan 5578,Miguel 5436,Elías 5410,Juan 5331,Jason 5257,Steven 5187,Samuel 5173
Joel 5142,Mateo 5070,John 5027,William 4689,Jesús 4600,Nathan 4409,Emmanuel 4390,José Luis 4364,Isaiah 4342
Erick 4275,Alejandro 4268,Benjamín 4184,Evan 4138,Ramiro 4083,Axel 4047,Leonardo 3968,Diego 3947,Josiah 3944
Alex 3940,Nicolás 3877,Nathaniel 3863,Ángel Daniel 3835,Jordan 3758,Patricio 3616,Gael 3592,Santiago 3585
Alan 3578,Derek 3482,Teodoro 3421,Jaden 3279,Juan Pablo 3245,Tyler 3228,Edwin 3209,Víctor 3188,Kayden 3111
Adam 3099,Cristobal 3087,Oliver 3087,Giovanni 3029,Caleb 3027,Jace 3022,Victor Manuel 2943,Damián 2934
Jadiel 2934,Alexis 2881,Eli 2881,Gregorio 2812,Cristian 2795,Mariano 2693,Ivan 2646,Josue 2646,Edward 2584
Guillermo 2583,Eric 2558,Horacio 2482,Henry 2436,Jake 2436,Andy 2433,Brian 2414,José Eduardo 2388,Andrés 2371
Jorge 2364,Javier 2357,Octavio 2301,Iker 2299,Robert 2227,Luis Gabino 2220,Óscar 2160,Adriel 2146,Benito 2145
Austin 2136,Randy 2131,Julius 2084,Salvador 2075,Manuel 2072,Johan 2043,Federico 2009,Tristan 2009,Thiago 2007
Max 2004,Rafael 2002,Eduardo 1990,Richard 1985,Dariel 1957,Ignacio 1947,Anderson 1940,Antonio 1923
Kenneth 1916,César 1911,Matías 1902,Vicente 1889,Fernando 1863,Aidan 1851,Dominic 1851,Jerónimo 1834
Francisco 1832,Jayce 1818,Noel 1799,Hernán 1783,Omar 1763,Hector 1734,José María 1734,Jack 1724,Abraham 1698
Emanuel 1688,Homero 1687,Ismael 1679,Jean 1657,José Miguel 1644,Luis Ángel 1602,Chris 1583,Zachary 1583
Edgar 1576,Marco 1566,Jaiden 1564,Jorge Luis 1562,Jeffrey 1554,Emilio 1542,Luis Fernando 1525,Elian 1516
Maximus 1516,Hunter 1511,Thomas 1502,Clemente 1489,Ricardo 1487,Amir 1480,Jose Daniel 1455,Jared 1449
Yadiel 1446,Julio 1435,Abel 1430,Bradley 1423,Jariel 1423,Tadeo 1422,Pedro 1413,Chase 1411,Leo 1403
Jayson 1401,Marcus 1401,Claudio 1391,Marcos 1387,Gavin 1384,Brayan 1382,George 1377,Germán 1361,Danny 1358
Pablo 1334,Gilberto 1332,Cameron 1327,Agustín 1305,Israel 1298,Marco Antonio 1278,José Emilio 1253
Raymond 1245,José Antonio 1229,Devin 1224,Prince 1219,Lorenzo 1217,Albert 1214,Joaquín 1209,Mathew 1209
Ramón 1205,Ariel 1195,Landon 1195,Vincent 1188,Kaiden 1185,Mario 1183,Miguel Ángel 1183,Ernesto 1161
Gonzalo 1140,Adonis 1135,Fernando Javier 1120,Armani 1104,Sancho 1101,Avery 1094,Dante 1094,Martín 1094
Bernardo 1082,Uriel 1082,Johnny 1080,Moises 1078,Darwin 1070,Matteo 1070,Roberto 1068,Timoteo 1064,Sean 1063
Brayden 1061,Kenny 1049,Yahir 1047,Juan Manuel 1046,Riley 1035,Julio César 1029,Jefferson 1023,Jackson 1018
Luis Miguel 1012,Maximiliano 1008,Jay 1003,Jacobo 997,Luca 996,Kelvin 991,Angelo 982,Juan Carlos 981,Jael 979
Luke 975,Carter 970,Francisco Javier 966,Leandro 960,Allen 956,Felix 953,Milan 953,Peter 953,Ángel Gabriel 952
Dominick 951,Alfonso 937,Damien 936,Nelson 929,Ashton 927,King 922,Sergio 922,Charles 917,Mathias 905
Ezequiel 900,Jonah 898,Mark 872,Bryant 850,Mike 838,Rodrigo 831,Louis 829,Lukas 829,Zion 819,Alberto 814
Frank 814,Ezekiel 802,Kyle 795,Owen 795,Romeo 793,Maxwell 786,Melvin 786,Jonas 762,Gregory 757,Marvin 752
Jaxon 747,Yariel 742,Byron 690,Neymar 687,Esteban 685,Bryce 680,Emiliano 666,Enrique 663,Timothy 659,Levi 649
Grayson 647,Fabian 635,Paul 635,Gustavo 632,Marlon 630,Rubén 630,Kaleb 625,Abdiel 618,Allan 618,Andre 618
Cristopher 613,Yandel 603,Carmelo 599,Bruce 594,Julien 594,Leonel 592,Erik 575,Preston 570,Zayden 570,Ezra 568
Kendrick 560,Lenny 539,Raúl 532,Mauricio 527,Stephen 520,Enzo 505,Aden 503,Saúl 503,Steve 503,Messiah 496
Dean 489,Wilson 484,Charlie 474,Tomás 455,Franklin 448,Adán 445,Wesley 438,Jaime 433,Edison 426,Blake 417
Alfredo 412,Denzel 402,Derick 402,Patrick 402,Jeremias 400,Alvin 388,Jimmy 388,Jaxson 381,Maximilian 381
Isaias 369,Kaden 364,Armando 359,Freddy 359,Giovanny 359,Camilo 354,Roman 352,Aldo 345,Dereck 340,Dennis 335
Gerardo 330,Kai 330,Leon 328,Maximo 316,Skyler 316,Maison 304,Xander 304,Januel 302,Jaycob 302,Jencarlos 302
Donovan 292,Eddy 292,Eliam 285,Miles 278,Giovani 275,Greyson 268,Theodore 261,Valentino 261,Hudson 254
Felipe 251,Yael 244,Ean 237,Johnathan 230,Bryson 220,Ronald 220,Dilan 216,Leonidas 216,Shawn 216,Cayden 211
Jayceon 211,Asher 208,Marcelo 206,Johann 201,Alonso 196,Hugo 196,Jaylen 196,Justice 196,Arturo 192,Maddox 192
Roger 187,Travis 187,Yerik 187,Nolan 184,Myles 182,Eddie 172,Kyrie 163,Arian 158,Cristofer 158,Izaiah 158
Jerry 158,Mayson 158,Royce 158,Elvin 144,Elvis 144,Gerard 144,Hanley 144,Jahir 144,Jair 144,Janiel 144
Jayren 144,Jeancarlos 144,Jesse 144,Larry 144,Lian 144,Misael 144,Orlando 144,Shane 144,Taylor 144,Walter 144
Yair 144,Yaniel 144,Elliot 105,Jax 93,Amari 89,Adiel 81,Joziah 81,Matthias 81,Alessandro 79,Eliel 79,Zaid 72
August 62,Samir 53,Bruno 50,Caiden 50,Karter 48,Legend 46,Milo 41,Seth 38,Cairo 34,Issac 31,Ermias 29
Harrison 29,Jonael 29,Jordi 29,Kairo 29,Ace 26,Gianni 26,Jasiah 26,Jaziel 26,Maverick 26,Micah 26,Nathanael 26
Orion 26,Valentin 26,Zabdiel 26,Connor 24,Emil 24,Francis 24,Kayson 24,Lennox 24,Lincoln 24,Lionel 24,Marc 24
Ronaldo 24,Zander 24,Zayn 24`,
  whiteGirls: `Olivia 19454,Emma 18869,Sarah 17871,Sophia 15503,Ava 13849,Charlotte 12068,Ella 11990,Mia 11919,Emily 11902
Isabella 11805,Sara 10908,Sofia 10677,Maya 10453,Leah 9768,Abigail 9703,Elizabeth 9241,Alexandra 9163
Victoria 8552,Anna 8429,Chloe 8419,Julia 8296,Lily 8081,Zoe 7766,Gabriella 7555,Grace 7353,Hannah 7259
Amelia 6993,Sophie 6629,Stella 6424,Madison 6281,Eva 5852,Avery 5573,Samantha 5495,Penelope 5365,Evelyn 5173
Eleanor 5014,Alice 4978,Lucy 4968,Gianna 4695,Mila 4663,Madeline 4604,Eliana 4435,Nora 4403,Violet 4396
Emilia 4383,Caroline 4367,Rebecca 4305,Maria 4227,Sienna 4185,Layla 4127,Rose 4120,Alexa 4058,Nicole 4042
Lillian 4032,Harper 4029,Naomi 4003,Angelina 3974,Scarlett 3971,Sadie 3912,Natalie 3873,Ruby 3837,Vivian 3769
Claire 3734,Talia 3695,Chava 3672,Nina 3659,Riley 3646,Valentina 3646,Kayla 3600,Lila 3574,Katherine 3513
Molly 3464,Fiona 3448,Josephine 3383,Catherine 3376,Clara 3279,Audrey 3165,Ariana 3090,Giuliana 3090
Francesca 3025,Juliet 2999,Madeleine 2999,Sydney 2973,Daniella 2931,Juliana 2928,Eloise 2892,Vivienne 2889
Beatrice 2882,Michelle 2837,Noa 2837,Isabel 2811,Ariella 2794,Juliette 2733,Margaret 2723,Arianna 2697
Aria 2661,Libby 2635,Bella 2632,Adriana 2606,Hailey 2603,Pearl 2586,Sabrina 2551,Isla 2505,Brooke 2502
Blima 2460,Lucia 2385,Lea 2343,Liliana 2343,Isabelle 2320,Jane 2310,Addison 2307,Anastasia 2304,Ellie 2304
Alyssa 2288,Annabelle 2239,Maeve 2236,Eliza 2197,Cecilia 2193,Lauren 2193,Sloane 2184,Elena 2174,Taylor 2138
Gia 2122,Esty 2115,Georgia 2115,Dylan 2096,Leila 2089,Mariam 2089,Alexis 2086,Lena 2086,Adele 2083,Zoey 2073
Mackenzie 2034,Phoebe 2018,Quinn 1989,Hazel 1982,Mary 1979,Skylar 1976,Amina 1969,Lia 1966,Veronica 1904
Laila 1862,Savannah 1862,Julianna 1855,Brianna 1849,Lola 1829,Jenna 1826,Willa 1816,Diana 1781,Shira 1777
Simone 1774,Natalia 1755,Gemma 1751,Lyla 1751,Eden 1738,Eve 1735,Reese 1729,Madelyn 1696,Yael 1696,Cora 1693
Jacqueline 1686,Hanna 1670,Liba 1664,Elle 1638,Raizel 1605,Genevieve 1602,Esther 1592,Morgan 1569,Ashley 1553
Malak 1540,Rachel 1540,Paige 1534,Shaina 1534,Siena 1524,Alessia 1521,Kate 1521,Alessandra 1517,Danielle 1495
Matilda 1495,Liana 1478,Colette 1465,Sima 1449,Emerson 1443,Jessica 1443,Ivy 1439,Keira 1426,Laura 1413
Olive 1407,Margot 1397,Lara 1384,Elisheva 1381,Piper 1374,Gabrielle 1365,Vera 1361,Alina 1355,Amira 1352
Sasha 1339,Aviva 1329,Golda 1306,Frances 1293,Allison 1290,Gabriela 1290,Lilly 1274,Lina 1264,Ayla 1258
Dahlia 1254,Adrianna 1248,Tessa 1238,Iris 1222,Maryam 1202,Liv 1189,Salma 1183,Adelaide 1173,Hadassah 1173
Luna 1163,Sylvia 1157,Amelie 1131,Kaitlyn 1131,Frimet 1121,Helena 1111,Rifky 1108,Jasmine 1105,Adeline 1102
Julie 1102,Kira 1095,Alisa 1089,Valerie 1089,Hana 1085,June 1082,Louisa 1079,Daphne 1076,Amanda 1056
Christina 1050,Milana 1050,Avigail 1037,Vanessa 1033,Ada 1027,Elise 1027,Shaindel 1017,Livia 1004,Leora 1001
Mirel 1001,Ruth 994,Tamar 994,Mikayla 985,Summer 981,Hadley 972,Melanie 968,Hinda 965,Serena 965,Peyton 959
Jana 920,Alma 913,Charlie 910,Michaela 907,Kaylee 897,Aubrey 894,Ester 881,Lilah 881,Aurora 868,Antonia 855
Caitlin 838,Reagan 838,Joyce 832,Bianca 825,Annabel 822,Mira 822,Kylie 819,Fatima 793,Ariel 783,Bridget 777
Esme 773,Athena 767,Lana 757,Amy 741,Brielle 741,Elsa 741,Blake 738,Camilla 734,Noor 721,Parker 718,Poppy 718
Perry 712,Daisy 708,Aisha 695,Celine 692,Celia 682,Anne 676,Layan 673,Mae 673,Amalia 663,Judy 663,Ryan 663
Nadia 656,Ana 653,Helen 637,Anisa 630,Jordyn 624,Aya 621,Camille 614,Sylvie 614,Michal 611,Lydia 608
Evangeline 591,Miriam 588,Kathryn 565,Dalia 559,Greta 559,Nicolette 539,Mina 520,Trany 513,Louise 510
Mushka 504,Brynn 500,Everly 497,Erin 487,Tzivia 487,Atara 484,Giselle 484,Rosa 484,Daniela 481,Giovanna 481
Juniper 478,Barbara 474,Arielle 471,Jordan 461,Yasmine 461,Clementine 445,Sage 442,Samira 439,Edith 435
Angelica 429,Elliana 429,Emmeline 429,Ilana 429,Cassidy 422,Raquel 416,Noelle 413,Jasmina 409,Carolina 406
Henchy 390,Evie 380,Thea 380,Norah 377,Melissa 374,Brooklyn 357,Margaux 357,Beatrix 354,Shevy 351,Ayala 344
Leyla 344,Reem 344,Camila 341,Maisie 341,Sabina 341,Batya 331,Yasmina 328,Milena 315,Claudia 312,Autumn 309
Kennedy 309,Lucille 309,Katerina 305,Yasmin 305,Yachet 292,Estelle 289,Adelina 286,Finley 286,Freya 279
Rifka 279,Rowan 279,Ruchel 276,Basya 273,Chelsea 273,Romy 273,Giulia 270,Chiara 266,Tzippy 266,Luciana 263
Reizy 260,Cameron 257,Jade 257,Giada 253,Jennifer 253,Menucha 253,Farah 247,Harlow 247,Joanna 247,Yara 240
Marina 237,Alana 234,Casey 234,Katelyn 234,Katie 234,Leona 234,Makayla 234,Megan 234,Polina 234,Shayna 234
Virginia 234,Yitta 234,Ines 231,Kaia 231,Rosie 231,Delilah 227,Lilian 227,London 227,Sonia 227,Aleksandra 214
Alicia 214,Aziza 214,Cecelia 214,Hadassa 214,Jolie 214,Khloe 214,Marielle 214,Rena 214,Tess 214,Veronika 214
Zara 201,Katrine 200,Delores 199,Tressa 199,Martha 198,Amya 197,Vergie 197,Kali 196,Alexandria 195,Alexia 195
Ariela 195,Avital 195,Carly 195,Cassandra 195,Chanie 195,Eleni 195,Fabiola 195,Faith 195,Izabella 195,Kaya 195
Linda 195,Madyson 195,Renee 195,Roiza 195,Selma 195,Alivia 194,Juana 194,Myriam 193,Frieda 192,Naomie 192
Yvonne 192,Rowena 191,Treva 191,Dulce 190,Rosemarie 189,Zelma 189,Cordia 188,Graciela 188,Estrella 187
Luisa 187,Augusta 186,Jennie 186,Jackie 185,Kiley 184,Leola 184,Ashleigh 183,Neha 183,Malika 182,Modesta 182
Patti 182,Evalyn 181,Maryse 181,Elinor 180,Mazie 180,Laurel 179,Madisyn 179,Lyric 178,Mariana 178,Rubye 177
Tracey 177,Pattie 176,Vivianne 176,Bernadette 175,Litzy 175,Dorothy 174,Jaqueline 174,Delphia 173,Novella 173
Dawn 172,Monserrat 172,Willow 172,Alexandrea 171,Kennedi 171,Hertha 170,Justina 170,Joanny 169,Rosalia 169
Addie 168,Myrtice 168,Shyanne 168,Ethel 167,Rafaela 167,Tina 166,Zena 166,Gwen 165,Judith 165,Felipa 164
Marcia 164,Virginie 164,Isabell 163,Luz 163,Josefina 162,Tara 162,Audreanne 161,Brenda 161,Dortha 161,Kari 160
Nelle 160,Imogene 159,Lesley 159,Lesly 159,Malvina 158,Susie 158,Cassandre 157,Madalyn 157,Toni 157,Daisha 156
Madisen 156,Flo 155,Ila 155,Maegan 155,Dayna 154,Gladyce 154,Elna 153,Sally 153,Verla 153,Daphnee 152
Jaida 152,Katlynn 152,Ann 151,Aylin 151,Bernice 151,Erma 150,Tamia 150,Kelley 149,Kristie 149,Myrna 149
Enid 148,Lauriane 148,Rhonda 148,Karolann 147,Lavonne 147,Marge 147,Ellen 146,Gayle 146,Yasmeen 146
Lavinia 145,Leonie 145,Madonna 145,Desiree 144,Earlene 144,Loretta 144,Aniya 143,Diane 143,Filomena 143
Margarette 142,Sydnee 142,Vicky 142,Aileen 141,Anabelle 141,Ottilie 141,Jodie 140,Shelley 140,Vena 140
Cydney 139,Leta 139,Sandra 139,Chyna 138,Harriet 138,Janiya 138,Serenity 138,Jaquelin 137,Noemy 137,Susana 137
Cara 136,Christy 136,Rosanna 136,Ashlynn 135,Leatha 135,Maryann 135,Violette 135,Elisabeth 134,Vincenza 134
Winnifred 134,Arya 133,Kaycee 133,Lucile 133,Maida 133,Tehila 133,Wilma 133,Consuelo 132,Eveline 132,Lenna 132
Bettye 131,Cynthia 131,Rosalyn 131,Yessenia 131,Andrea 130,Cierra 130,Laurine 130,Lessie 130,Eloisa 129
Fae 129,Justine 129,Althea 128,Ena 128,Marcelle 128,Meggie 128,Calista 127,Eunice 127,Kayli 127,Kristine 127
Nava 127,Freeda 126,Lavina 126,Mavis 126,Stacey 126,Abbie 125,Catalina 125,Gloria 125,Maryjane 125,Dessie 124
Fern 124,Geraldine 124,Katheryn 124,Ariane 123,Lulu 123,Syble 123,Zoila 123,Caitlyn 122,Kathy 122,Monique 122
Rosetta 122,Carolanne 121,Hettie 121,Saige 121,Velva 121,Damaris 120,Eleonore 120,Joan 120,Maiya 120
Marisa 120,Bonita 119,Christiana 119,Gregoria 119,Vivien 119,Casandra 118,Dorothea 118,Hester 118,Lyda 118
Marsha 118,Amie 117,Danyka 117,Katelynn 117,Lurline 117,Millie 117,Teagan 117,Dora 116,Joann 116,Melody 116
Tanya 116,Yazmin 116,Betty 115,Citlalli 115,Emilie 115,Margarete 115,Delphine 114,Julianne 114,Kallie 114
Patty 114,Verona 114,Amaya 113,Chelsey 113,Concepcion 113,Kristen 113,Pearlie 113,Alize 112,Carole 112
Elta 112,Lexie 112,Ofelia 112,Baylee 111,Deja 111,Destiny 111,Kelli 111,Lizzie 111,Electa 110,Elvie 110
Freida 110,Lauryn 110,Lula 110,Adella 109,Cathy 109,Hulda 109,Marilyn 109,Patience 109,Yvette 109,Alayna 108
Elda 108,Jodi 108,Leigh 108,Maurine 108,Alexane 107,Emelie 107,Emie 107,Joelle 107,Priscilla 107,Dasia 106
Elmira 106,Heidi 106,Jenifer 106,Lora 106,Vicenta 106,Alvera 105,Ebba 105,Kathlyn 105,Leda 105,Mercedes 105
Brittany 104,Chaya 104,Dina 104,Linnea 104,Mallie 104,Polly 104,Aglae 103,Agustina 103,Avis 103,Manuela 103
Tami 103,Thelma 103,Anabel 102,Corrine 102,Heaven 102,Idell 102,Iliana 102,Precious 102,Alta 101,Carmella 101
Elfrieda 101,Hayley 101,Kara 101,Lielle 101,Sheila 101,Celestine 100,Dena 100,Elvera 100,Janis 100,Lempi 100
Lera 100,Bianka 99,Bridie 99,Cathrine 99,Faye 99,Kaelyn 99,Ramona 99,Sibyl 99,Aaliyah 98,Ally 98,Aniyah 98
Berta 98,Glenda 98,Rachelle 98,Brisa 97,Eryn 97,Fay 97,Hellen 97,Imona 97,Kaleigh 97,Ludie 97,Nichole 97
Remy 97,Erna 96,Felicity 96,Ida 96,Lorenza 96,Nayeli 96,Ozella 96,Stefanie 96,Alia 95,Alisha 95,April 95
Candice 95,Kaitlin 95,Rosalee 95,Alena 94,Annamarie 94,Birdie 94,Hattie 94,Johanna 94,Lorraine 94,Rosalie 94
Becky 93,Gina 93,Janet 93,Katelin 93,Patricia 93,Rhea 93,Shania 93,Vesta 93,Jacklyn 92,Kitty 92,Lilyan 92
Lynette 92,Mafalda 92,Marjolaine 92,Meta 92,Annie 91,Asha 91,Bernita 91,Emmy 91,Kaylin 91,Leanne 91,Marian 91
Rhianna 91,Theresa 91,Antonina 90,Hortense 90,Jennyfer 90,Nancy 90,Oceane 90,Samara 90,Velda 90,Bette 89
Carolyn 89,Cecile 89,Clarabelle 89,Kendra 89,Lacy 89,Nyasia 89,Penny 89,Caterina 88,Ginger 88,Laisha 88
Magali 88,Maia 88,Meagan 88,Sharon 88,Susanna 88,Trisha 88,Alvena 87,Easter 87,Jean 87,Kaci 87,Karine 87
Shawna 87,Yadira 87,Zita 87,Alverta 86,Bridgette 86,Carissa 86,Gussie 86,Jeanne 86,Jenny 86,Jessika 86
Larissa 86,Monica 86,Alysson 85,Blanca 85,Brionna 85,Cristina 85,Elissa 85,Marguerite 85,Pascale 85,Shaylee 85
Briana 84,Caleigh 84,Delfina 84,Etha 84,Iva 84,Janelle 84,Mable 84,Remi 84,Rhiannon 84,Theodora 84,Vienna 84
Virgie 84,Dorcas 83,Gerda 83,Meda 83,Reina 83,Rosario 83,Shanie 83,Shelly 83,Tonya 83,Winifred 83,Essie 82
Keely 82,Madie 82,Marietta 82,Marilie 82,Maude 82,Mckenna 82,Shany 82,Verna 82,Carmel 81,Era 81,Frida 81
Grayce 81,Irma 81,Jany 81,Jasmin 81,Karli 81,Mabel 81,Neva 81,Noemi 81,Rahaf 81,Soledad 81,Carley 80,Cheryl 80
Hailie 80,Hildegard 80,Kayley 80,Liliane 80,Madge 80,Margie 80,Rosalind 80,Traci 80,Aleen 79,Annamae 79
Clotilde 79,Hermina 79,Otilia 79,Pansy 79,Reanna 79,Sonya 79,Zelda 79,Zula 79,Bertha 78,Devoiry 78,Elsie 78
Emery 78,Fannie 78,Lacey 78,Latoya 78,Rina 78,Ruthie 78,Shanna 78,Shirley 78,Shyann 78,Una 78,Abbey 77
Aliyah 77,Bonnie 77,Dariana 77,Dixie 77,Genoveva 77,Margarita 77,Stacy 77,Twila 77,Vicki 77,Allene 76
Candida 76,Carmen 76,Destinee 76,Estefania 76,Estella 76,Flora 76,Leonora 76,Magdalena 76,Marjory 76,Nettie 76
Alba 75,Aliza 75,Emelia 75,Erica 75,Farida 75,Freda 75,Georgina 75,Jacinthe 75,Kristy 75,Matilde 75
Paulette 75,Sandrine 75,Savanah 75,Frederique 74,Gilda 74,Jayde 74,Joanie 74,Josiane 74,Kasandra 74
Kathryne 74,Marilyne 74,Maxine 74,Mylene 74,Noemie 74,Rebeca 74,Annette 73,Edna 73,Estell 73,Lexi 73
Lindsay 73,Makenzie 73,Mckayla 73,Sigrid 73,Tricia 73,Vita 73,Wilhelmine 73,Adela 72,Assunta 72,Emmalee 72
Jeanie 72,Jena 72,Kariane 72,Kenya 72,Letha 72,Nyah 72,Sarina 72,Shakira 72,Shannon 72,Courtney 71,Daria 71
Doreen 71,Elnora 71,Gracie 71,Harley 71,Heloise 71,Kyleigh 71,Lizeth 71,Lorene 71,Madina 71,Mayra 71
Mireille 71,Ona 71,Rhoda 71,Rocio 71,Alycia 70,Asia 70,Aubree 70,Betsy 70,Breanna 70,Chanelle 70,Coralie 70
Euna 70,Jo 70,Kaela 70,Krystina 70,Maritza 70,Anjali 69,Belle 69,Bernadine 69,Carlee 69,Creola 69,Domenica 69
Halie 69,Lorna 69,Luella 69,Rochelle 69,Sadye 69,Trinity 69,Viva 69,Antonette 68,Elenor 68,Josefa 68
Juanita 68,Kiara 68,Leia 68,Logan 68,Magdalen 68,Margarett 68,Maribel 68,Rebekah 68,Rosamond 68,Silvia 68
Thalia 68,Tianna 68,Trycia 68,Annalise 67,Berniece 67,Carrie 67,Cheyenne 67,Genesis 67,Geneva 67,Georgiana 67
Karina 67,Margret 67,Mariane 67,Melyna 67,Natasha 67,Norma 67,Rosella 67,Alanis 66,Ayana 66,Christa 66
Cleta 66,Colleen 66,Deborah 66,Earnestine 66,Gertrude 66,Gladys 66,Haleigh 66,Leticia 66,Miracle 66,Sabryna 66
Shanelle 66,Adah 65,Angela 65,Celeste 65,Dejah 65,Dianna 65,Elody 65,Eugenia 65,Glennie 65,Icie 65,Karianne 65
Katlyn 65,Leilani 65,Lisa 65,Marlowe 65,Meghan 65,Pauline 65,Raphaelle 65,Riva 65,Tiana 65,Annabell 64
Arlene 64,Aryanna 64,Bethany 64,Cayla 64,Georgianna 64,Hailee 64,Kimberly 64,Laverna 64,Maddison 64,Shelia 64
Taryn 64,Tia 64,Tracy 64,Zetta 64,Angelita 63,Elenora 63,Karley 63,Lindsey 63,Magnolia 63,Marilou 63,May 63
Melba 63,Mertie 63,Mildred 63,Nelda 63,Pamela 63,Raegan 63,Rosemary 63,Vada 63,Abigayle 62,Ashlee 62,Beulah 62
Bryana 62,Carlotta 62,Henriette 62,Kaley 62,Kayleigh 62,Lillie 62,Mabelle 62,Macie 62,Meaghan 62,Minnie 62
Nellie 62,Retta 62,Winona 62,Yesenia 62,Alysa 61,Brenna 61,Carolyne 61,Destiney 61,Enola 61,Gisselle 61
Haley 61,Herminia 61,Kristi 61,Laurie 61,Lucie 61,Marlee 61,Marlene 61,Noelia 61,Retha 61,Rubie 61,Daija 60
Destini 60,Dianne 60,Ettie 60,Gretchen 60,Jailyn 60,Krystal 60,Lela 60,Leonor 60,Libbie 60,Mallory 60
Melany 60,Melvina 60,Myah 60,Nia 60,Tierra 60,Wanda 60,Wendy 60,Alberta 59,America 59,Araceli 59,Beverly 59
Breana 59,Corine 59,Debra 59,Destany 59,Edyth 59,Eliane 59,Flossie 59,Jakayla 59,Jazmyne 59,Marianna 59
Skyla 59,Vida 59,Viviane 59,Antonietta 58,Berneice 58,Brigitte 58,Carli 58,Charity 58,Christine 58,Else 58
Itzel 58,Jacey 58,Lynda 58,Mandy 58,Olga 58,Raven 58,Rosina 58,Santina 58,Shaniya 58,Teri 58,Vella 58,Wava 58
Ardith 57,Ethelyn 57,Idella 57,Jada 57,Jazmyn 57,Kelly 57,Lisette 57,Lucienne 57,Madelynn 57,Marcella 57
Marianne 57,Maybell 57,Muriel 57,Myrtis 57,Nannie 57,Sallie 57,Savanna 57,Selina 57,Teresa 57,Abigale 56
Alexandrine 56,Bettie 56,Carlie 56,Eldora 56,Elinore 56,Elyssa 56,Eula 56,Gillian 56,Isobel 56,Kailee 56
Kelsi 56,Kristin 56,Kyla 56,Loraine 56,Martine 56,Misty 56,Nola 56,Zoie 56,Zora 56,Abagail 55,Alfreda 55
Amber 55,Brandi 55,Bulah 55,Debbie 55,Eudora 55,Jacynthe 55,Janae 55,Jeannette 55,Kelsie 55,Kyra 55,Lorena 55
Maci 55,Melyssa 55,Rozella 55,Sherri 55,Sherry 55,Tomasa 55,Tressie 55,Verda 55,Adaline 54,Adelle 54,Agnes 54
Amely 54,Camryn 54,Carla 54,Clare 54,Denise 54,Emely 54,Karla 54,Laury 54,Leanna 54,Mariah 54,Melinda 54
Myrtie 54,Myrtle 54,Ophelia 54,Samanta 54,Sue 54,Tatum 54,Velma 54,Aracely 53,Bailee 53,Carol 53,Ebony 53
Eileen 53,Elyse 53,Emerald 53,Hilda 53,Jaclyn 53,Jessyca 53,Kamryn 53,Makenna 53,Micaela 53,Mittie 53,Mona 53
Ora 53,Palma 53,Sarai 53,Shanel 53,Tabitha 53,Tatyana 53,Veda 53,Alejandra 52,Bobbie 52,Cheyanne 52,Cristal 52
Danika 52,Diamond 52,Dorthy 52,Haylie 52,Kassandra 52,Kattie 52,Krystel 52,Lelah 52,Lura 52,Macy 52
Marcelina 52,Mellie 52,Meredith 52,Nona 52,Opal 52,Raina 52,Regina 52,Sheryl 52,Verlie 52,Aiyana 51,Albina 51
Angeline 51,Angie 51,Arvilla 51,Bessie 51,Carmela 51,Crystal 51,Dolores 51,Eleanore 51,Elza 51,Gudrun 51
Ivah 51,Karlie 51,Keara 51,Louvenia 51,Mariela 51,Mathilde 51,Maudie 51,Mireya 51,Shanny 51,Sheri 51,Taya 51
Therese 51,Adelia 50,Alda 50,Anahi 50,Ashly 50,Blanche 50,Cordelia 50,Edwina 50,Ernestina 50,Esperanza 50
Hallie 50,Jayda 50,Katarina 50,Lelia 50,Lenora 50,Lilla 50,Lottie 50,Marta 50,Maureen 50,Megane 50,Nadine 50
Nella 50,Oleta 50,Rita 50,Sydni 50,Vickie 50,Afton 49,Alanna 49,Allie 49,Anais 49,Andreanne 49,Arely 49
Brianne 49,Cindy 49,Claudine 49,Corene 49,Cortney 49,Deanna 49,Eulah 49,Imani 49,Jill 49,Kamille 49,Karlee 49
Katrina 49,Kenna 49,Kylee 49,Nikki 49,Rachael 49,Shukrona 49,Sonja 49,Terri 49,Tessie 49,Zaria 49,Abby 48
Albertha 48,Alyson 48,Amparo 48,Anika 48,Anissa 48,Chanel 48,Constance 48,Dagmar 48,Delpha 48,Doris 48
Harmony 48,Jazlyn 48,Katharina 48,Kirstin 48,Liza 48,Lori 48,Miranda 48,Moriah 48,Pinkie 48,Roberta 48
Roslyn 48,Roxanne 48,Shari 48,Tammy 48,Viola 48,Whitney 48,Aletha 47,Alexanne 47,Alvina 47,Belinda 47
Catharine 47,Christie 47,Clementina 47,Connie 47,Delia 47,Dorris 47,Elouise 47,Elvira 47,Josianne 47,Keeley 47
Kim 47,Lavada 47,Lois 47,Maybelle 47,Mozelle 47,Orpha 47,Petra 47,Randi 47,Ressie 47,Selena 47,Tania 47
Tyra 47,Zella 47,Zola 47,Antonetta 46,Cleora 46,Crystel 46,Gail 46,Glenna 46,Haylee 46,Helga 46,Hilma 46
Inez 46,Irene 46,Jacquelyn 46,Jazmin 46,Joana 46,Kailyn 46,Karen 46,Kathleen 46,Kiarra 46,Mara 46,Neoma 46
Paula 46,Reba 46,Reyna 46,Robyn 46,Roxane 46,Sierra 46,Stephany 46,Suzanne 46,Sydnie 46,Tiffany 46,Adrienne 45
Alaina 45,Alyce 45,Andreane 45,Annetta 45,Ardella 45,Beaulah 45,Bria 45,Britney 45,Callie 45,Camylle 45
Clarissa 45,Delaney 45,Dolly 45,Elaine 45,Flavie 45,Francisca 45,Herta 45,Hillary 45,Hollie 45,Ilene 45
Jettie 45,Kailey 45,Kaylie 45,Laverne 45,Lorine 45,Marisol 45,Marlen 45,Maye 45,Melina 45,Nova 45,Nya 45
Peggie 45,Tasha 45,Alison 44,Anita 44,Audra 44,Beryl 44,Christelle 44,Darla 44,Darlene 44,Della 44,Eda 44
Elva 44,Felicita 44,Ferne 44,Florine 44,Jewel 44,Jillian 44,Kacie 44,Kiana 44,Laurianne 44,Lucinda 44
Madilyn 44,Maud 44,Maymie 44,Melisa 44,Octavia 44,Pam 44,Pearline 44,Peggy 44,Reva 44,Sandy 44,Shana 44
Tiara 44,Ursula 44,Abbigail 43,Amiya 43,Ashtyn 43,Aurelie 43,Charlene 43,Dayana 43,Edythe 43,Elaina 43
Eleanora 43,Emmie 43,Ericka 43,Eulalia 43,Fanny 43,Georgette 43,Heather 43,Imelda 43,Jackeline 43,Janice 43
Jeanette 43,Jewell 43,Joanne 43,Kirsten 43,Lynn 43,Margaretta 43,Marjorie 43,Mckenzie 43,Mindy 43,Odessa 43
Reta 43,Rossie 43,Rylee 43,Ryleigh 43,Theresia 43,Vernice 43,Aimee 42,Alene 42,Arden 42,Berenice 42,Beth 42
Breanne 42,Earline 42,Elliott 42,Ernestine 42,Esmeralda 42,Esta 42,Helene 42,Iymona 42,Jannie 42,Jayne 42
Joannie 42,Jocelyn 42,Kamila 42,Kay 42,Kellie 42,Kianna 42,Kiera 42,Krista 42,Lauretta 42,Loma 42,Loyce 42
Mamie 42,Martina 42,Mattie 42,Norene 42,Ola 42,Prudence 42,Rae 42,Rosalinda 42,Roselyn 42,Ruthe 42,Shea 42
Thora 42,Trudie 42,Vallie 42,Yolanda 42,Aida 41,Alysha 41,Ansley 41,Antoinette 41,Brandy 41,Cassie 41
Cathryn 41,Chasity 41,Chelsie 41,Ciara 41,Cielo 41,Donna 41,Effie 41,Felicia 41,Halle 41,Henrietta 41,Janie 41
Jeannie 41,Karelle 41,Leann 41,Lenore 41,Letitia 41,Lynne 41,Lysanne 41,Macey 41,Madaline 41,Malinda 41
Michele 41,Minerva 41,Mya 41,Phyllis 41,Rebeka 41,Stephania 41,Susan 41,Verdie 41,Vilma 41,Yoshiko 41
Aurore 40,Candace 40,Daphney 40,Dovie 40,Erika 40,Fleta 40,Holly 40,Janessa 40,Joy 40,Kaylah 40,Laney 40
Leslie 40,Lourdes 40,Myra 40,Nedra 40,Patsy 40,Arabella 39,Aurelia 39,Ayelet 39,Bailey 39,Bina 39,Dana 39
Elisa 39,Florence 39,Gwendolyn 39,Liora 39,Mikaela 39,Muslima 39,Sama 39,Tzirel 39,Anya 36,Billie 36,Diyora 36
Dua 36,Elina 36,Gaia 36,Hendy 36,Imogen 36,Lilia 36,Mayar 36,Meira 36,Melania 36,Mika 36,Milania 36,Paloma 36
Raya 36,Stephanie 36,Tallulah 36,Winnie 36,Aliya 32,Amara 32,Astrid 32,Blair 32,Briella 32,Cleo 32,Devory 32
Elodie 32,Evelina 32,Hope 32,Josie 32,Kristina 32,Lilliana 32,Maggie 32,Marie 32,Mollie 32,Olympia 32,Orly 32
Parizoda 32,Saoirse 32,Sari 32,Serafina 32,Tamara 32,Viviana 32,Zainab 32`,
  whiteBoys: `David 21294,Joseph 20949,Michael 19170,Jacob 18446,Benjamin 17064,Daniel 16640,Alexander 15943,James 15546
Jack 14657,Samuel 13882,John 12799,Henry 12606,William 12589,Adam 12108,Matthew 12094,Nicholas 11686
Ryan 10731,Noah 10416,Liam 10340,Ethan 10185,Charles 10136,Anthony 9175,Thomas 9146,Lucas 9034,Oliver 8577
Andrew 8463,Dylan 8446,Leo 8286,Gabriel 8188,Max 7807,Eli 7647,Theodore 7576,Luke 7448,Isaac 7065,Zachary 6801
Mason 6746,Sebastian 6480,Luca 6423,Jackson 6409,Aaron 6355,Christopher 6287,Joshua 6208,Nathan 6123
Robert 5846,Aiden 5835,Owen 5748,Jonathan 5729,Julian 5503,George 5277,Logan 4926,Christian 4532,Miles 4464
Hudson 4366,Mark 4344,Evan 4254,Jake 4241,Jonah 3982,Peter 3961,Vincent 3882,Maxwell 3865,Simon 3836
Nathaniel 3822,Ezra 3773,Connor 3645,Gavin 3621,Tyler 3542,Omar 3504,Patrick 3419,Adrian 3183,Harrison 3175
Mohamed 3123,Ali 3120,Ari 3039,Aidan 3000,Sean 2992,Edward 2965,Jason 2949,Brandon 2867,Colin 2777,Declan 2758
Hunter 2745,Justin 2734,Leonardo 2639,Sam 2603,Elliot 2579,Cooper 2508,Jayden 2503,Oscar 2494,Caleb 2473
Arthur 2426,Elijah 2380,Chase 2369,Giovanni 2358,Jordan 2358,Ahmed 2339,Kevin 2326,Leon 2310,Steven 2290
Nicolas 2277,Victor 2269,Alex 2263,Elias 2261,Wyatt 2258,Cole 2206,Ian 2201,Matteo 2198,Rafael 2198,Eric 2135
Martin 2133,Paul 2116,Finn 2103,Dominic 2097,Joel 2097,Salvatore 2089,Austin 2081,August 2067,Maximilian 2062
Felix 2035,Moses 2027,Aryeh 2002,Grayson 1997,Amir 1986,Antonio 1964,Judah 1953,Abraham 1929,Louis 1923
Parker 1921,Richard 1907,Cameron 1893,Dean 1855,Maxim 1855,Timothy 1844,Roman 1839,Carter 1825,Philip 1817
Tristan 1801,Charlie 1798,Raphael 1790,Jasper 1760,Frank 1755,Milo 1752,Luka 1738,Graham 1733,Lorenzo 1730
Ariel 1727,Jude 1673,Alan 1659,Brian 1659,Shmiel 1657,Lukas 1621,Blake 1594,Mohammed 1583,Ben 1580,Kai 1542
Spencer 1512,Nolan 1504,Shlome 1496,Marco 1485,Israel 1474,Shane 1453,Rayan 1447,Brody 1425,Mateo 1423
Brendan 1406,Youssef 1390,Yoel 1374,Xavier 1371,Hugo 1355,Griffin 1341,Noam 1338,Gavriel 1314,Angelo 1308
Micah 1300,Rocco 1289,Landon 1287,Dominick 1279,Jesse 1279,Eitan 1270,Brayden 1238,Kyle 1221,Yousef 1194
Yusuf 1191,Ibrahim 1178,Wesley 1175,Grant 1164,Gregory 1164,Harry 1164,Bennett 1156,Shloimy 1145,Avrum 1143
Hersh 1143,Albert 1140,Muhammad 1140,Rowan 1134,Ivan 1132,Kieran 1126,Marcus 1126,Everett 1110,Reid 1102
Shea 1094,Francesco 1085,Hamza 1083,Brady 1072,Nico 1072,Marc 1061,Naftuli 1061,Jaxon 1053,Shloime 1047
Elliott 1042,Theo 1028,Shalom 990,Lev 977,Raymond 968,Quinn 963,Ronan 944,Conor 941,Emmett 925,Stephen 917
Ryder 914,Maximus 895,Beckett 884,Samir 860,Silas 860,Devin 841,Filip 816,Yisrael 813,Calvin 811,Frederick 811
Sawyer 802,Greyson 792,Ilan 781,Ayden 775,Ellis 773,Preston 762,Santino 759,Damian 745,Levi 737,Morris 737
Avi 729,Rory 726,Jeremy 724,Ahmad 710,Archer 699,Isaiah 694,Meilech 686,Jace 645,Francis 634,Riley 623
Myles 615,Chesky 612,Lincoln 612,Avery 607,Ahron 604,Mohammad 596,Axel 569,Shneur 549,Reed 522,Arlo 511
Vincenzo 495,Drew 487,Hillel 484,Yaseen 471,Wolf 462,Lucien 457,Bradley 452,Desmond 446,Rhys 446,Menashe 433
Derek 419,Elan 419,Jax 419,Julien 411,Nikolas 411,Dante 408,Hayden 394,Otto 394,Jaxson 392,Yechezkel 392
Anton 386,Shraga 386,Dennis 375,Reuven 367,Shloma 362,Alec 359,Ashton 359,Dashiell 359,Nikita 359,Erik 356
Zain 354,Bryce 351,Abdullah 345,Maksim 343,Walter 343,Berl 340,Imran 326,Issac 326,Malik 326,Brooks 324
Leonard 316,Jad 313,Binyamin 310,Colton 310,Amrom 272,Bryan 258,Marcel 258,Yassin 258,Milan 253,Alter 245
Eluzer 242,Gianluca 242,Shaul 242,Asher 237,Winston 237,Yahya 237,Weston 234,Chris 229,Giuseppe 229,Kelvin 228
Gilbert 227,Emmanuel 226,Erich 226,Marshall 226,Yanky 226,Harold 225,Houston 224,Arye 223,Bentzion 223
Kirk 223,Laith 223,Leibish 223,Orion 223,Keaton 222,Lamar 222,Cletus 221,Kurt 220,Mordche 220,Randolph 219
Anderson 218,Augustus 218,Filiberto 218,Prince 218,Deon 217,Jaleel 216,Hershel 215,Waldo 215,Omer 214
Fredrick 213,Carmine 212,Dejon 212,Tyrone 212,Dewayne 211,Clay 210,Johann 210,Dustin 209,Bernie 208,Claude 207
Fredy 207,Joaquin 207,Trent 206,Rashawn 205,Titus 205,Ellsworth 204,Harvey 204,Grover 203,Keenan 203
Eliezer 202,Celestino 201,D'angelo 201,Aric 200,Raoul 199,Tyson 199,Yonah 199,Hobart 198,Vidal 198,Fermin 197
Garry 196,Kareem 196,Massimo 196,Sami 196,Thaddeus 196,Freddy 195,Ambrose 194,Triston 194,Barry 193
Demetrius 193,Karas 193,Eusebio 192,Tito 192,Gunner 191,Jaylen 190,Joshuah 190,Bradly 189,Zander 189,Noe 188
Javier 187,Ramiro 187,Darren 186,Orlando 186,Clinton 185,Lyle 185,Buster 184,Willard 184,Gianni 183,Myron 183
Davonte 182,Dawson 181,Toney 181,Allen 180,Aydin 180,Cormac 180,Jakub 180,Kacper 180,Ori 180,Rasheed 180
Reuben 180,Tremaine 180,Arnulfo 179,Benny 179,Casimir 178,Dereck 178,Aron 177,Barrett 177,River 177,Benton 176
Terence 176,Chaz 175,Woodrow 175,Jarrell 174,Richmond 174,Selim 174,Heber 173,Lambert 173,King 172,Rodrick 172
Gaetano 171,Kole 171,Rogelio 171,Alexandre 170,Jordon 170,Orlo 169,Zachery 169,Zayn 169,Brent 168,Travon 168
Giovanny 167,Rupert 167,Geoffrey 166,Jamil 166,Laron 166,Vince 165,Wellington 165,Dwight 164,Elvis 164
Aleksander 163,Atticus 163,Caden 163,Conner 163,Denis 163,Giancarlo 163,Hyman 163,Kenneth 163,Sidney 163
Stanley 163,Tomas 163,Yehudah 163,Yona 163,Brendon 162,Edmond 162,Noel 162,Lew 161,Terrance 161,Chadd 160
Immanuel 160,Kavon 160,Anibal 159,Noble 159,Cornell 158,Dario 158,Ramon 158,Ford 157,Heath 157,Al 156,Luis 156
Rickey 156,Candido 155,Larry 155,Brandyn 154,Bryant 154,Oswaldo 154,Bartholome 153,Rylan 153,Wendell 153
Justen 152,Monte 152,Mose 151,Shaun 151,Sven 151,Boris 150,Lucio 150,Vladimir 150,Hillard 149,Kurtis 149
Trystan 149,Furman 148,Isac 148,Earl 147,Everette 147,Jameson 147,Wiley 147,Elmo 146,Kip 146,Valentin 146
Jerel 145,Mitchel 145,Wilfredo 145,Gust 144,Lamont 144,Rashad 144,Armando 143,Elton 143,Stewart 143
Constantin 142,Don 142,Johnathon 142,Delbert 141,Gerry 141,Hal 141,Pierce 141,Emile 140,Ephraim 140
Forrest 140,Laurence 140,Jarod 139,Lucius 139,Osborne 139,Allan 138,Deion 138,Kaden 138,Adalberto 137
Dimitri 137,Marquis 137,Bodhi 136,Jerrell 136,Ludwig 136,Maynard 136,Misael 136,Domenico 135,Isadore 135
Jovanny 135,Arjun 134,Elian 134,Nicklaus 134,Percival 134,Fishel 133,Jonathon 133,Kiel 133,Lisandro 133
Bert 132,Kelton 132,Khalid 132,Orrin 132,Cristobal 131,Eleazar 131,Keshawn 131,Hector 130,Johnson 130,Josh 130
Landen 130,Mekhi 129,Santiago 129,Ulices 129,Zakary 129,Agustin 128,Alejandro 128,Cristian 128,Werner 128
Elbert 127,Roscoe 127,Stan 127,Brant 126,Pasquale 126,Richie 126,Willie 126,Jacinto 125,Jalon 125,Jerod 125
Warren 125,Gregorio 124,Manuel 124,Newton 124,Tobin 124,Darius 123,Ted 123,Wyman 123,Zachariah 123
Clifford 122,Edison 122,Erwin 122,Ole 122,Travis 122,Abdiel 121,Blaze 121,Dedric 121,Ubaldo 121,Cyrus 120
Gregg 120,Jeramy 120,Lowell 120,Wayne 120,Eduardo 119,Fausto 119,Jimmie 119,Kale 119,Percy 119,Clyde 118
Edwin 118,Jermain 118,Obie 118,Bernard 117,Elya 117,Garrett 117,Jovany 117,Meshilem 117,Norval 117,Rey 117
Casimer 116,Damion 116,Lonnie 116,Nathanial 116,Arnold 115,Durward 115,Glen 115,Nat 115,Rusty 115,Adriel 114
Archie 114,Cedrick 114,Enzo 114,Llewellyn 114,Norris 114,Boyd 113,Irving 113,Jeramie 113,Luigi 113,Raul 113
Chet 112,Eldon 112,Kory 112,Mariano 112,Savion 112,Cecil 111,Colby 111,Fred 111,Jed 111,Mack 111,Frederik 110
Guillermo 110,Kenton 110,Norwood 110,Vernon 110,Arturo 109,Cesar 109,Horacio 109,Jaquan 109,Tre 109,Chad 108
Domingo 108,Herbert 108,Lonzo 108,Terrill 108,Bernhard 107,Dexter 107,Elmore 107,Olin 107,Uriel 107
Wilfred 107,Gordon 106,Jasen 106,Khalil 106,Scotty 106,Zack 106,Clifton 105,Doyle 105,Jordi 105,Mitchell 105
Olen 105,Tillman 105,Bobby 104,Dock 104,Flavio 104,Nasir 104,Nils 104,Wilbert 104,Adan 103,Bennie 103,Dale 103
Emilio 103,Jovan 103,Remy 103,Garrison 102,Monty 102,Nigel 102,Reinhold 102,Rollin 102,Tristian 102,Edd 101
Fritz 101,Herminio 101,Jamal 101,Jeremiah 101,Watson 101,Wilfrid 101,Antone 100,Cloyd 100,Lemuel 100,Neal 100
Reynold 100,Vaughn 100,Amos 99,Demarco 99,Jamel 99,Korey 99,Orin 99,Solon 99,Cleveland 98,Easton 98,Haskell 98
Jerrold 98,Kristopher 98,Leland 98,Narciso 98,Yonatan 98,Cyril 97,Gary 97,Ismael 97,Norbert 97,Talon 97,Tod 97
Alf 96,Brayan 96,Burley 96,Damon 96,Godfrey 96,Kenny 96,Ross 96,Armand 95,Brannon 95,Casper 95,Jarrod 95
Marcelo 95,Odell 95,Sylvan 95,Darien 94,Donald 94,Francisco 94,Jaylon 94,Kamron 94,Leopold 94,Rolando 94
Coleman 93,Eliseo 93,Estevan 93,Remington 93,Salvador 93,Troy 93,Tyshawn 93,Deshaun 92,Gennaro 92,Lenny 92
Nash 92,Quinten 92,Tommy 92,Vito 92,Jon 91,Mortimer 91,Nestor 91,Omari 91,Oran 91,Pete 91,Toby 91,Turner 91
Albin 90,Carson 90,Ernie 90,Fabian 90,Grady 90,Kenyon 90,Kian 90,Mauricio 90,Otha 90,Chester 89,Douglas 89
Federico 89,Jarvis 89,Nathanael 89,Russel 89,Webster 89,Ed 88,Gus 88,Jesus 88,Karl 88,Keagan 88,Keith 88
Mario 88,Nicholaus 88,Wilmer 88,Carlos 87,Cortez 87,Deangelo 87,Deshawn 87,Edmund 87,Jorge 87,Malek 87
Modesto 87,Wilbur 87,Arnoldo 86,Arvid 86,Dedrick 86,Hubert 86,Ignacio 86,Josue 86,Raheem 86,Ricardo 86
Aditya 85,Arne 85,Camren 85,Danny 85,Enoch 85,Fidel 85,Reyes 85,Rhett 85,Shawn 85,Barton 84,Devonte 84
Elroy 84,Gerald 84,Jarred 84,Johnpaul 84,Luther 84,Maurice 84,Noach 84,Vicente 84,Ernest 83,Isidro 83
Jerrod 83,Kraig 83,Melvin 83,Rahul 83,Rico 83,Rogers 83,Tyrell 83,Braulio 82,Brennan 82,Drake 82,Gene 82
Ike 82,Jeremie 82,Marvin 82,Otis 82,Porter 82,Will 82,Emil 81,Florencio 81,Freeman 81,Granville 81,Joe 81
Justus 81,Kaleb 81,Roosevelt 81,Steve 81,Alvin 80,Dalton 80,Dino 80,Henderson 80,Hiram 80,Hugh 80,Johnny 80
Juwan 80,Lester 80,Stone 80,Arch 79,Coy 79,Darrell 79,Deven 79,Eddie 79,Elwyn 79,Foster 79,Morton 79,Russ 79
Torrey 79,Abel 78,Antwon 78,Carlton 78,Clayton 78,Hilbert 78,Kadin 78,Louie 78,Nikko 78,Stuart 78,Terrell 78
Akeem 77,Alfredo 77,Art 77,Clovis 77,Dayne 77,Fernando 77,Garfield 77,Jermaine 77,Keven 77,Lawrence 77
Winfield 77,Abdulloh 76,Adolfo 76,Dane 76,Enrico 76,Jacques 76,Jimmy 76,Maximillian 76,Mikel 76,Nathen 76
Robb 76,Walton 76,Adelbert 75,Curt 75,Einar 75,Eriberto 75,Hilton 75,Isom 75,Jerry 75,Justyn 75,Kevon 75
Leopoldo 75,Ned 75,Osbaldo 75,Chance 74,Corey 74,Dandre 74,Eldridge 74,Fletcher 74,Irwin 74,Maximo 74,Perry 74
Stephan 74,Trace 74,Tyrel 74,Alfonzo 73,Andy 73,Carmelo 73,Dashawn 73,Dave 73,Demond 73,Enos 73,Eyad 73
Horace 73,Jovani 73,Nelson 73,Norberto 73,Rex 73,Saul 73,Alberto 72,Buford 72,Cedric 72,Cicero 72,Jonatan 72
Kyler 72,Luciano 72,Matt 72,Rowland 72,Tom 72,Trevor 72,Westley 72,Ameer 71,Andres 71,Billy 71,Brett 71
Bruce 71,Clemens 71,Elwin 71,Erick 71,Evans 71,Ewald 71,Jerome 71,Ron 71,Simeon 71,Timur 71,Brycen 70
Domenick 70,Edgar 70,Ezekiel 70,Gardner 70,Harmon 70,Lazaro 70,Milton 70,Roger 70,Ronald 70,Seamus 70
Trever 70,Tyrique 70,Baron 69,Corbin 69,Craig 69,Davin 69,Dillan 69,Donny 69,Efrain 69,Eino 69,Helmer 69
Mac 69,Magnus 69,Marques 69,Rick 69,Byron 68,Clark 68,Clint 68,Coby 68,Columbus 68,Darrion 68,Deron 68
Emerson 68,Jerad 68,Kamren 68,Mechel 68,Roderick 68,Royce 68,Thurman 68,Timmy 68,Wilhelm 68,Americo 67,Bud 67
Claud 67,Destin 67,Jaime 67,Keyon 67,Lucious 67,Price 67,Quinton 67,Sim 67,Sterling 67,Tremayne 67,Tyreek 67
Wilton 67,Alford 66,Cristopher 66,Darrin 66,Gerson 66,Jeromy 66,Jim 66,Juston 66,Kobe 66,Marty 66,Miguel 66
Nels 66,Ulises 66,Wade 66,Zechariah 66,Angus 65,Bertram 65,Daron 65,Darryl 65,Eugene 65,Henri 65,Jonas 65
Judd 65,Lafayette 65,Lawson 65,Lloyd 65,Moises 65,Olaf 65,Rene 65,Sigurd 65,Andre 64,Antwan 64,Bret 64
Dameon 64,Daryl 64,Faustino 64,Gaston 64,Geovanny 64,Greg 64,Irvin 64,Kolby 64,Lonny 64,Mike 64,Sergio 64
Uriah 64,Davion 63,Dudley 63,Emiliano 63,Gustave 63,Jalen 63,Jaren 63,Kane 63,Kellen 63,Linwood 63,Mervin 63
Pedro 63,Peretz 63,Reece 63,Reggie 63,Roland 63,Shad 63,Waylon 63,Camron 62,Domenic 62,Donnie 62,Doug 62
Everardo 62,German 62,Gilberto 62,Jerald 62,Kade 62,Ladarius 62,Leonel 62,Oral 62,Phil 62,Roberto 62,Rod 62
Theron 62,Alvah 61,Branson 61,Candelario 61,Cullen 61,Franco 61,Guido 61,Jeff 61,Jose 61,Kennith 61,Okey 61
Quentin 61,Randal 61,Sanford 61,Santos 61,Tavares 61,Tim 61,Vern 61,Abdul 60,Christophe 60,Colten 60,Dan 60
Devante 60,Freddie 60,Gunnar 60,Guy 60,Ignatius 60,Isai 60,Jamaal 60,Jayson 60,Marcelino 60,Napoleon 60
Oswald 60,Randy 60,Stanton 60,Tyree 60,Arnaldo 59,Barney 59,Blaise 59,Cale 59,Clarence 59,Clement 59,Danial 59
Ernesto 59,Gonzalo 59,Jamarcus 59,Keegan 59,Ken 59,Keshaun 59,Osvaldo 59,Samson 59,Shemar 59,Sherwood 59
Ward 59,Conrad 58,Demarcus 58,Efren 58,Franz 58,Hosea 58,Jabari 58,Juvenal 58,Manley 58,Marlon 58,Newell 58
Norman 58,Rahsaan 58,Ransom 58,Rodolfo 58,Sedrick 58,Tad 58,Wallace 58,Willis 58,Beau 57,Bernardo 57,Curtis 57
Eladio 57,Emmitt 57,Erling 57,Esteban 57,Ewell 57,Garett 57,Geovany 57,Isaias 57,Jaydon 57,Josef 57
Keyshawn 57,Kody 57,Lorenz 57,Moshe 57,Ralph 57,Reginald 57,Scot 57,Stanford 57,Umar 57,Wilburn 57,Alek 56
Alexzander 56,Alphonso 56,Aurelio 56,Brice 56,Damien 56,Darnell 56,Deontae 56,Duane 56,Ezequiel 56,Gerard 56
Gerhard 56,Howell 56,Javonte 56,Jedidiah 56,Lionel 56,Maxime 56,Reymundo 56,Ronaldo 56,Sid 56,Adonis 55
Alden 55,Bryon 55,Caesar 55,Darwin 55,Florian 55,Friedrich 55,Gino 55,Humberto 55,Jevon 55,Korbin 55
Kristoffer 55,Lewis 55,Marcellus 55,Orville 55,Otho 55,Pablo 55,Phillip 55,Pietro 55,Rodger 55,Tony 55
Anastacio 54,Bob 54,Brad 54,Brando 54,Brennon 54,Cory 54,Darion 54,Gage 54,Garrick 54,Gerardo 54,Glenn 54
Jeffry 54,Juan 54,Lance 54,Lon 54,Ottis 54,Ray 54,Rigoberto 54,Sheldon 54,Sigmund 54,Wilber 54,Adolph 53
Broderick 53,Cordell 53,Darrel 53,Delmer 53,Gabe 53,Green 53,Hermann 53,Jamison 53,Javon 53,Jefferey 53
Jeffrey 53,Kendrick 53,Keon 53,Koby 53,Leif 53,Marquise 53,Orland 53,Orval 53,Torrance 53,Trevion 53,Weldon 53
Arno 52,Arvel 52,Brenden 52,Darin 52,Derrick 52,Donato 52,Favian 52,Hilario 52,Jamir 52,Jaron 52,Jarret 52
Johnathan 52,Judson 52,Julio 52,Kent 52,Marcos 52,Milford 52,Nick 52,Nickolas 52,Rodrigo 52,Rufus 52,Tate 52
Zackary 52,Alexandro 51,Alton 51,Braxton 51,Buddy 51,Cade 51,Carl 51,Deonte 51,Dewitt 51,Eldred 51,Garret 51
Garth 51,Giovani 51,Hipolito 51,Jedediah 51,Jett 51,Kameron 51,Leroy 51,Malachi 51,Murray 51,Rosendo 51
Ruben 51,Sherman 51,Sylvester 51,Tyrese 51,Adolphus 50,Archibald 50,Augustine 50,Bill 50,Bo 50,Chadrick 50
Chauncey 50,Dayton 50,Duncan 50,Dwayne 50,Edgardo 50,Emmet 50,Enrique 50,Evert 50,Izaiah 50,Mathias 50
Mustafa 50,Quincy 50,Rocky 50,Roy 50,Terrence 50,Trey 50,Virgil 50,Wilford 50,Willy 50,Abner 49,Alfred 49
Bart 49,Brock 49,Buck 49,Chaim 49,Cleve 49,Colt 49,Demario 49,Donavon 49,Donnell 49,Edwardo 49,Elmer 49
Eloy 49,Felipe 49,Floyd 49,Gustavo 49,Hoyt 49,Jared 49,Jarrett 49,Jordy 49,Kristofer 49,Mathew 49,Tanner 49
Verner 49,Xzavier 49,Alonzo 48,Benedict 48,Bertrand 48,Braeden 48,Brandt 48,Cornelius 48,Crawford 48
Dangelo 48,Deondre 48,Diego 48,Earnest 48,Forest 48,Garland 48,Geovanni 48,Giles 48,Hardy 48,Howard 48
Janick 48,Jeffery 48,Johan 48,Markus 48,Rodney 48,Scottie 48,Tevin 48,Trenton 48,Vance 48,Waino 48,Austen 47
Braden 47,Bradford 47,Carleton 47,Dallin 47,Daren 47,Darron 47,Dax 47,Derick 47,Dewey 47,Felton 47,Franklin 47
Frederic 47,Hank 47,Jadon 47,Jamar 47,Jayce 47,Joey 47,Junius 47,Niko 47,Paolo 47,Raymundo 47,Ronnie 47
Rudy 47,Thad 47,Todd 47,Vinnie 47,Zackery 47,Abelardo 46,Alfonso 46,Carlo 46,Collin 46,Darrick 46,Davon 46
Dejuan 46,Ervin 46,Hans 46,Homer 46,Jairo 46,Keanu 46,Pierre 46,Randall 46,Ricky 46,Roel 46,Ronny 46
Rudolph 46,Selmer 46,Sonny 46,Stephon 46,Taurean 46,Wilson 46,Anas 44,Nuchem 44,Phoenix 44,Donovan 41
Finley 38,Julius 38,Holden 35,Ibrohim 35,Malcolm 35,Jamie 33,Jay 33,Lucian 33,Moishy 33,Abe 30,Abubakr 30
Alessandro 30,Ansel 30,Burech 30,Crosby 30,Emanuel 30,Emir 30,Gideon 30,Idris 30,Maverick 30,Muhammad Ali 30
Nikolai 30,Oren 30,Oskar 30,Russell 30,Sammy 30,Scott 30,Wilder 30,Xander 30,Younis 30,Amirjon 27,Aviel 27
Camden 27,Cody 27,Dillon 27,Dion 27,Eden 27,Eliot 27,Finnegan 27,Grey 27,Hassan 27,Herman 27,Jakob 27
Josiah 27,Leonidas 27,Neil 27,Seth 27,Stefan 27,Tobias 27,Viktor 27,Walker 27,Zakaria 27,Zane 27`,
  africanAmericanGirls: `Madison 27488,Ava 14784,London 14432,Chloe 13905,Aaliyah 13874,Olivia 12085,Kayla 11787,Taylor 11642
Serenity 10740,Abigail 10450,Nevaeh 10090,Makayla 10052,Skylar 9983,Savannah 9112,Isabella 9012,Mia 8913
Faith 8883,Brielle 8646,Gabrielle 8584,Nyla 8546,Khloe 8424,Arianna 8248,Ariel 8088,Leah 7973,Mariam 7713
Naomi 7568,Zoe 7529,Laila 7430,Emily 7101,Nia 7033,Nylah 6987,Victoria 6757,Peyton 6696,Zoey 6612,Jayla 6528
Sarah 6520,Jada 6498,Amaya 6482,Destiny 6345,Autumn 6322,Chelsea 6176,Sophia 6169,Kylie 6161,Fatima 6146
Morgan 6138,Paige 6047,Alyssa 6024,Brianna 5978,Jasmine 5924,Gabriella 5909,Hailey 5832,Paris 5764,Lauren 5741
Maya 5703,Aniyah 5680,Kaylee 5618,Riley 5603,Layla 5481,Imani 5473,Heaven 5389,Mya 5305,Milan 5229
Elizabeth 5198,Jade 5129,Amelia 5106,Emma 4961,Grace 4938,Mckenzie 4923,Kennedy 4908,Malia 4908,Skyla 4908
Aubrey 4785,Trinity 4663,Londyn 4625,Arielle 4617,Mariah 4594,Aliyah 4319,Ariana 4311,Hannah 4311,Aria 4243
Sydney 4220,Amina 4197,Harmony 4143,Amiyah 4097,Zuri 4006,Jordyn 3975,Genesis 3960,Aisha 3921,Amirah 3891
Summer 3876,Kimora 3868,Michelle 3853,Sarai 3746,Alana 3662,Sanaa 3654,Samantha 3524,Sanai 3516,Amira 3455
Maliyah 3386,Melanie 3363,Aicha 3340,Kaitlyn 3340,Hawa 3302,Ashley 3287,Lyric 3256,Miracle 2997,Bella 2958
Christina 2958,Mackenzie 2958,Oumou 2958,Tiana 2859,Sariah 2798,Leilani 2790,Tori 2767,Danielle 2706
Mikayla 2706,Gianna 2683,Aniya 2675,Kiara 2584,Brooke 2553,Skylah 2546,Alexis 2523,Kyla 2507,Janelle 2461
Avery 2446,Tamia 2423,Saniyah 2408,Dakota 2331,Egypt 2331,Skye 2331,Janiyah 2232,Angel 2171,Kelsey 2171
Isabelle 2163,Fanta 2140,Angelina 2102,Eva 2102,Amber 2094,Zara 2072,Wynter 2056,Jayda 2049,Jaliyah 2041
Samiyah 1919,Phoenix 1911,Anaya 1880,Sasha 1880,Zariah 1804,A'Niyah 1773,D'Asia 1773,Da'Naya 1773,Ja'Nae 1773
Ka'Mya 1773,La'Nyah 1773,Ma'Kayla 1773,Za'Niyah 1773,Samara 1766,Kylee 1743,Nahla 1743,Journey 1682
Melody 1628,Camille 1605,Adrianna 1559,Zaniyah 1452,Eden 1437,Kaliyah 1437,Eliana 1414,Talia 1399,Nova 1368
Shiloh 1330,Aubree 1315,Lily 1315,Amanda 1284,Tianna 1284,Madisyn 1269,Kali 1261,Kadiatou 1246,Sofia 1238
Cali 1231,Jordan 1231,Amani 1223,Alicia 1192,Nadia 1192,Fatou 1177,Alani 1170,Leila 1162,Shania 1147
Violet 1116,Maryam 1085,Erin 1047,Journee 1047,Amara 963,Jessica 963,Charlotte 925,Cheyenne 917,Ariah 902
Ella 894,Malaysia 856,Winter 841,Bintou 833,Mila 818,Khadijah 787,Addison 780,Hope 780,Payton 780,Joy 772
Kaylin 734,Sade 734,Brooklyn 719,Blessing 696,Zendaya 696,Zaria 680,Esther 673,Janiya 673,Skyler 657
Vanessa 650,Logan 642,Lauryn 619,Annabelle 612,Ayanna 596,Saniya 596,Symphony 596,Chanel 581,Saige 581
Alexa 550,Amia 550,Asia 550,Emani 550,Kendra 550,Kourtney 550,Natalia 550,Rebecca 550,Taraji 550,Elise 543
Zahara 543,Alexandria 535,Julia 535,Kamiyah 535,Abrielle 505,Alexandra 505,Bria 505,Dylan 505,Essence 505
Giselle 505,Isis 505,Janae 505,Lillian 505,Makenzie 505,Megan 505,Scarlett 505,Shaniya 505,Milani 482
Penelope 482,Aissata 459,Amiya 459,Awa 459,Azaria 459,Deborah 459,Kai 459,Kenya 459,Kristen 459,Lailah 459
Nana 459,Precious 459,Rachel 459,Samiya 459,Shayla 459,Soraya 459,Stephanie 459,Tabitha 459,Nala 436
Natalie 420,Rylee 420,Arya 390,Kehlani 367,Khadija 352,Reign 352,Sage 336,Royalty 283,Marley 275,Ariyah 268
Kori 245,Zahra 245,Sariyah 229,Dream 214,Katrine 180,Delores 179,Tressa 179,Martha 178,Vergie 178,Amya 177
Madyson 177,Alivia 176,Amayah 176,Fabiola 176,Juana 175,Myriam 175,Aurelia 174,Naomie 174,Judy 173,Yvonne 173
Katelyn 172,Yasmin 172,Rowena 171,Treva 171,Dulce 170,Rosemarie 170,Cordia 169,Zelma 169,Alessia 168
Graciela 168,Nailah 168,Sevyn 168,Estrella 167,Francesca 167,Luisa 167,Augusta 166,Jennie 166,Jackie 165
Leola 165,Ashleigh 164,Kiley 164,Neha 164,Modesta 163,Patti 163,Evalyn 162,Maryse 162,Dana 161,Josie 161
Mazie 161,Elinor 160,Laurel 160,Daniela 159,Mariana 159,Willow 159,Rubye 158,Tracey 158,Litzy 157,Pattie 157
Vivianne 157,Bernadette 156,Lucia 156,Delphia 155,Dorothy 155,Jaqueline 155,Monserrat 154,Novella 154
Alexandrea 153,Azariah 153,Dawn 153,Justina 153,Maimouna 153,Royal 153,Hertha 152,Katie 152,Sadie 152
Rosalia 151,Virginia 151,Addie 150,Joanny 150,Myrtice 150,Ethel 149,Rafaela 149,Shyanne 149,Gwen 148,Tina 148
Zena 148,Judith 147,Lola 147,Marcia 147,Beatrice 146,Felipa 146,Virginie 146,Adele 145,Luz 145,Ruby 145
Alma 144,Isabell 144,Tara 144,Brenda 143,Dortha 143,Josefina 143,Audreanne 142,Kari 142,Nelle 142,Imogene 141
Lesley 141,Lesly 141,Malvina 140,Susie 140,Toni 140,Cassandre 139,Madalyn 139,Madisen 139,Daisha 138,Ila 138
Maegan 138,Dayna 137,Flo 137,Gladyce 137,Sally 137,Elna 136,Katlynn 136,Verla 136,Ann 135,Aylin 135
Daphnee 135,Jaida 135,Bernice 134,Erma 134,Myrna 134,Enid 133,Kelley 133,Kiera 133,Kristie 133,Lauriane 132
Marge 132,Rhonda 132,Ellen 131,Gayle 131,Karolann 131,Lavonne 131,Leonie 130,Madonna 130,Sienna 130
Yasmeen 130,Eleanor 129,Kate 129,Lavinia 129,Loretta 129,Desiree 128,Diane 128,Earlene 128,Filomena 128
Linda 127,Margarette 127,Sydnee 127,Vicky 127,Anabelle 126,Eloise 126,Lilly 126,Piper 126,Aileen 125
Ottilie 125,Shelley 125,Vena 125,Jodie 124,Leta 124,Liana 124,Sandra 124,Chyna 123,Cydney 123,Harriet 123
Susana 123,Cara 122,Jaquelin 122,Noemy 122,Rosanna 122,Callie 121,Christy 121,Evangeline 121,Violette 121
Angelica 120,Ashlynn 120,Leatha 120,Maryann 120,Winnifred 120,Elisabeth 119,Jana 119,Vincenza 119,Wilma 119
Consuelo 118,Kaycee 118,Lucile 118,Maida 118,Bettye 117,Eveline 117,Lenna 117,Lilian 117,Rosalyn 117
Cierra 116,Cynthia 116,Laurine 116,Lessie 116,Yessenia 116,Amora 115,Andrea 115,Dior 115,Eliza 115,Eloisa 115
Justine 115,Ryan 115,Althea 114,Bridget 114,Fae 114,Meggie 114,Molly 114,Ena 113,Eunice 113,Kayli 113
Kristine 113,Marcelle 113,Calista 112,Freeda 112,Lavina 112,Mavis 112,Stacey 112,Abbie 111,Catalina 111
Dessie 111,Gloria 111,Maryjane 111,Ayla 110,Ellie 110,Fern 110,Geraldine 110,Katheryn 110,Ariane 109,Lulu 109
Rosetta 109,Syble 109,Zoila 109,Caitlyn 108,Hettie 108,Kathy 108,Leona 108,Monique 108,Velva 108,Carolanne 107
Eleonore 107,Heavenly 107,Joan 107,Maiya 107,Marisa 107,Bonita 106,Christiana 106,Damaris 106,Gregoria 106
Vivien 106,Willa 106,Dorothea 105,Hester 105,Lyda 105,Marsha 105,Vivian 105,Amie 104,Casandra 104,Danyka 104
Katelynn 104,Lurline 104,Olive 104,Dora 103,Joann 103,Louise 103,Madeline 103,Tanya 103,Yazmin 103,Betty 102
Citlalli 102,Delphine 102,Emilie 102,Jolie 102,Margarete 102,Concepcion 101,Julianne 101,Kallie 101,Patty 101
Pearlie 101,Verona 101,Alize 100,Carole 100,Chelsey 100,Elta 100,Ofelia 100,Sabrina 100,Baylee 99,Daisy 99
Deja 99,Emmanuella 99,Kelli 99,Kristina 99,Lexie 99,Lizzie 99,Zainab 99,Dahlia 98,Electa 98,Elvie 98,Freida 98
Lula 98,Marilyn 98,Adella 97,Cathy 97,Giovanna 97,Hulda 97,Patience 97,Veronica 97,Yvette 97,Alayna 96
Alexane 96,Elda 96,Jodi 96,Leigh 96,Maurine 96,Aliya 95,Emelie 95,Emie 95,Joelle 95,Lora 95,Priscilla 95
Vicenta 95,Alice 94,Dasia 94,Ebba 94,Elmira 94,Heidi 94,Jenifer 94,Tamara 94,Alvera 93,Dina 93,Kathlyn 93
Kira 93,Leda 93,Linnea 93,Mercedes 93,Agustina 92,Avis 92,Brittany 92,Celine 92,Chaya 92,Daphne 92,Empress 92
Harper 92,Jewel 92,Luna 92,Mallie 92,Manuela 92,Polly 92,Yara 92,Aglae 91,Idell 91,Iliana 91,Melissa 91
Tami 91,Thelma 91,Yasmine 91,Alta 90,Anabel 90,Carmella 90,Corrine 90,Hayley 90,Kara 90,Sheila 90,Theodora 90
Celestine 89,Dena 89,Elfrieda 89,Elvera 89,Janis 89,Kaelyn 89,Lempi 89,Lera 89,Berta 88,Bianka 88,Bridie 88
Cathrine 88,Faye 88,Kaia 88,Ramona 88,Sibyl 88,Ally 87,Claire 87,Eryn 87,Georgia 87,Glenda 87,Isabel 87
Ludie 87,Rachelle 87,Brisa 86,Fay 86,Hellen 86,Ida 86,Kaleigh 86,Nichole 86,Ozella 86,Stefanie 86,Alia 85
Alisha 85,April 85,Erna 85,Felicity 85,Kaitlin 85,Lorenza 85,Nayeli 85,Rosalee 85,Alena 84,Annamarie 84
Ariella 84,Audrey 84,Aurora 84,Birdie 84,Candice 84,Cassidy 84,Hattie 84,Johanna 84,Kailee 84,Kalani 84
Kaylani 84,Lea 84,Lorraine 84,Nalani 84,Rosalie 84,Sapphire 84,Taliyah 84,Zora 84,Becky 83,Gina 83,Jacklyn 83
Janet 83,Katelin 83,Kitty 83,Patricia 83,Rhea 83,Vesta 83,Jane 82,Leanne 82,Lilyan 82,Lynette 82,Mafalda 82
Marian 82,Marjolaine 82,Meta 82,Rhianna 82,Annie 81,Antonina 81,Asha 81,Bernita 81,Delilah 81,Hortense 81
Jennyfer 81,Oceane 81,Theresa 81,Velda 81,Bette 80,Carolyn 80,Cecile 80,Clarabelle 80,Lacy 80,Nancy 80
Nyasia 80,Penny 80,Sara 80,Caterina 79,Florence 79,Ginger 79,Juliet 79,Laisha 79,Magali 79,Meagan 79,Sharon 79
Susanna 79,Trisha 79,Alvena 78,Camilla 78,Easter 78,Jean 78,Kaci 78,Karine 78,Katherine 78,Lilliana 78
Shawna 78,Yadira 78,Zita 78,Allison 77,Alverta 77,Bridgette 77,Carissa 77,Gussie 77,Jeanne 77,Jenny 77
Jessika 77,Larissa 77,Monica 77,Alysson 76,Athena 76,Bailey 76,Blanca 76,Brionna 76,Cristina 76,Delfina 76
Demi 76,Elissa 76,Gia 76,Iva 76,Kennedi 76,Kenzie 76,Khaleesi 76,Lydia 76,Marguerite 76,Pascale 76,Shaylee 76
Simone 76,Sky 76,Zhuri 76,Briana 75,Caleigh 75,Dorcas 75,Etha 75,Mable 75,Marina 75,Rhiannon 75,Rosario 75
Shanie 75,Sophie 75,Virgie 75,Gerda 74,Josephine 74,Madie 74,Marilie 74,Maude 74,Meda 74,Reina 74,Shany 74
Shelly 74,Tonya 74,Winifred 74,Carmel 73,Era 73,Essie 73,Grayce 73,Jany 73,Karli 73,Kathryn 73,Keely 73
Marietta 73,Mckenna 73,Neva 73,Verna 73,Cheryl 72,Daniella 72,Hailie 72,Hildegard 72,Irma 72,Jasmin 72
Kayley 72,Liliane 72,Margie 72,Noemi 72,Rosalind 72,Soledad 72,Aleen 71,Amy 71,Carley 71,Elena 71,Hermina 71
Madge 71,Michaela 71,Otilia 71,Reanna 71,Sonya 71,Traci 71,Zula 71,Annamae 70,Bertha 70,Clotilde 70,Cora 70
Elsie 70,Iris 70,Lacey 70,Pansy 70,Ruthie 70,Shanna 70,Shyann 70,Una 70,Zelda 70,Abbey 69,Bonnie 69,Dariana 69
Dixie 69,Fannie 69,Latoya 69,Maeve 69,Margarita 69,Nicolette 69,Nina 69,Shirley 69,Stacy 69,Twila 69,Allene 68
Candida 68,Carmen 68,Destinee 68,Estefania 68,Flora 68,Genoveva 68,Leonora 68,Magdalena 68,Margot 68
Marjory 68,Nettie 68,Vicki 68,Alba 67,Aliza 67,Emelia 67,Erica 67,Estella 67,Freda 67,Jacinthe 67,Kristy 67
Lana 67,Louisa 67,Matilde 67,Paulette 67,Savanah 67,Serena 67,Frida 66,Gilda 66,Jayde 66,Joanie 66,Josiane 66
Juliana 66,Kasandra 66,Kathryne 66,Marilyne 66,Matilda 66,Maxine 66,Mylene 66,Noemie 66,Rebeca 66,Sandrine 66
Annette 65,Edna 65,Estell 65,Frederique 65,Lexi 65,Lindsay 65,Mae 65,Malika 65,Mckayla 65,Pearl 65,Sigrid 65
Tricia 65,Vita 65,Wilhelmine 65,Adela 64,Assunta 64,Caroline 64,Claudia 64,Elisa 64,Emmalee 64,Jeanie 64
Jena 64,Kariane 64,Letha 64,Rosa 64,Salma 64,Sarina 64,Shakira 64,Shannon 64,Courtney 63,Doreen 63,Elnora 63
Estelle 63,Genevieve 63,Gracie 63,Heloise 63,Kyleigh 63,Lizeth 63,Lorene 63,Madelyn 63,Mayra 63,Mireille 63
Nyah 63,Ona 63,Rocio 63,Alycia 62,Betsy 62,Breanna 62,Chanelle 62,Coralie 62,Domenica 62,Euna 62,Gwendolyn 62
Jo 62,Kaela 62,Krystina 62,Luella 62,Maritza 62,Rhoda 62,Sylvia 62,Viva 62,Angela 61,Anjali 61,Belle 61
Bernadine 61,Carlee 61,Creola 61,Halie 61,Josefa 61,Juanita 61,Lia 61,Lorna 61,Magdalen 61,Rebekah 61
Rochelle 61,Sadye 61,Thalia 61,Thea 61,Annalise 60,Antonette 60,Berniece 60,Camila 60,Carrie 60,Elenor 60
Geneva 60,Karina 60,Margarett 60,Mariane 60,Maribel 60,Natasha 60,Rosamond 60,Rosella 60,Silvia 60,Trycia 60
Vivienne 60,Alanis 59,Ayana 59,Christa 59,Cleta 59,Colleen 59,Earnestine 59,Georgiana 59,Gertrude 59,Gladys 59
Haleigh 59,Leticia 59,Lyla 59,Margret 59,Melyna 59,Norma 59,Rosie 59,Sabryna 59,Shanelle 59,Adah 58,Arlene 58
Astrid 58,Cecelia 58,Dejah 58,Dianna 58,Elody 58,Eugenia 58,Glennie 58,Icie 58,Karianne 58,Katlyn 58,Lisa 58
Maddison 58,Maggie 58,Meghan 58,Pauline 58,Raphaelle 58,Shelia 58,Annabell 57,Aryanna 57,Bethany 57,Cayla 57
Georgianna 57,Hailee 57,Karley 57,Kimberly 57,Laverna 57,Lindsey 57,Magnolia 57,Melba 57,Mildred 57,Raegan 57
Rosemary 57,Taryn 57,Tia 57,Tracy 57,Zetta 57,Alisa 56,Angelita 56,Beulah 56,Bryana 56,Carlotta 56,Clara 56
Elenora 56,Henriette 56,Kayleigh 56,Mabelle 56,Marilou 56,May 56,Meaghan 56,Mertie 56,Minnie 56,Nelda 56
Pamela 56,Retta 56,Ruth 56,Vada 56,Abigayle 55,Alysa 55,Amalia 55,Ashlee 55,Brenna 55,Destiney 55,Evelyn 55
Haley 55,Herminia 55,Kaley 55,Lena 55,Lillie 55,Lucie 55,Macie 55,Maia 55,Marlee 55,Nellie 55,Retha 55
Winona 55,Yesenia 55,Carolyne 54,Dianne 54,Enola 54,Gisselle 54,Gretchen 54,Jailyn 54,Keira 54,Kristi 54
Krystal 54,Laurie 54,Lela 54,Leonor 54,Libbie 54,Mallory 54,Marielle 54,Marlene 54,Melany 54,Myah 54,Noelia 54
Rubie 54,Wanda 54,Ada 53,Alberta 53,America 53,Araceli 53,Beverly 53,Catherine 53,Daija 53,Debra 53,Destany 53
Destini 53,Edyth 53,Eliane 53,Ettie 53,Flossie 53,Helen 53,Jakayla 53,Jazmyne 53,Marianna 53,Melvina 53
Sonia 53,Tierra 53,Vida 53,Wendy 53,Anne 52,Antonietta 52,Berneice 52,Breana 52,Brigitte 52,Carli 52
Charity 52,Christine 52,Corine 52,Else 52,Itzel 52,Jacey 52,Lynda 52,Mandy 52,Olga 52,Raven 52,Rosina 52
Santina 52,Teri 52,Tess 52,Vella 52,Viviane 52,Wava 52,Abigale 51,Adeline 51,Ardith 51,Ethelyn 51,Idella 51
Jazmyn 51,Kelly 51,Kelsi 51,Lisette 51,Loraine 51,Lucienne 51,Madelynn 51,Marcella 51,Maria 51,Marianne 51
Maybell 51,Misty 51,Muriel 51,Myrtis 51,Nannie 51,Sallie 51,Savanna 51,Selina 51,Teresa 51,Abagail 50
Alexandrine 50,Alfreda 50,Antonia 50,Bettie 50,Carlie 50,Eldora 50,Elinore 50,Elyssa 50,Eudora 50,Eula 50
Frieda 50,Gillian 50,Isobel 50,Joanna 50,Kelsie 50,Kristin 50,Lucy 50,Martine 50,Nola 50,Sherri 50,Sherry 50
Tomasa 50,Zoie 50,Adaline 49,Brandi 49,Bulah 49,Camryn 49,Clare 49,Debbie 49,Denise 49,Izabella 49,Jacynthe 49
Jeannette 49,Joyce 49,Kyra 49,Lorena 49,Lucille 49,Maci 49,Melinda 49,Melyssa 49,Myrtie 49,Ophelia 49
Rozella 49,Samanta 49,Sue 49,Tatum 49,Tressie 49,Velma 49,Verda 49,Adelle 48,Agnes 48,Amely 48,Aracely 48
Bailee 48,Carla 48,Eileen 48,Emely 48,Emerald 48,Greta 48,Jacqueline 48,Jenna 48,Jessyca 48,Julie 48,Karla 48
Laury 48,Leanna 48,Makenna 48,Margaret 48,Mary 48,Micaela 48,Mittie 48,Mona 48,Myrtle 48,Ora 48,Shanel 48
Tatyana 48,Annabel 47,Bobbie 47,Carol 47,Cheyanne 47,Cristal 47,Danika 47,Diamond 47,Diana 47,Ebony 47
Elyse 47,Haylie 47,Hilda 47,Jaclyn 47,Kamryn 47,Kassandra 47,Kattie 47,Krystel 47,Lelah 47,Lura 47,Macy 47
Marcelina 47,Nona 47,Opal 47,Palma 47,Raina 47,Sheryl 47,Veda 47,Verlie 47,Aiyana 46,Albina 46,Alejandra 46
Angeline 46,Bessie 46,Carmela 46,Crystal 46,Dolores 46,Dorthy 46,Eve 46,Gudrun 46,Ivah 46,Karlie 46,Keara 46
Lina 46,Louvenia 46,Marie 46,Mariela 46,Mathilde 46,Maudie 46,Mellie 46,Meredith 46,Millie 46,Mireya 46
Raquel 46,Regina 46,Shanny 46,Sheri 46,Taya 46,Therese 46,Adelia 45,Alda 45,Anahi 45,Angie 45,Anna 45
Arvilla 45,Ashly 45,Blanche 45,Cordelia 45,Edith 45,Eleanore 45,Elza 45,Emmy 45,Ernestina 45,Esperanza 45
Hallie 45,Helena 45,Jennifer 45,Katarina 45,Lelia 45,Lenora 45,Lilla 45,Lottie 45,Marta 45,Maureen 45,Nella 45
Oleta 45,Rita 45,Sydni 45,Valentina 45,Vickie 45,Afton 44,Alanna 44,Allie 44,Anais 44,Andreanne 44,Arely 44
Brianne 44,Cindy 44,Claudine 44,Corene 44,Cortney 44,Deanna 44,Edwina 44,Eulah 44,Ines 44,Jazlyn 44,Jill 44
Kamille 44,Karlee 44,Katrina 44,Kenna 44,Leora 44,Megane 44,Nadine 44,Nikki 44,Nora 44,Rachael 44,Roxanne 44
Shaina 44,Sonja 44,Terri 44,Tessie 44,Abby 43,Albertha 43,Alvina 43,Alyson 43,Amparo 43,Anika 43,Anissa 43
Cecilia 43,Clementina 43,Connie 43,Constance 43,Dagmar 43,Delia 43,Delpha 43,Doris 43,Elouise 43,Katharina 43
Kirstin 43,Liza 43,Lori 43,Maybelle 43,Miranda 43,Moriah 43,Pinkie 43,Roberta 43,Roslyn 43,Shari 43,Shayna 43
Tammy 43,Tania 43,Valerie 43,Viola 43,Whitney 43,Aletha 42,Alexanne 42,Amelie 42,Barbara 42,Belinda 42
Catharine 42,Christie 42,Cleora 42,Dorris 42,Elvira 42,Gail 42,Hanna 42,Haylee 42,Helga 42,Irene 42
Josianne 42,June 42,Karen 42,Keeley 42,Kiarra 42,Kim 42,Lavada 42,Lois 42,Mara 42,Mozelle 42,Neoma 42,Orpha 42
Petra 42,Randi 42,Ressie 42,Reyna 42,Selena 42,Suzanne 42,Tyra 42,Zella 42,Zola 42,Alaina 41,Andreane 41
Annetta 41,Antonetta 41,Anya 41,Ardella 41,Beaulah 41,Billie 41,Camylle 41,Clarissa 41,Crystel 41,Delaney 41
Evie 41,Flavie 41,Glenna 41,Hazel 41,Hillary 41,Hilma 41,Hollie 41,Inez 41,Jacquelyn 41,Jazmin 41,Joana 41
Kailyn 41,Kathleen 41,Kaylie 41,Lorine 41,Paula 41,Reba 41,Renee 41,Robyn 41,Roxane 41,Sierra 41,Stephany 41
Sydnie 41,Tasha 41,Tiffany 41,Adrienne 40,Alessandra 40,Alison 40,Alyce 40,Ana 40,Britney 40,Darlene 40
Della 40,Dolly 40,Eda 40,Elaine 40,Felicita 40,Francisca 40,Herta 40,Ilene 40,Jettie 40,Kailey 40,Kiana 40
Laurianne 40,Laverne 40,Lila 40,Mabel 40,Madilyn 40,Marisol 40,Marlen 40,Maud 40,Maye 40,Maymie 40,Miriam 40
Mollie 40,Nicole 40,Nya 40,Pam 40,Peggie 40,Peggy 40,Rose 40,Tiara 40,Ursula 40,Anastasia 39,Anita 39
Ashtyn 39,Audra 39,Aurelie 39,Beryl 39,Carolina 39,Cassandra 39,Christelle 39,Darla 39,Dayana 39,Edythe 39
Eleanora 39,Elsa 39,Elva 39,Emmie 39,Ericka 39,Ferne 39,Florine 39,Georgette 39,Imelda 39,Janice 39
Jeanette 39,Jillian 39,Kacie 39,Libby 39,Lucinda 39,Margaretta 39,Marjorie 39,Melisa 39,Octavia 39,Pearline 39
Reva 39,Rossie 39,Ryleigh 39,Sabina 39,Sandy 39,Shana 39,Stella 39,Vera 39,Vernice 39,Abbigail 38,Adriana 38
Aimee 38,Berenice 38,Beth 38,Celia 38,Charlene 38,Clementine 38,Elaina 38,Esmeralda 38,Esta 38,Eulalia 38
Fanny 38,Fiona 38,Heather 38,Helene 38,Jackeline 38,Jayne 38,Jewell 38,Joanne 38,Jocelyn 38,Kellie 38
Kianna 38,Kirsten 38,Laura 38,Lauretta 38,Lynn 38,Martina 38,Mattie 38,Mindy 38,Norene 38,Odessa 38,Ola 38
Phoebe 38,Prudence 38,Rae 38,Reta 38,Rosalinda 38,Roselyn 38,Theresia 38,Trudie 38,Vallie 38,Yolanda 38
Aida 37,Alene 37,Ansley 37,Brandy 37,Breanne 37,Cassie 37,Cathryn 37,Chasity 37,Chelsie 37,Ciara 37,Cielo 37
Donna 37,Earline 37,Effie 37,Emilia 37,Ernestine 37,Felicia 37,Frances 37,Golda 37,Halle 37,Janie 37,Jannie 37
Jeannie 37,Joannie 37,Kay 37,Krista 37,Leann 37,Lenore 37,Letitia 37,Liliana 37,Loma 37,Loyce 37,Lysanne 37
Macey 37,Madaline 37,Mamie 37,Michele 37,Minerva 37,Phyllis 37,Rebeka 37,Ruthe 37,Susan 37,Thora 37,Verdie 37
Vilma 37,Yoshiko 37,Alysha 36,Antoinette 36,Aurore 36,Candace 36,Daphney 36,Dovie 36,Erika 36,Fleta 36
Henrietta 36,Holly 36,Ivy 36,Janessa 36,Karelle 36,Kaylah 36,Laney 36,Leslie 36,Lourdes 36,Lynne 36,Malinda 36
Myra 36,Nedra 36,Patsy 36,Stephania 36`,
  africanAmericanBoys: `Jayden 20439,Aiden 20357,Ethan 19269,Elijah 18948,Jeremiah 18839,Noah 18703,Joshua 16581,Josiah 15933
Mason 14731,Amir 14154,Liam 13827,Michael 13484,Christian 12886,Tyler 12864,Isaiah 12048,Jacob 10606
Carter 10219,Justin 9833,Ayden 9773,David 9545,Daniel 9474,Christopher 9387,Chase 8696,Malachi 8135
Matthew 8081,Logan 8065,Ryan 7880,Kayden 7858,Anthony 7847,Nathaniel 7831,Tristan 7733,King 7673,Caleb 7450
Jordan 7439,Xavier 7412,Nathan 7401,Cameron 7390,Kaiden 7243,Dylan 7074,Zion 7031,Jaden 6933,Jonathan 6688
Aaron 6682,Mohamed 6650,Amari 6541,Alexander 6285,Brandon 6242,Messiah 6127,Gabriel 6106,Emmanuel 5969
Jason 5850,Prince 5719,Joseph 5583,Samuel 5180,Jace 5055,James 5050,Kyle 5044,Andrew 4979,Nasir 4832
Micah 4778,Bryce 4767,Nicholas 4669,Kevin 4451,Joel 4283,Ibrahim 4255,Zachary 4059,Jaylen 4049,Eli 3880
Jaiden 3847,William 3847,Hunter 3842,Malik 3640,Ashton 3613,Benjamin 3586,Chance 3526,Isaac 3494,Austin 3472
Mekhi 3455,Zaire 3450,John 3270,Avery 3265,Adam 3243,Marcus 3238,Kai 3183,Julian 3178,Kaden 3140,Cayden 3047
Sebastian 3031,Robert 2917,Lucas 2851,Kaleb 2819,Blake 2802,Kyrie 2770,Sincere 2737,Bryson 2705,Karter 2650
Adrian 2612,Sean 2612,Preston 2585,Omar 2579,Amadou 2481,Giovanni 2465,Jayce 2465,Richard 2443,Evan 2438
Dominic 2383,Jayceon 2378,Eric 2373,Adonis 2313,Justice 2313,Andre 2302,Ian 2302,Omari 2231,Aden 2220
Ibrahima 2220,Abdoulaye 2204,Moussa 2139,Jasiah 2111,Charles 2095,Brian 2090,Kamari 2052,Khalil 2041
Devin 2035,Aidan 2030,Myles 1981,Jeremy 1970,Gavin 1959,Shawn 1812,Jalen 1801,Amare 1796,Oumar 1769
D'Angelo 1763,Da'Mari 1763,Da'Quan 1763,De'Andre 1763,De'Shawn 1763,Ja'Kari 1763,Ja'Marcus 1763,Ke'Shawn 1763
La'Ron 1763,Tre'Vion 1763,Bryan 1730,Kenneth 1709,Luke 1703,Elias 1692,Miles 1676,Timothy 1660,Kareem 1654
Alpha 1627,Caiden 1611,Mohammed 1562,Noel 1507,Antonio 1502,Levi 1475,Muhammad 1458,Peyton 1415,Ali 1409
Abdoul 1377,Riley 1377,Darius 1366,Kymani 1339,Israel 1322,Amar'e 1306,Travis 1306,Nolan 1273,Bradley 1241
Carmelo 1208,Steven 1192,Alex 1181,Darren 1143,Kameron 1137,Shane 1121,Zayden 1105,Derrick 1072,Jamari 996
Quincy 990,Connor 985,Jermaine 979,Mouhamed 963,Hayden 941,Thomas 941,Boubacar 936,Jamal 925,Jahmir 914
Jaxon 903,Cairo 898,Stephen 898,Leon 892,Kiyan 882,Kristian 882,Maurice 876,Ahmed 865,Ezekiel 865,Troy 849
Nehemiah 843,Landon 838,Corey 833,Jayson 816,Chad 811,Abraham 805,Paul 805,Samir 805,Jamel 794,Makai 784
Malcolm 784,Patrick 784,Caden 773,Camren 773,Ezra 773,Seth 773,Angel 767,Chris 718,Isiah 718,Keith 718
Kingston 707,Princeton 691,Julius 669,Legend 669,Donovan 653,Terrell 653,Judah 648,Jamir 642,Jonah 631
Greyson 620,Jackson 577,Zane 571,Roman 560,Zaiden 539,Victor 522,Zyaire 522,Abdul 490,Lamar 490,Sekou 490
Kairo 479,Asher 473,Jesse 468,Dwayne 457,Zahir 457,Wyatt 446,Camden 441,Maxwell 435,Nathanael 424,Ismael 414
Hassan 397,Jamar 392,Jared 392,Owen 392,George 386,Grayson 386,Musa 386,Nazir 386,Jaheim 381,Mahamadou 381
Jelani 359,Makhi 359,Marc 359,Nicolas 359,Taylor 359,Terrence 359,Alijah 326,Alvin 326,Armani 326,Calvin 326
Cody 326,Damani 326,Devon 326,Dominick 326,Edward 326,Gregory 326,Ishmael 326,Jaylin 326,Lorenzo 326
Marquis 326,Nana 326,Nigel 326,Ricardo 326,Rodney 326,Savion 326,Skyler 326,Zachariah 326,Zamir 326,Jaxson 299
Royal 261,Kenzo 250,Dallas 239,Ace 223,August 218,Alan 212,Kelvin 212,Gilbert 211,Marshall 210,Erich 209
Harold 209,Houston 208,Keaton 207,Kirk 207,Elliot 206,Cletus 205,Kurt 205,Randolph 204,Ben 203,Filiberto 203
Deon 202,Jaleel 201,Maison 201,Waldo 201,Hershel 200,Fredrick 199,Omer 199,Tyrone 198,Dejon 197,Dewayne 197
Clay 196,Johann 196,Emerson 195,Bernie 194,Dustin 194,Claude 193,Fredy 193,Trent 192,Rashawn 191,Titus 191
Ellsworth 190,Grover 190,Keenan 189,D'angelo 188,Eliezer 188,Aric 187,Celestino 187,Griffin 186,Tyson 186
Hobart 185,Mark 185,Raoul 185,Vidal 184,Fermin 183,Harrison 183,Garry 182,Giuseppe 182,Freddy 181,Thaddeus 181
Ambrose 180,Triston 180,Barry 179,Demetrius 179,Eusebio 178,Tito 178,Gunner 177,Jay 177,Bradly 176,Joshuah 176
Stefan 175,Zander 175,Noe 174,Reuben 174,Javier 173,Ramiro 173,Jakob 172,Orlando 172,Clinton 171,Lyle 171
Buster 170,Willard 170,Davonte 169,Dawson 169,Myron 169,Toney 168,Tremaine 168,Benny 167,Rasheed 167
Arnulfo 166,Dereck 166,Aron 165,Barrett 165,Casimir 165,Benton 164,Terence 164,Drew 163,Woodrow 163,Chaz 162
Jarrell 162,Richmond 162,Heber 161,Lambert 161,Kole 160,Rodrick 160,Gaetano 159,Jordon 159,Rogelio 159
Alexandre 158,Maximus 158,Zachery 158,Brent 157,Orlo 157,Travon 157,Giovanny 156,Rupert 156,Geoffrey 155
Jamil 155,Laron 155,Dwight 154,Vince 154,Wellington 154,Elvis 153,Hyman 153,Allen 152,Conner 152,Edmond 152
Brendon 151,Dennis 151,Finn 151,Gideon 150,Lew 150,Terrance 150,Immanuel 149,Kavon 149,Anibal 148,Chadd 148
Noble 148,Brady 147,Dario 147,Ramon 147,Cornell 146,Ford 146,Maverick 146,Al 145,Heath 145,Rickey 145,Kian 144
Larry 144,Luis 144,Brandyn 143,Candido 143,Oswaldo 143,Bryant 142,Rylan 142,Wendell 142,Bartholome 141,Leo 141
Monte 141,Neil 141,Justen 140,Shaun 140,Sven 140,Boris 139,Lucio 139,Mose 139,Vladimir 139,Kurtis 138
Leonard 138,Trystan 138,Furman 137,Hillard 137,Isac 137,Earl 136,Everette 136,Valentin 136,Wiley 136,Elmo 135
Kip 135,Mitchel 135,Jerel 134,Rashad 134,Wilfredo 134,Armando 133,Elton 133,Gust 133,Lamont 133,Constantin 132
Johnathon 132,Stewart 132,Damian 131,Don 131,Gerry 131,Hal 131,Delbert 130,Emile 130,Ephraim 130,Laurence 130
Forrest 129,Jarod 129,Lucius 129,Santino 129,Allan 128,Deion 128,Osborne 128,Adalberto 127,Dimitri 127
Issac 127,Misael 127,Domenico 126,Jerrell 126,Ludwig 126,Maynard 126,Arjun 125,Elian 125,Isadore 125
Jovanny 125,Dillon 124,Nicklaus 124,Percival 124,Rory 124,Jonathon 123,Kiel 123,Lisandro 123,Orrin 123
Bert 122,Harvey 122,Kelton 122,Oren 122,Cristobal 121,Eleazar 121,Hector 121,Keshawn 121,Khalid 121
Johnson 120,Josh 120,Landen 120,Santiago 120,Alejandro 119,Cristian 119,Ulices 119,Zakary 119,Agustin 118
Elbert 118,Roscoe 118,Stan 118,Werner 118,Brant 117,Pasquale 117,Richie 117,Willie 117,Jacinto 116,Jalon 116
Jerod 116,Newton 116,Warren 116,Gregorio 115,Manuel 115,Ted 115,Tobin 115,Wyman 115,Clifford 114,Edison 114
Erwin 114,Ole 114,Abdiel 113,Blaze 113,Dedric 113,Lowell 113,Ubaldo 113,Gregg 112,Jeramy 112,Percy 112
Wayne 112,Wesley 112,Eduardo 111,Edwin 111,Fausto 111,Jimmie 111,Kale 111,Bernard 110,Clyde 110,Garrett 110
Jermain 110,Martin 110,Obie 110,Damion 109,Declan 109,Jovany 109,Norval 109,Rey 109,Casimer 108,Durward 108
Glen 108,Lonnie 108,Nathanial 108,Arnold 107,Llewellyn 107,Nat 107,Norris 107,Philip 107,Rusty 107,Adriel 106
Archie 106,Cedrick 106,Jeramie 106,Luigi 106,Boyd 105,Chet 105,Eldon 105,Irving 105,Kory 105,Raul 105
Colby 104,Fred 104,Jed 104,Mack 104,Mariano 104,Cecil 103,Frederik 103,Kenton 103,Norwood 103,Salvatore 103
Vernon 103,Cesar 102,Guillermo 102,Horacio 102,Jaquan 102,Ryder 102,Tre 102,Arturo 101,Derek 101,Domingo 101
Herbert 101,Lonzo 101,Terrill 101,Bernhard 100,Dexter 100,Elmore 100,Olin 100,Uriel 100,Wilfred 100,Zack 100
Beau 99,Gordon 99,Jasen 99,Jordi 99,Olen 99,Scotty 99,Clifton 98,Cole 98,Doyle 98,Mitchell 98,Tillman 98
Weston 98,Bennie 97,Bobby 97,Dock 97,Flavio 97,Herman 97,Nils 97,Wilbert 97,Adan 96,Ahmad 96,Dale 96,Emilio 96
Jovan 96,Reinhold 96,Tristian 96,Edd 95,Fritz 95,Garrison 95,Herminio 95,Monty 95,Rollin 95,Watson 95
Antone 94,Lemuel 94,Neal 94,Reynold 94,Sam 94,Vaughn 94,Wilfrid 94,Amos 93,Arthur 93,Cloyd 93,Jasper 93
Korey 93,Nikolas 93,Orin 93,Demarco 92,Haskell 92,Jerrold 92,Kristopher 92,Leland 92,Narciso 92,Solon 92
Alf 91,Cleveland 91,Cyril 91,Easton 91,Gary 91,Norbert 91,Talon 91,Tod 91,Brayan 90,Burley 90,Damon 90
Godfrey 90,Guy 90,Kenny 90,Ross 90,Armand 89,Brannon 89,Casper 89,Holden 89,Jarrod 89,Marcelo 89,Odell 89
Sylvan 89,Darien 88,Denis 88,Donald 88,Francisco 88,Jaylon 88,Kamron 88,Leopold 88,Rolando 88,Coleman 87
Eliseo 87,Estevan 87,Gennaro 87,Quinten 87,Remington 87,Salvador 87,Shiloh 87,Tyshawn 87,Vito 87,Yusuf 87
Deshaun 86,Graham 86,Lenny 86,Mortimer 86,Nash 86,Pete 86,Tommy 86,Vincenzo 86,Abdullah 85,Grady 85,Jon 85
Nestor 85,Oran 85,Otha 85,Toby 85,Turner 85,Winston 85,Albin 84,Douglas 84,Ernie 84,Fabian 84,Federico 84
Kenyon 84,Mauricio 84,Webster 84,Chester 83,Cooper 83,Ed 83,Gus 83,Jarvis 83,Mario 83,Nicholaus 83,Russel 83
Wilmer 83,Carlos 82,Cortez 82,Deangelo 82,Deshawn 82,Jesus 82,Karl 82,Keagan 82,Modesto 82,Scott 82,Wilbur 82
Arnoldo 81,Arvid 81,Dedrick 81,Edmund 81,Hubert 81,Ignacio 81,Jorge 81,Josue 81,Raheem 81,Aditya 80,Arne 80
Danny 80,Elroy 80,Enoch 80,Fidel 80,Marco 80,Reyes 80,Rhett 80,Vicente 80,Axel 79,Barton 79,Brendan 79
Devonte 79,Gerald 79,Jarred 79,Johnpaul 79,Luther 79,Melvin 79,Rahul 79,Abe 78,Drake 78,Ernest 78,Isidro 78
Jerrod 78,Kraig 78,Rico 78,Rogers 78,Spencer 78,Tyrell 78,Braulio 77,Brennan 77,Emil 77,Florencio 77,Gene 77
Ike 77,Jeremie 77,Joe 77,Marvin 77,Porter 77,Will 77,Charlie 76,Dino 76,Freeman 76,Granville 76,Jameson 76
Justus 76,Juwan 76,Nico 76,Roosevelt 76,Royce 76,Saint 76,Steve 76,Thierno 76,Coy 75,Dalton 75,Elwyn 75
Henderson 75,Hiram 75,Hugh 75,Johnny 75,Lester 75,Pierce 75,Stone 75,Theodore 75,Antwon 74,Arch 74,Darrell 74
Deven 74,Eddie 74,Foster 74,Hilbert 74,Kadin 74,Kieran 74,Morton 74,Russ 74,Torrey 74,Abel 73,Alfredo 73
Carlton 73,Clayton 73,Colin 73,Dayne 73,Keven 73,Louie 73,Nikko 73,Stuart 73,Xander 73,Adolfo 72,Akeem 72
Art 72,Clovis 72,Conor 72,Fernando 72,Garfield 72,Grant 72,Lawrence 72,Maximillian 72,Robb 72,Winfield 72
Aboubacar 71,Curt 71,Dane 71,Enrico 71,Gianni 71,Isom 71,Jacques 71,Jerry 71,Jimmy 71,Jonas 71,Kevon 71
Mikel 71,Nathen 71,Ned 71,Simon 71,Walton 71,Adelbert 70,Einar 70,Eriberto 70,Fletcher 70,Hilton 70,Justyn 70
Leopoldo 70,Osbaldo 70,Perry 70,Stephan 70,Trace 70,Tyrel 70,Albert 69,Dandre 69,Dave 69,Demond 69,Eldridge 69
Enos 69,Horace 69,Irwin 69,Jovani 69,Maximo 69,Morris 69,Norberto 69,Oliver 69,Alberto 68,Alfonzo 68,Andy 68
Brooks 68,Cedric 68,Dashawn 68,Mateo 68,Nelson 68,Rex 68,Rowland 68,Theo 68,Tom 68,Trevor 68,Westley 68
Andres 67,Brett 67,Brody 67,Bruce 67,Buford 67,Cicero 67,Elwin 67,Erick 67,Jerome 67,Jonatan 67,Kyler 67
Luciano 67,Matt 67,Simeon 67,Billy 66,Clemens 66,Desmond 66,Edgar 66,Evans 66,Ewald 66,Harmon 66,Lazaro 66
Milton 66,Ron 66,Seamus 66,Tomas 66,Trever 66,Tyrique 66,Baron 65,Brycen 65,Corbin 65,Domenick 65,Donny 65
Eino 65,Emmett 65,Gardner 65,Helmer 65,Lincoln 65,Mac 65,Marques 65,Rick 65,Roger 65,Ronald 65,Angelo 64
Byron 64,Clint 64,Coby 64,Columbus 64,Craig 64,Davin 64,Deron 64,Dillan 64,Efrain 64,Magnus 64,Roderick 64
Thurman 64,Timmy 64,Wilhelm 64,Americo 63,Bennett 63,Bud 63,Claud 63,Darrion 63,Destin 63,Jaime 63,Jerad 63
Keyon 63,Louis 63,Parker 63,Quinton 63,Sim 63,Tremayne 63,Tyreek 63,Wilton 63,Alford 62,Cristopher 62
Darrin 62,Gerson 62,Jeromy 62,Jim 62,Juston 62,Kobe 62,Lucious 62,Marty 62,Nels 62,Price 62,Sterling 62
Ulises 62,Wade 62,Zechariah 62,Angus 61,Bertram 61,Daron 61,Darryl 61,Eugene 61,Henri 61,Judd 61,Julien 61
Kolby 61,Lafayette 61,Lawson 61,Lloyd 61,Miguel 61,Moises 61,Olaf 61,Rene 61,Sigurd 61,Anderson 60,Antwan 60
Bret 60,Chace 60,Dameon 60,Daryl 60,Faustino 60,Frederick 60,Gaston 60,Geovanny 60,Greg 60,Irvin 60,Kamren 60
Khari 60,Kyro 60,Lonny 60,Lukas 60,Mervin 60,Mike 60,Orion 60,Phoenix 60,Raphael 60,Sergio 60,Uriah 60
Davion 59,Dudley 59,Elliott 59,Emanuel 59,Emiliano 59,Gustave 59,Harry 59,Jaren 59,Kane 59,Kellen 59
Linwood 59,Max 59,Pedro 59,Reece 59,Reggie 59,Roland 59,Shad 59,Waylon 59,Camron 58,Carmine 58,Domenic 58
Donnie 58,Doug 58,Everardo 58,Everett 58,German 58,Gilberto 58,Jake 58,Jerald 58,Kade 58,Leonel 58,Oral 58
Phil 58,Roberto 58,Rod 58,Theron 58,Alvah 57,Branson 57,Candelario 57,Cullen 57,Cyrus 57,Franco 57,Guido 57
Jeff 57,Jose 57,Kennith 57,Ladarius 57,Okey 57,Quentin 57,Randal 57,Sanford 57,Santos 57,Tavares 57,Tim 57
Vern 57,Barney 56,Christophe 56,Colten 56,Dan 56,Devante 56,Ernesto 56,Freddie 56,Gunnar 56,Ignatius 56
Isai 56,Jamaal 56,Marcelino 56,Maximilian 56,Napoleon 56,Oswald 56,Otis 56,Randy 56,Shemar 56,Stanton 56
Tyree 56,Arnaldo 55,Blaise 55,Cale 55,Clarence 55,Clement 55,Danial 55,Efren 55,Gonzalo 55,Jack 55,Jamarcus 55
Keegan 55,Ken 55,Keshaun 55,Moses 55,Osvaldo 55,Rafael 55,Ralph 55,Samson 55,Saul 55,Sherwood 55,Ward 55
Ameer 54,Augustus 54,Brayden 54,Carson 54,Clark 54,Conrad 54,Curtis 54,Damari 54,Demarcus 54,Ermias 54
Ewell 54,Franz 54,Henry 54,Hosea 54,Jabari 54,Juvenal 54,Kyree 54,Manley 54,Marlon 54,Moshe 54,Newell 54
Norman 54,Rahsaan 54,Ransom 54,Rodolfo 54,Sage 54,Sedrick 54,Tad 54,Wallace 54,Willis 54,Alexzander 53
Alphonso 53,Aurelio 53,Bernardo 53,Dante 53,Eladio 53,Emmitt 53,Erling 53,Esteban 53,Garett 53,Geovany 53
Isaias 53,Jaydon 53,Keyshawn 53,Kody 53,Leonardo 53,Lionel 53,Lorenz 53,Reginald 53,Scot 53,Stanford 53
Wilburn 53,Alek 52,Brice 52,Damien 52,Darnell 52,Dean 52,Deontae 52,Duane 52,Ezequiel 52,Friedrich 52
Gerard 52,Gerhard 52,Howell 52,Javonte 52,Jedidiah 52,Kristoffer 52,Lewis 52,Maxime 52,Orville 52,Pablo 52
Reymundo 52,Ronaldo 52,Sid 52,Tony 52,Alden 51,Alec 51,Bryon 51,Caesar 51,Cory 51,Darwin 51,Florian 51,Gino 51
Glenn 51,Humberto 51,Jeffry 51,Jevon 51,Korbin 51,Lance 51,Lon 51,Marcellus 51,Matteo 51,Oscar 51,Otho 51
Ottis 51,Phillip 51,Pietro 51,Rodger 51,Sheldon 51,Anastacio 50,Bob 50,Brad 50,Brando 50,Brennon 50,Darion 50
Delmer 50,Gage 50,Garrick 50,Gerardo 50,Hudson 50,Jamison 50,Juan 50,Keon 50,Koby 50,Leif 50,Marcel 50,Ray 50
Rigoberto 50,Sigmund 50,Torrance 50,Trevion 50,Walter 50,Weldon 50,Wilber 50,Adolph 49,Alessandro 49,Arvel 49
Brenden 49,Broderick 49,Cordell 49,Darrel 49,Donato 49,Gabe 49,Green 49,Hermann 49,Hilario 49,Hugo 49
Jarret 49,Javon 49,Jefferey 49,Jeffrey 49,Joaquin 49,Judson 49,Kendrick 49,Marquise 49,Nick 49,Orland 49
Orval 49,Otto 49,Rodrigo 49,Alexandro 48,Alton 48,Arno 48,Buddy 48,Carl 48,Colton 48,Darin 48,Deonte 48
Eldred 48,Favian 48,Frank 48,Garth 48,Jaron 48,Johnathan 48,Julio 48,Kent 48,Marcos 48,Milford 48,Mohammad 48
Nickolas 48,Reid 48,Rosendo 48,Ruben 48,Rufus 48,Sylvester 48,Tate 48,Zackary 48,Archibald 47,Bill 47,Bo 47
Braxton 47,Cade 47,Chadrick 47,Dayton 47,Dewitt 47,Duncan 47,Edgardo 47,Ellis 47,Emmet 47,Evert 47,Garret 47
Giovani 47,Hipolito 47,Izaiah 47,Jedediah 47,Jett 47,Leroy 47,Murray 47,Mustafa 47,Roy 47,Sherman 47,Tyrese 47
Virgil 47,Wilford 47,Willy 47,Abner 46,Adolphus 46,Alfred 46,Augustine 46,Bart 46,Brock 46,Buck 46,Chaim 46
Chauncey 46,Cleve 46,Demario 46,Donnell 46,Eloy 46,Enrique 46,Felipe 46,Floyd 46,Gustavo 46,Hoyt 46,Ivan 46
Jarrett 46,Jordy 46,Kristofer 46,Mathew 46,Mathias 46,Peter 46,Rocky 46,Sonny 46,Tanner 46,Trey 46,Alonzo 45
Benedict 45,Bertrand 45,Colt 45,Crawford 45,Dion 45,Donavon 45,Edwardo 45,Elmer 45,Erik 45,Forest 45
Francesco 45,Garland 45,Geovanni 45,Hardy 45,Howard 45,Janick 45,Jeffery 45,Johan 45,Markus 45,Milo 45
Russell 45,Stanley 45,Tevin 45,Trenton 45,Vance 45,Verner 45,Vincent 45,Waino 45,Walker 45,Xzavier 45,Ansel 44
Austen 44,Braden 44,Braeden 44,Brandt 44,Carleton 44,Cornelius 44,Dallin 44,Dangelo 44,Darron 44,Dax 44
Deondre 44,Derick 44,Diego 44,Earnest 44,Felix 44,Felton 44,Franklin 44,Frederic 44,Giles 44,Hank 44,Jadon 44
Joey 44,Junius 44,Niko 44,Paolo 44,Raymundo 44,Reed 44,Ronnie 44,Rudy 44,Scottie 44,Todd 44,Abelardo 43
Alfonso 43,Arlo 43,Bradford 43,Carlo 43,Collin 43,Daren 43,Darrick 43,Davon 43,Dejuan 43,Dewey 43,Ervin 43
Hans 43,Homer 43,Jairo 43,Keanu 43,Pierre 43,Randall 43,Raymond 43,Ricky 43,Roel 43,Ronny 43,Rudolph 43
Selmer 43,Silas 43,Stephon 43,Taurean 43,Thad 43,Vinnie 43,Wilson 43,Zackery 43`,
  asianGirls: `Chloe 27486,Olivia 26465,Sophia 25725,Emily 20263,Emma 18791,Isabella 13538,Mia 13112,Angela 12179,Grace 11704
Ashley 9564,Fiona 9251,Hannah 9074,Ava 8945,Sarah 8840,Vivian 8478,Ella 8462,Anna 8157,Claire 7972,Joanna 7947
Tiffany 7859,Zoe 7835,Alina 7497,Michelle 7368,Evelyn 7312,Sophie 7240,Alice 7151,Hailey 7055,Jessica 6934
Ivy 6918,Katherine 6837,Tenzin 6805,Nicole 6749,Abigail 6676,Audrey 6668,Amelia 6532,Fatima 6500,Jasmine 6379
Charlotte 6355,Maya 6065,Eva 6001,Victoria 5904,Angelina 5792,Bella 5711,Selina 5615,Aria 5607,Amy 5526
Annie 5478,Madison 5478,Ariana 5446,Iris 5381,Zainab 5333,Arya 5245,Zara 5237,Natalie 5132,Catherine 5100
Elizabeth 5068,Alyssa 5027,Sofia 4995,Ayesha 4963,Vicky 4899,Kayla 4891,Melody 4875,Samantha 4875,Jenny 4778
Sara 4770,Kaylee 4657,Leah 4657,Irene 4553,Winnie 4505,Stella 4480,Elaine 4400,Serena 4344,Nina 4320
Maryam 4263,Stephanie 4247,Joyce 4143,Kaitlyn 4070,Cynthia 4054,Lily 4046,Ellie 4038,Zoey 4030,Anaya 4006
Amber 3934,Cindy 3917,Julia 3901,Rachel 3813,Sabrina 3797,Amanda 3748,Jennifer 3748,Jocelyn 3740,Joy 3732
Avery 3708,Christina 3660,Aisha 3636,Isabelle 3620,Kelly 3580,Elena 3555,Angel 3539,Eileen 3531,Mila 3443
Allison 3427,Sharon 3338,Abby 3322,Phoebe 3322,Aleena 3306,Shirley 3218,Arianna 3193,Selena 3185,Lillian 3145
Maggie 3041,Rebecca 3041,Jannat 2952,Zahra 2872,Elina 2864,Syeda 2840,Erin 2791,Ariel 2775,Alexandra 2743
Erica 2695,Megan 2671,Vanessa 2671,Karen 2630,Crystal 2606,Jessie 2502,Penelope 2469,Chelsea 2437,Katelyn 2413
Katie 2413,Annabelle 2365,Caroline 2357,Cecilia 2325,Alisha 2293,Janice 2220,Tina 2188,Celine 2172,Isabel 2148
Kate 2148,Anya 2124,Layla 2124,Manha 2099,Scarlett 1995,Inaaya 1987,Kylie 1955,Eleanor 1931,Lauren 1931
Miranda 1923,Christine 1890,Ada 1882,Athena 1866,Helen 1850,Summer 1850,Aiza 1842,Mandy 1834,Naomi 1786
Lydia 1754,Xin 1689,Riley 1665,Kimberly 1641,Esther 1617,Carina 1601,Raina 1601,Amina 1520,Anika 1512
Karina 1512,Sylvia 1480,Gabriella 1448,Arisha 1392,Hafsa 1376,Madeline 1376,Hana 1367,Elsa 1335,Linda 1303
Daphne 1287,Samara 1263,Sydney 1255,Leela 1239,Luna 1239,Connie 1207,Madelyn 1207,Diya 1199,Brianna 1191
Khloe 1182,Bonnie 1150,Hanna 1118,Doris 1110,Zoya 1078,Eliana 981,Alexis 965,Inaya 949,Amaya 933,Noor 933
Josephine 917,Harper 837,Elise 804,Eshaal 788,Anne 772,Riya 772,Wendy 772,Queena 764,Hazel 740,Gianna 732
Safa 724,Savannah 724,Keira 708,Livia 700,Mina 692,Emilia 684,Khadija 684,Anisha 676,Jenna 676,Madeleine 668
Aliyah 660,Lena 660,Daisy 627,Sherry 627,Yu 627,Hareem 619,Lisa 611,Alicia 579,Annika 579,Christy 579
Erika 579,Jia 579,Lina 579,Tanisha 579,Aarya 571,Angie 571,Emaan 571,Eunice 571,Violet 571,Leila 563
Priscilla 563,Anabia 547,Alisa 531,Eshal 531,Gia 531,Jamie 531,Lila 531,Melanie 531,Sarina 531,Alexa 483
Ananya 483,Anayah 483,Faith 483,Jolin 483,Judy 483,Renee 483,Shreya 483,Sunny 483,Tasnim 483,Kira 475,Ayat 467
Nora 426,Myra 346,Aizah 338,Jannatul 306,Aurora 298,Clara 298,Mariam 290,Mahnoor 273,Skylar 273,Amara 265
Isla 257,Amira 249,Hoorain 209,Lucy 209,Miya 201,Haniya 193,Jacqueline 193,Nabiha 193,Ruby 193,Valerie 193
Norah 185,Aaliyah 169,Maliha 169,Mira 169,Aliya 161,Leanna 113,Ariella 105,Kaia 105,Samaira 105,Kiara 97
Meera 97,Ophelia 97,Sabiha 97,Sienna 97,Diana 88,Giselle 88,Khadijah 88,Nusrat 88,Reina 88,Rhea 88,Taylor 88
Yuna 88,Aayat 80,Aileen 80,Alayna 80,Anisa 80,Anjali 80,Ayra 80,Dua 80,Laura 80,Lia 80,Liana 80,Liyana 80
Muntaha 80,Rayna 80,Vera 80`,
  asianBoys: `Ethan 28215,Jayden 27999,Ryan 26413,Lucas 21739,Aiden 19733,Muhammad 19237,Eric 14939,Jason 14742,Daniel 14419
Justin 13646,Kevin 12749,William 12515,Evan 11641,Matthew 11031,Austin 10444,Aaron 10019,Vincent 9654
Liam 9642,Alexander 9385,Dylan 9056,Ivan 9020,Mohammad 8984,Andrew 8858,Jacob 8828,Mason 8786,Kyle 8415
Leo 7853,Nathan 7853,James 7727,Alex 7715,Owen 7661,Noah 7470,Ayaan 7464,Andy 7308,Jonathan 7236,Benjamin 6793
Brian 6751,Joshua 6590,Alvin 6404,Anthony 6326,Michael 6291,Brandon 6177,Ian 6105,Adam 5949,Oliver 5890
Henry 5608,David 5584,Jaden 5554,Mohammed 5554,Tyler 5548,Jeremy 5447,Alan 5159,Samuel 5135,Tenzin 5135
Derek 4950,Aidan 4836,Eason 4830,Nicholas 4776,Raymond 4764,Abdullah 4704,Marcus 4597,Logan 4591,Steven 4585
Kingsley 4363,Max 4351,Ibrahim 4345,Oscar 4250,Allen 4154,Gavin 4112,Adrian 3974,Joseph 3938,Richard 3902
Syed 3896,Felix 3890,Jasper 3878,Luke 3807,Isaac 3771,Zachary 3723,Darren 3699,John 3681,Caleb 3657,Arjun 3639
Christopher 3615,Jack 3615,Jerry 3615,Nathaniel 3597,Anson 3567,Jeffrey 3495,Charles 3477,Ayden 3322
Aryan 3292,Connor 3220,Christian 3214,Gabriel 3172,Kai 3154,Ali 3142,Julian 3112,Carson 3106,Jordan 3064
Bryan 3052,Sean 2993,Thomas 2981,Rayan 2945,Devin 2801,Lawrence 2771,Ahmed 2765,Benson 2759,Leon 2759
Louis 2741,Theodore 2711,Rohan 2687,Stanley 2687,Wilson 2622,Timothy 2574,Harrison 2550,Elijah 2544
Sebastian 2502,Tristan 2484,Miles 2472,Ayan 2406,Abdul 2376,Victor 2370,Albert 2364,Jake 2340,Jackson 2304
Hayden 2233,Hunter 2221,Wesley 2215,Zayan 2209,Roy 2179,Maxwell 2161,Hudson 2131,Aarav 1981,George 1945
Ricky 1897,Zain 1861,Edison 1855,Danny 1784,Calvin 1748,Rayyan 1742,Jimmy 1718,Johnny 1718,Elvis 1712
Winston 1712,Edward 1652,Aayan 1634,Brayden 1586,Kayden 1580,Kimi 1574,Tony 1568,Xavier 1550,Edwin 1544
Musa 1448,Eli 1407,Rehan 1407,Eden 1377,Aditya 1365,Shawn 1353,Arham 1347,Jacky 1299,Carter 1281,Alston 1269
Gordon 1257,Jay 1215,Armaan 1161,Adyan 1155,Farhan 1143,Patrick 1137,Chris 1119,Damon 1101,Yusuf 1077
Colin 1071,Vihaan 1041,Nelson 1012,Chase 988,Neil 970,Mohamed 958,Ahnaf 940,Travis 886,Ishaan 880,Cody 874
Simon 868,Martin 862,Aahil 832,Grayson 814,Luca 808,Shayan 808,Ryder 796,Md 766,Hamza 730,Mustafa 730
Nolan 712,Cameron 664,Kabir 652,Alfred 646,Krish 622,Cyrus 610,Anderson 575,Angus 575,Jia 539,Nikhil 539
Leonardo 533,Kenneth 527,Asher 521,Harry 515,Omar 503,Terrence 503,Zayn 497,Kaden 491,Kingston 467,Shayaan 467
Terry 455,Gary 449,Azaan 437,Hassan 437,Eddie 431,Isaiah 431,Brendan 419,Arvin 395,Avery 395,Hao 395,Peter 395
Bowen 359,Bruce 359,Emmanuel 359,Frank 359,Jun 359,Mark 359,Maximilian 359,Riley 359,Roman 359,Subhan 359
Abrar 335,Preston 305,Ahmad 299,Kyson 263,Safwan 257,Arthur 233,Ashton 215,Saifan 209,Aydin 203,Veer 150
Elias 144,Aaryan 138,Landon 138,Dean 132,Elliot 132,Hugo 126,Parker 120,Caden 108,Feynman 84,Hashim 78,Kian 78
Levi 78,Niam 78,Sheldon 78,Theo 78,Aden 72,Enzo 72,Josiah 72,Saif 72,Derrick 66,Ismail 66,Jace 66,Lincoln 66
Micah 66,Spencer 66,Xander 66,Yahya 66,Ahad 60,Amir 60,Bodhi 60,Bradley 60,Cayden 60,Eshan 60,Ivaan 60
Kaleb 60,Kazi 60,Kenny 60,Mikael 60,Robert 60,Rohaan 60,Sahil 60,Skyler 60,Sulaiman 60,Tahmid 60,Wyatt 60`,
  armenianGirls: `Ani 250000,Nare 200000,Mane 166667,Anahit 142857,Lilit 125000,Mariam 111111,Arpi 100000,Nane 90909,Sona 83333
Gayane 76923,Lusine 71429,Tatev 66667,Anush 62500,Astghik 58824,Elen 55556,Milena 52632,Narine 50000
Hasmik 47619,Shushan 45455,Araksya 43478,Nairi 41667,Lucy 40000,Emily 38462,Sofia 37037,Monica 35714
Victoria 34483,Angelina 33333,Eva 32258,Mary 31250,Karine 30303`,
  armenianBoys: `Narek 250000,Davit 200000,Arman 166667,Tigran 142857,Hayk 125000,Aram 111111,Gor 100000,Artur 90909
Levon 83333,Vahe 76923,Arsen 71429,Gevorg 66667,Hovhannes 62500,Armen 58824,Ashot 55556,Hrach 52632
Karen 50000,Samvel 47619,Erik 45455,Alex 43478,David 41667,Edgar 40000,Arthur 38462,Robert 37037,Michael 35714
Raffi 34483,Sevan 33333,Vardan 32258,Zaven 31250,Ara 30303`,
  bengaliGirls: `Ayesha 250000,Fatima 200000,Nusrat 166667,Tasnim 142857,Maryam 125000,Sumaiya 111111,Anika 100000,Samiha 90909
Raisa 83333,Zara 76923,Farzana 71429,Nabila 66667,Tahmina 62500,Sadia 58824,Jannat 55556,Afia 52632,Rida 50000
Nafisa 47619,Labiba 45455,Mahira 43478`,
  bengaliBoys: `Mohammed 250000,Muhammad 200000,Abdullah 166667,Rafi 142857,Tahmid 125000,Arian 111111,Ayaan 100000
Zayan 90909,Farhan 83333,Nabil 76923,Sami 71429,Adnan 66667,Mahir 62500,Rayan 58824,Tanvir 55556,Imran 52632
Fahim 50000,Sakib 47619,Ibrahim 45455,Yusuf 43478`,
  latinoWomen: `María 64254,Guadalupe 51403,Rosa 42836,Ana 36716,Claudia 32127,Patricia 28557,Sandra 25701,Verónica 23365
Leticia 21418,Martha 19770,Norma 18358,Silvia 17134,Gloria 16063,Elizabeth 15119,Blanca 14279,Alejandra 13527
Adriana 12851,Mónica 12239,Diana 11683,Karina 11174,Yesenia 10709,Erika 10281,Araceli 9885,Carmen 9519
Alma 9179,Lorena 8863,Laura 8567,Brenda 8291,Jessica 8032,Cynthia 7788,Nancy 7559,Vanessa 7343,Irma 7139
Teresa 6946,Juana 6764,Elvia 6590,Rocio 6425,Margarita 6269,Yolanda 6120,Angelica 5977,Reyna 5841,Paulina 5736
Cristina 5711,Gabriela 5587,Caridad 5566,Lilia 5468,Emily 5406,Maribel 5354,Graciela 5255,Griselda 5245
Beatriz 5140,Florencia 5112,Susana 5040,Luisa 4977,Esmeralda 4943,Marisol 4849,Mariana 4848,Daniela 4726
Lucia 4610,Monserrat 4500,Rosalia 4394,Virginia 4294,Lola 4198,Natalia 4106,Luz 4018,María Elena 3934
Josefina 3854,Estela 3776,Ángela 3702,María Eugenia 3630,Renata 3561,Paola 3495,Pilar 3431,Estefanía 3370
Andrea 3310,Eloisa 3253,Catalina 3198,Alicia 3144,Mayte 3092,Xochitl 3042,Ivanna 2994,María del Carmen 2947
Mercedes 2901,Ana Luisa 2857,Manuela 2814,Melissa 2773,Inés 2733,Ramona 2693,Zoe 2655,Berta 2618,Isabel 2582
Julieta 2547,María de los Ángeles 2513,Sara 2480,María Cristina 2448,Débora 2416,Guillermina 2386
Rosa María 2356,Rosario 2326,Reina 2298,Soledad 2270,Elena 2243,Fatima 2217,Magdalena 2191,Valeria 2166
Rebeca 2141,Adela 2117,Elisa 2093,Camila 2070,Naomi 2048,Ana María 2025,Alexa 2004,Isabela 1983,Yaretzi 1962
Dorotea 1942,Dulce María 1922,María José 1902,Kimberly 1883,Clara 1865,Ana Sofía 1846,Evelyn 1828,Amalia 1811
Jimena 1793,Ariadna 1776,Leonor 1760,Melany 1744,Ximena Guadalupe 1727,Sonia 1712,Ana Victoria 1696
María Guadalupe 1681,Antonia 1666,Olivia 1652,María de Jesús 1637,Carla 1623,Carlota 1609,Micaela 1595
Regina 1582,Raquel 1569,Dolores 1556,Sofia 1543,Maricarmen 1530,Concepción 1518,Jennifer 1506,Yamileth 1494
Esperanza 1482,Valentina 1471,Marta 1459,Victoria 1448,Miranda 1437,Cecilia 1426,Barbara 1415
María Teresa 1405,Elvira 1394,Irene 1384,Abril 1374,Eva 1364,Jazmin 1354,María Soledad 1344,Francisca 1335
Alondra Romina 1325,María Fernanda 1316,María Luisa 1307,Nicole 1298,Carolina 1289,Anita 1280,Elsa 1271
Marcela 1263,Conchita 1255,Ester 1246,Julia 1238,Ximena 1230,Marilu 1222,Emilia 1214,Abigail 1206,Liliana 1198
Lizbeth 1191,Lourdes 1183`,
  latinoMen: `José 64254,Juan 51403,Luis 42836,Carlos 36716,Jesús 32127,Miguel 28557,Jorge 25701,Francisco 23365
Manuel 21418,Antonio 19770,Pedro 18358,Javier 17134,Víctor 16063,Roberto 15119,Mario 14279,Alejandro 13527
Ricardo 12851,Daniel 12239,Eduardo 11683,Fernando 11174,Rafael 10709,Martín 10281,Raúl 9885,Óscar 9519
César 9179,Rubén 8863,Sergio 8567,Arturo 8291,Salvador 8032,Alberto 7788,Hector 7559,Alan 7533,Armando 7343
Andrés 7244,Julio 7139,Gael 6975,Ramón 6946,Marco 6764,José Luis 6726,Gerardo 6590,Gabriel 6494,Enrique 6425
Ramiro 6278,Jaime 6269,Gustavo 6120,Kevin 6075,Alfredo 5977,Lorenzo 5885,Edgar 5841,Rene 5711
Ángel Daniel 5707,Hugo 5587,Patricio 5539,Guillermo 5468,Teodoro 5381,Erick 5354,Ernesto 5245,Juan Pablo 5232
Rigoberto 5140,Tomás 5090,Noe 5040,Cristobal 4956,Ismael 4943,Israel 4849,Santiago 4829,Cristian 4708
Brandon 4594,Victor Manuel 4484,Gregorio 4380,Mariano 4280,Aarón 4185,Horacio 4094,Uriel 4007
José Eduardo 3924,Octavio 3844,Emilio 3767,Luis Gabino 3693,Lucas 3622,Brayan 3554,Nicolás 3488,Benito 3424
Damián 3363,Mauricio 3304,Federico 3247,Isaac 3192,Ignacio 3139,Vicente 3087,Axel 3038,Jerónimo 2989
Hernán 2943,José María 2897,Homero 2854,Joaquín 2811,José Miguel 2770,Abraham 2730,Saúl 2691,Mateo 2653
Luis Ángel 2616,Jorge Luis 2580,Luis Fernando 2545,Maximiliano 2511,Clemente 2478,Matías 2446,Benjamín 2415
Jose Daniel 2384,Tadeo 2354,Claudio 2325,Emiliano 2297,Germán 2269,Gilberto 2242,Agustín 2216
Marco Antonio 2190,David 2165,Adán 2140,José Emilio 2116,José Antonio 2093,Miguel Ángel 2070,Samuel 2047
Gonzalo 2025,Fernando Javier 2004,Sancho 1982,Isaias 1962,Bernardo 1942,Esteban 1922,Timoteo 1902
Leonardo 1883,Juan Manuel 1865,Emmanuel 1846,Pablo 1829,Iker 1811,Alexis 1794,Rodrigo 1777,Marcos 1760
Elías 1744,Julio César 1728,Sebastian 1712,Alexander 1697,Luis Miguel 1682,Felipe 1667,Jacobo 1652,Ivan 1638
Juan Carlos 1624,Francisco Javier 1610,Ángel Gabriel 1596,Diego 1583,Alfonso 1569`,
  englishWomen: `Jennifer 69536,Jessica 55629,Amanda 46358,Sarah 39735,Melissa 34768,Nicole 30905,Stephanie 27815
Elizabeth 25286,Michelle 23179,Heather 21396,Angela 19868,Kimberly 18543,Lisa 17384,Amy 16362,Rebecca 15453
Christina 14639,Rachel 13907,Lauren 13245,Danielle 12643,Tiffany 12093,Erin 11589,Crystal 11126,Kelly 10698
Megan 10302,Laura 9934,Andrea 9591,Katherine 9271,Tamika 8972,Monique 8692,Latoya 8429,Ebony 8181,Kenya 7947
Alicia 7726,Mary 7517,Karen 7320,Susan 7132,Linda 6954,Patricia 6784,Julie 6623,Dana 6469,Katrine 492
Delores 491,Tressa 489,Martha 488,Vergie 487,Amya 485,Kali 484,Madyson 483,Fabiola 482,Alivia 480,Juana 479
Myriam 478,Maya 477,Aurelia 476,Naomie 474,Judy 473,Yvonne 472,Yasmin 471,Katelyn 470,Treva 468,Rowena 467
Emily 466,Dulce 465,Rosemarie 464,Zelma 463,Lily 461,Cordia 460,Graciela 459,Alessia 458,Estrella 457
Luisa 456,Francesca 455,Jennie 454,Augusta 452,Jackie 451,Leola 450,Kiley 449,Neha 448,Ashleigh 447
Modesta 446,Patti 445,Madison 444,Evalyn 443,Maryse 442,Josie 441,Mazie 440,Elinor 439,Laurel 438,Willow 437
Madisyn 436,Lyric 435,Mariana 434,Daniela 433,Tracey 432,Rubye 431,Vivianne 430,Pattie 429,Litzy 428,Lucia 427
Bernadette 426,Jaqueline 425,Dorothy 424,Delphia 423,Novella 422,Monserrat 421,Dawn 420,Alexandrea 419
Kennedi 418,Justina 417,Katie 416,Sadie 415,Hertha 414,Rosalia 413,Joanny 412,Virginia 412,Addie 411
Myrtice 410,Shyanne 409,Rafaela 408,Ethel 407,Gabrielle 406,Zena 405,Gwen 404,Tina 404,Lola 403,Judith 402
Marcia 401,Virginie 400,Felipa 399,Beatrice 398,Adele 397,Ruby 397,Natalia 396,Luz 395,Isabell 394,Alma 393
Josefina 392,Tara 392,Brenda 391,Dortha 390,Audreanne 389,Kari 388,Nelle 388,Lesley 387,Lesly 386,Leah 385
Imogene 384,Susie 384,Malvina 383,Toni 382,Madalyn 381,Cassandre 380,Madisen 380,Daisha 379,Ava 378,Ila 377
Maegan 377,Flo 376,Dayna 375,Gladyce 374,Sally 374,Elna 373,Gabriella 372,Katlynn 371,Verla 371,Jaida 370
Daphnee 369,Ann 368,Aylin 368,Bernice 367,Erma 366,Tamia 366,Myrna 365,Kiera 364,Kelley 363,Kristie 363
Enid 362,Lauriane 361,Rhonda 361,Marge 360,Karolann 359,Lavonne 359,Gayle 358,Ellen 357,Leonie 356,Yasmeen 356
Madonna 355,Lavinia 354,Loretta 354,Kate 353,Cassidy 352,Eleanor 352,Desiree 351,Earlene 350,Filomena 350
Diane 349,Aniya 348,Margarette 348,Sydnee 347,Vicky 347,Piper 346,Eloise 345,Lilly 345,Anabelle 344,Aileen 343
Ottilie 343,Vena 342,Jodie 341,Shelley 341,Liana 340,Sandra 340,Leta 339,Cydney 338,Serenity 338,Harriet 337
Janiya 337,Chyna 336,Jaquelin 335,Susana 335,Cara 334,Noemy 334,Rosanna 333,Callie 332,Melanie 332,Christy 331
Evangeline 331,Violette 330,Ashlynn 329,Leatha 329,Angelica 328,Maryann 328,Vincenza 327,Winnifred 327
Elisabeth 326,Jana 325,Wilma 325,Kaycee 324,Maida 324,Consuelo 323,Lucile 323,Lenna 322,Eveline 321,Lilian 321
Bettye 320,Rosalyn 320,Cynthia 319,Yessenia 319,Cierra 318,Laurine 318,Eliza 317,Lessie 317,Justine 316
Bridget 315,Eloisa 315,Fae 314,Molly 314,Althea 313,Meggie 313,Ena 312,Marcelle 312,Eunice 311,Kayli 311
Calista 310,Kristine 310,Freeda 309,Mavis 309,Lavina 308,Stacey 308,Catalina 307,Maryjane 307,Abbie 306
Gloria 306,Dessie 305,Geraldine 305,Fern 304,Violet 304,Ayla 303,Ellie 303,Katheryn 302,Zoila 302,Lulu 301
Syble 301,Ariane 300,Rosetta 300,Caitlyn 299,Leona 299,Hettie 298,Kathy 298,Leila 297,Velva 297,Carolanne 296
Saige 296,Eleonore 295,Joan 295,Marisa 295,Maiya 294,Willa 294,Christiana 293,Damaris 293,Charlotte 292
Vivien 292,Bonita 291,Gregoria 291,Dorothea 290,Marsha 290,Vivian 290,Hester 289,Lyda 289,Casandra 288
Danyka 288,Katelynn 287,Lurline 287,Amie 286,Joann 286,Olive 286,Louise 285,Madeline 285,Dora 284,Melody 284
Emilie 283,Tanya 283,Yazmin 283,Jolie 282,Margarete 282,Betty 281,Citlalli 281,Delphine 280,Kallie 280
Patty 280,Julianne 279,Verona 279,Pearlie 278,Zoey 278,Amaya 277,Concepcion 277,Sabrina 277,Chelsey 276
Kristen 276,Carole 275,Elta 275,Ofelia 275,Alize 274,Lexie 274,Annabelle 273,Baylee 273,Kristina 273,Deja 272
Lizzie 272,Daisy 271,Destiny 271,Kelli 271,Dahlia 270,Electa 270,Elvie 269,Freida 269,Lula 269,Lauryn 268
Marilyn 268,Patience 268,Adella 267,Giovanna 267,Aisha 266,Arielle 266,Yvette 266,Cathy 265,Hulda 265
Alayna 264,Leigh 264,Veronica 264,Elda 263,Jodi 263,Maurine 263,Alexandria 262,Alexane 262,Aliya 262,Emie 261
Joelle 261,Emelie 260,Priscilla 260,Vicenta 260,Amelia 259,Elmira 259,Lora 259,Dasia 258,Jenifer 258
Tamara 258,Ebba 257,Heidi 257,Alice 256,Kathlyn 256,Kira 256,Alvera 255,Leda 255,Mercedes 255,Brittany 254
Dina 254,Linnea 254,Chaya 253,Daphne 253,Mallie 253,Agustina 252,Avis 252,Polly 252,Aglae 251,Manuela 251
Paige 251,Layla 250,Tami 250,Thelma 250,Faith 249,Iliana 249,Yasmine 249,Athena 248,Heaven 248,Idell 248
Anabel 247,Corrine 247,Mia 247,Hayley 246,Precious 246,Theodora 246,Alta 245,Kara 245,Sheila 245,Carmella 244
Elfrieda 244,Lera 244,Dena 243,Elvera 243,Lempi 243,Celestine 242,Janis 242,Kaelyn 242,Kaia 242,Bridie 241
Cathrine 241,Ramona 241,Bianka 240,Faye 240,Zoe 240,Aaliyah 239,Berta 239,Sibyl 239,Ally 238,Aniyah 238
Claire 238,Glenda 238,Georgia 237,Isabel 237,Rachelle 237,Eryn 236,Kaleigh 236,Ludie 236,Brisa 235,Fay 235
Hellen 235,Nichole 235,Ida 234,Ozella 234,Stefanie 234,Erna 233,Felicity 233,Nayeli 233,Alia 232,Alisha 232
Kaitlin 232,Lorenza 232,April 231,Candice 231,Rosalee 231,Alena 230,Birdie 230,Lea 230,Lorraine 230
Annamarie 229,Hattie 229,Johanna 229,Rosalie 229,Gina 228,Katelin 228,Rhea 228,Becky 227,Janet 227,Shania 227
Vesta 227,Jacklyn 226,Kitty 226,Lynette 226,Jane 225,Lilyan 225,Mafalda 225,Marjolaine 225,Leanne 224
Marian 224,Meta 224,Rhianna 224,Annie 223,Asha 223,Kaylin 223,Theresa 223,Bernita 222,Delilah 222,Hortense 222
Antonina 221,Jennyfer 221,Makayla 221,Oceane 221,Clarabelle 220,Nancy 220,Samara 220,Velda 220,Bette 219
Cecile 219,Kendra 219,Penny 219,Carolyn 218,Lacy 218,Nyasia 218,Sara 218,Florence 217,Ginger 217,Laisha 217
Trisha 217,Caterina 216,Magali 216,Meagan 216,Sharon 216,Easter 215,Juliet 215,Susanna 215,Zita 215,Kaci 214
Karine 214,Kylie 214,Yadira 214,Alvena 213,Jean 213,Lilliana 213,Shawna 213,Alverta 212,Camilla 212
Jessika 212,Larissa 212,Gussie 211,Jeanne 211,Jenny 211,Monica 211,Allison 210,Alyssa 210,Blanca 210
Bridgette 210,Carissa 210,Alysson 209,Brionna 209,Pascale 209,Shaylee 209,Cristina 208,Elissa 208,Lydia 208
Marguerite 208,Briana 207,Delfina 207,Etha 207,Iva 207,Janelle 207,Caleigh 206,Mable 206,Rhiannon 206
Virgie 206,Marina 205,Rosario 205,Shanie 205,Sophie 205,Dorcas 204,Mackenzie 204,Natalie 204,Reina 204
Shelly 204,Gerda 203,Meda 203,Tonya 203,Winifred 203,Madie 202,Marilie 202,Maude 202,Penelope 202,Shany 202
Bella 201,Josephine 201,Marietta 201,Mckenna 201,Verna 201,Essie 200,Grayce 200,Jany 200,Keely 200,Carmel 199
Era 199,Karli 199,Kathryn 199,Neva 199,Irma 198,Jasmin 198,Margie 198,Noemi 198,Soledad 198,Cheryl 197
Hailie 197,Kayley 197,Liliane 197,Daniella 196,Elena 196,Hildegard 196,Michaela 196,Rosalind 196,Carley 195
Madge 195,Otilia 195,Sonya 195,Traci 195,Aleen 194,Hermina 194,Reanna 194,Zelda 194,Zula 194,Annamae 193
Bertha 193,Clotilde 193,Iris 193,Pansy 193,Cora 192,Fatima 192,Lacey 192,Ruthie 192,Una 192,Elsie 191
Fannie 191,Shanna 191,Shirley 191,Shyann 191,Abbey 190,Maeve 190,Margarita 190,Nicolette 190,Nina 190
Twila 190,Aliyah 189,Bonnie 189,Dariana 189,Dixie 189,Stacy 189,Candida 188,Carmen 188,Genoveva 188
Magdalena 188,Vicki 188,Destinee 187,Estefania 187,Flora 187,Margot 187,Nettie 187,Allene 186,Estella 186
Esther 186,Leonora 186,Marjory 186,Matilde 186,Aliza 185,Erica 185,Louisa 185,Savanah 185,Serena 185,Alba 184
Emelia 184,Freda 184,Jacinthe 184,Lana 184,Paulette 184,Juliana 183,Kristy 183,Rebeca 183,Sandrine 183
Sydney 183,Frida 182,Gilda 182,Jayde 182,Kasandra 182,Marilyne 182,Noemie 182,Joanie 181,Josiane 181
Kathryne 181,Matilda 181,Maxine 181,Mylene 181,Frederique 180,Lindsay 180,Mae 180,Mckayla 180,Sigrid 180
Annette 179,Arianna 179,Edna 179,Estell 179,Sienna 179,Tricia 179,Lexi 178,Makenzie 178,Malika 178,Pearl 178
Vita 178,Wilhelmine 178,Adela 177,Assunta 177,Caroline 177,Sarina 177,Shakira 177,Shannon 177,Claudia 176
Emmalee 176,Jeanie 176,Kariane 176,Letha 176,Salma 176,Elisa 175,Jena 175,Kyleigh 175,Nyah 175,Rocio 175
Rosa 175,Doreen 174,Estelle 174,Gracie 174,Lorene 174,Mireille 174,Ona 174,Courtney 173,Elnora 173
Genevieve 173,Heloise 173,Lizeth 173,Madelyn 173,Mayra 173,Alycia 172,Betsy 172,Chanelle 172,Gwendolyn 172
Jasmine 172,Rhoda 172,Breanna 171,Chloe 171,Coralie 171,Jo 171,Kaela 171,Sylvia 171,Asia 170,Aubree 170
Euna 170,Hannah 170,Krystina 170,Maritza 170,Samantha 170,Creola 169,Domenica 169,Halie 169,Kaitlyn 169
Luella 169,Viva 169,Belle 168,Bernadine 168,Carlee 168,Lia 168,Lorna 168,Rochelle 168,Trinity 168,Anjali 167
Josefa 167,Juanita 167,Magdalen 167,Sadye 167,Thalia 167,Thea 167,Elenor 166,Maribel 166,Rebekah 166
Silvia 166,Trycia 166,Vivienne 166,Amina 165,Antonette 165,Geneva 165,Kiara 165,Margarett 165,Rosamond 165
Tianna 165,Angelina 164,Annalise 164,Camila 164,Carrie 164,Natasha 164,Rosella 164,Scarlett 164,Berniece 163
Cheyenne 163,Genesis 163,Karina 163,Mariane 163,Norma 163,Rosie 163,Christa 162,Cleta 162,Earnestine 162
Georgiana 162,Margret 162,Melyna 162,Naomi 162,Chelsea 161,Colleen 161,Deborah 161,Gertrude 161,Gladys 161
Leticia 161,Sabryna 161,Alanis 160,Alexa 160,Ayana 160,Haleigh 160,Karianne 160,Lyla 160,Miracle 160
Shanelle 160,Cecelia 159,Eugenia 159,Glennie 159,Katlyn 159,Leilani 159,Meghan 159,Pauline 159,Adah 158
Astrid 158,Dejah 158,Dianna 158,Elody 158,Icie 158,Raphaelle 158,Tiana 158,Amara 157,Arlene 157,Hailey 157
Kayla 157,Maddison 157,Maggie 157,Shelia 157,Aryanna 156,Bethany 156,Cayla 156,Georgianna 156,Hailee 156
Laverna 156,Taryn 156,Tia 156,Annabell 155,Lindsey 155,Melba 155,Mildred 155,Raegan 155,Rosemary 155,Tracy 155
Zetta 155,Alisa 154,Angelita 154,Karley 154,Magnolia 154,Marilou 154,Mertie 154,Nelda 154,Bryana 153
Carlotta 153,Elenora 153,Henriette 153,Hope 153,May 153,Pamela 153,Vada 153,Beulah 152,Clara 152,Kayleigh 152
Mabelle 152,Meaghan 152,Minnie 152,Retta 152,Ruth 152,Abigayle 151,Ashlee 151,Kaley 151,Lillie 151,Maia 151
Maryam 151,Nellie 151,Winona 151,Yesenia 151,Alysa 150,Evelyn 150,Haley 150,Herminia 150,Lucie 150,Macie 150
Marlee 150,Retha 150,Amalia 149,Brenna 149,Destiney 149,Laurie 149,Lena 149,Marlene 149,Noelia 149,Rubie 149
Carolyne 148,Enola 148,Gisselle 148,Gretchen 148,Jailyn 148,Kristi 148,Krystal 148,Libbie 148,Mallory 148
Dianne 147,Keira 147,Lela 147,Leonor 147,Melany 147,Myah 147,Nia 147,Wanda 147,Catherine 146,Daija 146
Ettie 146,Helen 146,Marielle 146,Melvina 146,Simone 146,Tierra 146,Wendy 146,Alberta 145,Araceli 145
Destany 145,Destini 145,Edyth 145,Jakayla 145,Jazmyne 145,Laila 145,Vida 145,America 144,Beverly 144
Brooke 144,Debra 144,Eliane 144,Flossie 144,Marianna 144,Skyla 144,Sonia 144,Ada 143,Anne 143,Breana 143
Corine 143,Itzel 143,Olga 143,Santina 143,Tess 143,Viviane 143,Alexandra 142,Berneice 142,Brigitte 142
Carli 142,Else 142,Luna 142,Lynda 142,Raven 142,Shaniya 142,Antonietta 141,Charity 141,Christine 141,Jacey 141
Lucienne 141,Mandy 141,Rosina 141,Teri 141,Vella 141,Wava 141,Ethelyn 140,Jade 140,Kaylee 140,Maria 140
Marianne 140,Maybell 140,Myrtis 140,Nannie 140,Selina 140,Adeline 139,Ardith 139,Jada 139,Jazmyn 139
Lisette 139,Madelynn 139,Marcella 139,Muriel 139,Sallie 139,Savanna 139,Abigale 138,Brooklyn 138,Elinore 138
Gillian 138,Idella 138,Kelsi 138,Loraine 138,Misty 138,Teresa 138,Zoie 138,Alexandrine 137,Carlie 137
Elyssa 137,Eula 137,Joanna 137,Kyla 137,Lucy 137,Martine 137,Nola 137,Zora 137,Amber 136,Antonia 136
Bettie 136,Eldora 136,Isobel 136,Kailee 136,Kelsie 136,Kristin 136,Sherri 136,Tomasa 136,Abagail 135
Alfreda 135,Bulah 135,Eudora 135,Frieda 135,Janae 135,Melyssa 135,Olivia 135,Sherry 135,Tressie 135,Brandi 134
Isabella 134,Izabella 134,Jacynthe 134,Jeannette 134,Kyra 134,Lorena 134,Lucille 134,Rozella 134,Verda 134
Adaline 133,Clare 133,Debbie 133,Denise 133,Joyce 133,Maci 133,Mariah 133,Melinda 133,Myrtie 133,Samanta 133
Velma 133,Adelle 132,Camryn 132,Emely 132,Jacqueline 132,Laury 132,Leanna 132,Margaret 132,Myrtle 132
Ophelia 132,Sue 132,Tatum 132,Agnes 131,Amely 131,Carla 131,Emerald 131,Greta 131,Jenna 131,Karla 131
Micaela 131,Ora 131,Sarai 131,Tabitha 131,Aracely 130,Bailee 130,Eileen 130,Elyse 130,Jessyca 130,Kamryn 130
Makenna 130,Mittie 130,Mona 130,Shanel 130,Tatyana 130,Annabel 129,Carol 129,Hilda 129,Jaclyn 129
Kassandra 129,Krystel 129,Marcelina 129,Palma 129,Vanessa 129,Veda 129,Verlie 129,Bobbie 128,Cheyanne 128
Cristal 128,Danika 128,Haylie 128,Kattie 128,Lelah 128,Macy 128,Nona 128,Opal 128,Raina 128,Alejandra 127
Ashley 127,Diamond 127,Diana 127,Dorthy 127,Lina 127,Lura 127,Mellie 127,Meredith 127,Raquel 127,Regina 127
Sheryl 127,Albina 126,Bessie 126,Carmela 126,Dolores 126,Eve 126,Gudrun 126,Ivah 126,Karlie 126,Keara 126
Marie 126,Taya 126,Aiyana 125,Angeline 125,Elise 125,Louvenia 125,Mariela 125,Mathilde 125,Maudie 125
Millie 125,Shanny 125,Sheri 125,Sofia 125,Therese 125,Adelia 124,Angie 124,Arvilla 124,Ashly 124,Edith 124
Eleanore 124,Elza 124,Emmy 124,Ernestina 124,Hallie 124,Lenora 124,Mireya 124,Sydni 124,Anahi 123,Anna 123
Cordelia 123,Ella 123,Esperanza 123,Helena 123,Katarina 123,Lelia 123,Lilla 123,Lottie 123,Nella 123,Oleta 123
Adrianna 122,Alda 122,Blanche 122,Edwina 122,Jayda 122,Marta 122,Maureen 122,Megane 122,Rita 122,Summer 122
Valentina 122,Vickie 122,Brianne 121,Cindy 121,Claudine 121,Corene 121,Ines 121,Kamille 121,Katrina 121
Kenna 121,Leora 121,Nadine 121,Sonja 121,Terri 121,Tessie 121,Afton 120,Alanna 120,Allie 120,Andreanne 120
Arely 120,Cortney 120,Deanna 120,Eulah 120,Imani 120,Jill 120,Karlee 120,Kylee 120,Shaina 120,Anais 119
Celine 119,Constance 119,Jazlyn 119,Mikayla 119,Miranda 119,Nikki 119,Nora 119,Rachael 119,Roxanne 119
Shayna 119,Victoria 119,Zaria 119,Albertha 118,Alyson 118,Brielle 118,Cecilia 118,Chanel 118,Delpha 118
Doris 118,Katharina 118,Kirstin 118,Pinkie 118,Shari 118,Valerie 118,Viola 118,Whitney 118,Abby 117,Amparo 117
Anika 117,Anissa 117,Dagmar 117,Delia 117,Harmony 117,Liza 117,Lori 117,Moriah 117,Roberta 117,Roslyn 117
Tammy 117,Alvina 116,Barbara 116,Catharine 116,Clementina 116,Connie 116,Elouise 116,Josianne 116,Keeley 116
Lois 116,Maybelle 116,Randi 116,Selena 116,Tania 116,Zella 116,Alexanne 115,Amelie 115,Belinda 115
Christie 115,Dorris 115,Elvira 115,Kim 115,Lavada 115,Mozelle 115,Orpha 115,Petra 115,Ressie 115,Tyra 115
Zola 115,Aletha 114,Cleora 114,Gail 114,Hanna 114,Haylee 114,Helga 114,Inez 114,Irene 114,June 114
Kathleen 114,Kiarra 114,Mara 114,Neoma 114,Reyna 114,Suzanne 114,Antonetta 113,Camille 113,Crystel 113,Eva 113
Hilma 113,Jacquelyn 113,Jazmin 113,Joana 113,Kailyn 113,Paula 113,Reba 113,Sierra 113,Stephany 113,Sydnie 113
Andreane 112,Anya 112,Ardella 112,Beaulah 112,Camylle 112,Clarissa 112,Delaney 112,Evie 112,Glenna 112
Hillary 112,Hollie 112,Lorine 112,Renee 112,Robyn 112,Roxane 112,Alaina 111,Alessandra 111,Annetta 111
Billie 111,Dolly 111,Emma 111,Flavie 111,Hazel 111,Herta 111,Kailey 111,Kaylie 111,Marisol 111,Maye 111
Nadia 111,Tasha 111,Adrienne 110,Alana 110,Alyce 110,Bria 110,Britney 110,Elaine 110,Francisca 110,Ilene 110
Jettie 110,Laverne 110,Lila 110,Mabel 110,Marlen 110,Maud 110,Nya 110,Peggie 110,Alison 109,Ana 109,Audrey 109
Darlene 109,Della 109,Eda 109,Felicita 109,Isabelle 109,Kiana 109,Madilyn 109,Maymie 109,Miriam 109,Mollie 109
Peggy 109,Tiara 109,Anastasia 108,Anita 108,Audra 108,Autumn 108,Carolina 108,Cassandra 108,Darla 108,Elsa 108
Gia 108,Laurianne 108,Mariam 108,Pam 108,Rose 108,Sandy 108,Stella 108,Ursula 108,Amiya 107,Beryl 107
Christelle 107,Elva 107,Ferne 107,Florine 107,Jewel 107,Jillian 107,Kacie 107,Libby 107,Lucinda 107,Melisa 107
Octavia 107,Pearline 107,Reva 107,Shana 107,Vera 107,Ashtyn 106,Aurelie 106,Dayana 106,Edythe 106,Eleanora 106
Emmie 106,Ericka 106,Georgette 106,Janice 106,Julia 106,Margaretta 106,Marjorie 106,Rossie 106,Ryleigh 106
Sabina 106,Vernice 106,Charlene 105,Eulalia 105,Fanny 105,Fiona 105,Imelda 105,Jackeline 105,Jeanette 105
Joanne 105,Jordyn 105,Kirsten 105,Lillian 105,Lynn 105,Mckenzie 105,Phoebe 105,Rylee 105,Talia 105
Theresia 105,Abbigail 104,Adriana 104,Berenice 104,Beth 104,Celia 104,Clementine 104,Elaina 104,Esta 104
Jewell 104,Kianna 104,Lauretta 104,Martina 104,Mindy 104,Odessa 104,Rae 104,Reta 104,Vallie 104,Aimee 103
Esmeralda 103,Grace 103,Helene 103,Jayne 103,Jocelyn 103,Kellie 103,Krista 103,Mamie 103,Mattie 103,Norene 103
Ola 103,Prudence 103,Rosalinda 103,Roselyn 103,Sophia 103,Trudie 103,Yolanda 103,Alene 102,Breanne 102
Chasity 102,Earline 102,Emilia 102,Ernestine 102,Frances 102,Jannie 102,Joannie 102,Kay 102,Lenore 102
Loma 102,Loyce 102,Macey 102,Rebeka 102,Ruthe 102,Thora 102,Vilma 102,Abigail 101,Aida 101,Amira 101
Ansley 101,Brandy 101,Cathryn 101,Donna 101,Effie 101,Halle 101,Janie 101,Jeannie 101,Letitia 101,Liliana 101
Lysanne 101,Madaline 101,Phyllis 101,Savannah 101,Yoshiko 101,Alysha 100,Antoinette 100,Cassie 100,Chelsie 100
Ciara 100,Cielo 100,Felicia 100,Golda 100,Henrietta 100,Karelle 100,Leann 100,Lynne 100,Malinda 100
Michele 100,Minerva 100,Mya 100,Sasha 100,Stephania 100,Verdie 100,Aurore 99,Candace 99,Daphney 99,Dovie 99
Erika 99,Fleta 99,Holly 99,Ivy 99,Janessa 99,Joy 99,Kaylah 99,Laney 99,Leslie 99,Lourdes 99,Myra 99,Nedra 99
Patsy 99`,
  englishMen: `Michael 69536,Christopher 55629,Matthew 46358,Joshua 39735,David 34768,James 30905,Daniel 27815,Robert 25286
John 23179,Joseph 21396,Jason 19868,Justin 18543,Andrew 17384,Ryan 16362,William 15453,Brian 14639
Anthony 13907,Eric 13245,Kevin 12643,Jeremy 12093,Thomas 11589,Richard 11126,Jeffrey 10698,Steven 10302
Marcus 9934,Charles 9591,Adam 9271,Timothy 8972,Aaron 8692,Patrick 8429,Scott 8181,Mark 7947,Paul 7726
Sean 7517,Benjamin 7320,Gregory 7132,Derrick 6954,Terrence 6784,Andre 6623,Darnell 6469,Kelvin 558,Alan 557
Gilbert 555,Marshall 554,Erich 552,Harold 550,Houston 549,Kirk 547,Keaton 545,Lamar 544,Elliot 542,Cletus 541
Kurt 539,Randolph 538,Filiberto 536,Prince 534,Ben 533,Deon 531,Jaleel 530,Waldo 528,Hershel 527,Omer 525
Fredrick 524,Tyrone 523,Dejon 521,Raphael 520,Dewayne 518,Clay 517,Johann 515,Emerson 514,Dustin 512
Bernie 511,Fredy 510,Claude 508,Maxwell 507,Trent 506,Rashawn 504,Titus 503,Connor 501,Ellsworth 500
Grover 499,Keenan 497,Eliezer 496,D'angelo 495,Celestino 493,Aric 492,Griffin 491,Tyson 490,Raoul 488
Hobart 487,Vidal 486,Harrison 485,Malcolm 483,Fermin 482,Garry 481,Giuseppe 480,Thaddeus 478,Josiah 477
Freddy 476,Triston 475,Ambrose 473,Demetrius 472,Barry 471,Tito 470,Gabriel 469,Eusebio 468,Jay 466,Gunner 465
Jaylen 464,Joshuah 463,Bradly 462,Zander 461,Stefan 459,Reuben 458,Noe 457,Ramiro 456,Javier 455,Darren 454
Orlando 453,Jakob 452,Lyle 451,Clinton 449,Buster 448,Willard 447,Gianni 446,Joel 445,Myron 444,Davonte 443
Dawson 442,Toney 441,Tremaine 440,Rasheed 439,Benny 438,Arnulfo 437,Dereck 436,Caden 435,Casimir 434
Barrett 433,Aron 432,Terence 431,Benton 430,Lorenzo 429,Woodrow 428,Drew 427,Chaz 426,Richmond 425,Jarrell 424
Heber 423,Lambert 422,Rodrick 421,King 420,Kole 419,Gaetano 418,Rogelio 417,Nicholas 416,Ethan 415,Jordon 415
Alexandre 414,Zachery 413,Orlo 412,Brent 411,Travon 410,Rupert 409,Giovanny 408,Geoffrey 407,Jamil 406
Laron 406,Wellington 405,Vince 404,Dwight 403,Elvis 402,Hyman 401,Conner 400,Allen 399,Edmond 399,Finn 398
Brendon 397,Dennis 396,Gideon 395,Lew 394,Noel 394,Terrance 393,Kavon 392,Immanuel 391,Chadd 390,Anibal 389
Noble 389,Brady 388,Dario 387,Ramon 386,Cornell 385,Ford 385,Maverick 384,Heath 383,Chase 382,Al 381
Rickey 381,Kian 380,Luis 379,Candido 378,Larry 378,Oswaldo 377,Brandyn 376,Bryant 375,Rylan 375,Wendell 374
Bartholome 373,Monte 372,Neil 372,Justen 371,Sven 370,Mose 369,Shaun 369,Jesse 368,Lucio 367,Antonio 366
Boris 366,Vladimir 365,Kurtis 364,Leonard 364,Trystan 363,Hillard 362,Isac 362,Furman 361,Everette 360
Earl 359,Wiley 359,Valentin 358,Elmo 357,Kip 357,Mitchel 356,Jerel 355,Wilfredo 355,Rashad 354,Gust 353
Lamont 353,Armando 352,Elton 351,Stewart 351,Constantin 350,Giovanni 349,Johnathon 349,Don 348,Damian 347
Gerry 347,Carter 346,Delbert 345,Hal 345,Ephraim 344,Laurence 344,Dominick 343,Emile 342,Santino 342
Forrest 341,Jarod 340,Lucius 340,Deion 339,Osborne 339,Allan 338,Dimitri 337,Kaden 337,Adalberto 336
Marquis 336,Misael 335,Issac 334,Ludwig 334,Jerrell 333,Zane 333,Maynard 332,Domenico 331,Isadore 331
Jovanny 330,Logan 330,Arjun 329,Elian 328,Nicklaus 328,Dillon 327,Percival 327,Liam 326,Rory 326,Kiel 325
Jonathon 324,Lisandro 324,Harvey 323,Orrin 323,Omar 322,Oren 322,Bert 321,Kelton 321,Khalid 320,Eleazar 319
Keshawn 319,Cristobal 318,Hector 318,Johnson 317,Josh 317,Landen 316,Santiago 316,Mekhi 315,Ulices 315
Cristian 314,Zakary 314,Alejandro 313,Agustin 312,Werner 312,Elbert 311,Stan 311,Brandon 310,Roscoe 310
Richie 309,Willie 309,Brant 308,Pasquale 308,Devin 307,Jalon 307,Jerod 306,Warren 306,Jacinto 305,Newton 305
Gregorio 304,Manuel 304,Edward 303,Tobin 303,Hassan 302,Zachariah 302,Darius 301,Wyman 301,Israel 300
Nicolas 300,Edison 299,Ted 299,Clifford 298,Ole 298,Travis 298,Erwin 297,Ubaldo 297,Abdiel 296,Blaze 296
Dedric 295,Lowell 295,Gregg 294,Wayne 294,Jeramy 293,Percy 293,Jimmie 292,Wesley 292,Fausto 291,Kale 291
Orion 291,Eduardo 290,Edwin 290,Clyde 289,Martin 289,Elijah 288,Obie 288,Bernard 287,Garrett 287,Jermain 287
Cody 286,Jovany 286,Declan 285,Rey 285,Damion 284,Norval 284,Casimer 283,Lonnie 283,Nathanial 283,Durward 282
Glen 282,Arnold 281,Nat 281,Philip 281,George 280,Rusty 280,Llewellyn 279,Norris 279,Adriel 278,Archie 278
Shane 278,Cedrick 277,Luigi 277,Boyd 276,Jeramie 276,Raul 276,Eldon 275,Irving 275,Chet 274,Kory 274
Savion 274,Cameron 273,Mariano 273,Fred 272,Jed 272,Mack 272,Colby 271,Greyson 271,Cecil 270,Kenton 270
Norwood 270,Salvatore 269,Vernon 269,Frederik 268,Guillermo 268,Ryder 268,Horacio 267,Jaquan 267,Arturo 266
Cesar 266,Tre 266,Ahmed 265,Derek 265,Herbert 265,Domingo 264,Lonzo 264,Chad 263,Dexter 263,Terrill 263
Elmore 262,Olin 262,Wilfred 262,Bernhard 261,Uriel 261,Zack 261,Beau 260,Gordon 260,Jasen 259,Khalil 259
Scotty 259,Clifton 258,Jordi 258,Olen 258,Cole 257,Doyle 257,Weston 257,Herman 256,Mitchell 256,Tillman 256
Flavio 255,Wilbert 255,Dock 254,Nasir 254,Nils 254,Adan 253,Bennie 253,Bobby 253,Ahmad 252,Emilio 252
Jovan 252,Bryce 251,Dale 251,Reinhold 251,Garrison 250,Nigel 250,Tristian 250,Herminio 249,Monty 249
Rollin 249,Edd 248,Jeremiah 248,Watson 248,Fritz 247,Jamal 247,Wilfrid 247,Lemuel 246,Neal 246,Sam 246
Antone 245,Reynold 245,Vaughn 245,Cloyd 244,Jackson 244,Jasper 244,Korey 244,Amos 243,Jamel 243,Nikolas 243
Arthur 242,Lucas 242,Orin 242,Demarco 241,Jerrold 241,Solon 241,Haskell 240,Kristopher 240,Narciso 240
Cleveland 239,Easton 239,Leland 239,Tod 239,Ismael 238,Norbert 238,Talon 238,Alf 237,Cyril 237,Gary 237
Burley 236,Damon 236,Guy 236,Kenny 236,Brayan 235,Godfrey 235,Ross 235,Casper 234,Jarrod 234,Odell 234
Armand 233,Holden 233,Marcelo 233,Sylvan 233,Brannon 232,Denis 232,Gavin 232,Darien 231,Jaylon 231,Kamron 231
Rolando 231,Donald 230,Francisco 230,Leopold 230,Coleman 229,Eliseo 229,Estevan 229,Mohammed 229,Remington 228
Troy 228,Tyshawn 228,Gennaro 227,Quinten 227,Salvador 227,Vito 227,Lenny 226,Leo 226,Tommy 226,Vincenzo 226
Deshaun 225,Graham 225,Nash 225,Mortimer 224,Nestor 224,Pete 224,Winston 224,Abdullah 223,Ian 223,Omari 223
Turner 223,Carson 222,Jon 222,Oran 222,Toby 222,Grady 221,Mauricio 221,Otha 221,Albin 220,Ernie 220,Fabian 220
Kenyon 220,Douglas 219,Federico 219,Nathanael 219,Webster 219,Chester 218,Cooper 218,Jarvis 218,Russel 218
Ed 217,Keith 217,Mario 217,Nicholaus 217,Gus 216,Karl 216,Keagan 216,Wilmer 216,Deangelo 215,Deshawn 215
Jesus 215,Modesto 215,Carlos 214,Cortez 214,Edmund 214,Wilbur 214,Dedrick 213,Isaac 213,Jorge 213,Josue 213
Arnoldo 212,Arvid 212,Hubert 212,Ignacio 212,Aditya 211,Camren 211,Fidel 211,Raheem 211,Ricardo 211,Danny 210
Marco 210,Reyes 210,Rhett 210,Arne 209,Bryan 209,Enoch 209,Shawn 209,Elroy 208,Maurice 208,Noah 208
Vicente 208,Axel 207,Brendan 207,Christian 207,Hunter 207,Jarred 207,Barton 206,Devonte 206,Gerald 206
Johnpaul 206,Kraig 205,Luther 205,Melvin 205,Rahul 205,Rico 205,Abe 204,Isidro 204,Rogers 204,Tyrell 204
Drake 203,Ernest 203,Jerrod 203,Marvin 203,Spencer 203,Brennan 202,Gene 202,Ike 202,Jeremie 202,Braulio 201
Emil 201,Porter 201,Victor 201,Will 201,Charlie 200,Florencio 200,Granville 200,Joe 200,Nico 200,Jameson 199
Justus 199,Kaleb 199,Steve 199,Alvin 198,Dino 198,Freeman 198,Juwan 198,Roosevelt 198,Henderson 197,Hiram 197
Hugh 197,Lester 197,Stone 197,Dalton 196,Elwyn 196,Ezra 196,Johnny 196,Pierce 196,Coy 195,Mohamed 195
Nolan 195,Russ 195,Theodore 195,Deven 194,Eddie 194,Foster 194,Morton 194,Torrey 194,Antwon 193,Arch 193
Darrell 193,Hilbert 193,Kieran 193,Abel 192,Clayton 192,Kadin 192,Louie 192,Xander 192,Carlton 191,Colin 191
Nikko 191,Stuart 191,Terrell 191,Alfredo 190,Dayne 190,Fernando 190,Isaiah 190,Keven 190,Akeem 189,Art 189
Clovis 189,Lawrence 189,Winfield 189,Conor 188,Garfield 188,Jermaine 188,Nathaniel 188,Robb 188,Abraham 187
Adolfo 187,Grant 187,Maximillian 187,Nathen 187,Walton 187,Ayden 186,Dane 186,Jacques 186,Jimmy 186,Mikel 186
Curt 185,Enrico 185,Isom 185,Jerry 185,Kevon 185,Samir 185,Eriberto 184,Justyn 184,Leopoldo 184,Ned 184
Simon 184,Adelbert 183,Corey 183,Einar 183,Hilton 183,Osbaldo 183,Perry 183,Fletcher 182,Oliver 182
Stephan 182,Trace 182,Tyrel 182,Chance 181,Dandre 181,Eldridge 181,Irwin 181,Maximo 181,Morris 181,Albert 180
Carmelo 180,Demond 180,Enos 180,Kareem 180,Norberto 180,Andy 179,Dashawn 179,Dave 179,Horace 179,Jovani 179
Rex 179,Alfonzo 178,Brooks 178,Ibrahim 178,Jacob 178,Theo 178,Cedric 177,Nelson 177,Rowland 177,Tom 177
Trevor 177,Westley 177,Alberto 176,Amir 176,Brody 176,Jonatan 176,Kyler 176,Mateo 176,Buford 175,Cicero 175
Evan 175,Luciano 175,Matt 175,Stephen 175,Andres 174,Brett 174,Bruce 174,Elwin 174,Erick 174,Jerome 174
Simeon 174,Billy 173,Clemens 173,Desmond 173,Evans 173,Ewald 173,Ron 173,Dylan 172,Maximus 172,Seamus 172
Tomas 172,Trever 172,Tyrique 172,Edgar 171,Ezekiel 171,Harmon 171,Lazaro 171,Marc 171,Milton 171,Ronald 171
Brycen 170,Domenick 170,Donny 170,Gardner 170,Grayson 170,Roger 170,Baron 169,Corbin 169,Emmett 169,Levi 169
Mac 169,Marques 169,Rick 169,Dillan 168,Efrain 168,Eino 168,Eli 168,Helmer 168,Lincoln 168,Angelo 167,Coby 167
Craig 167,Davin 167,Magnus 167,Thurman 167,Wilhelm 167,Bradley 166,Byron 166,Clint 166,Columbus 166,Deron 166
Kamren 166,Timmy 166,Bennett 165,Darrion 165,Destin 165,Jerad 165,Roderick 165,Royce 165,Americo 164,Bud 164
Claud 164,Jace 164,Jaime 164,Julian 164,Keyon 164,Louis 163,Parker 163,Quinton 163,Sim 163,Tremayne 163
Tyreek 163,Wilton 163,Gerson 162,Jeromy 162,Juston 162,Lucious 162,Nels 162,Price 162,Sterling 162,Ulises 162
Alford 161,Darrin 161,Jim 161,Kobe 161,Marty 161,Wade 161,Zechariah 161,Cristopher 160,Daron 160,Henri 160
Julien 160,Miguel 160,Nathan 160,Olaf 160,Bertram 159,Darryl 159,Judd 159,Lafayette 159,Lawson 159,Lloyd 159
Moises 159,Angus 158,Chris 158,Eugene 158,Jonas 158,Kolby 158,Lukas 158,Rene 158,Sigurd 158,Bret 157,Daryl 157
Gaston 157,Greg 157,Mike 157,Sergio 157,Uriah 157,Anderson 156,Antwan 156,Dameon 156,Frederick 156
Geovanny 156,Irvin 156,Lonny 156,Mason 156,Austin 155,Faustino 155,Gustave 155,Harry 155,Jalen 155,Max 155
Mervin 155,Miles 155,Dudley 154,Elliott 154,Emanuel 154,Kellen 154,Reggie 154,Roland 154,Shad 154,Xavier 154
Davion 153,Jaren 153,Kane 153,Linwood 153,Pedro 153,Reece 153,Tyler 153,Waylon 153,Camron 152,Donnie 152
Emiliano 152,German 152,Gilberto 152,Jerald 152,Leonel 152,Rod 152,Carmine 151,Domenic 151,Henry 151,Jake 151
Kade 151,Oral 151,Phil 151,Roberto 151,Camden 150,Doug 150,Everardo 150,Everett 150,Ladarius 150,Okey 150
Theron 150,Tim 150,Branson 149,Cullen 149,Guido 149,Kennith 149,Leon 149,Randal 149,Sanford 149,Tavares 149
Vern 149,Alvah 148,Candelario 148,Cyrus 148,Franco 148,Jeff 148,Jose 148,Quentin 148,Santos 148,Abdul 147
Christophe 147,Colten 147,Devante 147,Isai 147,Jamaal 147,Napoleon 147,Stanton 147,Tyree 147,Dan 146
Freddie 146,Gunnar 146,Ignatius 146,Jayson 146,Marcelino 146,Oswald 146,Otis 146,Randy 146,Barney 145
Clement 145,Ernesto 145,Maximilian 145,Samson 145,Samuel 145,Shemar 145,Ward 145,Arnaldo 144,Calvin 144
Danial 144,Keegan 144,Ken 144,Luke 144,Moses 144,Rafael 144,Sherwood 144,Blaise 143,Cale 143,Clarence 143
Efren 143,Gonzalo 143,Jack 143,Jamarcus 143,Keshaun 143,Osvaldo 143,Saul 143,Conrad 142,Demarcus 142,Hosea 142
Juvenal 142,Newell 142,Rahsaan 142,Ralph 142,Rodolfo 142,Tad 142,Augustus 141,Jabari 141,Kyle 141,Manley 141
Norman 141,Owen 141,Ransom 141,Sedrick 141,Wallace 141,Clark 140,Curtis 140,Ewell 140,Franz 140,Keyshawn 140
Lorenz 140,Marlon 140,Moshe 140,Reginald 140,Willis 140,Eladio 139,Elias 139,Garett 139,Geovany 139,Isaias 139
Jaydon 139,Kody 139,Scot 139,Wilburn 139,Alexzander 138,Alphonso 138,Bernardo 138,Dante 138,Emmitt 138
Erling 138,Esteban 138,Leonardo 138,Lionel 138,Stanford 138,Adrian 137,Aurelio 137,Damien 137,Deontae 137
Duane 137,Gerhard 137,Howell 137,Maxime 137,Muhammad 137,Sid 137,Alek 136,Brice 136,Dean 136,Ezequiel 136
Gerard 136,Javonte 136,Jedidiah 136,Reymundo 136,Ronaldo 136,Tony 136,Emmanuel 135,Friedrich 135,Jevon 135
Kristoffer 135,Lewis 135,Marcellus 135,Orville 135,Otho 135,Pablo 135,Rodger 135,Adonis 134,Alden 134
Bryon 134,Caesar 134,Darwin 134,Florian 134,Gino 134,Humberto 134,Korbin 134,Phillip 134,Pietro 134,Alec 133
Cory 133,Jeffry 133,Kenneth 133,Lance 133,Lon 133,Matteo 133,Oscar 133,Ottis 133,Sheldon 133,Brad 132
Brennon 132,Darion 132,Gage 132,Gerardo 132,Glenn 132,Hudson 132,Juan 132,Ray 132,Rigoberto 132,Wilber 132
Anastacio 131,Bob 131,Brando 131,Delmer 131,Garrick 131,Leif 131,Micah 131,Sigmund 131,Torrance 131,Weldon 131
Zachary 131,Alessandro 130,Gabe 130,Jamison 130,Javon 130,Jayden 130,Jefferey 130,Keon 130,Koby 130,Marcel 130
Trevion 130,Walter 130,Adolph 129,Broderick 129,Cordell 129,Darrel 129,Green 129,Hermann 129,Joaquin 129
Kendrick 129,Marquise 129,Orland 129,Orval 129,Arvel 128,Brenden 128,Caleb 128,Donato 128,Hayden 128
Hilario 128,Hugo 128,Jamir 128,Judson 128,Nick 128,Rodrigo 128,Roman 128,Colton 127,Darin 127,Jaron 127
Jarret 127,Judah 127,Kent 127,Marcos 127,Myles 127,Otto 127,Rufus 127,Zackary 127,Alex 126,Alexander 126
Arno 126,Favian 126,Frank 126,Johnathan 126,Julio 126,Milford 126,Nickolas 126,Reid 126,Sebastian 126,Tate 126
Alexandro 125,Alton 125,Buddy 125,Carl 125,Deonte 125,Dominic 125,Eldred 125,Garth 125,Mohammad 125
Rosendo 125,Ruben 125,Sylvester 125,Braxton 124,Cade 124,Dewitt 124,Garret 124,Giovani 124,Hipolito 124
Kameron 124,Leroy 124,Malachi 124,Murray 124,Sherman 124,Tyrese 124,Archibald 123,Chadrick 123,Dayton 123
Duncan 123,Dwayne 123,Evert 123,Jedediah 123,Jett 123,Mustafa 123,Roy 123,Virgil 123,Wilford 123,Adolphus 122
Bill 122,Bo 122,Chauncey 122,Edgardo 122,Ellis 122,Emmet 122,Izaiah 122,Mathias 122,Preston 122,Quincy 122
Trey 122,Willy 122,Alfred 121,Augustine 121,Blake 121,Brock 121,Demario 121,Eloy 121,Enrique 121,Jarrett 121
Jordy 121,Kristofer 121,Rocky 121,Sonny 121,Tanner 121,Bart 120,Chaim 120,Cleve 120,Donnell 120,Felipe 120
Floyd 120,Gustavo 120,Hoyt 120,Ivan 120,Jared 120,Mathew 120,Peter 120,Abner 119,Aiden 119,Bertrand 119
Buck 119,Colt 119,Dion 119,Donavon 119,Edwardo 119,Elmer 119,Geovanni 119,Milo 119,Trenton 119,Verner 119
Xzavier 119,Benedict 118,Erik 118,Forest 118,Francesco 118,Howard 118,Johan 118,Markus 118,Rodney 118
Russell 118,Tevin 118,Vance 118,Waino 118,Wyatt 118,Alonzo 117,Ansel 117,Brandt 117,Cornelius 117,Crawford 117
Dangelo 117,Earnest 117,Garland 117,Hardy 117,Janick 117,Jeffery 117,Stanley 117,Vincent 117,Walker 117
Austen 116,Braeden 116,Dax 116,Deondre 116,Derick 116,Diego 116,Giles 116,Jadon 116,Jayce 116,Junius 116
Niko 116,Raymundo 116,Reed 116,Scottie 116,Aidan 115,Braden 115,Carleton 115,Darron 115,Felix 115,Felton 115
Franklin 115,Hank 115,Joey 115,Julius 115,Paolo 115,Ronnie 115,Rudy 115,Todd 115,Bradford 114,Dallin 114
Daren 114,Dewey 114,Ervin 114,Frederic 114,Jairo 114,Jamar 114,Ricky 114,Seth 114,Thad 114,Vinnie 114
Wilson 114,Zackery 114,Abelardo 113,Alfonso 113,Arlo 113,Carlo 113,Collin 113,Darrick 113,Dejuan 113,Hans 113
Keanu 113,Pierre 113,Roel 113,Ronny 113,Silas 113,Stephon 113,Taurean 113,Davon 112,Homer 112,Jonathan 112
Randall 112,Raymond 112,Rudolph 112,Selmer 112`,
  streets: `Adams Avenue 1,Adams Street 1,Ash Street 1,Atlantic Avenue 1,Bay Street 1,Bridge Road 1,Bridge Street 1
Broad Street 1,Broadway Avenue 1,Broadway Street 1,Canal Street 1,Cedar Street 1,Center Avenue 1,Center Road 1
Center Street 1,Central Avenue 1,Central Street 1,Charles Street 1,Cherry Street 1,Chestnut Street 1
Church Street 1,Clark Street 1,Cleveland Street 1,Clinton Street 1,College Avenue 1,College Street 1
Columbia Avenue 1,Commerce Street 1,Commercial Street 1,Court Street 1,Cross Street 1,Cumberland Street 1
Davis Street 1,Depot Street 1,Division Street 1,East Avenue 1,East Street 1,Elm Street 1,Euclid Avenue 1
Ferry Road 1,First Street 1,Forest Avenue 1,Franklin Avenue 1,Franklin Road 1,Franklin Street 1,Front Street 1
Grand Avenue 1,Grant Street 1,Green Street 1,Greenville Road 1,Greenwood Road 1,Grove Street 1
Harrison Avenue 1,Harrison Street 1,Hickory Street 1,High Street 1,Highland Avenue 1,Hill Street 1
Howard Street 1,Jackson Avenue 1,Jackson Street 1,Jefferson Avenue 1,Jefferson Street 1,Johnson Street 1
King Street 1,Lafayette Street 1,Lake Avenue 1,Lake Drive 1,Lake Road 1,Lake Street 1,Lawrence Street 1
Lee Street 1,Liberty Street 1,Lincoln Avenue 1,Lincoln Road 1,Lincoln Street 1,Locust Street 1
Madison Avenue 1,Madison Street 1,Manchester Road 1,Maple Avenue 1,Maple Street 1,Market Street 1
Memorial Drive 1,Middle Street 1,Mill Road 1,Mill Street 1,Monroe Street 1,Mulberry Street 1,North Avenue 1
North Road 1,North Street 1,Oak Avenue 1,Oak Street 1,Park Avenue 1,Park Drive 1,Park Street 1,Pearl Street 1
Pennsylvania Avenue 1,Pine Street 1,Pleasant Street 1,Poplar Street 1,Post Road 1,Prospect Avenue 1
Prospect Street 1,Railroad Avenue 1,Railroad Street 1,Ridge Road 1,River Road 1,River Street 1
Riverside Avenue 1,Riverside Drive 1,School Street 1,Skyline Drive 1,South Avenue 1,South Street 1
Spring Street 1,Springfield Road 1,Spruce Street 1,Sycamore Street 1,Third Street 1,Union Avenue 1
Union Street 1,University Avenue 1,University Drive 1,Valley Road 1,Veterans Memorial Drive 1,Vine Street 1
Walnut Street 1,Washington Avenue 1,Washington Boulevard 1,Washington Road 1,Washington Street 1
Water Street 1,West Avenue 1,West Road 1,West Street 1,Western Avenue 1,Willow Street 1`,
} as const;

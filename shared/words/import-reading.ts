import type { Words } from './words.ts';

/**
 * Why a file or a cell could not be read, and what to do about it.
 *
 * Files take `fileName` and, where a limit was passed, `limit`; cells take `address` (`C14`) and `text` (what stood there).
 */
export const importReadingWords = {
  'importReading.file.empty': {
    nl: '“{fileName}” is leeg. Vraag de afzender om het bestand opnieuw te sturen.',
    fr: '« {fileName} » est vide. Demandez à l’expéditeur de renvoyer le fichier.',
    en: '“{fileName}” is empty. Ask the sender to send the file again.',
  },
  'importReading.file.encrypted': {
    nl: '“{fileName}” is met een wachtwoord beveiligd. Vraag het aan de afzender en vul het in, of bewaar het bestand zonder wachtwoord.',
    fr: '« {fileName} » est protégé par un mot de passe. Demandez-le à l’expéditeur et indiquez-le, ou enregistrez le fichier sans mot de passe.',
    en: '“{fileName}” is protected with a password. Ask the sender for it and enter it, or save the file without one.',
  },
  'importReading.file.wrongPassword': {
    nl: 'Dit wachtwoord opent “{fileName}” niet. Let op hoofdletters, of vraag de afzender om het bestand zonder wachtwoord.',
    fr: 'Ce mot de passe n’ouvre pas « {fileName} ». Vérifiez les majuscules, ou demandez à l’expéditeur le fichier sans mot de passe.',
    en: 'This password does not open “{fileName}”. Mind capitals, or ask the sender for the file without a password.',
  },
  'importReading.file.unknownEncryption': {
    nl: '“{fileName}” is beveiligd op een manier die Affiche niet kent. Open het in een rekenprogramma, bewaar het zonder wachtwoord als .xlsx en laat het opnieuw vallen.',
    fr: '« {fileName} » est protégé d’une manière qu’Affiche ne connaît pas. Ouvrez-le dans un tableur, enregistrez-le sans mot de passe en .xlsx et déposez-le à nouveau.',
    en: '“{fileName}” is protected in a way Affiche does not know. Open it in a spreadsheet program, save it without the password as .xlsx and drop it again.',
  },
  'importReading.file.broken': {
    nl: '“{fileName}” is beschadigd of onvolledig. Vraag de afzender om het opnieuw te sturen, of bewaar het opnieuw als .xlsx.',
    fr: '« {fileName} » est endommagé ou incomplet. Demandez à l’expéditeur de le renvoyer, ou enregistrez-le à nouveau en .xlsx.',
    en: '“{fileName}” is damaged or incomplete. Ask the sender to send it again, or save it anew as .xlsx.',
  },
  'importReading.file.unknownFormat': {
    nl: '“{fileName}” is geen tabel die Affiche kan lezen. Bewaar ze als .xlsx, .ods of .csv en laat ze opnieuw vallen.',
    fr: '« {fileName} » n’est pas un tableau qu’Affiche sait lire. Enregistrez-le en .xlsx, .ods ou .csv et déposez-le à nouveau.',
    en: '“{fileName}” is not a table Affiche can read. Save it as .xlsx, .ods or .csv and drop it again.',
  },
  'importReading.file.otherFormat.pdf': {
    nl: '“{fileName}” is een pdf, en daarin staan geen cellen. Vraag de afzender om de lijst als .xlsx of .csv, of kopieer de tabel en plak ze hier.',
    fr: '« {fileName} » est un PDF, qui ne contient pas de cellules. Demandez à l’expéditeur la liste en .xlsx ou .csv, ou copiez le tableau et collez-le ici.',
    en: '“{fileName}” is a PDF, and holds no cells. Ask the sender for the list as .xlsx or .csv, or copy the table and paste it here.',
  },
  'importReading.file.otherFormat.document': {
    nl: '“{fileName}” is een tekstdocument. Open het, kopieer de tabel en plak ze hier, of bewaar ze als .xlsx.',
    fr: '« {fileName} » est un document de texte. Ouvrez-le, copiez le tableau et collez-le ici, ou enregistrez-le en .xlsx.',
    en: '“{fileName}” is a text document. Open it, copy the table and paste it here, or save it as .xlsx.',
  },
  'importReading.file.otherFormat.picture': {
    nl: '“{fileName}” is een beeld. Vraag de afzender om de lijst als .xlsx of .csv.',
    fr: '« {fileName} » est une image. Demandez à l’expéditeur la liste en .xlsx ou .csv.',
    en: '“{fileName}” is a picture. Ask the sender for the list as .xlsx or .csv.',
  },
  'importReading.file.otherFormat.archive': {
    nl: '“{fileName}” is een ingepakt archief. Pak het uit en laat de lijsten die erin zitten hier vallen.',
    fr: '« {fileName} » est une archive. Décompressez-la et déposez ici les listes qu’elle contient.',
    en: '“{fileName}” is a packed archive. Unpack it and drop the lists in it here.',
  },
  'importReading.file.otherFormat.numbers': {
    nl: '“{fileName}” is van Apple Numbers. Exporteer het daar als Excel en laat dat bestand vallen.',
    fr: '« {fileName} » vient d’Apple Numbers. Exportez-le vers Excel et déposez ce fichier.',
    en: '“{fileName}” is from Apple Numbers. Export it there to Excel and drop that file.',
  },
  'importReading.file.otherFormat.mail': {
    nl: '“{fileName}” is een bewaarde mail zonder tabel in de tekst. Laat de bijlage zelf vallen, of kopieer de lijst uit de mail en plak ze hier.',
    fr: '« {fileName} » est un message enregistré sans tableau dans son texte. Déposez la pièce jointe elle-même, ou copiez la liste du message et collez-la ici.',
    en: '“{fileName}” is a saved mail without a table in its text. Drop its attachment, or copy the list from the mail and paste it here.',
  },
  'importReading.file.entities': {
    nl: '“{fileName}” bevat verwijzingen die een rekenprogramma nooit schrijft en wordt niet geopend. Vraag de afzender om een gewone .xlsx of .csv.',
    fr: '« {fileName} » contient des renvois qu’un tableur n’écrit jamais et n’est pas ouvert. Demandez à l’expéditeur un .xlsx ou un .csv ordinaire.',
    en: '“{fileName}” holds references no spreadsheet program writes and is not opened. Ask the sender for an ordinary .xlsx or .csv.',
  },
  'importReading.file.changed': {
    nl: '“{fileName}” is gewijzigd terwijl het werd gelezen. Sluit het in het programma dat het bewaart en laat het opnieuw vallen.',
    fr: '« {fileName} » a été modifié pendant la lecture. Fermez-le dans le programme qui l’enregistre et déposez-le à nouveau.',
    en: '“{fileName}” was changed while it was being read. Close it in the program that saves it and drop it again.',
  },
  'importReading.file.unreadable': {
    nl: '“{fileName}” kan niet worden gelezen: het is intussen gewijzigd of verplaatst, de schijf is weg, of u mag het niet openen. Zet het op uw eigen schijf en laat het opnieuw vallen.',
    fr: '« {fileName} » ne peut pas être lu : il a été modifié ou déplacé entre-temps, le disque n’est plus là, ou vous n’y avez pas accès. Placez-le sur votre propre disque et déposez-le à nouveau.',
    en: '“{fileName}” cannot be read: it was changed or moved since, its drive is gone, or you may not open it. Put it on your own disk and drop it again.',
  },
  'importReading.file.folder': {
    nl: '“{fileName}” is een map. Open ze en laat de lijsten die erin staan hier vallen.',
    fr: '« {fileName} » est un dossier. Ouvrez-le et déposez ici les listes qu’il contient.',
    en: '“{fileName}” is a folder. Open it and drop the lists in it here.',
  },
  'importReading.file.tooLarge.file': {
    nl: '“{fileName}” is groter dan {limit, number} bytes. Verwijder beelden en overbodige bladen, of splits het bestand.',
    fr: '« {fileName} » dépasse {limit, number} octets. Supprimez les images et les feuilles superflues, ou scindez le fichier.',
    en: '“{fileName}” is bigger than {limit, number} bytes. Remove pictures and sheets you do not need, or split the file.',
  },
  'importReading.file.tooLarge.bytes': {
    nl: '“{fileName}” is uitgepakt groter dan {limit, number} bytes. Verwijder beelden en overbodige bladen, of splits het bestand.',
    fr: '« {fileName} » dépasse {limit, number} octets une fois décompressé. Supprimez les images et les feuilles superflues, ou scindez le fichier.',
    en: '“{fileName}” unpacks to more than {limit, number} bytes. Remove pictures and sheets you do not need, or split the file.',
  },
  'importReading.file.tooLarge.cells': {
    nl: '“{fileName}” heeft meer dan {limit, number} gevulde cellen. Bewaar alleen het blad met de films en laat dat vallen.',
    fr: '« {fileName} » compte plus de {limit, number} cellules remplies. N’enregistrez que la feuille des films et déposez celle-ci.',
    en: '“{fileName}” has more than {limit, number} filled cells. Save only the sheet with the films and drop that.',
  },
  'importReading.file.tooLarge.ratio': {
    nl: '“{fileName}” is verdacht sterk samengeperst (meer dan {limit, number} keer) en wordt niet geopend. Vraag de afzender om een gewone .xlsx.',
    fr: '« {fileName} » est anormalement compressé (plus de {limit, number} fois) et n’est pas ouvert. Demandez à l’expéditeur un .xlsx ordinaire.',
    en: '“{fileName}” is packed suspiciously tightly (more than {limit, number} times) and is not opened. Ask the sender for an ordinary .xlsx.',
  },
  'importReading.file.tooLarge.entries': {
    nl: '“{fileName}” bevat meer dan {limit, number} onderdelen en wordt niet geopend. Bewaar de films in een nieuw werkboek.',
    fr: '« {fileName} » contient plus de {limit, number} éléments et n’est pas ouvert. Enregistrez les films dans un nouveau classeur.',
    en: '“{fileName}” holds more than {limit, number} parts and is not opened. Save the films in a new workbook.',
  },
  'importReading.file.noTable': {
    nl: 'In “{fileName}” staat geen tabel met films. Kies een ander blad, of duid zelf de rij met de kolomtitels aan.',
    fr: '« {fileName} » ne contient pas de tableau de films. Choisissez une autre feuille, ou indiquez la ligne des titres de colonnes.',
    en: '“{fileName}” holds no table of films. Choose another sheet, or point out the row with the headers.',
  },
  'importReading.cell.missingTitle': {
    nl: '{address}: deze rij heeft geen titel. Vul de titel in of laat de rij weg.',
    fr: '{address} : cette ligne n’a pas de titre. Complétez le titre ou omettez la ligne.',
    en: '{address}: this row has no title. Fill it in or leave the row out.',
  },
  'importReading.cell.notADate': {
    nl: '{address}: “{text}” is geen datum. Schrijf ze als 14/10/2026.',
    fr: '{address} : « {text} » n’est pas une date. Écrivez-la comme 14/10/2026.',
    en: '{address}: “{text}” is not a date. Write it as 14/10/2026.',
  },
  'importReading.cell.impossibleDate': {
    nl: '{address}: “{text}” bestaat niet op de kalender. Verbeter de dag of de maand.',
    fr: '{address} : « {text} » n’existe pas au calendrier. Corrigez le jour ou le mois.',
    en: '{address}: “{text}” is no day of the calendar. Correct the day or the month.',
  },
  'importReading.cell.notATime': {
    nl: '{address}: “{text}” is geen uur. Schrijf het als 19:45 of 19u45.',
    fr: '{address} : « {text} » n’est pas une heure. Écrivez-la comme 19:45 ou 19h45.',
    en: '{address}: “{text}” is not a time. Write it as 19:45.',
  },
  'importReading.cell.impossibleTime': {
    nl: '{address}: “{text}” bestaat niet op de klok. Een vertoning na middernacht schrijf je als 00:30.',
    fr: '{address} : « {text} » n’existe pas à l’horloge. Une séance après minuit s’écrit 00:30.',
    en: '{address}: “{text}” is no time of day. A show after midnight is written 00:30.',
  },
  'importReading.cell.notARuntime': {
    nl: '{address}: “{text}” is geen speelduur. Schrijf ze als 105 of 1u45.',
    fr: '{address} : « {text} » n’est pas une durée. Écrivez-la comme 105 ou 1h45.',
    en: '{address}: “{text}” is not a running time. Write it as 105 or 1h45.',
  },
  'importReading.cell.notAYear': {
    nl: '{address}: “{text}” is geen jaar. Schrijf vier cijfers.',
    fr: '{address} : « {text} » n’est pas une année. Écrivez quatre chiffres.',
    en: '{address}: “{text}” is not a year. Write four figures.',
  },
  'importReading.cell.notAPrice': {
    nl: '{address}: “{text}” is geen prijs. Schrijf een bedrag, zoals 9,50.',
    fr: '{address} : « {text} » n’est pas un prix. Écrivez un montant, comme 9,50.',
    en: '{address}: “{text}” is not a price. Write an amount, such as 9.50.',
  },
  'importReading.cell.notACount': {
    nl: '{address}: “{text}” is geen aantal vertoningen. Schrijf een getal.',
    fr: '{address} : « {text} » n’est pas un nombre de séances. Écrivez un nombre.',
    en: '{address}: “{text}” is not a number of shows. Write a figure.',
  },
  'importReading.cell.errorValue': {
    nl: '{address}: de formule geeft een fout (“{text}”). Vervang ze door haar waarde.',
    fr: '{address} : la formule donne une erreur (« {text} »). Remplacez-la par sa valeur.',
    en: '{address}: the formula gives an error (“{text}”). Replace it with its value.',
  },
  'importReading.cell.noResult': {
    nl: '{address}: de formule “{text}” werd nooit uitgerekend. Open het bestand in een rekenprogramma, bewaar het en laat het opnieuw vallen.',
    fr: '{address} : la formule « {text} » n’a jamais été calculée. Ouvrez le fichier dans un tableur, enregistrez-le et déposez-le à nouveau.',
    en: '{address}: the formula “{text}” was never reckoned. Open the file in a spreadsheet program, save it and drop it again.',
  },
  'importReading.cell.tooLong': {
    nl: '{address}: deze cel is te lang en werd ingekort. Kijk of er niet twee tabellen in zitten.',
    fr: '{address} : cette cellule est trop longue et a été raccourcie. Vérifiez qu’elle ne contient pas un autre tableau.',
    en: '{address}: this cell is too long and was shortened. Check that no other table got into it.',
  },
  'importReading.question.year': {
    nl: 'In kolom “{header}” staan {count, plural, one {# datum} other {# datums}} zonder jaar, zoals “{text}” ({address}). Van welk jaar zijn ze?',
    fr: 'La colonne « {header} » contient {count, plural, one {# date} other {# dates}} sans année, comme « {text} » ({address}). De quelle année s’agit-il ?',
    en: 'Column “{header}” holds {count, plural, one {# date} other {# dates}} without a year, such as “{text}” ({address}). Which year are they of?',
  },
  'importReading.question.dateOrder': {
    nl: 'In kolom “{header}” {count, plural, one {kan # datum} other {kunnen # datums}} op twee manieren gelezen worden, zoals “{text}” ({address}). Wat staat eerst: dag, maand of jaar?',
    fr: 'Dans la colonne « {header} », {count, plural, one {# date peut} other {# dates peuvent}} se lire de deux façons, comme « {text} » ({address}). Qu’est-ce qui vient d’abord : le jour, le mois ou l’année ?',
    en: 'In column “{header}”, {count, plural, one {# date} other {# dates}} can be read two ways, such as “{text}” ({address}). Which comes first: day, month or year?',
  },
  'importReading.question.weekStart': {
    nl: 'Dit blad noemt weekdagen, maar geen week. Op welke datum valt “{header}”?',
    fr: 'Cette feuille cite des jours, mais aucune semaine. À quelle date correspond « {header} » ?',
    en: 'This sheet names days of the week, but no week. Which date is “{header}”?',
  },
  'importReading.question.vagueDates': {
    nl: 'In kolom “{header}” {count, plural, one {staat # datum} other {staan # datums}} die geen dag noemen, zoals “{text}” ({address}). Ze blijven open tot u een dag invult.',
    fr: 'La colonne « {header} » contient {count, plural, one {# date} other {# dates}} sans jour précis, comme « {text} » ({address}). Elles restent ouvertes jusqu’à ce que vous indiquiez un jour.',
    en: 'Column “{header}” holds {count, plural, one {# date} other {# dates}} that name no day, such as “{text}” ({address}). They stay open until you fill in a day.',
  },
  'importReading.question.weekNumbers': {
    nl: 'In kolom “{header}” {count, plural, one {staat # weeknummer} other {staan # weeknummers}}, zoals “{text}” ({address}). Elk werd de woensdag van die week. Klopt dat?',
    fr: 'La colonne « {header} » contient {count, plural, one {# numéro de semaine} other {# numéros de semaine}}, comme « {text} » ({address}). Chacun est devenu le mercredi de cette semaine. Est-ce exact ?',
    en: 'Column “{header}” holds {count, plural, one {# week number} other {# week numbers}}, such as “{text}” ({address}). Each became the Wednesday of that week. Is that right?',
  },
  'importReading.question.titleParts': {
    nl: 'In kolom “{header}” {count, plural, one {staat in # cel} other {staat in # cellen}} meer dan de titel, zoals “{text}” ({address}). Dat is uit elkaar gehaald. Klopt dat?',
    fr: 'Dans la colonne « {header} », {count, plural, one {# cellule contient} other {# cellules contiennent}} plus que le titre, comme « {text} » ({address}). Le reste en a été séparé. Est-ce exact ?',
    en: 'In column “{header}”, {count, plural, one {# cell holds} other {# cells hold}} more than the title, such as “{text}” ({address}). The rest was taken apart. Is that right?',
  },
  'importReading.question.makerRows': {
    nl: 'In kolom “{header}” staat onder {count, plural, one {# titel} other {# titels}} een rij met alleen een naam, zoals “{text}” ({address}). Die is als regisseur gelezen. Klopt dat?',
    fr: 'Dans la colonne « {header} », sous {count, plural, one {# titre} other {# titres}}, une ligne ne contient qu’un nom, comme « {text} » ({address}). Il a été lu comme réalisateur. Est-ce exact ?',
    en: 'In column “{header}”, {count, plural, one {# title has} other {# titles have}} a row with only a name below, such as “{text}” ({address}). It was read as the director. Is that right?',
  },
  'importReading.question.tickGaps': {
    nl: 'Bij {count, plural, one {# film} other {# films}} volgen de aangekruiste weken of dagen niet op elkaar, zoals “{text}” ({address}). De licentie loopt van de eerste tot de laatste; wat aangekruist stond, is bij de nota’s bewaard. Klopt dat?',
    fr: 'Pour {count, plural, one {# film} other {# films}}, les semaines ou les jours cochés ne se suivent pas, comme « {text} » ({address}). La licence va du premier au dernier ; ce qui était coché est gardé dans les remarques. Est-ce exact ?',
    en: 'For {count, plural, one {# film} other {# films}}, the ticked weeks or days do not follow one another, such as “{text}” ({address}). The licence runs from the first to the last; what was ticked is kept in the notes. Is that right?',
  },
  'importReading.question.distributors': {
    nl: '{count, plural, one {# film staat} other {# films staan}} onder een tussenkop zoals “{text}” ({address}). Die is als verdeler gelezen. Klopt dat?',
    fr: '{count, plural, one {# film figure} other {# films figurent}} sous un intertitre comme « {text} » ({address}). Il a été lu comme distributeur. Est-ce exact ?',
    en: '{count, plural, one {# film stands} other {# films stand}} under a heading such as “{text}” ({address}). It was read as the distributor. Is that right?',
  },
  'importReading.question.doubtful': {
    nl: 'In kolom “{header}” {count, plural, one {is # cel} other {zijn # cellen}} onder voorbehoud gelezen, zoals “{text}” ({address}). Kijk ze na; de woorden van de afzender blijven bewaard.',
    fr: 'Dans la colonne « {header} », {count, plural, one {# cellule a été lue} other {# cellules ont été lues}} sous réserve, comme « {text} » ({address}). Vérifiez-les ; les mots de l’expéditeur sont conservés.',
    en: 'In column “{header}”, {count, plural, one {# cell was} other {# cells were}} read with a doubt, such as “{text}” ({address}). Check them; the sender’s own words are kept.',
  },
  'importReading.question.carriedDates': {
    nl: 'In kolom “{header}” {count, plural, one {heeft # vertoning} other {hebben # vertoningen}} geen datum; ze kregen die van de rij erboven, zoals “{text}” ({address}). Klopt dat?',
    fr: 'Dans la colonne « {header} », {count, plural, one {# séance n’a} other {# séances n’ont}} pas de date ; celle de la ligne du dessus a été reprise, comme « {text} » ({address}). Est-ce exact ?',
    en: 'In column “{header}”, {count, plural, one {# screening has} other {# screenings have}} no date; the one of the row above was taken, such as “{text}” ({address}). Is that right?',
  },
  'importReading.question.carriedTitles': {
    nl: 'In kolom “{header}” {count, plural, one {heeft # vertoning} other {hebben # vertoningen}} geen titel; ze kregen die van de rij erboven, zoals “{text}” ({address}). Klopt dat?',
    fr: 'Dans la colonne « {header} », {count, plural, one {# séance n’a} other {# séances n’ont}} pas de titre ; celui de la ligne du dessus a été repris, comme « {text} » ({address}). Est-ce exact ?',
    en: 'In column “{header}”, {count, plural, one {# screening has} other {# screenings have}} no title; the one of the row above was taken, such as “{text}” ({address}). Is that right?',
  },
  'importReading.sheet.hidden': { nl: 'verborgen', fr: 'masquée', en: 'hidden' },
  'importReading.skipped.hidden': {
    nl: '{count, plural, one {# verborgen rij is overgeslagen.} other {# verborgen rijen zijn overgeslagen.}}',
    fr: '{count, plural, one {# ligne masquée a été ignorée.} other {# lignes masquées ont été ignorées.}}',
    en: '{count, plural, one {# hidden row was passed over.} other {# hidden rows were passed over.}}',
  },
  'importReading.skipped.hiddenColumns': {
    nl: '{count, plural, one {# verborgen kolom is overgeslagen.} other {# verborgen kolommen zijn overgeslagen.}}',
    fr: '{count, plural, one {# colonne masquée a été ignorée.} other {# colonnes masquées ont été ignorées.}}',
    en: '{count, plural, one {# hidden column was passed over.} other {# hidden columns were passed over.}}',
  },
  'importReading.encoding': {
    nl: 'Tekens',
    fr: 'Encodage',
    en: 'Characters',
  },
  'importReading.delimiter': {
    nl: 'Scheidingsteken',
    fr: 'Séparateur',
    en: 'Separator',
  },
  'importReading.quote': {
    nl: 'Aanhalingsteken',
    fr: 'Guillemets',
    en: 'Quotes',
  },
  'importReading.encoding.windows-1252': {
    nl: 'Windows (West-Europees)',
    fr: 'Windows (Europe de l’Ouest)',
    en: 'Windows (Western European)',
  },
  'importReading.encoding.iso-8859-15': {
    nl: 'ISO-8859-15 (Latijn 9)',
    fr: 'ISO-8859-15 (latin 9)',
    en: 'ISO-8859-15 (Latin 9)',
  },
  'importReading.encoding.utf-8': {
    nl: 'Unicode (UTF-8)',
    fr: 'Unicode (UTF-8)',
    en: 'Unicode (UTF-8)',
  },
  'importReading.encoding.utf-16le': {
    nl: 'Unicode (UTF-16)',
    fr: 'Unicode (UTF-16)',
    en: 'Unicode (UTF-16)',
  },
  'importReading.encoding.utf-16be': {
    nl: 'Unicode (UTF-16, omgekeerd)',
    fr: 'Unicode (UTF-16, inversé)',
    en: 'Unicode (UTF-16, reversed)',
  },
  'importReading.encoding.macintosh': {
    nl: 'Mac (Roman)',
    fr: 'Mac (Roman)',
    en: 'Mac (Roman)',
  },
  'importReading.encoding.ibm850': {
    nl: 'MS-DOS (850)',
    fr: 'MS-DOS (850)',
    en: 'MS-DOS (850)',
  },
  'importReading.encoding.windows-1250': {
    nl: 'Windows (Centraal-Europees)',
    fr: 'Windows (Europe centrale)',
    en: 'Windows (Central European)',
  },
  'importReading.encoding.iso-8859-2': {
    nl: 'ISO-8859-2 (Centraal-Europees)',
    fr: 'ISO-8859-2 (Europe centrale)',
    en: 'ISO-8859-2 (Central European)',
  },
  'importReading.encoding.windows-1251': {
    nl: 'Windows (Cyrillisch)',
    fr: 'Windows (cyrillique)',
    en: 'Windows (Cyrillic)',
  },
  'importReading.encoding.windows-1254': {
    nl: 'Windows (Turks)',
    fr: 'Windows (turc)',
    en: 'Windows (Turkish)',
  },
  'importReading.delimiter.semicolon': {
    nl: 'puntkomma ;',
    fr: 'point-virgule ;',
    en: 'semicolon ;',
  },
  'importReading.delimiter.comma': {
    nl: 'komma ,',
    fr: 'virgule ,',
    en: 'comma ,',
  },
  'importReading.delimiter.tab': {
    nl: 'tab',
    fr: 'tabulation',
    en: 'tab',
  },
  'importReading.delimiter.bar': {
    nl: 'streep |',
    fr: 'barre |',
    en: 'bar |',
  },
  'importReading.delimiter.aligned': {
    nl: 'kolommen onder elkaar',
    fr: 'colonnes alignées',
    en: 'columns set in line',
  },
  'importReading.quote.double': {
    nl: 'dubbel "',
    fr: 'doubles "',
    en: 'double "',
  },
  'importReading.quote.single': {
    nl: "enkel ''",
    fr: "simples ''",
    en: "single ''",
  },
  'importReading.quote.none': {
    nl: 'geen',
    fr: 'aucun',
    en: 'none',
  },
  'importReading.paste': {
    nl: 'Tabel plakken',
    fr: 'Coller un tableau',
    en: 'Paste a table',
  },
  'importReading.paste.here': {
    nl: 'Plak de tabel hier (Ctrl+V)',
    fr: 'Collez le tableau ici (Ctrl+V)',
    en: 'Paste the table here (Ctrl+V)',
  },
  'importReading.paste.hint': {
    nl: 'Kopieer ze in de mail, op de webpagina of in het rekenblad.',
    fr: 'Copiez-le dans le message, la page web ou la feuille de calcul.',
    en: 'Copy it in the mail, on the web page or in the sheet.',
  },
  'importReading.paste.name': {
    nl: 'geplakte tabel {time}',
    fr: 'tableau collé {time}',
    en: 'pasted table {time}',
  },
  'importReading.paste.nothing': {
    nl: 'Op het klembord staat geen tabel. Kopieer ze eerst.',
    fr: 'Le presse-papiers ne contient pas de tableau. Copiez-le d’abord.',
    en: 'There is no table on the clipboard. Copy it first.',
  },
  'importReading.drop.nothing': {
    nl: 'Laat bestanden vallen: een .xlsx, .ods, .csv of een andere tabel. Er is niets gewijzigd.',
    fr: 'Déposez des fichiers : un .xlsx, un .ods, un .csv ou un autre tableau. Rien n’a été modifié.',
    en: 'Drop files: an .xlsx, .ods, .csv or another table. Nothing was changed.',
  },
} as const satisfies Words;

import type { Words } from './words.ts';

/** What a listing lacks, where it stands with us and with the site, and what happened to it on the way. */
export const listingWords = {
  'guard.announcementForbidden': {
    nl: 'De verdeler verbiedt dat deze titel aangekondigd wordt.',
    fr: 'Le distributeur interdit d’annoncer ce titre.',
    en: 'The distributor forbids announcing this title.',
  },
  'guard.embargoed': {
    nl: 'Deze titel mag pas vanaf {until} aangekondigd worden.',
    fr: 'Ce titre ne peut être annoncé qu’à partir du {until}.',
    en: 'This title may only be announced from {until}.',
  },
  'guard.optionNotConfirmed': {
    nl: '{count, plural, one {Eén boeking is} other {# boekingen zijn}} nog een optie.',
    fr: '{count, plural, one {Une location est encore} other {# locations sont encore}} en option.',
    en: '{count, plural, one {One booking is} other {# bookings are}} still an option.',
  },
  'guard.nameMissing': {
    nl: 'Er is geen titel in de hoofdtaal.',
    fr: 'Il n’y a pas de titre dans la langue principale.',
    en: 'There is no title in the main language.',
  },
  'guard.nameTooLong': {
    nl: 'De titel telt {length} tekens; de agenda neemt er hoogstens {max}.',
    fr: 'Le titre compte {length} caractères ; l’agenda en accepte {max} au plus.',
    en: 'The title has {length} characters; the site takes at most {max}.',
  },
  'guard.nameMarkup': {
    nl: 'De titel bevat opmaakcode. Laat alleen gewone tekst staan.',
    fr: 'Le titre contient des balises. Ne laissez que du texte simple.',
    en: 'The title contains markup. Leave plain text only.',
  },
  'guard.nameSaysCancelled': {
    nl: 'De titel zegt dat het niet doorgaat. Annuleer de vertoning zelf; de agenda toont dat dan.',
    fr: 'Le titre annonce une annulation. Annulez plutôt la séance ; l’agenda l’affichera.',
    en: 'The title says it is off. Cancel the screening itself; the site will show that.',
  },
  'guard.textMissing': {
    nl: 'Er is geen tekst in de hoofdtaal. Schrijf een teaser of een lange tekst.',
    fr: 'Il n’y a pas de texte dans la langue principale. Écrivez une accroche ou un texte long.',
    en: 'There is no text in the main language. Write a teaser or a long text.',
  },
  'guard.textMarkup': {
    nl: 'De tekst bevat opmaakcode. Laat alleen gewone tekst staan.',
    fr: 'Le texte contient des balises. Ne laissez que du texte simple.',
    en: 'The text contains markup. Leave plain text only.',
  },
  'guard.teaserTooLong': {
    nl: 'De teaser telt {length} tekens; lijsten tonen de eerste {max}.',
    fr: 'L’accroche compte {length} caractères ; les listes montrent les {max} premiers.',
    en: 'The teaser has {length} characters; lists show the first {max}.',
  },
  'guard.noScreenings': {
    nl: 'Er is geen enkele vertoning om aan te kondigen.',
    fr: 'Il n’y a aucune séance à annoncer.',
    en: 'There is no screening to announce.',
  },
  'guard.onlyPast': {
    nl: 'Alle vertoningen zijn voorbij.',
    fr: 'Toutes les séances sont passées.',
    en: 'All screenings are over.',
  },
  'guard.endNotAfterStart': {
    nl: 'De vertoning van {when} eindigt niet na haar begin. Geef de film een speelduur.',
    fr: 'La séance du {when} ne finit pas après son début. Donnez une durée au film.',
    en: 'The screening of {when} does not end after it starts. Give the film a running time.',
  },
  'guard.hourUnknown': {
    nl: 'Het uur van {when} ligt niet vast; de agenda toont de hele dag.',
    fr: 'L’heure du {when} n’est pas fixée ; l’agenda affichera toute la journée.',
    en: 'The hour on {when} is not fixed; the site will show the whole day.',
  },
  'guard.imageMissing': {
    nl: 'Er is geen beeld.',
    fr: 'Il n’y a pas d’image.',
    en: 'There is no picture.',
  },
  'guard.rightsHolderMissing': {
    nl: 'Van het beeld ontbreekt de rechthebbende.',
    fr: 'L’ayant droit de l’image n’est pas indiqué.',
    en: 'The picture has no rights holder.',
  },
  'guard.rightsHolderTooLong': {
    nl: 'De rechthebbende telt {length} tekens; hoogstens {max} kunnen mee.',
    fr: 'L’ayant droit compte {length} caractères ; {max} au plus.',
    en: 'The rights holder has {length} characters; at most {max} can go.',
  },
  'guard.imageDescriptionMissing': {
    nl: 'Zeg wat er op het beeld te zien is.',
    fr: 'Décrivez ce que montre l’image.',
    en: 'Say what the picture shows.',
  },
  'guard.priceMissing': {
    nl: 'Er is geen prijs.',
    fr: 'Il n’y a pas de prix.',
    en: 'There is no price.',
  },
  'guard.tariffNameMissing': {
    nl: 'Een tarief heeft geen naam.',
    fr: 'Un tarif n’a pas de nom.',
    en: 'A tariff has no name.',
  },
  'guard.tariffNameTwice': {
    nl: 'Twee tarieven heten “{name}”.',
    fr: 'Deux tarifs s’appellent « {name} ».',
    en: 'Two tariffs are called “{name}”.',
  },
  'guard.ticketUrlInvalid': {
    nl: '“{url}” is geen webadres. Begin met https://.',
    fr: '« {url} » n’est pas une adresse web. Commencez par https://.',
    en: '“{url}” is not a web address. Begin with https://.',
  },
  'guard.themeMissing': {
    nl: 'Er is geen thema gekozen; bezoekers zoeken erop.',
    fr: 'Aucun thème n’est choisi ; le public s’en sert pour chercher.',
    en: 'No theme is chosen; visitors search by it.',
  },
  'guard.themeUnknown': {
    nl: 'Het thema bestaat niet op de agenda. Kies een ander.',
    fr: 'Ce thème n’existe pas sur l’agenda. Choisissez-en un autre.',
    en: 'The theme does not exist on the site. Choose another.',
  },
  'guard.ageRangeInvalid': {
    nl: '“{range}” is geen leeftijd. Schrijf 6-12, 12- of -.',
    fr: '« {range} » n’est pas un âge. Écrivez 6-12, 12- ou -.',
    en: '“{range}” is not an age range. Write 6-12, 12- or -.',
  },
  'guard.placeMissing': {
    nl: 'Naam of gemeente van het huis ontbreekt in de instellingen.',
    fr: 'Le nom ou la commune de la salle manque dans les réglages.',
    en: 'The house’s name or town is missing in the settings.',
  },

  'listing.ours.draft': { nl: 'ontwerp', fr: 'brouillon', en: 'draft' },
  'listing.ours.approved': { nl: 'goedgekeurd', fr: 'approuvée', en: 'approved' },
  'listing.ours.changed': {
    nl: 'gewijzigd sinds goedkeuring',
    fr: 'modifiée depuis l’approbation',
    en: 'changed since approval',
  },
  'listing.ours.queued': { nl: 'in de wachtrij', fr: 'en file d’attente', en: 'queued' },
  'listing.ours.published': { nl: 'gepubliceerd', fr: 'publiée', en: 'published' },
  'listing.ours.outOfDate': {
    nl: 'verouderd op de agenda',
    fr: 'périmée sur l’agenda',
    en: 'out of date there',
  },
  'listing.ours.blocked': { nl: 'geblokkeerd', fr: 'bloquée', en: 'blocked' },
  'listing.theirs.draft': { nl: 'ontwerp daar', fr: 'brouillon là-bas', en: 'draft there' },
  'listing.theirs.waiting': {
    nl: 'zichtbaar, nog niet nagekeken',
    fr: 'visible, pas encore vérifiée',
    en: 'visible, not yet checked',
  },
  'listing.theirs.approved': {
    nl: 'goedgekeurd door de agenda',
    fr: 'approuvée par l’agenda',
    en: 'approved by the site',
  },
  'listing.theirs.rejected': {
    nl: 'geweigerd door de agenda',
    fr: 'refusée par l’agenda',
    en: 'rejected by the site',
  },
  'listing.theirs.deleted': { nl: 'daar verwijderd', fr: 'supprimée là-bas', en: 'deleted there' },

  'completeness.type': { nl: 'soort', fr: 'type', en: 'type' },
  'completeness.calendar': { nl: 'data', fr: 'dates', en: 'dates' },
  'completeness.place': { nl: 'plaats', fr: 'lieu', en: 'place' },
  'completeness.name': { nl: 'titel', fr: 'titre', en: 'title' },
  'completeness.ageRange': { nl: 'leeftijd', fr: 'âge', en: 'age' },
  'completeness.description': {
    nl: 'tekst van meer dan 200 tekens',
    fr: 'texte de plus de 200 caractères',
    en: 'text of over 200 characters',
  },
  'completeness.image': { nl: 'beeld', fr: 'image', en: 'picture' },
  'completeness.price': { nl: 'prijs', fr: 'prix', en: 'price' },
  'completeness.theme': { nl: 'thema', fr: 'thème', en: 'theme' },
  'completeness.contact': { nl: 'contact', fr: 'contact', en: 'contact' },
  'completeness.booking': { nl: 'ticketlink', fr: 'lien de réservation', en: 'ticket link' },
  'completeness.organizer': { nl: 'organisator', fr: 'organisateur', en: 'organiser' },
  'completeness.video': { nl: 'trailer', fr: 'bande-annonce', en: 'trailer' },

  'delivery.approved': { nl: 'goedgekeurd', fr: 'approuvée', en: 'approved' },
  'delivery.approvedBy': { nl: 'goedgekeurd door {who}', fr: 'approuvée par {who}', en: 'approved by {who}' },
  'delivery.imageSent': {
    nl: 'beeld verstuurd naar {channel}',
    fr: 'image envoyée à {channel}',
    en: 'picture sent to {channel}',
  },
  'delivery.created': {
    nl: 'aangemaakt op {channel}, nog onzichtbaar',
    fr: 'créée sur {channel}, encore invisible',
    en: 'created on {channel}, not visible yet',
  },
  'delivery.published': { nl: 'staat op {channel}', fr: 'visible sur {channel}', en: 'visible on {channel}' },
  'delivery.updated': {
    nl: 'bijgewerkt op {channel}',
    fr: 'mise à jour sur {channel}',
    en: 'updated on {channel}',
  },
  'delivery.unchanged': {
    nl: '{channel} toonde dit al',
    fr: '{channel} montrait déjà cela',
    en: '{channel} already showed this',
  },
  'delivery.waits': {
    nl: '{channel} is niet bereikbaar; het wacht en vertrekt vanzelf',
    fr: '{channel} est injoignable ; l’envoi attend et partira de lui-même',
    en: '{channel} cannot be reached; it waits and leaves by itself',
  },
  'delivery.answerLost': {
    nl: 'geen antwoord van {channel}; we kijken eerst of het er staat',
    fr: 'pas de réponse de {channel} ; nous vérifions d’abord si c’est arrivé',
    en: 'no answer from {channel}; we look first whether it is there',
  },
  'delivery.foundAgain': {
    nl: 'teruggevonden op {channel}; er komt geen tweede',
    fr: 'retrouvée sur {channel} ; pas de doublon',
    en: 'found again on {channel}; there will be no second one',
  },
  'delivery.blocked': {
    nl: 'tegengehouden op {channel}',
    fr: 'bloquée sur {channel}',
    en: 'stopped on {channel}',
  },
  'delivery.bothChanged': {
    nl: '{channel} wijzigde ook: {fields}',
    fr: '{channel} a aussi modifié : {fields}',
    en: '{channel} changed it too: {fields}',
  },
  'delivery.oursChosen': {
    nl: 'onze versie gekozen voor {channel}',
    fr: 'notre version choisie pour {channel}',
    en: 'our version chosen for {channel}',
  },
  'delivery.startedAnew': {
    nl: 'opnieuw begonnen op {channel}',
    fr: 'recommencée sur {channel}',
    en: 'started anew on {channel}',
  },
  'delivery.approvedThere': {
    nl: 'goedgekeurd door {channel}',
    fr: 'approuvée par {channel}',
    en: 'approved by {channel}',
  },
  'delivery.rejectedThere': {
    nl: 'geweigerd door {channel}',
    fr: 'refusée par {channel}',
    en: 'rejected by {channel}',
  },
  'delivery.deletedThere': {
    nl: 'verwijderd op {channel}',
    fr: 'supprimée sur {channel}',
    en: 'deleted on {channel}',
  },

  'delivery.problem.refusedContent': {
    nl: 'De agenda neemt deze velden niet aan. Er is niets gepubliceerd; verbeter ze en keur opnieuw goed.',
    fr: 'L’agenda refuse ces champs. Rien n’a été publié ; corrigez-les et approuvez à nouveau.',
    en: 'The site does not take these fields. Nothing was published; mend them and approve again.',
  },
  'delivery.problem.notAllowed': {
    nl: 'Dit account mag dit niet op de agenda. Alles wacht veilig; meld u met een ander account aan of vraag het recht aan.',
    fr: 'Ce compte n’a pas ce droit sur l’agenda. Tout attend en sécurité ; connectez-vous autrement ou demandez le droit.',
    en: 'This account may not do this on the site. Everything waits safely; log in with another or ask for the right.',
  },
  'delivery.problem.notThere': {
    nl: 'De agenda kent dit niet (meer). Probeer opnieuw.',
    fr: 'L’agenda ne connaît pas (ou plus) ceci. Réessayez.',
    en: 'The site does not know this (any more). Try again.',
  },
  'delivery.problem.duplicate': {
    nl: 'De agenda heeft dit al. Kijk op de site na wat er staat.',
    fr: 'L’agenda a déjà ceci. Vérifiez sur le site.',
    en: 'The site already has this. Look there at what stands.',
  },
  'delivery.problem.tooLarge': {
    nl: 'Het beeld is te groot voor de agenda. Maak het kleiner.',
    fr: 'L’image est trop lourde pour l’agenda. Réduisez-la.',
    en: 'The picture is too large for the site. Make it smaller.',
  },
  'delivery.problem.refused': {
    nl: 'De agenda weigert dit. Niets gaat verloren; probeer opnieuw of vraag de agenda waarom.',
    fr: 'L’agenda refuse ceci. Rien n’est perdu ; réessayez ou demandez-lui pourquoi.',
    en: 'The site refuses this. Nothing is lost; try again or ask the site why.',
  },
  'delivery.problem.bothChanged': {
    nl: 'De agenda wijzigde dezelfde velden als wij. Er is niets overschreven. Neem hier over wat u van hen wilt houden en kies dan “Probeer opnieuw te versturen”: onze versie geldt.',
    fr: 'L’agenda a modifié les mêmes champs que nous. Rien n’a été écrasé. Reprenez ici ce que vous voulez garder d’eux, puis « Réessayer l’envoi » : notre version prévaut.',
    en: 'The site changed the same fields as we did. Nothing was overwritten. Copy here what you want to keep of theirs, then choose “Try to send again”: our version stands.',
  },
  'delivery.problem.rejectedThere': {
    nl: 'De agenda weigerde deze aankondiging. Verbeter ze en keur opnieuw goed, of probeer opnieuw: er wordt dan een nieuwe gemaakt.',
    fr: 'L’agenda a refusé cette annonce. Corrigez-la et approuvez à nouveau, ou réessayez : une nouvelle sera créée.',
    en: 'The site rejected this listing. Mend it and approve again, or try again: a new one is then made.',
  },
  'delivery.problem.deletedThere': {
    nl: 'Deze aankondiging is op de agenda verwijderd. Probeer opnieuw om ze daar weer te maken.',
    fr: 'Cette annonce a été supprimée sur l’agenda. Réessayez pour l’y recréer.',
    en: 'This listing was deleted on the site. Try again to make it there anew.',
  },
  'delivery.problem.placeUnknown': {
    nl: 'De agenda kent geen plaats met naam en gemeente van het huis. Kies de plaats bij de instellingen van het kanaal.',
    fr: 'L’agenda ne connaît aucun lieu portant le nom et la commune de la salle. Choisissez le lieu dans les réglages du canal.',
    en: 'The site knows no place with the house’s name and town. Choose the place in the channel’s settings.',
  },
  'delivery.problem.imageGone': {
    nl: 'Het goedgekeurde beeld is er niet meer. Kies een ander en keur opnieuw goed.',
    fr: 'L’image approuvée n’existe plus. Choisissez-en une autre et approuvez à nouveau.',
    en: 'The approved picture is no longer here. Choose another and approve again.',
  },
  'delivery.problem.programFault': {
    nl: 'Er liep iets mis in Affiche zelf. Er is niets verloren; probeer opnieuw. De details staan in het logboek.',
    fr: 'Une erreur s’est produite dans Affiche. Rien n’est perdu ; réessayez. Les détails sont dans le journal.',
    en: 'Something went wrong in Affiche itself. Nothing is lost; try again. The details are in the log.',
  },

  'login.done.title': { nl: 'Aangemeld', fr: 'Connecté', en: 'Logged in' },
  'login.done.text': {
    nl: 'U kunt dit venster sluiten. Wat wachtte, vertrekt nu vanzelf.',
    fr: 'Vous pouvez fermer cette fenêtre. Ce qui attendait part maintenant.',
    en: 'You can close this window. What was waiting leaves now by itself.',
  },
  'login.failed.title': { nl: 'Niet aangemeld', fr: 'Pas connecté', en: 'Not logged in' },
  'login.failed.text': {
    nl: 'Aanmelden is niet gelukt. Er is niets verstuurd; sluit dit venster en probeer het in Affiche opnieuw.',
    fr: 'La connexion a échoué. Rien n’a été envoyé ; fermez cette fenêtre et réessayez dans Affiche.',
    en: 'Logging in did not work. Nothing was sent; close this window and try again in Affiche.',
  },
} as const satisfies Words;

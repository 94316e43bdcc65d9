import type { Words } from './words.ts';

/** The desktop's application menu and its few dialogs. */
export const menuWords = {
  'menu.file': { nl: 'Bestand', fr: 'Fichier', en: 'File' },
  'menu.import': {
    nl: 'Lijst van een verdeler importeren…',
    fr: 'Importer une liste…',
    en: 'Import a line-up…',
  },
  'menu.print': { nl: 'Afdrukken…', fr: 'Imprimer…', en: 'Print…' },
  'menu.openDataFolder': {
    nl: 'Gegevensmap openen',
    fr: 'Ouvrir le dossier des données',
    en: 'Open the data folder',
  },
  'menu.quit': { nl: 'Affiche afsluiten', fr: 'Quitter Affiche', en: 'Quit Affiche' },
  'menu.edit': { nl: 'Bewerken', fr: 'Édition', en: 'Edit' },
  'menu.undo': { nl: 'Ongedaan maken', fr: 'Annuler', en: 'Undo' },
  'menu.redo': { nl: 'Opnieuw', fr: 'Rétablir', en: 'Redo' },
  'menu.cut': { nl: 'Knippen', fr: 'Couper', en: 'Cut' },
  'menu.copy': { nl: 'Kopiëren', fr: 'Copier', en: 'Copy' },
  'menu.paste': { nl: 'Plakken', fr: 'Coller', en: 'Paste' },
  'menu.pastePlain': {
    nl: 'Plakken zonder opmaak',
    fr: 'Coller sans mise en forme',
    en: 'Paste without formatting',
  },
  'menu.selectAll': { nl: 'Alles selecteren', fr: 'Tout sélectionner', en: 'Select all' },
  'menu.go': { nl: 'Ga naar', fr: 'Aller à', en: 'Go' },
  'menu.view': { nl: 'Beeld', fr: 'Affichage', en: 'View' },
  'menu.zoomIn': { nl: 'Groter', fr: 'Agrandir', en: 'Zoom in' },
  'menu.zoomOut': { nl: 'Kleiner', fr: 'Réduire', en: 'Zoom out' },
  'menu.zoomReset': { nl: 'Ware grootte', fr: 'Taille réelle', en: 'Actual size' },
  'menu.fullScreen': { nl: 'Volledig scherm', fr: 'Plein écran', en: 'Full screen' },
  'menu.reload': { nl: 'Opnieuw tekenen', fr: 'Redessiner', en: 'Redraw' },
  'menu.help': { nl: 'Help', fr: 'Aide', en: 'Help' },
  'menu.steps': { nl: 'Stap voor stap', fr: 'Pas à pas', en: 'Step by step' },
  'menu.shortcuts': { nl: 'Sneltoetsen', fr: 'Raccourcis', en: 'Keyboard shortcuts' },
  'menu.about': { nl: 'Over Affiche', fr: 'À propos d’Affiche', en: 'About Affiche' },
  'menu.aboutText': {
    nl: 'Het programma van een filmhuis, eerst offline.\nVersie {version}',
    fr: 'Le programme d’une maison de cinéma, hors ligne d’abord.\nVersion {version}',
    en: 'The programme of a film house, offline first.\nVersion {version}',
  },
  'menu.cannotOpen': {
    nl: 'Affiche kan dit bestand niet openen',
    fr: 'Affiche ne peut pas ouvrir ce fichier',
    en: 'Affiche cannot open this file',
  },
  'menu.coreGivenUp': {
    nl: 'De kern van Affiche valt telkens weer uit. Alles wat bewaard was, staat in {folder}; start Affiche opnieuw, en vraag hulp als het blijft gebeuren.',
    fr: 'Le cœur d’Affiche s’arrête sans cesse. Tout ce qui était enregistré est dans {folder} ; relancez Affiche, et demandez de l’aide si cela persiste.',
    en: 'The core of Affiche keeps stopping. Everything saved is in {folder}; start Affiche again, and ask for help if it goes on.',
  },
} as const satisfies Words;

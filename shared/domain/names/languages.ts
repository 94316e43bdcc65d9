import type { Lang } from '../../words/words.ts';

// One row a language: code | Dutch | French masculine | French feminine (a “version” is feminine) | English.
const TABLE = `
ab|Abchazisch|abkhaze|abkhaze|Abkhaz
af|Afrikaans|afrikaans|afrikaans|Afrikaans
am|Amhaars|amharique|amharique|Amharic
ar|Arabisch|arabe|arabe|Arabic
as|Assamees|assamais|assamaise|Assamese
ay|Aymara|aymara|aymara|Aymara
az|Azerbeidzjaans|azéri|azérie|Azerbaijani
be|Wit-Russisch|biélorusse|biélorusse|Belarusian
bg|Bulgaars|bulgare|bulgare|Bulgarian
bm|Bambara|bambara|bambara|Bambara
bn|Bengaals|bengali|bengalie|Bengali
bo|Tibetaans|tibétain|tibétaine|Tibetan
br|Bretons|breton|bretonne|Breton
bs|Bosnisch|bosnien|bosnienne|Bosnian
ca|Catalaans|catalan|catalane|Catalan
ce|Tsjetsjeens|tchétchène|tchétchène|Chechen
co|Corsicaans|corse|corse|Corsican
cs|Tsjechisch|tchèque|tchèque|Czech
cy|Welsh|gallois|galloise|Welsh
da|Deens|danois|danoise|Danish
de|Duits|allemand|allemande|German
dz|Dzongkha|dzongkha|dzongkha|Dzongkha
el|Grieks|grec|grecque|Greek
en|Engels|anglais|anglaise|English
es|Spaans|espagnol|espagnole|Spanish
et|Ests|estonien|estonienne|Estonian
eu|Baskisch|basque|basque|Basque
fa|Perzisch|persan|persane|Persian
ff|Fula|peul|peule|Fula
fi|Fins|finnois|finnoise|Finnish
fo|Faeröers|féroïen|féroïenne|Faroese
fr|Frans|français|française|French
fy|Fries|frison|frisonne|Frisian
ga|Iers|irlandais|irlandaise|Irish
gd|Schots-Gaelisch|gaélique écossais|gaélique écossaise|Scottish Gaelic
gl|Galicisch|galicien|galicienne|Galician
gn|Guaraní|guarani|guarani|Guaraní
gu|Gujarati|gujarati|gujarati|Gujarati
ha|Hausa|haoussa|haoussa|Hausa
he|Hebreeuws|hébreu|hébraïque|Hebrew
hi|Hindi|hindi|hindi|Hindi
hr|Kroatisch|croate|croate|Croatian
ht|Haïtiaans Creools|créole haïtien|créole haïtienne|Haitian Creole
hu|Hongaars|hongrois|hongroise|Hungarian
hy|Armeens|arménien|arménienne|Armenian
id|Indonesisch|indonésien|indonésienne|Indonesian
ig|Igbo|igbo|igbo|Igbo
is|IJslands|islandais|islandaise|Icelandic
it|Italiaans|italien|italienne|Italian
iu|Inuktitut|inuktitut|inuktitut|Inuktitut
ja|Japans|japonais|japonaise|Japanese
ka|Georgisch|géorgien|géorgienne|Georgian
kk|Kazachs|kazakh|kazakhe|Kazakh
kl|Groenlands|groenlandais|groenlandaise|Greenlandic
km|Khmer|khmer|khmère|Khmer
kn|Kannada|kannada|kannada|Kannada
ko|Koreaans|coréen|coréenne|Korean
ku|Koerdisch|kurde|kurde|Kurdish
ky|Kirgizisch|kirghize|kirghize|Kyrgyz
la|Latijn|latin|latine|Latin
lb|Luxemburgs|luxembourgeois|luxembourgeoise|Luxembourgish
ln|Lingala|lingala|lingala|Lingala
lo|Laotiaans|lao|lao|Lao
lt|Litouws|lituanien|lituanienne|Lithuanian
lv|Lets|letton|lettone|Latvian
mg|Malagassisch|malgache|malgache|Malagasy
mi|Maori|maori|maorie|Māori
mk|Macedonisch|macédonien|macédonienne|Macedonian
ml|Malayalam|malayalam|malayalam|Malayalam
mn|Mongools|mongol|mongole|Mongolian
mr|Marathi|marathi|marathi|Marathi
ms|Maleis|malais|malaise|Malay
mt|Maltees|maltais|maltaise|Maltese
my|Birmaans|birman|birmane|Burmese
nb|Noors|norvégien|norvégienne|Norwegian
ne|Nepalees|népalais|népalaise|Nepali
nl|Nederlands|néerlandais|néerlandaise|Dutch
nn|Noors|norvégien|norvégienne|Norwegian
no|Noors|norvégien|norvégienne|Norwegian
oc|Occitaans|occitan|occitane|Occitan
pa|Punjabi|pendjabi|pendjabie|Punjabi
pl|Pools|polonais|polonaise|Polish
ps|Pasjtoe|pachto|pachto|Pashto
pt|Portugees|portugais|portugaise|Portuguese
qu|Quechua|quechua|quechua|Quechua
rm|Reto-Romaans|romanche|romanche|Romansh
rn|Kirundi|kirundi|kirundi|Kirundi
ro|Roemeens|roumain|roumaine|Romanian
ru|Russisch|russe|russe|Russian
rw|Kinyarwanda|kinyarwanda|kinyarwanda|Kinyarwanda
sc|Sardijns|sarde|sarde|Sardinian
se|Noord-Samisch|same du Nord|same du Nord|Northern Sámi
si|Singalees|cingalais|cingalaise|Sinhala
sk|Slowaaks|slovaque|slovaque|Slovak
sl|Sloveens|slovène|slovène|Slovenian
so|Somalisch|somali|somalie|Somali
sq|Albanees|albanais|albanaise|Albanian
sr|Servisch|serbe|serbe|Serbian
sv|Zweeds|suédois|suédoise|Swedish
sw|Swahili|swahili|swahilie|Swahili
ta|Tamil|tamoul|tamoule|Tamil
te|Telugu|télougou|télougou|Telugu
tg|Tadzjieks|tadjik|tadjike|Tajik
th|Thais|thaï|thaïe|Thai
ti|Tigrinya|tigrigna|tigrigna|Tigrinya
tk|Turkmeens|turkmène|turkmène|Turkmen
tl|Tagalog|tagalog|tagalog|Tagalog
tr|Turks|turc|turque|Turkish
uk|Oekraïens|ukrainien|ukrainienne|Ukrainian
ur|Urdu|ourdou|ourdou|Urdu
uz|Oezbeeks|ouzbek|ouzbèke|Uzbek
vi|Vietnamees|vietnamien|vietnamienne|Vietnamese
wa|Waals|wallon|wallonne|Walloon
wo|Wolof|wolof|wolof|Wolof
xh|Xhosa|xhosa|xhosa|Xhosa
yi|Jiddisch|yiddish|yiddish|Yiddish
yo|Yoruba|yoruba|yoruba|Yoruba
zh|Chinees|chinois|chinoise|Chinese
zu|Zoeloe|zoulou|zouloue|Zulu
yue|Kantonees|cantonais|cantonaise|Cantonese
cmn|Mandarijn|mandarin|mandarine|Mandarin
rom|Romani|romani|romani|Romani
vls|West-Vlaams|flamand occidental|flamande occidentale|West Flemish
`;

type Names = { readonly nl: string; readonly fr: string; readonly frFeminine: string; readonly en: string };

const NAMES: ReadonlyMap<string, Names> = new Map(
  TABLE.trim()
    .split('\n')
    .map((line) => {
      const [code = '', nl = '', fr = '', frFeminine = '', en = ''] = line.split('|');
      return [code, { nl, fr, frFeminine, en }];
    }),
);

/** No words are spoken: a silent film, or one without dialogue (ISO 639-2 `zxx`). */
export const NO_LANGUAGE = 'zxx';

export const LANGUAGE_CODES: readonly string[] = [...NAMES.keys()];

// A sender's code may carry a region (`pt-BR`); the region is not said.
const bare = (code: string): string => code.toLowerCase().split(/[-_]/)[0] ?? '';

/** A language's name in `lang`; the code in capitals where the language is not known here. */
export const languageName = (code: string, lang: Lang): string =>
  NAMES.get(bare(code))?.[lang] ?? code.toUpperCase();

/** As French says it of a version: `VO ukrainienne`. */
export const languageNameFeminine = (code: string): string =>
  NAMES.get(bare(code))?.frFeminine ?? code.toUpperCase();

/** Whether two codes mean the same language, whatever their region. */
export const isSameLanguage = (left: string, right: string): boolean => bare(left) === bare(right);

import { collapse, fold } from '../plainText.ts';
import { codesByName } from './namedCodes.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

/** Adjectives, old and short names that the runtime's tables lack, by ISO 3166 code. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  be: 'b,belgisch,belge,belgian,bel,fédération wallonie-bruxelles,vlaanderen,flandre,flanders',
  nl: 'nederlands,néerlandais,néerlandaise,hollandais,hollande,holland,dutch,nld,pays bas,the netherlands,netherlands',
  fr: 'f,frans,français,française,french,fra,französisch',
  de: 'd,duits,allemand,allemande,german,deu,ger,deutsch,brd,ddr,rda,rfa,west-duitsland,allemagne de l’ouest',
  gb: 'brits,britannique,british,uk,u.k.,gbr,verenigd koninkrijk,vk,engeland,angleterre,england,schotland,écosse,scotland,wales,grande-bretagne,great britain,groot-brittannië,großbritannien,anglais,ru,royaume uni,r.u.',
  us: 'amerikaans,américain,américaine,american,usa,u.s.a.,us,u.s.,vs,v.s.,é.-u.,états-unis d’amérique,etats-unis,verenigde staten van amerika,united states of america',
  it: 'i,italiaans,italien,italienne,italian,ita',
  es: 'e,spaans,espagnol,espagnole,spanish,esp',
  pt: 'portugees,portugais,portugaise,portuguese,prt',
  lu: 'l,luxemburgs,luxembourgeois,lux,luxemburg',
  ie: 'iers,irlandais,irish,irl,ire',
  ch: 'zwitsers,suisse,swiss,che,schweizerisch',
  at: 'a,oostenrijks,autrichien,autrichienne,austrian,aut',
  dk: 'deens,danois,danoise,danish,dnk,den',
  se: 's,zweeds,suédois,suédoise,swedish,swe',
  no: 'noors,norvégien,norvégienne,norwegian,nor',
  fi: 'fins,finlandais,finnish,fin',
  is: 'ijslands,islandais,icelandic,isl',
  pl: 'pools,polonais,polonaise,polish,pol',
  cz: 'tchécoslovaque,tchécoslovaquie,tsjechoslowakije,czechoslovakia,tschechoslowakei,tsjechisch,tchèque,czech,cze,tsjechië,czech republic,république tchèque',
  sk: 'slowaaks,slovaque,slovak,svk',
  hu: 'hongaars,hongrois,hungarian,hun',
  ro: 'roemeens,roumain,romanian,rou',
  bg: 'bulgaars,bulgare,bulgarian,bgr',
  gr: 'grieks,grec,grecque,greek,grc',
  ru: 'russisch,russe,russian,rus,urss,sovjet-unie,soviétique,ussr,sowjetunion',
  ua: 'oekraïens,ukrainien,ukrainian,ukr',
  tr: 'turks,turc,turque,turkish,tur,turkije',
  ir: 'iraans,iranien,iranian,irn,iran',
  il: 'israëlisch,israélien,israeli,isr',
  ps: 'palestijns,palestinien,palestinian,pse,palestina,palestine',
  lb: 'libanees,libanais,lebanese,lbn',
  eg: 'egyptisch,égyptien,egyptian,egy',
  ma: 'marokkaans,marocain,moroccan,mar',
  tn: 'tunesisch,tunisien,tunisian,tun',
  dz: 'algerijns,algérien,algerian,dza',
  sn: 'senegalees,sénégalais,senegalese,sen',
  za: 'zuid-afrikaans,sud-africain,south african,zaf',
  jp: 'japans,japonais,japonaise,japanese,jpn',
  kr: 'koreaans,coréen,coréenne,korean,kor,zuid-korea,corée,south korea,korea,corée du sud,südkorea',
  cn: 'chinees,chinois,chinoise,chinese,chn',
  hk: 'hongkong,hong-kong,hongkongs,hongkongais,hong kong,hkg',
  tw: 'taiwanees,taïwanais,taiwanese,twn',
  in: 'indiaas,indien,indienne,indian,ind',
  th: 'thais,thaïlandais,thai,tha',
  au: 'australisch,australien,australian,aus',
  nz: 'nieuw-zeelands,néo-zélandais,nzl',
  ca: 'canadees,canadien,canadienne,canadian,can,québec,québécois',
  mx: 'mexicaans,mexicain,mexican,mex',
  br: 'braziliaans,brésilien,brésilienne,brazilian,bra',
  ar: 'argentijns,argentin,argentine,argentinian,arg',
  cl: 'chileens,chilien,chilean,chl',
  rs: 'joegoslavië,yougoslavie,yougoslave,yugoslavia,jugoslawien,servisch,serbe,serbian,srb',
  ge: 'georgisch,géorgien,georgian,geo,georgië',
  qa: 'qat',
  sa: 'saoedisch,saoudien,sau',
};

let names: ReadonlyMap<string, string> | undefined;
const nameTable = (): ReadonlyMap<string, string> => {
  names ??= codesByName('region', OTHER_NAMES);
  return names;
};

let codes: ReadonlySet<string> | undefined;
const isCode = (folded: string): boolean => {
  codes ??= new Set(nameTable().values());
  return codes.has(folded);
};

/** ISO 3166 code, in capitals, of a country's name, adjective or code in nl, fr, de, en, es or it. */
export function countryCode(name: string): string | undefined {
  const folded = fold(name).replace(/\.$/, '');
  const code = nameTable().get(folded) ?? (folded.length === 2 && isCode(folded) ? folded : undefined);
  return code?.toUpperCase();
}

const SHARE = /^(.*\S)\s*[-–:]\s*\d{1,3}(?:[.,]\d+)?\s*%?$/;
const SPLIT = /\s*(?:[/,;|&+·]|\n| - | – |\ben\b|\bet\b|\band\b|\bund\b)\s*/;

/** `year` where the cell holds it too: `D/A 2016`. */
export type ReadCountries = {
  readonly text: string;
  readonly codes: readonly string[];
  readonly year?: number;
};

const YEAR_BEHIND = /^(.*\p{L}.*?)[\s,/|(-]+((?:18[89]|19\d|20\d)\d)\)?$/u;

const spellOut = new Intl.DisplayNames(['fr'], { type: 'region', fallback: 'none' });

// National film institutes give shares: "Fr-82 / Belgique-18".
function withoutShares(text: string): string | undefined {
  const parts = text.split(/\s*\/\s*/).map((part) => SHARE.exec(part)?.[1]);
  if (parts.some((part) => part === undefined)) return undefined;
  return parts
    .map((part) => (/^[A-Za-z]{2}$/.test(part!) ? (spellOut.of(part!.toUpperCase()) ?? part!) : part!))
    .join(' / ');
}

/** The countries of a cell: the sender's words without shares, and the codes of those recognised. */
export function readCountries(source: string): Reading<ReadCountries> {
  const collapsed = collapse(source);
  if (saysNothing(collapsed)) return nothing;
  const dated = YEAR_BEHIND.exec(collapsed);
  const year = dated ? { year: Number(dated[2]) } : {};
  const named = dated?.[1] ?? collapsed;
  const text = withoutShares(named) ?? named;
  const single = countryCode(text);
  if (single) return read({ text, codes: [single], ...year });
  const found = text.split(SPLIT).map(countryCode);
  return read({ text, codes: [...new Set(found.filter((code) => code !== undefined))], ...year });
}

import { fold } from '../plainText.ts';
import { codesByName } from './namedCodes.ts';

const OTHER_NAMES: Readonly<Record<string, string>> = {
  nl: 'ned,néerl,neerlandais,vlaams,vlaamse,flamand,flamande,flemish,dut,nld,nederl,n,niederl,hollands,néerlandaise,nederlandstalig,nederlandstalige,vl,néerlandophone,niederländischen,niederländischer',
  fr: 'fra,fre,frans,franc,f,franz,française,vf,franstalig,franstalige,francophone,frz,französischen,französischer',
  en: 'eng,engels,ang,angl,ingl,anglaise,uk,gb,e,engelstalig,engelstalige,anglophone,engl,englischen,englischer,amerikaans,américain,américaine,american,brits,british,amerikanisch',
  de: 'ger,deu,allem,all,dui,duits,d,dt,dts,allemande,duitstalig,duitstalige,germanophone,dt,deutschen,deutscher,zwitserduits,suisse allemand,schweizerdeutsch',
  es: 'esp,spa,castellano,castiliaans,espagnole',
  it: 'ita,ital,italienne',
  da: 'dan,dk,danoise',
  sv: 'swe,se,suédoise',
  no: 'nor,norvégienne,nb',
  ja: 'jap,jpn,jp,japonaise',
  ko: 'kor,kr,coréenne',
  zh: 'zho,chi,mandarijn,mandarin,chn,cn,cantonees,cantonais,kantonees',
  uk: 'ukr,oekraiens,oekraïens,ukrainienne',
  cs: 'cze,ces,cz,tsjechisch,tchèque',
  el: 'gre,ell,gr,grieks,grecque',
  fa: 'farsi,perzisch,persan,persian,iraans,per,fas,dari',
  pt: 'por,portugaise',
  pl: 'pol,polonaise',
  ru: 'rus,russisch',
  ar: 'ara',
  lb: 'lux,ltz,luxemburgisch,luxembourgeois',
  he: 'heb,ivriet',
  fi: 'fin,finnois',
  hu: 'hun,hongrois',
  ro: 'rou,rum,roemeens',
  bg: 'bul,bulgaars',
  hr: 'hrv',
  sr: 'srp',
  bs: 'bos',
  sl: 'slv,slo',
  sk: 'slk',
  et: 'ests,estonien',
  lv: 'lav,lets',
  lt: 'lit,litouws',
  is: 'isl,ice,ijslands',
  tr: 'tur',
  hi: 'hin',
  bn: 'ben',
  ta: 'tam',
  te: 'tel',
  th: 'tha',
  vi: 'vie',
  id: 'ind',
  ca: 'cat',
  eu: 'eus,baq',
  gl: 'glg',
  ga: 'gle,iers,gaélique',
  sq: 'sqi,alb',
  hy: 'hye,arm',
  ka: 'kat,geo',
  mk: 'mkd',
  ku: 'kur',
  yi: 'yid,jiddisch',
};

let names: ReadonlyMap<string, string> | undefined;
const nameTable = (): ReadonlyMap<string, string> => {
  names ??= codesByName('language', OTHER_NAMES);
  return names;
};
let codes: ReadonlySet<string> | undefined;
const isCode = (folded: string): boolean => {
  codes ??= new Set(nameTable().values());
  return codes.has(folded);
};

/** ISO 639-1 code, in small letters, of a language's name or code in nl, fr, de, en, es or it. */
export function languageCode(name: string): string | undefined {
  const folded = fold(name).replace(/\.$/, '');
  return nameTable().get(folded) ?? (folded.length === 2 && isCode(folded) ? folded : undefined);
}

import { collapse, fold } from '../plainText.ts';
import { codesByName } from './namedCodes.ts';
import { nothing, type Reading, read, saysNothing } from './reading.ts';

/** Adjectives, old and short names that the runtime's tables lack, by ISO 3166 code. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  be: 'b,belg,belga,belgo,wallonië,wallonie,brussel,bruxelles,belgisch,belge,belgian,bel,fédération wallonie-bruxelles,vlaanderen,flandre,flanders',
  nl: 'ned,pb,nederlands,niederländisch,olandese,holandés,néerlandais,néerlandaise,hollandais,hollande,holland,dutch,nld,pays bas,the netherlands,netherlands',
  fr: 'f,franco,franc,francese,francés,frans,français,française,french,fra,französisch',
  de: 'd,germano,tedesco,alemán,all,gdr,frg,rft,udr,dd,west germany,west duitsland,westdeutschland,bundesrepublik deutschland,germania ovest,alemania occidental,allemagne fédérale,east germany,oost-duitsland,oost duitsland,ostdeutschland,allemagne de l’est,allemagne de l’ouest,germania est,alemania oriental,duits,allemand,allemande,german,deu,ger,deutsch,brd,ddr,rda,rfa,west-duitsland,allemagne de l’ouest',
  gb: 'brits,britannique,british,uk,u.k.,gbr,verenigd koninkrijk,vk,engeland,angleterre,england,schotland,écosse,scotland,wales,grande-bretagne,great britain,groot-brittannië,großbritannien,anglais,anglo,royaume uni,r.u,gran bretagna,gran bretaña,inghilterra,inglaterra,noord-ierland,northern ireland,irlande du nord,pays de galles,inglese,inglés,britisch,englisch',
  us: 'e-u,é-u,é.-u,e.u,ee.uu,eeuu,ee uu,amerika,america,amérique,états unis,etats unis,estadounidense,americano,amerikanisch,amerikaans,américain,américaine,american,usa,u.s.a.,us,u.s.,vs,v.s.,é.-u.,états-unis d’amérique,etats-unis,verenigde staten van amerika,united states of america',
  it: 'i,italo,italiano,italienisch,italië,italiaans,italien,italienne,italian,ita',
  es: 'e,hispano,español,spagnolo,spanisch,spaans,espagnol,espagnole,spanish,esp',
  pt: 'luso,por,portugees,portugais,portugaise,portuguese,prt',
  lu: 'l,luxemburgs,luxembourgeois,lux,luxemburg',
  ie: 'iers,irlandais,irish,irl,ire',
  ch: 'helveto,sui,schweizer,zwitsers,suisse,swiss,che,schweizerisch',
  at: 'a,austro,österreichisch,oostenrijks,autrichien,autrichienne,austrian,aut',
  dk: 'dänisch,danese,deens,danois,danoise,danish,dnk,den',
  se: 's,schwedisch,svedese,zweeds,suédois,suédoise,swedish,swe',
  no: 'noors,norvégien,norvégienne,norwegian,nor',
  fi: 'fins,finlandais,finnish,fin',
  is: 'ijslands,islandais,icelandic,isl',
  pl: 'pools,polonais,polonaise,polish,pol',
  cz: 'cs,csk,tch,čssr,cssr,čsr,cecoslovacchia,checoslovaquia,tsjecho-slowakije,tsjechische republiek,tschechische republik,tschechisch,tchécoslovaque,tchécoslovaquie,tsjechoslowakije,czechoslovakia,tschechoslowakei,tsjechisch,tchèque,czech,cze,tsjechië,czech republic,république tchèque',
  sk: 'slowaaks,slovaque,slovak,svk',
  hu: 'hongaars,hongrois,hungarian,hun',
  ro: 'roemeens,roumain,romanian,rou,rom,rum',
  bg: 'bulgaars,bulgare,bulgarian,bgr,bul',
  gr: 'grieks,grec,grecque,greek,grc,gre',
  ru: 'russisch,russe,russian,rus,urss,sovjet-unie,sovjetunie,sovjet unie,soviet union,union soviétique,unione sovietica,unión soviética,su,sun,udssr,soviétique,sovjet,ussr,sowjetunion,russische federatie,fédération de russie,russian federation',
  ua: 'oekraïens,ukrainien,ukrainian,ukr',
  tr: 'turks,turc,turque,turkish,tur,turkije',
  ir: 'iraans,iranien,iranian,irn,iran,iri,perzië,perse,persia',
  il: 'israëlisch,israélien,israeli,isr',
  ps: 'palestijns,palestinien,palestinian,pse,palestina,palestine',
  lb: 'libanees,libanais,lebanese,lbn',
  eg: 'egyptisch,égyptien,egyptian,egy',
  ma: 'marokkaans,marocain,moroccan,mar',
  tn: 'tunesisch,tunisien,tunisian,tun',
  dz: 'algerijns,algérien,algerian,dza',
  sn: 'senegalees,sénégalais,senegalese,sen',
  za: 'zuid-afrikaans,sud-africain,south african,zaf,rsa',
  jp: 'nippo,japanisch,giapponese,japans,japonais,japonaise,japanese,jpn',
  kr: 'rok,republic of korea,republiek korea,république de corée,koreaans,coréen,coréenne,korean,kor,zuid-korea,corée,south korea,korea,corée du sud,südkorea',
  cn: 'sino,prc,chine populaire,volksrepubliek china,people’s republic of china,chinees,chinois,chinoise,chinese,chn',
  hk: 'hongkong,hong-kong,hongkongs,hongkongais,hong kong,hkg',
  tw: 'tpe,chinese taipei,formosa,taiwanees,taïwanais,taiwanese,twn',
  in: 'indiaas,indien,indienne,indian,ind',
  th: 'thais,thaïlandais,thai,tha',
  au: 'australisch,australien,australian,aus',
  nz: 'nieuw-zeelands,néo-zélandais,nzl',
  ca: 'canadees,canadien,canadienne,canadian,can,québec,québécois',
  mx: 'mexicaans,mexicain,mexican,mex',
  br: 'braziliaans,brésilien,brésilienne,brazilian,bra',
  ar: 'argentijns,argentin,argentine,argentinian,arg',
  cl: 'chileens,chilien,chilean,chl',
  rs: 'joegoslavië,yougoslavie,yougoslave,yugoslavia,jugoslawien,jugoslavia,yu,yug,scg,servisch,serbe,serbian,srb',
  ge: 'georgisch,géorgien,georgian,geo,georgië',
  qa: 'qat',
  sa: 'saoedisch,saoudien,sau',
  tt: 'trinidad,trinidad and tobago,trinidad en tobago,trinité-et-tobago',
  ba: 'bosnië,bosnie,bosnia,bosnien,bosnië-herzegovina,bosnië herzegovina,bosnia-herzegovina,bosnia and herzegovina,bosnisch,bosnien-herzegowina',
  mk: 'macedonië,macédoine,macedonia,mazedonien,fyrom,macedonisch',
  cd: 'zaïre,zaire,dr congo,d.r. congo,rdc,drc,rd congo,congo-kinshasa,democratische republiek congo,république démocratique du congo,democratic republic of the congo,belgisch congo,congo belge,belgian congo',
  bf: 'opper-volta,haute-volta,upper volta',
  mm: 'birma,birmanie,burma',
  lk: 'ceylon,ceylan',
  zw: 'rhodesië,rhodésie,rhodesia',
  by: 'wit-rusland,witrusland,belarus,biélorussie,weißrussland',
  ae: 'vae,uae,eau,verenigde arabische emiraten,émirats arabes unis,emirats arabes unis,united arab emirates',
  hr: 'cro,kroatisch,croate,croatian',
  si: 'sloveens,slovène,slovenian',
  ee: 'estisch,ests,estonien,estonian',
  vn: 'vietnamees,vietnamien,vietnamese',
  cu: 'cubaans,cubain,cuban',
  co: 'colombiaans,colombien,colombian',
  pe: 'peruaans,péruvien,peruvian',
  uy: 'uruguayaans,uruguayen',
  np: 'nepalees',
  sy: 'syrisch,syrien,syrian',
  iq: 'iraaks,irakien,iraqi',
};

/** ISO 3166 codes of three letters and of two; the runtime's tables know only the latter. */
const THREE_LETTERS =
  'AFG:AF AGO:AO ALB:AL AND:AD ARE:AE ARG:AR ARM:AM AUS:AU AUT:AT AZE:AZ BEL:BE BEN:BJ BFA:BF BGD:BD BGR:BG BIH:BA BLR:BY BOL:BO BRA:BR BTN:BT BWA:BW CAF:CF CAN:CA CHE:CH CHL:CL CHN:CN CIV:CI CMR:CM COD:CD COG:CG COL:CO CPV:CV CRI:CR CUB:CU CYP:CY CZE:CZ DEU:DE DJI:DJ DNK:DK DOM:DO DZA:DZ ECU:EC EGY:EG ESP:ES EST:EE ETH:ET FIN:FI FRA:FR FRO:FO GAB:GA GBR:GB GEO:GE GHA:GH GIN:GN GLP:GP GNB:GW GRC:GR GRL:GL GTM:GT HKG:HK HND:HN HRV:HR HTI:HT HUN:HU IDN:ID IND:IN IRL:IE IRN:IR IRQ:IQ ISL:IS ISR:IL ITA:IT JAM:JM JOR:JO JPN:JP KAZ:KZ KEN:KE KGZ:KG KHM:KH KOR:KR KWT:KW LAO:LA LBN:LB LBR:LR LBY:LY LKA:LK LTU:LT LUX:LU LVA:LV MAC:MO MAR:MA MCO:MC MDA:MD MDG:MG MEX:MX MKD:MK MLI:ML MLT:MT MMR:MM MNE:ME MNG:MN MOZ:MZ MRT:MR MUS:MU MYS:MY NAM:NA NER:NE NGA:NG NIC:NI NLD:NL NOR:NO NPL:NP NZL:NZ PAK:PK PAN:PA PER:PE PHL:PH POL:PL PRI:PR PRK:KP PRT:PT PRY:PY PSE:PS QAT:QA ROU:RO RUS:RU RWA:RW SAU:SA SDN:SD SEN:SN SGP:SG SLV:SV SOM:SO SRB:RS SSD:SS SUR:SR SVK:SK SVN:SI SWE:SE SYR:SY TCD:TD TGO:TG THA:TH TJK:TJ TKM:TM TUN:TN TUR:TR TWN:TW TZA:TZ UGA:UG UKR:UA URY:UY USA:US UZB:UZ VEN:VE VNM:VN XKX:XK YEM:YE ZAF:ZA ZMB:ZM ZWE:ZW';

let names: ReadonlyMap<string, string> | undefined;
const nameTable = (): ReadonlyMap<string, string> => {
  if (names === undefined) {
    const three = THREE_LETTERS.toLowerCase()
      .split(' ')
      .map((pair) => pair.split(':') as [string, string]);
    names = new Map([...three, ...codesByName('region', OTHER_NAMES)]);
  }
  return names;
};

let codes: ReadonlySet<string> | undefined;
const isCode = (folded: string): boolean => {
  codes ??= new Set(nameTable().values());
  return codes.has(folded);
};

const lookUp = (folded: string): string | undefined =>
  nameTable().get(folded) ?? (folded.length === 2 && isCode(folded) ? folded : undefined);

/** ISO 3166 code, in capitals, of a country's name, adjective or code in nl, fr, de, en, es or it. */
export function countryCode(name: string): string | undefined {
  const folded = fold(name).replace(/\.$/, '');
  const found =
    lookUp(folded) ??
    // "U.S.A.", "Franse", "les États-Unis".
    (folded.includes('.') ? lookUp(folded.replace(/[.\s]/g, '')) : undefined) ??
    (folded.length > 4 && folded.endsWith('e') ? lookUp(folded.slice(0, -1)) : undefined) ??
    (ARTICLE.test(folded) ? lookUp(folded.replace(ARTICLE, '')) : undefined);
  return found?.toUpperCase();
}

const ARTICLE = /^(?:the|de|het|la|le|les|l'|die|el|los|il|gli)\s?(?=\p{L}{3})/u;
const AND = /\s+(?:en|et|and|und|y|e)\s+/;
/** What stands beside the names: `coproduction BE/FR`, `FR 60%`, `BE (maj.)`. */
const BESIDE =
  /(?<!\p{L})(?:co-?\s?prod(?:u[ck]t\p{L}*|\.)?|film|prod(?:uction|uctie)?\.?)(?!\p{L})[\s:.-]*|\([^()]*(?:%|maj|min|meerd|minder)[^()]*\)|\d{1,3}(?:[.,]\d+)?\s?%|[()[\]]/giu;

/** The codes of a part that may hold several: `België en Frankrijk`, `BE-FR-LU`, `BE FR`; a country's own "and" comes first. */
function codesOf(part: string): readonly string[] {
  const whole = countryCode(part);
  if (whole) return [whole];
  const joined = part.split(AND).flatMap((each) => (each === part ? [] : codesOf(each.trim())));
  if (joined.length > 0) return joined;
  for (const between of [/\s*[-–]\s*/, /\s+/]) {
    const pieces = part.split(between).filter((piece) => piece !== '');
    const codes = pieces.map(countryCode);
    if (pieces.length > 1 && codes.every((code) => code !== undefined)) return codes;
  }
  return [];
}

const SHARE = /^(.*\S)\s*[-–:]\s*\d{1,3}(?:[.,]\d+)?\s*%?$/;
const SPLIT = /\s*(?:[/,;|&+·]| - | – )\s*/;

/** `year` where the cell holds it too: `D/A 2016`. */
export type ReadCountries = {
  readonly text: string;
  readonly codes: readonly string[];
  readonly year?: number;
};

const YEAR_BEFORE = /^((?:18[89]|19\d|20\d)\d)[\s,/|-]+(.*\p{L}.*)$/u;
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
  const behind = YEAR_BEHIND.exec(collapsed);
  const before = behind ? null : YEAR_BEFORE.exec(collapsed);
  const found = behind?.[2] ?? before?.[1];
  const year = found === undefined ? {} : { year: Number(found) };
  const named = behind?.[1] ?? before?.[2] ?? collapsed;
  const text = withoutShares(named) ?? named;
  const bare = text.replace(BESIDE, ' ');
  const single = countryCode(text) ?? countryCode(bare.trim());
  if (single) return read({ text, codes: [single], ...year });
  const codes = bare.split(SPLIT).flatMap((part) => codesOf(part.trim()));
  return read({ text, codes: [...new Set(codes)], ...year });
}

import { fold } from '../plainText.ts';

const MONTHS: readonly string[] = [
  'januari january janvier januar jan janv enero ene gennaio gen janner jaenner',
  'februari february fevrier februar feb fev fevr febr febrero febbraio',
  'maart march mars marz maerz mar mrt mrz marzo mrch',
  'april avril apr avr abril aprile abr',
  'mei may mai mayo maggio mag',
  'juni june juin jun junio giugno giu',
  'juli july juillet jul juil julio luglio lug',
  'augustus august aout aug agosto ago aou',
  'september septembre sep sept septiembre settembre set',
  'oktober october octobre okt oct octubre ottobre ott',
  'november novembre nov noviembre',
  'december decembre dezember dec dez dic diciembre dicembre',
];
const WEEKDAYS: readonly string[] = [
  'maandag maandagen maa ma monday mon mondays lundi lundis lun lu montag montags mo lunes lunedi',
  'dinsdag dinsdagen di tuesday tue tues tuesdays mardi mardis mar dienstag dienstags martes martedi din dins',
  'woensdag woensdagen wo wednesday wed weds wednesdays mercredi mercredis mer mercr me mittwoch mittwochs mi miercoles mie mercoledi woe woen',
  'donderdag donderdagen do thursday thu thur thurs thursdays jeudi jeudis jeu je donnerstag donnerstags jueves jue giovedi gio don dond',
  'vrijdag vrijdagen vr friday fri fridays vendredi vendredis ven vendr ve freitag freitags fr viernes vie venerdi vri vrij vrijd',
  'zaterdag zaterdagen za saturday sat saturdays samedi samedis sam samstag samstags sa sabado sab sabato zat zaterd sonnabend',
  'zondag zondagen zo sunday sun sundays dimanche dimanches dim sonntag sonntags so domingo dom domenica zon zond',
];

const numbered = (lists: readonly string[]): ReadonlyMap<string, number> =>
  new Map(lists.flatMap((words, index) => words.split(' ').map((word) => [word, index + 1] as const)));

const MONTH_OF = numbered(MONTHS);
const WEEKDAY_OF = numbered(WEEKDAYS);

const bare = (word: string): string => fold(word).replace(/\.$/, '');

/** 1–12 of a month's name in nl, fr, de, en, es or it, short or whole. */
export const monthNamed = (word: string): number | undefined => MONTH_OF.get(bare(word));

/** 1 (Monday) – 7 of a weekday's name in nl, fr, de, en, es or it, short or whole. */
export const weekdayNamed = (word: string): number | undefined => WEEKDAY_OF.get(bare(word));

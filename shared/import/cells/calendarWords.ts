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
  'maandag ma monday mon lundi lun montag mo lunes lunedi',
  'dinsdag di tuesday tue tues mardi mar dienstag martes martedi din',
  'woensdag wo wednesday wed weds mercredi mer mercr mittwoch mi miercoles mie mercoledi woe',
  'donderdag do thursday thu thur thurs jeudi jeu donnerstag jueves jue giovedi gio don',
  'vrijdag vr friday fri vendredi ven vendr freitag fr viernes vie venerdi vrij',
  'zaterdag za saturday sat samedi sam samstag sa sabado sab sabato zat sonnabend',
  'zondag zo sunday sun dimanche dim sonntag so domingo dom domenica zon',
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

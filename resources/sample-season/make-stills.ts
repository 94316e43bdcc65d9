/** Draws the sample season's stills again: `node resources/sample-season/make-stills.ts`; `CHROMIUM` names another browser than Playwright's own. */
import { join } from 'node:path';
import { chromium } from '@playwright/test';

const W = 1280;
const H = 720;
let seed = 1;
const chance = (): number => {
  seed = (seed * 16_807) % 2_147_483_647;
  return seed / 2_147_483_647;
};
const between = (from: number, to: number): number => from + chance() * (to - from);
const times = (count: number, draw: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

const sky = (id: string, stops: readonly string[], tilt = 'x1="0" y1="0" x2="0" y2="1"'): string =>
  `<linearGradient id="${id}" ${tilt}>${stops.map((colour, at) => `<stop offset="${at / (stops.length - 1)}" stop-color="${colour}"/>`).join('')}</linearGradient>`;
const glow = (id: string, colour: string): string =>
  `<radialGradient id="${id}"><stop offset="0" stop-color="${colour}"/><stop offset=".35" stop-color="${colour}" stop-opacity=".45"/><stop offset="1" stop-color="${colour}" stop-opacity="0"/></radialGradient>`;
const blur = (id: string, by: string | number): string =>
  `<filter id="${id}" x="-50%" y="-50%" width="200%" height="200%"><feGaussianBlur stdDeviation="${by}"/></filter>`;
const full = (fill: string, more = ''): string => `<rect width="${W}" height="${H}" fill="${fill}" ${more}/>`;
const disc = (x: number, y: number, r: number, fill: string, more = ''): string =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" ${more}/>`;

/** Someone in a coat seen from behind, feet at `x`, `y`, 300 high at `scale` 1. */
const person = (x: number, y: number, scale: number, fill: string): string =>
  `<g transform="translate(${x} ${y}) scale(${scale})" fill="${fill}"><ellipse cy="-272" rx="21" ry="26"/><path d="M-8,-252 h16 v16 Q52,-232 54,-204 L62,-112 L48,-108 L46,-66 H-46 L-48,-108 L-62,-112 L-54,-204 Q-52,-232 -8,-236 Z"/><path d="M-34,-70 L-28,0 h18 L-3,-70 Z M34,-70 L28,0 H10 L3,-70 Z"/></g>`;

/** A mountain line from left to right around `y`, closed to the bottom edge. */
function ridge(y: number, rough: number, fill: string, more = ''): string {
  let points = [y, y + between(-rough, rough)];
  for (let size = rough; points.length < 129; size *= 0.56)
    points = points.flatMap((point, at) => {
      const next = points[at + 1];
      return next === undefined ? [point] : [point, (point + next) / 2 + between(-size, size)];
    });
  const line = points.map((point, at) => `${((at * (W + 80)) / (points.length - 1) - 40).toFixed(0)},${point.toFixed(1)}`).join(' ');
  return `<polygon points="-40,${H} ${line} ${W + 40},${H}" fill="${fill}" ${more}/>`;
}

const scenes: Record<string, () => string> = {
  'anatomie-d-une-chute': () =>
    `<defs>${sky('a', ['#8fa3b5', '#c9d3da', '#eceae4'])}${sky('b', ['#ffffff', '#c4d0dc', '#8497ab'], 'x1="0" y1="0" x2="1" y2="1"')}${blur('f', 5)}${blur('g', 1.2)}</defs>${full('url(#a)')}${ridge(330, 150, '#a9b7c4', 'filter="url(#f)"')}${ridge(400, 110, '#8fa1b3', 'filter="url(#g)"')}
    <polygon points="0,250 1280,610 1280,720 0,720" fill="url(#b)"/>${times(26, (i) => `<path d="M${i * 50 - 20},${268 + i * 13} q${between(20, 60)},${between(40, 90)} ${between(120, 300)},${between(160, 320)}" stroke="#7d90a6" stroke-opacity=".13" stroke-width="${between(1, 5)}" fill="none"/>`)}
    <path d="M250,322 l84,-96 92,72 v72 l-176,-46 z" fill="#2b2a2f"/><path d="M236,330 l98,-112 106,84 -10,10 -96,-76 -88,102 z" fill="#dfe5ea"/><rect x="318" y="262" width="18" height="22" fill="#f3b562"/><rect x="352" y="268" width="18" height="22" fill="#f3b562" opacity=".7"/><ellipse cx="880" cy="585" rx="26" ry="6" fill="#3b4552" opacity=".75" transform="rotate(12 880 585)"/>`,
  'cleo-de-5-a-7': () =>
    `<defs>${sky('a', ['#efe9dc', '#b9b3a8', '#4b4a4d'], 'x1="0" y1="0" x2="1" y2="1"')}${blur('f', 14)}</defs>${full('#1c1c20')}<g transform="translate(640 360)">${times(22, (i) => `<path d="M0,0 L${(Math.cos(i * 0.2856) * 1000).toFixed(0)},${(Math.sin(i * 0.2856) * 1000).toFixed(0)} L${(Math.cos((i + between(0.5, 0.98)) * 0.2856) * 1000).toFixed(0)},${(Math.sin((i + 0.9) * 0.2856) * 1000).toFixed(0)} Z" fill="url(#a)" opacity="${between(0.12, 0.85).toFixed(2)}"/>`)}
    ${times(5, (i) => disc(0, 0, 90 + i * 92, 'none', `stroke="#fff" stroke-opacity="${0.5 - i * 0.08}" stroke-width="${3 - i * 0.5}"`))}${disc(0, 0, 132, '#000', 'opacity=".35" filter="url(#f)"')}${disc(0, 0, 88, '#f4efe4')}<path d="M0,0 L44,52 M0,0 L0,-70" stroke="#1c1c20" stroke-width="5" stroke-linecap="round"/>${disc(0, 0, 7, '#1c1c20')}</g>`,
  'la-chimera': () =>
    `<defs>${sky('a', ['#e9d9b4', '#d9b98a'])}${glow('s', '#fff3d0')}${sky('t', ['#7a4a22', '#f2b45a'])}</defs>${full('url(#a)')}${disc(930, 120, 260, 'url(#s)')}${['#8a9a5b', '#9a6b3f', '#7d4f30', '#633b27', '#4a2c20', '#33201a', '#211512'].map((colour, i) => ridge(250 + i * 72, 16, colour)).join('')}
    ${times(240, () => disc(between(0, W), between(330, H), between(1, 5), '#e6c79a', `opacity="${between(0.05, 0.35).toFixed(2)}"`))}<path d="M440,664 V590 Q440,516 560,510 Q680,516 680,590 V664 Z" fill="#0d0807"/><path d="M470,664 V596 Q470,544 560,540 Q650,544 650,596 V664 Z" fill="url(#t)"/><path d="M492,664 h136 v-22 h-136 z" fill="#0d0807"/><path d="M540,642 q-14,-26 6,-40 h28 q20,14 6,40 z" fill="#c9793c"/><path d="M546,602 v-12 h28 v12 z" fill="#a85c2a"/><path d="M700,0 C690,160 735,230 690,330 S566,400 578,470 S556,560 560,590" fill="none" stroke="#c3202c" stroke-width="4"/>`,
  straume: () =>
    `<defs>${sky('a', ['#20435c', '#5f93a0', '#f0cfa0'])}${sky('b', ['#e8c79c', '#4b8592', '#0e2a3c'])}${glow('s', '#fff2cf')}${blur('f', 3)}</defs>${full('url(#a)')}${disc(850, 352, 330, 'url(#s)')}${disc(850, 352, 46, '#fff6df')}${ridge(352, 26, '#4c7480', 'opacity=".55" filter="url(#f)"')}<rect y="372" width="${W}" height="348" fill="url(#b)"/>
    ${times(150, (i) => { const y = 374 + (i / 150) ** 1.7 * 346; const w = between(20, 60) + (y - 372) * 0.7; return `<rect x="${(850 - w / 2 + between(-1, 1) * (30 + (y - 372) * 0.5)).toFixed(0)}" y="${y.toFixed(0)}" width="${w.toFixed(0)}" height="${(1 + (y - 372) / 90).toFixed(1)}" fill="#ffe9bf" opacity="${between(0.08, 0.4).toFixed(2)}" rx="2"/>`; })}
    <path d="M392,470 q90,40 184,0 l-22,34 q-70,18 -140,0 z" fill="#12222c"/><path d="M486,474 V300" stroke="#12222c" stroke-width="5"/><path d="M490,306 Q600,390 566,462 L490,462 Z" fill="#d7643c"/><path d="M424,473 q-2,-28 12,-34 l2,-14 8,9 8,0 7,-10 3,15 q16,8 12,34 z" fill="#0b1218"/>`,
  'ghost-tropic': () =>
    `<defs>${sky('a', ['#07090f', '#141a26', '#2a2019'])}${glow('s', '#ff9a3c')}${glow('t', '#ffdf9e')}${glow('u', '#5fb6c9')}${blur('f', 6)}</defs>${full('url(#a)')}${times(34, () => disc(between(0, W), between(250, 430), between(8, 30), chance() < 0.25 ? 'url(#u)' : 'url(#s)', `opacity="${between(0.2, 0.7).toFixed(2)}"`))}<polygon points="560,400 720,400 1280,720 0,720" fill="#16161a"/>
    ${times(7, (i) => { const d = 1 / (1 + i * 0.62); const x = 640 + 560 * d; const y = 400 - 330 * d; return `<path d="M${x + 26 * d},${400 + 300 * d} V${y} h${-70 * d}" stroke="#050608" stroke-width="${9 * d}" fill="none"/>${disc(x - 46 * d, y + 6 * d, 210 * d, 'url(#s)')}${disc(x - 46 * d, y + 6 * d, 34 * d, 'url(#t)')}<ellipse cx="${x - 130 * d}" cy="${400 + 290 * d}" rx="${250 * d}" ry="${34 * d}" fill="#ff9a3c" opacity=".22" filter="url(#f)"/>`; })}${person(826, 590, 0.42, '#050608')}`,
  'soundtrack-to-a-coup-d-etat': () =>
    `<defs>${glow('s', '#f6e7c1')}</defs>${full('#e4d8bd')}<g transform="translate(470 380)">${disc(0, 0, 470, '#17171a')}${times(70, (i) => disc(0, 0, 130 + i * 4.8, 'none', `stroke="#d8cdb4" stroke-opacity="${between(0.03, 0.28).toFixed(2)}" stroke-width="1.4"`))}<path d="M0,0 L470,-120 A485,485 0 0 1 470,60 Z" fill="url(#s)" opacity=".25"/><path d="M0,0 L-470,120 A485,485 0 0 1 -470,-60 Z" fill="url(#s)" opacity=".18"/>${disc(0, 0, 118, '#b3202c')}${disc(0, 0, 70, '#d9a227')}${disc(0, 0, 12, '#e4d8bd')}</g>
    ${times(17, (i) => { const h = 40 + Math.abs(Math.sin(i * 1.9) * Math.cos(i * 0.7)) * 480; return `<rect x="${880 + i * 24}" y="${720 - h}" width="13" height="${h}" fill="${i % 5 === 2 ? '#b3202c' : i % 7 === 3 ? '#1d5d75' : '#17171a'}"/>`; })}`,
  'l-histoire-de-souleymane': () =>
    `<defs>${sky('a', ['#0b1020', '#1d2540', '#0a0d16'])}${blur('f', '14 1.5')}${blur('g', '4 .6')}</defs>${full('url(#a)')}<g filter="url(#f)">${times(90, () => `<rect x="${between(-300, W).toFixed(0)}" y="${between(40, 560).toFixed(0)}" width="${between(120, 700).toFixed(0)}" height="${between(2, 14).toFixed(0)}" fill="${['#ff5a4a', '#ffc46b', '#7fd0ff', '#f4f1e8', '#3ccf9b'][Math.floor(chance() * 5)]}" opacity="${between(0.15, 0.75).toFixed(2)}"/>`)}</g>
    <rect y="560" width="${W}" height="160" fill="#080a10"/><g filter="url(#g)">${times(60, () => `<rect x="${between(-200, W).toFixed(0)}" y="${between(566, 716).toFixed(0)}" width="${between(60, 460).toFixed(0)}" height="${between(1, 4).toFixed(0)}" fill="${['#ff5a4a', '#ffc46b', '#7fd0ff'][Math.floor(chance() * 3)]}" opacity="${between(0.08, 0.4).toFixed(2)}"/>`)}</g>
    <g fill="none" stroke="#05060a" stroke-width="10">${disc(520, 546, 92, 'none')}${disc(800, 546, 92, 'none')}<path d="M520,546 L600,410 H748 L664,546 Z M600,410 L664,546 M800,546 L738,372 h38" stroke-linejoin="round"/></g><rect x="520" y="210" width="126" height="122" rx="10" fill="#2fb5a0" transform="rotate(8 583 271)"/><path d="M604,402 q-30,-60 26,-118 q28,-22 54,4 l70,84 -14,14 -74,-62 -22,62 46,74 -40,84 -20,-8 26,-74 z" fill="#05060a"/>${disc(700, 246, 34, '#05060a')}`,
  vermiglio: () =>
    `<defs>${sky('a', ['#243349', '#5c7289', '#b9c3c9'])}${glow('s', '#ffcf7d')}${blur('f', 4)}</defs>${full('url(#a)')}${ridge(270, 190, '#8496a6', 'filter="url(#f)"')}${ridge(390, 150, '#b4c0c9')}${ridge(500, 80, '#d7dde0')}${times(120, () => { const x = between(0, W); const h = between(24, 70); const y = between(520, 600); return `<polygon points="${x},${y - h} ${x + h * 0.2},${y} ${x - h * 0.2},${y}" fill="#26333f" opacity=".85"/>`; })}${ridge(610, 26, '#eef0f0')}
    <path d="M560,640 v-70 l64,-46 64,46 v70 z" fill="#2a2320"/><path d="M546,576 l78,-58 78,58 -8,10 -70,-50 -70,50 z" fill="#f5f6f5"/>${disc(624, 596, 120, 'url(#s)')}<rect x="612" y="582" width="24" height="28" fill="#ffe2a6"/>${times(260, () => disc(between(0, W), between(0, H), between(0.8, 3.2), '#fff', `opacity="${between(0.2, 0.8).toFixed(2)}"`))}`,
  'in-the-mood-for-love': () =>
    `<defs>${sky('c', ['#3a0609', '#b3202c', '#5a0a10', '#c93a35', '#43070b'], 'x1="0" y1="0" x2="1" y2="0"')}${glow('s', '#ffd38a')}${blur('f', 10)}</defs>${full('#1a0507')}${times(14, (i) => `<path d="M${i * 94 - 20},0 C${i * 94 + between(-20, 30)},240 ${i * 94 + between(-30, 30)},460 ${i * 94 + between(-14, 14)},720 h${between(80, 116)} C${i * 94 + between(80, 120)},460 ${i * 94 + between(60, 120)},240 ${i * 94 + 80},0 Z" fill="url(#c)" opacity=".82"/>`)}${disc(849, 250, 440, 'url(#s)', 'opacity=".8"')}
    <path d="M846,0 h6 v170 h-6 z" fill="#120406"/><path d="M790,218 q59,-104 118,0 z" fill="#1f6b58"/><ellipse cx="849" cy="220" rx="58" ry="12" fill="#ffe6b0"/><g filter="url(#f)" fill="none" stroke="#ffe9c9" stroke-linecap="round"><path d="M800,760 C740,640 900,560 820,470 S720,380 800,330 S880,270 846,236" stroke-width="26" opacity=".3"/></g>${times(70, () => { const x = between(0, W); const y = between(-40, H); return `<path d="M${x},${y} l-6,${between(30, 90)}" stroke="#ffdcae" stroke-opacity="${between(0.08, 0.35).toFixed(2)}" stroke-width="1.6"/>`; })}`,
  'the-third-man': () =>
    `<defs>${glow('s', '#fffdf2')}${blur('f', 8)}</defs>${full('#060606')}<g transform="rotate(-9 640 400) translate(640 470)">${times(12, (i) => { const k = 0.78 ** i; const tone = 12 + i * 16; return `<path d="M${-900 * k},${420 * k} V${-180 * k} A${900 * k},${700 * k} 0 0 1 ${900 * k},${-180 * k} V${420 * k} Z" fill="rgb(${tone},${tone},${tone - 4})" stroke="#000" stroke-opacity=".55" stroke-width="${10 * k}"/>`; })}${disc(0, -60, 330, 'url(#s)')}<polygon points="-60,30 60,30 700,420 -700,420" fill="#dcdad0" opacity=".28" filter="url(#f)"/>${times(70, () => { const d = between(0.08, 1); return `<ellipse cx="${between(-720, 720) * d}" cy="${30 + 380 * d}" rx="${46 * d}" ry="${11 * d}" fill="#000" opacity=".34"/>`; })}
    ${person(4, 66, 0.6, '#050505')}<path d="M-24,-104 h56 v-5 h-12 q-2,-16 -16,-16 t-16,16 h-12 z" fill="#050505"/><polygon points="-14,60 26,60 300,420 -10,420" fill="#000" opacity=".6" filter="url(#f)"/></g>`,
  'perfect-days': () =>
    `<defs>${sky('a', ['#f6f3d8', '#b8cf8e', '#3f6b46'])}${glow('s', '#fffbe0')}${blur('f', 18)}${blur('g', 5)}</defs>${full('url(#a)')}${disc(760, 150, 520, 'url(#s)')}<g filter="url(#f)">${times(90, () => disc(between(0, W), between(0, H), between(20, 90), ['#2f5b3a', '#6f9a4f', '#d8e2a0', '#1f4430'][Math.floor(chance() * 4)] ?? '', `opacity="${between(0.25, 0.6).toFixed(2)}"`))}</g><g>${times(46, () => disc(between(200, W), between(0, 520), between(14, 54), '#fffde6', `opacity="${between(0.06, 0.32).toFixed(2)}" stroke="#fff" stroke-opacity=".18"`))}</g>
    <path d="M-40,90 C240,120 420,40 780,150 S1180,80 1320,130" stroke="#22301f" stroke-width="13" fill="none" filter="url(#g)"/>${times(150, () => { const x = between(-20, W); const y = between(-10, 330) * between(0.4, 1); return `<path transform="translate(${x.toFixed(0)} ${y.toFixed(0)}) rotate(${between(0, 360).toFixed(0)}) scale(${between(0.7, 1.9).toFixed(2)})" d="M0,0 Q16,-13 40,0 Q16,13 0,0 Z" fill="${['#1e3a26', '#3d6b3a', '#86a94f'][Math.floor(chance() * 3)]}" opacity="${between(0.55, 0.95).toFixed(2)}"/>`; })}`,
  close: () =>
    `<defs>${sky('a', ['#9cc4d8', '#f3dcc0', '#f7b98b'])}${glow('s', '#fff4d6')}${blur('f', 2.5)}${blur('g', 7)}</defs>${full('url(#a)')}${disc(420, 300, 420, 'url(#s)')}${ridge(310, 14, '#6f8a7c', 'opacity=".7" filter="url(#f)"')}<rect y="318" width="${W}" height="402" fill="#5d7a4a"/>
    ${times(26, (i) => { const from = -1500 + i * 165; return `<polygon points="${640 + (from - 640) * 0.09},318 ${640 + (from + 112 - 640) * 0.09},318 ${from + 112},720 ${from},720" fill="${['#c3383f', '#f0a63c', '#f6dfd0', '#b9578c', '#e8703f'][i % 5]}" opacity=".86"/>`; })}${times(900, () => { const d = between(0.02, 1) ** 1.6; const y = 318 + 402 * d; return disc(Math.round(between(0, W)), Math.round(y), 1 + 7 * d, ['#fff1e0', '#8f1f2c', '#ffd27a', '#3f5a35'][Math.floor(chance() * 4)] ?? '', `opacity="${between(0.15, 0.6).toFixed(2)}"`); })}
    ${person(608, 520, 0.42, '#22262e')}${person(690, 512, 0.4, '#22262e')}`,
};

const browser = await chromium.launch({ executablePath: process.env['CHROMIUM'] });
const page = await browser.newPage({ viewport: { width: W, height: H } });
const grain = `<filter id="grain"><feTurbulence type="fractalNoise" baseFrequency=".55" numOctaves="2" seed="7"/><feColorMatrix values="0 0 0 0 .5 0 0 0 0 .5 0 0 0 0 .5 0 0 0 1.1 -.42"/></filter><radialGradient id="edge" r=".75"><stop offset=".55" stop-opacity="0"/><stop offset="1" stop-opacity=".42"/></radialGradient>`;
for (const [index, [film, draw]] of Object.entries(scenes).entries()) {
  seed = 1_000 + index * 77;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}">${draw()}${grain}${full('url(#edge)')}${full('#000', 'filter="url(#grain)" style="mix-blend-mode:overlay" opacity=".5"')}</svg>`;
  await page.setContent(`<body style="margin:0">${svg}</body>`);
  await page.screenshot({ path: join(import.meta.dirname, 'stills', `${film}.jpg`), type: 'jpeg', quality: 80 });
}
await browser.close();

/** The whole look: paper, ink, one warm accent; system type, no script, no font or picture from elsewhere. */
export const STYLE = `
:root {
  --paper: #faf5ec; --sheet: #fffdf8; --ink: #211c16; --soft: #6a5f52; --line: #e4d9c7;
  --accent: #a63a1b; --accent-ink: #fffdf8; --ok: #2f5d46; --off: #8c1d18;
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "URW Palladio L", "Source Serif 4", Georgia, "DejaVu Serif", serif;
  --sans: "Avenir Next", "Segoe UI", "Helvetica Neue", Inter, "Liberation Sans", Arial, sans-serif;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { background: var(--paper); color: var(--ink); font: 400 17px/1.55 var(--sans); }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; }
a { color: inherit; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: .18em; }
a:hover { color: var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.12; letter-spacing: -.012em; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(2.1rem, 1.4rem + 2.6vw, 3.4rem); }
h2 { font-size: 1.55rem; }
p { margin: 0; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 1rem; top: 1rem; background: var(--sheet); padding: .5rem 1rem; z-index: 2; }
.ribbon { background: var(--ink); color: #f4e9d6; font-size: .82rem; padding: .45rem 2rem; text-align: center; }
.ribbon strong { color: #ffc9a3; text-transform: uppercase; letter-spacing: .09em; font-size: .92em; margin-right: .6em; }
.top { display: flex; align-items: baseline; gap: 2.2rem; width: min(1120px, 100% - 4rem); margin: 1.5rem auto 0; padding-bottom: 1rem; border-bottom: 1px solid var(--line); }
.brand { font: 700 1.65rem/1 var(--serif); letter-spacing: -.02em; text-decoration: none; }
.brand span { color: var(--accent); }
.top nav { display: flex; gap: 1.5rem; } .top nav a { text-decoration: none; padding: .2rem 0; border-bottom: 2px solid transparent; }
.top nav a[aria-current] { border-color: var(--accent); }
.langs { margin-left: auto; font-size: .85rem; color: var(--soft); } .top .langs { gap: .9rem; } .langs a[aria-current] { color: var(--ink); font-weight: 600; }
main { width: min(1120px, 100% - 4rem); margin: 2.6rem auto 4rem; flex: 1; }
.kicker { color: var(--accent); font-weight: 600; font-size: .95rem; margin-bottom: .4rem; }
.day-head { display: flex; align-items: end; justify-content: space-between; gap: 2rem; } .day-head h1::first-letter { text-transform: uppercase; }
.count, .quiet, .until, .more, .place span, figcaption { color: var(--soft); }
.count { padding-bottom: .5rem; white-space: nowrap; }
.strip { display: flex; align-items: stretch; gap: .5rem; margin: 1.8rem 0 2.4rem; }
.strip a { text-decoration: none; text-align: center; border-radius: 10px; }
.day { flex: 1; background: var(--sheet); border: 1px solid var(--line); padding: .55rem .2rem .6rem; line-height: 1.25; font-size: .82rem; color: var(--soft); }
.day b { display: block; font: 600 1.6rem/1.15 var(--serif); color: var(--ink); } .day span { display: block; }
.day.bare { background: transparent; } .day.bare b { color: var(--soft); font-weight: 400; }
.day[aria-current] { background: var(--accent); border-color: var(--accent); color: #ffe7da; } .day[aria-current] b { color: var(--accent-ink); font-weight: 600; }
.day:hover:not([aria-current]) { border-color: var(--accent); }
.step { width: 2.4rem; font-size: 1.7rem; display: grid; place-items: center; color: var(--soft); }
.rows { display: grid; gap: 1.6rem; } h1 + .rows { margin-top: 1.8rem; }
.grid { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1.6rem; margin-top: 1.3rem; }
.card { background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; overflow: hidden; }
.rows .card { display: grid; grid-template-columns: 340px minmax(0, 1fr); }
.card-text { padding: 1.25rem 1.4rem 1.4rem; } .rows .card-text { padding: 1.4rem 1.8rem 1.6rem; }
.cover { display: block; text-decoration: none; min-height: 100%; } .grid .cover { min-height: 0; }
.picture { display: block; width: 100%; object-fit: cover; }
.picture.wide { aspect-ratio: 16 / 9; } .rows .cover { position: relative; min-height: 215px; } .rows .picture.wide { position: absolute; inset: 0; height: 100%; aspect-ratio: auto; }
.picture.hero { aspect-ratio: 16 / 9; border-radius: 16px; }
div.picture { display: flex; align-items: flex-end; padding: 1.1rem 1.3rem; font: 600 1.75rem/1.08 var(--serif); letter-spacing: -.015em; overflow: hidden; }
div.picture.hero { font-size: clamp(2.2rem, 4vw, 3.4rem); padding: 2rem 2.4rem; }
div.picture span { overflow-wrap: anywhere; }
.tint-0 { background: #d9e2d0; color: #24402f; } .tint-1 { background: #f1d7b8; color: #5b3210; } .tint-2 { background: #cfdde6; color: #1d3b4d; }
.tint-3 { background: #ecd0c9; color: #5e211a; } .tint-4 { background: #ddd4e6; color: #3c2a54; } .tint-5 { background: #e9e0a9; color: #4a4210; }
.card h2, .card h3 { font-size: 1.45rem; margin: .1rem 0 .35rem; } .grid .card h2, .card h3 { font-size: 1.25rem; }
.card h2 a, .card h3 a { text-decoration: none; } .card :is(h2, h3) a:hover { text-decoration: underline; }
.category { font-size: .85rem; color: var(--soft); margin-bottom: .7rem; }
.when, .hours { font-size: .92rem; margin-bottom: .45rem; color: var(--accent); font-weight: 600; font-variant-numeric: tabular-nums; } .more { font-weight: 400; }
.hours { display: flex; flex-wrap: wrap; gap: .45rem; font-size: 1rem; }
.hour { border: 1.5px solid var(--accent); border-radius: 999px; padding: .02rem .75rem; } .hour.off, .hour.full { border-color: var(--line); color: var(--soft); } .hour.off time { text-decoration: line-through; }
.place { font-size: .92rem; line-height: 1.4; margin-bottom: .7rem; }
.teaser { font-size: .95rem; color: #3d352b; }
[class^="mark-"] { font-size: .78rem; font-weight: 600; padding: .05rem .5rem; border-radius: 4px; white-space: nowrap; }
.mark-Unavailable { background: #f6d9d4; color: var(--off); } .mark-TemporarilyUnavailable { background: #f7e3b5; color: #5d4300; } .mark-soldOut { background: #e3ddd2; color: #4a4238; }
.whole { border-radius: 10px; padding: .8rem 1.2rem; font-weight: 600; margin-bottom: 1.6rem; }
.whole-Unavailable { background: #f6d9d4; color: var(--off); } .whole-TemporarilyUnavailable { background: #f7e3b5; color: #5d4300; } .whole-soldOut { background: #e3ddd2; color: #4a4238; }
.event header { max-width: 46rem; margin-bottom: 1.6rem; } .event h1 { margin-bottom: .6rem; }
.labels span { display: inline-block; font-size: .82rem; border: 1px solid var(--line); background: var(--sheet); border-radius: 999px; padding: .1rem .75rem; }
figure { margin: 0 0 2.2rem; } figcaption { font-size: .8rem; margin-top: .4rem; }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) 384px; gap: 3rem; align-items: start; }
.about h2 { margin-bottom: .9rem; } .about p { font: 400 1.12rem/1.68 var(--serif); margin-bottom: 1.05em; max-width: 40rem; }
.facts { position: sticky; top: 1.5rem; background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; padding: 1.5rem 1.6rem; font-size: .95rem; display: grid; gap: 1.4rem; }
.facts h2 { font: 600 .95rem/1.3 var(--sans); letter-spacing: 0; color: var(--accent); margin-bottom: .45rem; }
.button { display: inline-block; background: var(--accent); color: var(--accent-ink); text-decoration: none; font-weight: 600; padding: .7rem 1.4rem; border-radius: 999px; }
.facts .button { display: block; text-align: center; } .button:hover { background: #842c13; color: var(--accent-ink); }
.dates, .plain, .themes, .rights { list-style: none; margin: 0; padding: 0; }
.dates li { padding: .5rem 0; border-top: 1px solid var(--line); font-variant-numeric: tabular-nums; } .dates li:first-child { border-top: 0; padding-top: 0; }
.dates .d { display: inline-block; min-width: 8.3rem; } .dates .h { font-weight: 600; } .dates .until { font-size: .86rem; white-space: nowrap; } .dates s { text-decoration: none; } .dates s span { text-decoration: line-through; } .dates .past, .dates .past .h { color: var(--soft); font-weight: 400; }
.reason { display: block; font-size: .86rem; color: var(--soft); }
address { font-style: normal; } .prices { margin: 0; } .prices div { display: flex; justify-content: space-between; gap: 1rem; } .prices dd { margin: 0; font-weight: 600; font-variant-numeric: tabular-nums; }
.others { margin-top: 4rem; padding-top: 2.2rem; border-top: 1px solid var(--line); }
.themes { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 1rem; margin-top: 2rem; }
.theme { display: block; height: 100%; background: var(--sheet); border: 1px solid var(--line); border-radius: 14px; padding: 1.2rem 1.4rem; text-decoration: none; }
.theme b { display: block; font: 600 1.3rem/1.2 var(--serif); margin-bottom: .3rem; } .theme span { font-size: .88rem; color: var(--accent); font-weight: 600; }
.theme.bare { background: transparent; } .theme.bare b { font-weight: 400; } .theme.bare span { color: var(--soft); font-weight: 400; } .theme:hover { border-color: var(--accent); }
.empty-line { font: 400 1.2rem/1.6 var(--serif); color: var(--soft); padding: 1.6rem 0 2.4rem; } .empty { padding: 4rem 0; display: grid; gap: 1.2rem; }
.rows + h2, .empty-line + h2 { margin-top: 1rem; }
.bottom { border-top: 1px solid var(--line); padding: 1.4rem 2rem; text-align: center; font-size: .85rem; color: var(--soft); }
.stamp { border: 2px solid var(--accent); color: var(--accent); border-radius: 4px; padding: .05rem .5rem; font-weight: 700; text-transform: uppercase; letter-spacing: .08em; font-size: .75rem; margin-right: .6rem; }
.login { max-width: 33rem; margin: 7vh auto; background: var(--sheet); border: 1px solid var(--line); border-radius: 16px; padding: 2.4rem 2.8rem; width: calc(100% - 2rem); flex: none; }
.login h1 { font-size: 2rem; margin: .5rem 0 .7rem; } .login h2 { font-size: 1.15rem; margin: 1.6rem 0 .6rem; } .login .lead { color: var(--soft); margin-bottom: 1.4rem; }
.mark { color: var(--accent); font-weight: 700; text-transform: uppercase; letter-spacing: .08em; font-size: .78rem; }
label { display: block; font-weight: 600; margin-bottom: .35rem; }
input[type="email"], input[type="text"], input[type="password"], select { width: 100%; font: inherit; padding: .6rem .8rem; border: 1.5px solid #a8998a; border-radius: 8px; background: #fff; color: inherit; }
::placeholder { color: #857868; opacity: 1; }
.rights li { padding: .3rem 0 .3rem 1.6rem; position: relative; } .rights li::before { content: "✓"; position: absolute; left: 0; color: var(--ok); font-weight: 700; }
.actions { display: flex; gap: .8rem; margin-top: 1.6rem; } .small { font-size: .85rem; color: var(--soft); margin-top: 1.4rem; }
button { font: inherit; font-weight: 600; padding: .6rem 1.3rem; border-radius: 999px; border: 1.5px solid #a8998a; background: transparent; color: inherit; cursor: pointer; }
button.primary { background: var(--accent); border-color: var(--accent); color: var(--accent-ink); } button.primary:hover { background: #842c13; } button:hover { border-color: var(--accent); }
.problem { color: var(--off); font-size: .92rem; margin-top: .4rem; }
.desk { width: 100%; border-collapse: collapse; background: var(--sheet); border: 1px solid var(--line); font-size: .93rem; } .desk th, .desk td { text-align: left; padding: .6rem .8rem; border-bottom: 1px solid var(--line); vertical-align: top; }
.desk button, .tools button { padding: .25rem .8rem; font-size: .86rem; } .desk form { display: inline-flex; gap: .4rem; margin: 0 .3rem .3rem 0; } .desk input[type="text"] { padding: .25rem .5rem; width: 14rem; }
.tools { display: flex; flex-wrap: wrap; gap: .7rem; align-items: end; margin: 1rem 0 2rem; } .tools label { font-size: .86rem; } .tools select { padding: .35rem .5rem; } .desk-head { margin: 2.2rem 0 .6rem; } .desk-head + .quiet, h1 + .quiet { margin: .3rem 0 1rem; }
@media (max-width: 860px) {
  .columns, .rows .card, .grid { grid-template-columns: minmax(0, 1fr); } .themes { grid-template-columns: repeat(2, minmax(0, 1fr)); } .columns { gap: 2rem; }
  .facts { position: static; } .rows .picture.wide { position: static; aspect-ratio: 16 / 9; height: auto; } .rows .cover { min-height: 0; }
  .top { flex-wrap: wrap; gap: .8rem 1.4rem; } .day-head { flex-direction: column; align-items: start; gap: .3rem; } .strip { flex-wrap: wrap; }
}
`;

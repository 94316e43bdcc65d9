/** What a browser without the cookie sees: the address was used already, and where a fresh one stands. */
export const CLOSED_PAGE = `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Affiche</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:36rem;margin:15vh auto;padding:0 1rem;color:#1b1d22;background:#fbfaf7}
p{border-top:1px solid #e4e0d8;padding-top:1rem}</style></head><body><h1>Affiche</h1>
<p lang="nl">Dit adres is al gebruikt. Een vers adres staat in het venster waarin Affiche draait.</p>
<p lang="fr">Cette adresse a déjà servi. Une nouvelle adresse figure dans la fenêtre où tourne Affiche.</p>
<p lang="en">This address was used already. A fresh one stands in the window where Affiche runs.</p>
</body></html>
`;

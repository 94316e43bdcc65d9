import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { SystemInfo } from '../../../shared/contract/system.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { api, client, queryClient } from '../../api/client.ts';
import { useAct } from '../../ui/act.ts';
import { useWords } from '../../ui/words.tsx';
import { type EmptyHouse, EmptyHouseForm } from './EmptyHouseForm.tsx';
import { PosterWall } from './PosterWall.tsx';
import classes from './SetupPage.module.css';

const NAMES: Readonly<Record<Lang, string>> = { nl: 'Nederlands', fr: 'Français', en: 'English' };
const refreshSystem = () => queryClient.invalidateQueries({ queryKey: api.system.key() });

/** The first start: look around in a sample season, or begin with one's own house. */
export function SetupPage({ info }: { readonly info: SystemInfo }) {
  const { t, lang } = useWords();
  const [isOwn, setOwn] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const setUpSample = useAct(client.system.setUpSample);
  const setUpEmpty = useAct(client.system.setUpEmpty);
  const begin = async (setUp: () => Promise<unknown>) => {
    setBusy(true);
    await setUp();
    await refreshSystem();
    setBusy(false);
  };
  const chooseLanguage = async (language: Lang) => {
    await client.system.setPreferences({ language });
    await refreshSystem();
  };
  const beginEmpty = (house: EmptyHouse) => begin(() => setUpEmpty(house));
  return (
    <main className={classes.page}>
      <PosterWall />
      <div className={classes.side}>
        <header className={classes.head}>
          <img src="./icon.svg" alt="" width={28} height={28} />
          <span className={classes.mark}>Affiche</span>
          <SegmentedControl
            className={classes.languages}
            aria-label={t('setup.language')}
            value={lang}
            onChange={(value) => void chooseLanguage(value as Lang)}
            data={LANGS.map((value) => ({
              value,
              label: (
                <span lang={value} title={NAMES[value]}>
                  {NAMES[value]}
                </span>
              ),
            }))}
          />
        </header>
        <div className={classes.middle}>
          <h1 className={classes.title}>{t('setup.title')}</h1>
          <p className={classes.intro}>{t('setup.intro')}</p>
          <section className={classes.choice}>
            <h2 className={classes.choiceTitle}>{t('setup.sample.title')}</h2>
            {isOwn ? null : <p className={classes.choiceText}>{t('setup.sample.text')}</p>}
            <Button
              size="md"
              variant={isOwn ? 'default' : 'filled'}
              loading={isBusy && !isOwn}
              disabled={isBusy}
              onClick={() => void begin(() => setUpSample({ language: lang }))}
            >
              {t('setup.sample.action')}
            </Button>
          </section>
          <section className={classes.choice}>
            <h2 className={classes.choiceTitle}>{t('setup.empty.title')}</h2>
            <p className={classes.choiceText}>{t('setup.empty.text')}</p>
            {isOwn ? (
              <EmptyHouseForm isBusy={isBusy} onCreate={(house) => void beginEmpty(house)} />
            ) : (
              <Button size="md" variant="default" disabled={isBusy} onClick={() => setOwn(true)}>
                {t('setup.empty.action')}
              </Button>
            )}
          </section>
        </div>
        <footer className={classes.foot}>{`Affiche ${info.version}`}</footer>
      </div>
    </main>
  );
}

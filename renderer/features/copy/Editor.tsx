import { ActionIcon, Button, SegmentedControl, Tooltip } from '@mantine/core';
import { IconArrowLeft, IconChevronLeft, IconChevronRight, IconEye } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { FilmSheet } from '../../../shared/contract/films.ts';
import { titleIn } from '../../../shared/domain/film.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { LENGTHS } from './boardRows.ts';
import classes from './Copy.module.css';
import type { Place } from './CopyPage.tsx';
import { Generated } from './Generated.tsx';
import { TextPair } from './TextPair.tsx';
import { useEditorKeys } from './useEditorKeys.ts';

type Props = {
  readonly sheet: FilmSheet;
  readonly houseLanguage: Lang;
  readonly place: Place | null;
  readonly previousId: string | null;
  readonly nextId: string | null;
  readonly onPlace: (place: Place | null) => void;
  /** Another film, or the board again. */
  readonly onFilm: (filmId: string | null) => void;
};

/** The language most of the film's texts were first written in. */
function originalLanguage({ texts }: FilmSheet, houseLanguage: Lang): Lang {
  const originals = texts.filter((text) => text.sourceLanguage === null).map((text) => text.language);
  return originals.includes(houseLanguage) ? houseLanguage : (originals[0] ?? houseLanguage);
}

/** One film's copy: what is translated left, what is written right, every length under the other. */
export function Editor(props: Props) {
  const { sheet, houseLanguage, place, previousId, nextId, onPlace, onFilm } = props;
  const { t, lang } = useWords();
  const [, navigate] = useLocation();
  const [source, setSource] = useState<Lang>(originalLanguage(sheet, houseLanguage));
  const target = place?.language ?? houseLanguage;
  const { film, versions, screenings } = sheet;
  const title = titleIn(film, lang);
  const shown = versions.find((version) => screenings.some((each) => each.versionId === version.id));
  const version = shown ?? versions[0];
  const preview = () => version !== undefined && navigate(`/listings/${version.id}`);
  const keys = useEditorKeys({
    onPreview: preview,
    onPrevious: () => previousId !== null && onFilm(previousId),
    onNext: () => nextId !== null && onFilm(nextId),
  });
  const languages = LANGS.map((each) => ({ value: each, label: each.toUpperCase() }));
  const bar = (
    <>
      <Tooltip label={t('copy.toBoard')}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('copy.toBoard')} onClick={() => onFilm(null)}>
          <IconArrowLeft size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <h2 className={classes.filmTitle} title={title}>
        {title}
      </h2>
      <span className={classes.spring} />
      <Tooltip label={`${t('copy.previousFilm')}  Alt+PageUp`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={previousId === null}
          aria-label={t('copy.previousFilm')}
          onClick={() => onFilm(previousId)}
        >
          <IconChevronLeft size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${t('copy.nextFilm')}  Alt+PageDown`}>
        <ActionIcon
          variant="subtle"
          color="gray"
          disabled={nextId === null}
          aria-label={t('copy.nextFilm')}
          onClick={() => onFilm(nextId)}
        >
          <IconChevronRight size={18} stroke={1.5} />
        </ActionIcon>
      </Tooltip>
      <Button
        variant="default"
        disabled={version === undefined}
        leftSection={<IconEye size={16} stroke={1.5} />}
        title="Ctrl+Enter"
        onClick={preview}
      >
        {t('copy.preview')}
      </Button>
    </>
  );
  return (
    <Page title={t('nav.copy')} bar={bar}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that hold for all fields inside */}
      <div
        className={classes.editor}
        data-original={source === target || undefined}
        ref={keys.ref}
        onKeyDown={keys.onKeyDown}
      >
        <div className={classes.languages}>
          <div className={classes.languageChoice}>
            <span id="copy-source">{t('copy.source')}</span>
            <SegmentedControl
              aria-labelledby="copy-source"
              value={source}
              data={languages}
              onChange={(next) => setSource(next as Lang)}
            />
          </div>
          <div className={classes.languageChoice}>
            <span id="copy-target">{t('copy.target')}</span>
            <SegmentedControl
              aria-labelledby="copy-target"
              value={target}
              data={languages}
              onChange={(next) => onPlace({ language: next as Lang, length: 'teaser' })}
            />
          </div>
        </div>
        {LENGTHS.map((length) => (
          <TextPair
            key={`${target} ${length}`}
            sheet={sheet}
            length={length}
            source={source}
            target={target}
            takesFocus={(place?.length ?? 'teaser') === length}
          />
        ))}
        {version === undefined ? null : (
          <Generated
            sheet={sheet}
            version={version}
            houseLanguage={houseLanguage}
            source={source}
            target={target}
          />
        )}
        <p className={classes.hint}>{t('copy.keys')}</p>
      </div>
    </Page>
  );
}

import { Checkbox, Select } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import type { z } from 'zod';
import type { versionPatchSchema } from '../../../../shared/contract/films.ts';
import type { Version } from '../../../../shared/domain/film.ts';
import { FORMATS, type Format } from '../../../../shared/domain/house.ts';
import { languageName } from '../../../../shared/domain/names/languages.ts';
import { languageCode } from '../../../../shared/import/cells/languageNames.ts';
import { formatLength } from '../../../../shared/words/dates.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { LanguageBadge } from '../../../ui/film/LanguageBadge.tsx';
import { ListField } from '../../../ui/ListField.tsx';
import { NumberField } from '../../../ui/NumberField.tsx';
import { useWords } from '../../../ui/words.tsx';
import classes from './Inspector.module.css';

type Props = { readonly version: Version; readonly isOpenAtFirst: boolean };

/** One presentation of the film: its languages, format and length. */
export function VersionCard({ version, isOpenAtFirst }: Props) {
  const { t, lang } = useWords();
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  const update = useAct(client.films.updateVersion);
  const save = (patch: z.infer<typeof versionPatchSchema>) => void update({ versionId: version.id, patch });
  const length =
    version.runtimeMin === null ? t('version.lengthUnknown') : formatLength(version.runtimeMin, lang);
  const formatName = (format: Format) => (format === 'file' ? t('format.file') : format);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  const languages = {
    readPart: languageCode,
    showPart: (code: string) => languageName(code, lang),
  };
  return (
    <div className={`${classes.card} ${classes.version}`}>
      <button
        type="button"
        className={classes.summary}
        aria-expanded={isOpen}
        onClick={() => setOpen((was) => !was)}
      >
        <Chevron size={14} stroke={1.5} aria-hidden />
        <span className={classes.grow}>
          {t('version.one')} <LanguageBadge version={version} />
        </span>
        <span className="soft">
          {formatName(version.format)} · {length}
        </span>
      </button>
      {isOpen ? (
        <div className={classes.fields} style={{ paddingTop: 4 }}>
          <ListField
            className={classes.wide}
            label={t('version.spoken')}
            placeholder={t('version.languagesHint')}
            value={version.spokenLanguages}
            {...languages}
            onCommit={(spokenLanguages) => save({ spokenLanguages })}
          />
          <ListField
            className={classes.wide}
            label={t('version.subtitles')}
            value={version.subtitleLanguages}
            {...languages}
            onCommit={(subtitleLanguages) => save({ subtitleLanguages })}
          />
          <Select
            label={t('version.format')}
            data={FORMATS.map((value) => ({ value, label: formatName(value) }))}
            value={version.format}
            allowDeselect={false}
            onChange={(format) => format !== null && save({ format: format as Format })}
          />
          <NumberField
            label={t('version.length')}
            value={version.runtimeMin}
            min={1}
            max={2_000}
            onCommit={(runtimeMin) => save({ runtimeMin })}
          />
          <Checkbox
            size="xs"
            color="gray"
            label={t('version.audioDescription')}
            checked={version.hasAudioDescription}
            onChange={(event) => save({ hasAudioDescription: event.currentTarget.checked })}
          />
          <Checkbox
            size="xs"
            color="gray"
            label={t('version.sdh')}
            checked={version.hasSdh}
            onChange={(event) => save({ hasSdh: event.currentTarget.checked })}
          />
        </div>
      ) : null}
    </div>
  );
}

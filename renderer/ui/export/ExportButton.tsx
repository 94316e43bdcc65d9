import { Button, Checkbox, Popover, SegmentedControl } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useState } from 'react';
import { EXPORT_FORMATS, type ExportFormat } from '../../../shared/export/table.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { tell, tellProblem } from '../act.ts';
import { saveBlob } from '../saveBlob.ts';
import { useWords } from '../words.tsx';
import classes from './Export.module.css';

export type ExportChoice = {
  readonly columns: readonly string[];
  readonly language: Lang;
  readonly format: ExportFormat;
};
type Props = {
  /** What is exported, in words; serves as file name too. */
  readonly name: string;
  /** Under this name the choice is remembered on this desk. */
  readonly remember: string;
  readonly columns: readonly { readonly key: string; readonly label: (lang: Lang) => string }[];
  /** How many rows there are; 0 switches it off. */
  readonly count: number;
  /** In a panel, where there is little room. */
  readonly isSmall?: boolean;
  /** Makes the file. */
  readonly onExport: (choice: ExportChoice) => Promise<Blob>;
};

/** A table as xlsx or csv, with the columns and the language chosen; the choice is remembered. */
export function ExportButton({ name, remember, columns, count, isSmall = false, onExport }: Props) {
  const { t, lang } = useWords();
  const [isOpen, setOpen] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [left, setLeft] = useLocalStorage<readonly string[]>({
    key: `export.${remember}.left`,
    defaultValue: [],
  });
  const [language, setLanguage] = useLocalStorage<Lang>({ key: 'export.language', defaultValue: lang });
  const [format, setFormat] = useLocalStorage<ExportFormat>({ key: 'export.format', defaultValue: 'xlsx' });
  const chosen = columns.filter((column) => !left.includes(column.key));
  const file = `${name}.${format}`;
  const save = async () => {
    setBusy(true);
    try {
      saveBlob(await onExport({ columns: chosen.map((column) => column.key), language, format }), file);
      tell(t('export.saved', { file }));
      setOpen(false);
    } catch {
      tellProblem(t('error.unexpected'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" trapFocus shadow="md" width={340}>
      <Popover.Target>
        <Button
          variant="default"
          {...(isSmall ? { size: 'compact-xs', w: 'fit-content' } : {})}
          title={t('export.title', { name })}
          disabled={count === 0}
          onClick={() => setOpen((was) => !was)}
        >
          {t('export.open')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('export.title', { name })}>
        <div className={classes.form}>
          <div className={classes.head}>
            <strong>{t('export.title', { name })}</strong>
            <span className="soft">{t('export.rows', { count })}</span>
          </div>
          <SegmentedControl
            aria-label={t('export.format')}
            value={format}
            onChange={(value) => setFormat(value as ExportFormat)}
            data={[...EXPORT_FORMATS]}
          />
          <SegmentedControl
            aria-label={t('export.language')}
            value={language}
            onChange={(value) => setLanguage(value as Lang)}
            data={LANGS.map((each) => ({ value: each, label: t(`lang.${each}`) }))}
          />
          <fieldset className={classes.columns}>
            <legend className={classes.legend}>
              {t('export.columns')}
              <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setLeft([])}>
                {t('export.all')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                size="compact-xs"
                onClick={() => setLeft(columns.map((column) => column.key))}
              >
                {t('export.none')}
              </Button>
            </legend>
            {columns.map(({ key, label }) => (
              <Checkbox
                key={key}
                size="xs"
                color="gray"
                label={label(language)}
                checked={!left.includes(key)}
                onChange={(event) =>
                  setLeft(event.currentTarget.checked ? left.filter((each) => each !== key) : [...left, key])
                }
              />
            ))}
          </fieldset>
          <Button loading={isBusy} disabled={chosen.length === 0} onClick={() => void save()}>
            {t('export.save', { file })}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

import { Button, Menu } from '@mantine/core';
import { IconTablePlus } from '@tabler/icons-react';
import { say } from '../../../shared/words/index.ts';
import { LANGS, type Lang } from '../../../shared/words/words.ts';
import { client } from '../../api/client.ts';
import { tell, tellProblem } from '../../ui/act.ts';
import { saveBlob } from '../../ui/saveBlob.ts';
import { useWords } from '../../ui/words.tsx';

/** An empty line-up for a sender to fill in, in his language. */
export function TemplateMenu() {
  const { t } = useWords();
  const save = async (language: Lang) => {
    const file = `${say(language, 'export.template.file')}.xlsx`;
    try {
      saveBlob((await client.exports.template({ language })) as Blob, file);
      tell(t('export.saved', { file }));
    } catch {
      tellProblem(t('error.unexpected'));
    }
  };
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button variant="default" leftSection={<IconTablePlus size={16} stroke={1.5} aria-hidden />}>
          {t('export.template')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {LANGS.map((language) => (
          <Menu.Item key={language} onClick={() => void save(language)}>
            {t(`lang.${language}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

import type { Command } from 'commander';
import { ok } from '../../shared/result.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { Core } from '../core/context.ts';
import { houseAtAGlance } from '../core/glance.ts';
import { type Answer, printAnswer, refusedByCore } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';
import { langArgument } from './parsing.ts';

type Options = HouseOptions & { readonly lang: Lang };

/** `sample [--lang LANG]`: fills an empty house with the sample season, from today on. */
export function addSample(program: Command): void {
  withDataOption(program.command('sample'))
    .description('make the sample season in an empty house')
    .option('--lang <lang>', 'language of the screens: nl, fr or en', langArgument, 'nl' as Lang)
    .action(async (options: Options) =>
      printAnswer(
        await inHouse(options, (core) => makeSample(core, options.lang), {
          mayBeEmpty: true,
          isWriting: true,
        }),
      ),
    );
}

async function makeSample(core: Core, lang: Lang): Promise<Answer> {
  const { setUpSample } = await import('../core/settingUp.ts');
  const outcome = setUpSample(core, lang);
  if (!outcome.ok) return refusedByCore(outcome.error);
  return ok({ file: core.file, ...houseAtAGlance(core) });
}

import type { Command } from 'commander';
import { type Conflict, findConflicts } from '../../shared/domain/conflicts.ts';
import type { Programme } from '../../shared/domain/programme.ts';
import { ok } from '../../shared/result.ts';
import type { LocalDate } from '../../shared/time.ts';
import { conflictNames, conflictSentence } from '../../shared/words/conflictSentence.ts';
import type { Core } from '../core/context.ts';
import { programmeExtent, readProgramme } from '../core/programming.ts';
import { terminalLang } from '../hosts/refusals.ts';
import { printAnswer } from './answering.ts';
import { type HouseOptions, inHouse, withDataOption } from './house.ts';
import { dayArgument } from './parsing.ts';

type Options = HouseOptions & { readonly from?: LocalDate; readonly to?: LocalDate };

/** `conflicts [--from DAY] [--to DAY]`: every conflict of these programme days; all days where none are given. */
export function addConflicts(program: Command): void {
  withDataOption(program.command('conflicts'))
    .description('print the conflicts of the programme')
    .option('--from <day>', 'first programme day, as 2026-10-14', dayArgument)
    .option('--to <day>', 'last programme day', dayArgument)
    .action(async (options: Options) =>
      printAnswer(await inHouse(options, (core) => ok(conflictsOf(core, options)))),
    );
}

function conflictsOf(core: Core, options: Options) {
  const extent = programmeExtent(core);
  const from = options.from ?? extent?.from ?? core.today();
  const to = options.to ?? extent?.to ?? from;
  const programme = readProgramme(core, from, to);
  const conflicts = findConflicts(programme);
  const names = conflictNames(programme);
  const tell = (conflict: Conflict) => ({
    ...whereIs(conflict, programme),
    ...conflict,
    sentence: conflictSentence(conflict, names, terminalLang()),
  });
  return { from, to, count: conflicts.length, conflicts: conflicts.map(tell) };
}

function whereIs({ screeningId }: Conflict, programme: Programme) {
  const screening = programme.screenings.find((each) => each.id === screeningId);
  const version = programme.versions.find((each) => each.id === screening?.versionId);
  const film = programme.films.find((each) => each.id === version?.filmId);
  const room = programme.rooms.find((each) => each.id === screening?.roomId);
  return {
    film: film?.originalTitle ?? null,
    day: screening?.day ?? null,
    startsAt: screening?.startsAt ?? null,
    room: room?.name ?? null,
  };
}

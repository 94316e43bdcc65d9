import type { Refusal } from '../../shared/refusal.ts';
import type { Lang } from '../../shared/words/words.ts';
import type { PracticeSiteOptions } from '../core/context.ts';

/** What the core's process needs to begin, handed over as its first message. */
export type CoreStart = {
  readonly dataDir: string;
  readonly version: string;
  readonly resourcesDir: string;
  readonly migrationsFolder: string;
  readonly canKeepSecrets: boolean;
};

/** What main can do that the core's process cannot; every question gets one answer. */
export type HostQuestion =
  | { readonly kind: 'getSecret'; readonly name: string }
  | { readonly kind: 'setSecret'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'printPdf'; readonly html: string }
  | { readonly kind: 'startPracticeSite'; readonly options: PracticeSiteOptions }
  | { readonly kind: 'stopPracticeSite' };

export type MessageToCore =
  | { readonly kind: 'start'; readonly start: CoreStart }
  /** Comes with one end of a message channel; the renderer has the other. */
  | { readonly kind: 'port' }
  | { readonly kind: 'answer'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly reason: string }
  | { readonly kind: 'close' };

export type MessageFromCore =
  | { readonly kind: 'ready' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** The user's choice; null follows the system. Said at the start and whenever it changes. */
  | { readonly kind: 'language'; readonly language: Lang | null }
  | { readonly kind: 'question'; readonly id: number; readonly question: HostQuestion };

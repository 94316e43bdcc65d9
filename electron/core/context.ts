import type { ReadDb, WriteDb } from '../../db/index.ts';
import type { Outcome } from '../../shared/contract/common.ts';
import type { StepName } from '../../shared/domain/activity.ts';
import type { Id, NewId } from '../../shared/ids.ts';
import type { LocalDate } from '../../shared/time.ts';
import type { Announcer } from './announcing.ts';

/** Keeps what must not stand in the file: tokens. `set` answers whether it will outlive the program. */
export type SecretStore = {
  readonly canKeep: boolean;
  get(name: string): Promise<string | null>;
  set(name: string, value: string | null): Promise<boolean>;
};

export type RunningPracticeSite = {
  readonly url: string;
  readonly controlToken: string;
  stop(): Promise<void>;
};

/** What the core asks of the program around it; the desktop, the browser host and the command line each answer in their way. */
export type CoreHost = {
  readonly kind: 'desktop' | 'web' | 'cli';
  readonly secrets: SecretStore;
  /** A self-contained page as PDF; null where this machine has nothing to make one with. */
  printPdf(html: string): Promise<Uint8Array | null>;
  /** Starts the practice site in a process of its own, on `port` where it is free. */
  startPracticeSite(options: PracticeSiteOptions): Promise<RunningPracticeSite>;
};
export type PracticeSiteOptions = {
  readonly dataDir: string;
  readonly port: number;
  readonly place: {
    readonly name: string;
    readonly street: string;
    readonly postcode: string;
    readonly city: string;
  } | null;
};

export type CoreOptions = {
  /** Folder of the file, its backups and the practice site's own file. */
  readonly dataDir: string;
  readonly resourcesDir: string;
  readonly migrationsFolder: string;
  readonly host: CoreHost;
  readonly version: string;
  /** Milliseconds since 1970; a fake in tests. */
  readonly now: () => number;
  readonly log: (line: string, facts?: Readonly<Record<string, unknown>>) => void;
  /** The outbox and practice site keep still where false (a command that only reads). */
  readonly isWorking: boolean;
  /** Another program works on this file: here it is only looked at. */
  readonly isReadOnly?: boolean;
};

/** Called inside every write, before it commits, with the tables it touched. */
export type CommitHook = (db: WriteDb, touched: ReadonlySet<string>) => void;

/** The one program behind every host: its file, its clock, and the only way to write. */
export type Core = {
  readonly options: CoreOptions;
  readonly db: ReadDb;
  readonly file: string;
  readonly newId: NewId;
  readonly announcer: Announcer;
  readonly commitHooks: CommitHook[];
  readonly isReadOnly: boolean;
  now(): number;
  /** Today by the venue's clock. */
  today(): LocalDate;
  /**
   * One thing the user does: one synchronous transaction, journaled as one step that can be undone. A refusal rolls back.
   * Announces the touched tables when it has committed. Refused with `readOnly` where the file, or the window that asks, may
   * only look on.
   */
  write<T>(
    step: StepName & { readonly undoes?: Id; readonly redoes?: Id },
    change: (db: WriteDb) => Outcome<T>,
  ): Outcome<T>;
  /** A write of the program itself (outbox, backups): a transaction without a journal entry. */
  writeUnjournaled<T>(topics: readonly string[], change: () => T): T;
  lastSavedAtMs(): number | null;
  close(): void;
};

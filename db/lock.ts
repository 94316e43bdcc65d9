import Database from 'better-sqlite3';

// A handle nobody refers to would be closed by the garbage collector, and the lock with it.
const held = new Set<Database.Database>();

/**
 * Holds `file` for this process alone until it is let go; null where another process holds it.
 *
 * The system itself lets go when the process dies, however it dies: nothing stale is ever left behind.
 */
export function holdLock(file: string): (() => void) | null {
  const lock = new Database(file, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
  } catch {
    lock.close();
    return null;
  }
  held.add(lock);
  return () => {
    held.delete(lock);
    lock.close();
  };
}

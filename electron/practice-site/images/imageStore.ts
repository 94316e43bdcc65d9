import type { SiteDb } from '../store.ts';

/** An uploaded picture without its bytes. */
export type StoredImage = {
  readonly id: string;
  readonly mime: string;
  readonly description: string;
  readonly copyrightHolder: string;
  readonly language: string;
};
type Row = { id: string; mime: string; description: string; copyright_holder: string; language: string };

export function insertImage(db: SiteDb, image: StoredImage, bytes: Buffer, creator: string): void {
  db.prepare(
    'INSERT INTO images (id, mime, bytes, description, copyright_holder, language, creator) VALUES (?, ?, ?, ?, ?, ?, ?)',
  ).run(image.id, image.mime, bytes, image.description, image.copyrightHolder, image.language, creator);
}

export function findImage(db: SiteDb, id: string): StoredImage | null {
  const row = db
    .prepare('SELECT id, mime, description, copyright_holder, language FROM images WHERE id = ?')
    .get(id) as Row | undefined;
  if (!row) return null;
  const { copyright_holder: copyrightHolder, ...rest } = row;
  return { ...rest, copyrightHolder };
}

export const readImageBytes = (db: SiteDb, id: string): Buffer | null =>
  (db.prepare('SELECT bytes FROM images WHERE id = ?').pluck().get(id) as Buffer | undefined) ?? null;

export const imageFile = (image: StoredImage): string => `${image.id}.${image.mime.slice('image/'.length)}`;

export const imageDocument = (baseUrl: string, image: StoredImage) => ({
  '@id': `${baseUrl}/images/${image.id}`,
  '@type': 'schema:ImageObject',
  id: image.id,
  contentUrl: `${baseUrl}/images/${imageFile(image)}`,
  thumbnailUrl: `${baseUrl}/images/${imageFile(image)}`,
  description: image.description,
  copyrightHolder: image.copyrightHolder,
  inLanguage: image.language,
});

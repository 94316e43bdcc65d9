import { forgetImages, keepPublication, readImageBytes, readImageUrls } from '../../../db/index.ts';
import { imageFacts } from '../../../shared/domain/imageFacts.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { OutboxJob, PublicContent } from '../../../shared/listing/listing.ts';
import { imageDescription } from '../../../shared/listing/payload.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { ask, blocked, type Courier, tell } from './courier.ts';
import { keyOf, publicationOf, TOPICS } from './publications.ts';

/** The picture's address at the channel, uploaded where it has not been with this rights holder and description. */
export async function ensureImage(
  courier: Courier,
  job: OutboxJob,
  content: PublicContent,
): Promise<Result<string | null, Delivery>> {
  const { core, channel } = courier;
  const { image } = content;
  if (image === null) return ok(null);
  const description = imageDescription(content);
  const key = `${image.sha256}|${image.rightsHolder}|${description}`;
  const known = readImageUrls(core.db, channel.id)
    .map((urls) => urls[key])
    .find((url) => url !== undefined);
  if (known !== undefined) return ok(known);
  const bytes = readImageBytes(core.db, image.sha256);
  const facts = bytes === null ? null : imageFacts(bytes);
  if (bytes === null || facts === null) return err(blocked('imageGone'));
  const sent = await ask(courier, 'uploadImage', job.attempts, (client) =>
    client.uploadImage({
      bytes,
      mime: facts.mime,
      // The file's own name may tell more than the public needs to know.
      fileName: `${image.sha256.slice(0, 16)}.${facts.mime.slice('image/'.length)}`,
      description,
      copyrightHolder: image.rightsHolder,
      language: content.mainLanguage,
    }),
  );
  if (!sent.ok) return sent;
  const url = sent.value['@id'];
  core.writeUnjournaled(TOPICS, () => {
    const imageUrls = { ...publicationOf(courier, job)?.imageUrls, [key]: url };
    keepPublication(core.db, keyOf(courier, job), { imageUrls });
    tell(courier, job.listingId, 'imageSent');
  });
  return ok(url);
}

/** A picture the site no longer knows is uploaded anew: its address is forgotten and the job tried again, once. */
export function withoutLostImage(courier: Courier, job: OutboxJob, delivery: Delivery): Delivery {
  const { core, channel } = courier;
  const isLost =
    delivery.next === 'blocked' &&
    delivery.problem.fields.some(({ pointer }) => /^\/mediaObject\/\d+\/@id$/.test(pointer));
  if (!isLost || job.attempts > 0) return delivery;
  core.writeUnjournaled(TOPICS, () => forgetImages(core.db, channel.id));
  return { next: 'retry', atMs: core.now(), holdsChannel: false };
}

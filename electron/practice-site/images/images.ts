import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { copyrightHolderSchema, LIMITS, listingLangSchema } from '../../../shared/listing/text.ts';
import { err, ok, type Result } from '../../../shared/result.ts';
import { withCaller } from '../auth/bearer.ts';
import type { Grant } from '../auth/tokens.ts';
import { type Ask, json, mediaType, type Reply } from '../http.ts';
import { checkShape, notFound, problem } from '../problem.ts';
import { routesOf } from '../router.ts';
import type { Site } from '../site.ts';
import { findImage, imageDocument, insertImage, readImageBytes } from './imageStore.ts';
import { sniffImage } from './sniff.ts';

const fieldsSchema = z.object({
  description: z.string().regex(/\S/, 'The string should match pattern: \\S'),
  copyrightHolder: copyrightHolderSchema,
  language: listingLangSchema,
});

async function readMultipart(ask: Ask): Promise<Result<FormData, Reply>> {
  if (mediaType(ask.headers) !== 'multipart/form-data')
    return err(
      problem('header/unsupported-media-type', {
        detail: 'The Content-Type header should be multipart/form-data.',
      }),
    );
  try {
    const headers = { 'content-type': ask.headers['content-type'] ?? '' };
    return ok(await new Response(new Uint8Array(ask.body), { headers }).formData());
  } catch {
    return err(
      problem('body/invalid-syntax', {
        detail: 'The given body could not be parsed as multipart/form-data.',
      }),
    );
  }
}

export const tooLarge = (): Reply =>
  problem('body/file-invalid-size', {
    detail: `The file size of the uploaded image is too big. Max size (bytes): ${LIMITS.imageBytes}`,
    endUserMessage: {
      nl: 'De afbeelding is te groot: hoogstens 20 MB.',
      fr: 'L’image est trop lourde : 20 Mo au maximum.',
      en: 'The image is too large: at most 20 MB.',
    },
  });

/** `POST /images`: a picture with its description and rights holder. */
async function postImage(site: Site, ask: Ask, caller: Grant): Promise<Reply> {
  const form = await readMultipart(ask);
  if (!form.ok) return form.error;
  const file = form.value.get('file');
  if (!(file instanceof Blob))
    return problem('body/file-missing', { detail: 'Form data must contain a file property.' });
  const fields = checkShape(
    fieldsSchema,
    Object.fromEntries([...form.value].filter(([name]) => name !== 'file')),
  );
  if (!fields.ok) return fields.error;
  if (file.size > LIMITS.imageBytes) return tooLarge();
  const bytes = Buffer.from(await file.arrayBuffer());
  const kind = sniffImage(bytes);
  if (!kind)
    return problem('body/file-invalid-type', {
      detail: 'The uploaded file has an invalid mime type. Supported are image/png, image/jpeg, image/gif.',
    });
  const image = { id: randomUUID(), mime: kind.mime, ...fields.value };
  insertImage(site.db, image, bytes, caller.email);
  return json(201, { '@id': `${site.baseUrl()}/images/${image.id}`, imageId: image.id });
}

/** `GET /images/{id}`: the facts; with an extension: the picture itself. */
function getImage(site: Site, ask: Ask): Reply {
  const [id = '', extension] = (ask.params.id ?? '').split('.');
  const image = findImage(site.db, id);
  if (!image) return notFound('image', id);
  if (extension === undefined) return json(200, imageDocument(site.baseUrl(), image));
  return {
    status: 200,
    headers: {
      'content-type': image.mime,
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
    },
    body: readImageBytes(site.db, id),
  };
}

const api = routesOf('api');
export const imageRoutes = [
  api('POST', '/images', withCaller(postImage)),
  routesOf('page')('GET', '/images/:id', getImage),
];

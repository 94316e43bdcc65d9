import { expect, test } from 'vitest';
import { openSite, pointersOf, problemType } from './support.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const PROBS = 'https://api.publiq.be/probs';

async function openUploader() {
  const opened = await openSite();
  const { access_token: token } = await opened.logIn();
  const upload = async (file: Uint8Array | null, fields: Record<string, string> = {}) => {
    const form = new FormData();
    const all = { description: 'Een still', copyrightHolder: 'Imperativ Film', language: 'nl', ...fields };
    for (const [name, value] of Object.entries(all)) form.set(name, value);
    if (file) form.set('file', new Blob([new Uint8Array(file)], { type: 'image/png' }), 'still.png');
    const response = await fetch(`${opened.site.url}/images`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: form,
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
  };
  return { ...opened, token, upload };
}

test('a picture is kept, named with its rights, and shown', async () => {
  const { call, page, readEvent, sendEvent, site, token, upload } = await openUploader();
  const uploaded = await upload(PNG);
  const { imageId } = uploaded.body as { imageId: string };
  expect(uploaded).toMatchObject({ status: 201, body: { '@id': `${site.url}/images/${imageId}` } });
  const id = await sendEvent(token, {
    mediaObject: [{ '@id': `${site.url}/images/${imageId}` }],
    workflowStatus: 'READY_FOR_VALIDATION',
  });
  const contentUrl = `${site.url}/images/${imageId}.png`;
  expect(await readEvent(token, id)).toMatchObject({
    image: contentUrl,
    mediaObject: [
      { contentUrl, description: 'Een still', copyrightHolder: 'Imperativ Film', inLanguage: 'nl' },
    ],
  });
  const shown = await fetch(contentUrl);
  expect([shown.headers.get('content-type'), Buffer.from(await shown.arrayBuffer()).equals(PNG)]).toEqual([
    'image/png',
    true,
  ]);
  expect(await page(`/event/${id}`)).toContain(
    `<img class="picture hero" src="/images/${imageId}.png" alt="Invasion">`,
  );
  expect((await call('GET', '/images/none')).status).toBe(404);
});

test('the bytes decide what a picture is, not its name', async () => {
  const { upload } = await openUploader();
  const svg = await upload(
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  );
  expect([svg.status, problemType(svg)]).toEqual([400, `${PROBS}/body/file-invalid-type`]);
  const empty = await upload(new Uint8Array());
  expect(problemType(empty)).toBe(`${PROBS}/body/file-invalid-type`);
});

test('20 MB is the limit, to the byte', async () => {
  const { upload } = await openUploader();
  const limit = 20 * 1024 * 1024;
  const sized = (bytes: number) => Buffer.concat([PNG, Buffer.alloc(bytes - PNG.length)]);
  expect((await upload(sized(limit))).status).toBe(201);
  expect(problemType(await upload(sized(limit + 1)))).toBe(`${PROBS}/body/file-invalid-size`);
  expect(problemType(await upload(sized(limit + 3 * 1024 * 1024)))).toBe(`${PROBS}/body/file-invalid-size`);
});

test('no file, no rights holder, no language: each is named', async () => {
  const { upload } = await openUploader();
  expect(problemType(await upload(null))).toBe(`${PROBS}/body/file-missing`);
  expect(pointersOf(await upload(PNG, { copyrightHolder: ' ', language: 'it' }))).toEqual([
    '/copyrightHolder',
    '/copyrightHolder',
    '/language',
  ]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type CallReply,
  type DeliveryFacts,
  type DeliveryStep,
  decideDelivery,
  retryAfterMs,
  waitMs,
} from '../../../shared/listing/delivery.ts';
import { deriveListingStatus, mostUrgent } from '../../../shared/listing/status.ts';

const NOW = 1_000_000;
const answer = (
  status: number,
  changes: Partial<Extract<CallReply, { kind: 'answer' }>> = {},
): CallReply => ({
  kind: 'answer',
  status,
  problem: null,
  retryAfterMs: null,
  ...changes,
});
const decide = (step: DeliveryStep, reply: CallReply, changes: Partial<DeliveryFacts> = {}) =>
  decideDelivery({ step, reply, attempts: 0, isRefreshed: false, nowMs: NOW, jitter: 0, ...changes });

describe('a call’s outcome', () => {
  test.each<[DeliveryStep, CallReply, unknown]>([
    ['create', answer(201), { next: 'done' }],
    ['publish', answer(204), { next: 'done' }],
    ['create', { kind: 'lost' }, { next: 'lookUpFirst', atMs: NOW + 1_000 }],
    ['create', answer(502), { next: 'lookUpFirst', atMs: NOW + 1_000 }],
    ['create', answer(503, { retryAfterMs: 9_000 }), { next: 'lookUpFirst', atMs: NOW + 9_000 }],
    ['update', { kind: 'lost' }, { next: 'retry', atMs: NOW + 1_000, holdsChannel: false }],
    ['update', answer(500), { next: 'retry', atMs: NOW + 1_000, holdsChannel: false }],
    ['create', { kind: 'unreachable' }, { next: 'retry', atMs: NOW + 1_000, holdsChannel: true }],
    [
      'create',
      answer(429, { retryAfterMs: 30_000 }),
      { next: 'retry', atMs: NOW + 30_000, holdsChannel: true },
    ],
    ['update', answer(429), { next: 'retry', atMs: NOW + 1_000, holdsChannel: true }],
    ['read', answer(401), { next: 'refreshLogin' }],
  ])('%s, %j', (step, reply, expected) => {
    expect(decide(step, reply)).toEqual(expected);
  });

  test('a login refused twice pauses all', () => {
    expect(decide('read', answer(401), { isRefreshed: true })).toEqual({
      next: 'pauseAll',
      because: 'loggedOut',
    });
  });

  test('a refusal blocks with the site’s own words and the fields it names', () => {
    const problem = {
      type: 'https://api.publiq.be/probs/body/invalid-data',
      title: 'Invalid body data',
      status: 400,
      schemaErrors: [{ jsonPointer: '/name/nl', error: 'Maximum string length is 90' }],
      endUserMessage: { nl: 'Te lang.' },
    };
    expect(decide('create', answer(400, { problem }))).toEqual({
      next: 'blocked',
      problem: {
        code: 'refusedContent',
        status: 400,
        title: 'Invalid body data',
        detail: '',
        endUserMessage: { nl: 'Te lang.' },
        fields: [{ pointer: '/name/nl', error: 'Maximum string length is 90' }],
      },
    });
    expect(decide('create', answer(403))).toMatchObject({ problem: { code: 'notAllowed' } });
  });

  test('a create is never simply repeated after an answer that may hide a success', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 500, max: 599 }),
        fc.nat(30),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (status, attempts, jitter) => {
          const outcome = decide('create', answer(status), { attempts, jitter });
          expect(outcome.next).toBe('lookUpFirst');
        },
      ),
    );
  });

  test('waits grow from a second to ten minutes and never beyond', () => {
    expect([0, 1, 5, 9, 40].map((attempts) => waitMs(attempts, 1))).toEqual([
      2_000, 4_000, 64_000, 600_000, 600_000,
    ]);
    fc.assert(
      fc.property(fc.nat(60), fc.double({ min: 0, max: 1, noNaN: true }), (attempts, jitter) => {
        const wait = waitMs(attempts, jitter);
        expect(wait).toBeGreaterThanOrEqual(1_000);
        expect(wait).toBeLessThanOrEqual(600_000);
      }),
    );
  });

  test('Retry-After is seconds or a date', () => {
    expect(
      ['120', 'Thu, 01 Jan 1970 00:17:00 GMT', 'soon', '', null].map((header) => retryAfterMs(header, NOW)),
    ).toEqual([120_000, 20_000, null, null, null]);
  });
});

describe('our word on a listing', () => {
  const approval = { contentHash: 'a' };
  test.each([
    ['draft', { contentHash: 'a', approval: null, job: null, publication: null }],
    ['approved', { contentHash: 'a', approval, job: null, publication: null }],
    [
      'queued',
      { contentHash: 'a', approval, job: { state: 'sending', contentHash: 'a' }, publication: null },
    ],
    [
      'published',
      {
        contentHash: 'a',
        approval,
        job: null,
        publication: { acceptedHash: 'a', remoteWorkflow: 'APPROVED' },
      },
    ],
    [
      'changed',
      { contentHash: 'b', approval, job: null, publication: { acceptedHash: 'a', remoteWorkflow: null } },
    ],
    [
      'outOfDate',
      { contentHash: 'a', approval, job: null, publication: { acceptedHash: 'z', remoteWorkflow: null } },
    ],
    [
      'blocked',
      { contentHash: 'b', approval, job: { state: 'blocked', contentHash: 'a' }, publication: null },
    ],
  ] as const)('%s', (expected, facts) => {
    expect(deriveListingStatus(facts)).toBe(expected);
  });

  test('of several channels the one that asks most is told', () => {
    expect([
      mostUrgent(['published', 'blocked']),
      mostUrgent(['published', 'queued']),
      mostUrgent([]),
    ]).toEqual(['blocked', 'queued', 'draft']);
  });
});

import { patchJob, patchJobWith } from '../../../db/index.ts';
import type { Delivery } from '../../../shared/listing/delivery.ts';
import type { OutboxJob } from '../../../shared/listing/listing.ts';
import { assertNever } from '../../../shared/result.ts';
import { type Courier, tell } from './courier.ts';

/** Stores what a try came to on its job. A job whose content was replaced meanwhile keeps its new content and waits. */
export function settleJob(courier: Courier, job: OutboxJob, delivery: Delivery): void {
  const { core } = courier;
  const { id, contentHash, attempts } = job;
  switch (delivery.next) {
    case 'done':
    case 'refreshLogin':
      return;
    case 'lookUpFirst':
    case 'retry':
      core.writeUnjournaled(['outbox', 'delivery_events'], () => {
        patchJobWith(core.db, id, contentHash, { state: 'waiting', attempts: attempts + 1 });
        // Newer content that came meanwhile waits as long: it goes the same way.
        patchJob(core.db, id, { nextAttemptAtMs: delivery.atMs });
        if (attempts === 0) tell(courier, job.listingId, delivery.next === 'retry' ? 'waits' : 'answerLost');
      });
      return;
    case 'blocked':
      core.writeUnjournaled(['outbox', 'delivery_events'], () => {
        const { problem } = delivery;
        const block = { state: 'blocked', problem, attempts: attempts + 1 } as const;
        if (patchJobWith(core.db, id, contentHash, block))
          tell(courier, job.listingId, 'blocked', { problem: problem.code });
      });
      return;
    case 'pauseAll':
      core.writeUnjournaled(['outbox'], () => patchJobWith(core.db, id, contentHash, { state: 'waiting' }));
      return;
    default:
      assertNever(delivery);
  }
}

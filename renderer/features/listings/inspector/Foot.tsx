import { Button } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import type { ChannelState, ListingSheet } from '../../../../shared/contract/listings.ts';
import type { Venue } from '../../../../shared/domain/house.ts';
import { client } from '../../../api/client.ts';
import { useAct } from '../../../ui/act.ts';
import { useWords } from '../../../ui/words.tsx';
import { BlockedNotice } from './BlockedNotice.tsx';
import { Changes } from './Changes.tsx';
import classes from './ListingInspector.module.css';
import { Timeline } from './Timeline.tsx';

type Props = {
  readonly sheet: ListingSheet;
  readonly venue: Venue;
  readonly channels: readonly ChannelState[];
};

/** What would leave, the approval itself, and what became of the last one. */
export function Foot({ sheet, venue, channels }: Props) {
  const { t } = useWords();
  const approve = useAct(client.listings.approve);
  const withdraw = useAct(client.listings.withdrawApproval);
  const { listing, approval, contentHash, problems, publications, jobs } = sheet;
  const stops = problems.filter(({ severity }) => severity === 'stop').length;
  const isApproved = approval?.contentHash === contentHash;
  const nameOf = (channelId: string) =>
    channels.find((each) => each.channel.id === channelId)?.channel.name ?? '';
  return (
    <footer className={classes.foot}>
      {jobs.map((job) =>
        job.problem === null ? null : (
          <BlockedNotice key={job.id} job={job} problem={job.problem} channel={nameOf(job.channelId)} />
        ),
      )}
      <Changes sheet={sheet} timeZone={venue.timeZone} />
      <Timeline events={sheet.timeline} timeZone={venue.timeZone} channelName={nameOf} />
      <div className={classes.footLinks}>
        {publications.map(({ id, channelId, remoteUrl }) =>
          remoteUrl === null ? null : (
            <a
              key={id}
              href={remoteUrl}
              target="_blank"
              rel="noopener noreferrer"
              onClick={(event) => {
                event.preventDefault();
                window.open(remoteUrl, '_blank', 'noopener');
              }}
            >
              {t('listing.openPublic', { channel: nameOf(channelId) })}
              <IconExternalLink size={14} stroke={1.5} aria-hidden />
            </a>
          ),
        )}
        <span className={classes.spring} />
        {approval === null ? null : (
          <button type="button" onClick={() => void withdraw({ listingId: listing.id })}>
            {t('listing.withdraw')}
          </button>
        )}
      </div>
      {isApproved ? null : (
        <div className={classes.footActions}>
          {stops > 0 ? (
            <span className={classes.stops}>{t('listing.guardStops', { count: stops })}</span>
          ) : null}
          <Button disabled={stops > 0} onClick={() => void approve({ listingId: listing.id, contentHash })}>
            {t(approval === null ? 'listing.approve' : 'listing.approveAgain')}
          </Button>
        </div>
      )}
    </footer>
  );
}

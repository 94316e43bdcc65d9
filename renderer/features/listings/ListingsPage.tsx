import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { LISTING_COLUMNS } from '../../../shared/export/listColumns.ts';
import type { Lang } from '../../../shared/words/words.ts';
import { api } from '../../api/client.ts';
import { TableExport } from '../../ui/export/TableExport.tsx';
import { Loading } from '../../ui/Loading.tsx';
import { Nothing } from '../../ui/Nothing.tsx';
import { Page } from '../../ui/Page.tsx';
import { useWords } from '../../ui/words.tsx';
import { ChannelNotices } from './ChannelNotices.tsx';
import { ListingInspector } from './inspector/ListingInspector.tsx';
import { ListingList } from './ListingList.tsx';
import classes from './Listings.module.css';
import { ListingView } from './ListingView.tsx';
import { LitContext, type Part } from './lit.ts';

/** Listings: the list, the page as visitors will see it, and its fields; `#/listings/<version>`. */
export function ListingsPage({ versionId }: { readonly versionId: string | null }) {
  const { t } = useWords();
  const [, navigate] = useLocation();
  const list = useQuery(api.listings.list.queryOptions());
  const chosen = versionId ?? list.data?.[0]?.version.id ?? null;
  const sheet = useQuery({
    ...api.listings.get.queryOptions({ input: { versionId: chosen ?? '' } }),
    enabled: chosen !== null,
  });
  const house = useQuery(api.house.get.queryOptions());
  const channels = useQuery(api.channels.list.queryOptions());
  const texts = useQuery({
    ...api.texts.of.queryOptions({ input: { ownerKind: 'film', ownerId: sheet.data?.film.id ?? '' } }),
    enabled: sheet.data != null,
  });
  const [pageLanguage, setPageLanguage] = useState<Lang | null>(null);
  const [lit, setLit] = useState<Part | null>(null);
  const language = pageLanguage ?? sheet.data?.content.mainLanguage ?? 'nl';
  const venue = house.data?.venue;

  if (list.isPending || venue === undefined) return <Page title={t('nav.listings')}>{<Loading />}</Page>;
  const isEmpty = list.data?.length === 0 && chosen === null;
  const states = channels.data ?? [];
  const side =
    sheet.data == null ? null : (
      <ListingInspector
        key={sheet.data.listing.id}
        sheet={sheet.data}
        texts={texts.data ?? []}
        venue={venue}
        channels={states}
        language={language}
        onLit={(part, inLanguage) => {
          setLit(part);
          if (inLanguage !== null) setPageLanguage(inLanguage);
        }}
      />
    );
  return (
    <LitContext value={lit}>
      <Page
        title={t('nav.listings')}
        bar={
          <>
            <TableExport table="listings" columns={LISTING_COLUMNS} rows={list.data ?? []} />
            <ChannelNotices channels={states} />
          </>
        }
        side={side}
      >
        {isEmpty ? (
          <Nothing
            sentence={t('listings.none')}
            next={{ label: t('nothing.toPlanner'), href: '#/planner' }}
          />
        ) : (
          <div className={classes.split}>
            <ListingList
              rows={list.data ?? []}
              versionId={chosen}
              onOpen={(id) => navigate(`/listings/${id}`, { replace: true })}
            />
            {sheet.data == null ? (
              <p className={classes.empty}>
                {sheet.isPending ? '' : t(chosen === null ? 'listings.choose' : 'listings.gone')}
              </p>
            ) : (
              <ListingView
                sheet={sheet.data}
                venue={venue}
                language={language}
                onLanguage={setPageLanguage}
              />
            )}
          </div>
        )}
      </Page>
    </LitContext>
  );
}

import { useElementSize } from '@mantine/hooks';
import { type Ref, useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import classes from './PrintPage.module.css';

type Props = { readonly html: string; readonly title: string; readonly ref: Ref<HTMLIFrameElement> };

// A4 at 96 pixels an inch.
const PAGE_WIDTH_PX = 794;
const PAGE_HEIGHT_PX = 1_123;
const AROUND_PX = 64;
const LARGEST_SCALE = 1.25;

/** The page as it will come out, scaled to the width there is. No script of it runs. */
export function SheetPreview({ html, title, ref }: Props) {
  const { t } = useWords();
  const desk = useElementSize();
  const [heightPx, setHeightPx] = useState(PAGE_HEIGHT_PX);
  const scale = Math.min(LARGEST_SCALE, Math.max(0.3, (desk.width - AROUND_PX) / PAGE_WIDTH_PX));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section ref={desk.ref} className={classes.desk} aria-label={t('print.preview')} tabIndex={0}>
      <div className={classes.sheet} style={{ width: PAGE_WIDTH_PX * scale, height: heightPx * scale }}>
        <iframe
          ref={ref}
          title={`${t('print.preview')}: ${title}`}
          sandbox="allow-same-origin allow-modals"
          srcDoc={html}
          style={{ width: PAGE_WIDTH_PX, height: heightPx, transform: `scale(${scale})` }}
          onLoad={(event) => {
            const body = event.currentTarget.contentDocument?.body;
            if (body != null) setHeightPx(Math.max(PAGE_HEIGHT_PX, body.scrollHeight));
          }}
        />
      </div>
    </section>
  );
}

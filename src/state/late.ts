import type { Insight } from './insight.svelte';
import type { NoticeBoard } from './notice.svelte';
import type { Session } from './session.svelte';

/** Loads what a first request can be shown without: the checks that find problems, and the reading of raw-data rows. */
export async function completeLater(session: Session, insight: Insight): Promise<void> {
  const [{ lint }, { checkEvent }, { readTable }] = await Promise.all([
    import('../engine/lint'),
    import('../event/check'),
    import('../event/table'),
  ]);
  insight.useChecks({ lint, checkEvent });
  session.useTableReader(readTable);
}

/** Makes the site work without a network; what does so loads after all else, and its absence costs nothing else. */
export async function prepareOffline(notices: NoticeBoard): Promise<void> {
  const offline = await import('./offline').catch(() => undefined);
  await offline?.prepareOffline(notices);
}

import type { Insight } from './insight.svelte';
import type { NoticeBoard } from './notice.svelte';
import type { Session } from './session.svelte';

/**
 * Loads what a first request can be shown without: the rules of the partners, the checks that find problems, and the
 * reading of raw-data rows.
 */
export async function loadDeferred(session: Session, insight: Insight): Promise<void> {
  await Promise.all([loadRules(session), loadChecks(session, insight)]);
}

async function loadRules({ delivery }: Session): Promise<void> {
  delivery.useRules(await import('../partners'));
}

async function loadChecks(session: Session, insight: Insight): Promise<void> {
  const [{ lint }, { checkEvent }, { readTable }] = await Promise.all([
    import('../lint/lint'),
    import('../event/check'),
    import('../event/table'),
  ]);
  insight.useChecks({ lint, checkEvent });
  session.useTableReader(readTable);
}

/** Makes the site work without a network, where the browser lets it; a refusal costs nothing else. */
export async function prepareOffline(notices: NoticeBoard): Promise<void> {
  try {
    const offline = await import('./offline');
    await offline.prepareOffline(notices);
  } catch {
    // There is nothing to say: the page works as it did before anyone could keep it.
  }
}

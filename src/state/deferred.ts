import type { Derived } from './derived';
import type { NoticeBoard } from './notice.svelte';

/** Loads what the first request can be shown without: partner rules, checks, and the reader of raw-data rows. */
export async function loadDeferred(derived: Derived): Promise<void> {
  await Promise.all([loadPartnerRules(derived), loadChecks(derived)]);
}

async function loadPartnerRules({ delivery }: Derived): Promise<void> {
  delivery.useRules(await import('../partners'));
}

async function loadChecks({ event, insight }: Derived): Promise<void> {
  const [{ lint }, { checkEvent }, { readTable }] = await Promise.all([
    import('../lint/lint'),
    import('../event/check'),
    import('../event/table'),
  ]);
  insight.useChecks({ lint, checkEvent });
  event.useTableReader(readTable);
}

/** Makes the site work without a network, where the browser allows it. Never rejects. */
export async function prepareOffline(notices: NoticeBoard): Promise<void> {
  try {
    const offline = await import('./offline');
    await offline.prepareOffline(notices);
  } catch {
    // The page works online as before, so there is nothing to report.
  }
}

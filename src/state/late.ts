import type { Insight } from './insight.svelte';
import type { Session } from './session.svelte';

/** Loads what few events need: the closer look at their fields, and the reading of raw-data rows. */
export async function completeLater(session: Session, insight: Insight): Promise<void> {
  const [{ checkEvent }, { readTable }] = await Promise.all([
    import('../event/check'),
    import('../event/table'),
  ]);
  insight.useEventCheck(checkEvent);
  session.useTableReader(readTable);
}

import { hasFolder, loadPartner } from '../partners/load';
import type { Derived } from './derivation/derived';
import type { NoticeBoard } from './notice.svelte';

/** Loads what the first request can be shown without: partner rules and checks. */
export async function loadDeferred(derived: Derived): Promise<void> {
  await Promise.all([loadDelivery(derived), loadChecks(derived)]);
}

/** Loads what judges a delivery: the rules for every partner, and the chosen one. */
export async function loadDelivery(derived: Derived): Promise<void> {
  const { delivery } = derived;
  const [rules] = await Promise.all([
    import('../partners/delivery'),
    delivery.awaited && providePartner(derived, delivery.awaited),
  ]);
  delivery.useRules(rules);
}

/** Loads a partner. Returns false if that could not be loaded; never rejects. */
export async function providePartner({ delivery }: Pick<Derived, 'delivery'>, id: string): Promise<boolean> {
  if (!hasFolder(id)) return true;
  const partner = await loadPartner(id).catch(() => undefined);
  if (partner !== undefined) delivery.usePartner(partner);
  return partner !== undefined;
}

/** Loads what finds problems in template and event. */
export async function loadChecks({ insight }: Derived): Promise<void> {
  const [{ lint, mayBeForeign }, { checkEvent }] = await Promise.all([
    import('../lint/lint'),
    import('../event/check'),
  ]);
  insight.useChecks({ lint, checkEvent, mayBeForeign });
}

/** Loads the reader of an event's other forms, such as raw-data rows. Never rejects. */
export async function loadForms({ event }: Pick<Derived, 'event'>): Promise<void> {
  const forms = await import('../event/forms').catch(() => undefined);
  event.useForms(forms?.readForm);
}

/** Reads a long event in slices; at once if what reads so could not be loaded. Never rejects. */
export async function readLongEvent({ event }: Pick<Derived, 'event'>): Promise<void> {
  const slices = await import('./slices').catch(() => undefined);
  event.read(slices?.inSlices);
}

/** Loads what recognizes templates of other systems, and those inside of a command or a link. Never rejects; without it their macros are reported one by one. */
export async function loadRecognition({ insight }: Pick<Derived, 'insight'>): Promise<void> {
  const loaded = await import('./derivation/recognition').catch(() => undefined);
  insight.useRecognition(loaded?.RECOGNITION ?? {});
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

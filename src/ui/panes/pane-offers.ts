import { type Derived, Offers } from '../../state';
import { otherFormOf } from '../../views';
import type { App, PaneOffers } from '../app';
import { lateSource } from './late-source.svelte';

/** Creates the offers of the two editors. Parts that load later add their sources. */
export function paneOffers(app: App, derived: Derived): PaneOffers {
  const { inputs, event, insight } = derived;
  const offers = { template: new Offers(inputs, 'template'), event: new Offers(inputs, 'event') };
  offers.event.addSource(() => {
    const other = otherFormOf(event.reading);
    if (other === undefined) return undefined;
    const actions = [{ label: 'Convert to JSON', run: () => event.convertToJson() }] as const;
    return { id: `convert:${other.key}`, message: other.sentence, actions };
  });
  offers.template.addSource(
    lateSource(
      () => insight.displayed.foreign !== undefined,
      async () => (await import('../translation/offer')).translationOffer(app, derived),
    ),
  );
  return offers;
}

import type { Remedy } from '../partners';
import type { Derived } from './derivation/derived';

/** Applies the remedy that a check offers: to the partner's settings, the advertiser's settings and the event. */
export async function applyRemedy({ inputs, event }: Derived, remedy: Remedy): Promise<void> {
  const { settings = {}, advertiser = {}, event: values } = remedy;
  for (const [name, value] of Object.entries(settings)) inputs.setPartnerSetting(name, value);
  for (const [name, value] of Object.entries(advertiser)) inputs.setAdvertiserSetting(name, value);
  if (values === undefined) return;
  const { setEventFields } = await import('../edit');
  inputs.setEvent(setEventFields(inputs.event, event.reading, values));
}

import type { Setup } from '../../batch/expectations';
import type { Derived } from '../derivation/derived';

/** Returns what the requests of other events are judged with: the present template, options and partner. */
export function setupOf({ inputs, language, delivery }: Derived): Setup {
  const { settings = {}, advertiser = {} } = inputs.partner ?? {};
  const { partner, applies } = delivery;
  return {
    template: inputs.template,
    vocabulary: language.vocabulary,
    options: language.options,
    ...(partner !== undefined && applies && { partner }),
    settings,
    advertiser,
    ignored: inputs.ignored,
  };
}

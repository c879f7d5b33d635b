import { loadPresets } from './format2/load';
import { writeFormat2 } from './format2/write';
import { MAX_LINK_LENGTH } from './reading';
import type { SharedState } from './state';

/**
 * Writes a state as the fragment of an address, without the `#`: letters, digits, `-` and `_`, with a letter or digit
 * at the end. Empty when the state is too long for a link. Without the presets, which load on demand, the link is
 * longer and opens the same.
 */
export async function encodeLink(state: SharedState): Promise<string> {
  const link = writeFormat2(state, (await loadPresets()) ?? { templates: [], events: [] });
  return link.length > MAX_LINK_LENGTH ? '' : link;
}

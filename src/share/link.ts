import { loadPresets } from './format2/load';
import { writeFormat2 } from './format2/write';
import { MAX_LINK_LENGTH } from './reading';
import type { SharedWork } from './shared-work';

/**
 * Writes a work as the fragment of an address, without the `#`: letters, digits, `-` and `_`, ending with a letter or
 * digit. Empty when the work is too long for a link. When the presets, which load on demand, cannot be loaded, the link
 * is longer but opens the same work.
 */
export async function encodeLink(work: SharedWork): Promise<string> {
  const link = writeFormat2(work, (await loadPresets()) ?? { templates: [], events: [] });
  return link.length > MAX_LINK_LENGTH ? '' : link;
}

import { percentDecode } from '../../../engine';
import { escapePieces } from '../../../engine/layers';
import { cut, type Mapped } from '../text/mapped';
import { rewritten, through, type Undone } from '../text/undo';

// Outlook, Proofpoint and Google put such an address in place of each link of a mail.
const WRAPPED = [
  /^https:\/\/[a-z0-9-]+\.safelinks\.protection\.outlook\.com\/[^?\s]*\?(?:[^#\s]*&(?:amp;)?)?url=([^&\s]+)/di,
  /^https:\/\/urldefense\.(?:proofpoint\.)?com\/v3\/__(https?:\/\/[^\s*]+?)__;[^\s]*\$/di,
  /^https:\/\/www\.google\.[a-z.]+\/url\?(?:[^#\s]*&(?:amp;)?)?(?:q|url)=(https?(?:%3A|:\/\/)[^&\s]+)/di,
];

// Version 2 of Proofpoint's links writes `-` for `%` and `_` for `/`.
const PROOFPOINT = /^https:\/\/urldefense\.proofpoint\.com\/v2\/url\?u=(https?-3A__[^&\s]+)&/di;

/** Returns the address that the link of a mail leads to, where a service put its own in place of it; otherwise the address itself. */
export function linkIn(address: Mapped): Undone {
  for (const pattern of WRAPPED) {
    const [from, to] = pattern.exec(address.text)?.indices?.[1] ?? [0, 0];
    if (from < to) return withoutEncoding(cut(address, { from, to }));
  }
  const [from, to] = PROOFPOINT.exec(address.text)?.indices?.[1] ?? [0, 0];
  if (from === to) return { text: address, codes: [] };
  const text = rewritten(cut(address, { from, to }), /[-_]/g, (sign) => (sign === '-' ? '%' : '%2F'));
  return { text, codes: [] };
}

// Google leaves the beginning of the address as it is.
function withoutEncoding(link: Mapped): Undone {
  if (!/^https?:\/\/[^?]*\?[^=&]*%3D/i.test(link.text)) return { text: link, codes: [] };
  const { text, problems } = percentDecode(link.text, false);
  if (problems.length > 0) return { text: link, codes: [] };
  return {
    text: through(link, { text, pieces: escapePieces(link.text, false) }),
    codes: ['percent-encoded'],
  };
}

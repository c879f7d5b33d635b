import { groupDigits } from '../../engine';
import {
  embedSnippet,
  markdownLink,
  PASTE_PLACES,
  type PasteContent,
  type PastePlace,
  pasteText,
} from '../../share/texts';
import type { Problem } from '../../views';
import type { Derived } from '../derivation/derived';
import { tableOf } from '../table';
import { VERSION } from '../version';
import { pageAddress } from './link';

/** A format in which a work can be pasted somewhere. */
export interface ShareForm {
  /** Identifies the format. */
  readonly id: string;
  /** The name in the list. */
  readonly name: string;
}

/** A work in a format for pasting. */
export interface WrittenForm {
  /** The text to paste. */
  readonly text: string;
  /** A sentence with the length, the limit and the parts that were left out; absent where there is no limit. */
  readonly fit?: string;
}

const PLACES: readonly PastePlace[] = PASTE_PLACES;

/** The formats in the order of the list: a link, an embed, then a ticket text for each place. */
export const SHARE_FORMS: readonly ShareForm[] = [
  { id: 'markdown-link', name: 'Link in Markdown' },
  { id: 'embed', name: 'HTML embed' },
  ...PLACES.map(({ id, name }) => ({ id, name: id === 'markdown' ? 'Ticket text in Markdown' : name })),
];

/** Writes a shared work and the link that opens it in the format `id`. The link is empty when there is none. */
export function writeForm(id: string, scene: Derived, link: string): WrittenForm {
  const { inputs, request } = scene;
  const { title } = inputs;
  if (id === 'markdown-link') return { text: markdownLink(title, link) };
  if (id === 'embed') {
    const script = new URL('embed.js', pageAddress()).href;
    return { text: embedSnippet({ script, work: inputs.work, request: request.rendering.text }) };
  }
  const place = PLACES.find((each) => each.id === id);
  return place === undefined ? { text: link } : ticketFor(place, scene, link);
}

function ticketFor(place: PastePlace, scene: Derived, link: string): WrittenForm {
  const { text, length, leftOut } = pasteText(contentOf(scene, link), place);
  if (place.limit === undefined) return { text };
  const unit = place.unit === 'html-bytes' ? 'bytes' : 'characters';
  const left = leftOut.length === 0 ? '' : ` Left out: ${leftOut.join(', ')}.`;
  return {
    text,
    fit: `${groupDigits(length)} of ${groupDigits(place.limit)} ${unit} (${place.source}).${left}`,
  };
}

function contentOf(scene: Derived, link: string): PasteContent {
  const { inputs, request, insight } = scene;
  const { title, note, template, event } = inputs;
  const serious = insight.problems.filter(({ severity }) => severity === 'error' || severity === 'warning');
  return {
    title,
    note,
    link,
    template,
    event,
    request: request.rendering.text,
    rows: tableOf(scene),
    findings: serious.map(({ pane, line, message }) => `In the ${pane}, line ${line}: ${message}`),
    imitations: imitationsIn(insight.problems, inputs),
    version: `Postback Playground ${VERSION}`,
  };
}

// Those of JSON, of JSON inside of JSON, and of a cell.
const QUOTES = /^(?:\\*")+|(?:\\*")+$/g;

/** Returns the names and hosts that problems call look-alikes, as they are written, the longest first. */
function imitationsIn(
  problems: readonly Problem[],
  texts: { readonly template: string; readonly event: string },
): readonly string[] {
  const found = problems.flatMap(({ code, pane, from, to, elsewhere = [] }) => {
    if (!code.includes('look-alike')) return [];
    return [{ from, to }, ...elsewhere].map((at) => texts[pane].slice(at.from, at.to).replace(QUOTES, ''));
  });
  return [...new Set(found)].filter((text) => text !== '').sort((a, b) => b.length - a.length);
}

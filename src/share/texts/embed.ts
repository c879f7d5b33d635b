import { escapeHtml } from '../../engine';
import type { SharedWork } from '../shared-work';
import { escapeMarkdown } from './markup';

/** What an embed shows, and where its script is. */
export interface EmbedContent {
  /** The address of `embed.js`. */
  readonly script: string;
  /** What it shows; it goes along as it is, since an embed that is given a link has to load what reads links. */
  readonly work: SharedWork;
  /** The rendered request, which readers see with the template before the embed is there and where scripts do not run. */
  readonly request: string;
}

/**
 * Writes the lines of HTML that show an example in a page of documentation. Inside the element stands readable text;
 * every character of it is text, whatever it is.
 */
export function embedSnippet({ script, work, request }: EmbedContent): string {
  const { title = '', template } = work;
  const named = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  const readable = request === '' ? template : `${template}\n\n${request}`;
  return [
    `<script src="${escapeHtml(script)}" async></script>`,
    `<postback-playground${named}>`,
    `<script type="application/json">${scriptJson(work)}</script>`,
    // The line break right after the tag is not part of the text.
    `<pre>\n${escapeHtml(readable)}</pre>`,
    '</postback-playground>',
    '',
  ].join('\n');
}

// Within a script no text may look like a tag, so that nothing ends it early.
function scriptJson(work: SharedWork): string {
  return JSON.stringify(work).replaceAll('<', '\\u003c');
}

/** Writes a link as Markdown. */
export function markdownLink(title: string, link: string): string {
  const text = escapeMarkdown(title.replace(/\s+/g, ' ').trim());
  return `[${text === '' ? 'Postback' : text}](${link.replace(/[()<>\s\\]/g, encodeURIComponent).replace(/[()]/g, escapeParen)})`;
}

// The platform's encoder leaves parentheses as they are.
function escapeParen(mark: string): string {
  return mark === '(' ? '%28' : '%29';
}

import { escapeHtml } from '../html';
import { escapeMarkdown } from './markup';

/** What an embed shows, and where its script is. */
export interface EmbedContent {
  /** The address of `embed.js`. */
  readonly script: string;
  /** The fragment of the link, without `#`. */
  readonly hash: string;
  readonly title: string;
  /** What readers see before the embed is there, and where scripts do not run. */
  readonly template: string;
  readonly request: string;
}

/**
 * Writes the lines of HTML that show an example in a page of documentation. Inside the element stands readable text;
 * every character of it is text, whatever it is.
 */
export function embedSnippet({ script, hash, title, template, request }: EmbedContent): string {
  const named = title === '' ? '' : ` title="${escapeHtml(title)}"`;
  const readable = request === '' ? template : `${template}\n\n${request}`;
  return [
    `<script src="${escapeHtml(script)}" async></script>`,
    `<postback-playground src-hash="${escapeHtml(hash)}"${named}>`,
    // The line break right after the tag is not part of the text.
    `<pre>\n${escapeHtml(readable)}</pre>`,
    '</postback-playground>',
    '',
  ].join('\n');
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

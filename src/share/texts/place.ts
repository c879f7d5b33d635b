import { utf8Length } from '../../engine';
import type { MarkupName } from './markup';

/** A place people paste texts into, with its length limit. */
export interface PastePlace {
  /** Identifies the place. */
  readonly id: string;
  /** The name in the list. */
  readonly name: string;
  /** The markup language the place displays. */
  readonly markup: MarkupName;
  /** The longest text, in `unit`; absent where no limit is known. */
  readonly limit?: number;
  /** The unit of the limit. `characters`: UTF-16 units. `html-bytes`: UTF-8 bytes of the text escaped for HTML. */
  readonly unit: 'characters' | 'html-bytes';
  /** Where the limit comes from, shown after it in parentheses. */
  readonly source: string;
}

/** The places in the order of the list. The limits are as others report them and may have changed since. */
export const PASTE_PLACES = [
  { id: 'plain', name: 'Plain text', markup: 'plain', unit: 'characters', source: 'no limit' },
  { id: 'markdown', name: 'Markdown', markup: 'markdown', unit: 'characters', source: 'no limit' },
  {
    id: 'github',
    name: 'GitHub comment',
    markup: 'markdown',
    limit: 65_536,
    unit: 'characters',
    source: 'GitHub rejects longer comments',
  },
  {
    id: 'jira',
    name: 'Jira comment',
    markup: 'jira',
    limit: 32_767,
    unit: 'characters',
    source: 'Atlassian, JRACLOUD-78553',
  },
  {
    id: 'zendesk',
    name: 'Zendesk comment',
    markup: 'markdown',
    limit: 65_000,
    unit: 'characters',
    source: 'approximate, from a Zendesk staff reply',
  },
  {
    id: 'slack',
    name: 'Slack message',
    markup: 'slack',
    limit: 4_000,
    unit: 'characters',
    source: 'recommended by Slack, which truncates at 40,000',
  },
  {
    id: 'slack-section',
    name: 'Slack section block',
    markup: 'slack-api',
    limit: 3_000,
    unit: 'characters',
    source: 'Slack section block reference',
  },
  {
    id: 'discord',
    name: 'Discord message',
    markup: 'markdown',
    limit: 2_000,
    unit: 'characters',
    source: 'microsoft/TypeScript-Website issue 541',
  },
  {
    id: 'azure-devops',
    name: 'Azure DevOps description',
    markup: 'markdown',
    limit: 4_000,
    unit: 'characters',
    source: 'jfrog/frogbot pull request 647',
  },
  {
    id: 'bitbucket',
    name: 'Bitbucket comment',
    markup: 'markdown',
    limit: 32_768,
    unit: 'characters',
    source: 'jfrog/frogbot pull request 647',
  },
  {
    id: 'salesforce',
    name: 'Salesforce case comment',
    markup: 'plain',
    limit: 4_000,
    unit: 'html-bytes',
    source: 'Salesforce help, article 000382141',
  },
] as const satisfies readonly PastePlace[];

/** Returns the length of a text in the unit of a place. */
export function measure(text: string, { unit }: Pick<PastePlace, 'unit'>): number {
  if (unit === 'characters') return text.length;
  return utf8Length(text) + escapes(text);
}

const LENGTHS: Readonly<Record<string, number>> = { '&': 4, '<': 3, '>': 3, '"': 5, "'": 4 };

function escapes(text: string): number {
  return [...text.matchAll(/[&<>"']/g)].reduce((sum, [mark]) => sum + (LENGTHS[mark] ?? 0), 0);
}

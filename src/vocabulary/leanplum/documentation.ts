import type { FieldDocumentation, MacroDocumentation } from '../documentation';
import { DOCUMENTS, type SourceDocument } from '../documents';
import type { LeanplumMacroName } from './macros';
import { LEANPLUM_CHANNELS } from './rules';
import { documented } from '../origin';

/** The documents that only facts about Leanplum cite. */
const OWN_DOCUMENTS = {
  'LP-RECEIVER': {
    title: "A receiver of Leanplum's postbacks",
    publisher: 'a third party',
    about: 'Public code with a template of all macros, which hands their values on to another product.',
  },
} as const satisfies Record<string, SourceDocument>;

const PAGES = documented('L1', 'L2');
const RECEIVER = { document: 'LP-RECEIVER', evidence: 'observed' } as const;

const EXACT =
  'Leanplum asks for the name exactly as printed; the effect of another spelling is not documented, so case, hyphens, underscores and spaces do not count here.';

function listed(names: readonly string[]): string {
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

const about = (
  description: string,
  format: string,
  example: string,
  ...notes: readonly string[]
): MacroDocumentation => ({
  description,
  format,
  example,
  origins: [...PAGES, RECEIVER],
  notes: [...notes, EXACT],
});

/** The documentation of each Leanplum macro. Keys and values of samples are invented. */
export const LEANPLUM_DOCUMENTATION = {
  'User ID': about(
    'The ID of the user who triggered the postback.',
    "text of the app's choice",
    'user-1001',
    'A known receiver treats an empty one as no user.',
  ),
  'Device ID': about(
    'The ID of the device that triggered the postback.',
    'text',
    '6F1A2B3C-4D5E-4F60-8A9B-0C1D2E3F4A5B',
    'Which identifier of the device it is depends on how the app sets up the SDK.',
  ),
  'Trigger time': about(
    'The time of the trigger in milliseconds, which is in the past if the triggering event is.',
    'whole milliseconds since 1970, 13 digits',
    '1714641011120',
    'The documents do not name the start of the count; a known receiver reads it as a Unix time.',
  ),
  'Message ID': about(
    'The ID of the message that triggered the postback.',
    'not documented',
    '5104870246498304',
  ),
  'Message event': about(
    'The event of the message that triggered the postback.',
    "one of the events of the message's channel",
    'Open',
    'The description of the macro gives Send as an example, where the list of events has Sent.',
    ...LEANPLUM_CHANNELS.map(
      ({ name, events }) => `The channel ${name} has ${listed(events.map((each) => each.name))}.`,
    ),
  ),
  'Message channel': about(
    'The channel of the message.',
    'one of three channels',
    'Push Notification',
    'The description has push, email and in-app message, while the list of channels has Push Notification, Email and In-app Message; which of them is sent is not documented.',
  ),
  'Template name': about(
    'The name of the template of an in-app message.',
    'text, empty for messages that are not in-app',
    'Interstitial',
  ),
  Parameters: about(
    'All of the parameters that the event has, as JSON.',
    'JSON object whose values are URL-encoded',
    '{"url":"https%3A%2F%2Fshop.example%2Fsale","index":"0"}',
    'Whether the JSON with its URL-encoded values is encoded once more for the URL is not documented; here it is, like every value.',
    'A known receiver decodes the value again after it has decoded the query, and then reads the JSON.',
    'The click on an email has the URL and its index among the parameters; the names of their keys are not documented.',
  ),
  'AB test ID': about('The ID of the A/B test that the user entered.', 'not documented', '6003'),
  'Variant ID': about('The ID of the A/B test variant that the user got.', 'not documented', '7001'),
} as const satisfies Record<LeanplumMacroName, MacroDocumentation>;

const macros = new Map<string, MacroDocumentation>(Object.entries(LEANPLUM_DOCUMENTATION));
const documents = new Map<string, SourceDocument>(Object.entries({ ...DOCUMENTS, ...OWN_DOCUMENTS }));

/** Returns the documentation of a Leanplum macro, by its name as printed. */
export function macroReference(name: string): MacroDocumentation | undefined {
  return macros.get(name);
}

/** Returns the documentation of a key of the event, which is that of the macro with the same name. */
export function fieldReference(name: string): FieldDocumentation | undefined {
  return macros.get(name);
}

/** Returns a document by its key. */
export function findDocument(key: string): SourceDocument | undefined {
  return documents.get(key);
}

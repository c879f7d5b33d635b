import { describe, expect, test } from 'vitest';
import { applyEdits, type Edit } from '../../src/engine';
import { fixAll, SEVERITIES } from '../../src/lint';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import { APPSFLYER, createVocabulary } from '../../src/vocabulary';
import { LEANPLUM } from '../../src/vocabulary/leanplum';
import { findDocument } from '../../src/vocabulary/reference';
import { linesOf, readCases, textOf } from '../engine/cases';
import { fieldsOf } from '../engine/event';
import { codesOf, lintTemplate } from './linting';

/*
 * test/cases/lint. Sections of a case:
 * - template. vocabulary: leanplum; AppsFlyer when left out. event: JSON; no event when left out.
 * - findings: a line `from-to severity code` for each, in the order of the text.
 * - fixed: the template after all fixes, without any suggestion; left out when there is no fix.
 * - silent: codes that the template almost has; they must not be found.
 * - messages: a line for each finding; not compared when left out.
 * - fixes: a line `label => template` for each fix of each finding, `⏎` for a line break; not compared when left out.
 * - suggestions: a line `label: what it changes => template` for each suggestion; not compared when left out.
 */
const SHAPE = {
  sections: [
    ...['template', 'vocabulary', 'event'],
    ...['findings', 'fixed', 'silent', 'messages', 'fixes', 'suggestions'],
  ],
  required: [['template'], ['findings']],
};

const files = import.meta.glob<string>('../cases/lint/*.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const cases = Object.entries(files).flatMap(([path, text]) =>
  readCases(text, SHAPE).map((each) => ({
    each,
    name: `${path.split('/').at(-1) ?? path}: ${each.name}`,
    template: textOf(each, 'template') ?? '',
    event: fieldsOf(textOf(each, 'event') ?? '{}'),
    vocabulary: textOf(each, 'vocabulary') === 'leanplum' ? LEANPLUM : APPSFLYER,
    silent: linesOf(each, 'silent'),
    findings: linesOf(each, 'findings'),
  })),
);

test.each(cases)('$name', ({ each, template, vocabulary, event, silent, findings }) => {
  const found = lintTemplate(template, { event, vocabulary });
  expect(found.map(({ from, to, severity, code }) => `${from}-${to} ${severity} ${code}`)).toEqual(findings);
  expect(silent.filter((code) => found.some((finding) => finding.code === code))).toEqual([]);
  const offer = (label: string, edits: readonly Edit[]) =>
    `${label} => ${applyEdits(template, edits).replaceAll('\n', '⏎')}`;
  const fixes = found.flatMap((finding) => finding.fixes.map(({ label, edits }) => offer(label, edits)));
  const suggestions = found.flatMap((finding) =>
    finding.suggestions.map(({ label, changes, edits }) => offer(`${label}: ${changes}`, edits)),
  );
  const messages = found.map(({ message }) => message);
  if (each.sections.has('fixes')) expect(fixes.join('\n')).toBe(textOf(each, 'fixes'));
  if (each.sections.has('suggestions')) {
    expect(suggestions.join('\n')).toBe(textOf(each, 'suggestions'));
  }
  if (each.sections.has('messages')) expect(messages.join('\n')).toBe(textOf(each, 'messages'));
  const labels = found.flatMap((finding, index) =>
    [...finding.fixes, ...finding.suggestions].map(({ label }) => `${index} ${label}`),
  );
  expect(new Set(labels).size).toBe(labels.length);
  const { text, applied } = fixAll(template, (changed) => lintTemplate(changed, { event, vocabulary }));
  expect(applied > 0 ? text : undefined).toBe(textOf(each, 'fixed'));
});

describe('every code', () => {
  // Their templates and requests are too large for a file; they are below and in properties.test.ts.
  const tooLarge = ['template-too-long', 'request-too-long', 'unchecked-rest'];
  const codes = Object.keys(SEVERITIES).filter((code) => !tooLarge.includes(code));

  test.each(codes)('%s is found in a case, and not found in a case that almost has it', (code) => {
    expect(cases.some(({ findings }) => findings.some((line) => line.endsWith(` ${code}`)))).toBe(true);
    expect(cases.some(({ silent }) => silent.includes(code))).toBe(true);
  });

  test('the cases name no other', () => {
    const named = cases.flatMap(({ silent, findings }) => [
      ...silent,
      ...findings.map((line) => line.split(' ').at(-1)),
    ]);
    expect(named.filter((code) => code === undefined || !(code in SEVERITIES))).toEqual([]);
  });
});

test.each([
  [
    'https://p.example/?a=1&city=(city)',
    2100,
    'long-url: The URL has 2,128 characters for this event; some systems accept at most 2,000. The longest parameter is “city” with 2,105 characters.',
  ],
  [
    'https://p.example/?a=1&city=(city)',
    8100,
    'request-length: The URL has 8,128 characters for this event; servers need not accept more than 8,000. The longest parameter is “city” with 8,105 characters.',
  ],
  [
    'https://api.leanplum.com/(city)',
    2100,
    'request-length: The URL has 2,125 characters for this event; Leanplum accepts at most 2,083.',
  ],
])('%s with a city of %i characters is reported with its length', (template, length, expected) => {
  const event = fieldsOf(JSON.stringify({ city: 'x'.repeat(length) }));
  expect(lintTemplate(template, { event }).map(({ code, message }) => `${code}: ${message}`)).toEqual([
    expected,
  ]);
});

test.each([
  ['empty', '(city) is sent empty.'],
  ['null', '(city) is sent as null.'],
  ['drop', '(city) is sent empty, or its parameter is dropped.'],
] as const)('the option %s decides what the message says about a macro without a value', (missing, end) => {
  const [found] = lintTemplate('https://p.example/?a=(city)', {
    event: fieldsOf('{"ip": "1"}'),
    options: { missing },
  });
  expect(found?.message).toBe(`The event has no field city, so ${end}`);
});

test('zeros are sent for identifiers only', () => {
  const look = { event: fieldsOf('{"ip": "1"}'), options: { missing: 'zero-uuid' } } as const;
  const messages = lintTemplate('https://p.example/?a=(idfa)&b=(sha1-idfa)', look).map(
    ({ message }) => message,
  );
  expect(messages).toEqual([
    'The event has no field idfa, so (idfa) is sent as zeros.',
    'The event has no field idfa, so (sha1-idfa) is sent empty.',
    expect.stringContaining('the hash hides nothing'),
  ]);
});

describe('the event decides', () => {
  test.each([
    ['{"platform": "iOS"}', ['wrong-platform']],
    ['{"platform": "ipados"}', ['wrong-platform']],
    ['{"platform": "android"}', ['macro-missing']],
    ['{"platform": "windowsphone"}', ['macro-missing']],
    ['{"ip": "1"}', ['macro-missing']],
  ])('%s on the platform', (event, codes) => {
    expect(codesOf('https://p.example/?a=(oaid)', { event: fieldsOf(event) })).toEqual(codes);
  });

  test.each([
    ['{"event_name": "install"}', ['wrong-event-kind']],
    ['{"event_name": "re-engagement"}', ['wrong-event-kind']],
    ['{"event_type": "organic-install"}', ['wrong-event-kind']],
    ['{"conversion_type": "reinstall"}', ['wrong-event-kind']],
    ['{"event_type": "install-in-app-event"}', ['macro-missing']],
    ['{"event_name": "af_purchase", "conversion_type": "install"}', ['macro-missing']],
    ['{"ip": "1"}', ['macro-missing']],
  ])('%s on the kind of postback', (event, codes) => {
    expect(codesOf('https://p.example/?a=(event_revenue)', { event: fieldsOf(event) })).toEqual(codes);
  });

  test('a macro for installs in a template that is rendered for an in-app event', () => {
    const macro = {
      name: 'first',
      spellings: [],
      source: 'AF',
      use: 'install',
      kind: 'text',
      fields: ['first'],
    } as const;
    const vocabulary = createVocabulary('small', ['paren'], [macro]);
    const [found] = lintTemplate('https://p.example/?a=(first)', {
      vocabulary,
      event: fieldsOf('{"event_name": "af_purchase"}'),
    });
    expect(found).toMatchObject({ code: 'wrong-event-kind', from: 21, to: 28 });
    expect(found?.message).toBe('(first) has a value only for installs; this event is not one.');
  });
});

describe('another vocabulary', () => {
  const row = { source: 'SDK', use: 'both', kind: 'text', spellings: [], fields: [] } as const;
  const vocabulary = createVocabulary('other', ['double-brace'], [{ ...row, name: 'User ID' }]);

  test('has names with spaces, other ports, and no AppsFlyer names', () => {
    const template = 'https://p.example:8443/?gaid={{User ID}}&a=(idfa)&b={idfa}&currency=1';
    expect(codesOf(template, { vocabulary })).toEqual(['raw-character']);
  });

  test('has its own notation, which the fixes use', () => {
    const { text } = fixAll(
      '?a={User ID}&b=%7B%7BUser%20ID%7D%7D&c={{User ID }}&d=[user_id]&e={{User ID&f=(User ID)&g=(any',
      (changed) => lintTemplate(changed, { vocabulary }),
    );
    expect(text).toBe(
      '?a={User ID}&b={{User ID}}&c={{User ID}}&d=[user_id]&e={{User ID}}&f=(User ID)&g=(any',
    );
  });
});

test('every document that a problem refers to exists', () => {
  const sources = cases.flatMap(({ template, event }) =>
    lintTemplate(template, { event }).flatMap(({ source }) => source ?? []),
  );
  expect([...new Set(sources)].sort()).toEqual([
    ...[
      'ADJUST',
      'ANA-v2',
      'BRANCH',
      'FORM',
      'HTTP',
      'LP',
      'MGMT',
      'P-TRACKIER',
      'PHP',
      'RECEIVERS',
      'SEED',
      'SINGULAR',
      'TOMCAT',
      'URI',
    ],
  ]);
  expect(sources.filter((source) => findDocument(source) === undefined)).toEqual([]);
});

test('when there are more problems than are shown, the most severe are kept', () => {
  const template = `POST https://p.example/?${'&a=50%'.repeat(300)}\nContent-Type: application/json\n\n{"a": }`;
  const found = lintTemplate(template);
  expect(found.length).toBe(200);
  expect(found.filter(({ severity }) => severity === 'error')).toHaveLength(1);
});

const attention = (template: string, event: string) =>
  lintTemplate(template, { event: fieldsOf(event) }).flatMap(({ severity, code }) =>
    severity === 'error' || severity === 'warning' ? [code] : [],
  );

test.each(TEMPLATE_SAMPLES.map((sample) => [sample.id, sample] as const))(
  'the example template %s has no warning except for http:',
  (_, { text, suggests }) => {
    const event = EVENT_SAMPLES.find(({ id }) => id === suggests)?.text ?? '{}';
    expect(attention(text, event)).toEqual(text.startsWith('http:') ? ['insecure-url'] : []);
  },
);

const SEED = 'http://YourCompanyDomain.com?pid=(media_source)&device_ip=(ip)&';
const IDS = 'advertising_id=(advertiserId)&android_id=(android-id)&install_time=(install-unix-ts)';
const ANDROID = '{"platform": "android", "event_name": "af_purchase"}';
const IOS = '{"platform": "ios", "event_name": "af_purchase"}';

test.each([
  [`http://YourCompanyDomain.com?pid=(media_source)&${IDS}`, ANDROID, []],
  [
    'http://YourCompanyDomain.com?pid=(media source)&device_ip=(ip)&idfa=(idfa)&install_time=(install-unix-ts)',
    IOS,
    [],
  ],
  [`${SEED}${IDS}&event_name=(event-name)¤cy=(currency)&json=(event-value)`, ANDROID, ['html-entity']],
  [`${SEED}idfa=(idfa)&event_name=(event-name)¤cy=(currency)&json=(event-value)`, IOS, ['html-entity']],
])('%s, a sample template of AppsFlyer’s, has the expected warnings', (template, event, more) => {
  expect(attention(template, event)).toEqual(['insecure-url', 'placeholder', ...more]);
});

test('a sample template for the other platform has an identifier that never has a value', () => {
  expect(attention(`${SEED}idfa=(idfa)`, ANDROID)).toContain('wrong-platform');
});

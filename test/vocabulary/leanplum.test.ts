import { describe, expect, test } from 'vitest';
import {
  decode,
  DEFAULT_OPTIONS,
  type EventFields,
  NO_FIELDS,
  outlineOf,
  parse,
  planTemplate,
  render,
} from '../../src/engine';
import { type EventSample, readEvent, type TemplateSample } from '../../src/event';
import {
  fieldReference,
  findDocument,
  LEANPLUM,
  LEANPLUM_CHANNELS,
  LEANPLUM_DOCUMENTATION,
  LEANPLUM_EVENTS,
  LEANPLUM_LIMITS,
  LEANPLUM_MACROS,
  LEANPLUM_RULES,
  LEANPLUM_TEMPLATES,
  LEANPLUM_TYPES,
  macroReference,
} from '../../src/vocabulary/leanplum';

/** The fields of an event that can be read without a problem. */
function fieldsOf(text: string): EventFields {
  const reading = readEvent(text);
  expect(reading.problems).toEqual([]);
  return reading.ok ? reading.fields : NO_FIELDS;
}

const isSentence = (text: string) => /^[A-Z].*[^.]\.$/s.test(text) && !/[.!?]\s+[A-Z]/.test(text);

describe('the vocabulary', () => {
  test.each([
    ['any', ['User ID', 'Device ID', 'Trigger time']],
    ['message', ['Message ID', 'Message event', 'Message channel', 'Template name', 'Parameters']],
    ['ab-test', ['AB test ID', 'Variant ID']],
  ])('has the macros of %s events, spelled as printed', (events, names) => {
    expect(LEANPLUM_MACROS.filter((macro) => macro.events === events).map(({ name }) => name)).toEqual(names);
  });

  test.each([
    ['Message ID', true],
    ['message id', false],
    ['message_id', false],
    ['MessageID', false],
  ])('finds %s, as printed: %s', (name, exact) => {
    expect(LEANPLUM.find(name)).toMatchObject({ macro: { name: 'Message ID' }, exact, canonical: true });
  });

  test.each(['Message', 'idfa', 'ID', ''])('does not find %j', (name) => {
    expect(LEANPLUM.find(name)).toBeUndefined();
  });

  test('reads double braces and nothing else', () => {
    const { parts } = parse('?a={{User ID}}&b={User ID}&c=(User ID)&d=$$sdk(User ID)', LEANPLUM);
    expect(parts.flatMap((part) => (part.type === 'macro' ? part.name : []))).toEqual(['User ID']);
  });
});

describe('the documentation', () => {
  const rows = Object.entries(LEANPLUM_DOCUMENTATION);

  test('exists for each macro, in sentences, and notes that spelling matters to Leanplum', () => {
    expect(rows.map(([name]) => name)).toEqual(LEANPLUM_MACROS.map(({ name }) => name));
    for (const [name, { description, notes = [], example }] of rows) {
      for (const text of [description, ...notes]) expect(text, name).toSatisfy(isSentence);
      expect(notes.at(-1)).toContain('exactly as printed');
      expect(example, name).not.toBe('');
    }
  });

  test('rests on documents that exist, some of them official', () => {
    for (const [name, { origins }] of rows) {
      for (const { document } of origins) {
        expect(findDocument(document), `${document} of ${name}`).toBeDefined();
      }
      expect(origins.some(({ evidence }) => evidence === 'documented')).toBe(true);
    }
  });

  test('is looked up as that of AppsFlyer', () => {
    expect(macroReference('Trigger time')?.format).toContain('milliseconds');
    expect(fieldReference('Trigger time')).toBe(macroReference('Trigger time'));
    expect(macroReference('idfa')).toBeUndefined();
    expect(findDocument('SEED')?.publisher).toBe('AppsFlyer');
    expect(findDocument('nothing')).toBeUndefined();
  });

  test.each(['Parameters', 'Trigger time'] as const)('has an example of %s that fits its kind', (name) => {
    const { example } = LEANPLUM_DOCUMENTATION[name];
    if (name === 'Parameters') expect(fieldsOf(example).size).toBeGreaterThan(0);
    else expect(example).toMatch(/^\d{13}$/);
  });
});

describe('the rules', () => {
  test('have stable ids, one sentence each and a document', () => {
    expect(new Set(LEANPLUM_RULES.map(({ id }) => id)).size).toBe(LEANPLUM_RULES.length);
    for (const { id, text, origins } of LEANPLUM_RULES) {
      expect(id).toMatch(/^leanplum-[a-z-]+$/);
      expect(text, id).toSatisfy(isSentence);
      for (const { document } of origins) expect(findDocument(document), id).toBeDefined();
    }
  });

  test('limit the number, the wait and the retries', () => {
    expect(LEANPLUM_LIMITS).toEqual({
      postbacksPerApp: 3,
      timeout: 30_000,
      retries: 9,
      firstRetry: 60 * 60 * 1000,
      lastRetry: 10 * 60 * 60 * 1000,
    });
    expect(LEANPLUM_TYPES).toEqual({ message: 'messageEvents', 'ab-test': 'abTestEvents' });
  });

  test.each([
    ['Push Notification', 'Sent, Open, Held Back'],
    [
      'Email',
      'Sent, Deferred, Delivered, Bounce, Open, Click, Marked as spam, Dropped, Unsubscribe, Held Back',
    ],
    ['In-app Message', 'View, held back, Accept, Select Button 1, Select Button 2, Submit, Select'],
  ])('%s has its events', (name, events) => {
    const channel = LEANPLUM_CHANNELS.find((each) => each.name === name);
    expect(channel?.events.map((event) => event.name).join(', ')).toBe(events);
  });
});

describe('the samples', () => {
  const templates: readonly TemplateSample[] = LEANPLUM_TEMPLATES;
  const events: readonly EventSample[] = LEANPLUM_EVENTS;

  test('have ids of their own, and a macro for every key', () => {
    const ids = [...templates, ...events].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { text, kind, id } of LEANPLUM_EVENTS) {
      const fitting = LEANPLUM_MACROS.filter((macro) => macro.events === 'any' || macro.events === kind);
      expect([...fieldsOf(text).keys()], id).toEqual(fitting.map(({ name }) => name));
    }
  });

  test('name a channel and an event of that channel', () => {
    for (const { text, kind, id } of LEANPLUM_EVENTS) {
      const event = fieldsOf(text);
      const channel = LEANPLUM_CHANNELS.find(({ name }) => name === event.get('Message channel')?.text);
      const happened = event.get('Message event')?.text;
      const hasEvent = channel?.events.some(({ name }) => name === happened) ?? false;
      expect(hasEvent, id).toBe(kind === 'message');
    }
  });

  test.each(LEANPLUM_TEMPLATES.map((each) => [each.id, each] as const))(
    '%s asks for all that fits',
    (_id, each) => {
      const names = parse(each.text, LEANPLUM).parts.flatMap((part) =>
        part.type === 'macro' ? part.name : [],
      );
      const fitting = LEANPLUM_MACROS.filter(({ events: of }) => of === 'any' || of === each.kind);
      expect(names).toEqual(fitting.map(({ name }) => name));
      expect(LEANPLUM_EVENTS.find(({ id }) => id === each.suggests)?.kind).toBe(each.kind);
    },
  );

  test('render as the documents have it, the values of the parameters encoded twice', () => {
    const values = renderSample('leanplum-message-events', 'leanplum-email-click');
    expect(values).toEqual({
      user: 'user-1001',
      device: '',
      time: '1714641311005',
      message: '5104870246498777',
      event: 'Click',
      channel: 'Email',
      template: '',
      parameters: '{"url":"https%3A%2F%2Fshop.example%2Fsale%3Fcolor%3Dred","index":"0"}',
    });
    expect(renderSample('leanplum-ab-test-events', 'leanplum-ab-test')).toMatchObject({
      time: '1714641911040',
      test: '6003',
      variant: '7001',
    });
  });

  function renderSample(templateId: string, eventId: string): Record<string, string> {
    const template = templates.find(({ id }) => id === templateId)?.text ?? '';
    const fields = fieldsOf(events.find(({ id }) => id === eventId)?.text ?? '');
    const rendering = render(planTemplate(parse(template, LEANPLUM), LEANPLUM, DEFAULT_OPTIONS), fields);
    const { method, parameters } = decode(rendering.text, outlineOf(rendering));
    expect(method).toBe('POST');
    return Object.fromEntries(parameters.map(({ name, value }) => [name.text, value?.text ?? '']));
  }
});

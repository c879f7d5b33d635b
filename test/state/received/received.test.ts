import { expect, test } from 'vitest';
import { FIRST_EVENT, FIRST_TEMPLATE } from '../../../src/event';
import { Received } from '../../../src/state/received/received.svelte';
import { exampleCandidates, plainCandidate } from '../../../src/state/received/candidates';
import { savedEvents } from '../../../src/state/received/expected-events';
import { memoryStore } from '../../../src/state';
import { findPartner } from '../../../src/partners';
import { derivedOf } from '../derived';

const template = 'https://p.example/pb?app=(app_id)&event=(event_name)&city=(city)';
const event = '{"app_id":"com.example.game","event_name":"af_purchase","city":"Rom a"}';

function openWith(text: string, [written, read] = [template, event]) {
  const page = derivedOf(written, read);
  const received = new Received(page, memoryStore());
  received.arrived.setText(text);
  return { page, received };
}

const line = (target: string) =>
  `203.0.113.77 - - [02/May/2024:09:10:12 +0000] "GET ${target} HTTP/1.1" 200 2 "-" "-"`;

test('an empty text and a text without a request each say what to paste', () => {
  expect(openWith('').received.band).toMatchObject({ tone: 'neutral', headline: 'Nothing received yet' });
  expect(openWith('see you on Monday').received.band).toMatchObject({
    tone: 'neutral',
    headline: 'No request found in this text',
  });
});

test('the request of the present template and event is as expected, and its event renders the same', () => {
  const { page } = openWith('', [FIRST_TEMPLATE.text, FIRST_EVENT.text]);
  const request = page.request.rendering.text;
  const { received } = openWith(line(new URL(request).href.slice(new URL(request).origin.length)), [
    FIRST_TEMPLATE.text,
    FIRST_EVENT.text,
  ]);
  expect(received.band).toMatchObject({
    tone: 'ok',
    headline: 'Fits your template; every value is as expected',
  });
  page.inputs.load(received.work ?? page.inputs.work);
  expect(page.request.rendering.text).toBe(request);
});

test('an event that was read from the request itself proves nothing about its values', () => {
  const { received } = openWith('https://p.example/pb?app=com.example.game&event=af_purchase&city=Oslo');
  expect(received.band.headline).toBe('Fits your template: 1 value is different');
  received.expected.choose('recovered');
  expect(received.band.headline).toBe('Fits your template; every parameter arrived');
});

test('what differs is listed first, underlined where it was pasted, and told in the headline', () => {
  const text = line('/pb?app=com.example.game&event=&city=Rom+a&retry=1');
  const { received } = openWith(text);
  expect(received.band.headline).toBe('Fits your template: 1 value is empty, 1 is extra');
  expect(received.rows.different.map(({ name, word }) => [name, word])).toEqual([
    ['event', 'Empty'],
    ['city', 'Spelling'],
    ['retry', 'Extra'],
  ]);
  const underlined = received.problems.map(({ from, to }) => text.slice(from, to));
  expect(underlined).toContain('retry=1');
  expect(received.marks.map(({ from, to, number }) => [text.slice(from, to), number])).toEqual(
    expect.arrayContaining([
      ['com.example.game', 1],
      ['Rom+a', 3],
      ['city', undefined],
    ]),
  );
});

test('pointing at the pasted text and at a row lights the same', () => {
  const text = line('/pb?app=com.example.game&event=af_purchase&city=Rom');
  const { received } = openWith(text);
  received.pointAtText(text.indexOf('af_purchase'));
  const row = received.pointed;
  expect(received.match?.rows[row ?? -1]?.name).toBe('event');
  expect(received.lit.map(({ from, to }) => text.slice(from, to))).toEqual(['event=af_purchase']);
  expect(received.recoveredLines.find((each) => each.row === row)?.text).toContain('"event_name"');
  received.pointAtText(0);
  expect(received.lit).toEqual([]);
});

test('a template of a partner is found among those that are tried', async () => {
  const { received } = openWith('');
  received.templates.add(await exampleCandidates());
  const partner = findPartner('clevertap');
  const tried = partner.templates[0];
  const other = derivedOf(tried?.text ?? '', FIRST_EVENT.text);
  received.arrived.setText(other.request.rendering.text);
  expect(received.templates.tried[0]?.name).toBe(tried?.title);
  expect(received.band.headline).toBe(`Fits “${tried?.title ?? ''}”, not yours`);
  expect(received.source).toBe('recovered');
  expect(received.work?.partner?.id).toBe('clevertap');
  received.templates.compareWith('present');
  expect(received.templates.chosenId).toBe('present');
  expect(received.source).toBe('compose');
});

test('of many lines one is chosen, and the head says what they are', () => {
  const lines = ['/pb?app=a', '/style.css', '/pb?app=b'].map(line).join('\n');
  const { received } = openWith(lines);
  const { arrived } = received;
  arrived.choose(arrived.recognition.arrivals.length - 1);
  expect(arrived.arrival?.request).toContain('app=b');
  expect(received.recovered?.text).toContain('"app_id": "b"');
  arrived.setText('https://p.example/pb?app=c');
  expect(arrived.index).toBe(0);
});

test('a template made from the request is compared with it, and dropped again', () => {
  const { received } = openWith('https://p.example/pb?idfa=8C2A1F6E-1B1D-4A0E-9F27-0D6C6E1D2B3A&x=1');
  received.templates.toggleMade();
  expect(received.templates.made?.text).toContain('idfa=(idfa)');
  expect(received.templates.chosenId).toBe('made');
  expect(received.work?.event).toContain('"idfa": "8C2A1F6E-1B1D-4A0E-9F27-0D6C6E1D2B3A"');
  received.templates.toggleMade();
  expect(received.templates.made).toBeUndefined();
  expect(received.templates.tried.map(({ id }) => id)).not.toContain('made');
});

test('options under which the request is rendered byte for byte are found', () => {
  const { page, received } = openWith('https://p.example/pb?app=com.example.game&event=null&city=null');
  const changed = received.adoption?.adoption.findings.filter(({ finding }) => finding === 'changed');
  expect(changed?.map(({ name, value }) => [name, value])).toEqual([['missing', 'null']]);
  page.inputs.setOptions(received.adoption?.adoption.options ?? {});
  expect(received.adoption?.adoption.isExact).toBe(true);
  expect(received.band.headline).toContain('Fits your template');
});

test('servers are compared for the request, and the choice of them is kept', () => {
  const store = memoryStore();
  const received = new Received(derivedOf(template, event), store);
  received.arrived.setText('https://p.example/pb?sub=a&sub=b&city=x');
  const { servers } = received;
  const word = (name: string) => {
    const place = servers.comparison?.stacks.findIndex((stack) => stack.name === name) ?? -1;
    return servers.rows.find(({ label }) => label === 'sub, twice')?.cells[place]?.word;
  };
  expect([word('PHP'), word('Flask'), word('Express 5')]).toEqual(['last', 'first', 'list']);
  expect(servers.rows).toHaveLength(2);
  servers.showAll(true);
  expect(servers.rows).toHaveLength(3);
  servers.toggle('php');
  expect(servers.toMarkdown()).not.toContain('PHP');
  expect(new Received(derivedOf(template, event), store).servers.ids).not.toContain('php');
});

test('a line with the request of Compose can be tried', () => {
  const { received } = openWith('');
  received.tryOwnRequest();
  expect(received.band.headline).toBe('Fits your template; every value is as expected');
});

test('while the mode is hidden it does not follow what is typed in Compose', () => {
  const { page, received } = openWith('https://p.example/pb?app=com.example.game&event=af_purchase&city=Rom');
  const before = received.match;
  received.show(false);
  page.inputs.setTemplate('https://q.example/?x=(city)');
  expect(received.match).toBe(before);
  received.show(true);
  expect(received.match).not.toBe(before);
});

test('requests of one text explain the options together', () => {
  const { received } = openWith(
    ['/pb?app=a&event=null&city=Rom', '/pb?app=b&event=x&city=null', '/other?x=1'].map(line).join('\n'),
  );
  expect(received.adoption?.count).toBe(2);
  expect(received.adoption?.adoption.options.missing).toBe('null');
  expect(received.adoption?.adoption.exactCount).toBe(2);
});

test('the own template is compared first where it fits, even when an example fits better', () => {
  const { received } = openWith('https://p.example/pb?app=com.a.b&event=x');
  const better = plainCandidate(
    'example better',
    'Better',
    'example',
    'https://p.example/pb?app=(app_id)&event=(event_name)',
  );
  received.templates.add([better]);
  expect(received.templates.tried[0]?.id).toBe('example better');
  expect(received.templates.chosenId).toBe('present');
});

test('letters that only look alike are told by their numbers', () => {
  const { received } = openWith(
    'https://p.example/pb?app=c\u043em.example.game&event=af_purchase&city=Rom%20a',
  );
  expect(received.rows.different[0]?.differences[0]?.sentence).toBe(
    'It only looks like “com.example.game”: “\u043e” is U+043E, not “o”.',
  );
});

test('expected values can be those of a saved event', () => {
  const { received } = openWith('https://p.example/pb?app=com.example.game&event=af_purchase&city=Oslo');
  const saved = (id: number, city: string) => ({
    id,
    time: 0,
    work: {
      template,
      event: JSON.stringify({ app_id: 'com.example.game', event_name: 'af_purchase', city }),
    },
  });
  const events = savedEvents(
    [saved(1, 'Oslo'), saved(2, 'Oslo'), saved(3, 'Rome')],
    ({ id }) => `No. ${String(id)}`,
  );
  received.expected.addSaved(events);
  expect(received.sources.map((source) => received.expected.labelOf(source))).toEqual([
    'Expected from the event in Compose',
    'Expected from the event recovered',
    'Expected from the saved event of No. 1',
    'Expected from the saved event of No. 3',
  ]);
  received.expected.choose('saved 1');
  expect(received.band.headline).toBe('Fits your template; every value is as expected');
  received.expected.choose('saved 3');
  expect(received.band.headline).toBe('Fits your template: 1 value is different');
});

test('the report of the comparison is that of the page', async () => {
  const { received } = openWith('https://p.example/pb?app=com.example.game&event=&city=Rom%20a');
  expect(await received.report(['Options.'])).toMatch(
    /^### Fits your template: 1 value is empty[^]*Options\.\n$/,
  );
});

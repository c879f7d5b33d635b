import { expect, test } from 'vitest';
import { EVENT_SAMPLES, TEMPLATE_SAMPLES } from '../../src/event/samples';
import readme from '../../README.md?raw';
import { decodeLink, MAX_LINK_LENGTH, writePlainLink } from '../../src/share';

const example = { template: TEMPLATE_SAMPLES[0]?.text, event: EVENT_SAMPLES[0]?.text };
const both = { template: 'https://p.example/?id=(idfa)', event: '{}' };
const start = '#template=https%3A%2F%2Fp.example%2F%3Fid%3D(idfa)&event=%7B%7D';
const unknown = 'The link has unknown parameters. Inside a value, write & as %26.';

test.each([
  ['template and event', start, both, []],
  ['without its #', start.slice(1), both, []],
  ['in another order', `#event=%7B%7D&${start.slice(1, start.indexOf('&'))}`, both, []],
  [
    'every parameter',
    `${start}&partner=clevertap&title=A%20title&note=a%0Ab&ignored=insecure%20alias&vocabulary=leanplum&view=decoded`,
    {
      ...both,
      partner: { id: 'clevertap', settings: {} },
      ...{ title: 'A title', note: 'a\nb', ignored: ['insecure', 'alias'] },
      ...{ vocabulary: 'leanplum', view: 'decoded' },
    },
    [],
  ],
  [
    'settings and options',
    `${start}&settings=%7B%22a%22%3A1%7D&advertiser=%7B%22active%22%3Afalse%7D&options=%7B%22missing%22%3A%22null%22%7D`,
    {
      ...both,
      partner: { id: 'custom', settings: { a: 1 }, advertiser: { active: false } },
      options: { missing: 'null' },
    },
    [],
  ],
  ['a plus', `${start}&title=a+b`, { ...both, title: 'a+b' }, []],
  ['a value that is not encoded', '#template=https://p.example/?id=(idfa)&event={}', both, []],
  ['empty parameters', `${start}&&title=`, both, []],
  [
    'no event',
    '#template=x',
    { template: 'x', event: example.event },
    ['The link has no event; an example is shown.'],
  ],
  [
    'no template',
    '#event={}',
    { template: example.template, event: '{}' },
    ['The link has no template; an example is shown.'],
  ],
  ['an & that is not encoded', `${start}&os=1&ip=2`, both, [unknown]],
  ['prototype keys', `${start}&__proto__=x&constructor=y`, both, [unknown]],
  [
    'a parameter twice',
    `${start}&event=x`,
    both,
    ['The link has more than one event; the first one is used.'],
  ],
  [
    'broken percent-encoding',
    `${start}&title=100%`,
    { ...both, title: '100%' },
    ['The title is not valid percent-encoding; it is used as is.'],
  ],
  [
    'settings that are no JSON',
    `${start}&settings=a`,
    both,
    ['The “settings” parameter of the link is not JSON and was left out.'],
  ],
  [
    'a partner that is markup',
    `${start}&partner=%3Cb%3E`,
    both,
    ['The partner could not be read and was left out.'],
  ],
  [
    'a long title',
    `${start}&title=${'x'.repeat(121)}`,
    { ...both, title: 'x'.repeat(120) },
    ['The title was cut to 120 characters.'],
  ],
])('%s', async (_, fragment, work, notes) => {
  expect(await decodeLink(fragment)).toEqual({ ok: true, work, notes });
});

test('more than a link may have is refused', async () => {
  const fragment = `#template=${'x'.repeat(MAX_LINK_LENGTH)}`;
  expect(await decodeLink(fragment)).toMatchObject({ ok: false, reason: 'too-long' });
  expect(writePlainLink({ template: 'x'.repeat(MAX_LINK_LENGTH), event: '' })).toBe('');
});

test('nothing is written at which a chat program cuts', () => {
  const link = writePlainLink({ template: "https://p.example/?a=(idfa)'*!~", event: '', note: 'The end.' });
  expect(link).toBe(
    'template=https%3A%2F%2Fp.example%2F%3Fa%3D%28idfa%29%27%2A%21%7E&event=&note=The%20end%2E',
  );
});

test('the link in the documentation is read as it says, and survives chat programs', async () => {
  const [, link = ''] = /^ {4}#(template=.*)$/m.exec(readme) ?? [];
  expect(link).toMatch(/^[\w%&=.-]*[A-Za-z0-9]$/);
  expect(await decodeLink(link)).toEqual({
    ok: true,
    work: { template: 'https://partner.example/?id=(idfa)', event: '{"idfa":""}', title: 'Install' },
    notes: [],
  });
});

const CUT = 'The link is cut off: it ends inside a value. What follows is lost.';

test.each([
  ['in a macro', 'https://p.example/?a=(idf', true],
  ['in a macro in braces', 'https://p.example/?a={idf', true],
  ['in the JSON of a body', 'POST https://p.example/\n\n{"a": "b', true],
  ['after a parameter whose macro has no bracket at its end', 'https://p.example/?a=(idfa&b=1', false],
  ['after a parameter whose macro in braces has none', 'https://p.example/?a={idfa&b=1', false],
  ['after a macro', 'https://p.example/?a=(idfa)', false],
])('a template that ends %s', async (_where, template, isCut) => {
  const reading = await decodeLink(`#template=${encodeURIComponent(template)}`);
  expect(reading).toMatchObject({ ok: true, work: { template } });
  if (reading.ok) expect(reading.notes.includes(CUT)).toBe(isCut);
});

test.each([
  ['in an object', '{"event_name": "a"', true],
  ['behind a whole object', '{"event_name": "a"}__x', false],
  ['in a second object', '{"event_name": "a"}\n{"event_name": "b', true],
])('an event that ends %s', async (_where, event, isCut) => {
  const reading = await decodeLink(`#event=${encodeURIComponent(event)}`);
  expect(reading).toMatchObject({ ok: true, work: { event } });
  if (reading.ok) expect(reading.notes.includes(CUT)).toBe(isCut);
});

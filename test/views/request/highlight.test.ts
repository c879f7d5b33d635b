import { describe, expect, test } from 'vitest';
import { readJson } from '../../../src/engine';
import { entrySpan, pathAt } from '../../../src/views/request/highlight';
import type { Derived } from '../../../src/state';
import { NO_HIGHLIGHTS, reuseHighlights } from '../../../src/views';
import { derivedOf, type Highlighted, highlightedIn } from '../../state/derived';

const template =
  'https://p.example/(app_id)?n=(event_name)&c=(city)&again=(city)&none=(idfa)&j=(encode)&w=(nope)&lit=1';
const event =
  '{"app_id":"app","event_name":"open","city":"Rom","language":"it","event_value":{"a":[1,{"b":"Rom"}],"c":"(x)"}}';
const value = '%7B%22a%22%3A%5B1%2C%7B%22b%22%3A%22Rom%22%7D%5D%2C%22c%22%3A%22%28x%29%22%7D';

const nothing: Highlighted = { template: [], event: [], request: [], decoded: [] };
const name: Highlighted = {
  template: ['(event_name)'],
  event: ['"event_name":"open"'],
  request: ['open'],
  decoded: ['n'],
};
const path: Highlighted = {
  template: ['(app_id)'],
  event: ['"app_id":"app"'],
  request: ['app'],
  decoded: ['Path'],
};
const firstCity: Highlighted = {
  template: ['(city)'],
  event: ['"city":"Rom"'],
  request: ['Rom'],
  decoded: ['c'],
};
const bothCities: Highlighted = {
  template: ['(city)', '(city)'],
  event: ['"city":"Rom"'],
  request: ['Rom', 'Rom'],
  decoded: ['c', 'again'],
};
const missing: Highlighted = { template: ['(idfa)'], event: [], request: [''], decoded: ['none'] };
const unknown: Highlighted = { template: ['(nope)'], event: [], request: ['(nope)'], decoded: ['w'] };
const whole: Highlighted = {
  template: ['(encode)'],
  event: ['"event_value":{"a":[1,{"b":"Rom"}],"c":"(x)"}'],
  request: [value],
  decoded: ['j'],
};
const inner: Highlighted = {
  template: ['(encode)'],
  event: ['"b":"Rom"'],
  request: ['%22b%22%3A%22Rom%22'],
  decoded: ['j.a.1.b'],
};

function atTemplate(mark: string): Highlighted {
  const page = derivedOf(template, event);
  page.pointing.pointAtTemplate(template.indexOf(mark), 'mouse');
  return highlightedIn(page);
}

function atEvent(mark: string, text = event): Highlighted {
  const page = derivedOf(template, text);
  page.pointing.pointAtEvent(text.indexOf(mark), 'mouse');
  return highlightedIn(page);
}

function atMacro(mark: string): Highlighted {
  const page = derivedOf(template, event);
  const at = template.indexOf(mark);
  page.pointing.pointAtMacro(
    page.request.parsed.parts.findIndex(({ from }) => from === at),
    'cursor',
  );
  return highlightedIn(page);
}

function atRow(page: Derived, row: string, within: readonly string[] = []): Highlighted {
  page.pointing.pointAtRow(
    page.insight.rows.findIndex((each) => each.name === row),
    'cursor',
    within,
  );
  return highlightedIn(page);
}

describe('the template', () => {
  test.each([
    ['a macro', 'event_name', name],
    ['the first character of a macro', '(event_name)', name],
    ['the cursor after a macro', '&c=', name],
    ['a macro in the path', 'app_id', path],
    ['one of two macros that read a field', 'city', firstCity],
    ['a macro without a value', 'idfa', missing],
    ['an unknown macro', 'nope', unknown],
    ['the event value', 'encode', whole],
    ['literal text', 'p.example', nothing],
  ])('%s', (_, mark, lit) => {
    expect(atTemplate(mark)).toEqual(lit);
  });
});

describe('the request', () => {
  test.each([
    ['a value', '(event_name)', name],
    ['a span without characters', '(idfa)', missing],
    ['what was sent as written', '(nope)', unknown],
    ['the event value', '(encode)', whole],
  ])('%s', (_, mark, lit) => {
    expect(atMacro(mark)).toEqual(lit);
  });
});

describe('the decoded view', () => {
  test.each([
    ['a value', 'n', [], name],
    ['a value in the path', 'Path', [], path],
    ['one of two rows that show a field', 'c', [], firstCity],
    ['a row without a value', 'none', [], missing],
    ['a row without a macro', 'lit', [], { ...nothing, decoded: ['lit'] }],
    ['JSON as a whole', 'j', [], whole],
    ['a value inside of it', 'j', ['a', '1', 'b'], inner],
  ] as const)('%s', (_, row, within, lit) => {
    expect(atRow(derivedOf(template, event), row, within)).toEqual(lit);
  });

  test('a row that is filled by two macros lights both', () => {
    const page = derivedOf('https://p.example/?x=(event_name)-(city)', event);
    expect(atRow(page, 'x').template).toEqual(['(event_name)', '(city)']);
  });

  test('a row is lit alone, even where a macro without a value stands between two', () => {
    const page = derivedOf('https://p.example(idfa)/(app_id)?n=(event_name)', event);
    page.pointing.pointAtTemplate('https://p.example('.length, 'cursor');
    expect(highlightedIn(page).decoded).toEqual(['Host', 'Path']);
    expect(atRow(page, 'Path').decoded).toEqual(['Path']);
  });

  test('a macro in the name of a parameter lights its row', () => {
    const page = derivedOf('https://p.example/?(event_name)=1&b=2', event);
    expect(atRow(page, 'open')).toMatchObject({ template: ['(event_name)'], request: ['open'] });
  });

  test('a value inside JSON that the template wrote lights only the macro that filled it', () => {
    const page = derivedOf(
      'https://p.example/?x=%7B%22n%22%3A%22(event_name)%22%2C%22c%22%3A%22(city)%22%7D',
      event,
    );
    expect(atRow(page, 'x', ['c'])).toMatchObject({ template: ['(city)'], event: ['"city":"Rom"'] });
  });

  test('a value inside a JSON body lights only the macro that filled it', () => {
    const post =
      'POST https://p.example/\nContent-Type: application/json\n\n{"n":"(event_name)","v":(event_value)}';
    const page = derivedOf(post, event);
    expect(atRow(page, 'Body', ['n'])).toMatchObject({
      template: ['(event_name)'],
      request: ['"n":"open"'],
    });
  });
});

describe('the event', () => {
  test.each([
    ['a field', '"event_name', name],
    ['its value', 'open', name],
    ['a field that two macros read', 'Rom', bothCities],
    ['a field that no macro reads', '"it"', { ...nothing, event: ['"language":"it"'] }],
    ['the event value', '"event_value', whole],
    ['a value inside the event value', '"b"', inner],
    ['before the first field', '{"app_id', nothing],
  ])('%s', (_, mark, lit) => {
    expect(atEvent(mark)).toEqual(lit);
  });

  test('an event value that is text lights as a whole', () => {
    const text = '{"event_value":"{\\"a\\":1}"}';
    expect(atEvent('a\\', text)).toMatchObject({ event: ['"event_value":"{\\"a\\":1}"'], decoded: ['j'] });
    const page = derivedOf(template, text);
    expect(atRow(page, 'j', ['a'])).toMatchObject({
      event: ['"event_value":"{\\"a\\":1}"'],
      request: ['%22a%22%3A1'],
    });
  });

  test('an event that cannot be read lights nothing of its own', () => {
    expect(atEvent('open', event.slice(0, -1))).toEqual(nothing);
    const page = derivedOf(template, event);
    expect(atRow(page, 'n')).toEqual(name);
    page.inputs.setEvent('{');
    expect(atRow(page, 'n')).toEqual({ ...name, event: [] });
  });
});

describe('ways into JSON', () => {
  const text = '{"a":[10,{"b":null}],"a":{"c":1}}';
  const read = readJson(text);
  const node = read.ok ? read.node : undefined;

  test.each([
    ['"a":[', ['a']],
    ['10', ['a', '0']],
    ['null', ['a', '1', 'b']],
    ['1}}', ['a', 'c']],
  ])('the way to %s', (mark, way) => {
    expect(pathAt(node, text.lastIndexOf(mark))).toEqual(way);
  });

  test('there is no way to the outermost bracket, nor into what cannot be read', () => {
    expect(pathAt(node, 0)).toEqual([]);
    expect(pathAt(undefined, 3)).toEqual([]);
  });

  test.each([
    [['a'], '"a":{"c":1}'],
    [['a', 'c'], '"c":1'],
    [['a', 'c', 'd'], undefined],
    [['a', '1'], undefined],
    [['b'], undefined],
    [[], undefined],
  ])('the last of equal keys wins: %j', (way, found) => {
    const span = node && entrySpan(node, way);
    expect(span && text.slice(span.from, span.to)).toBe(found);
  });
});

describe('highlights that are reused', () => {
  const highlights = {
    ...NO_HIGHLIGHTS,
    template: [{ from: 1, to: 2 }],
    segments: new Set([1]),
    rows: new Set([0, 2]),
  };

  test('are the old ones when nothing has changed', () => {
    const copy = { ...highlights, segments: new Set([1]), rows: new Set([2, 0]) };
    expect(reuseHighlights(highlights, copy)).toBe(highlights);
  });

  test('keep the members whose content is the same', () => {
    const moved = { ...highlights, template: [{ from: 2, to: 3 }], rows: new Set([0, 2]) };
    const reused = reuseHighlights(highlights, moved);
    expect(reused.template).toEqual([{ from: 2, to: 3 }]);
    expect(reused.rows).toBe(highlights.rows);
    expect(reused.segments).toBe(highlights.segments);
  });

  test('have the new members where the content differs', () => {
    const other = { ...highlights, rows: new Set([0]), segments: new Set([2]), inner: ['a'] };
    expect(reuseHighlights(highlights, other)).toEqual(other);
  });
});

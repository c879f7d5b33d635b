import { CompletionContext } from '@codemirror/autocomplete';
import { describe, expect, test } from 'vitest';
import { completeMacro } from '../../../src/editor/completion/template/macros';
import { completeName, writeParameter } from '../../../src/editor/completion/template/names';
import { atCursor, eventOf, type Surroundings, templateState, withCursor } from '../cursor';

function offered(marked: string, surroundings?: Surroundings) {
  const { text, cursor } = atCursor(marked);
  return completeName(new CompletionContext(templateState(text, surroundings), cursor, false));
}

const FORM = 'POST https://h/\nContent-Type: application/x-www-form-urlencoded\n\n';

describe('where names of parameters are offered', () => {
  test.each([
    ['https://h/?|', ''],
    ['https://h/?ga|', 'ga'],
    ['https://h/?a=1&|', ''],
    ['https://h/?a=1&|&b=2', ''],
    ['https://h/?a=1&|\n  &b=2', ''],
    ['https://h/\n  ?a=1\n  &ga|=(x)', 'ga'],
    ['https://h/\n  ?a=1\n  ga|', 'ga'],
    ['https://h/\n  ga|', 'ga'],
    [`${FORM}ga|=1`, 'ga'],
    [`${FORM}ga|`, 'ga'],
    [`${FORM}a=1\nga|`, 'ga'],
    ['https://h/?a=1&ga|#top', 'ga'],
  ])('%j', (marked, typed) => {
    const { cursor } = atCursor(marked);
    expect(offered(marked)?.from).toBe(cursor - typed.length);
  });

  test.each([
    'https://h|/?a=1',
    'https://h/pa|',
    'https://h/?a=|',
    'https://h/?a=1|',
    'https://h/?a=1#|',
    'https://h/?(ga|',
    'https://h/\n  ?a=1\n  //&ga|',
    'https://h/\n  ?a=1\n  ga| x',
    'POST https://h/?a=1\nX-Ga|',
    'POST https://h/\n\n{"ga|',
    '|',
  ])('not in %j', (marked) => {
    expect(offered(marked)).toBeNull();
  });

  test('there no macros are offered, even when asked for', () => {
    const { text, cursor } = atCursor('https://h/?ga|');
    expect(completeMacro(new CompletionContext(templateState(text), cursor, true))).toBeNull();
  });
});

describe('the names that are offered', () => {
  const event = eventOf({ platform: 'android', event_name: 'install', advertising_id: 'a b' });
  const rows = (marked: string) => offered(marked, { event })?.options ?? [];

  test('each with its macro, as the template writes macros', () => {
    expect(rows('https://h/?gai|').find(({ label }) => label === 'gaid')?.detail).toBe('=(advertising_id)');
    expect(rows('https://h/?a={ip}&gai|').find(({ label }) => label === 'gaid')?.detail).toBe(
      '={advertising_id}',
    );
  });

  test('none with a blank in it', () => {
    expect(rows('https://h/?media|').filter(({ label }) => label.includes(' '))).toEqual([]);
  });

  test('what is typed may be a key of its own: it stays, with the macro that it is used for', () => {
    expect(rows('https://h/?gps_adid|')[0]).toMatchObject({
      label: 'gps_adid',
      detail: '=(advertising_id)',
    });
    expect(rows('https://h/?geo|')[0]).toMatchObject({ label: 'geo', detail: '=(country_code)' });
  });

  test('under headings, what this event cannot have after what it can, with the value now', () => {
    const all = rows('https://h/?c=(campaign)&|');
    const names = all.map(({ label }) => label);
    const [gaid = -1, idfa = -1] = ['advertising_id', 'idfa'].map((name) => names.indexOf(name));
    expect(gaid).toBeGreaterThanOrEqual(0);
    expect(idfa).toBeGreaterThan(gaid);
    expect(all[gaid]).toMatchObject({ section: { name: 'Identifiers' }, valueNow: 'a b' });
    expect(all[idfa]).toMatchObject({ lacks: 'iOS only' });
  });
});

describe('writing a parameter', () => {
  test.each([
    ['https://h/?|', 'https://h/?ip=(ip)|'],
    ['https://h/?i|', 'https://h/?ip=(ip)|'],
    ['https://h/?i|p&b=2', 'https://h/?ip=(ip)|&b=2'],
    ['https://h/?i|=1&b=2', 'https://h/?ip|=1&b=2'],
    ['https://h/\n  ?a=1\n  i|', 'https://h/\n  ?a=1\n  &ip=(ip)|'],
    ['https://h/\n  i|', 'https://h/\n  ?ip=(ip)|'],
    [`${FORM}i|`, `${FORM}ip=(ip)|`],
  ])('%j', (marked, written) => {
    const { text, cursor } = atCursor(marked);
    const state = templateState(text);
    expect(withCursor(state.update(writeParameter(state, 'ip', '(ip)', cursor)).state)).toBe(written);
  });
});

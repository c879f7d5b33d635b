import { CompletionContext } from '@codemirror/autocomplete';
import { EditorSelection, EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import { completeMacro, writeAt } from '../../../src/editor/completion/template/macros';
import {
  atCursor,
  eventOf,
  type Surroundings,
  templateLanguageFor,
  templateState,
  withCursor,
} from '../cursor';

function offered(marked: string, surroundings?: Surroundings, explicit = false) {
  const { text, cursor } = atCursor(marked);
  return (
    completeMacro(new CompletionContext(templateState(text, surroundings), cursor, explicit))?.options ?? []
  );
}

const labels = (marked: string, surroundings?: Surroundings) =>
  offered(marked, surroundings).map(({ label }) => label);

describe('completion of macros', () => {
  test('what fits the key comes first, each macro once', () => {
    const names = labels('https://h/?gaid=(|');
    expect(names[0]).toBe('advertising_id');
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('sha1-idfa');
  });

  test.each([
    ['https://h/?x=(|', 'advertising_id', undefined],
    ['https://h/?x=(gai|', 'gaid', '= advertising_id'],
    ['https://h/?x=(advertiser|', 'advertiserId', '= advertising_id'],
    ['https://h/?x=(monet|', 'monetary', '= event_revenue_USD'],
  ])('%s offers %s (%s)', (marked, label, detail) => {
    expect(offered(marked).find((option) => option.label === label)?.detail).toBe(detail);
  });

  test('fields of the event that no macro reads, and settings, are offered too', () => {
    const event = eventOf({ sub_id: '7', idfa: 'x', 'no=name': 'x' });
    const names = labels('x=(|', { event, settings: new Map([['api_key', 'k']]) });
    expect(names.filter((name) => name === 'idfa')).toHaveLength(1);
    expect(names.filter((name) => /sub_id|setting|no=name/.test(name))).toEqual([
      'sub_id',
      'setting:api_key',
    ]);
  });

  test.each([
    ['what this platform has, before what it has not', 'x=(|', ['idfa', 'advertising_id']],
    ['what this kind of event has, before what it has not', 'x=(|', ['install_time', 'event_revenue']],
    ['what has a value, before what is used already', 'a=(clickid)&b=(|', ['sub_id', 'clickid']],
    ['what is called like the key, though it is used', 'a=(idfa)&idfa=(|', ['idfa', 'idfv']],
    ['what is called like the key, though the platform has it not', 'gaid=(|', ['advertising_id', 'ip']],
  ])('%s', (_what, marked, order) => {
    const event = eventOf({ platform: 'ios', event_name: 'install', sub_id: '7', clickid: 'c' });
    const names = labels(`https://h/?${marked}`, { event });
    expect(names.filter((name) => order.includes(name))).toEqual(order);
  });

  test('inside (setting: there is nothing but the settings, and the one that fits the key is first', () => {
    const settings = new Map([
      ['app_id', '1'],
      ['api_key', 'k'],
    ]);
    const rows = offered('https://h/?api_key=(setting:|', { settings });
    expect(rows[0]).toMatchObject({
      label: 'setting:api_key',
      section: { name: 'Fits api_key' },
      valueNow: 'k',
    });
    expect(labels('https://h/?x=(setting:a|', { settings })).toContain('setting:app_id');
  });

  test('each row shows the value for the event at hand, shaped but not encoded', () => {
    const event = eventOf({
      attributed_touch_type: 'click',
      campaign: 'a b',
      app_name: 'A name that is far too long to be shown',
    });
    const values = new Map(
      offered('x=(|', { event }).map((option) => [option.label, 'valueNow' in option && option.valueNow]),
    );
    expect(values.get('attributed_touch_type')).toBe('0');
    expect(values.get('c')).toBe('a b');
    expect(values.get('app_name')).toBe('A name that is far too long…');
    expect(values.get('idfa')).toBe(false);
  });

  test.each(['https://h/?x=1|', 'plain| text', 'https://h/?x=(idfa)|'])(
    '%j: nothing unless asked',
    (marked) => {
      expect(offered(marked)).toEqual([]);
      expect(offered(marked, {}, true).length).toBeGreaterThan(50);
    },
  );

  test.each([
    ['https://h/?gaid=|', 'advertising_id'],
    ['gaid=|', 'advertising_id'],
    ['https://h/?gaid=|&b=1', 'advertising_id'],
    ['https://h/?a=1\n  &geo=|\n  &b=(ip)', 'country_code'],
    ['POST https://h/\nContent-Type: application/x-www-form-urlencoded\n\na=1&uid=|', 'customer_user_id'],
  ])('%j: directly after = what fits the key is offered', (marked, first) => {
    expect(labels(marked)[0]).toBe(first);
  });

  test.each([
    'https://h/?zzz=|',
    'https://h/?gaid=|x',
    'https://h/?gaid=a=|',
    'https://h/?gaid=x|',
    'https://h/gaid=|',
    'POST https://h/\n\n{"gaid=|"}',
  ])('%j: after another = nothing is', (marked) => {
    expect(labels(marked)).toEqual([]);
  });

  test('what is typed after = closes that list, unless it is a bracket', () => {
    const { text, cursor } = atCursor('https://h/?event=|');
    const next = (typed: string) =>
      completeMacro(new CompletionContext(templateState(text + typed), cursor + typed.length, false));
    expect(next('i')).toBeNull();
    expect(next('(')?.from).toBe(cursor + 1);
  });

  test('$$ offers both notations: the echo of a link as a click, everything else as the SDK', () => {
    expect(labels('https://h/?gaid=$$|')[0]).toBe('$$sdk(advertising_id)');
    expect(labels('https://h/?x=$$|')).toContain('$$click(clickid)');
    expect(labels('https://h/?x=$$c|').every((label) => label.startsWith('$$click('))).toBe(true);
    expect(labels('https://h/?x=$$sd|').every((label) => label.startsWith('$$sdk('))).toBe(true);
    expect(labels('https://h/?x=$$y|')).toEqual([]);
    expect(labels('https://h/?x=$|')).toEqual([]);
  });

  test('asked again while typing it stays open where it was asked for', () => {
    const { text, cursor } = atCursor('https://h/?gaid=|');
    const next = completeMacro(new CompletionContext(templateState(`${text}a`), cursor + 1, true));
    expect(next?.from).toBe(cursor);
  });
});

describe('writing a macro', () => {
  test('at several cursors at once', () => {
    const doc = 'https://h/?a=(ad)&b={ad}';
    const ends = [doc.indexOf(')'), doc.indexOf('}')].map((at) => EditorSelection.cursor(at));
    const extensions = [templateLanguageFor(), EditorState.allowMultipleSelections.of(true)];
    const state = EditorState.create({ doc, selection: EditorSelection.create(ends), extensions });
    const from = doc.indexOf('ad');
    expect(state.update(writeAt(state, 'idfa', from, from + 2)).newDoc.toString()).toBe(
      'https://h/?a=(idfa)&b={idfa}',
    );
  });

  test.each([
    ['x=(|', 'idfa', 'x=(idfa)|'],
    ['x=(|)', 'idfa', 'x=(idfa)|'],
    ['x=(ad|vertiserId)&b', 'idfa', 'x=(idfa)|&b'],
    ['x=(ad|&b=(idfv)', 'idfa', 'x=(idfa)|&b=(idfv)'],
    ['x={ad|', 'idfa', 'x={idfa}|'],
    ['x=$$sdk(|', 'idfa', 'x=$$sdk(idfa)|'],
    ['x=$$|', '$$sdk(idfa)', 'x=$$sdk(idfa)|'],
    ['x=$$cl|&b', '$$click(clickid)', 'x=$$click(clickid)|&b'],
    ['https://h/?x=ad|', 'idfa', 'https://h/?x=(idfa)|'],
    ['a={b}&x=|', 'idfa', 'a={b}&x={idfa}|'],
  ])('%j and %s give %j', (marked, name, written) => {
    const { text, cursor } = atCursor(marked);
    const state = templateState(text);
    const from = completeMacro(new CompletionContext(state, cursor, true))?.from ?? cursor;
    expect(withCursor(state.update(writeAt(state, name, from, cursor)).state)).toBe(written);
  });
});

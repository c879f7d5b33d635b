import { describe, expect, test } from 'vitest';
import { keyInfo } from '../../../src/editor/info/field';
import { infoText, type Info } from '../../../src/editor/info/info';
import { templateLanguage, templateReading } from '../../../src/editor/language';
import { macroInfo, macroPartInfo } from '../../../src/editor/info/macro';
import { parse } from '../../../src/engine';
import { APPSFLYER } from '../../../src/vocabulary';
import { eventOf, type Surroundings, templateState } from '../cursor';

function infoOf(text: string, surroundings?: Surroundings): Info | undefined {
  const state = templateState(text, surroundings);
  const language = state.facet(templateLanguage);
  const part = state.field(templateReading)?.template.parts.find(({ type }) => type === 'macro');
  if (part?.type !== 'macro' || language === undefined) return undefined;
  return macroPartInfo(part, text, language);
}

const factsOf = (info: Info | undefined) => new Map(info?.facts.map(({ label, value }) => [label, value]));

describe('what is said of a macro', () => {
  const event = eventOf({ campaign: 'spring sale', attributed_touch_type: 'click', sub_id: '7', idfa: '' });

  test('its value, field, and each step to what is sent', () => {
    const facts = factsOf(infoOf('https://h/?c=(campaign)', { event }));
    expect(facts.get('Value now')).toBe('spring sale');
    expect(facts.get('Event field')).toBe('campaign');
    expect(facts.get('Percent-encoded')).toBe('spring%20sale');
    expect(facts.get('Other spellings')).toBe('(c)');
    expect(facts.get('Comes from')).toBe('the attribution link');
    expect([...facts.keys()]).toContain('Documented in');
  });

  test.each([
    ['{idfa}', 'empty'],
    ['(idfv)', 'not in this event'],
    ['(Sub-Id)', '7'],
    ['(setting:key)', 'k'],
  ])('%s: %s', (text, value) => {
    const facts = factsOf(infoOf(text, { event, settings: new Map([['key', 'k']]) }));
    expect(facts.get('Value now')).toBe(value);
  });

  test('nothing is said of a name that nobody knows, since that is a problem', () => {
    expect(infoOf('(nobody)', { event })).toBeUndefined();
  });

  test.each(APPSFLYER.macros.map(({ name }) => name))('%s has something to read', (name) => {
    const language = templateState('').facet(templateLanguage);
    const info = language && macroInfo(name, language);
    expect(info?.text).toMatch(/\.$/);
    expect([...factsOf(info).keys()]).toEqual(expect.arrayContaining(['Format', 'Evidence']));
  });

  test('a hash says what it is the hash of', () => {
    const language = templateState('', { event: eventOf({ idfa: 'A' }) }).facet(templateLanguage);
    const facts = factsOf(language && macroInfo('sha1-idfa', language));
    expect(facts.get('Format')).toContain('SHA-1');
    expect(facts.get('SHA-1')).toHaveLength(40);
  });
});

describe('the info on a field', () => {
  const help = {
    vocabulary: APPSFLYER,
    template: () => parse('https://h/?a=(media_source)&b=(x_y)', APPSFLYER),
  };

  test('its meaning, the macros that read it, and those of the template', () => {
    const info = keyInfo(['media_source'], help);
    expect(info?.text).not.toBe('');
    expect(factsOf(info).get('Read by')).toBe('(pid)');
    expect(factsOf(info).get('In this template')).toBe('(media_source)');
  });

  test('a field no document names is echoed', () => {
    expect(factsOf(keyInfo(['X-Y'], help)).get('In this template')).toBe('(x_y)');
    expect(keyInfo(['X-Y'], help)?.text).toContain('No document');
  });

  test.each([
    [['event_value', 'af_revenue'], 'A parameter that AppsFlyer’s SDK predefines.'],
    [['event_value', 'mine'], 'A parameter that the app defines.'],
    [['custom_data', 'mine'], undefined],
    [['event_value', 'a', 'b'], undefined],
  ])('%j: %s', (path, text) => {
    expect(keyInfo(path, help)?.text).toBe(text);
  });
});

test('an information is said in one line', () => {
  const info = {
    title: '(c)',
    text: 'A name.',
    facts: [{ label: 'Value now', value: 'x' }],
    notes: ['Unsaid.'],
  };
  expect(infoText(info)).toBe('(c). A name. Value now: x');
});

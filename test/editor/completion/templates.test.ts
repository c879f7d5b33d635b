import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import type { TemplateOffer } from '../../../src/editor/help';
import { templateExtensions } from '../../../src/editor/template';
import { completeMacro } from '../../../src/editor/completion/template/macros';
import { completeTemplate } from '../../../src/editor/completion/template/templates';
import { DEFAULT_OPTIONS } from '../../../src/engine';
import { TEMPLATE_SAMPLES } from '../../../src/event/samples';
import { APPSFLYER } from '../../../src/vocabulary';
import { atCursor, eventOf } from '../cursor';

const all = (): Promise<readonly TemplateOffer[]> => Promise.resolve(TEMPLATE_SAMPLES);
const event = eventOf({ platform: 'ios', event_name: 'af_purchase' });

async function offered(
  marked: string,
  explicit: boolean,
  templates: () => Promise<readonly TemplateOffer[]> = all,
) {
  return completeTemplate(contextAt(marked, explicit, templates));
}

const macros = (marked: string, explicit: boolean) => completeMacro(contextAt(marked, explicit));

function contextAt(marked: string, explicit: boolean, templates = all): CompletionContext {
  const { text, cursor } = atCursor(marked);
  const help = {
    event: () => event,
    options: () => DEFAULT_OPTIONS,
    settings: () => new Map<string, string>(),
    templates,
  };
  const state = EditorState.create({
    doc: text,
    extensions: templateExtensions({ vocabulary: APPSFLYER }, help),
  });
  return new CompletionContext(state, cursor, explicit);
}

describe('whole templates', () => {
  test.each([
    ['|', false],
    ['in|', false],
    ['https://|', false],
    ['\n|', false],
    ['https://h/|', true],
  ])('are offered in %j (asked: %j)', async (marked, explicit) => {
    expect((await offered(marked, explicit))?.options).toHaveLength(TEMPLATE_SAMPLES.length);
  });

  test.each([
    ['https://h|', false],
    ['https://h/?|', true],
    ['https://h/?a=|', true],
    ['https://h/(|', true],
  ])('are not offered in %j (asked: %j)', async (marked, explicit) => {
    expect(await offered(marked, explicit)).toBeNull();
  });

  test('those that suit the event come first', async () => {
    const titles = (await offered('|', true))?.options.map(({ label }) => label) ?? [];
    expect(titles.indexOf('In-app event on iOS')).toBeLessThan(titles.indexOf('Install on Android'));
  });

  test('asked for in an empty template, the macros follow them in the same list, and alone nowhere', async () => {
    const options = (await offered('|', true))?.options ?? [];
    const headings = options.map(({ section }) => (typeof section === 'object' ? section.name : section));
    const first = options.findIndex(({ label }) => label === 'idfa');
    expect(first).toBeGreaterThanOrEqual(TEMPLATE_SAMPLES.length);
    expect(new Set(headings.slice(0, TEMPLATE_SAMPLES.length))).toEqual(new Set(['Whole templates']));
    expect(headings.slice(TEMPLATE_SAMPLES.length)).not.toContain('Whole templates');
    for (const explicit of [true, false]) expect(macros('|', explicit)).toBeNull();
  });

  test('when they cannot be had, nothing is', async () => {
    expect(await offered('|', true, () => Promise.reject(new Error('gone')))).toBeNull();
  });
});

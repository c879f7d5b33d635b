import { CompletionContext } from '@codemirror/autocomplete';
import { EditorState } from '@codemirror/state';
import { describe, expect, test } from 'vitest';
import type { TemplateOffer } from '../../src/editor/help';
import { templateExtensions } from '../../src/editor/template';
import { completeTemplate } from '../../src/editor/template-completion';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { TEMPLATE_SAMPLES } from '../../src/event/samples';
import { APPSFLYER } from '../../src/vocabulary';
import { atCursor, eventOf } from './cursor';

const all = () => Promise.resolve(TEMPLATE_SAMPLES);
const event = eventOf({ platform: 'ios', event_name: 'af_purchase' });

async function offered(
  marked: string,
  explicit: boolean,
  templates: () => Promise<readonly TemplateOffer[]> = all,
) {
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
  return completeTemplate(new CompletionContext(state, cursor, explicit));
}

describe('whole templates', () => {
  test.each([
    ['|', true],
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
    const options = (await offered('|', true))?.options ?? [];
    const boosts = new Map(options.map(({ label, boost }) => [label, boost]));
    expect(boosts.get('In-app event on iOS')).toBe(0);
    expect(boosts.get('Install on Android')).toBe(-1);
  });

  test('when they cannot be had, nothing is', async () => {
    expect(await offered('|', true, () => Promise.reject(new Error('gone')))).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../src/engine';
import { loadGallery, loadReference } from '../../src/state';
import { loadLanguage, optionsIn } from '../../src/state/language';
import { benchOf } from './derived';

const TEMPLATE = 'https://p.example/?u={{User ID}}&i=(idfa)';
const EVENT = '{"User ID": "u 1", "idfa": "I", "wifi": 7}';

describe('Leanplum’s language', () => {
  test('is waited for, and nothing is read or said meanwhile', async () => {
    const { inputs, session, insight } = benchOf(TEMPLATE, EVENT);
    expect(session.rendering.text).toContain('i=I');
    inputs.chooseVocabulary('leanplum');
    expect(session.languageState).toBe('loading');
    expect([session.rendering.text, insight.findings]).toEqual(['', []]);
    session.useLanguage(await loadLanguage('leanplum'));
    expect(session.languageState).toBe('ready');
    expect(session.rendering.text).toBe('https://p.example/?u=u%201&i=(idfa)');
    expect(session.parsed.outline.method).toBe('POST');
    expect(insight.findings.map(({ code }) => code)).toContain('other-language');
    expect(insight.eventFindings, 'AppsFlyer’s checks of fields say nothing').toEqual([]);
    inputs.chooseVocabulary('appsflyer');
    expect(session.rendering.text).toContain('i=I');
  });

  test('that cannot be loaded is told as missing, until it is tried again', () => {
    const { inputs, session } = benchOf(TEMPLATE, EVENT);
    inputs.chooseVocabulary('leanplum');
    session.missLanguage('leanplum');
    expect(session.languageState).toBe('missing');
    session.retryLanguage();
    expect(session.languageState).toBe('loading');
  });

  test('knows one option; the others have their defaults and are kept for AppsFlyer', () => {
    const chosen = { ...DEFAULT_OPTIONS, missing: 'null', escapeSlashes: true } as const;
    expect(optionsIn('leanplum', chosen)).toEqual({ ...DEFAULT_OPTIONS, missing: 'null' });
    expect(optionsIn('leanplum', { ...chosen, missing: 'zero-uuid' }).missing).toBe('empty');
    expect(optionsIn('appsflyer', chosen)).toBe(chosen);
  });

  test('has a reference and examples of its own', async () => {
    const { inputs, session } = benchOf(TEMPLATE, EVENT);
    inputs.chooseVocabulary('leanplum');
    session.useLanguage(await loadLanguage('leanplum'));
    const { search, write, titleOf } = await loadReference(session);
    expect(search({ text: 'variant' })[0]?.name).toBe('Variant ID');
    expect(search({ kinds: ['macro'], use: 'ab-test' })).toHaveLength(5);
    expect(search({ kinds: ['rule'], text: 'three' })[0]?.description).toContain('at most three');
    expect(search({ text: 'idfa' }).filter(({ kind }) => kind === 'macro')).toEqual([]);
    expect([write('User ID'), titleOf('L1')]).toEqual(['{{User ID}}', 'OpenAPI description of the API']);
    expect((await loadGallery('leanplum')).templates).toHaveLength(2);
  });
});

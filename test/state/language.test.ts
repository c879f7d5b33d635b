import { describe, expect, test } from 'vitest';
import { loadGallery, loadReference } from '../../src/state';
import { loadLanguage } from '../../src/state/derivation/language.svelte';
import { derivedOf } from './derived';

const TEMPLATE = 'https://p.example/?u={{User ID}}&i=(idfa)';
const EVENT = '{"User ID": "u 1", "idfa": "I", "wifi": 7}';

describe('Leanplum’s language', () => {
  test('is waited for, and nothing is parsed or reported meanwhile', async () => {
    const { inputs, language, request, insight } = derivedOf(TEMPLATE, EVENT);
    expect(request.rendering.text).toContain('i=I');
    inputs.chooseVocabulary('leanplum');
    expect(language.state).toBe('loading');
    expect([request.rendering.text, insight.findings]).toEqual(['', []]);
    language.use(await loadLanguage('leanplum'));
    expect(language.state).toBe('ready');
    expect(request.rendering.text).toBe('https://p.example/?u=u%201&i=(idfa)');
    expect(request.parsed.outline.method).toBe('POST');
    expect(insight.findings.map(({ code }) => code)).toContain('other-language');
    expect(insight.eventFindings, 'AppsFlyer’s checks of fields say nothing').toEqual([]);
    inputs.chooseVocabulary('appsflyer');
    expect(request.rendering.text).toContain('i=I');
  });

  test('is `missing` after it could not be loaded, until it is tried again', () => {
    const { inputs, language } = derivedOf(TEMPLATE, EVENT);
    inputs.chooseVocabulary('leanplum');
    language.fail('leanplum');
    expect(language.state).toBe('missing');
    language.retry();
    expect(language.state).toBe('loading');
  });

  test('has a reference and examples of its own', async () => {
    const page = derivedOf(TEMPLATE, EVENT);
    const { inputs, language } = page;
    inputs.chooseVocabulary('leanplum');
    language.use(await loadLanguage('leanplum'));
    const { search, write, titleOf } = await loadReference(page);
    expect(search({ text: 'variant' })[0]?.name).toBe('Variant ID');
    expect(search({ kinds: ['macro'], use: 'ab-test' })).toHaveLength(5);
    expect(search({ kinds: ['rule'], text: 'three' })[0]?.description).toContain('at most three');
    expect(search({ text: 'idfa' }).filter(({ kind }) => kind === 'macro')).toEqual([]);
    expect([write('User ID'), titleOf('L1')]).toEqual(['{{User ID}}', 'OpenAPI description of the API']);
    expect((await loadGallery('leanplum')).templates).toHaveLength(2);
  });
});

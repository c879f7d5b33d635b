import { expect, test } from 'vitest';
import { DEFAULT_OPTIONS } from '../../../src/engine';
import { optionsIn, optionsOf } from '../../../src/views';

test('every option applies in AppsFlyer’s language', () => {
  expect([...optionsOf('appsflyer')].sort()).toEqual(Object.keys(DEFAULT_OPTIONS).sort());
  const chosen = { ...DEFAULT_OPTIONS, missing: 'zero-uuid', escapeSlashes: true } as const;
  expect(optionsIn('appsflyer', chosen)).toBe(chosen);
});

test('only the one for missing values applies in Leanplum’s; the others have their defaults', () => {
  expect(optionsOf('leanplum')).toEqual(['missing']);
  const chosen = { ...DEFAULT_OPTIONS, missing: 'null', escapeSlashes: true } as const;
  expect(optionsIn('leanplum', chosen)).toEqual({ ...DEFAULT_OPTIONS, missing: 'null' });
});

test('identifiers of zeros do not apply in Leanplum’s', () => {
  expect(optionsIn('leanplum', { ...DEFAULT_OPTIONS, missing: 'zero-uuid' }).missing).toBe('empty');
});

import { expect, test } from 'vitest';
import { PROTOCOL, readEmbedMessage, readHostMessage, sealed } from '../../src/embed/protocol';

const state = { template: 'https://p.example/?a=(app_id)', event: '{}' };

test.each([
  { type: 'ready' as const },
  { type: 'height' as const, height: 420 },
  { type: 'change' as const, state },
  { type: 'change' as const, state: { ...state, title: 'One', options: { missing: 'null' } }, done: 2 },
])('a message of an embed arrives as it was sent: %o', (message) => {
  expect(readEmbedMessage(sealed(message))).toEqual(message);
});

test.each([
  { type: 'setState' as const, state },
  { type: 'setState' as const, state: { link: '1-abc' } },
  { type: 'setState' as const, theme: 'dark' as const },
])('a message of a host arrives as it was sent: %o', (message) => {
  expect(readHostMessage(sealed(message))).toEqual(message);
});

const cyclic: Record<string, unknown> = {};
cyclic.self = cyclic;

test.each([
  ['nothing', undefined],
  ['a text', 'ready'],
  ['no mark', { type: 'ready' }],
  ['another version', { protocol: 'postback-playground/2', type: 'ready' }],
  ['an unknown name', { protocol: PROTOCOL, type: 'navigate', state }],
  ['a height that is no number', { protocol: PROTOCOL, type: 'height', height: '9' }],
  ['a height without end', { protocol: PROTOCOL, type: 'height', height: Infinity }],
  ['a height below zero', { protocol: PROTOCOL, type: 'height', height: -1 }],
  ['a change of nothing', { protocol: PROTOCOL, type: 'change' }],
  ['a change to no texts', { protocol: PROTOCOL, type: 'change', state: { template: 7, event: '' } }],
  ['a list', [PROTOCOL]],
])('neither side takes %s', (_what, data) => {
  expect(readEmbedMessage(data)).toBeUndefined();
  expect(readHostMessage(data)).toBeUndefined();
});

test.each([
  ['a theme that is none', { theme: 'plaid' }],
  ['a state that is none', { state: 'x' }],
  ['a text of two million characters', { state: { template: 'x'.repeat(2_000_000), event: '' } }],
  ['an event that holds itself', { state: { template: '', event: cyclic } }],
  ['a link that is no text', { state: { link: 7, template: 7 } }],
])('an embed does not take %s', (_what, part) => {
  expect(readHostMessage({ protocol: PROTOCOL, type: 'setState', ...part })).toBeUndefined();
});

test('unknown fields of a state are dropped; the others are read when the work is', () => {
  const message = { protocol: PROTOCOL, type: 'setState', state: { ...state, extra: 1, title: 7 }, more: 1 };
  expect(readHostMessage(message)).toEqual({ type: 'setState', state: { ...state, title: 7 } });
});

test('an event may be an object, whose keys keep their order, and a partner its id', () => {
  const message = sealed({ type: 'setState' as const });
  const given = { template: 't', event: { z: 1, a: 2 }, partner: 'leanplum' };
  expect(readHostMessage({ ...message, state: given })?.state).toEqual({
    template: 't',
    event: '{\n  "z": 1,\n  "a": 2\n}',
    partner: { id: 'leanplum' },
  });
});

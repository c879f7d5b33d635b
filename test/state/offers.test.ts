import { expect, test, vi } from 'vitest';
import { Inputs, type Offer, Offers } from '../../src/state';
import { workOf } from './derived';

function offerOf(id: string): Offer {
  return { id, message: id, actions: [{ label: 'Do it', run: vi.fn<() => void>() }] };
}

function offersOn(template: string): { inputs: Inputs; offers: Offers } {
  const inputs = new Inputs(workOf(template, '{}'));
  return { inputs, offers: new Offers(inputs, 'template') };
}

test('an offer about a text goes when that text changes, and the other text does not matter', () => {
  const { inputs, offers } = offersOn('pasted');
  expect(offers.current).toBeUndefined();
  offers.make(offerOf('decode'));
  inputs.setEvent('{"a":1}');
  expect(offers.current?.id).toBe('decode');
  inputs.setTemplate('pasted and typed');
  expect(offers.current).toBeUndefined();
});

test('an offer about the text comes before those of the sources, which come in their order', () => {
  const { inputs, offers } = offersOn('b');
  offers.addSource(() => (inputs.template.includes('a') ? offerOf('a') : undefined));
  offers.addSource(() => offerOf('b'));
  expect(offers.current?.id).toBe('b');
  inputs.setTemplate('ab');
  expect(offers.current?.id).toBe('a');
  offers.make(offerOf('decode'));
  expect(offers.current?.id).toBe('decode');
  offers.decline();
  expect(offers.current?.id).toBe('a');
});

test('what was declined is not offered again while the text is edited, but for another work or after a paste', () => {
  const { inputs, offers } = offersOn('text');
  offers.addSource(() => offerOf('a'));
  offers.decline();
  inputs.setTemplate('edited');
  expect(offers.current).toBeUndefined();
  offers.reconsider();
  expect(offers.current?.id).toBe('a');
  offers.decline();
  inputs.load(workOf('another', '{}'));
  expect(offers.current?.id).toBe('a');
});

import { beforeEach, expect, test } from 'vitest';
import { Inputs } from '../../src/state';
import { followHistory, type HistoryFollower } from '../../src/state/history-follower';
import { workOf } from './derived';

const first = workOf('https://first.example/', '{}');
const other = workOf('https://other.example/', '{}');

let inputs: Inputs;
let recorded: string[];
let follower: HistoryFollower;
beforeEach(() => {
  inputs = new Inputs(first);
  recorded = [];
  follower = followHistory(inputs, ({ template }) => recorded.push(template));
});

function change(by: (inputs: Inputs) => void): void {
  by(inputs);
  follower.update();
}

test('a work that nobody changed is not recorded', () => {
  follower.flush();
  change(() => inputs.open(other));
  change(() => inputs.load(first));
  follower.flush();
  expect(recorded).toEqual([]);
});

test('a changed work is recorded when it rests, once', () => {
  change(() => inputs.setTemplate('a'));
  change(() => inputs.setTemplate('ab'));
  follower.flush();
  follower.flush();
  expect(recorded).toEqual(['ab']);
});

test('a changed work is recorded when another takes its place', () => {
  change(() => inputs.setTemplate('mine'));
  change(() => inputs.open(other));
  follower.flush();
  change(() => inputs.setTemplate('theirs, changed'));
  change(() => inputs.load(first));
  expect(recorded).toEqual(['mine', 'theirs, changed']);
});

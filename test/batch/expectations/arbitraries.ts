import fc from 'fast-check';
import { type Condition, type Expectation, isCondition } from '../../../src/batch/expectations';
import { anyText } from '../../engine/arbitraries';

const text = anyText.filter((each) => each !== '');
const optional = { requiredKeys: [] };
const value = fc.record(
  { is: fc.constantFrom('filled', 'absent', 'uuid-or-empty'), equals: text, from: text },
  optional,
);
const condition = fc
  .oneof<fc.Arbitrary<unknown>[]>(
    fc.tuple(text, value).map(([parameter, rest]) => ({ parameter, ...rest })),
    fc.tuple(text, value).map(([header, rest]) => ({ header, ...rest })),
    fc.record(
      { verdict: fc.constantFrom('held', ['lost', 'held']), reason: text },
      { requiredKeys: ['verdict'] },
    ),
    fc.record(
      { maxLength: fc.integer({ min: 1 }), unit: fc.constant('bytes') },
      { requiredKeys: ['maxLength'] },
    ),
    fc.record({ worstProblem: fc.constantFrom('none', 'warning') }),
    fc.constant({ macros: 'replaced' }),
  )
  .filter((each): each is Condition => isCondition(each));
const common = {
  name: fc.string({ minLength: 1, maxLength: 120 }),
  expect: fc.array(condition, { minLength: 1, maxLength: 3 }),
};
const scope = fc.dictionary(text, fc.oneof(anyText, fc.array(anyText, { minLength: 1, maxLength: 2 })), {
  minKeys: 1,
  maxKeys: 2,
});
/** Expectations of every kind: cases and rules, with conditions of each kind. */
export const anyExpectation: fc.Arbitrary<Expectation> = fc.oneof(
  fc.record({ ...common, for: scope }, { requiredKeys: ['expect'] }),
  fc.record({ ...common, event: anyText }, { requiredKeys: ['expect'] }),
);

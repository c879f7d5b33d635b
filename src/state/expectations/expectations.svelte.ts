import {
  compileExpectation,
  type CompiledExpectation,
  type Expectation,
  EXPECTATIONS_EXTENSION,
  expectPresent,
  type FileFault,
  MAX_EXPECTATIONS,
  MAX_NAME_LENGTH,
  type Outcome,
  prepareSubjects,
  readExpectations,
  readExpectationsFile,
  requestSubject,
  type Subject,
  type SubjectOf,
  writeExpectationsFile,
} from '../../batch/expectations';
import { readEvent } from '../../event';
import { readForm } from '../../event/forms';
import type { ExpectationData } from '../../work';
import type { Derived } from '../derivation/derived';
import { inSlices } from '../slices';
import { expectationData } from './data';
import { setupOf } from './setup';

/** An expectation of the present work. */
export interface KeptExpectation {
  /** Its place in the list of the work. */
  readonly index: number;
  /** The expectation; undefined for one that this version of the page cannot read, which is kept as it is. */
  readonly expectation: Expectation | undefined;
  /** Its result: for a case with its own event, for a rule with the present one. */
  readonly outcome: Outcome;
}

/** The result of reading a file of expectations. */
export interface AddedFile {
  /** How many expectations were added. */
  readonly added: number;
  /** What is wrong in the file; empty when all of it could be read. */
  readonly faults: readonly FileFault[];
}

/** Expectations and the result of each, as of the last check. */
interface Checked {
  readonly expectations: readonly ExpectationData[];
  readonly outcomes: readonly Outcome[];
}

const UNKNOWN: Outcome = { state: 'unknown' };

// Each expectation is compiled once, however often it is checked.
const COMPILED = new WeakMap<ExpectationData, CompiledExpectation | 'unread'>();

/** The expectations of the present work: their results, and the changes a person makes to them. */
export class Expectations {
  readonly #derived: Derived;
  #checked: Checked = $state.raw({ expectations: [], outcomes: [] });
  #stopCheck: () => void = () => undefined;
  #past: { readonly arrivals: number; readonly lists: readonly (readonly ExpectationData[])[] } = $state.raw({
    arrivals: 0,
    lists: [],
  });
  readonly #subjectOf = $derived.by(() => prepareSubjects(setupOf(this.#derived)));

  /** The expectations in their order, at most `MAX_EXPECTATIONS`, with the results of the last check that was finished. */
  readonly list: readonly KeptExpectation[] = $derived.by(() =>
    this.#derived.inputs.expectations.slice(0, MAX_EXPECTATIONS).map((data, index) => {
      const compiled = compiledOf(data);
      const expectation = compiled === 'unread' ? undefined : compiled.expectation;
      const isChecked = this.#checked.expectations[index] === data;
      const outcome = isChecked ? this.#checked.outcomes[index] : undefined;
      return { index, expectation, outcome: outcome ?? UNKNOWN };
    }),
  );

  /** Takes what the expectations are checked with. */
  constructor(derived: Derived) {
    this.#derived = derived;
  }

  /** True when there is a change that `undo` takes back. */
  get canUndo(): boolean {
    return this.#past.lists.length > 0 && this.#past.arrivals === this.#derived.inputs.arrivals;
  }

  /** Reads everything that results depend on, so an effect runs again when one of it changes. */
  track(): readonly unknown[] {
    const { inputs, delivery, event, insight, language } = this.#derived;
    return [
      ...[inputs.work, event.fields, event.reading.ok, language.state, delivery.partner, delivery.isWaiting],
      ...[insight.isChecking, insight.foreign],
    ];
  }

  /**
   * Checks all expectations. Rules get the request that is shown, cases one for their own event. Many or long ones are
   * checked in slices, between which the page answers to keys; a further call begins anew.
   */
  flush(): void {
    this.stop();
    const expectations = this.#derived.inputs.expectations.slice(0, MAX_EXPECTATIONS);
    this.#stopCheck = inSlices(this.#checks(expectations), {
      onprogress: () => undefined,
      ondone: (outcomes) => {
        this.#checked = { expectations, outcomes };
      },
    });
  }

  /** Stops a check that goes on in slices. */
  stop(): void {
    this.#stopCheck();
  }

  /** Checks an expectation that is not kept, such as one that is being written. */
  check(expectation: Expectation): Outcome {
    return this.#check(compileExpectation(expectation), this.#live(), this.#subjectOf);
  }

  /** Adds an expectation at the end; false when there are as many as are kept. */
  add(expectation: Expectation): boolean {
    const { expectations } = this.#derived.inputs;
    if (expectations.length >= MAX_EXPECTATIONS) return false;
    this.#set([...expectations, expectationData(expectation)]);
    return true;
  }

  /** Adds a case of what is shown now; false when there are as many as are kept. */
  addPresent(): boolean {
    const name = this.#eventName();
    const present = expectPresent(this.#derived.inputs.event, this.#live());
    return this.add({ ...(name !== '' && { name }), ...present });
  }

  /** Replaces the expectation at a place of the list. */
  replace(index: number, expectation: Expectation): void {
    this.#set(this.#derived.inputs.expectations.with(index, expectationData(expectation)));
  }

  /** Removes the expectation at a place of the list. */
  remove(index: number): void {
    this.#set(this.#derived.inputs.expectations.toSpliced(index, 1));
  }

  /** Takes back the last change to the list; does nothing without one. */
  undo(): void {
    const last = this.#past.lists.at(-1);
    if (last === undefined || !this.canUndo) return;
    this.#past = { ...this.#past, lists: this.#past.lists.slice(0, -1) };
    this.#derived.inputs.setExpectations(last);
    this.flush();
  }

  /** Makes the event of a case the present event. */
  openEvent(index: number): void {
    const event = this.list[index]?.expectation?.event;
    if (event !== undefined) this.#derived.inputs.setEvent(event);
  }

  /** Writes the expectations that can be read as a file. */
  toFile(): { readonly name: string; readonly text: string } {
    const expectations = this.list.flatMap(({ expectation }) => expectation ?? []);
    return { name: `postback${EXPECTATIONS_EXTENSION}`, text: writeExpectationsFile(expectations) };
  }

  /** Adds the expectations of a file, as far as they can be read and there is room for them. */
  addFile(text: string): AddedFile {
    const { expectations, faults } = readExpectationsFile(text);
    const present = this.#derived.inputs.expectations;
    const added = expectations.slice(0, MAX_EXPECTATIONS - present.length).map(expectationData);
    if (added.length > 0) this.#set([...present, ...added]);
    return { added: added.length, faults };
  }

  // Yields after each expectation. Nothing is known while the language or the rules of a chosen partner load.
  *#checks(expectations: readonly ExpectationData[]): Generator<undefined, readonly Outcome[]> {
    const { language, delivery } = this.#derived;
    if (language.state !== 'ready' || delivery.isWaiting) return [];
    const [live, subjectOf] = [this.#live(), this.#subjectOf];
    const outcomes: Outcome[] = [];
    for (const data of expectations) {
      const compiled = compiledOf(data);
      outcomes.push(compiled === 'unread' ? UNKNOWN : this.#check(compiled, live, subjectOf));
      yield undefined;
    }
    return outcomes;
  }

  // While the present event cannot be read, what is shown is the request for an earlier one.
  #check(compiled: CompiledExpectation, live: Subject, subjectOf: SubjectOf): Outcome {
    const { inputs, event: present } = this.#derived;
    const { event } = compiled.expectation;
    const isLive = event === undefined || (event === inputs.event && present.reading.ok);
    return compiled.check(isLive ? live : subjectOf(readEvent(event, readForm)));
  }

  #live(): Subject {
    const { event, request, insight } = this.#derived;
    return requestSubject({
      rendering: request.rendering,
      event: event.fields,
      verdict: () => insight.verdict,
      problems: () => (insight.isChecking ? insight.problems : undefined),
    });
  }

  #set(expectations: readonly ExpectationData[]): void {
    const { inputs } = this.#derived;
    const lists = this.canUndo ? this.#past.lists : [];
    this.#past = { arrivals: inputs.arrivals, lists: [...lists, inputs.expectations] };
    inputs.setExpectations(expectations);
    this.flush();
  }

  // What people would call the case: the name of its event and the platform.
  #eventName(): string {
    const { fields } = this.#derived.event;
    const [event, platform] = [fields.get('event_name')?.text ?? '', fields.get('platform')?.text ?? ''];
    const name = event === '' || platform === '' ? event : `${event} on ${platform}`;
    return name.slice(0, MAX_NAME_LENGTH).toWellFormed();
  }
}

function compiledOf(data: ExpectationData): CompiledExpectation | 'unread' {
  const known = COMPILED.get(data);
  if (known !== undefined) return known;
  const [expectation] = readExpectations([data]).expectations;
  const compiled = expectation === undefined ? 'unread' : compileExpectation(expectation);
  COMPILED.set(data, compiled);
  return compiled;
}

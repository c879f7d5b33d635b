import type { EventFields, FieldValue } from '../engine';

/**
 * The fields of an event that remembers which of them were read, so rows that agree in those share a decision. A field
 * of which only is asked whether it has a value counts less than one whose text is read.
 */
export class ObservedFields extends Map<string, FieldValue> {
  /** The names of the fields whose values were read. */
  readonly read = new Set<string>();
  /** The names of the fields of which only was asked whether they have a value. */
  readonly asked = new Set<string>();
  /** The days, as `2024-10-22` in UTC, that the time of a field was compared with, by the name of the field. */
  readonly days = new Map<string, Set<string>>();
  /** True once all fields were listed, so everything may depend on any of them. */
  isListed = false;
  readonly #fields: EventFields;

  /** Observes the fields of an event. */
  constructor(fields: EventFields) {
    super();
    this.#fields = fields;
  }

  override get size(): number {
    return this.#listed().size;
  }

  override get(name: string): FieldValue | undefined {
    this.read.add(name);
    return this.#fields.get(name);
  }

  override has(name: string): boolean {
    this.read.add(name);
    return this.#fields.has(name);
  }

  /** Returns the value of a field to see whether it has one and whether that is a device ID of zeros. */
  ask(name: string): FieldValue | undefined {
    this.asked.add(name);
    return this.#fields.get(name);
  }

  /** Returns the value of a field with a time, to compare it with the beginning of a day in UTC. */
  askDay(name: string, day: string): FieldValue | undefined {
    this.days.set(name, (this.days.get(name) ?? new Set()).add(day));
    return this.#fields.get(name);
  }

  override [Symbol.iterator](): MapIterator<[string, FieldValue]> {
    return this.entries();
  }

  override entries(): MapIterator<[string, FieldValue]> {
    return new Map(this.#listed()).entries();
  }

  override keys(): MapIterator<string> {
    return new Map(this.#listed()).keys();
  }

  override values(): MapIterator<FieldValue> {
    return new Map(this.#listed()).values();
  }

  override forEach(each: (value: FieldValue, name: string, all: Map<string, FieldValue>) => void): void {
    for (const [name, value] of this.#listed()) each(value, name, this);
  }

  #listed(): EventFields {
    this.isListed = true;
    return this.#fields;
  }
}

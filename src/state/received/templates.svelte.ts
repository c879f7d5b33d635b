import {
  type DerivedTemplate,
  deriveTemplate,
  describeFit,
  type Match,
  preferredMatch,
  rankCandidates,
} from '../../received';
import { APPSFLYER } from '../../vocabulary';
import type { Derived } from '../derivation/derived';
import {
  derivedCandidate,
  MADE,
  partnerCandidates,
  presentCandidate,
  type WorkCandidate,
} from './candidates';

/** A template that was tried, and how well it fits. */
interface Tried {
  /** The id of the candidate. */
  readonly id: string;
  /** Its name. */
  readonly name: string;
  /** How well it fits, in words. */
  readonly fit: string;
}

/** The templates that the chosen request may come from: which are tried, how well they fit, and which it is compared with. */
export class Templates {
  readonly #derived: Derived;
  readonly #request: () => string | undefined;
  #others: readonly WorkCandidate[] = $state.raw([]);
  #wantedId: string | undefined = $state();
  #isDeriving = $state(false);
  #isShown = $state(true);
  // While the mode is hidden nothing follows what is typed in Compose, which would slow down each key press there.
  #lastCandidates: readonly WorkCandidate[] = [];

  /** The template made from the request; undefined unless one was asked for. */
  readonly made: DerivedTemplate | undefined = $derived.by(() => {
    const request = this.#request();
    return this.#isDeriving && request !== undefined ? deriveTemplate(request, APPSFLYER) : undefined;
  });
  /** The templates to try: the present one, one made from the request, the partners’, the examples, the saved ones. */
  readonly candidates: readonly WorkCandidate[] = $derived.by(() => {
    if (!this.#isShown) return this.#lastCandidates;
    const present = presentCandidate(this.#derived);
    const partners = partnerCandidates();
    const made = this.made === undefined ? [] : [derivedCandidate(this.made.text)];
    this.#lastCandidates = [
      ...(present === undefined ? [] : [present]),
      ...made,
      ...partners,
      ...this.#others,
    ];
    return this.#lastCandidates;
  });
  readonly #ranked: readonly Match[] = $derived.by(() => {
    const request = this.#request();
    return request === undefined ? [] : rankCandidates(request, this.candidates);
  });
  /** The template that the request is compared with, matched without an event; undefined when there is none. */
  readonly chosen: Match | undefined = $derived.by(() => {
    const wanted = this.#ranked.find(({ candidate }) => candidate.id === this.#wantedId);
    return wanted ?? preferredMatch(this.#ranked);
  });
  /** The templates that were tried, the best first. */
  readonly tried: readonly Tried[] = $derived.by(() =>
    this.#ranked.map((match) => ({
      id: match.candidate.id,
      name: match.candidate.name,
      fit: describeFit(match),
    })),
  );

  /** Takes what Compose has, and a function that returns the chosen request as far as it is compared. */
  constructor(derived: Derived, request: () => string | undefined) {
    this.#derived = derived;
    this.#request = request;
  }

  /** The id of the template that the request is compared with; undefined when there is none. */
  get chosenId(): string | undefined {
    return this.chosen?.candidate.id;
  }

  /** The template that the request is compared with, and what it takes to open it; undefined when there is none. */
  get candidate(): WorkCandidate | undefined {
    return this.candidates.find(({ id }) => id === this.chosenId);
  }

  /** True when the template in Compose is the one compared with, so a change of it can be applied. */
  get isOwn(): boolean {
    return this.chosen?.candidate.source === 'present';
  }

  /** True when the template compared with was made from the request. */
  get isMade(): boolean {
    return this.chosenId === MADE;
  }

  /** True when a name of the request is in the template, or the person chose the template. */
  get isComparable(): boolean {
    return (
      this.chosen !== undefined &&
      (this.chosen.counts.found > 0 || this.#wantedId !== undefined || this.chosen.fits)
    );
  }

  /** Says whether the mode is on the screen. */
  show(isShown: boolean): void {
    this.#isShown = isShown;
  }

  /** Adds templates to try, such as those of the examples, after the present and the partners’. */
  add(candidates: readonly WorkCandidate[]): void {
    this.#others = [...this.#others, ...candidates];
  }

  /** Compares with a template, by the id of its candidate. */
  compareWith(id: string): void {
    this.#wantedId = id;
  }

  /** Makes a template from the request and compares with it, or drops it again. */
  toggleMade(): void {
    this.#isDeriving = !this.#isDeriving;
    this.#wantedId = this.#isDeriving ? MADE : undefined;
  }
}

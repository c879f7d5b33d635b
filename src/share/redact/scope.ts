/**
 * How much of a work is shared.
 * - `template`: the template, without the event.
 * - `shape`: the template, and the event with its keys and types but placeholders for its values.
 * - `everything`: the template and the event.
 *
 * Identifiers and secrets are replaced in all three, except those a person chose to leave unmasked.
 */
export type ShareScope = 'template' | 'shape' | 'everything';

/** The scopes in the order of the dialog, the smallest first. */
export const SHARE_SCOPES: readonly ShareScope[] = ['template', 'shape', 'everything'];

/** The default scope. */
export const DEFAULT_SCOPE: ShareScope = 'shape';

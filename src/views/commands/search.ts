/** What a search for commands reads. */
export interface Searchable {
  /** The command as it is listed. */
  readonly label: string;
  /** Other words that people use for it, in lowercase; a word is found by its beginning. */
  readonly synonyms?: string;
}

/**
 * Finds the commands that have every word of a query, ignoring case: first those whose labels contain the query as it
 * is, then those whose labels contain all of its words, then those that have some of the words among their synonyms;
 * each in the given order. A plural finds its singular, too. An empty query finds all.
 */
export function searchCommands<Command extends Searchable>(
  commands: readonly Command[],
  query: string,
): readonly Command[] {
  const phrase = query.toLowerCase().trim().split(/\s+/);
  const words = phrase.map((word) => (word.length > 3 ? word.replace(/s$/, '') : word));
  const asPhrase = commands.filter((command) => hasInLabel(command, phrase.join(' ')));
  const inLabel = commands.filter((command) => words.every((word) => hasInLabel(command, word)));
  const inSynonyms = commands.filter((command) =>
    words.every((word) => hasInLabel(command, word) || hasSynonym(command, word)),
  );
  return [...new Set([...asPhrase, ...inLabel, ...inSynonyms])];
}

function hasInLabel({ label }: Searchable, word: string): boolean {
  return label.toLowerCase().includes(word);
}

function hasSynonym({ synonyms = '' }: Searchable, word: string): boolean {
  return synonyms.split(' ').some((synonym) => synonym.startsWith(word));
}

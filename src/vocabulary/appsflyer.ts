import { MACROS } from './macros';
import { createVocabulary } from './vocabulary';

/** AppsFlyer's postback macros, in the notations of its documents, its partners' documents and its dashboard. */
export const APPSFLYER = createVocabulary('appsflyer', ['paren', 'brace', 'sdk', 'click'], MACROS);

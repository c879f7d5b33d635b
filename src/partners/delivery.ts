/* What judges a delivery to any partner. The partners themselves load one by one, except the custom endpoint. */
export { CUSTOM } from './custom';
export { decide, isInAppEvent } from './decide';
export { verdictOf } from './verdict-of';

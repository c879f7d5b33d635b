export { evidenced, inferred, seen } from '../vocabulary/reference';

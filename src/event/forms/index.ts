export { readForm } from './read-form';

export { aims as kinds } from '../resolution/aims.js';

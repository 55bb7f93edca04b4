import '../../../apps/reader/src/main.js';

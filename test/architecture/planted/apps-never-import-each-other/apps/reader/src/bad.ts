import '../../recorder/src/main.js';

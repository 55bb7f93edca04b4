import '../../register/src/words.js';

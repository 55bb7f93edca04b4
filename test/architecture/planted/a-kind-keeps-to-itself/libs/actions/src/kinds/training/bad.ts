import '../conference/facts.js';

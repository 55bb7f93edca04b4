import '../party/standing.js';
